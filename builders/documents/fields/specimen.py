"""A made-up seminar in fields, everything in it, for trying out a template."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from msgspec import Meta, Struct

from builders.documents.blocks import Block, LineBlock, PartLinks
from builders.documents.rich import Rich

_EACH = 2
"""How many elements a made-up list has."""


class Drawing(Struct, frozen=True):
    """Stands for a drawn block that stands alone."""

    def xml(self, parts: PartLinks, properties: str) -> str:
        """Return an ordinary paragraph (`Block.xml`)."""
        del parts
        return f"<w:p>{properties}<w:r><w:t>X</w:t></w:r></w:p>"


class LineDrawing(Struct, frozen=True):
    """Stands for a drawn block in a line."""

    def xml(self, parts: PartLinks, properties: str) -> str:
        """Return an ordinary run (`Block.xml`)."""
        del parts
        return f"<w:r>{properties}<w:t>X</w:t></w:r>"


def specimen(annotation: Any, examples: list[Any] | None = None) -> Any:  # noqa: ANN401
    """Return a made-up value of a field's type.

    Args:
        annotation: the type, as a class of fields or an annotation of one.
        examples: what its description gives as examples.
    """
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        meta = next((one for one in inner[1:] if isinstance(one, Meta)), None)
        return specimen(inner[0], meta.examples if meta else None)
    if origin in (Union, UnionType):
        return specimen(next(one for one in inner if one is not NoneType), examples)
    if origin is tuple:
        return tuple(examples) if examples else (specimen(inner[0]),) * _EACH
    if isinstance(annotation, type) and issubclass(annotation, Struct):
        hints = get_type_hints(annotation, include_extras=True)
        return annotation(**{name: specimen(hint) for name, hint in hints.items()})
    return _simple(annotation, examples)


def _simple(annotation: Any, examples: list[Any] | None) -> object:  # noqa: ANN401
    if annotation is LineBlock:
        return LineDrawing()
    if annotation is Block:
        return Drawing()
    value = examples[0] if examples else {bool: True, int: 3}.get(annotation, "X")
    return Rich(value) if annotation is Rich else value

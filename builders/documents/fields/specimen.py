"""A made-up seminar in fields, everything in it, for trying out a template."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable, Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from msgspec import Meta, Struct

from builders.documents.blocks import Block
from builders.documents.closer_table import CloserTable
from builders.documents.contents import ContentsPlace
from builders.documents.phase_bar import phase_bar
from builders.documents.picture import InlinePicture
from builders.documents.rich import Rich
from builders.documents.survey_chart import survey_chart
from builders.image_file import ImageFile
from seminar.language import language
from seminar.model import Phase, Task
from seminar.survey import Survey, SurveyRow

_EACH = 2
"""How many elements a made-up list has."""
_WORDS = language("nb")
_PHASES = (Phase(minutes=2, kind="individual"), Phase(minutes=20))
_ROWS = (SurveyRow("Samarbeid", (3.9, 4.3)), SurveyRow("Innovasjon", (3.0, None)))
_PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5E"
    "rkJggg=="
)
"""A picture of one pixel, a PNG in base 64."""
_DRAWN: Mapping[str, Callable[[], Block | None]] = {
    "closer_table": CloserTable,
    "contents": ContentsPlace,
    "chart": lambda: survey_chart(Survey(("April 2025", "November 2025"), _ROWS), _WORDS),
    "phase_bar": lambda: phase_bar(Task(phases=_PHASES), _WORDS),
    "logo": lambda: InlinePicture(ImageFile(b64decode(_PIXEL), "png", 1, 1), 13, "Kommunevåpenet"),
}
"""What is drawn, by the names of its fields."""


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
        return annotation(**{name: _field(name, hint) for name, hint in hints.items()})
    return _simple(annotation, examples)


def _field(name: str, hint: Any) -> object:  # noqa: ANN401
    return _DRAWN[name]() if name in _DRAWN else specimen(hint)


def _simple(annotation: Any, examples: list[Any] | None) -> object:  # noqa: ANN401
    value = examples[0] if examples else {bool: True, int: 3}.get(annotation, "X")
    return Rich(value) if annotation is Rich else value

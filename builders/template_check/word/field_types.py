"""What a field of a template is: text, number, list, drawing, or a group of fields.

Read from the annotations of `builders.documents.fields`, so that the check knows every field that
documents have, and no other.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Struct
from msgspec.structs import replace

from builders.documents.blocks import Block, LineBlock
from builders.documents.rich import Rich
from builders.documents.templating.environment import LoopFields

_LIKE = 0.6
"""From this likeness on, of 1, a name may be another one misspelt."""


class FieldType(Struct, frozen=True):
    """The type of a field or expression.

    Args:
        fields: the class of a group of fields, or `None`.
        each: the type of a list's elements, or `None` if it is no list.
        drawn: how a drawn field is written: `p`, alone in its paragraph, or `r`, in a line.
        is_rich: whether it is a text with emphasis.
        may_be_missing: whether there are seminars that have nothing here.
        is_known: whether anything can be said of it at all.
    """

    fields: type[Struct] | None = None
    each: FieldType | None = None
    drawn: Literal["", "p", "r"] = ""
    is_rich: bool = False
    may_be_missing: bool = False
    is_known: bool = True


TEXT = FieldType()
UNKNOWN = FieldType(is_known=False)


LOOP = FieldType(fields=LoopFields)
"""The loop that a tag stands in."""


@cache
def type_of(annotation: object) -> FieldType:
    """Return the type that an annotation of a field says."""
    origin, inner = get_origin(annotation), get_args(annotation)
    found = TEXT
    if origin is Annotated:
        found = type_of(inner[0])
    elif origin in (Union, UnionType):
        found = type_of(next(one for one in inner if one is not NoneType))
        found = replace(found, may_be_missing=NoneType in inner)
    elif origin is tuple:
        found = FieldType(each=type_of(inner[0]))
    elif annotation is LineBlock:
        found = FieldType(drawn="r")
    elif annotation is Block:
        found = FieldType(drawn="p")
    elif annotation is Rich:
        found = FieldType(is_rich=True)
    elif isinstance(annotation, type) and issubclass(annotation, Struct):
        found = FieldType(fields=annotation)
    return found


@cache
def members(fields: type[Struct]) -> dict[str, FieldType]:
    """Return the fields of a group by name."""
    hints = get_type_hints(fields, include_extras=True)
    return {name: type_of(hints[name]) for name in fields.__struct_fields__}


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name that is most like `name`, or nothing if none is."""
    folded = {one.casefold(): one for one in known}
    near = difflib.get_close_matches(name.casefold(), folded, 1, _LIKE)
    return folded[near[0]] if near else ""

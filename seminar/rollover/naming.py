"""What a text's field is called where a change of it is proposed: "points, number 2"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce

from msgspec import Struct

from seminar.editing import fields, slide_fields
from seminar.messages import Message, message
from seminar.model import Day, DocumentSettings, Item, Seminar, Task

_FIELDS: Mapping[type[Struct], Mapping[str, Message]] = {
    Seminar: {str(name): text for name, text in fields.SEMINAR.items()},
    Day: {str(name): text for name, text in fields.DAY.items()},
    Item: {str(name): text for name, text in fields.ITEM.items()},
    Task: {str(name): text for name, text in fields.TASK.items()}
    | {"phases": message("phases"), "questions": message("questions")},
    DocumentSettings: {str(name): text for name, text in fields.DOCUMENT.items()}
    | {"practical": message("practical matters")},
}
_OTHERS: Mapping[str, Message] = {
    **slide_fields.FIELDS,
    "name": message("name"),
    "role": message("role"),
    "unit": message("unit or party"),
    "instruction": message("instruction"),
    "label": message("heading"),
    "meaning": message("meaning"),
}
"""Fields of slides and people, and of what stands in rows within a field."""


def field_called(value: Struct, path: str) -> Message:
    """Return what a field is called.

    Args:
        value: the value that holds it.
        path: the field's path in it, such as "phases.2.instruction".
    """
    return reduce(_joined, _words(value, path))


def _words(value: Struct, path: str) -> Iterator[Message]:
    name, *rest = path.split(".")
    yield _FIELDS.get(type(value), {}).get(name) or _OTHERS.get(name) or message("content")
    for one in rest:
        if one.isdigit():
            yield message("number {n}", n=int(one) + 1)
        elif one in _OTHERS:
            yield _OTHERS[one]


def _joined(one: Message, other: Message) -> Message:
    return message("{one}, {other}", one=one, other=other)

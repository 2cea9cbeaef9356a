"""Seminars in which chosen fields have other values, whatever stood there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from seminar.model import Seminar, TaskSlide

_OTHERS = {
    "meal": "talk",
    "talk": "task",
    "mixed": "pairs",
    "by_role": "mixed",
    "pairs": "by_role",
    "name": "nothing",
    "nothing": "name_and_role",
    "name_and_role": "name",
}


def with_others(seminar: Seminar, fields: Iterable[str]) -> Seminar:
    """Return a seminar in which every one of the fields, such as `Task.title`, is another."""
    return _edited(seminar, frozenset(fields))


def _edited(value: Any, fields: frozenset[str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_edited(one, fields) for one in value)
    if not isinstance(value, Struct):
        return value
    kind = type(value).__name__
    changed = {}
    for field in msgspec.structs.fields(value):
        there = _edited(getattr(value, field.name), fields)
        if f"{kind}.{field.name}" in fields:
            there = _slides(there, fields) if field.name == "slides" else other(there)
        changed[field.name] = there
    return replace(value, **changed)


def _slides(slides: tuple[Any, ...], fields: frozenset[str]) -> tuple[Any, ...]:
    """Return other slides; they show the same tasks unless these are to be others too."""
    if "Item.links" in fields:
        return slides[:-1]
    return tuple(slide for slide in slides if isinstance(slide, TaskSlide))


def other(value: Any) -> Any:
    """Return another value of the same kind."""
    match value:
        case bool():
            return not value
        case str():
            return _OTHERS.get(value, f"{value} Endret &c".strip())
        case int():
            return value + 5
        case dt.time():
            return dt.time((value.hour + 1) % 24, value.minute)
        case dt.date():
            return value + dt.timedelta(days=1)
        case tuple():
            return tuple(reversed(value))
        case Struct():
            changed = {
                field: other(each)
                for field in value.__struct_fields__
                if isinstance(each := getattr(value, field), str | bool | int) and field != "id"
            }
            return replace(value, **changed)
        case _:
            return value

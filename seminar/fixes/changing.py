"""Changing one value of a seminar, wherever it stands, by its id; all else is shared."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from msgspec import Struct
from msgspec.structs import replace

from seminar.checks.problems import Part, Place
from seminar.model import Seminar, Slide

Change = Callable[[Any], Any]
"""From a value to what takes its place; `None` removes it."""


def with_value(seminar: Seminar, id_: str, change: Change) -> Seminar:
    """Return the seminar with the value of this id changed, or removed where that gives `None`."""
    return cast("Seminar", _changed(seminar, id_, change))


def _changed(value: object, id_: str, change: Change) -> object:
    if isinstance(value, tuple):
        return _changed_rows(cast("tuple[object, ...]", value), id_, change)
    if not isinstance(value, Struct):
        return value
    if getattr(value, "id", None) == id_:
        return change(value)
    for name in value.__struct_fields__:
        before = getattr(value, name)
        after = _changed(before, id_, change)
        if after is not before:
            return replace(value, **{name: after})
    return value


def _changed_rows(rows: tuple[object, ...], id_: str, change: Change) -> tuple[object, ...]:
    for place, before in enumerate(rows):
        after = _changed(before, id_, change)
        if after is not before:
            new = () if after is None else (after,)
            return (*rows[:place], *new, *rows[place + 1 :])
    return rows


def with_slides(
    seminar: Seminar, item: str, change: Callable[[tuple[Slide, ...]], tuple[Slide, ...]]
) -> Seminar:
    """Return the seminar with the slides of an item changed."""
    return with_value(seminar, item, lambda one: replace(one, slides=change(one.slides)))


# --- fields ---------------------------------------------------------------------------------------

_INSIDE: dict[Part, str] = {
    "survey": "survey",
    "look_back": "look_back",
    "documents": "document",
}
"""The field of the seminar that a part without an id of its own is."""


def with_field(seminar: Seminar, place: Place, change: Change) -> Seminar:
    """Return the seminar with the field at a place changed."""
    path = place.field.split(".")
    if place.value:
        return with_value(seminar, place.value, lambda value: _along(value, path, change))
    inside = _INSIDE.get(place.part)
    return cast("Seminar", _along(seminar, [inside, *path] if inside else path, change))


def _along(value: object, path: list[str], change: Change) -> object:
    if not path:
        return change(value)
    step, rest = path[0], path[1:]
    if isinstance(value, tuple):
        rows, place = list(cast("tuple[object, ...]", value)), int(step)
        rows[place] = _along(rows[place], rest, change)
        return tuple(rows)
    return replace(cast("Struct", value), **{step: _along(getattr(value, step), rest, change)})

"""New ids for every value of a seminar, with the references that lead to them.

An answer sheet says by ids which seminar, task and question it belongs to. With ids of its own, no
sheet of last year is ever taken for one of this year's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from msgspec import Struct
from msgspec.structs import replace

from seminar.drawing_settings import Drawing
from seminar.ids import new_id
from seminar.model import LookBackSlide, Seminar, TaskOverviewSlide, TaskSlide

_REFERENCES: dict[type[Struct], str] = {
    TaskSlide: "task",
    TaskOverviewSlide: "tasks",
    LookBackSlide: "statements",
    Drawing: "apart",
}
"""The field that holds the ids of other values. A new seminar has no groups and no outcomes, whose
fields do too."""


def with_fresh_ids(seminar: Seminar) -> Seminar:
    """Return a seminar without groups and outcomes with another id for every value of it."""
    fresh = dict.fromkeys(_ids(seminar), "")
    taken = set(fresh)
    for old in fresh:
        while (made := new_id()) in taken:
            pass
        taken.add(made)
        fresh[old] = made
    return cast("Seminar", _renewed(seminar, fresh))


def _ids(value: Struct) -> Iterator[str]:
    """Yield the ids of a value and of all that is in it."""
    for name in value.__struct_fields__:
        part = getattr(value, name)
        if name == "id":
            yield part
        for one in _structs(part):
            yield from _ids(one)


def _structs(part: object) -> Iterator[Struct]:
    """Yield the values that a field holds."""
    several = cast("tuple[object, ...]", part) if isinstance(part, tuple) else (part,)
    yield from (one for one in several if isinstance(one, Struct))


def _renewed(value: Struct, fresh: Mapping[str, str]) -> Struct:
    changed: dict[str, Any] = {}
    for name in value.__struct_fields__:
        part = getattr(value, name)
        if name in ("id", _REFERENCES.get(type(value))):
            changed[name] = _led_anew(part, fresh)
        elif isinstance(part, Struct):
            changed[name] = _renewed(part, fresh)
        elif isinstance(part, tuple):
            several = cast("tuple[object, ...]", part)
            changed[name] = tuple(
                _renewed(one, fresh) if isinstance(one, Struct) else one for one in several
            )
    return replace(value, **changed)


def _led_anew(part: object, fresh: Mapping[str, str]) -> object:
    """Return an id, several, or rows of them, as they are now; `None` leads nowhere still."""
    if isinstance(part, tuple):
        return tuple(_led_anew(one, fresh) for one in cast("tuple[object, ...]", part))
    return None if part is None else fresh[cast("str", part)]

"""The loops in which fields are known by the names that the built-in templates give them."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from builders.documents.fields import ROOTS
from builders.template_check.word.field_types import FieldType, members, type_of


class Loop(Struct, frozen=True):
    """A loop over a list of groups of fields.

    Args:
        name: what an element is called, such as `item`.
        listed: the list, such as `day.items`.
        fields: what an element is.
    """

    name: str
    listed: str
    fields: type[Struct]


def loop_for(name: str, member: str) -> Loop | None:
    """Return the loop in which `name.member` is a field, or `None` if there is none."""
    named = (one for one in _loops() if one.name == name)
    return next((one for one in named if member in members(one.fields)), None)


@cache
def _loops() -> tuple[Loop, ...]:
    return tuple(_found())


def _found() -> Iterator[Loop]:
    """Yield the loops, the nearest to the seminar first; each group of fields is seen once."""
    waiting = deque((name, type_of(annotation)) for name, annotation in ROOTS.items())
    seen: set[type[Struct]] = set()
    while waiting:
        path, kind = waiting.popleft()
        if kind.fields is None or kind.fields in seen:
            continue
        seen.add(kind.fields)
        for name, member in members(kind.fields).items():
            place = f"{path}.{name}"
            if member.each is None or member.each.fields is None:
                waiting.append((place, member))
                continue
            loop = Loop(_called(member.each), place, member.each.fields)
            waiting.append((loop.name, member.each))
            yield loop


def _called(each: FieldType) -> str:
    """Return what an element is called: the last word of its class."""
    name = "" if each.fields is None else each.fields.__name__.removesuffix("Fields")
    return re.findall("[A-Z][a-z]+", name)[-1].lower().removesuffix("s")

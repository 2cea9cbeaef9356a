"""Ranges of a Word document that are marked by a start and an end with the same id."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from builders.inspection.markup import Element, W
from builders.inspection.parts import XmlPart


class Unpaired(Struct, frozen=True):
    """A start or an end that does not match: its element, its id, and what it lacks."""

    element: Element
    id: str
    lack: Literal["start", "end", "own id"]


def unpaired(part: XmlPart, start: str, end: str) -> Iterator[Unpaired]:
    """Yield the starts without an end after them, and the ends without a start before them.

    Args:
        part: the part in which ranges are sought; they do not go beyond it.
        start: the name of the elements where a range begins, in Clark notation.
        end: the name of those where it ends.
    """
    if not (part.all(start) or part.all(end)):
        return
    open_: dict[str, list[Element]] = {}
    for element in part.root.iter(start, end):
        id_ = element.get(f"{W}id", "")
        before = open_.get(id_)
        if element.tag == start:
            if before is not None:
                yield Unpaired(element, id_, "own id")
            open_.setdefault(id_, []).append(element)
        elif before:
            before.pop()
        else:
            yield Unpaired(element, id_, "start")
    for id_, elements in open_.items():
        for element in elements:
            yield Unpaired(element, id_, "end")

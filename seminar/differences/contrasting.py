"""What two sides made of one seminar, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from seminar.differences.collecting import same_points
from seminar.differences.finding import Difference, all_differences
from seminar.differences.merging import EXISTENCE, PLACE, Key, conflicts
from seminar.messages import Message
from seminar.model import Seminar

Lines = tuple[tuple[Message, ...], tuple[Message, ...]]


class Contrast(Struct, frozen=True):
    """What mine and theirs did to one value, or to one field of it.

    Args:
        key: what `seminar.differences.merge` is to be told to choose, where it is a conflict.
        part: the name of the seminar's field, such as "programme"; empty for a detail.
        path: ids that lead there.
        mine: what was changed here, in lines; empty for nothing.
        theirs: what was changed elsewhere.
        conflict: whether one of the two must be chosen.
    """

    key: Key
    part: str
    path: tuple[str, ...]
    mine: tuple[Message, ...]
    theirs: tuple[Message, ...]
    conflict: bool


def contrasts(base: Seminar, mine: Seminar, theirs: Seminar) -> tuple[Contrast, ...]:
    """Return what each side changed, conflicts first.

    Args:
        base: what both began with.
        mine: what was made of it here.
        theirs: what was made of it elsewhere.
    """
    same = same_points(base, mine, theirs)
    sides = all_differences(base, mine), all_differences(base, same.theirs)
    open_ = conflicts(base, mine, theirs)
    places = {each.key: each for side in sides for each in side}
    keys = [*open_, *(key for key in places if key not in open_)]
    shown = [_contrast(key, places.get(key), sides, is_open=key in open_) for key in keys]
    return tuple(_told_once(contrast for contrast in shown if contrast.mine or contrast.theirs))


def _told_once(contrasts: Iterable[Contrast]) -> Iterator[Contrast]:
    """Yield what is to be chosen, and what else was done to statements that became one, once."""
    told: set[Lines] = set()
    for contrast in contrasts:
        lines = contrast.mine, contrast.theirs
        if contrast.conflict or lines not in told:
            yield contrast
        told.add(lines)


def _contrast(
    key: Key,
    place: Difference | None,
    sides: tuple[Sequence[Difference], Sequence[Difference]],
    *,
    is_open: bool,
) -> Contrast:
    mine, theirs = (_lines(key, side, is_open=is_open) for side in sides)
    part, path = (place.part, place.path) if place else ("", (key[0],))
    return Contrast(key, part, path, mine, theirs, is_open)


def _lines(key: Key, side: Sequence[Difference], *, is_open: bool) -> tuple[Message, ...]:
    """Return what a side did to that; where the other deleted it, whatever it did in there."""
    lines = [each.what for each in side if each.key == key]
    if not lines and is_open and key[1] in (EXISTENCE, PLACE):
        lines = [each.what for each in side if key[0] in each.path]
    return tuple(dict.fromkeys(lines))

"""What two sides have collected from answer sheets, each for itself, brought together.

Both may have read the same sheets, and given the same new point a statement each. What a sheet said
is read, and not typed: nobody is asked about it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from seminar.collected import CollectedPoint, CollectedSheet
from seminar.model import Seminar, Statement

_Place = tuple[str, str | None]
_PointKey = tuple[str | None, str, int]
"""The question, the statement, and which of several points with both it is."""


class SamePoints(Struct, frozen=True):
    """Sides on which a point that both have collected is one statement.

    Args:
        base: what both began with, and the new statements as their sheets made them.
        theirs: what was made of it elsewhere, with the ids that the statements have here.
    """

    base: Seminar
    theirs: Seminar


def same_points(base: Seminar, mine: Seminar, theirs: Seminar) -> SamePoints:
    """Return the sides, with one statement for each point that both have collected."""
    ids = dict(_pairs(base, mine, theirs))
    if not ids:
        return SamePoints(base, theirs)
    made = _as_made(mine, ids.values())
    return SamePoints(
        replace(base, outcomes=(*base.outcomes, *made.values())),
        replace(
            theirs,
            outcomes=tuple(_renamed(said, ids, made) for said in theirs.outcomes),
            collected=tuple(_renamed_sheet(sheet, ids) for sheet in theirs.collected),
            unlike=tuple(tuple(ids.get(one, one) for one in row) for row in theirs.unlike),
        ),
    )


def _pairs(base: Seminar, mine: Seminar, theirs: Seminar) -> Iterator[tuple[str, str]]:
    """Yield their id and mine of every new point that both have collected."""
    old = {point.statement for sheet in base.collected for point in sheet.points} | _ids(base)
    known = old | (_ids(mine) & _ids(theirs))
    elsewhere = _by_place(theirs.collected)
    for place, sheet in _by_place(mine.collected).items():
        left = list(elsewhere[place].points) if place in elsewhere else []
        for point in sheet.points:
            same = next((each for each in left if _is_same(point, each)), None)
            if same is None or point.statement in known or same.statement in known:
                continue
            left.remove(same)
            known |= {point.statement, same.statement}
            yield same.statement, point.statement


def _is_same(one: CollectedPoint, other: CollectedPoint) -> bool:
    return (one.question, one.text) == (other.question, other.text)


def _ids(seminar: Seminar) -> set[str]:
    return set(_said(seminar))


def _said(seminar: Seminar) -> dict[str, Statement]:
    return {one.id: one for said in seminar.outcomes for one in (said, *said.merged)}


def _as_made(seminar: Seminar, ids: Iterable[str]) -> dict[str, Statement]:
    """Return statements as their sheets made them, by their ids."""
    points: dict[str, list[tuple[CollectedSheet, CollectedPoint]]] = {id_: [] for id_ in ids}
    for sheet in seminar.collected:
        for point in sheet.points:
            if point.statement in points:
                points[point.statement].append((sheet, point))
    said = _said(seminar)
    return {id_: _of_points(id_, found, said.get(id_)) for id_, found in points.items()}


def _of_points(
    id_: str, points: Sequence[tuple[CollectedSheet, CollectedPoint]], said: Statement | None
) -> Statement:
    sheet, point = points[0]
    questions = [each.question for _, each in points]
    return Statement(
        id=id_,
        text=point.text,
        task=sheet.task,
        question=next(filter(None, questions), None),
        group=sheet.group,
        highlight=None in questions,
        source=sheet.file,
        changed=said.changed if said else None,
    )


def _renamed(said: Statement, ids: Mapping[str, str], made: Mapping[str, Statement]) -> Statement:
    """Return a statement with the id that it has here; when it was read is no difference."""
    merged = tuple(_renamed(one, ids, made) for one in said.merged)
    new = replace(said, id=ids.get(said.id, said.id), merged=merged)
    as_made = made.get(new.id)
    return as_made if as_made and replace(new, changed=as_made.changed) == as_made else new


def _renamed_sheet(sheet: CollectedSheet, ids: Mapping[str, str]) -> CollectedSheet:
    points = (
        replace(point, statement=ids.get(point.statement, point.statement))
        for point in sheet.points
    )
    return replace(sheet, points=tuple(points))


def united(
    base: Iterable[CollectedSheet],
    mine: Iterable[CollectedSheet],
    theirs: Iterable[CollectedSheet],
) -> tuple[CollectedSheet, ...]:
    """Return what both sides know that sheets have said.

    Args:
        base: what both began with.
        mine: what was read here; it counts where both have read another text.
        theirs: what was read elsewhere.
    """
    old, here, there = (_by_place(side) for side in (base, mine, theirs))
    both = (
        _sheet(old.get(place), here.get(place), there.get(place)) for place in {**here, **there}
    )
    return tuple(sheet for sheet in both if sheet is not None)


def _sheet(
    old: CollectedSheet | None, here: CollectedSheet | None, there: CollectedSheet | None
) -> CollectedSheet | None:
    if there in (old, here):
        return here
    if here == old or here is None or there is None:
        return there if here == old else here or there
    before, mine, theirs = (_points(sheet) for sheet in (old, here, there))
    gone = {key for key in before if key not in mine or key not in theirs}
    points = {**theirs, **mine} | {
        key: point for key, point in theirs.items() if key in mine and mine[key] == before.get(key)
    }
    kept = tuple(point for key, point in points.items() if key not in gone)
    return replace(here, points=kept)


def _points(sheet: CollectedSheet | None) -> dict[_PointKey, CollectedPoint]:
    met: Counter[tuple[str | None, str]] = Counter()
    found: dict[_PointKey, CollectedPoint] = {}
    for point in sheet.points if sheet else ():
        key = (point.question, point.statement)
        found[(*key, met[key])] = point
        met[key] += 1
    return found


def _by_place(sheets: Iterable[CollectedSheet]) -> dict[_Place, CollectedSheet]:
    found: dict[_Place, CollectedSheet] = {}
    for sheet in sheets:
        found.setdefault((sheet.task, sheet.group), sheet)
    return found

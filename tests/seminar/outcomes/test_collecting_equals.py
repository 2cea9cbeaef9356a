"""Points of one answer that read the same: which goes on, today and when the sheet comes again."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from seminar.collected import ReadSheet
from seminar.model import CollectedPoint, CollectedSheet, Seminar, Statement
from seminar.outcomes import bring_in, merge_statements
from tests.seminar.outcomes.collected import (
    EVENING,
    HIGHLIGHTS,
    SEMINAR,
    after,
    brought,
    sheet,
)

WORKED_ON = {"owner": "Ordfører"}
REWORDED = {"text": "B"}
UNFILED = {"question": None}
STARRED = {"highlight": True}
UNSTARRED = {"highlight": False}
A = Statement(text="A", task="t1", question="q1", group="g1", source="groups/g1/t1.docx")


def twice(one: dict[str, object], other: dict[str, object], starred: str = "") -> Seminar:
    """Return a seminar with two answers "A" of one sheet, as they are in Plenum now.

    Args:
        one, other: what somebody has made of the statements with these ids.
        starred: the id of the one that the highlights of the sheet repeat; empty for none.
    """
    made = [replace(A, id=id_, highlight=id_ == starred) for id_ in ("one", "other")]
    points = [CollectedPoint(question="q1", text="A", statement=said.id) for said in made]
    if starred:
        points.append(CollectedPoint(question=None, text="A", statement=starred))
    known = CollectedSheet(task="t1", group="g1", file=A.source, points=tuple(points))
    said = tuple(replace(said, **fields) for said, fields in zip(made, (one, other), strict=True))
    return replace(SEMINAR, outcomes=said, collected=(known,))


def told(seminar: Seminar, read: ReadSheet) -> list[str]:
    """Return the statements in doubt once the sheet was taken in; they stay so the next time."""
    result = brought(seminar, read)
    again = bring_in(result.seminar, [read], EVENING)
    assert again.sheets[0].conflicts == result.sheets[0].conflicts
    return [one.statement for one in result.sheets[0].conflicts]


def test_an_open_conflict_stays_with_its_statement_though_it_gets_a_star() -> None:
    first = after(sheet({"q1": ("Møtes oftere", "Møtes oftere")}))
    ids = [said.id for said in first.outcomes]
    merged = merge_statements(first, ids).change(first)
    now = sheet({"q1": ("Møtes oftere", "Møtes mye oftere"), HIGHLIGHTS: ("Møtes mye oftere",)})
    assert told(merged, now) == [max(ids)]


WORK = [{}, WORKED_ON, REWORDED, UNFILED, STARRED, UNSTARRED, WORKED_ON | STARRED]
ONCE = sheet({"q1": ("A",), HIGHLIGHTS: ()})
ONCE_STARRED = sheet({"q1": ("A",), HIGHLIGHTS: ("A",)})


@pytest.mark.parametrize("read", [ONCE, ONCE_STARRED])
@pytest.mark.parametrize("starred", ["", "one", "other"])
@pytest.mark.parametrize("other", WORK)
@pytest.mark.parametrize("one", WORK)
def test_whichever_goes_it_is_the_same_the_next_time(
    one: dict[str, object], other: dict[str, object], starred: str, read: ReadSheet
) -> None:
    told(twice(one, other, starred), read)

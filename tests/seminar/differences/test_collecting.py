"""Two copies that have collected, each for itself: nothing stands twice, and nobody is asked."""

from __future__ import annotations

from msgspec.structs import replace

from seminar.collected import ReadSheet
from seminar.differences import contrasts, merge
from seminar.editing.statements import remove_statements, set_statement
from seminar.model import Seminar
from seminar.outcomes import bring_in, merge_statements
from seminar.rules import verify
from tests.seminar.outcomes.collected import (
    AFTERNOON,
    EVENING,
    HIGHLIGHTS,
    SEMINAR,
    after,
    found,
    sheet,
    texts,
)

BASE = after(sheet({"q1": ("Alfa",)}))
NOW = sheet({"q1": ("Alfa", "Beta", "Beta"), HIGHLIGHTS: ("Beta", "Gamma")})


def collected(seminar: Seminar, *sheets: ReadSheet, later: bool = False) -> Seminar:
    return bring_in(seminar, sheets, EVENING if later else AFTERNOON).seminar


MINE, THEIRS = collected(BASE, NOW), collected(BASE, NOW, later=True)


def united(mine: Seminar, theirs: Seminar, base: Seminar = BASE) -> Seminar:
    """Return both as one; nobody is asked, and collecting again brings nothing."""
    assert not any(each.conflict for each in contrasts(base, mine, theirs))
    merged = merge(base, mine, theirs)
    verify(merged)
    assert not bring_in(merged, [NOW], EVENING).is_change
    return merged


def test_a_new_point_that_both_have_collected_stands_once() -> None:
    for merged in (united(MINE, THEIRS), united(THEIRS, MINE)):
        said = sorted((said.text, said.highlight) for said in merged.outcomes)
        assert said == [("Alfa", False), ("Beta", False), ("Beta", True), ("Gamma", True)]


def test_what_each_side_has_made_of_it_since_is_kept() -> None:
    there = found(THEIRS, "Gamma").id
    owned = set_statement(MINE, found(MINE, "Gamma").id, "owner", "Ordfører", EVENING).change(MINE)
    moved = set_statement(THEIRS, there, "kind", "action", EVENING).change(THEIRS)
    for merged in (united(owned, moved), united(moved, owned)):
        said = found(merged, "Gamma")
        assert (said.owner, said.kind) == ("Ordfører", "action")


def test_what_one_side_has_deleted_since_stays_deleted() -> None:
    gone = remove_statements(THEIRS, [found(THEIRS, "Gamma").id]).change(THEIRS)
    for merged in (united(MINE, gone), united(gone, MINE)):
        assert texts(merged) == ["Alfa", "Beta", "Beta"]


def test_what_one_side_has_merged_since_is_merged() -> None:
    ids = [found(MINE, text).id for text in ("Alfa", "Gamma")]
    one = merge_statements(MINE, ids).change(MINE)
    for merged in (united(one, THEIRS), united(THEIRS, one)):
        assert texts(merged) == ["Alfa", "Beta", "Beta"]
        assert [said.text for said in merged.outcomes[0].merged] == ["Alfa", "Gamma"]


def test_sheets_that_only_one_side_has_read_are_known() -> None:
    other = sheet({"q1": ("Delta",)}, group="g2")
    merged = united(collected(BASE, other), MINE)
    assert {(one.task, one.group) for one in merged.collected} == {("t1", "g1"), ("t1", "g2")}
    assert not bring_in(merged, [NOW, other], EVENING).is_change


def test_of_a_sheet_that_one_side_read_later_the_later_points_are_known() -> None:
    first = collected(BASE, sheet({"q1": ("Alfa", "Beta", "Beta"), HIGHLIGHTS: ("Beta",)}))
    for merged in (united(first, THEIRS), united(THEIRS, first)):
        assert sorted(texts(merged)) == ["Alfa", "Beta", "Beta", "Gamma"]


def test_a_point_that_one_side_saw_go_is_gone() -> None:
    base = after(NOW)
    emptied = collected(base, sheet({"q1": ("Beta", "Beta"), HIGHLIGHTS: ("Beta", "Gamma")}))
    more = collected(base, sheet({"q1": ("Alfa", "Beta", "Beta", "Delta")}))
    for merged in (merge(base, emptied, more), merge(base, more, emptied)):
        assert sorted(texts(merged)) == ["Beta", "Beta", "Delta", "Gamma"]
        [known] = merged.collected
        assert "Alfa" not in {point.text for point in known.points}


def test_a_seminar_without_groups_is_no_exception() -> None:
    alone = replace(SEMINAR, groups=())
    read = sheet({"q1": ("Alfa",)}, group=None)
    mine, theirs = collected(alone, read), collected(alone, read, later=True)
    assert texts(merge(alone, mine, theirs)) == ["Alfa"]

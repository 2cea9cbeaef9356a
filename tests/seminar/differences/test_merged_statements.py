"""Two copies in which statements were made one: none stays without those who said it."""

from __future__ import annotations

from msgspec.structs import replace

from seminar.differences import merge
from seminar.editing.statements import set_statement
from seminar.model import Seminar
from seminar.outcomes import merge_statements, voices
from seminar.rules import verify
from tests.seminar.outcomes.collected import AFTERNOON, after, sheet

BASE = after(
    sheet({"q1": ("Alfa beta", "Gamma delta")}), sheet({"q1": ("Alfa beta!",)}, group="g2")
)
FIRST, OTHER, SAME = (said.id for said in BASE.outcomes)
MINE = merge_statements(BASE, [FIRST, SAME]).change(BASE)


def said_by(seminar: Seminar) -> set[tuple[str, tuple[str, ...]]]:
    verify(seminar)
    return {(said.text, voices(said)) for said in seminar.outcomes}


def test_what_both_made_one_is_one() -> None:
    theirs = merge_statements(BASE, [FIRST, SAME]).change(BASE)
    for merged in (merge(BASE, MINE, theirs), merge(BASE, theirs, MINE)):
        assert len(merged.outcomes) == 2
        assert said_by(merged) == {("Alfa beta", ("g1", "g2")), ("Gamma delta", ("g1",))}


def test_the_only_one_left_stands_as_itself() -> None:
    edited = set_statement(BASE, FIRST, "owner", "Ordfører", AFTERNOON).change(BASE)
    overlapping = merge_statements(BASE, [FIRST, OTHER]).change(BASE)
    for merged in (merge(BASE, MINE, edited), merge(BASE, edited, MINE)):
        alone = {("Alfa beta", ("g1",)), ("Alfa beta!", ("g2",)), ("Gamma delta", ("g1",))}
        assert said_by(merged) == alone
    for merged in (merge(BASE, MINE, overlapping), merge(BASE, overlapping, MINE)):
        [alone] = [said for said in merged.outcomes if said.id in (SAME, OTHER)]
        assert alone in BASE.outcomes
        assert len(merged.outcomes) == 2


def test_words_that_somebody_gave_a_merged_statement_stay() -> None:
    reworded = merge_statements(BASE, [FIRST, SAME], "Begge deler").change(BASE)
    edited = set_statement(BASE, FIRST, "owner", "Ordfører", AFTERNOON).change(BASE)
    assert "Begge deler" in {said.text for said in merge(BASE, reworded, edited).outcomes}
    assert replace(BASE, outcomes=()) == replace(merge(BASE, reworded, edited), outcomes=())

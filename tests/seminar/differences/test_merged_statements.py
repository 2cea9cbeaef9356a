"""Two copies in which statements were made one: none stays without those who said it."""

from __future__ import annotations

from typing import get_args

import pytest
from msgspec.structs import replace

from seminar.differences import Key, Side, contrasts, differences, merge
from seminar.editing.statements import remove_statements, set_statement
from seminar.language import screen_language
from seminar.model import Seminar
from seminar.outcomes import merge_statements, originals, part_statement, voices
from seminar.rules import verify
from tests.seminar.outcomes.collected import AFTERNOON, EVENING, after, sheet

NB = screen_language("nb")
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
    overlapping = merge_statements(BASE, [FIRST, OTHER]).change(BASE)
    for merged in (merge(BASE, MINE, overlapping), merge(BASE, overlapping, MINE)):
        [alone] = [said for said in merged.outcomes if said.id in (SAME, OTHER)]
        assert alone in BASE.outcomes
        assert len(merged.outcomes) == 2


def test_words_that_somebody_gave_a_merged_statement_stay() -> None:
    reworded = merge_statements(BASE, [FIRST, SAME], "Begge deler").change(BASE)
    edited = set_statement(BASE, FIRST, "owner", "Ordfører", AFTERNOON).change(BASE)
    assert "Begge deler" in {said.text for said in merge(BASE, reworded, edited).outcomes}
    assert replace(BASE, outcomes=()) == replace(merge(BASE, reworded, edited), outcomes=())


GONE = remove_statements(BASE, [FIRST]).change(BASE)
REWORDED = set_statement(BASE, FIRST, "text", "Nei", AFTERNOON).change(BASE)


def told(base: Seminar, mine: Seminar, theirs: Seminar) -> list[tuple[list[str], list[str]]]:
    """Return what each side made of what is to be chosen."""
    return [
        ([NB.say(line) for line in each.mine], [NB.say(line) for line in each.theirs])
        for each in contrasts(base, mine, theirs)
        if each.conflict
    ]


def chosen(base: Seminar, mine: Seminar, theirs: Seminar, side: Side) -> Seminar:
    open_ = [each.key for each in contrasts(base, mine, theirs) if each.conflict]
    choices: dict[Key, Side] = dict.fromkeys(open_, side)
    return merge(base, mine, theirs, choices)


def test_what_one_side_merged_and_the_other_deleted_is_to_be_chosen() -> None:
    assert told(BASE, MINE, GONE) == [
        (
            ["Resultater: «Alfa beta» og ett utsagn til slått sammen"],
            ["Resultater: «Alfa beta» slettet"],
        )
    ]
    assert told(BASE, GONE, MINE) == [tuple(reversed(told(BASE, MINE, GONE)[0]))]
    kept = {("Alfa beta", ("g1", "g2")), ("Gamma delta", ("g1",))}
    alone = {("Alfa beta!", ("g2",)), ("Gamma delta", ("g1",))}
    assert said_by(chosen(BASE, MINE, GONE, "mine")) == kept
    assert said_by(chosen(BASE, MINE, GONE, "theirs")) == alone
    assert said_by(chosen(BASE, GONE, MINE, "theirs")) == kept


def test_what_one_side_merged_and_the_other_edited_is_to_be_chosen() -> None:
    assert told(BASE, MINE, REWORDED)[0] == (
        ["Resultater: «Alfa beta» og ett utsagn til slått sammen"],
        ["Resultater: «Nei», tekst: «Alfa beta» → «Nei»"],
    )
    [whole] = [said for said in chosen(BASE, MINE, REWORDED, "mine").outcomes if said.merged]
    assert [one.text for one in whole.merged] == ["Nei", "Alfa beta!"]
    apart = chosen(BASE, MINE, REWORDED, "theirs")
    assert said_by(apart) == {("Nei", ("g1",)), ("Alfa beta!", ("g2",)), ("Gamma delta", ("g1",))}


WHOLE = MINE.outcomes[0].id
PARTED = part_statement(MINE, WHOLE).change(MINE)
RENAMED = set_statement(MINE, WHOLE, "text", "Ordene", AFTERNOON).change(MINE)


def test_what_one_side_parted_and_the_other_reworded_is_to_be_chosen() -> None:
    assert told(MINE, PARTED, RENAMED) == [
        (
            ["Resultater: «Alfa beta» delt opp igjen"],
            ["Resultater: «Ordene», tekst: «Alfa beta» → «Ordene»"],
        )
    ]
    assert said_by(chosen(MINE, PARTED, RENAMED, "mine")) == said_by(BASE)
    whole = {("Ordene", ("g1", "g2")), ("Gamma delta", ("g1",))}
    assert said_by(chosen(MINE, PARTED, RENAMED, "theirs")) == whole
    assert said_by(chosen(MINE, RENAMED, PARTED, "mine")) == whole


def test_what_one_side_parted_and_the_other_deleted_is_to_be_chosen() -> None:
    deleted = remove_statements(MINE, [WHOLE]).change(MINE)
    both = (
        ["Resultater: «Alfa beta» delt opp igjen"],
        ["Resultater: «Alfa beta» slettet"],
    )
    assert told(MINE, PARTED, deleted) == [both, both]
    assert said_by(chosen(MINE, PARTED, deleted, "mine")) == said_by(BASE)
    assert said_by(chosen(MINE, PARTED, deleted, "theirs")) == {("Gamma delta", ("g1",))}


@pytest.mark.parametrize("side", get_args(Side))
@pytest.mark.parametrize("words", ["", "Egne ord"])
def test_no_words_are_left_without_those_who_said_them(words: str, side: Side) -> None:
    mine = merge_statements(BASE, [FIRST, SAME], words).change(BASE)
    both = merge_statements(BASE, [FIRST, SAME], "Andre ord").change(BASE)
    none = remove_statements(BASE, [FIRST, SAME]).change(BASE)
    for theirs in (both, none):
        for merged in (chosen(BASE, mine, theirs, side), chosen(BASE, theirs, mine, side)):
            verify(merged)
            assert all(voices(said) for said in merged.outcomes)


def test_what_both_merged_again_with_others_stays_flat() -> None:
    further = merge_statements(MINE, [WHOLE, OTHER]).change(MINE)
    for side in get_args(Side):
        for merged in (chosen(MINE, further, RENAMED, side), chosen(MINE, RENAMED, further, side)):
            verify(merged)
            assert {one for said in merged.outcomes for one in voices(said)} == {"g1", "g2"}
            ids = [part.id for said in merged.outcomes for part in originals(said)]
            assert sorted(ids) == sorted([FIRST, OTHER, SAME])


def test_what_differs_is_told_once() -> None:
    lines = [NB.say(each.what) for each in differences(BASE, MINE)]
    assert lines == ["Resultater: «Alfa beta» og ett utsagn til slått sammen"]
    assert [NB.say(each.what) for each in differences(MINE, PARTED)] == [
        "Resultater: «Alfa beta» delt opp igjen"
    ]


def test_when_a_statement_was_changed_is_no_difference_of_its_own() -> None:
    later = set_statement(BASE, FIRST, "owner", "Ordfører", EVENING).change(BASE)
    [line] = [NB.say(each.what) for each in differences(BASE, later)]
    assert "Ordfører" in line

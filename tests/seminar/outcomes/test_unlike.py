"""What a person has said is not the same is remembered, and forgotten with the statements."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from seminar.differences import merge
from seminar.language import screen_language
from seminar.model import Seminar, Statement
from seminar.outcomes import (
    leave_apart,
    merge_statements,
    part_statement,
    proposals,
    propose_again,
    unlike_statements,
)
from seminar.rollover.next_year import next_year
from seminar.rules import verify

NB = screen_language("nb")
SAID = tuple(Statement(id=id_, text="Møtes oftere") for id_ in "abcd")
SEMINAR = Seminar(outcomes=SAID)


def apart(seminar: Seminar, ids: str) -> Seminar:
    return leave_apart(seminar, ids).change(seminar)


def without(seminar: Seminar, id_: str) -> Seminar:
    return replace(seminar, outcomes=tuple(one for one in seminar.outcomes if one.id != id_))


def proposed(seminar: Seminar) -> list[str]:
    return ["".join(one.statements) for one in proposals(seminar)]


def test_no_two_of_them_are_proposed_together() -> None:
    edit = leave_apart(SEMINAR, "ca")
    now = edit.change(SEMINAR)
    verify(now)
    assert now.unlike == (("a", "c"),)
    assert NB.say(edit.sentence) == "Markerte to utsagn som ulike"
    assert edit.touched == ("a", "c")
    assert all(not {"a", "c"} <= set(ids) for ids in proposed(now))


def test_what_is_said_of_more_takes_the_place_of_what_was_said_of_some() -> None:
    assert apart(apart(SEMINAR, "ab"), "abc").unlike == (("a", "b", "c"),)


def test_what_is_gone_is_ignored_and_forgotten_with_the_next() -> None:
    now = without(apart(SEMINAR, "ab"), "b")
    assert unlike_statements(now) == frozenset()
    assert proposed(now) == ["acd"]
    assert apart(now, "cd").unlike == (("c", "d"),)


def test_a_merged_statement_that_is_parted_again_is_still_unlike_the_other() -> None:
    before = apart(SEMINAR, "ab")
    edit = merge_statements(before, "bc")
    merged = apart(edit.change(before), "ad")
    parted = part_statement(merged, edit.touched[0]).change(merged)
    assert unlike_statements(parted) == frozenset("abd")


def test_all_of_it_is_taken_back() -> None:
    now = apart(SEMINAR, "abcd")
    assert proposed(now) == []
    edit = propose_again(now)
    assert proposed(edit.change(now)) == ["abcd"]
    assert edit.touched == ("a", "b", "c", "d")


def test_one_alone_is_not_unlike_anything() -> None:
    with pytest.raises(LookupError):
        leave_apart(SEMINAR, "a")


def test_next_year_begins_without_it() -> None:
    assert next_year(apart(SEMINAR, "ab")).seminar.unlike == ()


def test_of_two_copies_both_count_and_what_either_took_back_does_not() -> None:
    base = apart(SEMINAR, "ab")
    mine, theirs = apart(base, "cd"), apart(replace(base, unlike=()), "ac")
    assert merge(base, mine, theirs).unlike == (("c", "d"), ("a", "c"))

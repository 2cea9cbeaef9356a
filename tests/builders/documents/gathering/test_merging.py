"""The same words from several groups become one statement."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.documents.gathering.merging import merged
from seminar.model import EarlierStatement, Statement


def said(text: str, group: str | None = None, **more: object) -> Statement:
    return Statement(text=text, group=group, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "other",
    [
        "vi møtes for lite",
        "Vi møtes for lite.",
        "  Vi  møtes\nfor lite. ",
        "Vi **møtes** for lite",
    ],
)
def test_capitals_spaces_emphasis_and_a_full_stop_make_no_difference(other):
    [one] = merged([said("Vi møtes for lite", "a"), said(other, "b")])
    assert (one.text, one.sources) == ("Vi møtes for lite", ("a", "b"))


@pytest.mark.parametrize("other", ["Vi møtes for lite!", "Vi møtes for lite?", "Vi møtes"])
def test_other_words_stay_apart(other):
    assert len(merged([said("Vi møtes for lite"), said(other)])) == 2


def test_other_kinds_stay_apart():
    assert len(merged([said("Vi møtes"), said("Vi møtes", kind="proposal")])) == 2


def test_statements_stand_in_the_order_of_their_first():
    ones = merged([said("A", "1"), said("B", "2"), said("a", "3"), said("C", "4")])
    assert [one.text for one in ones] == ["A", "B", "C"]


def test_a_group_that_says_it_twice_is_named_once():
    [one] = merged([said("A", "1"), said("A.", "1")])
    assert one.sources == ("1",)


def test_nobody_in_particular_is_an_empty_source():
    assert merged([said("A")])[0].sources == ("",)


def test_it_is_a_highlight_if_it_is_one_for_any():
    [one] = merged([said("A", "1"), said("A", "2", highlight=True)])
    assert one.highlight


def test_an_action_gets_the_owner_and_the_date_that_one_of_them_gave():
    due = dt.date(2026, 6, 1)
    [one] = merged(
        [
            said("Lag en plan", "1", kind="action"),
            said("Lag en plan", "2", kind="action", owner="Ordfører"),
            said("lag en plan.", "3", kind="action", due=due),
        ]
    )
    assert (one.owner, one.due, one.sources) == ("Ordfører", due, ("1", "2", "3"))


def test_actions_of_different_people_or_dates_stay_apart():
    ones = merged(
        [
            said("Lag en plan", "1", kind="action", owner="Ordfører"),
            said("Lag en plan", "2", kind="action", owner="HR-sjef"),
            said("Lag en plan", "3", kind="action", due=dt.date(2026, 6, 1)),
            said("Lag en plan", "4", kind="action", due=dt.date(2026, 7, 1)),
        ]
    )
    assert [one.sources for one in ones] == [("1", "3"), ("2", "4")]


def test_statements_without_words_are_left_out():
    assert merged([said(""), said(" \n ")]) == []


def test_statements_of_an_earlier_year_merge_by_the_names_of_their_groups():
    earlier = [EarlierStatement(text="A", group="Gruppe 1"), EarlierStatement(text="a.")]
    assert merged(earlier)[0].sources == ("Gruppe 1", "")


@given(st.lists(st.tuples(st.sampled_from(["A", "a.", " A ", "B", "b"]), st.sampled_from("123"))))
def test_nobody_who_said_something_is_lost(given_):
    ones = merged([said(text, group) for text, group in given_])
    assert len(ones) == len({text.strip(" .").lower() for text, _ in given_})
    heard = {(one.text.strip(" .").lower(), group) for one in ones for group in one.sources}
    assert heard == {(text.strip(" .").lower(), group) for text, group in given_}


def test_what_a_person_made_one_is_said_once_by_all_its_groups():
    parts = (said("Møtes oftere", "b"), said("Møte oftere", "a"), said("Møtes", None))
    [one] = merged([said("Møteplasser", merged=parts)])
    assert (one.text, one.sources) == ("Møteplasser", ("b", "a", ""))


def test_and_joins_what_says_the_same():
    [one] = merged(
        [said("Møtes", merged=(said("Møtes", "a"), said("møte", "b"))), said("Møtes", "c")]
    )
    assert one.sources == ("a", "b", "c")

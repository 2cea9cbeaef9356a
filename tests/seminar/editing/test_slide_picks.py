"""A slide of tasks or of earlier statements shows all of them, or those that are ticked."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar.editing.edit import Refused
from seminar.editing.slide_picks import offered, pick, picked
from seminar.editing.slides import slide_of
from seminar.model import (
    BulletsSlide,
    Day,
    EarlierStatement,
    Item,
    LookBack,
    LookBackSlide,
    Seminar,
    Task,
    TaskOverviewSlide,
)
from seminar.rules import verify

SLIDES = (TaskOverviewSlide(id="over"), LookBackSlide(id="back"), BulletsSlide(id="points"))
SEMINAR = Seminar(
    programme=(Day(id="d", date=dt.date(2026, 3, 19), items=(Item(id="i", slides=SLIDES),)),),
    tasks=tuple(Task(id=id_, title=id_) for id_ in "abc"),
    look_back=LookBack(statements=tuple(EarlierStatement(id=id_, text=id_) for id_ in "xy")),
)


def shown(seminar: Seminar, slide: str) -> tuple[str, ...]:
    return picked(seminar, slide_of(seminar, slide)[1])


def test_a_slide_that_names_none_shows_all() -> None:
    assert shown(SEMINAR, "over") == ("a", "b", "c")
    assert shown(SEMINAR, "back") == ("x", "y")
    assert shown(SEMINAR, "points") == ()
    assert offered(Seminar(), "statements") == ()


def test_one_less_leaves_the_others_and_one_more_takes_its_place_in_the_order() -> None:
    less = pick(SEMINAR, "over", "tasks", "b", on=False).change(SEMINAR)
    verify(less)
    assert shown(less, "over") == ("a", "c")
    more = pick(less, "over", "tasks", "b", on=True).change(less)
    assert more == SEMINAR


def test_the_last_one_stays() -> None:
    one = pick(SEMINAR, "back", "statements", "x", on=False).change(SEMINAR)
    with pytest.raises(Refused):
        pick(one, "back", "statements", "y", on=False)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), max_size=12))
def test_what_is_ticked_last_is_what_is_shown(ticks: list[tuple[str, bool]]) -> None:
    seminar, wanted = SEMINAR, {"a", "b", "c"}
    for id_, on in ticks:
        after = wanted | {id_} if on else wanted - {id_}
        if after:
            seminar, wanted = pick(seminar, "over", "tasks", id_, on=on).change(seminar), after
        verify(seminar)
    assert set(shown(seminar, "over")) == wanted

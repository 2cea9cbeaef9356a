"""A task that several items work on goes on in the next with the phases there was no time for."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given

from seminar.model import Day, Item, Phase, Seminar, Task, TaskSlide
from seminar.task_times import Part, parts
from tests.strategies import seminars

LONG, SHORT, LAST = Phase(minutes=20), Phase(minutes=10), Phase(kind="plenary", minutes=15)


def item(id_: str, minutes: int, *tasks: str) -> Item:
    return Item(id=id_, minutes=minutes, slides=tuple(TaskSlide(task=one) for one in tasks))


def shares(*items: Item, **tasks: tuple[Phase, ...]) -> dict[tuple[str, str], Part]:
    day = Day(date=dt.date(2026, 3, 19), start=dt.time(9), items=items)
    made = tuple(Task(id=id_, phases=phases) for id_, phases in tasks.items())
    return parts(Seminar(programme=(day,), tasks=made))


def test_one_item_has_all_phases_even_those_that_take_longer():
    assert shares(item("a", 30, "t"), t=(LONG, LAST)) == {("a", "t"): Part(540, (LONG, LAST))}


def test_what_does_not_fit_goes_on_in_the_next_item():
    found = shares(item("a", 30, "t"), item("b", 5), item("c", 5, "t"), t=(LONG, SHORT, LAST))
    assert found == {("a", "t"): Part(540, (LONG, SHORT)), ("c", "t"): Part(575, (LAST,))}


def test_tasks_of_one_item_follow_each_other():
    found = shares(item("a", 60, "t", "u"), t=(LONG,), u=(LAST,))
    assert found == {("a", "t"): Part(540, (LONG,)), ("a", "u"): Part(560, (LAST,))}


def test_a_task_that_an_item_shows_twice_is_worked_on_once():
    assert shares(item("a", 60, "t", "t"), t=(LONG,)) == {("a", "t"): Part(540, (LONG,))}


@pytest.mark.slow
@given(seminars())
def test_no_phase_is_lost_or_done_twice(seminar):
    found = parts(seminar)
    for task in seminar.tasks:
        given_ = [
            phase for (_, id_), part in found.items() if id_ == task.id for phase in part.phases
        ]
        assert given_ in ([], list(task.phases))
        assert bool(given_) or not task.phases or all(id_ != task.id for _, id_ in found)

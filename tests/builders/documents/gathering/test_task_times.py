"""When a task is worked on: the items that show it."""

from __future__ import annotations

import datetime as dt

import pytest

from builders.documents.gathering.task_times import task_when
from seminar.language import language
from seminar.model import Day, Item, ItemKind, LanguageCode, Seminar, Task, TaskSlide

TASK = Task(id="kultur")


def item(kind: ItemKind = "task", shows: str = "kultur", minutes: int = 45) -> Item:
    return Item(kind=kind, minutes=minutes, slides=(TaskSlide(task=shows),))


def when(*days: tuple[Item, ...], code: LanguageCode = "nb") -> str:
    programme = tuple(
        Day(date=dt.date(2026, 3, 19 + place), start=dt.time(13, 10), items=items)
        for place, items in enumerate(days)
    )
    return task_when(Seminar(programme=programme, tasks=(TASK,)), TASK, language(code))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("nb", "Torsdag 19. mars kl. 13.10–13.55"),
        ("nn", "Torsdag 19. mars kl. 13.10–13.55"),
        ("en", "Thursday 19 March, 13:10–13:55"),
    ],
)
def test_it_is_said_with_day_and_times(code: LanguageCode, words: str):
    assert when((item(),), code=code) == words


def test_a_task_that_no_item_shows_has_no_time():
    assert when((item(shows="another"),)) == ""
    assert when() == ""


def test_two_times_of_a_day_share_it():
    two = (item(minutes=30), item("break", "another", 15), item(minutes=30))
    assert when(two) == "Torsdag 19. mars kl. 13.10–13.40 og 13.55–14.25"


def test_two_days_are_both_said():
    times = "Torsdag 19. mars kl. 13.10–13.55 og fredag 20. mars kl. 13.10–13.55"
    assert when((item(),), (item(),)) == times


def test_group_work_comes_before_other_items_that_show_the_task():
    assert when((item("plenary"), item())) == "Torsdag 19. mars kl. 13.55–14.40"
    assert when((item("plenary"),)) == "Torsdag 19. mars kl. 13.10–13.55"

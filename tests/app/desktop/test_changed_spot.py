"""Where two seminars differ first, and what is selected there."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from app.desktop.changed_spot import changed_spot
from app.desktop.spot import Spot
from seminar.model import (
    BulletsSlide,
    Day,
    DocumentSettings,
    Item,
    Organisation,
    Participant,
    Question,
    Seminar,
    Slide,
    Statement,
    StatementSlide,
    Task,
)

SLIDES = (BulletsSlide(id="m", title="X"), BulletsSlide(id="n"))
ITEMS = (Item(id="a", title="A", slides=SLIDES), Item(id="b", title="B"), Item(id="c", title="C"))
DAYS = (
    Day(id="d", date=dt.date(2026, 3, 19), items=ITEMS),
    Day(id="e", date=dt.date(2026, 3, 20), items=(Item(id="f", title="F"),)),
)
QUESTIONS = (Question(id="q", text="Q"), Question(id="r", text="R"))
TASKS = (Task(id="t", title="T", questions=QUESTIONS), Task(id="u", title="U"))
SAID = (
    Statement(id="s1", text="S1", task="t"),
    Statement(id="s2", text="S2", task="t"),
    Statement(id="s3", text="S3", task="u"),
)
BEFORE = Seminar(id="s", title="Før", programme=DAYS, tasks=TASKS, outcomes=SAID)


def with_day(day: Day) -> Seminar:
    return replace(BEFORE, programme=(day, DAYS[1]))


def with_slides(*slides: Slide) -> Seminar:
    return with_day(replace(DAYS[0], items=(replace(ITEMS[0], slides=slides), *ITEMS[1:])))


@pytest.mark.parametrize(
    ("after", "spot"),
    [
        (
            with_day(replace(DAYS[0], items=(*ITEMS[:2], replace(ITEMS[2], minutes=7)))),
            Spot(page="programme", day="d", item="c", rows=("c",), field="minutes"),
        ),
        (
            with_day(replace(DAYS[0], items=(replace(ITEMS[0], title="X"), *ITEMS[1:2]))),
            Spot(page="programme", day="d", item="a", rows=("a", "c")),
        ),
        (
            with_day(replace(DAYS[0], start=dt.time(8))),
            Spot(page="programme", day="d", field="start"),
        ),
        (
            replace(BEFORE, tasks=(replace(TASKS[0], questions=QUESTIONS[:1]), TASKS[1])),
            Spot(page="tasks", task="t", question="r", rows=("r",)),
        ),
        (
            replace(BEFORE, tasks=(TASKS[0], replace(TASKS[1], theme="X"))),
            Spot(page="tasks", task="u", rows=("u",), field="theme"),
        ),
        (
            with_slides(replace(SLIDES[0], title="Y"), SLIDES[1]),
            Spot(page="slides", item="a", slide="m", rows=("m",), field="title"),
        ),
        (
            with_slides(StatementSlide(id="m", text="X"), SLIDES[1]),
            Spot(page="slides", item="a", slide="m", rows=("m",), field="kind"),
        ),
        (
            with_slides(SLIDES[1]),
            Spot(page="slides", item="a", slide="m", rows=("m",)),
        ),
        (
            with_slides(replace(SLIDES[0], title="Y"), replace(SLIDES[1], title="Z")),
            Spot(page="slides", item="a", slide="m", rows=("m", "n")),
        ),
        (replace(BEFORE, title="Etter"), Spot(page="details", field="title")),
        (
            replace(BEFORE, organisation=Organisation(name="Kommune")),
            Spot(page="details", field="name"),
        ),
        (
            replace(BEFORE, document=DocumentSettings(pdfs=("deck",))),
            Spot(page="documents", field="pdfs"),
        ),
        (
            replace(BEFORE, participants=(Participant(id="p"), Participant(id="q"))),
            Spot(page="groups", rows=("p", "q")),
        ),
        (
            replace(BEFORE, outcomes=(replace(SAID[0], owner="Ordfører"), *SAID[1:])),
            Spot(page="outcomes", task="t", statement="s1", rows=("s1",), field="owner"),
        ),
        (
            replace(BEFORE, outcomes=tuple(replace(one, highlight=True) for one in SAID)),
            Spot(page="outcomes", task="t", statement="s1", rows=("s1", "s2")),
        ),
        (replace(BEFORE, outcomes=SAID[:2]), Spot(page="outcomes")),
        (BEFORE, Spot(page="programme")),
    ],
    ids=lambda value: value.page if isinstance(value, Spot) else "",
)
def test_the_first_change_that_a_page_shows_is_where_one_goes(after: Seminar, spot: Spot) -> None:
    assert changed_spot(BEFORE, after) == spot


def test_what_was_undone_is_found_again_from_the_other_side() -> None:
    after = with_day(replace(DAYS[0], items=(*ITEMS, Item(id="x", title="Ny"))))
    assert changed_spot(BEFORE, after) == changed_spot(after, BEFORE)

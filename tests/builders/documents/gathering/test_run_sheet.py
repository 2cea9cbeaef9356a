"""The run sheet has every item, phase and cue at its clock time."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given

from builders.documents.fields.programme import RunRowFields
from builders.documents.gathering.run_sheet import run_rows
from builders.documents.gathering.sources import Sources
from seminar.language import language
from seminar.model import Day, Item, Phase, Seminar, Side, Task, TaskSlide
from seminar.schedule import schedule
from tests.strategies import seminars

FIRST = dt.date(2026, 3, 19)


def day(*items: Item, start: dt.time = dt.time(9), end: dt.time = dt.time(15)) -> Day:
    return Day(id="day", date=FIRST, start=start, end=end, items=items)


def group_work(minutes: int = 45, **more: object) -> Item:
    slides = (TaskSlide(task="culture"),)
    return Item(id="work", title="Kultur", kind="task", minutes=minutes, slides=slides, **more)  # type: ignore[arg-type]


def task(*phases: Phase, **more: object) -> Task:
    return Task(id="culture", title="Kultur", phases=phases, **more)  # type: ignore[arg-type]


def sheet(
    of: Day, *tasks: Task, slides: dict[str, tuple[int, ...]] | None = None
) -> list[RunRowFields]:
    seminar = Seminar(programme=(of,), tasks=tasks)
    sources = Sources(seminar, language("nb"), slide_numbers=slides or {})
    return list(run_rows(sources, schedule(of)))


def said(rows: list[RunRowFields]) -> list[tuple[str, str, str, str]]:
    return [(row.kind, row.clock, row.minutes, row.text.plain) for row in rows]


# --- items ----------------------------------------------------------------------------------------


def test_an_item_has_its_clock_time_minutes_presenter_slides_and_notes():
    [row] = sheet(
        day(Item(id="talk", title="Velkommen", minutes=15, presenter="Ordfører", notes="**Lyd**")),
        slides={"talk": (2, 3, 4)},
    )
    assert (row.kind, row.clock, row.minutes, row.text) == ("item", "09.00", "15", "Velkommen")
    assert (row.who, row.slides, row.note) == ("Ordfører", "2–4", "**Lyd**")


@pytest.mark.parametrize("kind", ["break", "meal"])
def test_breaks_and_meals_are_pauses(kind):
    [row] = sheet(day(Item(title="Lunsj", kind=kind)))
    assert row.kind == "pause"


def test_times_go_on_past_midnight():
    rows = sheet(day(Item(minutes=20), Item(minutes=20), start=dt.time(23, 45), end=dt.time(1)))
    assert [row.clock for row in rows] == ["23.45", "00.05"]


def test_items_stand_in_the_order_of_the_programme_with_gaps_and_overlaps_as_they_are():
    rows = sheet(
        day(
            Item(title="En", minutes=90),
            Item(title="To", start=dt.time(10)),
            Item(title="Tre", start=dt.time(13)),
        )
    )
    assert [(row.clock, row.text) for row in rows] == [
        ("09.00", "En"),
        ("10.00", "To"),
        ("10.30", "Ikke planlagt"),
        ("13.00", "Tre"),
    ]


def test_time_that_nothing_is_planned_for_has_a_row_with_its_minutes():
    rows = sheet(day(Item(start=dt.time(9, 10), minutes=50), Item(start=dt.time(14), minutes=60)))
    assert [(row.kind, row.clock, row.minutes) for row in rows] == [
        ("gap", "09.00", "10"),
        ("item", "09.10", "50"),
        ("gap", "10.00", "240"),
        ("item", "14.00", "60"),
    ]


def test_the_time_before_a_dinner_after_the_planned_end_is_in_hand_and_no_gap():
    rows = sheet(day(Item(minutes=300), Item(kind="meal", start=dt.time(19))))
    assert [row.kind for row in rows] == ["item", "pause"]


def test_a_dinner_after_the_planned_end_has_no_end():
    rows = sheet(day(Item(kind="meal", start=dt.time(19), minutes=120), Item(minutes=10)))
    assert [row.minutes for row in rows] == ["", "10"]


# --- phases and cues ------------------------------------------------------------------------------


def test_a_task_has_its_phases_and_cues_below_it():
    phases = (
        Phase(kind="individual", minutes=5, instruction="Tenk"),
        Phase(kind="group", minutes=25, halfway=True),
        Phase(kind="plenary", minutes=15),
    )
    rows = sheet(day(group_work(start=dt.time(10, 45))), task(*phases))
    assert said(rows) == [
        ("gap", "09.00", "105", "Ikke planlagt"),
        ("item", "10.45", "45", "Oppgave 1: Kultur"),
        ("phase", "10.45", "5", "Hver for seg"),
        ("phase", "10.50", "25", "I gruppa"),
        ("cue", "11.03", "", "Signal: halvveis"),
        ("cue", "11.13", "", "Signal: to minutter igjen"),
        ("phase", "11.15", "15", "I plenum"),
    ]
    assert [row.note for row in rows] == ["", "", "Tenk", "", "12 minutter igjen", "", ""]


def test_half_of_an_odd_number_rounds_up():
    rows = sheet(day(group_work()), task(Phase(minutes=7, halfway=True)))
    cue = next(row for row in rows if row.kind == "cue")
    assert (cue.clock, cue.note) == ("09.04", "3 minutter igjen")


def test_one_minute_is_left_of_a_phase_of_two():
    rows = sheet(day(group_work()), task(Phase(minutes=2, halfway=True)))
    assert [row.note for row in rows if row.kind == "cue"] == ["1 minutt igjen"]


def test_a_phase_of_one_minute_has_no_cue():
    rows = sheet(day(group_work()), task(Phase(minutes=1, halfway=True)))
    assert [row.kind for row in rows] == ["item", "phase"]


@pytest.mark.parametrize(("minutes", "cues"), [(10, 1), (11, 2)])
def test_only_a_long_phase_has_a_cue_two_minutes_before_its_end(minutes, cues):
    rows = sheet(day(group_work()), task(Phase(minutes=minutes, halfway=True)))
    assert sum(row.kind == "cue" for row in rows) == cues


def test_a_phase_without_a_cue_halfway_has_none_at_the_end_either():
    rows = sheet(day(group_work()), task(Phase(minutes=30)))
    assert all(row.kind != "cue" for row in rows)


def test_where_two_sides_take_turns_the_cue_says_that_they_swap():
    sides = (Side(name="Ledere"), Side(name="Folkevalgte"))
    rows = sheet(
        day(group_work()), task(Phase(kind="exchange", minutes=10, halfway=True), sides=sides)
    )
    assert rows[2].text == "Signal: halvveis, bytt hvem som forteller"


def test_phases_of_a_task_in_two_items_stand_where_there_is_time_for_them():
    phases = (Phase(kind="group", minutes=20), Phase(kind="plenary", minutes=15))
    later = Item(id="later", title="Plenum", kind="plenary", slides=(TaskSlide(task="culture"),))
    rows = sheet(day(group_work(minutes=20), Item(kind="break", minutes=10), later), task(*phases))
    assert [(row.clock, row.kind) for row in rows] == [
        ("09.00", "item"),
        ("09.00", "phase"),
        ("09.20", "pause"),
        ("09.30", "item"),
        ("09.30", "phase"),
    ]


def test_phases_of_several_tasks_in_one_item_name_their_task():
    slides = (TaskSlide(task="culture"), TaskSlide(task="other"))
    item = Item(id="both", title="Oppgaver", kind="task", minutes=20, slides=slides)
    other = Task(id="other", phases=(Phase(kind="plenary", minutes=10),))
    rows = sheet(day(item), task(Phase(minutes=10)), other)
    assert [row.text for row in rows] == [
        "Oppgaver",
        "Oppgave 1: I gruppa",
        "Oppgave 2: I plenum",
    ]


# --- pages ----------------------------------------------------------------------------------------


def test_a_task_stands_on_one_page_but_does_not_hold_what_follows():
    rows = sheet(
        day(group_work(), Item(title="Pause", kind="break")),
        task(Phase(minutes=20, halfway=True), Phase(kind="plenary", minutes=15)),
    )
    assert [row.keep for row in rows] == [True, True, True, True, False, False]


def test_a_task_too_long_for_a_page_is_divided_before_a_phase_only():
    long = Phase(minutes=20, halfway=True, instruction="Skriv ned alt dere kommer på. " * 20)
    rows = sheet(day(group_work()), task(long, long))
    assert [(row.kind, row.keep) for row in rows] == [
        ("item", True),
        ("phase", True),
        ("cue", True),
        ("cue", False),
        ("phase", True),
        ("cue", True),
        ("cue", False),
    ]


@pytest.mark.slow
@given(seminars())
def test_any_seminar_has_a_row_for_each_item_in_order(seminar):
    sources = Sources(seminar, language(seminar.language))
    for each in seminar.programme:
        rows = run_rows(sources, schedule(each))
        items = [row for row in rows if row.kind in ("item", "pause")]
        assert [row.note for row in items] == [item.notes for item in each.items]
        assert not rows or not rows[-1].keep

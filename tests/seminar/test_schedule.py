from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from seminar.model import Day, Item, ItemKind
from seminar.schedule import DAY_MINUTES, DaySchedule, clock_time, minutes_of, schedule

clocks = st.times().map(lambda time: time.replace(second=0, microsecond=0))
items = st.builds(
    Item,
    id=st.just("i"),
    kind=st.sampled_from(get_args(ItemKind)),
    minutes=st.integers(1, DAY_MINUTES),
    start=st.none() | clocks,
    title=st.just(""),
)
days = st.builds(
    Day,
    id=st.just("d"),
    date=st.just(dt.date(2025, 3, 20)),
    start=clocks,
    end=clocks,
    items=st.lists(items, max_size=12).map(tuple),
)


def at(text: str) -> dt.time:
    return dt.time.fromisoformat(text)


def planned(start: str, end: str, *rows: tuple[str | None, int]) -> DaySchedule:
    """The schedule of a day whose items have these fixed starts and minutes."""
    row_items = tuple(
        Item(title="Punkt", minutes=minutes, start=at(fixed) if fixed else None)
        for fixed, minutes in rows
    )
    return schedule(Day(date=dt.date(2025, 3, 20), start=at(start), end=at(end), items=row_items))


def times(result: DaySchedule) -> list[tuple[int, int, int]]:
    return [(row.start, row.end, row.gap) for row in result.items]


def test_items_follow_each_other_from_the_day_s_start() -> None:
    result = planned("09:00", "10:30", (None, 15), (None, 45), (None, 20))
    assert times(result) == [(540, 555, 0), (555, 600, 0), (600, 620, 0)]
    assert (result.start, result.end, result.planned_end, result.left) == (540, 620, 630, 10)


def test_a_fixed_start_leaves_a_gap_in_minutes() -> None:
    assert times(planned("09:00", "15:00", (None, 60), ("10:15", 30))) == [
        (540, 600, 0),
        (615, 645, 15),
    ]


def test_a_fixed_start_before_the_end_of_the_item_before_is_an_overlap() -> None:
    assert times(planned("09:00", "15:00", (None, 60), ("09:50", 30), (None, 10))) == [
        (540, 600, 0),
        (590, 620, -10),
        (620, 630, 0),
    ]


def test_an_item_begins_only_when_a_long_item_before_the_last_is_over_too() -> None:
    assert times(planned("09:00", "15:00", (None, 180), ("10:00", 30), (None, 20))) == [
        (540, 720, 0),
        (600, 630, -120),
        (720, 740, 0),
    ]


def test_an_overlap_with_a_long_item_before_the_last_is_one_too() -> None:
    fixed = planned("09:00", "15:00", (None, 180), ("10:00", 30), ("10:30", 20)).items[2]
    assert (fixed.start, fixed.gap) == (630, -90)


def test_an_item_may_begin_before_the_day() -> None:
    assert times(planned("09:00", "15:00", ("08:30", 30))) == [(510, 540, -30)]


def test_an_evening_goes_on_past_midnight() -> None:
    result = planned("18:00", "01:00", ("19:00", 290), ("00:15", 30), (None, 30))
    assert times(result) == [(1140, 1430, 60), (1455, 1485, 25), (1485, 1515, 0)]
    assert (result.planned_end, result.left) == (1500, -15)


def test_after_midnight_times_are_told_apart_as_before_it() -> None:
    late = planned("18:00", "03:00", (None, 420), ("00:30", 30), ("23:30", 10))
    assert times(late) == [(1080, 1500, 0), (1470, 1500, -30), (1410, 1420, -90)]


@pytest.mark.parametrize(("fixed", "start"), [("21:00", 1260), ("23:59", 1439)])
def test_a_long_wait_on_the_same_date_stays_on_it(fixed: str, start: int) -> None:
    assert planned("09:00", "23:00", (fixed, 10)).items[0].start == start


def test_an_overlap_of_half_a_day_is_one_and_a_longer_one_means_the_next_date() -> None:
    assert times(planned("09:00", "23:00", (None, 720), ("09:00", 10)))[1] == (540, 550, -720)
    assert times(planned("09:00", "23:00", (None, 721), ("09:00", 10)))[1] == (1980, 1990, 719)


@pytest.mark.parametrize(("end", "planned_end"), [("09:01", 541), ("09:00", 1980), ("02:00", 1560)])
def test_an_end_at_or_before_the_start_is_on_the_next_date(end: str, planned_end: int) -> None:
    assert planned("09:00", end).planned_end == planned_end


def test_a_day_without_items_has_all_its_time_left() -> None:
    result = planned("09:00", "15:00")
    assert (result.items, result.end, result.left) == ((), 540, 360)


def test_a_long_item_that_others_overlap_still_counts_at_the_end() -> None:
    assert planned("09:00", "12:00", (None, 240), ("10:00", 30)).left == -60


# --- the evening ----------------------------------------------------------------------------------


def with_dinner(start: str | None, kind: ItemKind = "meal", minutes: int = 360) -> DaySchedule:
    """A day from 9 to 15 with so many minutes of talks, and then a dinner of two hours."""
    dinner = Item(kind=kind, minutes=120, start=at(start) if start else None)
    rows = (Item(minutes=minutes), dinner)
    return schedule(Day(date=dt.date(2025, 3, 20), start=at("09:00"), end=at("15:00"), items=rows))


@pytest.mark.parametrize("kind", ["meal", "social"])
def test_a_dinner_after_the_planned_end_takes_no_time_from_the_day(kind: ItemKind) -> None:
    result = with_dinner("19:00", kind, minutes=350)
    assert (result.left, result.work_end, result.end) == (10, 890, 1260)
    assert [row.is_evening for row in result.items] == [False, True]


def test_the_free_time_before_a_dinner_after_the_planned_end_is_no_gap() -> None:
    assert times(with_dinner("19:00"))[1] == (1140, 1260, 0)


def test_a_dinner_right_at_the_planned_end_is_of_the_evening() -> None:
    assert with_dinner("15:00").left == 0
    assert with_dinner(None).left == 0


def test_a_dinner_that_begins_before_the_planned_end_is_of_the_day() -> None:
    result = with_dinner("14:45", minutes=345)
    assert (result.left, result.items[1].is_evening) == (-105, False)


def test_a_dinner_that_follows_a_day_that_runs_over_does_not_make_it_longer() -> None:
    assert with_dinner(None, minutes=372).left == -12


def test_a_dinner_that_begins_before_the_work_is_over_overlaps() -> None:
    assert with_dinner("15:10", minutes=372).items[1].gap == -2


@pytest.mark.parametrize("kind", ["talk", "break", "closing"])
def test_other_items_after_the_planned_end_are_work(kind: ItemKind) -> None:
    result = with_dinner("19:00", kind)
    assert (result.left, result.items[1].gap) == (-360, 240)


# --- every day ------------------------------------------------------------------------------------


@given(days)
def test_every_item_lasts_its_minutes_and_keeps_its_place_and_its_fixed_start(day: Day) -> None:
    result = schedule(day)
    assert tuple(row.item for row in result.items) == day.items
    before = minutes_of(day.start)
    for place, row in enumerate(result.items):
        assert row.end - row.start == row.item.minutes
        waited = row.start - before
        assert row.gap == (min(waited, 0) if row.is_evening else waited)
        assert row.gap >= -DAY_MINUTES // 2
        if row.item.start is None:
            assert row.gap == 0
        else:
            assert clock_time(row.start) == row.item.start
        before = max(earlier.end for earlier in result.items[: place + 1])


@given(days)
def test_the_time_in_hand_is_what_the_latest_item_of_the_working_day_leaves(day: Day) -> None:
    result = schedule(day)
    assert 0 < result.planned_end - result.start <= DAY_MINUTES
    assert clock_time(result.planned_end) == day.end
    assert result.end == max([row.end for row in result.items], default=result.start)
    work = [row.end for row in result.items if not row.is_evening]
    assert result.left == result.planned_end - max(work, default=result.start)


@given(days, st.integers(1, 60))
def test_a_longer_item_moves_what_follows_until_the_next_fixed_start(day: Day, more: int) -> None:
    floating = replace(day, items=tuple(replace(item, start=None) for item in day.items))
    if not floating.items:
        return
    first, *rest = floating.items
    longer = replace(floating, items=(replace(first, minutes=first.minutes + more), *rest))
    moved = [b.start - a.start for a, b in _pairs(schedule(floating), schedule(longer))]
    assert moved == [0] + [more] * len(rest)
    assert schedule(longer).end == schedule(floating).end + more


def _pairs(one: DaySchedule, other: DaySchedule):
    return zip(one.items, other.items, strict=True)


@given(clocks)
def test_a_clock_time_and_its_minutes_are_the_same(time: dt.time) -> None:
    assert clock_time(minutes_of(time)) == time
    assert clock_time(minutes_of(time) + DAY_MINUTES) == time

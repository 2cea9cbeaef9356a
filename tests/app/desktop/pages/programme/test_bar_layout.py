"""The geometry of a day's bar: in proportion, in order, and wide enough to be hit."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desktop.pages.programme.bar_layout import LEAST, bar_layout, shared_widths
from seminar.model import Day, Item
from seminar.schedule import schedule
from tests import strategies

DATE = dt.date(2026, 3, 19)
days = st.builds(
    Day,
    date=st.just(DATE),
    start=strategies.clocks,
    end=strategies.clocks,
    items=st.lists(
        st.builds(Item, minutes=strategies.minutes, start=st.none() | strategies.clocks),
        max_size=40,
    ).map(tuple),
)
widths = st.floats(200, 3000)


def _day(*items: Item, start: dt.time = dt.time(9), end: dt.time = dt.time(12)) -> Day:
    return Day(date=DATE, start=start, end=end, items=items)


def _layout(*items: Item, width: float = 1000, **day: dt.time):
    return bar_layout(schedule(_day(*items, **day)), width)


@given(st.lists(st.integers(1, 1440), min_size=1, max_size=80), widths)
def test_shared_widths_add_up_and_leave_nobody_without_room(lengths, width):
    shared = shared_widths(lengths, width)
    assert sum(shared) == pytest.approx(width)
    assert min(shared) >= min(LEAST, width / len(lengths)) - 1e-6


@given(days, widths)
def test_everything_lies_within_the_bar_and_in_order(day, width):
    layout = bar_layout(schedule(day), width)
    assert [block.item for block in layout.blocks] == list(day.items)
    stretches = [block.at for block in layout.blocks] + list(layout.gaps)
    stretches += [block.overlap for block in layout.blocks if block.overlap]
    stretches += [layout.overrun] if layout.overrun else []
    for stretch in stretches:
        assert 0 <= stretch.left < stretch.right <= width
    assert 0 < layout.planned_end <= width
    starts = [tick.x for tick in layout.ticks]
    assert starts == sorted(starts)


@given(days, widths)
def test_a_day_without_fixed_starts_fills_the_bar_without_holes(day, width):
    loose = tuple(Item(minutes=item.minutes) for item in day.items)
    layout = bar_layout(schedule(Day(date=DATE, items=loose)), width)
    assert not layout.gaps
    for before, after in pairwise(layout.blocks):
        assert before.at.right == pytest.approx(after.at.left)


@given(days, widths)
def test_every_item_can_be_clicked(day, width):
    layout = bar_layout(schedule(day), width)
    places = 2 * len(day.items) + 2
    for block in layout.blocks:
        assert block.at.width >= min(LEAST, width * 0.97 / places) - 1e-6
        middle = (block.at.left + block.at.right) / 2
        assert block.item in [hit.item for hit in layout.blocks_at(middle)]


def test_widths_are_in_proportion_where_there_is_room():
    short, long = _layout(Item(minutes=30), Item(minutes=90)).blocks
    assert long.at.width == pytest.approx(3 * short.at.width)


def test_a_minute_is_still_wide_enough_to_be_hit():
    layout = _layout(Item(minutes=1), Item(minutes=600), width=500)
    assert layout.blocks[0].at.width == pytest.approx(LEAST)


def test_a_gap_lies_between_the_items_it_parts():
    layout = _layout(Item(minutes=30), Item(minutes=30, start=dt.time(10)))
    (gap,) = layout.gaps
    assert gap.left == pytest.approx(layout.blocks[0].at.right)
    assert gap.right == pytest.approx(layout.blocks[1].at.left)


def test_an_overlap_is_the_part_that_begins_too_early():
    layout = _layout(Item(minutes=60), Item(minutes=30, start=dt.time(9, 50)))
    overlap = layout.blocks[1].overlap
    assert overlap is not None
    assert overlap.left == layout.blocks[1].at.left
    assert overlap.right == pytest.approx(layout.blocks[0].at.right)


def test_where_items_overlap_the_later_one_is_hit_first():
    layout = _layout(Item(title="a", minutes=60), Item(title="b", start=dt.time(9, 30)))
    overlap = layout.blocks[1].overlap
    assert overlap is not None
    assert [hit.item.title for hit in layout.blocks_at(overlap.left + 1)] == ["b", "a"]


def test_an_overrun_reaches_from_the_planned_end_to_the_real_one():
    layout = _layout(Item(minutes=192))
    assert layout.overrun is not None
    assert layout.overrun.left == layout.planned_end
    assert layout.overrun.right == pytest.approx(layout.blocks[0].at.right)
    assert _layout(Item(minutes=180)).overrun is None


def test_ticks_stand_at_hours_and_half_hours_also_past_midnight():
    late = _layout(Item(minutes=180), start=dt.time(22, 30), end=dt.time(1, 30))
    assert [tick.hour for tick in late.ticks] == [None, 23, None, 0, None, 1, None]


def test_an_empty_day_is_a_bar_up_to_its_planned_end():
    layout = _layout()
    assert layout.blocks == ()
    assert layout.planned_end == pytest.approx(970)

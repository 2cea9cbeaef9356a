"""Columns share the room there is: the stretched ones what is left, all what is missing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.desktop.tables.widths import widths_within

COLUMNS = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=1, max_size=8)


def test_those_that_are_stretched_share_what_is_left() -> None:
    assert widths_within(500, (100, 50, 100), (100, 50, 100), (0, 2)) == [225, 50, 225]


def test_each_gives_way_by_the_same_part_of_what_it_can() -> None:
    assert widths_within(220, (200, 100, 50), (100, 70, 50), (0,)) == [100, 70, 50]
    assert widths_within(285, (200, 100, 50), (100, 70, 50), (0,)) == [150, 85, 50]


@given(COLUMNS, st.integers(0, 2000))
def test_none_becomes_narrower_than_it_may_and_all_are_within_if_they_can(columns, room) -> None:
    wished = [width for width, _ in columns]
    least = [min(pair) for pair in columns]
    widths = widths_within(room, wished, least, ())
    assert all(width >= floor for width, floor in zip(widths, least, strict=True))
    assert sum(widths) <= max(room, sum(least))

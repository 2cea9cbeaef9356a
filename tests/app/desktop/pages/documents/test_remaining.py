"""The time that is left is told only where it can be, and never grows."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.desktop.pages.documents.remaining import Remaining


def test_it_follows_from_what_is_finished_and_goes_down_by_the_clock() -> None:
    left = Remaining()
    left.begin(100)
    assert left.seconds(104) is None
    left.finish(1, 4, 110)
    assert [left.seconds(now) for now in (110, 111, 120)] == [30, 29, 20]


def test_what_lasts_longer_than_was_told_is_not_told_until_it_is_less_again() -> None:
    left = Remaining()
    left.begin(0)
    left.finish(1, 3, 5)
    assert left.seconds(13) == 2
    left.finish(2, 3, 14)
    assert left.seconds(14) is None
    assert left.seconds(20) == 1
    assert left.seconds(30) is None


def test_hearing_again_what_is_finished_tells_nothing_new() -> None:
    left = Remaining()
    left.begin(0)
    left.finish(1, 2, 4)
    left.finish(1, 2, 7)
    assert left.seconds(7) == 1


STEPS = st.lists(st.tuples(st.floats(0, 60), st.integers(0, 2)), max_size=20)


@given(STEPS)
def test_it_never_grows(steps: list[tuple[float, int]]) -> None:
    left, now, done = Remaining(), 0.0, 0
    left.begin(now)
    told: list[int] = []
    for seconds, pieces in steps:
        now, done = now + seconds, done + pieces
        left.finish(done, 40, now)
        if (said := left.seconds(now)) is not None:
            told.append(said)
    assert all(before >= after > 0 for before, after in pairwise(told))

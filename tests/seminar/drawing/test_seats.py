"""Groups as even as those who are locked allow."""

from __future__ import annotations

import pytest

from seminar.drawing.seats import Seats, seats


@pytest.mark.parametrize(
    "people, locked, expected",
    [
        (42, [0] * 6, Seats(7, 6, frozenset())),
        (44, [0] * 6, Seats(8, 2, frozenset())),
        (3, [1, 0], Seats(2, 1, frozenset())),
        (7, [3, 3, 0], Seats(1, 1, frozenset({0, 1}))),
        (7, [5, 0, 0], Seats(1, 2, frozenset({0}))),
        (5, [5, 0], Seats(0, 1, frozenset({0}))),
    ],
)
def test_sizes_differ_by_at_most_one_but_for_groups_that_locked_people_fill(
    people: int, locked: list[int], expected: Seats
) -> None:
    assert seats(people, locked) == expected

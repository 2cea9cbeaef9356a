"""How one order of rows becomes another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.desktop.tables.difference import Insert, Move, Remove, difference, stretches

ORDERS = st.lists(st.integers(0, 12), unique=True)


def taken(old: list[int], new: list[int]) -> list[int]:
    """Return what the steps make of the old order; what comes in is taken from the new one."""
    order = list(old)
    for step in difference(old, new):
        match step:
            case Remove(first, last):
                del order[first : last + 1]
            case Move(source, target):
                assert target not in (source, source + 1), "Qt refuses such a move"
                row = order.pop(source)
                order.insert(target - (source < target), row)
            case Insert(first, last):
                order[first:first] = new[first : last + 1]
    return order


@given(ORDERS, ORDERS)
def test_the_steps_lead_to_the_new_order(old, new):
    assert taken(old, new) == new


@given(ORDERS)
def test_the_same_order_needs_no_step(order):
    assert difference(order, list(order)) == []


@given(st.permutations(range(8)), st.integers(0, 7), st.integers(0, 7))
def test_one_row_in_another_place_is_one_move(order, source, target):
    new = list(order)
    new.insert(target, new.pop(source))
    steps = difference(list(order), new)
    assert len(steps) == (new != list(order))
    assert all(isinstance(step, Move) for step in steps)


def test_neighbours_go_and_come_together():
    assert difference([1, 2, 3, 4, 5], [1, 5]) == [Remove(1, 3)]
    assert difference([1, 5], [1, 2, 3, 4, 5]) == [Insert(1, 3)]


def test_stretches_are_runs_of_neighbours():
    assert list(stretches([0, 1, 2, 5, 7, 8])) == [(0, 2), (5, 5), (7, 8)]
    assert list(stretches([])) == []

"""Items of the programme are put, moved, copied and locked where a person expects them."""

from __future__ import annotations

import datetime as dt

import pytest

from seminar.editing import days, items, locks
from seminar.editing.edit import Edit, Refused, together
from seminar.messages import message
from seminar.model import BreakSlide, Day, Item, Seminar

THURSDAY = Day(
    id="thu",
    date=dt.date(2026, 3, 19),
    start=dt.time(8, 30),
    end=dt.time(15, 30),
    items=tuple(
        Item(id=id_, title=id_, minutes=20, slides=(BreakSlide(id=f"slide-{id_}"),))
        for id_ in "abcde"
    ),
)
FRIDAY = Day(id="fri", date=dt.date(2026, 3, 20), items=(Item(id="f"), Item(id="g")))
BASE = Seminar(programme=(THURSDAY, FRIDAY))


def order(edit: Edit | None, day: int = 0) -> str:
    assert edit is not None
    return "".join(item.id for item in edit.change(BASE).programme[day].items)


@pytest.mark.parametrize(
    ("ids", "step", "expected"),
    [
        ("c", -1, "acbde"),
        ("c", 1, "abdce"),
        ("bd", -1, "badce"),
        ("ab", -1, "abcde"),
        ("ac", -1, "acbde"),
        ("de", 1, "abcde"),
        ("bc", 1, "adbce"),
    ],
)
def test_items_move_by_one_and_stop_at_the_edge(ids: str, step: int, expected: str) -> None:
    assert order(items.move_items(BASE, ids, step)) == expected


def test_a_move_that_changes_nothing_returns_the_very_same_seminar() -> None:
    assert items.move_items(BASE, ["a"], -1).change(BASE) is BASE
    assert items.set_item(BASE, "a", "minutes", 20).change(BASE) is BASE


@pytest.mark.parametrize(
    ("ids", "index", "expected"),
    [
        ("a", 3, "bcade"),
        ("e", 0, "eabcd"),
        ("bd", 5, "acebd"),
        ("bd", 2, "abdce"),
        ("c", 3, "abcde"),
    ],
)
def test_items_are_dropped_at_the_insertion_line(ids: str, index: int, expected: str) -> None:
    assert order(items.move_items_to(BASE, ids, "thu", index)) == expected


def test_items_of_another_day_come_in_at_the_insertion_line() -> None:
    edit = items.move_items_to(BASE, ["b", "e"], "fri", 1)
    assert (order(edit), order(edit, 1)) == ("acd", "fbeg")
    assert edit.touched == ("b", "e")


def test_items_go_to_the_end_of_the_day_before_and_the_beginning_of_the_next() -> None:
    assert order(items.move_items_to_next_day(BASE, ["b"], 1), 1) == "bfg"
    assert order(items.move_items_to_next_day(BASE, ["g"], -1)) == "abcdeg"
    assert items.move_items_to_next_day(BASE, ["b"], -1) is None


def test_copies_follow_in_a_block_with_ids_of_their_own_and_no_lock() -> None:
    locked = locks.lock_item_at(BASE, "b", dt.time(9)).change(BASE)
    edit = items.duplicate_items(locked, ["b", "d"])
    after = edit.change(locked).programme[0].items
    assert [item.title for item in after] == ["a", "b", "c", "d", "b", "d", "e"]
    assert tuple(item.id for item in after[4:6]) == edit.touched
    assert (after[1].start, after[4].start) == (dt.time(9), None)
    assert after[4].slides[0].id != after[1].slides[0].id


def test_items_are_locked_to_where_they_stand_and_let_go_again() -> None:
    edit = locks.lock_items(BASE, ["b", "d"])
    after = edit.change(BASE)
    starts = [item.start for item in after.programme[0].items]
    assert starts == [None, dt.time(8, 50), None, dt.time(9, 30), None]
    assert locks.unlock_items(after, ["b", "d"]).change(after) == BASE


def test_what_is_typed_is_cleaned() -> None:
    after = items.set_item(BASE, "a", "title", "Pa\u030a\x00 torsdag\r\n").change(BASE)
    assert after.programme[0].items[0].title == "På torsdag\n"


def test_what_breaks_a_rule_is_refused() -> None:
    with pytest.raises(Refused):
        items.set_item(BASE, "a", "minutes", 0)
    with pytest.raises(Refused):
        days.set_day(BASE, "thu", "date", dt.date(2026, 3, 20))
    with pytest.raises(Refused):
        days.add_day_on(BASE, dt.date(2026, 3, 19))
    with pytest.raises(LookupError):
        items.set_item(BASE, "gone", "minutes", 5)


def test_a_new_day_takes_the_first_free_date_and_the_times_of_the_day_before() -> None:
    edit = days.add_day(BASE, "thu")
    day = edit.change(BASE).programme[2]
    assert (day.date, day.start, day.end) == (dt.date(2026, 3, 21), dt.time(8, 30), dt.time(15, 30))
    assert edit.touched == (day.id,)


def test_a_day_that_gets_a_later_date_stands_where_it_belongs() -> None:
    after = days.set_day(BASE, "thu", "date", dt.date(2026, 3, 23)).change(BASE)
    assert [day.id for day in after.programme] == ["fri", "thu"]


def test_several_edits_are_one_step() -> None:
    edit = together(
        message("Both"),
        [items.set_item(BASE, "a", "minutes", 5), items.set_item(BASE, "f", "minutes", 6)],
    )
    after = edit.change(BASE)
    assert (after.programme[0].items[0].minutes, after.programme[1].items[0].minutes) == (5, 6)
    assert edit.touched == ("a", "f")

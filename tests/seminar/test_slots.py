"""A task's time in the programme beside that of its phases, and the two ways to bring them
together."""

from __future__ import annotations

import datetime as dt

import pytest

from seminar.editing.slot_fixes import slot_fixes
from seminar.language import screen_language
from seminar.model import Day, Item, Phase, Seminar, Task, TaskSlide
from seminar.slots import Slot, mismatch, slot_of, slots

PHASES = (
    Phase(kind="individual", minutes=2),
    Phase(kind="group", minutes=25),
    Phase(kind="exchange", minutes=10),
    Phase(kind="plenary", minutes=10),
)
NB = screen_language("nb")


def item(id_: str, minutes: int, *tasks: str) -> Item:
    return Item(id=id_, minutes=minutes, slides=tuple(TaskSlide(task=one) for one in tasks))


def held(*items: Item, **tasks: tuple[Phase, ...]) -> Seminar:
    made = tuple(Task(id=id_, title=id_, phases=phases) for id_, phases in tasks.items())
    return Seminar(programme=(Day(date=dt.date(2026, 3, 19), items=items),), tasks=made)


def slot(seminar: Seminar, task: str = "t") -> Slot:
    found = slot_of(seminar, task)
    assert found is not None
    return found


def offered(seminar: Seminar) -> list[str]:
    return [NB.say(fix.text) for fix in slot_fixes(seminar, "t")]


def test_phases_that_take_longer_are_told_with_both_figures_and_two_repairs() -> None:
    seminar = held(item("a", 45, "t"), t=PHASES)
    what = mismatch(slot(seminar))
    assert what is not None
    assert NB.say(what) == "Fasene er 47 min, programmet gir 45 min."
    assert offered(seminar) == ["Sett posten til 47 min", "Kort ned «I gruppa» til 23 min"]


def test_phases_that_leave_time_may_be_lengthened() -> None:
    seminar = held(item("a", 50, "t"), t=PHASES)
    assert offered(seminar) == ["Sett posten til 47 min", "Forleng «I gruppa» til 28 min"]


@pytest.mark.parametrize("minutes", [20, 45, 47, 60])
def test_after_either_repair_nothing_is_to_be_said(minutes: int) -> None:
    seminar = held(item("a", minutes, "t"), item("b", 3, "t"), t=PHASES)
    for fix in slot_fixes(seminar, "t"):
        after = fix.edit.change(seminar)
        assert slot(after).over == 0
        assert mismatch(slot(after)) is None


def test_a_task_of_several_items_gets_its_minutes_in_the_last() -> None:
    seminar = held(item("a", 30, "t"), item("b", 5), item("c", 10, "t"), t=PHASES)
    fix = slot_fixes(seminar, "t")[0]
    assert NB.say(fix.text) == "Sett posten til 17 min"
    assert fix.edit.touched == ("c",)


def test_the_longest_item_gives_what_the_last_does_not_have() -> None:
    seminar = held(item("a", 60, "t"), item("c", 5, "t"), t=PHASES)
    assert slot_fixes(seminar, "t")[0].edit.touched == ("a",)


def test_tasks_that_share_items_have_one_slot() -> None:
    seminar = held(item("a", 60, "t", "u"), item("b", 5, "u"), t=PHASES, u=PHASES[:1])
    assert slot(seminar) == slot(seminar, "u")
    assert (slot(seminar).minutes, slot(seminar).needed) == (65, 49)
    assert len(list(slots(seminar))) == 1


def test_a_task_that_no_item_shows_has_no_slot_and_no_repair() -> None:
    seminar = held(item("a", 60), t=PHASES)
    assert slot_of(seminar, "t") is None
    assert slot_fixes(seminar, "t") == ()


def test_a_task_without_phases_is_not_compared() -> None:
    seminar = held(item("a", 60, "t"), t=())
    assert mismatch(slot(seminar)) is None
    assert slot_fixes(seminar, "t") == ()


def test_a_phase_is_not_shortened_to_nothing() -> None:
    seminar = held(item("a", 2, "t"), t=(Phase(minutes=10), Phase(minutes=10)))
    assert offered(seminar) == ["Sett posten til 20 min"]


def test_a_task_that_is_gone_has_no_slot_and_joins_no_others() -> None:
    seminar = held(item("a", 30, "gone"), item("b", 20, "gone", "t"), t=PHASES)
    assert [[one.id for one in slot.items] for slot in slots(seminar)] == [["b"]]
    assert list(slots(held(item("a", 30, "gone")))) == []

"""The fast entry line: items typed as one writes them on paper."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from seminar.model import Day, Item, Seminar
from tests.app.desktop.pages.staging import CTRL

ENTER, ESC, UP, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down


@pytest.fixture
def line(stage):
    stage.go("welcome", "title")
    stage.press((CTRL, Qt.Key.Key_J))
    assert stage.page.quick.line.hasFocus()
    return stage.page.quick.line


def test_enter_adds_after_the_selected_row_selects_it_and_stays_in_the_line(stage, line):
    stage.press("Pause 15", ENTER)
    new = stage.rows()[2]
    assert stage.item(new).title == "Pause"
    assert (stage.item(new).kind, stage.item(new).minutes) == ("break", 15)
    assert stage.view.selected_ids() == (new,)
    assert line.hasFocus()
    assert line.text() == ""


@pytest.mark.usefixtures("line")
def test_lines_follow_each_other(stage):
    stage.press("Pause 15", ENTER, "Innlegg om budsjett 40", ENTER)
    titles = [stage.item(id_).title for id_ in stage.rows()]
    assert titles[1:4] == ["Velkommen", "Pause", "Innlegg om budsjett"]
    assert stage.steps() == 2


@pytest.mark.usefixtures("line")
def test_a_clock_first_locks_the_item(stage):
    stage.press("10:30 Innlegg om budsjett 40", ENTER)
    assert stage.item(stage.rows()[2]).start == dt.time(10, 30)


def test_what_was_understood_is_written_back_in_full(stage, line):
    stage.press("kl 9 pause", ENTER)
    assert stage.page.quick.answer() == "«pause» kl. 09:00, 15 min (Pause)"
    stage.press(UP)
    assert line.text() == "09:00 pause 15 min"


@pytest.mark.usefixtures("line")
def test_what_was_understood_goes_when_the_line_is_left(stage):
    stage.press("Pause 15", ENTER)
    assert stage.page.quick.answer()
    stage.press(ESC)
    assert stage.page.quick.answer() == ""
    stage.press((CTRL, Qt.Key.Key_J))
    assert stage.page.quick.line.accessibleDescription() == ""


@pytest.mark.usefixtures("line")
def test_what_was_understood_goes_with_the_day_that_it_was_added_to(stage):
    stage.press("Pause 15", ENTER, (CTRL, Qt.Key.Key_PageDown))
    assert stage.page.quick.answer() == ""


def test_the_new_row_is_seen_whole_though_the_answer_takes_room(staged):
    items = tuple(Item(id=f"i{n}", title=f"Post {n}", minutes=2) for n in range(40))
    stage = staged(Seminar(programme=(Day(id="d", date=dt.date(2026, 3, 19), items=items),)))
    stage.go("i39")
    stage.press((CTRL, Qt.Key.Key_J))
    for _ in range(2):
        stage.press("Pause 15", ENTER)
        QTest.qWait(0)
        row = stage.view.visualRect(stage.view.currentIndex())
        assert row.top() >= 0
        assert row.bottom() < stage.view.viewport().height()


def test_what_was_not_stays_with_its_reason(stage, line):
    stage.press("2026 i tall", ENTER)
    assert line.text() == "2026 i tall"
    assert "kan være" in stage.page.quick.answer()
    assert line.accessibleDescription() == stage.page.quick.answer()
    assert stage.steps() == 0
    stage.press(ESC)
    assert stage.page.quick.answer()
    stage.press((CTRL, Qt.Key.Key_J), "x")
    assert stage.page.quick.answer() == ""


def test_up_and_down_go_through_what_was_typed(stage, line):
    stage.press("Pause 15", ENTER, "Lunsj 45", ENTER, UP)
    assert line.text() == "Lunsj 45 min"
    stage.press(UP)
    assert line.text() == "Pause 15 min"
    stage.press(UP, DOWN, DOWN)
    assert line.text() == ""


def test_ctrl_z_takes_typing_back_and_then_the_item(stage, line):
    stage.press("Pause 15", ENTER, "L", (CTRL, Qt.Key.Key_Z))
    assert line.text() == ""
    assert stage.steps() == 1
    stage.press((CTRL, Qt.Key.Key_Z))
    assert stage.rows() == ["coffee", "welcome", "trust", "task", "lunch", "end"]


@pytest.mark.usefixtures("line")
def test_esc_goes_back_to_the_table(stage):
    stage.press("Pause", ESC)
    assert stage.view.hasFocus()
    assert stage.here()[0] == "welcome"
    assert stage.steps() == 0


def test_the_first_item_of_an_empty_day_comes_from_the_line(stage):
    stage.page.desk.bench.do("programme.new_day")
    stage.press((CTRL, Qt.Key.Key_J))
    stage.press("Frokost 30", ENTER)
    assert [stage.item(id_).title for id_ in stage.rows()] == ["Frokost"]
    assert not stage.page.empty_day.isVisible()


def test_what_is_open_for_reading_keeps_the_line_as_typed(stage, line):
    stage.press("Pause 15")
    stage.document.set_read_only(True)
    stage.press(ENTER)
    assert stage.rows() == ["coffee", "welcome", "trust", "task", "lunch", "end"]
    assert line.text() == "Pause 15"

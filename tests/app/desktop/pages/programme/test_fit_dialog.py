"""Tilpass dagen: the ways to keep a plan, with the result stated before it is used."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from app.desktop.pages.programme.fit_dialog import FitDialog
from tests.app.desktop.pages.programme.conftest import seminar
from tests.app.desktop.pages.staging import CTRL, SHIFT

ESC, SPACE = Qt.Key.Key_Escape, Qt.Key.Key_Space


@pytest.fixture
def late(staged):
    """A day that ends a quarter of an hour after its plan."""
    whole = seminar()
    day = replace(whole.programme[0], end=dt.time(13, 5))
    return staged(replace(whole, programme=(day, whole.programme[1])))


@pytest.fixture
def dialog(late) -> FitDialog:
    late.go("coffee")
    late.press((CTRL | SHIFT, Qt.Key.Key_T))
    return next(one for one in late.window.findChildren(FitDialog) if one.isVisible())


def _said(dialog: FitDialog) -> str:
    return dialog.outcome.sentence.accessibleName()


def test_the_dialog_says_how_the_day_stands(dialog):
    assert dialog.windowTitle() == "Tilpass dagen"
    assert dialog.heading.text() == "Torsdag slutter 13:20, 15 minutter etter planen."
    assert dialog.methods["shorten"].isChecked()


def test_the_result_stands_before_it_is_used_and_is_one_step(qtbot, late, dialog):
    assert _said(dialog).startswith("Dagen slutter 13:05, som planlagt.")
    assert late.steps() == 0
    dialog.use.click()
    assert late.item("end").minutes == 5
    assert late.steps() == 1
    assert late.last_step() == "Tilpasset torsdag (−15 min)"
    late.window.activateWindow()
    qtbot.waitUntil(late.window.isActiveWindow)
    late.press((CTRL, Qt.Key.Key_Z))
    assert late.item("end").minutes == 20


def test_a_tick_taken_away_changes_the_result_at_once_and_keeps_the_focus(dialog):
    tick = dialog.table.rows["end"].tick
    tick.setFocus()
    QTest.keyClick(tick, SPACE)
    assert tick is dialog.table.rows["end"].tick
    assert not tick.isChecked()
    assert tick.hasFocus()
    assert not _said(dialog).startswith("Dagen slutter 13:05, som planlagt")
    QTest.keyClick(tick, SPACE)
    assert _said(dialog).startswith("Dagen slutter 13:05, som planlagt")


def test_ticks_are_named_after_their_items(dialog):
    name = dialog.table.rows["end"].tick.accessibleName()
    assert name == "Ta fra Veien videre, 20 min, blir 5 min"


def test_the_planned_end_can_be_moved_instead(late, dialog):
    dialog.methods["move_end"].click()
    assert dialog.methods["move_end"].text() == "Flytt planlagt slutt til 13:20"
    assert not dialog.table.rows
    dialog.use.click()
    assert late.document.seminar.programme[0].end == dt.time(13, 20)
    assert late.item("end").minutes == 20


def test_gaps_can_be_removed(late, dialog):
    dialog.methods["remove_gaps"].click()
    dialog.use.click()
    assert late.item("lunch").start != dt.time(12)
    assert late.item("end").minutes == 20


def test_esc_changes_nothing(late, dialog):
    QTest.keyClick(dialog, ESC)
    assert not dialog.isVisible()
    assert late.steps() == 0


def test_a_day_that_keeps_its_plan_has_nothing_to_shorten(stage):
    stage.page.desk.bench.do("programme.fit")
    dialog = next(one for one in stage.window.findChildren(FitDialog) if one.isVisible())
    dialog.methods["shorten"].click()
    assert not dialog.use.isEnabled()


def test_an_empty_day_cannot_be_fitted(stage):
    stage.page.desk.bench.do("programme.new_day")
    assert not stage.page.desk.bench.can("programme.fit")


def test_nothing_above_the_result_moves_and_it_keeps_its_height_in_every_way(qtbot, dialog):
    seen: set[tuple[int, ...]] = set()
    for way in ("shorten", "move_end", "remove_gaps", "move_end"):
        dialog.methods[way].click()
        QCoreApplication.processEvents()  # All is laid out by then.
        places = [dot.mapTo(dialog, dot.rect().topLeft()).y() for dot in dialog.methods.values()]
        seen.add((dialog.heading.y(), *places, dialog.outcome.height()))
    assert len(seen) == 1
    assert seen.pop()[-1] == dialog.outcome.minimumHeight()
    dialog.reject()

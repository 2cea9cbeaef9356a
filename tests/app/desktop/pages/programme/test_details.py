"""The details pane: all of an item, what several share, its start and its task."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from app.desktop.interpreter import words
from app.desktop.spot import Spot
from seminar.model import BulletsSlide, TaskSlide
from tests.app.desktop.pages.programme.conftest import seminar
from tests.app.desktop.pages.staging import ALT, CTRL

ENTER, ESC, UP, PAGE_UP = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_PageUp


@pytest.fixture
def pane(stage):
    stage.window.resize(1280, 800)
    stage.go("task", "title")
    assert stage.page.pane.isVisible()
    return stage.page.pane


def _type(field, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


# --- fields ---------------------------------------------------------------------------------------


def test_the_pane_shows_the_item_that_is_selected(stage, pane):
    assert pane.heading.text() == "Post 4"
    assert pane.title.field.text() == "Oppgave 1: Slik samarbeider vi"
    assert pane.kind.field.currentText() == "Oppgave"
    assert pane.minutes.field.text() == "45"
    stage.go("welcome")
    assert pane.heading.text() == "Post 2"
    assert pane.presenter.field.text() == "Ordfører"


def test_what_is_typed_in_a_field_is_in_the_table_at_once_and_is_one_step(stage, pane):
    _type(pane.title.field, "Oppgave 1: Tillit")
    assert stage.says("task", "title") == "Oppgave 1: Tillit"
    assert stage.steps() == 1
    assert stage.last_step() == "Endret tittel til «Oppgave 1: Tillit»"


def test_typing_in_the_same_field_of_another_item_is_another_step(stage, pane):
    _type(pane.place.field, "Salen")
    stage.go("welcome")
    _type(pane.place.field, "Foajeen")
    assert stage.steps() == 2
    assert (stage.item("task").place, stage.item("welcome").place) == ("Salen", "Foajeen")


def test_undoing_a_place_leads_to_its_field(stage, pane):
    _type(pane.place.field, "Salen")
    stage.go("coffee", "title")
    stage.press((CTRL, Qt.Key.Key_Z))
    assert stage.item("task").place == ""
    assert pane.place.field.hasFocus()
    assert stage.view.selected_ids() == ("task",)


def test_a_note_has_several_lines(stage, pane):
    pane.notes.field.setFocus()
    stage.press("Svarark", ENTER, "Bordkort")
    assert stage.item("task").notes == "Svarark\nBordkort"


def test_a_kind_is_chosen_in_the_pane(stage, pane):
    pane.kind.field.setFocus()
    stage.press("p")
    stage.press(ENTER)
    pane.kind.field.setCurrentIndex(pane.kind.field.findData("plenary"))
    pane.kind.field.activated.emit(pane.kind.field.currentIndex())
    assert stage.item("task").kind == "plenary"
    assert stage.says("task", "kind") == "Plenum"


def test_names_used_before_are_offered(stage, pane):
    _type(pane.presenter.field, "ordf")
    completer = pane.presenter.field.completer()
    assert completer.currentCompletion() == "Ordfører"
    completer.activated.emit("Ordfører")
    pane.presenter.field.setText("Ordfører")
    QTest.qWait(0)
    assert stage.item("task").presenter == "Ordfører"


# --- minutes --------------------------------------------------------------------------------------


def test_minutes_go_up_by_arrows_and_page_keys_as_one_step(stage, pane):
    pane.minutes.field.setFocus()
    stage.press(UP, UP, PAGE_UP)
    assert stage.item("task").minutes == 52
    assert stage.steps() == 1
    assert stage.last_step() == "Endret minutter for «Oppgave 1: Slik samarbeider vi» fra 45 til 52"


@pytest.mark.parametrize(("typed", "minutes"), [("50", 50), ("1t", 60), ("+5", 50)])
def test_minutes_are_understood_as_in_the_table(stage, pane, typed, minutes):
    _type(pane.minutes.field, typed)
    stage.press(ENTER)
    assert stage.item("task").minutes == minutes
    assert pane.minutes.field.text() == str(minutes)


def test_what_is_no_length_stays_with_its_reason(qtbot, stage, pane):
    _type(pane.minutes.field, "lenge")
    stage.press(Qt.Key.Key_Tab)
    qtbot.waitUntil(pane.minutes.field.hasFocus)
    assert pane.minutes.is_refused()
    assert stage.steps() == 0
    stage.press(ESC)
    assert pane.minutes.field.text() == "45"
    assert not pane.minutes.is_refused()


# --- start ----------------------------------------------------------------------------------------


def test_an_item_begins_after_the_one_before_or_at_a_clock(stage, pane):
    start = pane.start
    assert start.free.isChecked()
    assert start.free.text() == "Etter forrige post (10:20)"
    assert start.clock.text() == "10:20"
    stage.click(start.locked, start.locked.rect().center())
    assert stage.item("task").start == dt.time(10, 20)
    assert start.clock.hasFocus()
    stage.press("1030", ENTER)
    assert stage.item("task").start == dt.time(10, 30)
    assert start.locked.isChecked()
    stage.click(start.free)
    assert stage.item("task").start is None
    assert start.clock.text() == "10:20"


def test_a_clock_typed_where_the_item_is_free_locks_it(stage, pane):
    _type(pane.start.clock, "10.45")
    stage.press(ENTER)
    assert stage.item("task").start == dt.time(10, 45)
    assert stage.says("task", "start") == "10:45"
    assert stage.says("task", "warning") == "25 min luft"


def test_the_first_item_begins_with_the_day(stage, pane):
    stage.go("coffee")
    assert pane.start.free.text() == "Når dagen starter (09:00)"


# --- several --------------------------------------------------------------------------------------


def test_several_items_show_what_they_share_and_change_together(stage, pane):
    stage.view.select_ids(("welcome", "end"))
    assert pane.heading.text() == "2 poster valgt"
    assert not pane.title.isVisible()
    assert pane.presenter.field.text() == "Ordfører"
    assert pane.minutes.field.text() == ""
    assert pane.minutes.field.lineEdit().placeholderText() == "Ulike"
    _type(pane.presenter.field, "Rådgiver")
    assert {stage.item(id_).presenter for id_ in ("welcome", "end")} == {"Rådgiver"}
    assert stage.steps() == 1
    assert stage.last_step() == "Endret ansvarlig for «Velkommen» og én post til til «Rådgiver»"


def test_several_items_get_minutes_each_from_its_own(stage, pane):
    stage.view.select_ids(("welcome", "end"))
    _type(pane.minutes.field, "+5")
    stage.press(ENTER)
    assert (stage.item("welcome").minutes, stage.item("end").minutes) == (15, 25)
    stage.press((CTRL, Qt.Key.Key_Z))
    assert (stage.item("welcome").minutes, stage.item("end").minutes) == (10, 20)


def test_several_items_are_locked_together(stage, pane):
    stage.view.select_ids(("welcome", "lunch"))
    assert not pane.start.free.isChecked()
    assert not pane.start.locked.isChecked()
    stage.click(pane.start.locked)
    assert stage.item("welcome").start == dt.time(9, 30)
    assert pane.start.locked.isChecked()


# --- tasks ----------------------------------------------------------------------------------------


def test_phases_that_do_not_fit_are_told_with_their_fix(stage, pane):
    strip = pane.task.strip
    assert strip.isVisible()
    assert strip.sentence.text() == "Fasene er 47 min"
    (fix,) = strip.buttons
    assert fix.text() == "Sett 47 min"
    stage.click(fix)
    assert stage.item("task").minutes == 47
    assert not strip.isVisible()


def test_the_link_leads_to_the_task(stage, pane):
    stage.page.leads_to.disconnect()
    spy = QSignalSpy(stage.page.leads_to)
    pane.task.link.clicked.emit()
    assert spy.at(0)[0] == Spot(page="tasks", task="t1")


def test_another_task_is_chosen_and_the_other_slides_stay(stage, pane):
    choice = pane.task.choice
    assert [choice.itemText(n) for n in range(choice.count())] == [
        "Ingen oppgave",
        "Oppgave 1",
        "Oppgave 2",
    ]
    choice.setCurrentIndex(2)
    choice.activated.emit(2)
    slides = stage.item("task").slides
    assert isinstance(slides[0], TaskSlide)
    assert slides[0].task == "t2"
    assert isinstance(slides[1], BulletsSlide)
    assert stage.last_step() == "Lot «Oppgave 1: Slik samarbeider vi» vise «Klare roller»"
    choice.setCurrentIndex(0)
    choice.activated.emit(0)
    assert [type(slide) for slide in stage.item("task").slides] == [BulletsSlide]


def test_the_number_of_slides_is_told(pane):
    assert pane.task.slides.text() == "2 lysbilder"


def test_an_item_that_is_no_task_offers_none(stage, pane):
    stage.go("welcome")
    assert not pane.task.choice.isVisible()
    assert pane.task.slides.text() == "0 lysbilder"


# --- the pane itself ------------------------------------------------------------------------------


def test_alt_enter_goes_to_the_details_and_the_cross_closes_them(stage, pane):
    stage.press((ALT, ENTER))
    assert pane.title.field.hasFocus()
    stage.click(pane.close_button)
    assert not pane.isVisible()
    assert stage.view.hasFocus()


def test_every_field_has_a_name(pane):
    for field in (
        *(pane.title.field, pane.kind.field, pane.minutes.field, pane.presenter.field),
        *(pane.place.field, pane.notes.field, pane.start.clock, pane.task.choice),
        pane.close_button,
    ):
        assert field.accessibleName()


def test_what_is_open_for_reading_can_be_selected_and_not_changed(stage, pane):
    stage.document.set_read_only(True)
    assert pane.title.field.isReadOnly()
    assert pane.title.field.isEnabled()
    assert not pane.start.locked.isEnabled()
    assert not pane.task.strip.buttons


def test_an_empty_day_shows_nothing_of_the_item_before(stage, pane):
    stage.page.desk.bench.do("programme.new_day")
    assert pane.heading.text() == "Ingenting valgt"
    assert pane.title.field.text() == ""
    assert pane.kind.field.currentText() == ""
    assert stage.steps() == 1


def test_nothing_selected_is_said(staged):
    whole = seminar()
    stage = staged(replace(whole, programme=(replace(whole.programme[0], items=()),)))
    assert stage.page.pane.heading.text() == "Ingenting valgt"
    assert not stage.page.pane.place.field.isEnabled()
    assert words().code == "nb"

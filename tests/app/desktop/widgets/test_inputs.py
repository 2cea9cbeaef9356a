"""Fields are typed in, stepped and read; what does not serve gets a ring and a sentence."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolTip, QVBoxLayout, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from app.desktop.widgets.inputs import Choice, Line, StepField, TextArea
from app.desktop.widgets.labelled import Labelled
from seminar.language import language
from seminar.messages import message


@pytest.mark.parametrize("make", [StepField, Choice])
def test_the_wheel_is_left_to_the_page(qtbot, make):
    field = make()
    qtbot.addWidget(field)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    wheel.accept()
    field.wheelEvent(wheel)
    assert not wheel.isAccepted()


# --- texts ---


def test_an_area_grows_with_its_lines_and_then_scrolls(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    area = TextArea(least=2, most=4)
    column = QVBoxLayout(page)
    column.addWidget(area)
    column.addStretch()
    page.resize(300, 600)
    page.show()
    least = area.height()
    qtbot.keyClicks(area, "a")
    assert area.height() == least
    for _ in range(2):
        qtbot.keyClick(area, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: area.height() == least + area.fontMetrics().lineSpacing())
    for _ in range(5):
        qtbot.keyClick(area, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: area.height() == least + 2 * area.fontMetrics().lineSpacing())
    assert area.verticalScrollBar().maximum() > 0


def test_an_area_shows_its_lines_without_scrolling(qtbot):
    area = TextArea(least=2)
    qtbot.addWidget(area)
    area.setPlainText("en\nto\ntre")
    area.resize(300, area.sizeHint().height())
    area.show()
    assert area.verticalScrollBar().maximum() == 0


def test_an_area_grows_when_it_gets_narrower(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    area = TextArea(least=1)
    column = QVBoxLayout(page)
    column.addWidget(area)
    column.addStretch()
    page.resize(900, 600)
    page.show()
    area.setPlainText("Håndmikrofon til begge. Gruppelistene henger ved inngangen fra kl. ni. " * 2)
    wide = area.height()
    page.resize(240, 600)
    qtbot.waitUntil(lambda: area.height() > wide)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)


def test_labelled_fields_stand_at_the_top_and_take_no_more_than_they_need(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    low, high = Labelled(message("Undo"), Line()), Labelled(message("Undo"), TextArea(least=6))
    row, column = QHBoxLayout(), QVBoxLayout(page)
    row.addWidget(low)
    row.addWidget(high)
    column.addLayout(row)
    column.addStretch()
    page.resize(600, 900)
    page.show()
    assert low.label.y() == high.label.y() == 0
    assert low.field.y() == high.field.y()
    assert high.height() == high.sizeHint().height()


def test_tab_leaves_an_area(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    area, line = TextArea(), Line()
    column = QVBoxLayout(page)
    column.addWidget(area)
    column.addWidget(line)
    page.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_Tab)
    assert line.hasFocus()
    assert area.toPlainText() == ""


@pytest.mark.parametrize("make", [Line, TextArea])
def test_what_may_only_be_read_can_be_copied(qtbot, make):
    field = make()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "Svarark")
    field.setReadOnly(True)
    field.show()
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Svarark"


# --- choices ---

ENTRIES = (("a", message("Cancel")), ("b", message("Close")), ("c", message("Undo")))


def test_a_choice_is_offered_in_the_persons_language_and_stays_chosen(qtbot):
    choice = Choice()
    qtbot.addWidget(choice)
    choice.offer(ENTRIES)
    choice.setCurrentIndex(1)
    INTERPRETER.speak(language("en"))
    assert choice.currentText() == "Close"
    INTERPRETER.speak(language("nb"))
    assert choice.currentText() == "Lukk"
    choice.offer(ENTRIES[1:])
    assert choice.currentData() == "b"


def test_first_letters_choose(qtbot):
    choice = Choice()
    qtbot.addWidget(choice)
    choice.offer(ENTRIES)
    choice.show()
    qtbot.keyClicks(choice, "ang")
    assert choice.currentData() == "c"


def test_a_choice_says_with_dots_that_its_name_goes_on(qtbot) -> None:
    choice = Choice()
    qtbot.addWidget(choice)
    choice.offer((("a", message("{name}", name="Refleksjonsoppgave")),))
    choice.setFixedWidth(400)
    assert choice.shown_text() == "Refleksjonsoppgave"
    choice.setFixedWidth(100)
    assert choice.shown_text().endswith("…")
    assert choice.shown_text()[:-1] in "Refleksjonsoppgave"


# --- labels ---


def test_a_label_names_its_field_and_leads_to_it(qtbot):
    labelled = Labelled(message("Undo"), Line())
    qtbot.addWidget(labelled)
    assert labelled.label.buddy() is labelled.field
    assert labelled.field.accessibleName() == labelled.label.text() == "Angre"
    assert labelled.focusProxy() is labelled.field


def test_a_refused_field_has_a_sentence_beneath_and_for_the_ear(qtbot):
    labelled = Labelled(message("Undo"), Line())
    qtbot.addWidget(labelled)
    labelled.show()
    labelled.refuse(message("Cancel"))
    assert labelled.is_refused()
    assert labelled.reason().isVisible()
    assert labelled.field.accessibleDescription() == "Avbryt"
    assert labelled.field.property("wrong") is True
    labelled.accept()
    assert not labelled.is_refused()
    assert labelled.field.accessibleDescription() == ""
    assert not labelled.reason().isVisible()


def test_a_refused_field_has_a_red_ring(qtbot):
    labelled = Labelled(message("Undo"), Line())
    qtbot.addWidget(labelled)
    labelled.show()
    red = THEME.colours.signal("error")
    assert labelled.field.grab().toImage().pixelColor(1, 16) != red
    labelled.refuse(message("Cancel"))
    assert labelled.field.grab().toImage().pixelColor(1, 16) == red


def test_an_accepted_field_stays_silent_in_another_language(qtbot):
    labelled = Labelled(message("Undo"), Line())
    qtbot.addWidget(labelled)
    labelled.refuse(message("Cancel"))
    labelled.accept()
    INTERPRETER.speak(language("en"))
    assert labelled.field.accessibleDescription() == ""
    INTERPRETER.speak(language("nb"))


def test_a_line_says_in_a_tooltip_what_it_has_no_room_for(qtbot):
    line = Line()
    qtbot.addWidget(line)
    line.resize(120, 32)
    line.show()
    at = line.rect().center()
    for text, told in (("Ordfører", False), ("Kommunalsjef for helse & omsorg", True)):
        line.setText(text)
        QToolTip.hideText()
        QApplication.sendEvent(line, QHelpEvent(QEvent.Type.ToolTip, at, line.mapToGlobal(at)))
        assert ("helse &amp; omsorg" in QToolTip.text()) == told

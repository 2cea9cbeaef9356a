"""Dialogs say what they are about, and their buttons are the answers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.inputs import Line
from seminar.messages import message


@pytest.fixture
def window(qtbot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def dialog(window) -> Dialog:
    dialog = Dialog(window, message("Undo"))
    dialog.say(message("Cancel"), message("Close"), "info")
    dialog.offer(message("Go on working"), "on")
    dialog.offer_cancel()
    return dialog


def opened(qtbot, dialog: Dialog) -> list[str]:
    answers: list[str] = []
    dialog.answered.connect(answers.append)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    return answers


def test_enter_presses_the_main_button(qtbot, dialog: Dialog):
    main = dialog.offer(message("Undo"), "main", "main")
    answers = opened(qtbot, dialog)
    assert main.hasFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert answers == ["main"]


def test_esc_cancels(qtbot, dialog: Dialog):
    dialog.offer(message("Undo"), "main", "main")
    answers = opened(qtbot, dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert answers == [""]


def test_closing_the_frame_cancels(qtbot, dialog: Dialog):
    answers = opened(qtbot, dialog)
    dialog.close()
    assert answers == [""]


def test_another_button_is_pressed_by_enter_when_it_has_the_focus(qtbot, dialog: Dialog):
    dialog.offer(message("Undo"), "main", "main")
    other = dialog.offer(message("Close"), "other")
    answers = opened(qtbot, dialog)
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Return)
    assert answers == ["other"]


def test_it_begins_on_the_safe_button_where_that_is_said(qtbot, dialog: Dialog):
    dialog.offer(message("Undo"), "main", "main")
    safe = dialog.offer(message("Close"), "safe")
    dialog.start_in(safe)
    answers = opened(qtbot, dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert answers == ["safe"]


def test_it_begins_in_its_first_field(qtbot, dialog: Dialog):
    line = Line()
    dialog.body.addWidget(line)
    dialog.start_in(line)
    dialog.offer(message("Undo"), "main", "main")
    opened(qtbot, dialog)
    assert line.hasFocus()


def test_a_link_ends_it_too(qtbot, dialog: Dialog):
    link = dialog.offer_link(message("Undo"), "anyway")
    answers = opened(qtbot, dialog)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert answers == ["anyway"]


def test_technical_information_is_copied_and_the_dialog_stays(qtbot, dialog: Dialog):
    link = dialog.offer_technical(lambda: "linje 1\nlinje 2")
    answers = opened(qtbot, dialog)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "linje 1\nlinje 2"
    assert answers == []
    assert dialog.isVisible()


def test_it_is_read_with_its_heading_and_sentence(dialog: Dialog):
    assert dialog.windowTitle() == "Angre"
    assert dialog.accessibleName() == "Avbryt"
    assert dialog.accessibleDescription() == "Lukk"


def test_tab_goes_through_all_that_can_be_done(qtbot, dialog: Dialog):
    dialog.link(message("Undo"), lambda: None)
    dialog.offer(message("Undo"), "main", "main")
    opened(qtbot, dialog)
    seen = set()
    for _ in range(8):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert len(seen) == 4


def test_the_answer_can_be_waited_for(dialog: Dialog):
    button = dialog.offer(message("Undo"), "main", "main")
    QTimer.singleShot(0, button.click)
    assert dialog.ask() == "main"

"""Buttons say what they do, to the eye and to the ear, and do it by mouse and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from shiboken6 import isValid

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme.icons import icon
from app.desktop.widgets.buttons import Button, IconButton, button_for, icon_button_for
from seminar.language import language
from seminar.messages import message


@pytest.fixture
def action():
    action = QAction("&Lås start")
    action.setIconText("Lås")
    action.setIcon(icon("lock"))
    action.setShortcut(QKeySequence("Ctrl+L"))
    return action


@pytest.mark.parametrize("look", ["outlined", "filled", "flat", "link", "small"])
def test_a_button_is_pressed_by_mouse_and_by_space(qtbot, look):
    button = Button(message("Undo"), look)
    qtbot.addWidget(button)
    button.show()
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("once more"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert len(pressed) == 2
    assert button.sizeHint().height() >= 24


def test_a_button_speaks_another_language(qtbot):
    button = Button(message("Undo"))
    qtbot.addWidget(button)
    INTERPRETER.speak(language("en"))
    assert button.text() == "Undo"
    INTERPRETER.speak(language("nb"))
    assert button.text() == "Angre"


def test_an_icon_alone_has_its_name_as_tip_and_for_the_ear(qtbot):
    button = IconButton(message("Undo"), "undo-2")
    qtbot.addWidget(button)
    assert button.toolTip() == button.accessibleName() == INTERPRETER.words.text("Undo")
    assert min(button.sizeHint().width(), button.sizeHint().height()) >= 24
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_button_for_an_action_does_it_once(qtbot, action):
    done: list[str] = []
    action.triggered.connect(lambda: done.append("once more"))
    for button in (button_for(action), icon_button_for(action)):
        qtbot.addWidget(button)
        button.show()
        done.clear()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert len(done) == 1


def test_a_button_for_an_action_has_its_texts(qtbot, action):
    with_text, alone = button_for(action), icon_button_for(action)
    qtbot.addWidget(with_text)
    qtbot.addWidget(alone)
    assert with_text.text() == "Lås"
    assert alone.accessibleName() == "Lås start"
    assert alone.toolTip() == "Lås start (Ctrl+L)"


def test_a_button_for_an_action_follows_it(qtbot, action):
    button = button_for(action)
    qtbot.addWidget(button)
    action.setEnabled(False)
    action.setIconText("Lås opp")
    action.setCheckable(True)
    action.setChecked(True)
    assert not button.isEnabled()
    assert button.text() == "Lås opp"
    assert button.isChecked()


def test_a_checkable_action_is_switched_once_by_its_button(qtbot, action):
    action.setCheckable(True)
    button = icon_button_for(action)
    qtbot.addWidget(button)
    button.show()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert action.isChecked()
    assert button.isChecked()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not action.isChecked()
    assert not button.isChecked()


def test_a_button_may_go_before_its_action(qtbot, action):
    button = button_for(action)
    button.deleteLater()
    qtbot.waitUntil(lambda: not isValid(button))
    action.setEnabled(False)

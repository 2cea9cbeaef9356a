"""Help: on the page, and the overview of everything that can be done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.desktop.actions import ACTIONS
from app.desktop.dialogs.overview import WHERE, Overview
from app.desktop.widgets.dialog import Dialog


def _open_dialog() -> Dialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Dialog)
    return dialog


def test_the_overview_holds_every_action_with_its_keys(qtbot, window):
    overview = Overview(window, window.bench)
    qtbot.addWidget(overview)
    assert overview.list.rowCount() == len(ACTIONS)
    rows = [
        [overview.list.model().index(row, column).data() for column in range(3)]
        for row in range(overview.list.rowCount())
    ]
    assert ["Angre", "Ctrl+Z", "I et seminar"] in rows
    assert {action.owner for action in ACTIONS} <= set(WHERE)
    keys = [row[1] for row in rows]
    assert "Alt+Enter" in keys, "the key is told once, as it stands on the keyboard"
    assert "Return" not in " ".join(keys)


def test_typing_narrows_the_overview_and_enter_does_the_action(qtbot, workspace, window):
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    overview = _open_dialog()
    assert isinstance(overview, Overview)
    qtbot.keyClicks(overview.line, "opplysninger")
    assert overview.list.rowCount() == 1
    qtbot.keyClick(overview.line, Qt.Key.Key_Return)
    assert workspace.page_id == "details"


@pytest.mark.parametrize("page", ["programme", "details"])
def test_each_page_has_help_of_its_own(qtbot, workspace, window, page):
    workspace.show_page(page)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = _open_dialog()
    assert dialog.body.count() > 2
    layout = dialog.layout()
    assert layout
    assert dialog.height() <= layout.totalHeightForWidth(dialog.width()), "it has a hole"
    dialog.reject()
    assert QApplication.activeModalWidget() is None


def test_about_says_what_plenum_stands_on(window):
    window.guidance.show_about()
    dialog = _open_dialog()
    assert "Lucide" in dialog.accessibleDescription()
    dialog.reject()

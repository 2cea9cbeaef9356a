"""Opening, changing and answering in the window, for tests of files."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.desktop.keeper import Keeper
from app.desktop.spot import Spot
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.dialog import Dialog
from app.desktop.window import Window
from seminar.messages import message


def opened(window: Window, qtbot: QtBot, folder: Path) -> Keeper:
    window.files.open_folder(folder)
    qtbot.waitUntil(lambda: window.files.keeper is not None)
    assert window.files.keeper
    return window.files.keeper


def retitle(keeper: Keeper, title: str) -> None:
    keeper.document.edit(
        message("Changed the title to “{title}”", title=title),
        lambda seminar: replace(seminar, title=title),
        Spot(page="programme"),
    )


def dialog_of(window: Window, qtbot: QtBot) -> Dialog:
    """Return the dialog that stands before the window, once one does."""

    qtbot.waitUntil(lambda: window.files.dialog is not None)
    dialog = window.files.dialog
    assert dialog
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def press(dialog: Dialog, qtbot: QtBot, text: str) -> None:
    buttons = [one for one in dialog.findChildren(Button) if one.text() == text]
    assert buttons, f"{[one.text() for one in dialog.findChildren(Button)]}"
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def texts(dialog: Dialog) -> str:
    return f"{dialog.accessibleName()} {dialog.accessibleDescription()}"

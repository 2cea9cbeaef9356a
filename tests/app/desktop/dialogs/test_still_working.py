"""The question at closing says what is under way, and what is cancelled."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton

from app.desktop.dialogs.saving import still_working
from app.desktop.interpreter import INTERPRETER
from seminar.language import screen_language
from seminar.messages import message


def test_a_build_is_called_one_and_so_is_cancelling_it(qapp: QApplication) -> None:
    INTERPRETER.speak(screen_language("nb"))
    dialog = still_working(None, message("Building the documents"))
    assert dialog.accessibleDescription().startswith("Byggingen av dokumentene pågår. ")
    assert [one.text() for one in dialog.findChildren(QPushButton)] == ["Avbryt byggingen", "Vent"]
    dialog.deleteLater()

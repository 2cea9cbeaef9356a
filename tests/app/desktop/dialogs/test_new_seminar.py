"""The dialog of a new seminar has room for what it says, however long the title is."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.dialogs.new_seminar import NewSeminarDialog
from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import apply
from seminar.language import screen_language


def test_it_grows_with_the_sentence_on_the_folder(qapp: QApplication, qtbot: QtBot) -> None:
    INTERPRETER.speak(screen_language("nb"))
    apply(qapp, "light")
    dialog = NewSeminarDialog(None, Path("/seminar"), dt.date(2026, 3, 1))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    before, field = dialog.height(), dialog.place.height()
    dialog.name.field.setText("Dialogseminar om samarbeid, ansvar og medbestemmelse " * 4)
    qtbot.waitUntil(lambda: dialog.height() > before)
    QApplication.processEvents()
    note = dialog.target_note
    assert note.height() >= note.heightForWidth(note.width())
    assert dialog.place.height() == field


def test_a_holiday_is_said_while_the_date_is_typed(qapp: QApplication, qtbot: QtBot) -> None:
    INTERPRETER.speak(screen_language("nb"))
    apply(qapp, "light")
    dialog = NewSeminarDialog(None, Path("/seminar"), dt.date(2026, 11, 1))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.off.isHidden()
    dialog.first_day.field.selectAll()
    qtbot.keyClicks(dialog.first_day.field, "24. mars 2027")
    assert dialog.off.text.text() == "25. mars 2027 er skjærtorsdag; se etter at datoen stemmer."
    qtbot.keyClicks(dialog.first_day.field, "x")
    assert dialog.off.isHidden()

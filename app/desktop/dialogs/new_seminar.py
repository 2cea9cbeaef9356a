"""A new seminar: what it is called, when it begins, in which language, and in which folder."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.desktop.dialogs.off_days_note import OffDaysNote
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.languages import LANGUAGES
from app.desktop.theme import THEME
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.inputs import Choice, Line
from app.desktop.widgets.labelled import Labelled
from app.desktop.widgets.looks import Text
from app.entry.dates import date_text, read_date
from app.entry.not_understood import NotUnderstood
from seminar.filenames import file_name
from seminar.folder import PREVIOUS, SEMINAR
from seminar.fresh import fresh_seminar, next_third_thursday_of_march
from seminar.messages import message
from seminar.model import LanguageCode, Seminar


class NewSeminarDialog(Dialog):
    """Asks for what a new seminar needs; "make" when all of it does.

    Args:
        parent: the window.
        place: the folder in which the seminar's own folder is to be made, at first.
        today: the date of today.
    """

    def __init__(self, parent: QWidget | None, place: Path, today: dt.date) -> None:
        super().__init__(parent, message("New seminar"))
        self._today = today
        self.name = Labelled(message("Title"), Line())
        self.first_day = Labelled(message("First day"), Line())
        self.language = Labelled(message("Language of the documents"), Choice())
        self.place = Labelled(message("In the folder"), Line())
        self.off = OffDaysNote()
        self.target_note = Text("note")
        self._put_fields()
        self._fill(place)
        self.offer_cancel()
        self.make = self.offer(message("Make the seminar"), "make", "main")
        self.make.clicked.disconnect()
        self.make.clicked.connect(self._make)
        self.start_in(self.name.field)

    def _put_fields(self) -> None:
        self.say(
            message("A new seminar"),
            message("Two days with the usual parts. Everything can be changed later."),
            "plus",
        )
        row = QHBoxLayout()
        row.addWidget(self.first_day, 1)
        row.addWidget(self.language, 1)
        browse = Button(message("Choose a folder …"))
        browse.clicked.connect(self._browse)
        folder = QHBoxLayout()
        folder.addWidget(self.place, 1)
        folder.addWidget(browse, 0, Qt.AlignmentFlag.AlignBottom)
        THEME.fit(row.setSpacing, 16)
        THEME.fit(folder.setSpacing, 8)
        self.body.addWidget(self.name)
        self.body.addLayout(row)
        self.body.addWidget(self.off)
        self.body.addLayout(folder)
        self.body.addWidget(self.target_note)
        for field in (self.name, self.first_day, self.place):
            field.field.textEdited.connect(field.accept)
        self.first_day.field.textChanged.connect(self._tell_off)
        for field in (self.name, self.place):
            field.field.textChanged.connect(self._show_target)

    def _fill(self, place: Path) -> None:
        first_day = next_third_thursday_of_march(self._today)
        self.language.field.offer(tuple(LANGUAGES.items()))
        self.language.field.setCurrentIndex(self.language.field.findData(words().code))
        self.first_day.field.setText(date_text(first_day, words().code))
        self.place.field.setText(str(place))
        title = words().text("Dialogue seminar {year}", year=str(first_day.year))
        self.name.field.setText(title)
        self.name.field.selectAll()

    # --- what was asked for ---

    def target(self) -> Path:
        """Return the folder that the seminar is to have."""
        return Path(self.place.field.text().strip()) / file_name(self.name.field.text())

    def seminar(self) -> Seminar:
        """Return the seminar as asked for.

        Raises:
            NotUnderstood: the first day is no date.
        """
        code: LanguageCode = self.language.field.currentData()
        return fresh_seminar(self.name.field.text().strip(), code, self._first_day())

    def _first_day(self) -> dt.date:
        return read_date(self.first_day.field.text(), self._today)

    def _tell_off(self) -> None:
        """Say already while a date is typed which of the days are holidays or in a weekend."""
        dates: tuple[dt.date, ...] = ()
        with suppress(NotUnderstood, OverflowError):
            dates = tuple(day.date for day in self.seminar().programme)
        self.off.tell(dates)

    def _show_target(self) -> None:
        what = message("The seminar gets the folder {folder}", folder=str(self.target()))
        INTERPRETER.say(self.target_note.setText, what)

    def _browse(self) -> None:
        title = words().text("Choose where the seminar’s folder is to be")
        chosen = QFileDialog.getExistingDirectory(self, title, self.place.field.text())
        if chosen:
            self.place.field.setText(chosen)
            self.place.accept()

    # --- whether it does ---

    def _make(self) -> None:
        for field in (self.name, self.first_day, self.place):
            field.accept()
        wrong = [field for field in self._refused() if field.is_refused()]
        if wrong:
            wrong[0].field.setFocus()
        else:
            self.end("make")

    def _refused(self) -> tuple[Labelled[Line], ...]:
        """Say beneath each field what is wrong with it, if anything is."""
        if not self.name.field.text().strip():
            self.name.refuse(message("Give the seminar a title."))
        try:
            self._first_day()
        except NotUnderstood as error:
            self.first_day.refuse(error.message)
        if not Path(self.place.field.text().strip()).is_absolute():
            self.place.refuse(message("Choose a folder for the seminar."))
        elif any((self.target() / name).exists() for name in (SEMINAR, PREVIOUS)):
            self.name.refuse(message("There is a seminar of this name in the folder already."))
        return self.name, self.first_day, self.place

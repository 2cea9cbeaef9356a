"""Next year's seminar out of last year's: title, days, folder, and what comes along."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from app.desktop.dialogs.next_year_list import NextYearList
from app.desktop.dialogs.off_days_note import OffDaysNote
from app.desktop.interpreter import words
from app.desktop.sentences import titled
from app.desktop.theme import THEME
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.icon_label import IconLabel
from app.desktop.widgets.inputs import Choice, Line
from app.desktop.widgets.labelled import Labelled
from app.entry.dates import date_text, read_date
from app.entry.not_understood import NotUnderstood
from app.next_year import LastYear, refuse_unfit, told_of
from app.next_year_folder import folder_called
from seminar.messages import Message, PlenumError, message
from seminar.model import Seminar
from seminar.rollover import (
    NextYear,
    NoSuchDate,
    Proposal,
    RolloverPart,
    new_dates,
    next_year,
    with_proposals,
)
from seminar.texts import clean_text

_WIDTH, _LIST = 690, 260
_MOST_DAYS = 5


class Wish(Struct, frozen=True):
    """What is to be made.

    Args:
        new: what was made of last year's.
        seminar: the new seminar, with the texts that were changed.
        target: its folder.
        templates: whether last year's own templates are copied.
    """

    new: NextYear
    seminar: Seminar
    target: Path
    templates: bool


class Typed(Struct, frozen=True):
    """What somebody has answered, so that the same can be asked anew.

    Args:
        name: the title, and whether it is their own; so with the folder.
        place: the folder.
        first_day: the first day as it was typed.
        days: how many days.
        parts: what comes along.
        texts: whether each change of a text is ticked.
    """

    name: tuple[str, bool]
    place: tuple[str, bool]
    first_day: str
    days: int | None
    parts: frozenset[RolloverPart]
    texts: dict[tuple[str, ...], bool]


class NextYearDialog(Dialog):
    """Asks how next year's seminar is wanted, and shows what comes along; "make" when it does.

    Args:
        parent: the window.
        last: last year's seminar, as its folder holds it.
        today: the date of today.
    """

    def __init__(self, parent: QWidget | None, last: LastYear, today: dt.date) -> None:
        super().__init__(parent, message("New from “{title}”", title=titled(last.seminar)))
        self._last = last
        self._today = today
        self._new = next_year(last.seminar, survey=last.survey)
        self.name = Labelled(message("Title"), Line())
        self.first_day = Labelled(message("First day"), Line())
        self.days = Labelled(message("Duration"), Choice())
        self.place = Labelled(message("Folder"), Line())
        self.off = OffDaysNote()
        self.list = NextYearList()
        self._put_fields()
        self._fill()
        self._connect()
        self._put_note()
        self.offer_cancel()
        self.make = self.offer(message("Make the seminar"), "make", "main")
        self.make.clicked.disconnect()
        self.make.clicked.connect(self._make)
        self.start_in(self.name.field)

    def _put_fields(self) -> None:
        row, folder = QHBoxLayout(), QHBoxLayout()
        for field, share in ((self.name, 5), (self.first_day, 5), (self.days, 2)):
            row.addWidget(field, share)
        browse = Button(message("Choose a folder …"))
        browse.clicked.connect(self._browse)
        folder.addWidget(self.place, 1)
        folder.addWidget(browse, 0, Qt.AlignmentFlag.AlignBottom)
        THEME.fit(row.setSpacing, 16)
        THEME.fit(folder.setSpacing, 8)
        self.body.addLayout(row)
        self.body.addWidget(self.off)
        self.body.addLayout(folder)
        self.body.addWidget(self.list, 1)
        THEME.fit(self.list.setMinimumHeight, _LIST)
        THEME.fit(self.setMinimumWidth, _WIDTH)

    def _put_note(self) -> None:
        self.left.addWidget(IconLabel("info", "muted"))
        self.note(message("Last year’s folder is not changed."))
        THEME.fit(self.left.setSpacing, 8)

    def _fill(self) -> None:
        days = self._new.seminar.programme
        self.place.field.setText(str(self._last.folder.absolute()))
        if days:
            self.first_day.field.setText(date_text(days[0].date, words().code))
        self.days.field.offer(_numbers(len(days)))
        self.days.field.setCurrentIndex(self.days.field.findData(len(days)))
        self._show_new()

    def _connect(self) -> None:
        for field in (self.name, self.first_day, self.place):
            field.field.textEdited.connect(field.accept)
        self.name.field.textEdited.connect(self._move_folder)
        self.first_day.field.textEdited.connect(self._tell_off)
        self.first_day.field.editingFinished.connect(self._anew)
        self.days.field.currentIndexChanged.connect(self._anew)
        self.list.parts_changed.connect(self._anew)

    # --- what was asked for ---

    def target(self) -> Path:
        """Return the folder that the seminar is to have."""
        return Path(self.place.field.text().strip())

    def wish(self) -> Wish:
        """Return what is to be made, once the dialog has been answered with "make"."""
        seminar = with_proposals(self._new.seminar, self.list.chosen_texts())
        named = replace(seminar, title=clean_text(self.name.field.text().strip()))
        return Wish(self._new, named, self.target(), "templates" in self.list.chosen_parts())

    def typed(self) -> Typed:
        """Return what has been answered."""
        name, place = self.name.field, self.place.field
        return Typed(
            (name.text(), name.isModified()),
            (place.text(), place.isModified()),
            self.first_day.field.text(),
            self.days.field.currentData(),
            self.list.chosen_parts(),
            self.list.choices(),
        )

    def put_back(self, typed: Typed) -> None:
        """Show what was answered before."""
        self.first_day.field.setText(typed.first_day)
        self.days.field.setCurrentIndex(self.days.field.findData(typed.days))
        self.list.choose(typed.parts, typed.texts)
        self._anew()
        for field, (text, is_own) in ((self.name, typed.name), (self.place, typed.place)):
            field.field.setText(text)
            field.field.setModified(is_own)

    def _asked_days(self) -> tuple[dt.date | None, int | None]:
        """Return the first day and how many there are; nothing where last year has no days yet."""
        text = self.first_day.field.text()
        if not text.strip() and not self._last.seminar.programme:
            return None, None
        return read_date(text, self._today), self.days.field.currentData()

    def _asked_for(self) -> NextYear:
        first_day, days = self._asked_days()
        return next_year(
            self._last.seminar,
            first_day,
            days=days,
            parts=self.list.chosen_parts(),
            survey=self._last.survey,
        )

    # --- when something else is wanted ---

    def _move_folder(self) -> None:
        """Let the folder be called as the seminar, as long as nobody has called it otherwise."""
        if not self.place.field.isModified():
            self.place.field.setText(str(self._folder_in(self.target().parent)))
            self.place.accept()

    def _folder_in(self, parent: Path) -> Path:
        return folder_called(parent, self.name.field.text(), self._last.folder, self._year())

    def _year(self) -> int:
        """Return the year of the new seminar; without days, the one to come."""
        days = self._new.seminar.programme
        return days[0].date.year if days else self._today.year + 1

    def _tell_off(self) -> None:
        """Say already while a date is typed which of the days are holidays or in a weekend."""
        dates: tuple[dt.date, ...] = ()
        with suppress(NotUnderstood, NoSuchDate):
            dates = new_dates(self._last.seminar, *self._asked_days())
        self.off.tell(dates)

    def _anew(self) -> None:
        """Show what becomes of everything as it is wanted now."""
        try:
            self._new = self._asked_for()
        except (NotUnderstood, NoSuchDate) as error:
            self.first_day.refuse(error.message)
            return
        self.first_day.accept()
        self._show_new()

    def _show_new(self) -> None:
        """Say what comes along, and call the seminar by its year as long as nobody else has."""
        templates = "templates" in self.list.chosen_parts()
        of_title = _of_title(self._new)
        if not self.name.field.isModified():
            self.name.field.setText(with_proposals(self._new.seminar, of_title).title)
            self._move_folder()
        proposals = [one for one in self._new.proposals if one not in of_title]
        self.off.tell(day.date for day in self._new.seminar.programme)
        told = told_of(self._last, self._new, templates=templates)
        self.list.tell(told, proposals, self._new.left_alone)

    def _browse(self) -> None:
        title = words().text("Choose where the seminar’s folder is to be")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self.target().parent))
        if chosen:
            self.place.field.setText(str(self._folder_in(Path(chosen))))
            self.place.accept()

    # --- whether it does ---

    def _make(self) -> None:
        for field in (self.name, self.first_day, self.place):
            field.accept()
        self._refuse()
        wrong = [one for one in (self.name, self.first_day, self.place) if one.is_refused()]
        if wrong:
            wrong[0].field.setFocus()
        else:
            self.end("make")

    def _refuse(self) -> None:
        """Say beneath each field what is wrong with it, if anything is."""
        self._anew()
        if not self.name.field.text().strip():
            self.name.refuse(message("Give the seminar a title."))
        if not self.target().is_absolute():
            self.place.refuse(message("Choose a folder for the seminar."))
            return
        try:
            refuse_unfit(self._last.folder, self.target())
        except PlenumError as error:
            self.place.refuse(error.message)


def _of_title(new: NextYear) -> tuple[Proposal, ...]:
    """Return the changes of the title, which has a field of its own."""
    return tuple(
        one for one in new.proposals if one.place.part == "details" and one.place.field == "title"
    )


def _numbers(days: int) -> tuple[tuple[object, Message], ...]:
    """Return how many days there may be, in words."""
    return tuple(
        (n, message("1 day") if n == 1 else message("{n} days", n=n))
        for n in range(1, max(days, _MOST_DAYS) + 1)
    )

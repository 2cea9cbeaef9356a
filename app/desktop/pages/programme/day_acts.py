"""What is done to days: adding, naming, dating, removing and fitting them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.desktop.document import Document
from app.desktop.interpreter import words
from app.desktop.moments import USUAL_WAIT, today
from app.desktop.pages.programme.rows import found_day
from app.desktop.spot import Spot
from app.entry.dates import date_text, read_date
from seminar.editing.days import add_day, add_day_on, remove_day, set_day
from seminar.editing.edit import Edit
from seminar.messages import message
from seminar.model import Day


class DayActs(QObject):
    """The edits of days, with the questions that some of them need.

    Args:
        document: the document.
        page: the page, before which dialogs stand.
        open_day: returns the id of the day that is open.
    """

    wanted = Signal(str)
    """The day of this id is to be opened."""

    def __init__(
        self, document: Document, page: QWidget, open_day: Callable[[], str | None]
    ) -> None:
        super().__init__(page)
        self._document = document
        self._page = page
        self._open_day = open_day

    def _day(self) -> Day | None:
        return found_day(self._document.seminar, self._open_day())

    def can_change(self) -> bool:
        """Whether there is a day that can be changed."""
        return self._day() is not None and not self._document.read_only

    def can_fit(self) -> bool:
        """Whether there is a day with items that can be fitted."""
        day = self._day()
        return self.can_change() and day is not None and bool(day.items)

    def _do(self, edit: Edit, field: str = "") -> bool:
        """Ask for an edit of days, and open the one it touches."""
        day = edit.touched[0] if edit.touched else self._open_day()
        spot = Spot(page="programme", day=day, field=field)
        done = self._document.edit(edit.sentence, edit.change, spot)
        if done and edit.touched:
            self.wanted.emit(edit.touched[0])
        return done

    # --- adding and removing ---

    def add(self) -> None:
        """Add the day after the last one; the first needs its date."""
        seminar = self._document.seminar
        if seminar.programme:
            self._do(add_day(seminar))
            return
        proposed = today() + USUAL_WAIT
        self._ask_date(proposed, lambda date: add_day_on(self._document.seminar, date))

    def remove(self) -> None:
        """Remove the open day with its items; undoing brings it back."""
        day = self._day()
        if day is not None:
            self._do(remove_day(self._document.seminar, day.id))

    # --- naming and dating ---

    def rename(self) -> None:
        """Ask for the heading of the open day."""
        from app.desktop.pages.programme.day_dialog import DayDialog  # noqa: PLC0415 - when asked

        day = self._day()
        if day is None:
            return

        def take(text: str) -> None:
            self._do(set_day(self._document.seminar, day.id, "title", text.strip()))

        DayDialog(
            self._page.window(),
            message("Heading of the day"),
            message("What the day is about; it stands over the day in the programme."),
            day.title,
            take,
        ).open()

    def change_date(self) -> None:
        """Ask for another date of the open day."""
        day = self._day()
        if day is not None:
            self._ask_date(
                day.date, lambda date: set_day(self._document.seminar, day.id, "date", date)
            )

    def _ask_date(self, standing: dt.date, make: Callable[[dt.date], Edit]) -> None:
        from app.desktop.pages.programme.day_dialog import DayDialog  # noqa: PLC0415 - when asked

        DayDialog(
            self._page.window(),
            message("Date of the day"),
            message("Write it like “19.3.2026” or “19 March”."),
            date_text(standing, words().code),
            lambda text: self._do(make(read_date(text, today(), near=standing))),
        ).open()

    # --- fitting ---

    def fit(self) -> None:
        """Show how the open day could keep its plan."""
        from app.desktop.pages.programme.fit_dialog import FitDialog  # noqa: PLC0415 - when asked

        day = self._day()
        if day is not None:
            dialog = FitDialog(self._page.window(), self._document, day.id)
            dialog.open()

"""The two tables of the page Details: the days, and the practical matters that are printed."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject

from app.desktop.desk import Desk
from app.desktop.interpreter import words
from app.desktop.moments import USUAL_WAIT, today
from app.desktop.spot import Spot
from app.desktop.tables.columns import Column, Line
from app.desktop.tables.commands import Ids, RowCommands
from app.desktop.tables.model import TableModel
from app.desktop.tables.view import TableView
from app.desktop.theme import THEME
from app.desktop.theme.sizes import ROW
from app.entry.clock import clock_text, read_clock
from app.entry.dates import date_text, read_date
from seminar.editing.days import add_day, add_day_on, remove_day, set_day
from seminar.editing.edit import Edit, together
from seminar.editing.practical import (
    insert_practical,
    move_practical,
    remove_practical,
    set_practical,
)
from seminar.messages import message
from seminar.model import Day, Practical, Seminar

_MOST = 8
"""Rows that a table has room for; more are scrolled."""


def days_table(desk: Desk) -> TableView:
    """Return the table of the days: when they are, and what each is about."""
    model: TableModel[Day] = TableModel(
        desk.document, _DAYS, lambda seminar: seminar.programme, lambda day: day.id, ("programme",)
    )
    commands = RowCommands(spot=_day_spot, new=_new_day, begin="date", remove=_remove_days)
    return _small_table(desk, model, TableView(model, message("Days"), commands))


def _new_day(seminar: Seminar, after: str | None) -> Edit:
    """Return the edit that adds a day; the first one gets a date to be changed."""
    if not seminar.programme:
        return add_day_on(seminar, today() + USUAL_WAIT)
    return add_day(seminar, after)


def _small_table(desk: Desk, model: TableModel[Any], view: TableView) -> TableView:
    """Return a table that is as high as its rows, in a form that scrolls."""
    _Height(view, model)
    view.told.connect(desk.tell)
    desk.bench.let_keys_act_in(view, "table")
    return view


class _Height(QObject):
    """Makes a table as high as its rows."""

    def __init__(self, view: TableView, model: TableModel[Any]) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        for changed in (model.rowsInserted, model.rowsRemoved, THEME.changed):
            changed.connect(self._fit)
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Measure when the table is shown: only then its headings have their height."""
        if event.type() == QEvent.Type.Show:
            self._fit()
        return False

    def _fit(self) -> None:
        view, rows = self._view, self._model.rowCount()
        heading = max(view.horizontalHeader().height(), view.horizontalHeader().sizeHint().height())
        high = sum(view.rowHeight(row) for row in range(min(rows, _MOST))) or THEME.px(ROW)
        view.setFixedHeight(heading + high + 2 * view.frameWidth())


def _day_spot(ids: Ids, field: str) -> Spot:
    return Spot(page="details", day=ids[0] if ids else None, rows=ids, field=field or "date")


def _remove_days(seminar: Seminar, ids: Ids) -> Edit:
    edits = [remove_day(seminar, day) for day in ids]
    return edits[0] if len(edits) == 1 else together(message("Deleted several days"), edits)


_DAYS: tuple[Column[Day], ...] = (
    Column(
        key="date",
        heading=message("Date"),
        width=210,
        text=lambda day: date_text(day.date, words().code),
        editing=Line(
            read=lambda seminar, day, text: set_day(
                seminar, day.id, "date", read_date(text, today(), near=day.date)
            )
        ),
    ),
    Column(
        key="start",
        heading=message("Starts"),
        width=70,
        text=lambda day: clock_text(day.start),
        editing=Line(
            read=lambda seminar, day, text: set_day(
                seminar, day.id, "start", read_clock(text, day.start)
            )
        ),
    ),
    Column(
        key="end",
        heading=message("Planned end"),
        width=100,
        text=lambda day: clock_text(day.end),
        editing=Line(
            read=lambda seminar, day, text: set_day(
                seminar, day.id, "end", read_clock(text, day.end)
            )
        ),
    ),
    Column(
        key="title",
        heading=message("What the day is about"),
        stretch=True,
        text=lambda day: day.title,
        editing=Line(read=lambda seminar, day, text: set_day(seminar, day.id, "title", text)),
    ),
)


# --- practical matters ---


class PracticalRow(Struct, frozen=True):
    """A practical matter with its number from 0, which is what it is known by."""

    place: int
    what: Practical


def practical_table(desk: Desk) -> TableView:
    """Return the table of the practical matters."""
    model: TableModel[PracticalRow] = TableModel(
        desk.document, _PRACTICAL, _practical_rows, lambda row: str(row.place), ("document",)
    )
    commands = RowCommands(
        spot=lambda ids, field: Spot(page="details", rows=ids, field=f"practical.{field}"),
        new=lambda seminar, after: insert_practical(
            seminar, (Practical(),), 0 if after is None else int(after) + 1
        ),
        begin="label",
        remove=lambda seminar, ids: remove_practical(seminar, _places(ids)),
        move=lambda seminar, ids, step: move_practical(seminar, _places(ids), step),
    )
    return _small_table(desk, model, TableView(model, message("Practical matters"), commands))


def _practical_rows(seminar: Seminar) -> tuple[PracticalRow, ...]:
    return tuple(PracticalRow(n, what) for n, what in enumerate(seminar.document.practical))


def _places(ids: Ids) -> tuple[int, ...]:
    return tuple(map(int, ids))


_PRACTICAL: tuple[Column[PracticalRow], ...] = (
    Column(
        key="label",
        heading=message("What"),
        width=180,
        text=lambda row: row.what.label,
        editing=Line(
            read=lambda seminar, row, text: set_practical(seminar, row.place, "label", text)
        ),
    ),
    Column(
        key="text",
        heading=message("What there is to know"),
        stretch=True,
        text=lambda row: row.what.text,
        editing=Line(
            read=lambda seminar, row, text: set_practical(seminar, row.place, "text", text)
        ),
    ),
)

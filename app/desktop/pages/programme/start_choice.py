"""When the selected item begins: after the one before it, or locked to a clock."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.binding import Tie
from app.desktop.entry import Entry
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.programme.chosen import Chosen
from app.desktop.pages.programme.columns import typed_start
from app.desktop.pages.programme.rows import ItemRow
from app.desktop.theme import THEME
from app.desktop.widgets.inputs import Dot, Line
from app.desktop.widgets.looks import Text, mark
from seminar.editing.edit import Edit
from seminar.editing.locks import lock_items, unlock_items
from seminar.messages import Message, message
from seminar.model import Seminar
from seminar.schedule import clock_time

_SEVERAL = message("After the item before")


class StartChoice(QWidget):
    """Two ways to begin, and the clock of the second.

    Args:
        chosen: the selected items.
    """

    def __init__(self, chosen: Chosen) -> None:
        super().__init__()
        self._chosen = chosen
        self.free = Dot(_SEVERAL)
        self.locked = Dot(message("Locked to"))
        self.clock = Line()
        self._group = QButtonGroup(self)
        self._reason = Text("reason")
        self._reason.hide()
        self._lay_out()
        tie = Tie(self._shown, self._lock, lambda: chosen.spot("start"), lambda: "")
        self.entry = Entry(self.clock, self, chosen.document, tie)
        self.free.clicked.connect(self._let_free)
        self.locked.clicked.connect(self._lock_here)
        INTERPRETER.say(self.clock.setAccessibleName, message("Clock that the item is locked to"))

    def _lay_out(self) -> None:
        self._group.addButton(self.free)
        self._group.addButton(self.locked)
        THEME.fit(self.clock.setFixedWidth, 64)
        clock = QHBoxLayout()
        clock.addWidget(self.locked)
        clock.addWidget(self.clock)
        clock.addStretch()
        THEME.fit(clock.setSpacing, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Text("note", message("Start")))
        column.addWidget(self.free)
        column.addLayout(clock)
        column.addWidget(self._reason)
        THEME.fit(column.setSpacing, 2)

    # --- what it shows ---

    def show_items(self) -> None:
        """Show how the selected items begin."""
        rows = self._chosen.rows()
        editable = bool(rows) and not self._chosen.document.read_only
        self.free.setEnabled(editable)
        self.locked.setEnabled(editable)
        INTERPRETER.say(self.free.setText, _free_start(rows))
        locked = {row.item.start is not None for row in rows}
        self._group.setExclusive(False)
        self.free.setChecked(locked == {False})
        self.locked.setChecked(locked == {True})
        self._group.setExclusive(True)
        self.entry.show()

    def _shown(self, _seminar: Seminar) -> str | None:
        row = self._chosen.one()
        return words().clock(row.times.start) if row is not None else None

    # --- what is chosen ---

    def _lock(self, seminar: Seminar, text: str) -> Edit:
        row = self._chosen.one()
        if row is None:
            raise LookupError(text)
        return typed_start(seminar, row, text)

    def _let_free(self) -> None:
        self.entry.forget()
        self._chosen.edit(lambda seminar: unlock_items(seminar, self._chosen.ids), "start")

    def _lock_here(self) -> None:
        self._chosen.edit(lambda seminar: lock_items(seminar, self._chosen.ids), "start")
        if self.clock.isEnabled():
            self.clock.setFocus()
            self.clock.selectAll()

    # --- what is wrong with a clock ---

    def refuse(self, reason: Message) -> None:
        """Say why a typed clock does not do."""
        mark(self.clock, "wrong", True)  # noqa: FBT003 - the value
        self._reason.say(reason)
        self._reason.show()
        INTERPRETER.say(self.clock.setAccessibleDescription, reason)

    def accept(self) -> None:
        """Take that away."""
        mark(self.clock, "wrong", False)  # noqa: FBT003 - the value
        self._reason.hide()
        self.clock.setAccessibleDescription("")


def _free_start(rows: tuple[ItemRow, ...]) -> Message:
    """Return what the first way is called: with the clock it would give, for one item."""
    if len(rows) != 1:
        return _SEVERAL
    times, first = rows[0].times, rows[0].number == 1
    clock: dt.time = clock_time(times.start - times.gap)
    if first:
        return message("When the day starts ({clock})", clock=clock)
    return message("After the item before ({clock})", clock=clock)

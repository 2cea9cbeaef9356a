"""The rows of a proposal for a day: now, then, the difference, and whether to take from them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.theme import THEME
from app.desktop.theme.colours import ITEM_KINDS
from app.desktop.widgets.looks import Hairline, Text, mark, put_look
from app.desktop.widgets.mark import Mark
from seminar.fitting import Fit, Row
from seminar.items import item_name
from seminar.messages import message
from seminar.schedule import ScheduledItem

_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignCenter


class FitRow:
    """The widgets of one row, which are kept while the figures change."""

    def __init__(self, row: Row) -> None:
        self.name = QWidget()
        self.now, self.then, self.taken = Text("note"), Text("body"), Text("body")
        self.tick = QCheckBox()
        self._lay_out(row)
        for text in (self.now, self.then, self.taken):
            text.setWordWrap(False)
            text.setAlignment(_END)
        self.show(row)

    def _lay_out(self, row: Row) -> None:
        line = QHBoxLayout(self.name)
        line.setContentsMargins(0, 0, 0, 0)
        title = Text("body")
        title.setText(item_name(words(), row.now.item))
        line.addWidget(Mark(ITEM_KINDS[row.now.item.kind]))
        line.addWidget(title, 1)
        THEME.fit(line.setSpacing, 8)

    def show(self, row: Row) -> None:
        """Show the figures of a proposal."""
        self.now.setText(_times(row.now))
        self.then.setText(_times(row.then))
        mark(self.then, "look", "section" if row.taken else "body")
        self.taken.setText(
            f"−{row.taken}" if row.taken > 0 else f"+{-row.taken}" if row.taken else "–"
        )
        self.tick.setVisible(row.can_be_ticked)
        self.tick.setChecked(row.ticked)
        self.tick.setAccessibleName(
            words().text(
                "Take from {title}, {now} min, then {then} min",
                title=item_name(words(), row.now.item),
                now=row.now.item.minutes,
                then=row.then.item.minutes,
            )
        )


class FitTable(QWidget):
    """The rows that a proposal concerns."""

    ticked = Signal()
    """Something is to be taken from another choice of rows."""

    def __init__(self) -> None:
        super().__init__()
        put_look(self, "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ids: tuple[str, ...] = ()
        self.rows: dict[str, FitRow] = {}
        self._head: Text | None = None
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(0, 1)
        THEME.fit(self._grid.setHorizontalSpacing, 16)
        THEME.fit(self._grid.setVerticalSpacing, 4)
        THEME.fit(self._grid.setContentsMargins, 8, 0, 8, 0)

    def ticks(self) -> frozenset[str]:
        """Return the ids of the items that something is to be taken from."""
        return frozenset(id_ for id_, row in self.rows.items() if row.tick.isChecked())

    def show_fit(self, fit: Fit) -> None:
        """Show a proposal; the boxes stay where the rows are the same, and the focus in them."""
        ids = (fit.method, *(row.now.item.id for row in fit.rows))
        if ids != self._ids:
            self._ids = ids
            self._build(fit)
        for row in fit.rows:
            self.rows[row.now.item.id].show(row)
        if self._head is not None:
            INTERPRETER.say(self._head.setText, fit.table_heading)

    def _build(self, fit: Fit) -> None:
        while (entry := self._grid.takeAt(0)) is not None:
            widget: QWidget | None = entry.widget()
            if widget is not None:
                widget.deleteLater()
        self.rows = {}
        self._put_headings()
        for number, row in enumerate(fit.rows):
            self._put_row(2 + 2 * number, row)

    def _put_headings(self) -> None:
        self._head = Text("note")
        headings = (
            (self._head, Qt.AlignmentFlag.AlignLeft),
            (Text("note", message("Now")), _END),
            (Text("note", message("Proposal")), _END),
            (Text("note", message("Min")), _END),
            (Text("note", message("Take from")), _MIDDLE),
        )
        for column, (text, align) in enumerate(headings):
            text.setWordWrap(False)
            self._grid.addWidget(text, 0, column, align)
        self._grid.addWidget(Hairline(), 1, 0, 1, len(headings))

    def _put_row(self, place: int, row: Row) -> None:
        made = FitRow(row)
        cells = (made.name, made.now, made.then, made.taken)
        for column, widget in enumerate(cells):
            self._grid.addWidget(widget, place, column)
        self._grid.addWidget(made.tick, place, len(cells), _MIDDLE)
        self._grid.addWidget(Hairline(), place + 1, 0, 1, len(cells) + 1)
        made.tick.clicked.connect(self.ticked)
        self.rows[row.now.item.id] = made


def _times(row: ScheduledItem) -> str:
    minutes = words().text("{n} min", n=row.item.minutes)
    return f"{words().clock(row.start)}  {minutes}"

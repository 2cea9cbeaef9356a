"""The report of a collecting as a dialog: a table of the sheets, and below it the chosen one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.collecting.collecting import Collected
from app.desktop.document import Document
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.documents.icon_line import IconLine
from app.desktop.pages.documents.opening import Opening
from app.desktop.pages.outcomes.collecting_report import ReportLine, ReportRow, report_rows
from app.desktop.pages.outcomes.collecting_strips import has_unread, in_doubt, summed_up
from app.desktop.sentences import ready
from app.desktop.spot import Spot
from app.desktop.tables.columns import Column, Look
from app.desktop.tables.commands import RowCommands
from app.desktop.tables.model import TableModel
from app.desktop.tables.view import TableView
from app.desktop.theme import THEME
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.looks import Hairline, Text
from app.desktop.widgets.scrolled import Scrolled
from app.desktop.widgets.strip import Strip
from seminar.folder import GROUPS
from seminar.messages import message

_WIDE, _TABLE, _LINES = 900, 220, 132
_MOST = 60
"""So many lines of a sheet are shown; of more, how many there are."""


class ReportDialog(Dialog):
    """What came of each sheet; "again" when they are to be read once more, "choose" to decide.

    Args:
        parent: the window.
        document: the open seminar.
        collected: what came of collecting.
        waiting: how much waits to be decided now.
    """

    opened = Signal(object)
    """A file or folder, a `Path`, was opened."""

    def __init__(
        self, parent: QWidget | None, document: Document, collected: Collected, waiting: int = 0
    ) -> None:
        super().__init__(parent, message("Answer sheets"))
        self._folder = document.folder
        rows = report_rows(collected, words())
        self.model: TableModel[ReportRow] = TableModel(
            document, COLUMNS, lambda _seminar: rows, lambda row: row.id, ("outcomes",)
        )
        commands = RowCommands(spot=lambda _ids, _field: Spot(page="outcomes"), open=self._open)
        name = message("What came of each sheet")
        self.view = TableView(self.model, name, commands, numbered=False)
        self.strip = Strip("warning")
        self.strip.can_be_closed()
        self._opening = Opening(self.strip)
        self.whose = Text("section")
        self.open_file = Button(message("Open the sheet"), "link", "external-link")
        self._lines = QVBoxLayout()
        self._lay_out_report(collected)
        self._offer(waiting)
        self.open_file.clicked.connect(self._open_chosen)
        self.view.rows_changed.connect(self._show_chosen)
        self._begin(rows)

    def _lay_out_report(self, collected: Collected) -> None:
        is_wrong = has_unread(collected)
        icon = "triangle-alert" if is_wrong else "circle-check"
        self.say(
            message("What the answer sheets say"),
            summed_up(collected),
            icon,
            "warning" if is_wrong else "ok",
        )
        below = QWidget()
        column = QVBoxLayout(below)
        column.addLayout(self._lines)
        column.addStretch()
        column.setContentsMargins(0, 0, 0, 0)
        scrolled = Scrolled(below)
        INTERPRETER.say(scrolled.setAccessibleName, message("The chosen sheet"))
        for widget in (self.view, self.strip, Hairline(), self.whose, scrolled):
            self.body.addWidget(widget, int(widget is self.view))
        THEME.fit(self._lines.setSpacing, 6)
        THEME.fit(self.view.setMinimumHeight, _TABLE)
        THEME.fit(scrolled.setMinimumHeight, _LINES)
        THEME.fit(self.setMinimumWidth, _WIDE)

    def _offer(self, waiting: int) -> None:
        self.left.addWidget(self.open_file)
        self.link(message("Show the folder"), lambda: self._show(self._folder / GROUPS))
        self.offer(message("Read again"), "again")
        if waiting:
            self.strip.say(in_doubt(waiting), (message("Choose …"), lambda: self.end("choose")))
        close = self.offer(message("Close"), "", "main")
        close.setDefault(True)
        self.start_in(self.view)

    def _begin(self, rows: tuple[ReportRow, ...]) -> None:
        """Choose the first sheet of which there is something to tell."""
        place = next((n for n, row in enumerate(rows) if not row.is_quiet), 0)
        if rows:
            self.view.go_to_row(place)
        self._show_chosen()

    # --- the chosen sheet ---

    def chosen(self) -> ReportRow | None:
        """Return the row that is current."""
        id_ = self.view.current_id()
        place = self.model.place_of(id_) if id_ is not None else None
        return self.model.row_at(place) if place is not None else None

    def _show_chosen(self) -> None:
        row = self.chosen()
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.open_file.setEnabled(row is not None and bool(row.file))
        if row is None:
            return
        whose = " · ".join(filter(None, (row.group, row.task))) or row.name
        self.whose.setText(" · ".join(filter(None, (whose, row.news))))
        for line in row.lines[:_MOST]:
            self._lines.addWidget(_shown(line))
        if len(row.lines) > _MOST:
            more = message("and {n} more", n=len(row.lines) - _MOST)
            self._lines.addWidget(Text("note", more))

    # --- opening ---

    def _open_chosen(self) -> None:
        row = self.chosen()
        if row is not None:
            self._open(row.id)

    def _open(self, id_: str) -> None:
        """Open the file of a row in the program it belongs to."""
        place = self.model.place_of(id_)
        file = self.model.row_at(place).file if place is not None else ""
        if file:
            self._show(self._folder / file)

    def _show(self, path: Path) -> None:
        self._opening.open_file(path)
        self.opened.emit(path)


def _shown(line: ReportLine) -> QWidget:
    text = "\n".join(filter(None, (line.text, line.second)))
    return IconLine(line.icon, line.tint, ready(text))


# --- the columns ----------------------------------------------------------------------------------


def _muted(row: ReportRow) -> Look:
    return Look(tint="muted") if row.is_quiet else Look()


def _remarked(row: ReportRow) -> Look:
    if not row.remark:
        return Look()
    if row.is_fault:
        return Look(icon="triangle-alert", tint="warning")
    return Look(tint="muted")


def _linked(row: ReportRow) -> Look:
    return Look(tint="accent", icon="file-text") if row.file else Look()


COLUMNS: tuple[Column[ReportRow], ...] = (
    Column(
        key="group",
        heading=message("Group"),
        text=lambda row: row.group or "–",
        width=96,
        least=64,
        look=_muted,
    ),
    Column(
        key="task",
        heading=message("Task"),
        text=lambda row: row.task or "–",
        width=96,
        least=64,
        look=_muted,
    ),
    Column(
        key="news",
        heading=message("What is new"),
        text=lambda row: row.news or "–",
        width=180,
        least=110,
        look=_muted,
    ),
    Column(
        key="remark",
        heading=message("To be seen to"),
        text=lambda row: row.remark,
        width=220,
        least=100,
        stretch=True,
        look=_remarked,
    ),
    Column(
        key="file",
        heading=message("File"),
        text=lambda row: row.name or "–",
        width=220,
        least=120,
        look=_linked,
        tooltip=lambda row: row.file,
    ),
)
"""Group · task · what is new · what is to be seen to · file."""

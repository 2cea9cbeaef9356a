"""The table of statements, and what can be done to its rows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.desktop.desk import Desk
from app.desktop.moments import today
from app.desktop.pages.outcomes.clips import packing, pasting
from app.desktop.pages.outcomes.columns import COLUMNS, now
from app.desktop.pages.outcomes.rows import StatementRow
from app.desktop.pages.outcomes.shown import Shown
from app.desktop.tables.commands import Ids, RowCommands
from app.desktop.tables.model import TableModel
from app.desktop.tables.view import TableView
from app.entry.statement_line import Standing
from app.entry.statement_table import StatementTable
from seminar.editing.edit import Edit
from seminar.editing.statement_rows import (
    duplicate_statements,
    move_statements,
    move_statements_to,
    move_to_next_group,
    paste_statements,
)
from seminar.editing.statements import remove_statements
from seminar.messages import message
from seminar.model import Seminar, Statement

KIND = "statements"
"""What the rows are where they are dragged."""


class StatementView(TableView):
    """The table itself. A new row is typed in the fast entry line."""

    new_wanted = Signal()
    """A statement is to be typed."""

    def can_new_row(self) -> bool:
        """Whether a statement can be added."""
        return self.can_edit()

    def new_row(self) -> None:
        """Let a statement be typed in the fast entry line."""
        if self.commit_open_editor():
            self.new_wanted.emit()


class Statements(QObject):
    """The table of the open task's statements.

    Args:
        desk: the open seminar.
        shown: what is shown.
    """

    details_wanted = Signal()
    """The details of the current row are to be seen."""

    def __init__(self, desk: Desk, shown: Shown) -> None:
        super().__init__()
        self._desk = desk
        self._shown = shown
        self.standing = Standing()
        """What a pasted line belongs to."""
        self.model: TableModel[StatementRow] = TableModel(
            desk.document,
            COLUMNS,
            shown.rows,
            lambda row: row.said.id,
            ("outcomes", "tasks", "groups"),
        )
        self.view = StatementView(
            self.model, message("Statements"), self._commands(), numbered=False
        )
        self.view.told.connect(desk.tell)
        desk.bench.let_keys_act_in(self.view, "table")
        shown.opened.connect(self.model.refresh)
        shown.chosen.connect(self.model.refresh)

    def _commands(self) -> RowCommands:
        return RowCommands(
            spot=self._shown.spot,
            duplicate=lambda seminar, ids: duplicate_statements(seminar, ids, now()),
            remove=remove_statements,
            move=lambda seminar, ids, step: move_statements(seminar, ids, step, self._ids()),
            carry=self._carry,
            drop=lambda seminar, ids, index: move_statements_to(seminar, ids, index, self._ids()),
            details=self.details_wanted.emit,
            fix=self._desk.fix_asked.emit,
            pasting=pasting(self._pasted_table(), self._before),
            paste_lines=self.paste_lines,
            packing=packing(self._before, lambda: self._shown.task or None),
            kind=KIND,
        )

    def _ids(self) -> Ids:
        return tuple(row.said.id for row in self.model.rows)

    def _before(self, place: int) -> str | None:
        """Return which statement stands before a place of the table."""
        return self.model.id_at(place - 1) if 0 < place <= self.model.rowCount() else None

    def _carry(self, ids: Ids, step: int) -> None:
        seminar = self._desk.document.seminar
        self.view.ask(move_to_next_group(seminar, ids, step, now()), "group")

    def _pasted_table(self) -> StatementTable:
        document = self._desk.document
        return StatementTable(lambda: document.seminar, lambda: self.standing, today)

    def paste_lines(self, seminar: Seminar, lines: tuple[str, ...], place: int) -> Edit:
        """Return the edit that makes a statement of each line, where the next one belongs."""
        standing = self.standing
        new = [
            Statement(
                text=line,
                kind=standing.kind,
                task=self._shown.task or None,
                question=standing.question,
                group=standing.group,
            )
            for line in lines
        ]
        return paste_statements(seminar, new, now(), self._before(place))

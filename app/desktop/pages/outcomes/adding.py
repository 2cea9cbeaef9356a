"""Adding what the fast entry line says to the statements of the open task."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt

from app.desktop.desk import Desk
from app.desktop.document import Change
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.outcomes.columns import now
from app.desktop.pages.outcomes.quick_entry import QuickEntry
from app.desktop.pages.outcomes.shown import Shown
from app.desktop.pages.outcomes.statements import Statements
from app.desktop.tables.clipboard import lines_in
from app.entry.statement_line import (
    Standing,
    StatementLine,
    questions_of,
    read_statement_line,
    said,
    understood,
)
from seminar.editing.places import ids_of
from seminar.editing.statements import add_statement
from seminar.groups import group_called
from seminar.messages import PlenumError, message
from seminar.model import Seminar, Statement


class Adding(QObject):
    """Adds the statement of each line that is entered, and keeps what the next one belongs to.

    Args:
        desk: the open seminar.
        shown: what is shown.
        statements: the table.
        quick: the fast entry line.
    """

    def __init__(self, desk: Desk, shown: Shown, statements: Statements, quick: QuickEntry) -> None:
        super().__init__(quick)
        self._desk = desk
        self._shown = shown
        self._statements = statements
        self._quick = quick
        groups = desk.document.seminar.groups
        self._standing = Standing(group=groups[0].id if groups else None)
        quick.entered.connect(self._enter)
        quick.chosen.connect(self._choose)
        quick.line.textChanged.connect(self._note)
        quick.line.textEdited.connect(self._show_ahead)
        quick.line.pasted.connect(self._paste)
        shown.opened.connect(self._begin)
        desk.document.changed.connect(self._changed)
        INTERPRETER.changed.connect(self._offer)
        self._begin()

    # --- what the next statement belongs to ---

    @property
    def standing(self) -> Standing:
        """What the next statement belongs to."""
        return self._standing

    def _begin(self) -> None:
        """Begin with the first question of a task that was opened; group and kind stay."""
        asked = questions_of(self._desk.document.seminar, self._task)
        question = asked[0] if asked else None
        self._stand(replace(self._standing, task=self._task, question=question))

    @property
    def _task(self) -> str | None:
        return self._shown.task or None

    def _stand(self, standing: Standing) -> None:
        self._standing = self._statements.standing = standing
        self._offer()

    def _changed(self, change: Change) -> None:
        """Choose something else where the chosen group or question is gone."""
        if change.touches("groups", "tasks"):
            self._offer()
            self._choose()

    def _offer(self) -> None:
        seminar = self._desk.document.seminar
        groups = (
            (group.id, message("{text}", text=group_called(words(), group, place)))
            for place, group in enumerate(seminar.groups, 1)
        )
        asked = questions_of(seminar, self._task)
        questions = ((id_, message("Question {n}", n=n)) for n, id_ in enumerate(asked, 1))
        self._quick.offer(
            (*groups, (None, message("Plenary"))), (*questions, (None, message("No question")))
        )
        self._quick.put(self._there(seminar))

    def _there(self, seminar: Seminar) -> Standing:
        """Return what the next one belongs to, without what is not there any more."""
        standing = self._standing
        is_group = standing.group in ids_of(seminar.groups)
        is_question = standing.question in questions_of(seminar, self._task)
        return replace(
            standing,
            group=standing.group if is_group else None,
            question=standing.question if is_question else None,
        )

    def _choose(self) -> None:
        self._standing = self._statements.standing = self._quick.standing(self._task)

    # --- the line ---

    def _note(self, text: str) -> None:
        """Let the recovery copy have what is typed before it is a statement."""
        unfinished = self._desk.document.unfinished
        unfinished.note(self._quick, self._shown.spot(()), text)

    def _read(self, text: str) -> StatementLine:
        line = read_statement_line(text, self._desk.document.seminar, self._standing)
        return replace(line, highlight=line.highlight or self._quick.star.isChecked())

    def _show_ahead(self, text: str) -> None:
        """Say what the letters before a statement are taken for, while it is typed."""
        try:
            line = self._read(text)
        except PlenumError:
            return
        if line.text != " ".join(text.split()):
            self._quick.announce(understood(line, self._desk.document.seminar))

    def finish(self) -> bool:
        """Add what stands in the line; return whether nothing is left there, or show why not."""
        text = self._quick.line.text()
        if not text.strip() or self._quick.line.isReadOnly():
            return True
        self._enter(text)
        if self._quick.line.text():
            self._quick.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return not self._quick.line.text()

    def _enter(self, text: str) -> None:
        """Add the statement of a line, or only choose what the next ones belong to."""
        if self._quick.line.isReadOnly():
            self._desk.document.refused.emit()
            return
        try:
            line = self._read(text)
        except PlenumError as error:
            self._quick.refuse(error.message)
            return
        if line.text and not self._add(line):
            return
        self._stand(line.standing)
        seminar = self._desk.document.seminar
        self._quick.understood(said(line, seminar), understood(line, seminar))

    def _add(self, line: StatementLine) -> bool:
        standing = line.standing
        new = Statement(
            text=line.text,
            kind=standing.kind,
            task=standing.task,
            question=standing.question,
            group=standing.group,
            highlight=line.highlight,
        )
        view = self._statements.view
        return view.do(lambda: add_statement(view.seminar, new, now()), "text")

    def _paste(self) -> None:
        """Make a statement of each line on the clipboard, after all others."""
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - only when pasted

        lines = lines_in(QGuiApplication.clipboard().mimeData())
        view, last = self._statements.view, self._statements.model.rowCount()
        if lines:
            view.do(lambda: self._statements.paste_lines(view.seminar, lines, last))

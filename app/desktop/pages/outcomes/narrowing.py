"""The row over the table: which statements are shown, how many that is, and buttons for rows."""

from __future__ import annotations

from typing import Any, cast

from msgspec.structs import replace
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.outcomes import saying
from app.desktop.pages.outcomes.rows import (
    EVERYTHING,
    NO_QUESTION,
    PLENARY,
    Choice,
    StatementRow,
)
from app.desktop.pages.outcomes.shown import Shown
from app.desktop.tables.edited import EditedTable
from app.desktop.tables.tools import RowButton
from app.desktop.theme import THEME
from app.desktop.widgets.elided import Elided
from app.desktop.widgets.flow import Flow
from app.desktop.widgets.inputs import Choice as ChoiceField
from app.desktop.widgets.inputs import Line, Tick
from app.desktop.widgets.strip import Strip
from seminar.emphasis import plain
from seminar.groups import group_called
from seminar.messages import Message, message
from seminar.model import Seminar
from seminar.statement_kinds import STATEMENT_KINDS

_TOOLS = {
    "table.up": message("Move the statement up"),
    "table.down": message("Move the statement down"),
    "table.remove": message("Delete the statement"),
}
Options = tuple[tuple[object, Message], ...]


class Narrowing(QWidget):
    """What narrows the table.

    Args:
        desk: the open seminar.
        shown: what is shown.
        view: the table.
    """

    def __init__(self, desk: Desk, shown: Shown, view: EditedTable) -> None:
        super().__init__()
        self._document = desk.document
        self._shown = shown
        self._view = view
        self.group, self.question, self.kind = ChoiceField(), ChoiceField(), ChoiceField()
        self.starred = Tick(message("Only highlighted"))
        self.sought = Line(message("Find a statement or a name"))
        self.sought.setClearButtonEnabled(True)
        self.count = Elided("note")
        self.buttons = [RowButton(desk, view, id_, name) for id_, name in _TOOLS.items()]
        self.beside = Strip()
        self._name()
        self._lay_out()
        self._connect()

    def _name(self) -> None:
        names = (
            (self.group, message("Shown groups")),
            (self.question, message("Shown questions")),
            (self.kind, message("Shown kinds")),
            (self.sought, message("Find a statement or a name")),
            (self, message("What is shown")),
        )
        for widget, name in names:
            INTERPRETER.say(widget.setAccessibleName, name)

    def _lay_out(self) -> None:
        flow = Flow()
        # All in one flow: a count on a line of its own is a statement less where room is little.
        # It comes last, so that the buttons stay where they are when it grows.
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (*self.buttons, self.count):
            row.addWidget(widget)
        for widget in (self.group, self.question, self.kind, self.starred, self.sought, tools):
            flow.addWidget(widget)
        THEME.fit(flow.set_gaps, 10, 6)
        THEME.fit(self.sought.setMinimumWidth, 210)
        for box in (self.group, self.question, self.kind):
            THEME.fit(box.setMaximumWidth, 170)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(flow)
        column.addWidget(self.beside)
        THEME.fit(column.setSpacing, 4)

    def _connect(self) -> None:
        for box in (self.group, self.question, self.kind):
            box.activated.connect(self._choose)
        self.starred.clicked.connect(self._choose)
        self.sought.textChanged.connect(self._choose)
        INTERPRETER.changed.connect(self.refresh)

    def _choose(self) -> None:
        """Choose what the fields say, unless what is being typed in a cell does not serve."""
        if self._view.commit_open_editor():
            self._shown.choose(self._said())
        else:
            self._put(self._shown.choice)

    def _said(self) -> Choice:
        return Choice(
            group=self.group.currentData(),
            question=self.question.currentData(),
            kind=self.kind.currentData(),
            starred=self.starred.isChecked(),
            sought=self.sought.text(),
        )

    # --- what it shows ---

    def refresh(self) -> None:
        """Offer the groups and questions there are, and say how many statements are shown."""
        seminar = self._document.seminar
        self.group.offer(self._groups(seminar))
        self.question.offer(_questions(seminar, self._shown.task))
        self.kind.offer(((None, message("All kinds")), *STATEMENT_KINDS.items()))
        gone = self._shown.choice != EVERYTHING and self._is_gone()
        if gone:
            self._shown.choose(replace(self._shown.choice, **gone))
            return
        self._put(self._shown.choice)
        self._count()

    def _is_gone(self) -> dict[str, Any]:
        """Return what the choice names that is not there any more, each as `None`."""
        choice = self._shown.choice
        boxes = {"group": (self.group, choice.group), "question": (self.question, choice.question)}
        return {name: None for name, (box, value) in boxes.items() if box.findData(value) < 0}

    def _put(self, choice: Choice) -> None:
        self.group.setCurrentIndex(max(0, self.group.findData(choice.group)))
        self.question.setCurrentIndex(max(0, self.question.findData(choice.question)))
        self.kind.setCurrentIndex(max(0, self.kind.findData(choice.kind)))
        self.starred.setChecked(choice.starred)
        if self.sought.text() != choice.sought:
            blocked = self.sought.blockSignals(True)  # noqa: FBT003 - Qt's own
            self.sought.setText(choice.sought)
            self.sought.blockSignals(blocked)

    def _count(self) -> None:
        rows = cast("tuple[StatementRow, ...]", self._view.table.rows)
        known = self._shown.figures.of(self._document.seminar).get(self._shown.task)
        self.count.setText(saying.shown_figures(words(), rows, known.whole if known else None))
        beside = sum(row.is_beside for row in rows)
        if beside:
            self.beside.say(saying.beside(beside), (message("Show all"), self.show_all))
        else:
            self.beside.hide()

    def show_all(self) -> None:
        """Leave nothing out; the focus goes to the table where it was on what goes."""
        had_focus = self.beside.isAncestorOf(self.window().focusWidget() or self)
        self._shown.choose(EVERYTHING)
        if had_focus:
            self._view.setFocus()

    def _groups(self, seminar: Seminar) -> Options:
        known = self._shown.figures.of(seminar).get(self._shown.task)
        counts = {id_: one.statements for id_, one in known.groups.items()} if known else {}
        groups = (
            (
                group.id,
                message(
                    "{group} ({n})",
                    group=group_called(words(), group, place),
                    n=counts.get(group.id, 0),
                ),
            )
            for place, group in enumerate(seminar.groups, 1)
        )
        return ((None, message("All groups")), *groups, (PLENARY, message("Plenary")))


def _questions(seminar: Seminar, task: str) -> Options:
    asked = next((one.questions for one in seminar.tasks if one.id == task), ())
    questions = (
        (
            question.id,
            message("{n}. {text}", n=number, text=" ".join(plain(question.text).split())),
        )
        for number, question in enumerate(asked, 1)
    )
    none = (NO_QUESTION, message("No question"))
    return ((None, message("All questions")), *questions, none)

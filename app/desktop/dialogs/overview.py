"""The overview of all actions and their keys, which can be searched; Enter does one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.desktop.actions.action import Action, Owner
from app.desktop.actions.bench import Bench
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.theme import THEME
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.inputs import Line
from app.desktop.widgets.looks import Text
from seminar.messages import Message, message

WHERE: dict[Owner, Message] = {
    "window": message("Anywhere"),
    "seminar": message("In a seminar"),
    "programme": message("Programme"),
    "slides": message("Slides"),
    "tasks": message("Tasks"),
    "groups": message("Groups"),
    "survey": message("Survey"),
    "outcomes": message("Outcomes"),
    "documents": message("Documents"),
    "details": message("Details"),
    "table": message("In any table"),
    "files": message("Documents"),
    "quick": message("Fast entry line"),
    "problems": message("Problems"),
}
"""Where the actions of an owner act."""


class Overview(Dialog):
    """All actions, with where they act and their keys.

    Args:
        parent: the window.
        bench: the actions.
    """

    def __init__(self, parent: QWidget | None, bench: Bench) -> None:
        super().__init__(parent, message("All actions and keys"))
        self._bench = bench
        self._shown: list[Action] = []
        self.line = Line(message("Find an action"))
        self.list = QTableWidget(0, 3)
        self.nothing = Text("note")
        self._set_up_list()
        for widget in (self.line, self.list, self.nothing):
            self.body.addWidget(widget)
        INTERPRETER.say(self.line.setAccessibleName, message("Find an action"))
        INTERPRETER.say(self.list.setAccessibleName, message("What you can do"))
        self.line.textChanged.connect(self._seek)
        self.list.cellActivated.connect(lambda _row, _column: self._do())
        self.offer_cancel(message("Close"))
        self.do_button = self._button(message("Do it"), "main")
        self.do_button.clicked.connect(self._do)
        self.start_in(self.line)
        self._seek("")

    def _set_up_list(self) -> None:
        headings = (message("What it does"), message("Keys"), message("Where"))
        self.list.setHorizontalHeaderLabels([words().say(one) for one in headings])
        self.list.verticalHeader().hide()
        self.list.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.list.setColumnWidth(1, THEME.px(190))
        self.list.setColumnWidth(2, THEME.px(130))
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setShowGrid(False)
        self.list.setTabKeyNavigation(False)
        THEME.fit(self.list.setMinimumHeight, 360)

    def _seek(self, text: str) -> None:
        wanted = text.strip().casefold()
        rows = [(action, self._texts(action)) for action in self._bench.table.values()]
        rows = [row for row in rows if wanted in " ".join(row[1]).casefold()]
        self._shown = [action for action, _ in rows]
        self.list.setRowCount(len(rows))
        for number, (_, texts) in enumerate(rows):
            for column, said in enumerate(texts):
                self.list.setItem(number, column, QTableWidgetItem(said))
        self.list.setCurrentCell(0 if rows else -1, 0)
        self.do_button.setEnabled(bool(rows))
        nothing = words().text("Nothing found for “{text}”", text=text.strip())
        self.nothing.setText("" if rows else nothing)

    def _texts(self, action: Action) -> tuple[str, str, str]:
        return (
            words().say(action.text).removesuffix(" …"),
            ", ".join(_told(self._bench.action(action.id).shortcuts())),
            words().say(WHERE[action.owner]),
        )

    def _do(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._shown):
            self.end(self._shown[row].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the list by arrows while one types."""
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if by is None or self.list.hasFocus():
            super().keyPressEvent(event)
        else:
            last = self.list.rowCount() - 1
            self.list.setCurrentCell(max(0, min(last, self.list.currentRow() + by)), 0)


def _told(keys: Iterable[QKeySequence]) -> list[str]:
    """Return keys as they stand on a keyboard, on which both keys of a line's end are Enter."""
    native = QKeySequence.SequenceFormat.NativeText
    return list(dict.fromkeys(key.toString(native).replace("Return", "Enter") for key in keys))

"""The dialog that finds a text anywhere in the seminar: a list that grows shorter as one types."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.desktop.document import Document
from app.desktop.finding import Hit, hits
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.theme import THEME
from app.desktop.whereabouts import whereabouts
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.inputs import Line
from app.desktop.widgets.looks import Text
from seminar.messages import message
from seminar.texts import shown

_MOST_SHOWN = 200
_LONGEST = 90


class FindDialog(Dialog):
    """Finds a text anywhere in the seminar; Enter goes there.

    Args:
        parent: the window.
        document: where it is sought.
    """

    found = Signal(object)
    """A `Spot` was chosen."""

    def __init__(self, parent: QWidget | None, document: Document) -> None:
        super().__init__(parent, message("Find in the seminar"))
        self._document = document
        self._hits: tuple[Hit, ...] = ()
        self.line = Line(message("What do you look for?"))
        self.list = QListWidget()
        self.note_below = Text("note")
        for widget in (self.line, self.list, self.note_below):
            self.body.addWidget(widget)
        THEME.fit(self.list.setMinimumHeight, 280)
        INTERPRETER.say(self.line.setAccessibleName, message("What do you look for?"))
        INTERPRETER.say(self.list.setAccessibleName, message("Places that hold it"))
        self.line.textChanged.connect(self._seek)
        self.list.itemActivated.connect(lambda _item: self._choose())
        self.offer_cancel(message("Close"))
        self.go_button = self._button(message("Go there"), "main")
        self.go_button.clicked.connect(self._choose)
        self.start_in(self.line)
        self._seek("")

    def _seek(self, text: str) -> None:
        self._hits = hits(self._document.seminar, text)[:_MOST_SHOWN]
        self.list.clear()
        for hit in self._hits:
            where = words().say(whereabouts(hit.spot, self._document.seminar))
            QListWidgetItem(f"{where}  ·  {shown(hit.text, _LONGEST)}", self.list)
        self.list.setCurrentRow(0 if self._hits else -1)
        self.go_button.setEnabled(bool(self._hits))
        nothing = words().text("Nothing found for “{text}”", text=text.strip())
        self.note_below.setText(nothing if text.strip() and not self._hits else "")

    def _choose(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._hits):
            spot = self._hits[row].spot
            self.end("go")
            self.found.emit(spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the list by arrows while one types."""
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if by is None or self.list.hasFocus():
            super().keyPressEvent(event)
        else:
            last = self.list.count() - 1
            self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + by)))

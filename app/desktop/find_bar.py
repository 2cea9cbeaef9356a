"""The bar for finding a text on the page: type, Enter goes to the next, Esc closes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.desktop.document import Document
from app.desktop.finding import Hit, hits
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.spot import PageId
from app.desktop.theme import THEME
from app.desktop.widgets.buttons import IconButton
from app.desktop.widgets.inputs import Line
from app.desktop.widgets.looks import Text, put_look
from seminar.messages import message


class FindBar(QFrame):
    """Finds a text on the page that is shown. What was sought is forgotten when it closes.

    Args:
        document: where it is sought.
    """

    found = Signal(object)
    """A `Spot` that holds what is sought."""
    closed = Signal()
    """The bar has closed; the focus goes back to the page."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        put_look(self, "panel")
        self._document = document
        self._page: PageId = "programme"
        self._at = -1
        self.line = Line(message("Find on the page"))
        self.count = Text("note")
        self.next = IconButton(message("Next"), "arrow-down")
        self.previous = IconButton(message("Previous"), "arrow-up")
        self.close_button = IconButton(message("Close"), "x")
        self._lay_out()
        self.line.textEdited.connect(self._sought)
        self.next.clicked.connect(lambda: self.go(1))
        self.previous.clicked.connect(lambda: self.go(-1))
        self.close_button.clicked.connect(self.end)
        INTERPRETER.say(self.line.setAccessibleName, message("Find on the page"))
        INTERPRETER.changed.connect(self._say)
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        THEME.fit(row.setContentsMargins, 24, 4, 16, 4)
        THEME.fit(row.setSpacing, 8)
        self.count.setWordWrap(False)
        THEME.fit(self.line.setMaximumWidth, 320)
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        row.addStretch()
        for button in (self.previous, self.next, self.close_button):
            row.addWidget(button)

    def begin(self, page: PageId) -> None:
        """Open the bar for a page, ready to be typed in."""
        self._page = page
        self._at = -1
        self.show()
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._say()

    def end(self) -> None:
        """Close the bar and forget what was sought."""
        self.line.clear()
        self.count.setText("")
        self.hide()
        self.closed.emit()

    def hits(self) -> tuple[Hit, ...]:
        """Return the places on the page that hold what is sought."""
        there = hits(self._document.seminar, self.line.text())
        return tuple(hit for hit in there if hit.spot.page == self._page)

    def go(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place, around the end; the bar stays open."""
        found = self.hits()
        if found:
            first = 0 if by > 0 else len(found) - 1
            self._at = (self._at + by) % len(found) if self._at >= 0 else first
            self.found.emit(found[self._at].spot)
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    def _sought(self) -> None:
        self._at = -1
        self._say()

    def _say(self) -> None:
        sought, found = self.line.text().strip(), len(self.hits())
        if not sought:
            said = ""
        elif not found:
            said = words().text("Nothing found for “{text}”", text=sought)
        elif self._at < 0:
            said = words().plural("{n} hit", "{n} hits", found)
        else:
            said = words().text("{n} of {total}", n=self._at + 1, total=found)
        self.count.setText(said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on at Enter, back at Shift+Enter, close at Esc."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.end()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.go(-1 if back else 1)
            case _:
                super().keyPressEvent(event)

"""The pages of a document that is built, one at a time, in the details beside the table."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.operation import Operation, Reporter
from app.desktop.theme import THEME
from app.desktop.widgets.buttons import IconButton
from app.desktop.widgets.looks import Hairline, Text
from app.desktop.widgets.page_picture import PagePicture
from builders.preview import Picture, document_pages
from seminar.failures import reading
from seminar.messages import PlenumError, message

_WORD = ".docx"


class _Sheet(Struct, frozen=True):
    """A file as it was when it was looked at, and how wide its pages are to be."""

    path: Path
    changed: int
    width: int


class PagePreview(QWidget):
    """Shows the pages of a Word document; of others, and of what is not built, nothing.

    Args:
        desk: the open seminar.
    """

    drawn = Signal()
    """The pages are drawn, or it is known why they cannot be."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._path: Path | None = None
        self._sheet: _Sheet | None = None
        self._running: Operation | None = None
        self.pages: tuple[Picture, ...] = ()
        self._at = 0
        self.picture = PagePicture(160, 297 / 210)
        self.previous = IconButton(message("Previous page"), "chevron-left")
        self.next = IconButton(message("Next page"), "chevron-right")
        self.place = Text("note")
        self.why = Text("note")
        self.why.setWordWrap(True)
        self.previous.clicked.connect(lambda: self.turn(-1))
        self.next.clicked.connect(lambda: self.turn(1))
        self._lay_out()
        INTERPRETER.say(self.setAccessibleName, message("Preview of the document"))
        INTERPRETER.changed.connect(self._say)
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Text("section", message("Preview")))
        head.addStretch()
        head.addWidget(self.previous)
        head.addWidget(self.place)
        head.addWidget(self.next)
        column = QVBoxLayout(self)
        THEME.fit(column.setContentsMargins, 0, 14, 0, 0)
        THEME.fit(column.setSpacing, 6)
        column.addWidget(Hairline())
        column.addLayout(head)
        column.addWidget(self.why)
        column.addWidget(self.picture)

    # --- which document ---

    def show_files(self, files: tuple[Path, ...]) -> None:
        """Show the first Word document among files; none hides the preview."""
        path = next((one for one in files if one.suffix.lower() == _WORD), None)
        if path != self._path:
            self.pages, self._at, self._sheet = (), 0, None
            self.picture.show_picture(None)
        self._path = path
        self.setVisible(path is not None)
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """Look, for nothing was drawn while nobody could see it."""
        super().showEvent(event)
        self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw in another width."""
        super().resizeEvent(event)
        self._look()

    def _look(self) -> None:
        """Draw the document, unless it is drawn or being drawn as it is now."""
        sheet = self._wanted()
        if sheet is None or sheet == self._sheet or self._running is not None:
            return
        self._sheet = sheet
        operation = Operation(message("Drawing the preview"), lambda told: _drawn(sheet, told))
        operation.over(self._ended).success(self._take).failure(self._fail)
        self._running = operation.start(self._desk.operations)

    def _wanted(self) -> _Sheet | None:
        if self._path is None or not self.isVisible():
            return None
        try:
            changed = self._path.stat().st_mtime_ns
        except OSError:
            return None
        return _Sheet(self._path, changed, self.picture.pixels())

    def _ended(self) -> None:
        self._running = None

    def _take(self, pages: tuple[Picture, ...]) -> None:
        self.pages = pages
        self._at = min(self._at, max(0, len(pages) - 1))
        self.why.hide()
        self._say()
        self.drawn.emit()
        self._look()

    def _fail(self, error: PlenumError) -> None:
        self.pages = ()
        self.why.say(error.message)
        self.why.show()
        self._say()
        self.drawn.emit()

    # --- turning pages ---

    def turn(self, by: int) -> None:
        """Go forward (1) or back (-1) by pages."""
        self._at = max(0, min(self._at + by, len(self.pages) - 1))
        self._say()

    def _say(self) -> None:
        count = len(self.pages)
        self.picture.setVisible(bool(count))
        self.picture.show_picture(self.pages[self._at] if count else None)
        place = words().text("{n} of {total}", n=self._at + 1, total=count) if count else ""
        self.place.setText(place)
        self.previous.setEnabled(self._at > 0)
        self.next.setEnabled(self._at < count - 1)
        name = words().text("Page {n} of {total}", n=self._at + 1, total=count) if count else ""
        self.picture.setAccessibleName(name)


def _drawn(sheet: _Sheet, _reporter: Reporter) -> tuple[Picture, ...]:
    """Return the pages of a document.

    Raises:
        CannotDraw: they cannot be drawn.
        CannotRead: the file cannot be read.
    """
    with reading(sheet.path):
        data = sheet.path.read_bytes()
    return document_pages(data, sheet.width)

"""The pages of a document that is built, one at a time, in the details beside the table.

Quick pages come at once. Where LibreOffice is installed, the exact ones take their place when a
person has stayed with the document for a moment, for LibreOffice needs some seconds for them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.operation import Operation, Reporter
from app.desktop.theme import THEME
from app.desktop.widgets.buttons import IconButton
from app.desktop.widgets.looks import Hairline, Text
from app.desktop.widgets.page_picture import PagePicture
from builders.plan import LANGUAGE_TAGS
from builders.preview import DocumentPictures, Picture, paper
from seminar.failures import reading
from seminar.messages import PlenumError, message

_WORD = ".docx"
_LINGER = 1_500
"""Milliseconds that one stays with a document before it is drawn exactly."""
_QUICK = message("A quick drawing: lines may break a little differently in Word.")


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
        self._drawing = DocumentPictures()
        self._lingering = QTimer(self, singleShot=True, interval=_LINGER)
        self._lingering.timeout.connect(self._look_exactly)
        self.pages: tuple[Picture, ...] = ()
        self._at = 0
        self.picture = PagePicture(160, 297 / 210)
        self.previous = IconButton(message("Previous page"), "chevron-left")
        self.next = IconButton(message("Next page"), "chevron-right")
        self.place = Text("note")
        self.why = Text("note")
        self.note = Text("note", _QUICK)
        self.note.hide()
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
        column.addWidget(self.note)

    # --- which document ---

    def show_files(self, files: tuple[Path, ...]) -> None:
        """Show the first Word document among files; none hides the preview."""
        path = next((one for one in files if one.suffix.lower() == _WORD), None)
        if path != self._path:
            self.pages, self._at, self._sheet = (), 0, None
            self.picture.show_picture(None)
            self.note.hide()
            self._leave()
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

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw no more while nobody can see it."""
        super().hideEvent(event)
        self._leave()

    def _leave(self) -> None:
        self._lingering.stop()
        if self._running is not None:
            self._running.cancel()

    def _look(self) -> None:
        """Draw the document, unless it is drawn or being drawn as it is now."""
        sheet = self._wanted()
        if sheet is None or sheet == self._sheet:
            return
        if self._running is not None:
            self._running.cancel()  # It looks anew when that has ended.
            return
        self._sheet = sheet
        self._start(sheet, lambda _told: _kept_or_quick(self._drawing, sheet), self._fail)

    def _look_exactly(self) -> None:
        """Let LibreOffice draw the document that is shown, if it is still as it was."""
        sheet = self._sheet
        if sheet is None or sheet != self._wanted() or self._running is not None:
            return
        tag = LANGUAGE_TAGS[self._desk.document.seminar.language]

        def draw(told: Reporter) -> tuple[Picture, ...]:
            return self._drawing.exact(_read(sheet.path), sheet.width, tag, told.stopped)

        self._start(sheet, draw, lambda _error: None)  # Else the quick pages stay.

    def _start(
        self,
        sheet: _Sheet,
        draw: Callable[[Reporter], tuple[Picture, ...]],
        fail: Callable[[PlenumError], object],
    ) -> None:
        operation = Operation(message("Drawing the preview"), draw)
        operation.over(self._ended)
        operation.success(lambda pages: self._take(sheet, pages)).failure(fail)
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
        QTimer.singleShot(0, self, self._look)

    def _take(self, sheet: _Sheet, pages: tuple[Picture, ...]) -> None:
        if sheet != self._sheet:
            return
        self.pages = pages
        is_exact = all(page.exact for page in pages)
        self.note.setVisible(not is_exact)
        if not is_exact and paper.is_there():
            self._lingering.start()
        self._at = min(self._at, max(0, len(pages) - 1))
        self.why.hide()
        self._say()
        self.drawn.emit()

    def _fail(self, error: PlenumError) -> None:
        self.pages = ()
        self.note.hide()
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


def _kept_or_quick(drawing: DocumentPictures, sheet: _Sheet) -> tuple[Picture, ...]:
    """Return the pages of a document, as exact as they are there at once.

    Raises:
        CannotDraw: they cannot be drawn.
        CannotRead: the file cannot be read.
    """
    data = _read(sheet.path)
    return drawing.kept(data, sheet.width) or drawing.quick(data, sheet.width)


def _read(path: Path) -> bytes:
    with reading(path):
        return path.read_bytes()

"""The pages of a document, one at a time, in the details beside the table.

A Word document's are those of the file that is built; the deck's slides are drawn as on the page
Slides.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.full_screen import FullScreen
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.operation import Operation
from app.desktop.pages.documents.page_drawing import Drawn, PageDrawing, Wish
from app.desktop.pages.documents.page_sources import (
    DECK,
    Source,
    Sources,
    is_to_be_built,
    quick_said,
    source_of,
    standing_said,
)
from app.desktop.pages.documents.rows import DocumentRow
from app.desktop.pages.documents.saying import is_under_way
from app.desktop.theme import THEME
from app.desktop.widgets.buttons import Button, IconButton, icon_button_for
from app.desktop.widgets.looks import Hairline, Text
from app.desktop.widgets.page_picture import PagePicture
from builders.preview import Paged
from seminar.messages import Message, message


class PagePreview(QWidget):
    """Shows the pages of a document; of one that is not built, that it can be.

    Args:
        desk: the open seminar.
        house: the organisation's folder of templates, or `None`.
    """

    drawn = Signal()
    """A page is drawn, or it is known why it cannot be."""
    build_wanted = Signal()
    """The document is to be built."""

    def __init__(self, desk: Desk, house: Path | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._row: DocumentRow | None = None
        self._sources = Sources(desk.document.folder, house)
        self.drawing = PageDrawing(desk, self._sources)
        self.drawing.drawn.connect(self._take)
        self._paged: Paged | None = None
        self.number = 1
        self._make()
        self._lay_out()
        INTERPRETER.say(self.setAccessibleName, message("Preview of the document"))
        INTERPRETER.changed.connect(self._say)
        desk.document.changed.connect(self._look)
        desk.document.read_only_changed.connect(self._say_standing)
        self.hide()

    def _make(self) -> None:
        self.picture = PagePicture(160, 297 / 210)
        self.picture.setCursor(Qt.CursorShape.PointingHandCursor)
        self.previous = IconButton(message("Previous page"), "chevron-left")
        self.next = IconButton(message("Next page"), "chevron-right")
        self.place = Text("note")
        self.place.setWordWrap(False)
        self.full = icon_button_for(self._desk.bench.action("documents.full"))
        self.standing = Text("body")
        self.build = Button(message("Build the document"))
        self.why = Text("note")
        self.note = Text("note")
        self.note.hide()
        self.previous.clicked.connect(lambda: self.turn(-1))
        self.next.clicked.connect(lambda: self.turn(1))
        self.picture.clicked.connect(self.enlarge)
        self.build.clicked.connect(lambda _checked=False: self.build_wanted.emit())

    def _lay_out(self) -> None:
        turning = QHBoxLayout()
        for widget in (self.previous, self.place, self.next):
            turning.addWidget(widget)
        turning.addStretch()
        turning.addWidget(self.full)
        THEME.fit(turning.setSpacing, 6)
        asking = QHBoxLayout()
        asking.addWidget(self.build)
        asking.addStretch()
        column = QVBoxLayout(self)
        THEME.fit(column.setContentsMargins, 0, 14, 0, 0)
        THEME.fit(column.setSpacing, 8)
        column.addWidget(Hairline())
        column.addWidget(Text("section", message("Preview")))
        column.addWidget(self.standing)
        column.addLayout(asking)
        column.addLayout(turning)
        column.addWidget(self.why)
        column.addWidget(self.picture)
        column.addWidget(self.note)

    # --- which document ---

    def show_row(self, row: DocumentRow | None) -> None:
        """Show a document; `None`, and one of which there is nothing to show, hides the preview."""
        if row is None or self._row is None or row.id != self._row.id:
            self._forget()
            self.number = 1
        self._row = row
        source = self._source()
        if source is None:
            self._forget()
        self.setVisible(source is not None or (row is not None and is_to_be_built(row)))
        self._say_standing()
        self._say()
        self._look()

    def _forget(self) -> None:
        """Show no page, until one is drawn."""
        self._paged = None
        self.drawing.leave()
        self.drawing.forget()
        self.picture.show_picture(None)
        self.why.hide()
        self.note.hide()

    def _source(self) -> Source | None:
        return source_of(self._row, self._desk.document.seminar) if self._row is not None else None

    def can_look(self) -> bool:
        """Whether there are pages to look at."""
        return self._source() is not None

    def enlarge(self) -> None:
        """Show the pages on the whole screen, from the one that is shown on."""
        source = self._source()
        if source is None:
            return
        paged = self.drawing.opened(source)
        if paged is not None:
            self._fill_the_screen(paged)
            return
        operation = Operation(message("Drawing the preview"), lambda _: self._sources.open(source))
        operation.success(self._fill_the_screen)
        operation.failure(lambda error: self._desk.tell(error.message)).start(self._desk.operations)

    def _fill_the_screen(self, paged: Paged) -> None:
        screen = FullScreen(self.window(), self._desk, paged, min(self.number, paged.total))
        screen.left.connect(self._go_to)
        screen.begin()

    # --- drawing ---

    def showEvent(self, event: QShowEvent) -> None:
        """Look, for nothing was drawn while nobody could see it; files may have changed since."""
        super().showEvent(event)
        if self._row is not None and self._row.id == DECK:
            self.drawing.forget()
        self._look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw in another width."""
        super().resizeEvent(event)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Draw no more while nobody can see it."""
        super().hideEvent(event)
        self.drawing.leave()

    def _look(self) -> None:
        """Draw the page, unless it is drawn or being drawn as it is now."""
        source = self._source() if self.isVisible() else None
        if source is not None:
            width = max(1, round((self.width() - 2) * self.devicePixelRatioF()))
            self.drawing.ask(Wish(source, self.number, width))

    def _take(self, drawn: Drawn) -> None:
        if drawn.wish.source != self._source():
            return
        self._paged, picture = drawn.paged, drawn.picture
        self.number = max(1, min(self.number, self.total))
        self.picture.show_picture(picture)
        _put(self.why, drawn.why)
        is_quick = picture is not None and not picture.exact
        _put(self.note, quick_said(drawn.wish.source) if is_quick else None)
        self._say()
        self.drawn.emit()

    # --- turning pages ---

    @property
    def total(self) -> int:
        """How many pages there are, as far as that is known; 0 for none."""
        return self._paged.total if self._paged is not None else 0

    def turn(self, by: int) -> None:
        """Go forward (1) or back (-1) by pages."""
        self._go_to(self.number + by)

    def _go_to(self, number: int) -> None:
        self.number = max(1, min(number, self.total))
        self._say()
        self._look()

    # --- saying ---

    def _say_standing(self) -> None:
        row = self._row
        _put(self.standing, standing_said(row) if row is not None else None)
        is_asking = row is not None and is_to_be_built(row)
        self.build.setVisible(is_asking)
        can_build = row is not None and not is_under_way(row) and not self._desk.document.read_only
        self.build.setEnabled(can_build)

    def _say(self) -> None:
        total = self.total
        for widget in (self.previous, self.place, self.next):
            widget.setVisible(bool(total))
        # Not only once a page is drawn: whoever opens the pane by a key is to find a way into it.
        self.full.setVisible(self.can_look())
        self.picture.setVisible(bool(self.picture.data))
        self.place.setText(words().text("{n} of {total}", n=self.number, total=total))
        self.previous.setEnabled(self.number > 1)
        self.next.setEnabled(self.number < total)
        if self._paged is not None and total:
            self.picture.setAccessibleName(words().say(self._paged.name(self.number)))


def _put(text: Text, what: Message | None) -> None:
    """Say something, or nothing."""
    text.setVisible(what is not None)
    if what is not None:
        text.say(what)

"""Slides or pages on the whole screen, one by one: a slide as the hall will see it."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.operation import Operation, Reporter
from app.desktop.widgets.announce import announce
from app.desktop.widgets.page_picture import pixmap_of
from builders.preview import CannotDraw, Paged, Picture
from seminar.messages import Message, PlenumError, message

_NEXT = frozenset(
    {Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Return}
)
_PREVIOUS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace})
_LEAVE = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_F5})


class FullScreen(QWidget):
    """A slide or page on the whole screen; arrows turn the pages, Esc leaves.

    Args:
        parent: the window it comes from, which has it again afterwards.
        desk: the open seminar.
        paged: what is looked at.
        number: the page to begin with.
    """

    left = Signal(int)
    """It was left at the page of this number."""
    drawn = Signal(int, object)
    """A page is drawn: its number and its `Picture`."""
    failed = Signal(object)
    """A page cannot be drawn; a `Message` says why."""

    def __init__(self, parent: QWidget, desk: Desk, paged: Paged, number: int) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._desk = desk
        self._paged = paged
        self.number = number
        self._shown = QPixmap()
        self._tried = (0, 0)
        self._why = ""
        self.drawn.connect(self._show)
        self.failed.connect(self._tell)
        self._drawing: Operation | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setCursor(Qt.CursorShape.BlankCursor)
        INTERPRETER.say(self.setWindowTitle, message("Preview"))

    def begin(self) -> None:
        """Fill the screen."""
        self.showFullScreen()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- turning the pages ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the page, or leave."""
        key = Qt.Key(event.key())
        if key in _LEAVE:
            self.leave()
        elif key in _NEXT:
            self.turn(1)
        elif key in _PREVIOUS:
            self.turn(-1)
        elif key == Qt.Key.Key_Home:
            self.turn(1 - self.number)
        elif key == Qt.Key.Key_End:
            self.turn(self._paged.total - self.number)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Turn the page with a click."""
        self.turn(1 if event.button() == Qt.MouseButton.LeftButton else -1)

    def turn(self, by: int) -> None:
        """Go forward or back."""
        number = self.number + by
        if 1 <= number <= self._paged.total:
            self.number = number
            self._draw()

    def leave(self) -> None:
        """Close it."""
        if self._drawing is not None:
            self._drawing.cancel()
        self.left.emit(self.number)
        self.close()

    # --- drawing ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw as large as the screen is."""
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        """Draw the page; what is being drawn of another one is left."""
        said = words().say(self._paged.name(self.number))
        self.setAccessibleName(said)
        announce(self, said)
        if self._drawing is not None:
            self._drawing.cancel()  # The newest comes after it.
            return
        self._tried = number, width = self._wanted()
        operation = Operation(
            message("Drawing the preview"), lambda told: self._work(number, width, told)
        )
        self._drawing = operation.over(self._ended).start(self._desk.operations)

    def _work(self, number: int, width: int, reporter: Reporter) -> None:
        """Draw a page, then exactly where it is not, and then the next one for the next key."""
        with suppress(RuntimeError):  # It may have been left.
            try:
                picture = self._quick(number, width)
            except CannotDraw as error:
                self.failed.emit(error.message)
                return
            self.drawn.emit(number, picture)
            if not picture.exact and not reporter.stopped():
                self._refine(number, width, reporter)
        with suppress(CannotDraw):
            if number < self._paged.total and not reporter.stopped():
                self._quick(number + 1, width)

    def _refine(self, number: int, width: int, reporter: Reporter) -> None:
        with suppress(PlenumError):  # The quick one stays.
            exact = self._paged.exact(number, width, reporter.stopped)
            self.drawn.emit(number, exact)

    def _quick(self, number: int, width: int) -> Picture:
        return self._paged.kept(number, width) or self._paged.quick(number, width)

    def _ended(self) -> None:
        if isValid(self):  # It may have been left before the page was drawn.
            self._drawing = None
            if self._tried != self._wanted():
                self._draw()

    def _wanted(self) -> tuple[int, int]:
        wide, high = (round(side * self.devicePixelRatioF()) for side in self.size().toTuple())
        return self.number, self._paged.width_within(wide, high)

    def _show(self, number: int, picture: Picture) -> None:
        if number == self.number:
            self.setAccessibleName(words().say(self._paged.name(number)))
            self._why = ""
            self._shown = pixmap_of(picture)
            self._shown.setDevicePixelRatio(self.devicePixelRatioF())
            self.update()

    def _tell(self, why: Message) -> None:
        self._why, self._shown = words().say(why), QPixmap()
        announce(self, self._why)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page on black, whole."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        if not self._shown.isNull():
            keep = Qt.AspectRatioMode.KeepAspectRatio
            where = QRect(self.rect().topLeft(), self._shown.size().scaled(self.size(), keep))
            where.moveCenter(self.rect().center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(where, self._shown)
        if self._why:
            painter.setPen(Qt.GlobalColor.white)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(64, 64, -64, -64), flags, self._why)
        painter.end()

"""The deck on the whole screen, slide by slide, as the hall will see it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.operation import Operation
from builders.preview import CannotDraw, Picture, ViewedDeck
from seminar.messages import message

_NEXT = frozenset(
    {Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Return}
)
_PREVIOUS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace})
_LEAVE = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_F5})


class FullScreen(QWidget):
    """A slide on the whole screen; arrows turn the pages, Esc leaves.

    Args:
        parent: the window it comes from, which has it again afterwards.
        desk: the open seminar.
        deck: the deck.
        number: the slide to begin with.
    """

    left = Signal(int)
    """It was left at the slide of this number."""

    def __init__(self, parent: QWidget, desk: Desk, deck: ViewedDeck, number: int) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._desk = desk
        self._deck = deck
        self.number = number
        self._shown = QPixmap()
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
            self.turn(len(self._deck.plan.slides) - self.number)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Turn the page with a click."""
        self.turn(1 if event.button() == Qt.MouseButton.LeftButton else -1)

    def turn(self, by: int) -> None:
        """Go forward or back."""
        number = self.number + by
        if 1 <= number <= len(self._deck.plan.slides):
            self.number = number
            self._draw()

    def leave(self) -> None:
        """Close it."""
        self.left.emit(self.number)
        self.close()

    # --- drawing ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw as large as the screen is."""
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        """Draw the slide, unless one is being drawn: then the newest comes after it."""
        title = self._deck.plan.slides[self.number - 1].title
        self.setAccessibleName(words().text("Slide {n}: {title}", n=self.number, title=title))
        if self._drawing is not None:
            return
        number, width = self.number, round(self.width() * self.devicePixelRatioF())

        def work(_reporter: object) -> Picture | None:
            sheet = self._deck.sheet(number)
            try:
                return self._deck.pictures.kept(sheet, width) or self._deck.pictures.quick(
                    sheet, width
                )
            except CannotDraw:
                return None

        operation = Operation(message("Drawing the preview"), work)
        operation.success(lambda picture: self._show(number, picture))
        self._drawing = operation.start(self._desk.operations)

    def _show(self, number: int, picture: Picture | None) -> None:
        if not isValid(self):  # It was left before the slide was drawn.
            return
        self._drawing = None
        if picture is not None:
            self._shown.loadFromData(picture.data)
            self._shown.setDevicePixelRatio(self.devicePixelRatioF())
        self.update()
        if number != self.number:
            self._draw()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the slide on black, whole."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        if not self._shown.isNull():
            keep = Qt.AspectRatioMode.KeepAspectRatio
            where = QRect(self.rect().topLeft(), self._shown.size().scaled(self.size(), keep))
            where.moveCenter(self.rect().center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(where, self._shown)
        painter.end()

"""The year as steps on a line: what is done, where one is, and what is to come."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from app.desktop.theme.icons import pixmap
from app.desktop.theme.sizes import NOTE
from seminar.messages import Message, message

_HEIGHT = 45
_RADIUS = 8.5
_GAP = 3
_SIGN = 12
_Role = QPalette.ColorRole


class Steps(QWidget):
    """Steps on a line, one of which is the current one; it says as a sentence where one is.

    Args:
        names: what the steps are called, in their order.
    """

    def __init__(self, names: Sequence[Message]) -> None:
        super().__init__()
        self._names = tuple(names)
        self._current: int | None = 0
        self._done: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        THEME.fit(self.setFixedHeight, _HEIGHT)
        THEME.changed.connect(self.update)
        INTERPRETER.changed.connect(self.update)
        self.show_step(0)

    def show_step(self, current: int) -> None:
        """Show that the steps before this one, from 0, are done."""
        self.show_done(range(current), current)

    def show_done(self, done: Collection[int], current: int | None) -> None:
        """Show which steps are done, from 0, and which one is the current; `None` for none."""
        self._done, self._current = frozenset(done), current
        INTERPRETER.say(self.setAccessibleName, self._where(current))
        self.update()

    def _where(self, current: int | None) -> Message:
        if current is None:
            return message("All steps are done")
        return message(
            "Step {number} of {count}: {name}",
            number=current + 1,
            count=len(self._names),
            name=self._names[current],
        )

    def sizeHint(self) -> QSize:
        """Return a size with room for the names side by side."""
        widest = max(_metrics().horizontalAdvance(self._text(i)) for i in range(len(self._names)))
        return QSize((widest + THEME.px(8)) * len(self._names), THEME.px(_HEIGHT))

    def _text(self, number: int) -> str:
        return INTERPRETER.words.say(self._names[number])

    # --- painting ---

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line, the steps on it and their names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(len(self._names)):
            if number:
                self._paint_way(painter, number)
            self._paint_step(painter, number)
            self._paint_name(painter, number)

    def _centre(self, number: int) -> QPointF:
        pitch = self.width() / len(self._names)
        return QPointF((number + 0.5) * pitch, THEME.px(_RADIUS) + 2)

    def _is_reached(self, number: int) -> bool:
        return number in self._done or number == self._current

    def _paint_way(self, painter: QPainter, number: int) -> None:
        is_gone = number - 1 in self._done and self._is_reached(number)
        role = _Role.Accent if is_gone else _Role.Mid
        painter.setPen(QPen(self.palette().color(role), max(2, THEME.px(1.6))))
        apart = QPointF(THEME.px(_RADIUS + _GAP), 0)
        painter.drawLine(QLineF(self._centre(number - 1) + apart, self._centre(number) - apart))

    def _paint_step(self, painter: QPainter, number: int) -> None:
        palette, centre, radius = self.palette(), self._centre(number), THEME.px(_RADIUS)
        is_done = number in self._done
        edge = palette.color(_Role.Accent if self._is_reached(number) else _Role.Dark)
        painter.setPen(QPen(edge, max(2, THEME.px(1.6))))
        painter.setBrush(palette.color(_Role.Accent if is_done else _Role.Base))
        painter.drawEllipse(centre, radius, radius)
        if is_done:
            self._paint_tick(painter, centre)
        elif number == self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(edge)
            painter.drawEllipse(centre, radius / 2, radius / 2)

    def _paint_tick(self, painter: QPainter, centre: QPointF) -> None:
        side = THEME.px(_SIGN)
        tick = pixmap("check", "bright", side, self.devicePixelRatioF())
        painter.drawPixmap(centre - QPointF(side / 2, side / 2), tick)

    def _paint_name(self, painter: QPainter, number: int) -> None:
        is_current = number == self._current
        painter.setFont(_font() if is_current else THEME.font(NOTE))
        role = _Role.Text if self._is_reached(number) else _Role.PlaceholderText
        painter.setPen(self.palette().color(role))
        pitch = self.width() / len(self._names)
        place = QRectF(number * pitch, 0, pitch, self.height())
        down = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(place, down, self._text(number))


def _font() -> QFont:
    return THEME.font(NOTE, QFont.Weight.Bold)


def _metrics() -> QFontMetrics:
    return QFontMetrics(_font())

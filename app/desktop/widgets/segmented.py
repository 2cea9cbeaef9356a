"""A row of segments, of which one is chosen: Alle 6 | Feil 1 | Varsler 4."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from app.desktop.theme.sizes import BODY, NOTE, RADIUS
from seminar.messages import Message

_HEIGHT = 30
_SIDE = 12
_GAP = 6


class Segmented(QWidget):
    """Segments to choose one of, each with a figure if it has one.

    Args:
        name: what is chosen, to a screen reader.
        options: what there is to choose: a value and what it is called.
    """

    chosen = Signal(object)
    """A person chose the value of a segment."""

    def __init__(self, name: Message, options: Sequence[tuple[Hashable, Message]]) -> None:
        super().__init__()
        INTERPRETER.say(self.setAccessibleName, name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._segments = {value: Segment(what) for value, what in options}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for value, segment in self._segments.items():
            self._group.addButton(segment)
            row.addWidget(segment)
            segment.toggled.connect(self.update)
            segment.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
        next(iter(self._segments.values())).setChecked(True)
        THEME.changed.connect(self.update)

    def segment(self, value: Hashable) -> Segment:
        """Return the segment of a value."""
        return self._segments[value]

    def value(self) -> Hashable:
        """Return what is chosen."""
        return next(value for value, one in self._segments.items() if one.isChecked())

    def choose(self, value: Hashable) -> None:
        """Choose a value, without telling anybody."""
        self._segments[value].setChecked(True)

    def show_figure(self, value: Hashable, figure: str) -> None:
        """Show a figure after the name of a segment; empty for none."""
        self._segments[value].show_figure(figure)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the border around all segments, and lines between those that are not chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        radius = THEME.px(RADIUS)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        for left, right in pairwise(self._segments.values()):
            if not left.isChecked() and not right.isChecked():
                place = left.geometry()
                inset = place.height() // 4
                painter.drawLine(
                    place.right(), place.top() + inset, place.right(), place.bottom() - inset
                )


class Segment(QAbstractButton):
    """One of the segments; arrow keys go to the next, as with dots."""

    def __init__(self, what: Message) -> None:
        super().__init__()
        self._figure = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        INTERPRETER.say(self.write, what)
        THEME.changed.connect(self.updateGeometry)

    def write(self, text: str) -> None:
        """Write another name on it."""
        self.setText(text)
        self._name()

    def show_figure(self, figure: str) -> None:
        """Show a figure after the name."""
        self._figure = figure
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(f"{self.text()} {self._figure}".strip())
        self.updateGeometry()
        self.update()

    # --- measuring and painting ---

    def _text_font(self) -> QFont:
        return THEME.font(BODY, QFont.Weight.Bold if self.isChecked() else QFont.Weight.Normal)

    def _widths(self) -> tuple[int, int]:
        """Return the widths of the name, which may turn bold, and of the figure."""
        name = QFontMetrics(THEME.font(BODY, QFont.Weight.Bold)).horizontalAdvance(self.text())
        return name, QFontMetrics(THEME.font(NOTE)).horizontalAdvance(self._figure)

    def sizeHint(self) -> QSize:
        """Return a size with room for the name in bold and the figure."""
        name, figure = self._widths()
        gap = THEME.px(_GAP) if self._figure else 0
        height = max(THEME.px(_HEIGHT), QFontMetrics(self._text_font()).height())
        return QSize(name + gap + figure + 2 * THEME.px(_SIDE), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segment: a tint and a ring when it is chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.hasFocus():
            self._paint_ring(painter)
        inside = self.rect().adjusted(THEME.px(_SIDE), 0, -THEME.px(_SIDE), 0)
        palette = self.palette()
        painter.setFont(self._text_font())
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(THEME.font(NOTE))
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(self._figure_place(inside), Qt.AlignmentFlag.AlignVCenter, self._figure)

    def _figure_place(self, inside: QRect) -> QRect:
        used = QFontMetrics(self._text_font()).horizontalAdvance(self.text())
        return inside.adjusted(used + THEME.px(_GAP), 0, THEME.px(_SIDE), 0)

    def _paint_ring(self, painter: QPainter) -> None:
        palette = self.palette()
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), width))
        tint = QPalette.ColorRole.Highlight if self.isChecked() else QPalette.ColorRole.Base
        painter.setBrush(palette.color(tint))
        half = width / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, THEME.px(RADIUS), THEME.px(RADIUS))

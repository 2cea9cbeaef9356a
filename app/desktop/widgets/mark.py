"""Marks: 10 px of colour and shape beside a name, for kinds and roles."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from app.desktop.theme import THEME
from app.desktop.theme.colours import KindName
from app.desktop.theme.sizes import MARK

Shape = Literal["square", "circle", "diamond"]
"""A square with round corners for kinds and employees, ● for politicians, ◆ for the unions."""


def paint_mark(
    painter: QPainter, centre: QPointF, colour: QColor, shape: Shape = "square", side: float = 0
) -> None:
    """Paint a mark.

    Args:
        painter: what is painted with.
        centre: the mark's middle.
        colour: such as `THEME.colours.kind("talk")`.
        shape: its shape.
        side: its width, in px as the theme has scaled them; 0 for the usual.
    """
    side = side or THEME.px(MARK)
    box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    match shape:
        case "square":
            painter.drawRoundedRect(box, side / 4, side / 4)
        case "circle":
            painter.drawEllipse(box)
        case "diamond":
            painter.drawPolygon(_diamond(box))
    painter.restore()


def _diamond(box: QRectF) -> QPolygonF:
    centre = box.center()
    return QPolygonF(
        [
            QPointF(centre.x(), box.top()),
            QPointF(box.right(), centre.y()),
            QPointF(centre.x(), box.bottom()),
            QPointF(box.left(), centre.y()),
        ]
    )


class Mark(QWidget):
    """The mark of a kind, beside a label that names it."""

    def __init__(self, kind: KindName, shape: Shape = "square") -> None:
        super().__init__()
        self._kind: KindName = kind
        self._shape: Shape = shape
        THEME.fit(self.setFixedSize, MARK, MARK)
        THEME.changed.connect(self.update)

    def put(self, kind: KindName) -> None:
        """Show the mark of another kind."""
        self._kind = kind
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        middle = QRectF(self.rect()).center()
        paint_mark(QPainter(self), middle, THEME.colours.kind(self._kind), self._shape)

"""What bars are painted with: blocks with a foot in the kind's colour, and hatching."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.desktop.theme import THEME
from app.desktop.theme.colours import KindName, SignalName, mixed

FOOT = 3
"""The height of the foot, in the guide's px."""
_HATCH = 5


def paint_block(painter: QPainter, rect: QRectF, kind: KindName) -> None:
    """Paint a block in a kind's tint, with round corners above and a foot below."""
    radius, foot = float(THEME.px(4)), float(THEME.px(FOOT))
    shape = QPainterPath()
    shape.setFillRule(Qt.FillRule.WindingFill)
    shape.addRoundedRect(rect, radius, radius)
    # The foot stands flat.
    shape.addRect(rect.adjusted(0, rect.height() / 2, 0, 0))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(shape, THEME.colours.bar_tint(kind))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(rect.adjusted(0, rect.height() - foot, 0, 0), THEME.colours.kind(kind))
    painter.restore()


def hatch(painter: QPainter, rect: QRectF, signal: SignalName, ground: QColor) -> None:
    """Draw slanting lines over a rectangle, through which what lies beneath can be seen.

    Args:
        painter: what is painted with.
        rect: where.
        signal: in whose colour.
        ground: the colour of the page, with which the veil beneath the lines is mixed.
    """
    colour = THEME.colours.signal(signal)
    veil = mixed(colour, ground, 0.12)
    veil.setAlphaF(0.6)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, veil)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    step, x = THEME.px(_HATCH), rect.left()
    while x < rect.right() + rect.height():
        painter.drawLine(QPointF(x, rect.top()), QPointF(x - rect.height(), rect.bottom()))
        x += step
    painter.restore()

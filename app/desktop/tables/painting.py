"""How cells are painted: ground and hairline, mark, icon, text, bar, box, button and ring.

They are painted without Qt's style and its options; see `seen.SeenTable.paintEvent`.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from app.desktop.tables.brushes import Brushes, Face
from app.desktop.tables.columns import PLAIN, Choice, Column, Look, Tick
from app.desktop.theme.icons import Tint, pixmap
from app.desktop.theme.theme import THEME
from app.desktop.widgets.mark import paint_mark

_HINT = QPainter.RenderHint.Antialiasing
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_FLAGS = {
    "start": int(Qt.AlignmentFlag.AlignLeft | _MIDDLE),
    "end": int(Qt.AlignmentFlag.AlignRight | _MIDDLE),
    "centre": int(Qt.AlignmentFlag.AlignHCenter | _MIDDLE),
}
_WRAPPED = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
)
_BETWEEN_LINES = 12
"""Above and below a text of several lines, together, in the guide's px."""


def paint_ground(painter: QPainter, rect: QRect, brushes: Brushes, *, selected: bool) -> None:
    """Paint the row's ground and the hairline beneath it."""
    if selected:
        painter.fillRect(rect, brushes.tint)
    line = brushes.line
    painter.fillRect(rect.left(), rect.bottom() + 1 - line, rect.width(), line, brushes.hairline)


def paint_ring(painter: QPainter, rect: QRect, brushes: Brushes, *, focused: bool) -> None:
    """Paint the ring around the current cell; a thin one where the focus is elsewhere."""
    pen = brushes.ring if focused else brushes.quiet_ring
    inset = pen.widthF() / 2
    frame = QRectF(rect).adjusted(inset, inset, -inset, -inset - brushes.line)
    _rounded(painter, frame, brushes.radius, pen, QColor(Qt.GlobalColor.transparent))


def box_rect(rect: QRect, column: Column[Any], text: str, brushes: Brushes) -> QRect:
    """Return where in its cell the box of a tick is; without a text it stands as that would."""
    side, pad = brushes.box, brushes.padding
    left = rect.left() + pad
    if not text and column.align == "end":
        left = rect.right() + 1 - pad - side
    elif not text and column.align == "centre":
        left = rect.left() + (rect.width() - side) // 2
    return QRect(left, rect.top() + (rect.height() - side) // 2, side, side)


def wrapped_height(text: str, width: int, brushes: Brushes) -> int:
    """Return how high a cell is whose text goes on in further lines.

    Args:
        text: the text.
        width: how wide the cell is, in pixels.
        brushes: how the theme is.
    """
    room = QRect(0, 0, max(1, width - 2 * brushes.padding), 1 << 20)
    lines = brushes.body.metrics.boundingRect(room, _WRAPPED, _on_one_line(text))
    return lines.height() + THEME.px(_BETWEEN_LINES)


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ")


def button_rect(rect: QRect, text: str, brushes: Brushes) -> QRect:
    """Return where in its cell the button of a `Look.button` is."""
    width = brushes.body.metrics.horizontalAdvance(text) + 2 * THEME.px(10)
    height = min(rect.height() - 4 * brushes.line, THEME.px(24))
    top = rect.top() + (rect.height() - height) // 2
    return QRect(rect.left() + brushes.padding, top, width, height)


class CellPainter:
    """Paints what stands in one cell.

    Args:
        painter: what to paint with.
        rect: the cell.
        brushes: how the theme is.
        selected: whether the row is selected.
        closed: whether nothing can be edited.
    """

    def __init__(
        self, painter: QPainter, rect: QRect, brushes: Brushes, *, selected: bool, closed: bool
    ) -> None:
        self._painter = painter
        self._rect = rect
        self._brushes = brushes
        self._selected = selected
        self._closed = closed
        self._left = rect.left() + brushes.padding
        self._right = rect.right() + 1 - brushes.padding

    def paint(self, column: Column[Any], row: Any) -> None:
        """Paint a row's cell of a column."""
        look, text, brushes = column.look(row), column.text(row), self._brushes
        if isinstance(column.editing, Tick) and column.editable(row):
            self._paint_tick(column, text, column.editing, ticked=column.editing.ticked(row))
        if look.button:
            self._paint_button(text)
            return
        if look.hatched:
            self._paint_hatching()
        if look is not PLAIN:
            self._paint_signs(look)
            self._paint_sign_after(look, opens=isinstance(column.editing, Choice))
            self._paint_figure(look.figure)
        face = brushes.bold if look.bold else brushes.body
        colour = brushes.ink(look.tint, selected=self._selected)
        if look.second or look.share is not None:
            self._paint_two_lines(column, text, look, face, colour)
        else:
            self._paint_text(column, text, self._rect, face, colour)

    # --- parts ---

    def _paint_text(
        self, column: Column[Any], text: str, lines: QRect, face: Face, colour: QColor
    ) -> None:
        width = self._right - self._left
        if not text or width <= 0:
            return
        line, metrics = _on_one_line(text), face.metrics
        if not column.wraps and metrics.horizontalAdvance(line) > width:
            line = metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
        room = QRect(self._left, lines.top(), width, lines.height())
        self._painter.setFont(face.font)
        self._painter.setPen(colour)
        if column.wraps:
            self._painter.setClipRect(room)  # A word may be longer than a line.
            self._painter.drawText(room, _WRAPPED, line)
            self._painter.setClipping(False)
        else:
            self._painter.drawText(room, _FLAGS[column.align], line)

    def _paint_two_lines(
        self, column: Column[Any], text: str, look: Look, face: Face, colour: QColor
    ) -> None:
        brushes = self._brushes
        middle = self._rect.top() + self._rect.height() // 2
        upper = QRect(0, middle - face.metrics.height(), 1, face.metrics.height())
        self._paint_text(column, text, upper, face, colour)
        if look.share is not None:
            self._paint_bar(middle + THEME.px(4), look.share)
        else:
            lower = QRect(0, middle, 1, brushes.note.metrics.height())
            self._paint_text(column, look.second, lower, brushes.note, brushes.muted)

    def _paint_hatching(self) -> None:
        """Paint thin slanting lines over the cell's ground."""
        rect = self._rect.adjusted(0, 0, 0, -self._brushes.line)
        self._painter.fillRect(rect, QBrush(self._brushes.border, Qt.BrushStyle.BDiagPattern))

    def _paint_signs(self, look: Look) -> None:
        """Paint mark and icon, and leave the rest of the cell to the text."""
        brushes, middle = self._brushes, self._rect.top() + self._rect.height() // 2
        self._left += look.indent * (brushes.icon + brushes.gap // 2)
        if look.mark:
            top = middle - brushes.mark // 2 - brushes.line // 2
            square = QRectF(self._left, top, brushes.mark, brushes.mark)
            colour = THEME.colours.kind(look.mark)
            paint_mark(self._painter, square.center(), colour, look.shape, brushes.mark)
            self._left += brushes.mark + brushes.gap
        if look.icon:
            self._paint_icon(look.icon, look.icon_tint or look.tint, self._left, brushes.icon)
            self._left += brushes.icon + brushes.gap * 3 // 4

    def _paint_sign_after(self, look: Look, *, opens: bool) -> None:
        """Paint the icon at the cell's end: small, unless it says that a choice opens there."""
        if not look.after or (opens and self._closed):
            return
        brushes = self._brushes
        side = brushes.icon if opens else brushes.small_icon
        left = self._right + brushes.gap // 2 - side
        self._paint_icon(look.after, look.after_tint, left, side)
        self._right = left - brushes.gap // 2

    def _paint_figure(self, figure: str) -> None:
        """Paint a figure at the cell's end, and leave the rest of the cell to the text."""
        if not figure:
            return
        face = self._brushes.note
        width = face.metrics.horizontalAdvance(figure)
        room = QRect(self._right - width, self._rect.top(), width, self._rect.height())
        self._painter.setFont(face.font)
        self._painter.setPen(self._brushes.ink("muted", selected=self._selected))
        self._painter.drawText(room, _FLAGS["end"], figure)
        self._right -= width + self._brushes.gap

    def _paint_icon(self, name: str, tint: Tint, left: int, side: int) -> None:
        top = self._rect.top() + (self._rect.height() - side) // 2
        ratio = self._painter.device().devicePixelRatio()
        self._painter.drawPixmap(left, top, pixmap(name, tint, side, ratio))

    def _paint_bar(self, top: int, share: float) -> None:
        brushes, height = self._brushes, THEME.px(4)
        whole = QRectF(self._left, top, self._right - self._left, height)
        done = QRectF(whole.left(), top, whole.width() * min(max(share, 0.0), 1.0), height)
        _rounded(self._painter, whole, height / 2, Qt.PenStyle.NoPen, brushes.border)
        _rounded(self._painter, done, height / 2, Qt.PenStyle.NoPen, brushes.accent)

    def _paint_button(self, text: str) -> None:
        if not text:
            return
        brushes, painter = self._brushes, self._painter
        rect = button_rect(self._rect, text, brushes)
        frame = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        pen = QPen(brushes.border, brushes.line)
        _rounded(painter, frame, brushes.radius, pen, brushes.base)
        painter.setFont(brushes.body.font)
        painter.setPen(brushes.text)
        painter.drawText(rect, _FLAGS["centre"], text)

    def _paint_tick(self, column: Column[Any], text: str, tick: Tick[Any], *, ticked: bool) -> None:
        """Paint the box, or the icon that stands for it."""
        box = box_rect(self._rect, column, text, self._brushes)
        if tick.icons is None:
            self._paint_box(box, ticked)
        else:
            name, tint = tick.icons[ticked]
            self._paint_icon(name, tint, box.left(), box.width())
        self._left = box.right() + 1 + self._brushes.gap

    def _paint_box(self, box: QRect, ticked: bool) -> None:  # noqa: FBT001
        brushes, painter = self._brushes, self._painter
        frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
        edge, ground = self._box_colours(ticked)
        _rounded(painter, frame, brushes.radius, QPen(edge, brushes.line), ground)
        if ticked:
            side, unit = box.width(), box.width() / 16
            painter.setRenderHint(_HINT)
            painter.setPen(QPen(brushes.on_accent, max(1.5, side / 10)))
            corners = ((4, 8.2), (7, 11), (12, 5.4))
            points = [QPointF(box.x() + x * unit, box.y() + y * unit) for x, y in corners]
            painter.drawPolyline(points)
            painter.setRenderHint(_HINT, on=False)

    def _box_colours(self, ticked: bool) -> tuple[QColor, QColor]:  # noqa: FBT001
        brushes = self._brushes
        if ticked:
            colour = brushes.edge if self._closed else brushes.accent
            return colour, colour
        return (brushes.border, brushes.closed) if self._closed else (brushes.edge, brushes.base)


def _rounded(
    painter: QPainter, rect: QRectF, radius: float, pen: QPen | Qt.PenStyle, brush: QColor
) -> None:
    painter.setRenderHint(_HINT)
    painter.setPen(pen)
    painter.setBrush(brush)
    painter.drawRoundedRect(rect, radius, radius)
    painter.setRenderHint(_HINT, on=False)

"""Paints a day's bar from its layout; where things stand is `bar_layout`'s affair."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import zip_longest

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen

from app.desktop.pages.programme.bar_layout import BarLayout, Block, Stretch
from app.desktop.theme import THEME
from app.desktop.theme.colours import ITEM_KINDS, SignalName
from app.desktop.theme.icons import pixmap
from app.desktop.widgets.bar_painting import FOOT, hatch

ABOVE, BAR, BELOW = 13, 28, 20
"""The guide's heights: room for locks, the bar, and room for clocks."""
RING = 3
"""Room that the ring around the selected item takes at either end."""
LOCK = 11


class BarPainter:
    """Paints one bar.

    Args:
        painter: paints on the widget.
        palette: the widget's palette.
        title: returns what is written on an item.
        end: the clock of the planned end, such as "15:30".
    """

    def __init__(
        self,
        painter: QPainter,
        palette: QPalette,
        title: Callable[[Block], str],
        end: str,
    ) -> None:
        self._painter = painter
        self._palette = palette
        self._title = title
        self._end = end
        self._top = float(THEME.px(ABOVE))
        self._height = float(THEME.px(BAR))
        self._font = THEME.bar_font()
        self._bold = THEME.bar_font(QFont.Weight.Bold)
        self._metrics = QFontMetricsF(self._font)
        self._foot = float(THEME.px(FOOT))
        self._before, self._after = THEME.px(6), THEME.px(3)
        self._least = self._before + self._after + self._metrics.averageCharWidth() * 2

    def paint(self, layout: BarLayout) -> None:
        """Paint all of it, from the ground up."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.fillRect(self._rect(Stretch(0, layout.width)), self._palette.window())
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._paint_blocks(layout.blocks)
        for block, room in zip(layout.blocks, _rooms(layout), strict=True):
            self._write(room, block)
        for gap in layout.gaps:
            self._hatch(gap, "warning")
        for block in layout.blocks:
            if block.overlap is not None:
                self._hatch(block.overlap, "error")
        if layout.overrun is not None:
            self._hatch(layout.overrun, "error")
        for block in layout.blocks:
            self._paint_lock(block)
        self._paint_ticks(layout)
        self._paint_end(layout)

    def paint_rings(self, layout: BarLayout, selected: Collection[str]) -> None:
        """Paint a ring around the items with these ids."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(QPen(self._palette.accent().color(), 2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for block in layout.blocks:
            if block.item.id in selected:
                around = self._rect(block.at).adjusted(-0.5, -1, -0.5, 1)
                self._painter.drawRoundedRect(around, 3, 3)

    def _rect(self, at: Stretch) -> QRectF:
        return QRectF(at.left, self._top, at.width, self._height)

    # --- items ---

    def _paint_blocks(self, blocks: Sequence[Block]) -> None:
        """Paint the items kind by kind; where they overlap, the hatching lies over them anyway."""
        for kind in dict.fromkeys(ITEM_KINDS.values()):
            rects = [self._rect(b.at) for b in blocks if ITEM_KINDS[b.item.kind] == kind]
            for rect in rects:  # A hairline parts neighbours of one kind.
                rect.setRight(max(rect.left() + 1, rect.right() - 1))
            self._painter.setBrush(THEME.colours.bar_tint(kind))
            self._painter.drawRects(rects)
            for rect in rects:
                rect.setTop(rect.bottom() - self._foot)
            self._painter.setBrush(THEME.colours.kind(kind))
            self._painter.drawRects(rects)

    def _write(self, room: Stretch, block: Block) -> None:
        """Write the title as far as it goes; of less than three letters nobody learns anything."""
        if room.width < self._least:
            return
        rect = self._rect(room).adjusted(self._before, 0, -self._after, -self._foot)
        title = self._title(block)
        written = self._metrics.elidedText(title, Qt.TextElideMode.ElideRight, rect.width())
        if written != title and len(written) < 4:
            return
        self._painter.setFont(self._font)
        self._painter.setPen(self._palette.text().color())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        self._painter.drawText(rect, flags | Qt.TextFlag.TextSingleLine, written)

    def _paint_lock(self, block: Block) -> None:
        if block.item.start is None:
            return
        ratio = self._painter.device().devicePixelRatio()
        mark = pixmap("lock", "muted", THEME.px(LOCK), ratio)
        self._painter.drawPixmap(QPointF(block.at.left + 1, 0), mark)

    # --- what is amiss ---

    def _hatch(self, at: Stretch, signal: SignalName) -> None:
        """Draw slanting lines over a stretch, with an edge where it is an error."""
        rect, painter = self._rect(at), self._painter
        hatch(painter, rect, signal, self._palette.base().color())
        if signal == "error":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(THEME.colours.signal(signal), 1))
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))

    # --- clocks ---

    def _paint_ticks(self, layout: BarLayout) -> None:
        taken = self._end_label(layout)
        top = self._top + self._height + 2
        muted = self._palette.placeholderText().color()
        metrics = QFontMetricsF(self._font)
        self._painter.setFont(self._font)
        room_from = 0.0
        for tick in layout.ticks:
            self._painter.setPen(QPen(self._palette.dark().color(), 1))
            length = THEME.px(3) if tick.hour is None else THEME.px(4)
            self._painter.drawLine(QPointF(tick.x + 0.5, top), QPointF(tick.x + 0.5, top + length))
            if tick.hour is None:
                continue
            text = f"{tick.hour:02}"
            width = metrics.horizontalAdvance(text)
            label = QRectF(
                max(0.0, tick.x - width / 2), top + THEME.px(4), width + 1, metrics.height()
            )
            if label.left() >= room_from and not label.intersects(taken):
                self._draw(label, text, muted)
                room_from = label.right() + THEME.px(4)

    def _end_label(self, layout: BarLayout) -> QRectF:
        """Return where the clock of the planned end stands."""
        metrics = QFontMetricsF(self._bold)
        width = metrics.horizontalAdvance(self._end) + 1
        left = min(max(0.0, layout.planned_end - width / 2), layout.width - width)
        top = self._top + self._height + THEME.px(6)
        return QRectF(left, top, width, metrics.height())

    def _paint_end(self, layout: BarLayout) -> None:
        colour = self._palette.text().color()
        x = layout.planned_end
        self._painter.setPen(QPen(colour, 2))
        bottom = self._top + self._height + THEME.px(7)
        self._painter.drawLine(QPointF(x, self._top - THEME.px(7)), QPointF(x, bottom))
        self._painter.setFont(self._bold)
        self._draw(self._end_label(layout), self._end, colour)

    def _draw(self, rect: QRectF, text: str, colour: QColor) -> None:
        self._painter.setPen(colour)
        self._painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def _rooms(layout: BarLayout) -> list[Stretch]:
    """Return where each item's title may stand: not where something lies over it."""
    blocks, end = layout.blocks, layout.overrun.left if layout.overrun else layout.width
    rooms: list[Stretch] = []
    for block, following in zip_longest(blocks, blocks[1:]):
        left = block.overlap.right if block.overlap is not None else block.at.left
        right = min(block.at.right, end)
        if following is not None and following.at.left > block.at.left:
            right = min(right, following.at.left)
        rooms.append(Stretch(left, right))
    return rooms

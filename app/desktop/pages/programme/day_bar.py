"""The day's bar: the items in proportion to their minutes; a click selects the row."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.programme.bar_layout import BarLayout, Block, bar_layout
from app.desktop.pages.programme.bar_painter import ABOVE, BAR, BELOW, RING, BarPainter
from app.desktop.pages.programme.saying import brief_title, day_summary, item_times
from app.desktop.theme import THEME
from seminar.schedule import DaySchedule

_CALM = 150
"""How long nothing is typed before the bar follows, in milliseconds: painting it costs more than
all else that a keystroke does."""


class DayBar(QWidget):
    """A picture of the day that is open.

    It repeats the table, so it has one name that tells the day and is no stop of Tab.
    """

    clicked = Signal(str)
    """The id of the item that was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self._times: DaySchedule | None = None
        self._selected: tuple[str, ...] = ()
        self._layout: BarLayout | None = None
        self._ground: QPixmap | None = None
        self._calm = QTimer(self, singleShot=True, interval=_CALM)
        self._calm.timeout.connect(self._repaint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        INTERPRETER.changed.connect(self._retell)
        THEME.changed.connect(self._remeasure)

    # --- what it shows ---

    def show_day(self, times: DaySchedule | None) -> None:
        """Show a day; `None` for none."""
        if times is self._times:
            return
        is_the_same = times and self._times and times.day.id == self._times.day.id
        self._times = times
        self._layout = None
        self._name()
        if is_the_same:
            self._calm.start()
        else:
            self._repaint()

    def select(self, ids: Collection[str]) -> None:
        """Put a ring around these items."""
        if tuple(ids) != self._selected:
            self._selected = tuple(ids)
            self.update()

    def _name(self) -> None:
        told = day_summary(words(), self._times) if self._times is not None else ""
        self.setAccessibleName(told)

    def _retell(self) -> None:
        self._name()
        self._repaint()

    def _repaint(self) -> None:
        self._ground = None
        self.update()

    def _remeasure(self) -> None:
        self.updateGeometry()
        self._forget()
        self.update()

    def _forget(self) -> None:
        self._layout = None
        self._ground = None

    def laid_out(self) -> BarLayout | None:
        """Return where everything stands, in pixels from `RING`; `None` without a day."""
        if self._layout is None and self._times is not None:
            self._layout = bar_layout(self._times, max(1, self.width() - 2 * RING))
        return self._layout

    # --- size ---

    def sizeHint(self) -> QSize:
        """Return the guide's height."""
        return QSize(THEME.px(400), THEME.px(ABOVE + BAR + BELOW))

    def minimumSizeHint(self) -> QSize:
        """Return the guide's height, at any width."""
        return QSize(THEME.px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay it out anew."""
        super().resizeEvent(event)
        self._forget()

    # --- painting ---

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar, and the rings over it."""
        layout, times = self.laid_out(), self._times
        if layout is None or times is None or self.size().isEmpty():
            return
        if self._ground is None:
            self._ground = self._painted_ground(layout, times)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._ground)
        painter.translate(RING, 0)
        self._brush(painter, times).paint_rings(layout, self._selected)
        painter.end()

    def _painted_ground(self, layout: BarLayout, times: DaySchedule) -> QPixmap:
        """Return a picture of all but the rings: only they change with the selection."""
        ratio = self.devicePixelRatioF()
        ground = QPixmap(self.size() * ratio)
        ground.setDevicePixelRatio(ratio)
        ground.fill(Qt.GlobalColor.transparent)
        painter = QPainter(ground)
        painter.translate(RING, 0)
        self._brush(painter, times).paint(layout)
        painter.end()
        return ground

    def _brush(self, painter: QPainter, times: DaySchedule) -> BarPainter:
        def title(block: Block) -> str:
            return brief_title(words(), times.items[block.number - 1])

        return BarPainter(painter, self.palette(), title, words().clock(times.planned_end))

    # --- the mouse ---

    def _blocks_at(self, at: QPoint) -> tuple[Block, ...]:
        layout = self.laid_out()
        return layout.blocks_at(at.x() - RING) if layout is not None else ()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the item there; where several overlap, each in turn."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        ids = [block.item.id for block in self._blocks_at(event.position().toPoint())]
        if ids:
            selected = [number for number, id_ in enumerate(ids) if id_ in self._selected]
            self.clicked.emit(ids[(selected[0] + 1) % len(ids)] if selected else ids[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the cursor what can be clicked."""
        hit = bool(self._blocks_at(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if hit else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def event(self, event: QEvent) -> bool:
        """Tell the item under the mouse, with its times."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell_item(event)
            return True
        return super().event(event)

    def _tell_item(self, event: QHelpEvent) -> None:
        blocks, times = self._blocks_at(event.pos()), self._times
        if not blocks or times is None:
            QToolTip.hideText()
            return
        told = item_times(words(), times.items[blocks[0].number - 1])
        left, width = round(blocks[0].at.left) + RING, round(blocks[0].at.width)
        QToolTip.showText(event.globalPos(), told, self, QRect(left, 0, width, self.height()))

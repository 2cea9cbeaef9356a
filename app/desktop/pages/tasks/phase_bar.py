"""The bar of the open task: its phases in proportion, and where the programme's time ends."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.programme.bar_layout import Stretch
from app.desktop.pages.tasks import saying
from app.desktop.pages.tasks.bar_layout import PhaseBarLayout, PhaseBlock, phase_bar_layout
from app.desktop.pages.tasks.times import TaskTime
from app.desktop.theme import THEME
from app.desktop.theme.colours import PHASE_KINDS
from app.desktop.theme.sizes import NOTE
from app.desktop.widgets.bar_painting import FOOT, hatch, paint_block
from seminar.model import Task
from seminar.tasks import phase_name, task_minutes

_BAR, _BELOW, _RING = 36, 24, 2
_SINGLE = Qt.TextFlag.TextSingleLine
_CENTRE, _MIDDLE = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignVCenter


class PhaseBar(QWidget):
    """A picture of the phases; it repeats their table, so it is no stop of Tab."""

    clicked = Signal(int)
    """The place of the phase that was clicked, from 0."""

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None
        self._time: TaskTime | None = None
        self._selected: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        INTERPRETER.changed.connect(self._retell)
        THEME.changed.connect(self.updateGeometry)

    # --- what it shows ---

    def show_task(self, task: Task | None, time: TaskTime | None) -> None:
        """Show the phases of a task, and when it is; `None` for none."""
        self._task, self._time = task, time
        self.setVisible(task is not None and bool(task.phases))
        self._retell()

    def select(self, places: Collection[int]) -> None:
        """Put a ring around these phases."""
        self._selected = tuple(places)
        self.update()

    def _retell(self) -> None:
        told = saying.bar_summary(words(), self._task, self._time) if self._task else ""
        self.setAccessibleName(told)
        self.update()

    def laid_out(self) -> PhaseBarLayout:
        """Return where everything stands, in pixels from the ring's width on."""
        if self._task is None:
            return PhaseBarLayout(self.width(), ())
        given = self._time.given_to(self._task.id) if self._time is not None else None
        return phase_bar_layout(self._task.phases, given, max(1, self.width() - 2 * _RING))

    def sizeHint(self) -> QSize:
        """Return the guide's height."""
        return QSize(THEME.px(400), THEME.px(_BAR + _BELOW) + 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        """Return the guide's height, at any width."""
        return QSize(THEME.px(120), self.sizeHint().height())

    # --- the mouse ---

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the phase there."""
        place = self.laid_out().place_at(event.position().x() - _RING)
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.clicked.emit(place)
        else:
            super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell the phase under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.laid_out().place_at(event.pos().x() - _RING)
            if place is not None and self._task is not None:
                told = _named(self._task, place)
                QToolTip.showText(event.globalPos(), told, self, QRect(self.rect()))
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    # --- painting ---

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the phases, what is amiss, and the clocks below."""
        layout, task = self.laid_out(), self._task
        if task is None:
            return
        painter = QPainter(self)
        painter.translate(_RING, _RING)
        bar = float(THEME.px(_BAR))
        for block in layout.blocks:
            self._paint_block(painter, block, bar, layout.beyond)
        ground = self.palette().base().color()
        for stretch in (layout.beyond, layout.left):
            if stretch is not None:
                rect = QRectF(stretch.left, 0, stretch.width, bar - THEME.px(FOOT))
                hatch(painter, rect, "warning", ground)
        self._paint_below(painter, layout, task, bar)
        painter.end()

    def _paint_block(
        self, painter: QPainter, block: PhaseBlock, bar: float, beyond: Stretch | None
    ) -> None:
        gap = 2 if block.at.width > 6 else 1
        rect = QRectF(block.at.left, 0, max(1.0, block.at.width - gap), bar)
        paint_block(painter, rect, PHASE_KINDS[block.phase.kind])
        self._write(painter, _clear_of(rect, beyond), block)
        if block.place in self._selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().accent().color(), _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, THEME.px(4), THEME.px(4))

    def _write(self, painter: QPainter, rect: QRectF, block: PhaseBlock) -> None:
        """Write name and minutes; the minutes alone, or nothing, where there is no room."""
        font = THEME.font(NOTE)
        metrics = QFontMetricsF(font)
        name = phase_name(words(), block.phase)
        minutes = str(block.phase.minutes)
        room = rect.width() - THEME.px(6)
        texts = (f"{name} {minutes}", minutes)
        fitting = next((text for text in texts if metrics.horizontalAdvance(text) <= room), "")
        painter.setFont(font)
        painter.setPen(self.palette().text().color())
        painter.drawText(rect.adjusted(0, 0, 0, -THEME.px(FOOT)), _CENTRE | _SINGLE, fitting)

    # --- below ---

    def _paint_below(
        self, painter: QPainter, layout: PhaseBarLayout, task: Task, bar: float
    ) -> None:
        top = bar + THEME.px(6)
        line = QRectF(0, top, layout.width, THEME.px(_BELOW - 6))
        painter.setFont(THEME.bar_font())
        painter.setPen(self.palette().placeholderText().color())
        begins = words().clock(self._time.begins) if self._time else ""
        begins = begins or saying.length(words(), task_minutes(task))
        painter.drawText(line, _MIDDLE | Qt.AlignmentFlag.AlignLeft | _SINGLE, begins)
        if layout.end is not None and self._time is not None:
            taken = QFontMetricsF(THEME.bar_font()).horizontalAdvance(begins)
            self._paint_end(painter, layout, line.adjusted(taken + THEME.px(12), 0, 0, 0), bar)

    def _paint_end(
        self, painter: QPainter, layout: PhaseBarLayout, line: QRectF, bar: float
    ) -> None:
        """Paint the line at the end of the programme's time, its clock and what is beyond."""
        end = layout.end or 0.0
        painter.setPen(QPen(self.palette().text().color(), 2))
        painter.drawLine(QPointF(end, 0), QPointF(end, bar + THEME.px(5)))
        bold = THEME.bar_font(QFont.Weight.Bold)
        metrics = QFontMetricsF(bold)
        painter.setFont(bold)
        amiss = self._amiss()
        width = metrics.horizontalAdvance(amiss) + 1
        stretch = layout.beyond or layout.left
        middle = (stretch.left + stretch.right) / 2 if stretch else end
        left = min(max(middle - width / 2, 0.0), layout.width - width)
        if layout.beyond is not None:
            left = max(left, min(end + THEME.px(6), layout.width - width))
        painter.setPen(THEME.colours.signal("warning"))
        painter.drawText(QRectF(left, line.top(), width, line.height()), _CENTRE, amiss)
        self._paint_clock(painter, metrics, line, end if layout.left else min(end, left))

    def _paint_clock(
        self, painter: QPainter, metrics: QFontMetricsF, line: QRectF, right: float
    ) -> None:
        ends = words().clock(self._time.ends) if self._time is not None else ""
        text = words().text("The item ends {clock}", clock=ends)
        gap = THEME.px(6)
        room = QRectF(line)
        room.setRight(right - gap if right < line.right() else line.right())
        if metrics.horizontalAdvance(text) > room.width():
            text = ends
        if metrics.horizontalAdvance(text) <= room.width():
            painter.setPen(self.palette().text().color())
            painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignRight | _SINGLE, text)

    def _amiss(self) -> str:
        """Return "+2" or "−5": how far the phases are from the programme's time."""
        task, time = self._task, self._time
        given = time.given_to(task.id) if time is not None and task is not None else None
        if task is None or given is None:
            return ""
        over = task_minutes(task) - given
        return f"+{over}" if over > 0 else f"−{-over}" if over else ""


def _named(task: Task, place: int) -> str:
    phase = task.phases[place]
    return words().text("{phase} {n} min", phase=phase_name(words(), phase), n=phase.minutes)


def _clear_of(rect: QRectF, beyond: Stretch | None) -> QRectF:
    """Return what of a rectangle is not hatched."""
    if beyond is None or beyond.left >= rect.right():
        return rect
    return QRectF(rect.left(), rect.top(), max(0.0, beyond.left - rect.left()), rect.height())

"""Dragging rows: within their table, to another of its kind, and onto other targets."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent, QPainter, QPixmap
from PySide6.QtWidgets import QTableView, QWidget

from app.desktop.tables.brushes import Brushes
from app.desktop.tables.mime import Dragged, dragged_in, mime_of_drag
from app.desktop.theme.theme import THEME
from seminar.messages import Message, message

LINGER = 600
"""How long one holds rows over what then opens, in milliseconds."""
_EDGE = 24
"""So near to the upper or lower edge the rows scroll, in the guide's px."""
_SCROLLING = 40

READ_ONLY = message("The seminar is open for reading only.")
NOT_HERE = message("What you are dragging cannot be dropped here.")


def copies(event: QDropEvent) -> bool:
    """Whether copies are dropped: Ctrl is held."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def answer(event: QDropEvent, refusal: Message | None) -> None:
    """Let the cursor say whether rows can be dropped, and as what."""
    if refusal is not None:
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.ignore()
        return
    event.setDropAction(Qt.DropAction.CopyAction if copies(event) else Qt.DropAction.MoveAction)
    event.accept()


def drag(source: QWidget, dragged: Dragged, label: str) -> None:
    """Drag rows until they are dropped or Esc is pressed.

    Args:
        source: where they come from.
        dragged: the rows.
        label: what hangs at the cursor: the row's name, or how many they are.
    """
    one = QDrag(source)
    one.setMimeData(mime_of_drag(dragged))
    one.setPixmap(_tag(label, source.devicePixelRatioF()))
    one.setHotSpot(QPoint(-THEME.px(12), -THEME.px(8)))
    actions = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    # What is dropped is moved by an edit; the view must not remove the rows itself.
    one.exec(actions, Qt.DropAction.MoveAction)


def _tag(label: str, ratio: float) -> QPixmap:
    brushes, pad = Brushes(), THEME.px(8)
    text = brushes.body.metrics.elidedText(label, Qt.TextElideMode.ElideRight, THEME.px(240))
    width = brushes.body.metrics.horizontalAdvance(text) + 2 * pad
    height = THEME.px(28)
    tag = QPixmap(round(width * ratio), round(height * ratio))
    tag.setDevicePixelRatio(ratio)
    tag.fill(brushes.tint)
    painter = QPainter(tag)
    painter.setFont(brushes.body.font)
    painter.setPen(brushes.selected_text)
    painter.drawText(QRect(0, 0, width, height), Qt.AlignmentFlag.AlignCenter, text)
    painter.setPen(brushes.accent)
    painter.drawRect(0, 0, width - 1, height - 1)
    painter.end()
    return tag


class InsertionLine(QObject):
    """Where among the rows of a table what is dragged would land, and scrolling to get there.

    Args:
        view: the table.
    """

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.place: int | None = None
        self._step = 0
        self._scrolling = QTimer(self, interval=_SCROLLING)
        self._scrolling.timeout.connect(self._scroll)

    def place_at(self, at: QPoint) -> int:
        """Return before which row something would land; the number of rows for the end."""
        row = self._view.rowAt(at.y())
        if row < 0:
            return self._view.model().rowCount()
        height = self._view.rowHeight(row)
        is_lower_half = at.y() - self._view.rowViewportPosition(row) > height // 2
        return row + is_lower_half

    def show(self, place: int, at: QPoint) -> None:
        """Show the line before a row, with the cursor at this place of the viewport."""
        self.place = place
        edge, height = THEME.px(_EDGE), self._view.viewport().height()
        self._step = -1 if at.y() < edge else 1 if at.y() > height - edge else 0
        if self._step:
            self._scrolling.start()
        self._view.viewport().update()

    def hide(self) -> None:
        """Show no line."""
        self.place = None
        self._scrolling.stop()
        self._view.viewport().update()

    def _scroll(self) -> None:
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + self._step * THEME.px(8))
        if not self._step:
            self._scrolling.stop()

    def paint(self, painter: QPainter, brushes: Brushes) -> None:
        """Paint the line, if there is one."""
        if self.place is None:
            return
        count = self._view.model().rowCount()
        top = self._view.rowViewportPosition(self.place) if self.place < count else self._end()
        thick = THEME.px(2)
        width = self._view.viewport().width()
        painter.fillRect(0, max(0, top - thick // 2 - 1), width, thick, brushes.accent)

    def _end(self) -> int:
        last = self._view.model().rowCount() - 1
        return self._view.rowViewportPosition(last) + self._view.rowHeight(last) if last >= 0 else 1


class RowTarget(Struct, frozen=True, kw_only=True):
    """Something else that rows can be dropped on: the tasks of a list, the days of tabs.

    Args:
        seminar: returns the id of the seminar.
        kind: which rows are taken.
        where: returns what lies at a place of the widget, or `None` for nothing.
        take: moves the rows there, or copies of them where the last argument says so.
        refusal: why the rows cannot be dropped there; `None` if they can.
        tell: says that in the status line.
        open: opens what rows are held over for a while.
        show: shows what they would land on; `None` for nothing any more.
    """

    seminar: Callable[[], str]
    kind: str
    where: Callable[[QPoint], Hashable | None]
    take: Callable[[tuple[str, ...], Any, bool], object]
    refusal: Callable[[tuple[str, ...], Any], Message | None]
    tell: Callable[[Message], object]
    open: Callable[[Any], object] | None = None
    show: Callable[[Any], object] | None = None


class TargetFilter(QObject):
    """Lets rows be dropped on a widget that knows nothing of rows; it lives as long as that.

    Args:
        widget: the widget; of a scrolling one, its viewport.
        target: what can be dropped there, and what becomes of it.
    """

    def __init__(self, widget: QWidget, target: RowTarget) -> None:
        super().__init__(widget)
        self._target = target
        self._over: Hashable | None = None
        self._linger = QTimer(self, singleShot=True, interval=LINGER)
        self._linger.timeout.connect(self._open)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Deal with what is dragged over the widget, if it is rows."""
        if event.type() == QEvent.Type.DragLeave:
            self._hold_over(None)
            return False
        if not isinstance(event, QDropEvent):
            return False
        target = self._target
        dragged = dragged_in(event.mimeData(), target.seminar(), target.kind)
        if dragged is None:
            return False
        if isinstance(event, QDragMoveEvent):
            self._move(event, dragged)
        else:
            self._drop(event, dragged)
        return True

    def _refusal(self, dragged: Dragged, where: Hashable | None) -> Message | None:
        return NOT_HERE if where is None else self._target.refusal(dragged.ids, where)

    def _move(self, event: QDropEvent, dragged: Dragged) -> None:
        where = self._target.where(event.position().toPoint())
        if where != self._over:
            self._hold_over(where)
            if where is not None and (refusal := self._refusal(dragged, where)):
                self._target.tell(refusal)
        answer(event, self._refusal(dragged, where))
        if event.type() == QEvent.Type.DragEnter:
            # A widget that does not let rows in is not asked again while they move over it.
            event.accept()

    def _drop(self, event: QDropEvent, dragged: Dragged) -> None:
        where = self._target.where(event.position().toPoint())
        refusal = self._refusal(dragged, where)
        answer(event, refusal)
        self._hold_over(None)
        if refusal is None:
            self._target.take(dragged.ids, where, copies(event))

    def _hold_over(self, where: Hashable | None) -> None:
        self._over = where
        if self._target.show:
            self._target.show(where)
        if where is not None and self._target.open:
            self._linger.start()
        else:
            self._linger.stop()

    def is_waiting(self) -> bool:
        """Whether something is about to open."""
        return self._linger.isActive()

    def _open(self) -> None:
        if self._over is not None and self._target.open:
            self._target.open(self._over)

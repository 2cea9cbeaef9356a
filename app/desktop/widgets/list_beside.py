"""A list, and beside it what is open in it."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.desktop.theme import THEME


class ListWidths(Struct, frozen=True):
    """How wide a list is, in the guide's px.

    Args:
        usual: its width.
        least: its least width.
        narrow: below this width of both, it has no more than its share.
        share: that share, from 0 to 1.
    """

    usual: int
    least: int
    narrow: int
    share: float


class ListBeside(QSplitter):
    """A list, and beside it what is open in it, which has all the room that the list leaves.

    Args:
        entries: the list.
        opened: what is open in it.
        widths: how wide the list is.
    """

    def __init__(self, entries: QWidget, opened: QWidget, widths: ListWidths) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._entries = entries
        self._widths = widths
        self._is_capped = False
        self.addWidget(entries)
        self.addWidget(opened)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)
        self.setHandleWidth(1)
        THEME.changed.connect(self._begin)
        self._begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for what is open where both are narrow."""
        super().resizeEvent(event)
        self._cap()

    def _begin(self) -> None:
        self._fit()
        self._cap()

    def _fit(self) -> None:
        wide = THEME.px(self._widths.usual)
        self._entries.setMinimumWidth(THEME.px(self._widths.least))
        self.setSizes([wide, 3 * wide])

    def _cap(self) -> None:
        is_narrow = self.width() < THEME.px(self._widths.narrow)
        share = max(THEME.px(self._widths.least), round(self.width() * self._widths.share))
        # What is not shown yet has no width of its own.
        if is_narrow and (not self.isVisible() or self._entries.width() > share):
            self.setSizes([share, max(1, self.width() - share)])
            self._is_capped = True
        elif self._is_capped and not is_narrow:
            self._fit()
            self._is_capped = False

"""The details pane laid over the right side of its page, where a narrow window has no room beside.

The pane stays a child of its page, so that its fields keep their ties and their place in the order
of Tab; in the page's layout something without a width stands in for it and says how high it is.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from app.desktop.page import Page
from app.desktop.panes import first_stop


class DetailsOverlay(QObject):
    """A page's details pane over the page, until it is laid back.

    Args:
        page: the page.
        pane: its details pane, which stands in the layout of its parent.
    """

    left = Signal()
    """Esc was pressed on the page and nothing there had a use for it."""

    def __init__(self, page: Page, pane: QWidget) -> None:
        super().__init__(page)
        self.page = page
        self.pane = pane
        self._before = QApplication.focusWidget()
        self._stand_in = QWidget(pane.parentWidget())
        self._stand_in.setFixedWidth(0)
        self._stand_in.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._put(self._stand_in, instead_of=pane)
        self._stand_in.show()
        for watched in (page, pane, self._stand_in):
            watched.installEventFilter(self)
        pane.raise_()
        pane.show()
        self._place()

    def _put(self, widget: QWidget, instead_of: QWidget) -> None:
        parent = instead_of.parentWidget()
        layout = parent.layout() if parent is not None else None
        if layout is not None:
            layout.replaceWidget(instead_of, widget)
            layout.activate()

    def enter(self) -> None:
        """Put the focus on the pane's first field."""
        stop = first_stop(self.pane)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def lay_back(self) -> None:
        """Give the pane its place in the layout again."""
        for watched in (self.page, self.pane, self._stand_in):
            watched.removeEventFilter(self)
        self._put(self.pane, instead_of=self._stand_in)
        self._stand_in.deleteLater()
        self.deleteLater()

    def give_focus_back(self) -> None:
        """Put the focus where it was before the pane was opened."""
        before = self._before
        if before is not None and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.page.go(self.page.spot())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the pane at the right edge, and be left by Esc."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        is_key = watched is self.page and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return False

    def _place(self) -> None:
        place = self._stand_in.geometry()
        width = self.pane.sizeHint().expandedTo(self.pane.minimumSize()).width()
        width = min(width, self.pane.maximumWidth())
        self.pane.setGeometry(place.left() - width, place.top(), width, place.height())

"""Going from pane to pane by F6, each with the focus where it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class Panes(QObject):
    """The panes of a window in reading order.

    Args:
        parent: the window.
        panes: returns those that are there now.
    """

    def __init__(self, parent: QWidget, panes: Callable[[], Sequence[QWidget]]) -> None:
        super().__init__(parent)
        self._panes = panes
        self._last: WeakKeyDictionary[QWidget, QWidget] = WeakKeyDictionary()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._remember)

    def _remember(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None:
            for pane in self._panes():
                if pane is new or pane.isAncestorOf(new):
                    self._last[pane] = new

    def go(self, by: int) -> None:
        """Put the focus into the next (1) or previous (-1) pane that has a place for it."""
        panes = [pane for pane in self._panes() if pane.isVisible() and first_stop(pane)]
        if not panes:
            return
        here = self._index(panes)
        number = (here + by) % len(panes) if here is not None else 0
        self.enter(panes[number])

    def _index(self, panes: Sequence[QWidget]) -> int | None:
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        inside = [
            n for n, pane in enumerate(panes) if pane is focused or pane.isAncestorOf(focused)
        ]
        return inside[-1] if inside else None

    def enter(self, pane: QWidget) -> None:
        """Put the focus where it was in a pane, or on its first stop."""
        last = self._last.get(pane)
        target = last if last is not None and _is_there(last) else first_stop(pane)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def first_stop(pane: QWidget) -> QWidget | None:
    """Return the first widget of a pane, or the pane, that Tab stops at."""
    if _is_stop(pane):
        return pane
    # Not by nextInFocusChain: PySide would make each widget the parent of the next, and destroy
    # menus and fields with whatever was asked.
    return next((one for one in pane.findChildren(QWidget) if _is_stop(one)), None)


def _is_there(widget: QWidget) -> bool:
    return isValid(widget) and widget.isVisible() and widget.isEnabled()


def _is_stop(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()

"""The focus while documents are built: it stays with the act that cannot be pressed meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from shiboken6 import isValid

from app.desktop.widgets.busy import Busy


class KeptFocus(QObject):
    """Puts the focus of a button that goes off on the button that stops, and later back.

    Qt would give it to whatever comes next, wherever in the window that is.

    Args:
        page: where something is done.
        home: where the focus is while no button can have it.
        busy: shows the work, with the button that stops it.
    """

    def __init__(self, page: QWidget, home: QWidget, busy: Busy) -> None:
        super().__init__(page)
        self._page = page
        self._home = home
        self._busy = busy
        self._act: QWidget | None = None
        self._is_putting = False
        busy.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_moved)

    def _on_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._is_putting or old is None or new is None:
            return
        if not isValid(self) or not isValid(old) or not self._page.isVisible():
            return
        if old is self._busy.cancel and not _can_have(old):
            self._hold()
        elif isinstance(old, QPushButton) and old.isVisible() and not old.isEnabled():
            self._act = old
            self._hold()
        else:  # The person has gone elsewhere.
            self._act = None

    def _hold(self) -> None:
        stop = self._busy.cancel
        self._put(stop if _can_have(stop) else self._home)

    def _put(self, where: QWidget) -> None:
        self._is_putting = True
        where.setFocus(Qt.FocusReason.OtherFocusReason)
        self._is_putting = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the focus to the button that stops, once it is shown."""
        if event.type() == QEvent.Type.Show and self._act is not None and self._home.hasFocus():
            self._put(self._busy.cancel)
        return super().eventFilter(watched, event)

    def release(self) -> None:
        """Give the focus back to the button, if it can be pressed again; the work is over."""
        act, self._act = self._act, None
        if act is not None and isValid(act) and _can_have(act):
            self._put(act)


def _can_have(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()

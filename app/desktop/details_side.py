"""Where the details of the page are: beside it, over it in a narrow window, or away."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.details_overlay import DetailsOverlay
from app.desktop.page import Page


class DetailsSide(QObject):
    """Opens and closes the details pane of whichever page is shown."""

    changed = Signal()
    """It is open or closed now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._wanted = True
        self._is_narrow = False
        self._overlay: DetailsOverlay | None = None

    def exists(self) -> bool:
        """Whether the page has a details pane."""
        return self._pane() is not None

    def is_open(self) -> bool:
        """Whether it is open, beside the page or over it."""
        pane = self._pane()
        return pane is not None and self._page is not None and pane.isVisibleTo(self._page)

    def is_over(self) -> bool:
        """Whether it lies over the page."""
        return self._overlay is not None

    def is_wanted(self) -> bool:
        """Whether the person wants it where there is room beside the page."""
        return self._wanted

    def _pane(self) -> QWidget | None:
        return self._page.details() if self._page is not None else None

    # --- what the window asks ---

    def fit(self, page: Page, *, narrow: bool) -> None:
        """Show the details of a page as the window's width has room for them.

        Args:
            page: the page that is shown now.
            narrow: whether there is no room beside it.
        """
        leaves = self._overlay is not None and (page is not self._page or not narrow)
        overlay = self._take_overlay_away() if leaves else None
        self._page, self._is_narrow = page, narrow
        pane = page.details()
        if pane is not None and self._overlay is None:
            had_focus = _holds_focus(pane)
            pane.setVisible(self._wanted and not narrow)
            if had_focus and pane.isHidden():
                _focus_back(overlay, page)

    def want(self, *, wanted: bool) -> None:
        """Show it where there is room for it, or do without."""
        self._wanted = wanted
        if self._page is not None:
            self.fit(self._page, narrow=self._is_narrow)

    def toggle(self) -> None:
        """Open it, with the focus in it where it lies over the page; or close it."""
        if self.is_open():
            self.close()
        else:
            self.open()
            if self._overlay is not None:
                self._overlay.enter()

    def open(self) -> None:
        """Open it: beside the page, or over it where the window is narrow."""
        pane = self._pane()
        if pane is None or self._page is None or self.is_open():
            return
        if self._is_narrow:
            self._overlay = DetailsOverlay(self._page, pane)
            self._overlay.left.connect(self.close)
        else:
            self._wanted = True
            pane.show()
        self.changed.emit()

    def close(self) -> None:
        """Close it, unless what is typed in it does not serve; the focus goes where it was."""
        pane, page = self._pane(), self._page
        if pane is None or page is None:
            return
        had_focus = _holds_focus(pane)
        if had_focus and not page.commit():
            return
        overlay = self._take_overlay_away()
        if overlay is None:
            self._wanted = False
        pane.hide()
        if had_focus:
            _focus_back(overlay, page)
        self.changed.emit()

    def _take_overlay_away(self) -> DetailsOverlay | None:
        overlay, self._overlay = self._overlay, None
        if overlay is not None:
            overlay.lay_back()
        return overlay


def _holds_focus(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def _focus_back(overlay: DetailsOverlay | None, page: Page) -> None:
    if overlay is not None:
        overlay.give_focus_back()
    else:
        page.go(page.spot())

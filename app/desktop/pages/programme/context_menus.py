"""The menus that a row of the programme and the tab of a day open under the right button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from app.desktop.actions.programme import DAY_MENU, ITEM_MENU

if TYPE_CHECKING:
    from app.desktop.pages.programme.page import ProgrammePage


class ContextMenus(QObject):
    """Opens the menus of a page.

    Args:
        page: the page Programme, which has its table.
    """

    def __init__(self, page: ProgrammePage) -> None:
        super().__init__(page)
        self._page = page
        page.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        page.view.customContextMenuRequested.connect(self._show_for_row)

    def show_for_day(self, day: str, at: QPoint) -> None:
        """Open a day, and the menu of its tab at a point of the screen."""
        self._page.open_by_hand(day)
        self._pop_up(DAY_MENU, at)

    def _show_for_row(self, at: QPoint) -> None:
        if self._page.commit():
            self._pop_up(ITEM_MENU, self._page.view.viewport().mapToGlobal(at))

    def _pop_up(self, ids: tuple[str, ...], at: QPoint) -> None:
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for id_ in ids:
            if id_:
                menu.addAction(self._page.desk.bench.action(id_))
            else:
                menu.addSeparator()
        menu.popup(at)

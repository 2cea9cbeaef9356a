"""The workspace: an open seminar in the window, its pages and the way between them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.desktop.desk import Desk
from app.desktop.details_side import DetailsSide
from app.desktop.document import Change
from app.desktop.find_bar import FindBar
from app.desktop.header import Header
from app.desktop.page import Page
from app.desktop.reading import Reading
from app.desktop.sheet_drop import SheetDrop
from app.desktop.sidebar import Sidebar
from app.desktop.spot import PageId, Spot
from app.desktop.theme import THEME
from app.desktop.trail import Trail
from app.desktop.widgets.banner import Banners

if TYPE_CHECKING:
    from app.desktop.problems_panel import ProblemsPanel

PAGE_CLASSES: dict[PageId, str] = {
    "programme": "app.desktop.pages.programme.page:ProgrammePage",
    "slides": "app.desktop.pages.slides.page:SlidesPage",
    "tasks": "app.desktop.pages.tasks.page:TasksPage",
    "groups": "app.desktop.pages.groups.page:GroupsPage",
    "survey": "app.desktop.pages.survey.page:SurveyPage",
    "outcomes": "app.desktop.pages.outcomes.page:OutcomesPage",
    "documents": "app.desktop.pages.documents.page:DocumentsPage",
    "details": "app.desktop.pages.details.page:DetailsPage",
}
"""Where each page stands; it is loaded when it is shown first, so that the window opens at once."""

VERY_NARROW = 1040
"""Pixels of the window's width below which the sidebar shows icons, for the text size 100 %."""


class Workspace(QWidget):
    """An open seminar: sidebar, header, pages, and below them the problems.

    Args:
        desk: what the pages share.
    """

    page_changed = Signal()
    """Another page is shown."""
    close_wanted = Signal()
    """The seminar is to be closed."""
    copy_wanted = Signal()
    """A copy of the seminar is to be saved."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.document = desk.document
        self.trail = Trail()
        self._pages: dict[PageId, Page] = {}
        self._focus: dict[PageId, QWidget] = {}
        self._page_id: PageId = "programme"
        self._has_begun = False
        self.details = DetailsSide(self)
        self._reading = Reading(desk, self)
        self._problems: ProblemsPanel | None = None
        self.sidebar = Sidebar(desk)
        self.header = Header(desk)
        self.stack = QStackedWidget()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self._lay_out()
        desk.document.changed.connect(self._on_change)
        desk.document.stack.indexChanged.connect(desk.bench.refresh)
        desk.document.stack.cleanChanged.connect(self._let_save)
        desk.document.unfinished.changed.connect(self._let_save)
        desk.document.went.connect(self._show_step)
        desk.document.read_only_changed.connect(desk.bench.refresh)
        self.sidebar.chosen.connect(self.show_page)
        self.details.changed.connect(desk.bench.refresh)
        THEME.changed.connect(self._fit_width)
        SheetDrop(self, lambda: not self.document.read_only, self._collect)

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        self.banners = Banners()
        column.addWidget(self.banners)
        self.find_bar = FindBar(self.document)
        self.find_bar.found.connect(self.go)
        self.find_bar.closed.connect(lambda: self.page.go(self.page.spot()))
        column.addWidget(self.find_bar)
        self.splitter.addWidget(self.stack)
        self.splitter.setChildrenCollapsible(False)
        column.addWidget(self.splitter, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(right, 1)

    def _collect(self, sheets: tuple[Path, ...]) -> None:
        """Collect sheets that were dropped somewhere."""
        if self.show_page("outcomes"):
            self.page.take_sheets(sheets)

    # --- its file ---

    def can_save(self) -> bool:
        """Whether something is not saved; what is being typed in a cell counts."""
        document = self.document
        is_saved = document.is_saved() and not document.unfinished.is_over_values()
        return not is_saved and not document.read_only

    def save(self) -> None:
        """Save, with what is being typed in a cell; where that does not serve, show it instead."""
        if self.page.commit():
            self.desk.save(lambda: None)

    def save_copy(self) -> None:
        """Ask for a copy to be saved, with what is being typed in a cell."""
        if self.page.commit():
            self.copy_wanted.emit()

    def close_seminar(self) -> None:
        """Ask for the seminar to be closed."""
        self.close_wanted.emit()

    # --- pages ---

    @property
    def page_id(self) -> PageId:
        """Which page is shown."""
        return self._page_id

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.shown() or self.made(self._page_id)

    def shown(self) -> Page | None:
        """Return the page that is on the screen, if there is one yet."""
        page = self.stack.currentWidget()
        return page if isinstance(page, Page) else None

    def made(self, id_: PageId) -> Page:
        """Return a page, made if it has not been shown yet."""
        if id_ not in self._pages:
            module, _, name = PAGE_CLASSES[id_].partition(":")
            make: Callable[[Desk], Page] = getattr(import_module(module), name)
            page = make(self.desk)
            page.figures_changed.connect(self.header.refresh)
            page.acts_changed.connect(self.desk.bench.refresh)
            page.leads_to.connect(self.follow)
            page.details_wanted.connect(self.details.open)
            self._pages[id_] = page
            self.stack.addWidget(page)
        return self._pages[id_]

    def shown_pages(self) -> tuple[Page, ...]:
        """Return the pages that have been shown since the seminar was opened."""
        return tuple(self._pages.values())

    def show_page(self, id_: PageId) -> bool:
        """Show a page, with the focus where it was there.

        Returns:
            Whether it is shown; not, if what is being typed does not serve.
        """
        if self._has_begun:
            if not self.page.commit():
                return False
            if id_ == self._page_id:
                return True
            self.trail.leave(self.page.spot())
        self._show(id_)
        self._give_focus_back()
        return True

    def _show(self, id_: PageId) -> None:
        """Put a page on the screen, and remember where the focus was on the one before."""
        focused = QApplication.focusWidget()
        if focused is not None and self.stack.count() and self.page.isAncestorOf(focused):
            self._focus[self._page_id] = focused
        self._page_id = id_
        self._has_begun = True
        self.find_bar.hide()
        page = self.made(id_)
        self.stack.setCurrentWidget(page)
        self.header.show_page(page)
        self.sidebar.select(id_)
        self._fit_width()
        self.desk.bench.refresh()
        self.page_changed.emit()

    def _give_focus_back(self) -> None:
        remembered = self._focus.get(self._page_id)
        if remembered is not None and remembered.isVisible():
            remembered.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.page.go(self.page.spot())

    def finish(self) -> bool:
        """Take what is typed on any page, as the seminar is left; show it where it does not serve.

        Returns:
            Whether nothing is left that would be lost.
        """
        for page in (self.page, *self._pages.values()):
            if not page.finish():
                self.show_page(page.id)
                page.finish()  # The focus goes to what is wrong only where that is seen.
                return False
        return True

    # --- going somewhere ---

    def go(self, spot: Spot) -> None:
        """Show a spot and select what is there."""
        if spot.page not in PAGE_CLASSES:
            return
        if spot.page != self._page_id or not self._has_begun:
            self._show(spot.page)
        self.page.go(spot)

    def follow(self, spot: Spot) -> None:
        """Go to a spot so that going back leads here."""
        if spot.page in PAGE_CLASSES and self.page.commit():
            self.trail.leave(self.page.spot())
            self.go(spot)
            self.desk.bench.refresh()

    def go_back(self) -> None:
        """Go back to where one was."""
        self._go_along(self.trail.back)

    def go_forward(self) -> None:
        """Go forward to where one has gone back from."""
        self._go_along(self.trail.forward)

    def _go_along(self, way: Callable[[Spot], Spot]) -> None:
        if self.page.commit():
            self.go(way(self.page.spot()))
            self.desk.bench.refresh()

    # --- finding ---

    def find_on_page(self) -> None:
        """Open the bar that finds a text on the page."""
        if self.page.commit():
            self.find_bar.begin(self._page_id)

    def find_everywhere(self) -> None:
        """Open the dialog that finds a text anywhere in the seminar."""
        from app.desktop.dialogs.finding import FindDialog  # noqa: PLC0415 - only when asked for

        if self.page.commit():
            dialog = FindDialog(self, self.document)
            dialog.found.connect(self.follow)
            dialog.open()

    # --- steps ---

    def undo(self) -> None:
        """Take the last step back; what is being typed in a cell comes first."""
        if self.page.commit():
            self.document.undo()

    def redo(self) -> None:
        """Do once more what was taken back."""
        if self.page.commit():
            self.document.redo()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say why nothing is done by a key that would edit what can only be read."""
        self._reading.hear(event)
        super().keyPressEvent(event)

    def _show_step(self, spot: Spot) -> None:
        """Show where a step was undone or done again; from another page, going back leads here."""
        if spot.page != self._page_id and spot.page in PAGE_CLASSES:
            self.trail.leave(self.page.spot())
        self.go(spot)

    def _let_save(self) -> None:
        """Look anew at what can be done when there is something to save now, not at each key."""
        if self.desk.bench.action("file.save").isEnabled() != self.can_save():
            self.desk.bench.refresh()

    def _on_change(self, _change: Change) -> None:
        self.header.refresh()

    # --- the window's width ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Close panes that a narrow window has no room for, and open them again in a wide one."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit_width()

    def _fit_width(self) -> None:
        if not self.stack.count():
            return
        scale = THEME.sizes.unit
        self.sidebar.show_icons_only(only=self.width() < VERY_NARROW * scale)
        self.details.fit(self.page, narrow=self.width() < self.page.details_from * scale)

    # --- problems ---

    def put_problems(self, panel: ProblemsPanel) -> None:
        """Put the panel of problems below the pages; it is closed until it is asked for."""
        self._problems = panel
        panel.hide()
        panel.leads_to.connect(self.follow)
        self.splitter.addWidget(panel)

    def shows_problems(self) -> bool:
        """Whether the panel of problems is open."""
        return self._problems is not None and self._problems.isVisibleTo(self)

    def toggle_problems(self) -> None:
        """Open or close the panel of problems."""
        panel = self._problems
        if panel is None:
            return
        closes = self.shows_problems()
        had_focus = panel.isAncestorOf(QApplication.focusWidget() or self)
        panel.setVisible(not closes)
        if not closes:
            panel.enter()
        elif had_focus:
            self.page.go(self.page.spot())
        self.desk.bench.refresh()

    def step_problem(self, by: int) -> None:
        """Go to the next (1) or previous (-1) problem."""
        if self._problems is not None:
            self._problems.step(by)

    # --- panes ---

    def panes(self) -> tuple[QWidget, ...]:
        """Return the panes in the order of F6, without the status line."""
        panel = () if self._problems is None else (self._problems,)
        return (self.sidebar, self.header, *self.page.panes(), *panel)

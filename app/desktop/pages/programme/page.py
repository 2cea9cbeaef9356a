"""The page Programme: days, bar, table, fast entry line, and the details of what is selected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.document import Change
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.page import Page
from app.desktop.pages.programme import saying
from app.desktop.pages.programme.chosen import Chosen
from app.desktop.pages.programme.context_menus import ContextMenus
from app.desktop.pages.programme.day_acts import DayActs
from app.desktop.pages.programme.day_bar import DayBar
from app.desktop.pages.programme.day_strip import DayStrip
from app.desktop.pages.programme.day_table import DayTable
from app.desktop.pages.programme.details import ItemDetails
from app.desktop.pages.programme.quick_adding import QuickAdding
from app.desktop.pages.programme.quick_entry import QuickEntry
from app.desktop.pages.programme.rows import Schedules, day_of_item, found_day, next_holding
from app.desktop.pages.programme.tool_row import ToolRow
from app.desktop.spot import Spot
from app.desktop.tables.rows_area import RowsArea
from app.desktop.theme import THEME
from app.desktop.widgets.empty import Empty
from app.desktop.widgets.following import Following
from app.desktop.widgets.looks import put_look
from seminar.editing.locks import lock_items, unlock_items
from seminar.messages import message

_LOW = 360
"""The height, in the guide's px, below which there is no room for the bar."""
_DETAIL_FIELDS = frozenset({"place", "notes", "task"})
"""Fields that the table does not have."""
_DAY_FIELDS = ("start", "end")


class ProgrammePage(Page):
    """The programme of the seminar."""

    id = "programme"
    title = message("Programme")
    acts = ("programme.show",)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        put_look(self, "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._schedules = Schedules()
        self._day: str | None = None
        self.chosen = Chosen(desk.document, self._schedules)
        self.days = DayActs(desk.document, self, lambda: self._day)
        self.strip = DayStrip(desk)
        self.bar = DayBar()
        self.items = DayTable(desk, self._schedules, self._go_to_details)
        self.view = self.items.view
        self.quick = QuickEntry()
        self._menus = ContextMenus(self)
        self._adding = QuickAdding(self.items, self.quick)
        self.pane = ItemDetails(desk, self.chosen)
        self._lay_out(ToolRow(desk))
        self._connect()
        days = desk.document.seminar.programme
        self._open(days[0].id if days else None)
        self._let_edit()

    # --- layout ---

    def _lay_out(self, tools: QWidget) -> None:
        self.empty_day = Empty(
            "list-plus",
            message("No items yet"),
            message("Write the first one below, or paste a programme from Excel or Word."),
            message("New item"),
            "plus",
        )
        self._rows = RowsArea(self.view, self.empty_day)
        self.no_days = Empty(
            "calendar-clock",
            message("No days yet"),
            message("A day has its items, and their times follow from how long each one takes."),
            message("New day …"),
            "plus",
        )
        self._body = QStackedWidget()
        self._body.addWidget(Following(self._content(tools)))
        self._body.addWidget(self.no_days)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._body)

    def _content(self, tools: QWidget) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.addWidget(self.strip)
        top.addWidget(self.bar)
        THEME.fit(top.setContentsMargins, 22, 4, 22, 0)
        THEME.fit(top.setSpacing, 6)
        column.addLayout(top)
        column.addLayout(self._panes(tools), 1)
        return content

    def _panes(self, tools: QWidget) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(tools)
        left.addWidget(self._rows, 1)
        quick = QVBoxLayout()
        quick.addWidget(self.quick)
        THEME.fit(quick.setContentsMargins, 24, 8, 16, 8)
        left.addLayout(quick)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.pane)
        return row

    def _connect(self) -> None:
        self.document.changed.connect(self._changed)
        self.document.read_only_changed.connect(self._let_edit)
        INTERPRETER.changed.connect(self._show)
        THEME.changed.connect(self._fit_bar)
        self.view.rows_changed.connect(self._selected)
        self.items.day_wanted.connect(self._open)
        self.days.wanted.connect(self._open)
        self.strip.opened.connect(self.open_by_hand)
        self.strip.tabs.row.accepts = self.items.accepts
        self.strip.dropped.connect(self.items.drop_on_day)
        self.strip.menu_wanted.connect(self._menus.show_for_day)
        self.bar.clicked.connect(self._select_clicked)
        self.quick.escaped.connect(self.view.setFocus)
        self.quick.line.refused.connect(self.document.refused)
        self.pane.leads_to.connect(self.leads_to)
        self.pane.closed.connect(lambda: self.desk.bench.do("view.details"))
        self.empty_day.clicked.connect(self.add_item)
        self.no_days.clicked.connect(self.days.add)

    # --- showing ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look anew whether there is room for the bar."""
        super().resizeEvent(event)
        self._fit_bar()

    def _fit_bar(self) -> None:
        """Leave the bar out where the table, which says the same, would have no room."""
        self.bar.setVisible(self.height() >= THEME.px(_LOW))

    def _let_edit(self) -> None:
        """Let things be added, or not where the seminar can only be read."""
        self.quick.let(edit=self.can_edit())
        self.strip.tabs.add.setEnabled(self.can_edit())
        self.acts_changed.emit()

    def _changed(self, change: Change) -> None:
        if change.touches("programme", "venue"):
            self._show()

    def _show(self) -> None:
        """Show the days as they are; another one is opened where the open one is gone."""
        days = self.document.seminar.programme
        if found_day(self.document.seminar, self._day) is None and (days or self._day):
            self._open(days[0].id if days else None)
            return
        self.strip.show_days(self._schedules.of_all(self.document.seminar), self._day)
        day = found_day(self.document.seminar, self._day)
        self.bar.show_day(self._schedules.of(day))
        self._body.setCurrentIndex(0 if day is not None else 1)
        self._rows.show_rows(are_there=day is not None and bool(day.items))
        self.figures_changed.emit()

    def _open(self, day: str | None) -> None:
        """Open a day."""
        self._day = day
        self.quick.settle()
        self.items.open_day(day)
        self._show()
        self._selected()

    def open_by_hand(self, day: str) -> None:
        """Open a day, unless something that is being typed on this one does not serve."""
        if self.commit():
            self._open(day)
        else:
            self._show()

    def _selected(self) -> None:
        ids = self.view.selected_ids()
        if ids != self.chosen.ids:
            self.chosen.choose(ids)
            self.bar.select(ids)
            self.acts_changed.emit()

    def _select_clicked(self, item: str) -> None:
        if self.commit():
            self.view.select_ids((item,))
            self.view.setFocus()

    # --- what the window asks ---

    def figures(self) -> str:
        """Return where it is and how many items on how many days."""
        return saying.figures(words(), self.document.seminar)

    def panes(self) -> tuple[QWidget, ...]:
        """Return days, table, fast entry line and details."""
        return (self.strip, self._rows, self.quick, self.pane)

    def details(self) -> QWidget:
        """Return the details pane."""
        return self.pane

    def table(self) -> QWidget | None:
        """Return the table, if there is a day."""
        return self.view if self._day is not None else None

    def quick_line(self) -> QWidget:
        """Return the fast entry line."""
        return self.quick

    def spot(self) -> Spot:
        """Return the selected rows and the cell."""
        spot = self.items.spot(self.view.selected_ids(), self.view.current_field())
        return spot if self._day is not None else Spot(page="programme")

    def go(self, spot: Spot) -> None:
        """Open the day, select the rows and go to the cell or the field."""
        seminar = self.document.seminar
        # Undoing may have brought an item back to the day that it was moved from.
        day = day_of_item(seminar, spot.item) or found_day(seminar, spot.day)
        if day is not None and day.id != self._day:
            self._open(day.id)
        ids = spot.rows or ((spot.item,) if spot.item else ())
        if spot.item and spot.item not in ids:
            ids = (spot.item, *ids)
        shown = self.view.select_ids(ids, spot.field)
        self._focus(spot, rows_shown=shown)

    def _focus(self, spot: Spot, *, rows_shown: bool) -> None:
        """Put the focus where a spot is: a field of the day, of the details, or the table."""
        if spot.item is None and not spot.rows and spot.field in _DAY_FIELDS:
            line = self.strip.starts if spot.field == "start" else self.strip.ends
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if rows_shown and spot.field in _DETAIL_FIELDS:
            self.details_wanted.emit()
            if self.pane.focus_field(spot.field):
                return
        if self._day is None:
            self.no_days.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Open the next or previous day."""
        days = [day.id for day in self.document.seminar.programme]
        if self._day in days and self.commit():
            place = days.index(self._day) + by
            if 0 <= place < len(days):
                self._open(days[place])

    def commit(self) -> bool:
        """Take what is being typed anywhere on the page; show it where it does not serve."""
        return self.view.commit_open_editor() and self.strip.commit() and self.pane.commit()

    def finish(self) -> bool:
        """Take what is being typed, and add what stands in the fast entry line."""
        return self.commit() and (self._day is None or self._adding.finish())

    def search(self, text: str) -> bool:
        """Select the next item of any day that holds `text`."""
        found = next_holding(self.document.seminar, text, self.view.current_id())
        if found is not None:
            self.go(Spot(page="programme", item=found, rows=(found,)))
        return found is not None

    # --- what the actions do ---

    def can_edit(self) -> bool:
        """Whether anything can be changed."""
        return not self.document.read_only

    def can_add_item(self) -> bool:
        """Whether there is a day that an item can be added to."""
        return self.can_edit() and self._day is not None

    def add_item(self) -> None:
        """Add an item after the selected one and begin to type its title."""
        self.view.setFocus()
        self.view.new_row()

    def go_to_quick_line(self) -> None:
        """Put the focus into the fast entry line."""
        if self.commit():
            self.quick.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.quick.line.selectAll()

    def can_lock(self) -> bool:
        """Whether items are selected that can be locked."""
        return self.can_edit() and bool(self.chosen.ids)

    def is_locked(self) -> bool:
        """Whether all that are selected are locked."""
        items = self.chosen.items()
        return bool(items) and all(item.start is not None for item in items)

    def toggle_lock(self) -> None:
        """Lock the selected items to when they begin now, or unlock them if all are."""
        if self.commit():
            make = unlock_items if self.is_locked() else lock_items
            self.view.ask(make(self.document.seminar, self.chosen.ids), "start")

    def show_document(self) -> None:
        """Open the participants' programme where it is up to date; else go to it."""
        from app.desktop.pages.documents.showing import show_document  # noqa: PLC0415 - when asked

        show_document(self.desk, "program", self.leads_to.emit)

    def _go_to_details(self) -> None:
        self.details_wanted.emit()
        if not self.pane.focus_field("title"):
            self.pane.focus_field("kind")

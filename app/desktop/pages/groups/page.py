"""The page Groups: the participants, how they are divided, and the groups as cards."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.desktop.actions.groups import CARD_MENU, PARTICIPANT_MENU
from app.desktop.desk import Desk
from app.desktop.document import Change
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.page import Page
from app.desktop.pages.groups import saying
from app.desktop.pages.groups.acts import GroupActs
from app.desktop.pages.groups.balance_line import BalanceLine
from app.desktop.pages.groups.cards import Cards
from app.desktop.pages.groups.lists import Lists
from app.desktop.pages.groups.participants import Participants
from app.desktop.pages.groups.rows import cards_of
from app.desktop.pages.groups.split_bar import SplitBar
from app.desktop.spot import Spot
from app.desktop.tables.commands import Ids
from app.desktop.theme import THEME
from app.desktop.widgets.empty import Empty
from app.desktop.widgets.following import Following
from app.desktop.widgets.looks import Hairline, put_look
from seminar.drawing import balance
from seminar.editing.drawing import draw_groups
from seminar.messages import message
from seminar.model import Group

_LIST, _NARROW_LIST, _SIDE = 412, 300, 24
_SHARE = 0.45
"""Of the page that the participants have at least, where there is not much."""
_SETTINGS = frozenset({"split", "number", "role", "party", "unit", "avoid_earlier"})


class _Right(Following):
    """What stands beside the participants; it scrolls where it is too low or too narrow."""

    resized = Signal()

    def __init__(self, body: QWidget) -> None:
        super().__init__(body)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _show(self, focused: QWidget) -> None:
        super()._show(focused)
        if self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class GroupsPage(Page):
    """The participants and their groups."""

    id = "groups"
    title = message("Groups")
    acts = ("groups.draw",)
    filled = "groups.draw"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.people = Participants(desk)
        self.view = self.people.view
        self.split = SplitBar(desk)
        self.balance = BalanceLine()
        self.cards = Cards(desk)
        self.acts_on = GroupActs(desk, self, self.chosen_ids, self.chosen_group)
        self.lists = Lists(desk, self, self.people, self.acts_on)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self._show()

    # --- layout ---

    def _lay_out(self) -> None:
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.addWidget(self.people)
        self._panes.addWidget(self._right())
        self._panes.setChildrenCollapsible(False)
        self._panes.setStretchFactor(1, 1)
        self._panes.setHandleWidth(1)
        self._panes.splitterMoved.connect(self._moved)
        self._wished = 0
        """How wide the list is again when there is room for it; 0 where it is as wide."""
        self._fit_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panes)

    def _right(self) -> QWidget:
        right = QWidget()
        put_look(right, "base")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._no_groups = Empty(
            "users",
            message("No groups yet"),
            message("Choose how many there are to be, and draw. Whoever is locked stays."),
            message("Draw groups"),
            "shuffle",
        )
        self._groups = QStackedWidget()
        self._groups.addWidget(self.cards)
        self._groups.addWidget(self._no_groups)
        self._lines = (Hairline(), Hairline())
        column = QVBoxLayout(right)
        for widget in (self.split, self._lines[0], self.balance, self._lines[1]):
            column.addWidget(widget)
        column.addWidget(self._groups, 1)
        THEME.fit(column.setContentsMargins, _SIDE, 10, _SIDE, 12)
        THEME.fit(column.setSpacing, 10)
        self._scrolled = _Right(right)
        self._scrolled.resized.connect(self._fit_figures)
        return self._scrolled

    def _fit_list(self) -> None:
        self._panes.setSizes([THEME.px(_LIST), THEME.px(2 * _LIST)])
        self._wished = 0
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the groups their share where there is little room for both."""
        super().resizeEvent(event)
        self._share()

    def showEvent(self, event: QShowEvent) -> None:
        """Leave them it from the beginning."""
        super().showEvent(event)
        self._share()

    def _share(self) -> None:
        if not self.isVisible():  # Its width is no one's before.
            return
        width = self.width()
        least = min(THEME.px(_NARROW_LIST), round(width * _SHARE))
        self.people.setMinimumWidth(least)
        wanted = min(THEME.px(_LIST), width - least)
        wished = self._wished or self._panes.sizes()[0]
        wide = min(wished, width - wanted)
        if wide != self._panes.sizes()[0]:
            self._panes.setSizes([wide, width - wide])
        self._wished = wished if wide < wished else 0

    def _moved(self) -> None:
        self._wished = 0

    def _connect(self) -> None:
        self.document.changed.connect(self._changed)
        self.document.read_only_changed.connect(self.acts_changed)
        INTERPRETER.changed.connect(self.figures_changed)
        THEME.changed.connect(self._fit_list)
        THEME.changed.connect(self._fit_figures)
        self.view.rows_changed.connect(self.acts_changed)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_row_menu)
        self.people.none_yet.clicked.connect(self.lists.choose)
        self._no_groups.clicked.connect(self.draw)
        self.cards.picked.connect(self._picked)
        self.cards.entered.connect(self._enter)
        self.cards.renamed.connect(lambda _group: self.acts_on.rename())
        self.cards.dropped.connect(self._dropped)
        self.cards.menu_wanted.connect(self._show_card_menu)

    def _fit_figures(self) -> None:
        has_groups = bool(self.document.seminar.groups)
        self.balance.setVisible(has_groups)
        self._lines[1].setVisible(has_groups)
        self._no_groups.button.setEnabled(self.can_draw())
        width = self._scrolled.viewport().width() - THEME.px(2 * _SIDE)
        self.balance.fit_width(width)
        self.cards.fit_width(width)

    # --- showing ---

    def _changed(self, change: Change) -> None:
        if change.touches("participants", "groups", "drawing", "language"):
            self._show()

    def _show(self) -> None:
        seminar = self.document.seminar
        told = balance(seminar)
        self.balance.show_balance(told)
        self.cards.show_groups(cards_of(seminar, told))
        self._groups.setCurrentIndex(0 if seminar.groups else 1)
        self._fit_figures()
        self.figures_changed.emit()

    # --- what is chosen ---

    def chosen_ids(self) -> Ids:
        """Return the ids of those who are chosen: on the card with the focus, or in the table."""
        card = self.cards.focused()
        if card is not None:
            return (card.current(),) if card.current() else ()
        return self.view.selected_ids()

    def chosen_group(self) -> Group | None:
        """Return the group whose card has the focus, or that the chosen participant is in."""
        card, groups = self.cards.focused(), self.document.seminar.groups
        if card is not None:
            return next((group for group in groups if group.id == card.group_id), None)
        current = self.view.current_id()
        return next((group for group in groups if current in group.members), None)

    def _picked(self, member: str) -> None:
        """Select on the list who is chosen on a card; the focus stays on the card."""
        if member:
            self.people.show_ids((member,))
        self.acts_changed.emit()

    def _enter(self, member: str) -> None:
        if self.people.show_ids((member,), "group"):
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dropped(self, ids: Ids, group: str) -> None:
        """Move who was dropped; what one does next is done to them, on the card or the list."""
        if self.commit() and self.acts_on.move(ids, group):
            self.people.show_ids(ids, "group")
            if self.cards.focused() is not None:
                self.cards.go_to_group(group, ids[0])

    # --- menus ---

    def _show_row_menu(self, at: QPoint) -> None:
        if self.commit():
            self._pop_up(PARTICIPANT_MENU, self.view.viewport().mapToGlobal(at))

    def _show_card_menu(self, at: QPoint) -> None:
        self.desk.bench.refresh()
        self._pop_up(("groups.lock", "groups.writer", "", *CARD_MENU), at)

    def _pop_up(self, ids: tuple[str, ...], at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for id_ in ids:
            if id_:
                menu.addAction(self.desk.bench.action(id_))
            else:
                menu.addSeparator()
        menu.popup(at)

    # --- what the window asks ---

    def figures(self) -> str:
        """Return how many participants there are, and in what capacity."""
        return saying.figures(words(), self.document.seminar)

    def panes(self) -> tuple[QWidget, ...]:
        """Return the participants, the settings and the groups."""
        groups = self.cards if self.document.seminar.groups else self._no_groups
        return (self.people, self.split, groups)

    def table(self) -> QWidget | None:
        """Return the participants."""
        return self.view

    def spot(self) -> Spot:
        """Return the selected participants and the cell, or the group whose card has the focus."""
        card = self.cards.focused()
        if card is not None:
            return Spot(page="groups", group=card.group_id)
        ids = self.view.selected_ids()
        field = self.view.current_field()
        return Spot(page="groups", participant=ids[0] if ids else None, rows=ids, field=field)

    def go(self, spot: Spot) -> None:
        """Select participants and go to the cell; or to a group's card, or a setting."""
        ids = spot.rows or ((spot.participant,) if spot.participant else ())
        if spot.field in _SETTINGS and not ids and (field := self.split.field(spot.field)):
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if spot.group and self.cards.go_to_group(spot.group):
            return
        if not self.people.show_ids(ids, spot.field) and self._go_to_one_of(ids):
            return
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_one_of(self, ids: Ids) -> bool:
        return any(self.cards.go_to_group(id_) for id_ in ids)

    def commit(self) -> bool:
        """Take what is being typed; show it where it does not serve."""
        return self.split.commit() and self.view.commit_open_editor()

    # --- what the actions do ---

    def can_edit(self) -> bool:
        """Whether anything can be changed."""
        return not self.document.read_only

    def can_draw(self) -> bool:
        """Whether there is anybody to draw."""
        return self.can_edit() and bool(self.document.seminar.participants)

    def draw(self) -> None:
        """Draw groups, as one step."""
        if self.commit():
            at = self.spot()
            self.acts_on.ask(lambda: draw_groups(self.document.seminar), at)

    def add_participant(self) -> None:
        """Add a participant after the current one and begin to type the name."""
        self.view.setFocus()
        self.view.new_row()

    # --- files ---

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that can be a list."""
        if self.lists.file_in(event.mimeData()) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what would be taken of a file that is dropped."""
        file = self.lists.file_in(event.mimeData())
        if file is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.lists.fetch(file)

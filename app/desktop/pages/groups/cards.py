"""The cards of all groups, as many side by side as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER
from app.desktop.pages.groups.card import CardWidget
from app.desktop.pages.groups.participants import KIND
from app.desktop.pages.groups.rows import GroupCard
from app.desktop.tables.commands import Ids
from app.desktop.tables.dragging import READ_ONLY, RowTarget, TargetFilter, drag
from app.desktop.tables.mime import Dragged
from app.desktop.theme import THEME
from seminar.messages import Message, message

_LEAST, _GAP = 190, 12


class Cards(QWidget):
    """The cards; the arrows go from one to the next, and Tab past all of them.

    Args:
        desk: the open seminar.
    """

    picked = Signal(str)
    """The member of this id was chosen; empty where none is."""
    entered = Signal(str)
    """Enter was pressed on a member."""
    renamed = Signal(str)
    """The name and room of the group of this id are to be changed."""
    dropped = Signal(tuple, str)
    """Participants of these ids were dropped on the group of this id."""
    menu_wanted = Signal(QPoint)
    """The menu of the card with the focus is wanted at a point of the screen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._cards: list[CardWidget] = []
        self._columns = 0
        self._place = self._width = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        THEME.fit(self._grid.setSpacing, _GAP)
        INTERPRETER.say(self.setAccessibleName, message("Groups"))
        THEME.changed.connect(self._arrange)

    @property
    def cards(self) -> tuple[CardWidget, ...]:
        """The cards, in the order of the groups."""
        return tuple(self._cards)

    # --- showing ---

    def show_groups(self, cards: tuple[GroupCard, ...]) -> None:
        """Show the groups as they are now; the focus stays on the card that has it."""
        known = {card.group_id: card for card in self._cards}
        shown: list[CardWidget] = []
        for card in cards:
            widget = known.pop(card.group.id, None) or self._made(card)
            widget.show_card(card)
            shown.append(widget)
        is_other = shown != self._cards
        self._cards = shown
        for gone in known.values():
            self._grid.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        if is_other:
            self._columns = 0
            self._arrange()
            self._rove(min(self._place, max(0, len(shown) - 1)))

    def _made(self, card: GroupCard) -> CardWidget:
        widget = CardWidget(card)
        widget.picked.connect(lambda id_: self._picked(widget, id_))
        widget.entered.connect(self.entered)
        widget.renamed.connect(lambda: self.renamed.emit(widget.group_id))
        widget.moved_to.connect(lambda by: self._go(widget, by))
        widget.dragged.connect(lambda id_: self._drag(widget, id_))
        widget.menu_wanted.connect(self.menu_wanted)
        TargetFilter(widget, self._target(widget))
        return widget

    def fit_width(self, width: int) -> None:
        """Put as many side by side as there is room for."""
        self._width = width
        self._arrange()

    def _arrange(self) -> None:
        columns = max(1, (self._width + THEME.px(_GAP)) // THEME.px(_LEAST + _GAP))
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns, 1)):
            self._grid.setColumnStretch(column, int(column < columns))
        rows = -(-len(self._cards) // columns)
        for row in range(self._grid.rowCount() + 1):
            self._grid.setRowStretch(row, int(row == rows))
        self._columns = columns
        for place, card in enumerate(self._cards):
            card.columns = columns
            self._grid.addWidget(card, *divmod(place, columns))
            card.show()

    # --- the card with the focus ---

    def focused(self) -> CardWidget | None:
        """Return the card that has the focus."""
        return next((card for card in self._cards if card.hasFocus()), None)

    def _picked(self, card: CardWidget, member: str) -> None:
        if card in self._cards:
            self._rove(self._cards.index(card))
        self.picked.emit(member)

    def _rove(self, place: int) -> None:
        """Let Tab come to one card alone."""
        self._place = place
        for number, card in enumerate(self._cards):
            is_stop = number == place
            card.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            )

    def _go(self, card: CardWidget, by: int) -> None:
        place = self._cards.index(card) + by
        if 0 <= place < len(self._cards):
            self._rove(place)
            self._cards[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_group(self, group: str, member: str = "") -> bool:
        """Put the focus on the card of a group, and on a member; return whether it is there."""
        for place, card in enumerate(self._cards):
            if card.group_id == group:
                card.choose(member)
                self._rove(place)
                card.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    # --- dragging ---

    def _drag(self, card: CardWidget, member: str) -> None:
        if self._desk.document.read_only:
            self._desk.document.refused.emit()
            return
        name = next((one.who.name for one in card.card.members if one.who.id == member), "")
        drag(card, Dragged(self._desk.document.seminar.id, KIND, (member,)), name)

    def _target(self, card: CardWidget) -> RowTarget:
        return RowTarget(
            seminar=lambda: self._desk.document.seminar.id,
            kind=KIND,
            where=lambda _at: card.group_id,
            take=self._take,
            refusal=self._refusal,
            tell=self._desk.tell,
            show=lambda group: card.show_target(on=group is not None),
        )

    def _refusal(self, _ids: Ids, _group: str) -> Message | None:
        return READ_ONLY if self._desk.document.read_only else None

    def _take(self, ids: Ids, group: str, _copies: bool) -> None:  # noqa: FBT001 - a target's
        self.dropped.emit(ids, group)

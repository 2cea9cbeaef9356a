"""One group as a card: people are dragged from it and to it, and gone through by keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.groups import saying
from app.desktop.pages.groups.card_painting import CardPainter, card_height, member_rect
from app.desktop.pages.groups.rows import GroupCard
from app.desktop.theme import THEME


class CardWidget(QAbstractButton):
    """The card of a group; pressing it leads to the row of the member who is chosen.

    Args:
        card: what it shows.
    """

    picked = Signal(str)
    """The member of this id was chosen; empty where none is."""
    dragged = Signal(str)
    """The member of this id is being dragged away."""
    entered = Signal(str)
    """Enter was pressed on the member of this id."""
    renamed = Signal()
    """The group's name and room are to be changed."""
    moved_to = Signal(int)
    """The card so many places further is wanted."""
    menu_wanted = Signal(QPoint)
    """The menu is wanted at a point of the screen."""

    def __init__(self, card: GroupCard) -> None:
        super().__init__()
        self._card = card
        self._current = 0
        self._pressed: tuple[QPoint, str] | None = None
        self._is_target = False
        self.columns = 1
        """How many cards stand side by side, for Up and Down beyond the first and last member."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.clicked.connect(lambda: self.entered.emit(self.current()))
        INTERPRETER.changed.connect(self._say)
        THEME.changed.connect(self._measure)
        self._say()

    @property
    def group_id(self) -> str:
        """The id of the group."""
        return self._card.group.id

    @property
    def card(self) -> GroupCard:
        """What the card shows."""
        return self._card

    def show_card(self, card: GroupCard) -> None:
        """Show the group as it is now."""
        if card != self._card:
            self._card = card
            self._current = min(self._current, max(0, len(card.members) - 1))
            self._say()
            self._measure()

    def show_target(self, *, on: bool) -> None:
        """Show that what is dragged would land here, or not."""
        self._is_target = on
        self.update()

    def current(self) -> str:
        """Return the id of the member that is chosen; empty where the group has none."""
        members = self._card.members
        return members[self._current].who.id if members else ""

    def choose(self, member: str) -> None:
        """Choose a member of the group."""
        ids = [one.who.id for one in self._card.members]
        if member in ids:
            self._current = ids.index(member)
            self.update()

    def _say(self) -> None:
        spoken = words()
        self.setAccessibleName(saying.spoken_card(spoken, self._card))
        self.setAccessibleDescription(saying.spoken_members(spoken, self._card))
        self.update()

    def _measure(self) -> None:
        self.updateGeometry()
        self.update()

    # --- measures and painting ---

    def sizeHint(self) -> QSize:
        """Return a size with room for all members."""
        return QSize(THEME.px(190), card_height(self._card))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(THEME.px(150), self.sizeHint().height())

    def member_at(self, at: QPoint) -> int | None:
        """Return which member stands at a point, from 0."""
        for place in range(len(self._card.members)):
            if member_rect(self.width(), place).contains(at):
                return place
        return None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        paint = CardPainter(painter, self._card, self.rect(), self.palette()).paint
        paint(focused=self.hasFocus(), is_target=self._is_target, current=self._current)
        painter.end()

    # --- keys and mouse ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the members and on to the next card; Enter leads to the member's row."""
        match event.key():
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Right:
                self.moved_to.emit(1)
            case Qt.Key.Key_Left:
                self.moved_to.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit(self.current())
            case Qt.Key.Key_F2:
                self.renamed.emit()
            case _:
                super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        place = self._current + by
        if 0 <= place < len(self._card.members):
            self._current = place
            self.picked.emit(self.current())
            self.update()
        else:
            self.moved_to.emit(by * self.columns)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show who is chosen."""
        super().focusInEvent(event)
        self.picked.emit(self.current())
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show nobody as chosen."""
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a member, who may then be dragged."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        place = self.member_at(event.position().toPoint())
        if place is not None:
            self._current = place
            self._pressed = (event.position().toPoint(), self.current())
            self.picked.emit(self.current())
            self.update()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the member who was pressed."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        start, member = self._pressed
        way = (event.position().toPoint() - start).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed = None
            self.dragged.emit(member)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Forget who was pressed."""
        self._pressed = None
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the member's row, or change the group's name and room."""
        if self.member_at(event.position().toPoint()) is None:
            self.renamed.emit()
        else:
            self.entered.emit(self.current())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the member or the group."""
        self.menu_wanted.emit(event.globalPos())

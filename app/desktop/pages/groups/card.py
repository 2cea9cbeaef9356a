"""One group as a card: room, bar, members, who writes, counts; people are dragged from and to it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.groups import saying
from app.desktop.pages.groups.rows import STANDINGS, CardMember, GroupCard
from app.desktop.pages.groups.standing_marks import MARKS
from app.desktop.theme import THEME
from app.desktop.theme.icons import Tint, pixmap, tint_colour
from app.desktop.theme.sizes import BODY, NOTE, RADIUS
from app.desktop.widgets.mark import paint_mark

_PAD, _TOP, _BAR, _LINE, _FOOT = 12, 40, 4, 22, 34
_LEAST_LINES = 3
_MARK, _SIGN = 8, 12
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_Role = QPalette.ColorRole


class CardWidget(QWidget):
    """The card of a group.

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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        INTERPRETER.changed.connect(self._say)
        THEME.changed.connect(self._measure)
        self._say()

    @property
    def group(self) -> str:
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

    # --- measures ---

    def sizeHint(self) -> QSize:
        """Return a size with room for all members."""
        lines = max(_LEAST_LINES, len(self._card.members))
        return QSize(THEME.px(190), THEME.px(_TOP + _FOOT + 12) + lines * self._line())

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(THEME.px(150), self.sizeHint().height())

    def _line(self) -> int:
        return max(THEME.px(_LINE), QFontMetrics(THEME.font(BODY)).height())

    def _member_rect(self, place: int) -> QRect:
        pad = THEME.px(_PAD)
        top = THEME.px(_TOP + 6) + place * self._line()
        return QRect(pad, top, self.width() - 2 * pad, self._line())

    def member_at(self, at: QPoint) -> int | None:
        """Return which member stands at a point, from 0."""
        for place in range(len(self._card.members)):
            if self._member_rect(place).adjusted(-THEME.px(6), 0, THEME.px(6), 0).contains(at):
                return place
        return None

    # --- painting ---

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        self._paint_head(painter)
        self._paint_bar(painter)
        for place, member in enumerate(self._card.members):
            self._paint_member(painter, place, member)
        self._paint_foot(painter)
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        palette, marked = self.palette(), self._is_target or self.hasFocus()
        width = 2 if marked else 1
        painter.setPen(QPen(palette.color(_Role.Accent if marked else _Role.Mid), width))
        painter.setBrush(palette.color(_Role.Highlight if self._is_target else _Role.Base))
        half = width / 2
        frame = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(frame, THEME.px(RADIUS), THEME.px(RADIUS))

    def _paint_head(self, painter: QPainter) -> None:
        pad = THEME.px(_PAD)
        room = QRect(pad, THEME.px(6), self.width() - 2 * pad, THEME.px(24))
        title_font, room_font = THEME.font(BODY, QFont.Weight.Bold), THEME.font(NOTE)
        title = saying.card_title(words(), self._card)
        most = room.width() * 2 // 3
        shown = _elided(title, title_font, most)
        used = QFontMetrics(title_font).horizontalAdvance(shown)
        self._write(painter, room, shown, title_font, _Role.Text, _LEFT)
        rest = room.adjusted(used + THEME.px(8), 0, 0, 0)
        where = _elided(saying.card_room(words(), self._card), room_font, rest.width())
        self._write(painter, rest, where, room_font, _Role.PlaceholderText, _RIGHT)

    def _paint_bar(self, painter: QPainter) -> None:
        """Paint how many of each capacity there are, in proportion."""
        pad, members = THEME.px(_PAD), len(self._card.members)
        whole, left = self.width() - 2 * pad, float(pad)
        top, height = THEME.px(34), THEME.px(_BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        if not members:
            painter.setBrush(self.palette().color(_Role.Midlight))
            painter.drawRoundedRect(QRectF(left, top, whole, height), height / 2, height / 2)
        for standing in STANDINGS:
            many = self._card.count(standing)
            if many:
                width = whole * many / members
                painter.setBrush(THEME.colours.kind(MARKS[standing][0]))
                bar = QRectF(left, top, max(2.0, width - 2), height)
                painter.drawRoundedRect(bar, height / 2, height / 2)
                left += width

    def _paint_member(self, painter: QPainter, place: int, member: CardMember) -> None:
        rect = self._member_rect(place)
        if place == self._current and self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(_Role.Highlight))
            painter.drawRoundedRect(rect.adjusted(-THEME.px(5), 0, THEME.px(5), 0), 3, 3)
        kind, shape = MARKS[member.standing]
        side = THEME.px(_MARK)
        centre = QPointF(rect.left() + side / 2, rect.center().y() + 0.5)
        paint_mark(painter, centre, THEME.colours.kind(kind), shape, side)
        text = rect.adjusted(side + THEME.px(7), 0, 0, 0)
        unit = self._paint_unit(painter, text, member.who.unit)
        self._paint_name(painter, text.adjusted(0, 0, -unit - THEME.px(8), 0), member)

    def _paint_unit(self, painter: QPainter, room: QRect, unit: str) -> int:
        font = THEME.font(NOTE)
        shown = _elided(unit, font, room.width() * 2 // 5)
        self._write(painter, room, shown, font, _Role.PlaceholderText, _RIGHT)
        return QFontMetrics(font).horizontalAdvance(shown)

    def _paint_name(self, painter: QPainter, room: QRect, member: CardMember) -> None:
        signs = [
            *(["pencil"] if member.writes else []),
            *(["lock"] if member.who.locked else []),
        ]
        side, font = THEME.px(_SIGN), THEME.font(BODY)
        taken = len(signs) * (side + THEME.px(5))
        name = _elided(member.who.name, font, room.width() - taken)
        self._write(painter, room, name, font, _Role.Text, _LEFT)
        left = room.left() + QFontMetrics(font).horizontalAdvance(name) + THEME.px(6)
        for sign in signs:
            self._draw_sign(painter, sign, "muted", left, room.center().y() - side // 2)
            left += side + THEME.px(4)

    def _paint_foot(self, painter: QPainter) -> None:
        pad = THEME.px(_PAD)
        room = QRect(pad, self.height() - THEME.px(_FOOT), self.width() - 2 * pad, THEME.px(_FOOT))
        painter.setPen(QPen(self.palette().color(_Role.Midlight), 1))
        painter.drawLine(room.topLeft(), room.topRight())
        font = THEME.font(NOTE)
        left = self._paint_counts(painter, room, font)
        rest = room.adjusted(left - room.left(), 0, 0, 0)
        if self._card.has_met:
            self._paint_met(painter, rest, font)
        else:
            size = _elided(saying.card_size(words(), self._card), font, rest.width())
            self._write(painter, rest, size, font, _Role.PlaceholderText, _RIGHT)

    def _paint_counts(self, painter: QPainter, room: QRect, font: QFont) -> int:
        left, side = room.left(), THEME.px(_MARK)
        for standing in STANDINGS:
            many = self._card.count(standing)
            if many:
                kind, shape = MARKS[standing]
                centre = QPointF(left + side / 2, room.center().y() + 0.5)
                paint_mark(painter, centre, THEME.colours.kind(kind), shape, side)
                left += side + THEME.px(5)
                box = QRect(left, room.top(), THEME.px(40), room.height())
                self._write(painter, box, str(many), font, _Role.Text, _LEFT)
                left += QFontMetrics(font).horizontalAdvance(str(many)) + THEME.px(9)
        return left

    def _paint_met(self, painter: QPainter, room: QRect, font: QFont) -> None:
        side = THEME.px(_SIGN)
        said = words().text("Pairs from before")
        said = _elided(said, font, room.width() - side - THEME.px(5))
        painter.setFont(font)
        painter.setPen(tint_colour("warning"))
        painter.drawText(room, _RIGHT, said)
        left = room.right() - QFontMetrics(font).horizontalAdvance(said) - side - THEME.px(5)
        self._draw_sign(painter, "triangle-alert", "warning", left, room.center().y() - side // 2)

    def _draw_sign(self, painter: QPainter, name: str, tint: Tint, left: int, top: int) -> None:
        drawn = pixmap(name, tint, THEME.px(_SIGN), self.devicePixelRatioF())
        painter.drawPixmap(left, top, drawn)

    def _write(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        font: QFont,
        role: QPalette.ColorRole,
        align: Qt.AlignmentFlag,
    ) -> None:
        painter.setFont(font)
        painter.setPen(self.palette().color(role))
        painter.drawText(room, align, text)

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


def _elided(text: str, font: QFont, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))

"""How a group's card is painted: frame, head, bar, members, counts."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen

from app.desktop.interpreter import words
from app.desktop.pages.groups import saying
from app.desktop.pages.groups.rows import STANDINGS, CardMember, GroupCard
from app.desktop.pages.groups.standing_marks import MARKS
from app.desktop.theme import THEME
from app.desktop.theme.icons import Tint, pixmap, tint_colour
from app.desktop.theme.sizes import BODY, NOTE, RADIUS
from app.desktop.widgets.mark import paint_mark

_PAD, _HEAD, _BAR_TOP, _BAR, _LINE, _FOOT = 12, 46, 34, 4, 22, 34
_LEAST_LINES = 3
_MARK, _SIGN = 8, 12
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_Role = QPalette.ColorRole


def card_height(card: GroupCard) -> int:
    """Return how high a card is, with room for all members."""
    lines = max(_LEAST_LINES, len(card.members))
    return THEME.px(_HEAD + 6) + lines * _line() + max(THEME.px(_FOOT), _line())


def member_rect(width: int, place: int) -> QRect:
    """Return where a member stands, from 0, on a card of a width."""
    pad = THEME.px(_PAD)
    return QRect(pad, THEME.px(_HEAD) + place * _line(), width - 2 * pad, _line())


def _line() -> int:
    return max(THEME.px(_LINE), QFontMetrics(THEME.font(BODY)).height())


def _elided(text: str, font: QFont, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))


class CardPainter:
    """Paints one card.

    Args:
        painter: what to paint with.
        card: what the card shows.
        rect: the card.
        palette: the colours that hold.
    """

    def __init__(self, painter: QPainter, card: GroupCard, rect: QRect, palette: QPalette) -> None:
        self._painter = painter
        self._card = card
        self._rect = rect
        self._palette = palette
        self._note = THEME.font(NOTE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self, *, focused: bool, is_target: bool, current: int) -> None:
        """Paint everything.

        Args:
            focused: whether the card has the focus.
            is_target: whether what is dragged would land on it.
            current: which member is chosen, from 0, where the card has the focus.
        """
        self._paint_frame(marked=focused or is_target, tinted=is_target)
        self._paint_head()
        self._paint_bar()
        for place, member in enumerate(self._card.members):
            self._paint_member(place, member, chosen=focused and place == current)
        self._paint_foot()

    # --- parts ---

    def _paint_frame(self, *, marked: bool, tinted: bool) -> None:
        width = 2 if marked else 1
        edge = self._palette.color(_Role.Accent if marked else _Role.Mid)
        self._painter.setPen(QPen(edge, width))
        self._painter.setBrush(self._palette.color(_Role.Highlight if tinted else _Role.Base))
        half = width / 2
        frame = QRectF(self._rect).adjusted(half, half, -half, -half)
        self._painter.drawRoundedRect(frame, THEME.px(RADIUS), THEME.px(RADIUS))

    def _inside(self, top: int, height: int) -> QRect:
        pad = THEME.px(_PAD)
        return QRect(pad, top, self._rect.width() - 2 * pad, height)

    def _paint_head(self) -> None:
        room, bold = self._inside(THEME.px(6), THEME.px(24)), THEME.font(BODY, QFont.Weight.Bold)
        title = _elided(saying.card_title(words(), self._card), bold, room.width() * 2 // 3)
        self._write(room, title, bold, _Role.Text, _LEFT)
        used = QFontMetrics(bold).horizontalAdvance(title) + THEME.px(8)
        rest = room.adjusted(used, 0, 0, 0)
        where = _elided(saying.card_room(words(), self._card), self._note, rest.width())
        self._write(rest, where, self._note, _Role.PlaceholderText, _RIGHT)

    def _paint_bar(self) -> None:
        """Paint how many of each capacity there are, in proportion."""
        whole = QRectF(self._inside(THEME.px(_BAR_TOP), THEME.px(_BAR)))
        members, left, radius = len(self._card.members), whole.left(), whole.height() / 2
        self._painter.setPen(Qt.PenStyle.NoPen)
        if not members:
            self._painter.setBrush(self._palette.color(_Role.Midlight))
            self._painter.drawRoundedRect(whole, radius, radius)
        for standing in STANDINGS:
            width = whole.width() * self._card.count(standing) / max(1, members)
            if width:
                self._painter.setBrush(THEME.colours.kind(MARKS[standing][0]))
                bar = QRectF(left, whole.top(), max(2.0, width - 2), whole.height())
                self._painter.drawRoundedRect(bar, radius, radius)
                left += width

    def _paint_member(self, place: int, member: CardMember, *, chosen: bool) -> None:
        rect = member_rect(self._rect.width(), place)
        if chosen:
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(self._palette.color(_Role.Highlight))
            self._painter.drawRoundedRect(rect.adjusted(-THEME.px(5), 0, THEME.px(5), 0), 3, 3)
        kind, shape = MARKS[member.standing]
        side = THEME.px(_MARK)
        centre = QPointF(rect.left() + side / 2, rect.center().y() + 0.5)
        paint_mark(self._painter, centre, THEME.colours.kind(kind), shape, side)
        text = rect.adjusted(side + THEME.px(7), 0, 0, 0)
        unit = _elided(member.who.unit, self._note, text.width() * 2 // 5)
        self._write(text, unit, self._note, _Role.PlaceholderText, _RIGHT)
        used = QFontMetrics(self._note).horizontalAdvance(unit) + THEME.px(8)
        self._paint_name(text.adjusted(0, 0, -used, 0), member)

    def _paint_name(self, room: QRect, member: CardMember) -> None:
        signs = [
            sign for sign, on in (("pencil", member.writes), ("lock", member.who.locked)) if on
        ]
        side, font = THEME.px(_SIGN), THEME.font(BODY)
        taken = len(signs) * (side + THEME.px(5))
        name = _elided(member.who.name, font, room.width() - taken)
        self._write(room, name, font, _Role.Text, _LEFT)
        left = room.left() + QFontMetrics(font).horizontalAdvance(name) + THEME.px(6)
        for sign in signs:
            self._draw_sign(sign, "muted", QPoint(left, room.center().y() - side // 2))
            left += side + THEME.px(4)

    def _paint_foot(self) -> None:
        height = max(THEME.px(_FOOT), _line())
        room = self._inside(self._rect.height() - height, height)
        self._painter.setPen(QPen(self._palette.color(_Role.Midlight), 1))
        self._painter.drawLine(room.topLeft(), room.topRight())
        rest = self._paint_counts(room)
        if self._card.has_met:
            self._paint_met(rest)
        else:
            size = _elided(saying.card_size(words(), self._card), self._note, rest.width())
            self._write(rest, size, self._note, _Role.PlaceholderText, _RIGHT)

    def _paint_counts(self, room: QRect) -> QRect:
        """Paint how many there are of each capacity, and return the room that is left."""
        left, side = room.left(), THEME.px(_MARK)
        for standing in STANDINGS:
            many = self._card.count(standing)
            if many:
                kind, shape = MARKS[standing]
                centre = QPointF(left + side / 2, room.center().y() + 0.5)
                paint_mark(self._painter, centre, THEME.colours.kind(kind), shape, side)
                left += side + THEME.px(5)
                figure = room.adjusted(left - room.left(), 0, 0, 0)
                self._write(figure, str(many), self._note, _Role.Text, _LEFT)
                left += QFontMetrics(self._note).horizontalAdvance(str(many)) + THEME.px(9)
        return room.adjusted(left - room.left(), 0, 0, 0)

    def _paint_met(self, room: QRect) -> None:
        side = THEME.px(_SIGN)
        said = words().text("Pairs from before")
        said = _elided(said, self._note, room.width() - side - THEME.px(5))
        self._painter.setFont(self._note)
        self._painter.setPen(tint_colour("warning"))
        self._painter.drawText(room, _RIGHT, said)
        used = QFontMetrics(self._note).horizontalAdvance(said) + side + THEME.px(5)
        at = QPoint(room.right() - used, room.center().y() - side // 2)
        self._draw_sign("triangle-alert", "warning", at)

    # --- tools ---

    def _draw_sign(self, name: str, tint: Tint, at: QPoint) -> None:
        ratio = self._painter.device().devicePixelRatio()
        self._painter.drawPixmap(at, pixmap(name, tint, THEME.px(_SIGN), ratio))

    def _write(
        self, room: QRect, text: str, font: QFont, role: QPalette.ColorRole, align: Qt.AlignmentFlag
    ) -> None:
        self._painter.setFont(font)
        self._painter.setPen(self._palette.color(role))
        self._painter.drawText(room, align, text)

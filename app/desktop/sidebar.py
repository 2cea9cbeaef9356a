"""The sidebar: which seminar this is and when, its pages with their problems, and the details."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout

from app.desktop.actions.action import Action
from app.desktop.actions.move import PAGES
from app.desktop.dates import parts
from app.desktop.desk import Desk
from app.desktop.document import Change
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.spot import PageId
from app.desktop.theme import THEME
from app.desktop.theme.icons import SEVERITY_ICONS, icon, tint_colour
from app.desktop.theme.sizes import BODY, ICON, NAVIGATION_ITEM, NOTE, SIDEBAR
from app.desktop.widgets.looks import Text, put_look
from seminar.messages import Message, message
from seminar.model import Seminar
from seminar.severity import Severity

_ICONS_ONLY = 56


class NavigationItem(QAbstractButton):
    """A page in the sidebar, with what is to be looked at there.

    Args:
        action: the action that shows the page.
    """

    def __init__(self, action: Action) -> None:
        super().__init__()
        self.page_id: PageId = action.id.removeprefix("go.")  # type: ignore[assignment]
        self._name = action.text
        self._icon = action.icon
        self._worst: Severity | None = None
        self._count = 0
        self._spoken: Message | None = None
        self._amount, self._spoken_amount = 0, ""
        self._icons_only = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        THEME.fit(self.setFixedHeight, NAVIGATION_ITEM)
        THEME.changed.connect(self.update)
        INTERPRETER.changed.connect(self._say)
        self._say()

    def show_badge(self, worst: Severity | None, count: int, spoken: Message | None) -> None:
        """Show how many of the gravest problems the page has; 0 for none.

        Args:
            worst: how grave they are.
            count: how many.
            spoken: all problems of the page in words, such as "1 error and 2 warnings".
        """
        self._worst, self._count, self._spoken = worst, count, spoken
        self._say()

    def show_amount(self, count: int, spoken: str) -> None:
        """Show how much the page holds, where it has no problems; 0 for nothing.

        Args:
            count: how much.
            spoken: the same in words, such as "42 participants".
        """
        self._amount, self._spoken_amount = count, spoken if count else ""
        self._say()

    def show_icons_only(self, *, only: bool) -> None:
        """Show the icon alone, or the name too."""
        self._icons_only = only
        self._say()

    def _say(self) -> None:
        name = words().say(self._name)
        problems = "" if self._spoken is None else words().say(self._spoken)
        spoken = ", ".join(filter(None, (name, self._spoken_amount, problems)))
        self.setText(name)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken if self._icons_only else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a line of the sidebar."""
        return QSize(THEME.px(SIDEBAR - 16), THEME.px(NAVIGATION_ITEM))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the icon, the name and the badge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        icon_box = QRect(QPoint(), QSize(THEME.px(ICON), THEME.px(ICON)))
        icon_box.moveCenter(QPoint(THEME.px(20), self.height() // 2))
        tint = "accent" if self.isChecked() else "muted"
        icon(self._icon, tint).paint(painter, icon_box)
        if not self._icons_only:
            self._paint_words(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            role = QPalette.ColorRole.Highlight if self.isChecked() else QPalette.ColorRole.Midlight
            painter.setBrush(self.palette().color(role))
            painter.drawRoundedRect(self.rect(), THEME.px(5), THEME.px(5))
        if self.isChecked():
            painter.setBrush(self.palette().color(QPalette.ColorRole.Accent))
            inset = THEME.px(9)
            painter.drawRoundedRect(0, inset, THEME.px(3), self.height() - 2 * inset, 1, 1)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setColor(self.palette().color(QPalette.ColorRole.Accent))
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), THEME.px(5), THEME.px(5))

    def _paint_words(self, painter: QPainter) -> None:
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        painter.setFont(THEME.font(BODY, weight))
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        room = self.rect().adjusted(THEME.px(42), 0, -THEME.px(10), 0)
        count = str(self._count) if self._count else ""
        if self._worst is not None and count:
            room = self._paint_badge(painter, room, count)
        elif self._amount:
            room = self._paint_amount(painter, room)
        text = QFontMetrics(painter.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_badge(self, painter: QPainter, room: QRect, count: str) -> QRect:
        """Paint how many of the gravest there are, and return the room that is left."""
        font = painter.font()
        painter.setFont(THEME.font(BODY))
        name, tint = SEVERITY_ICONS[self._worst or "tip"]
        painter.setPen(tint_colour(tint))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        width = painter.fontMetrics().horizontalAdvance(count)
        box = QRect(0, 0, THEME.px(14), THEME.px(14))
        box.moveCenter(QPoint(room.right() - width - THEME.px(11), self.height() // 2))
        icon(name, tint).paint(painter, box)
        painter.setFont(font)
        return room.adjusted(0, 0, -(width + THEME.px(24)), 0)

    def _paint_amount(self, painter: QPainter, room: QRect) -> QRect:
        """Paint how much the page holds, and return the room that is left."""
        font, count = painter.font(), str(self._amount)
        painter.setFont(THEME.font(NOTE))
        painter.setPen(tint_colour("muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        width = painter.fontMetrics().horizontalAdvance(count)
        painter.setFont(font)
        return room.adjusted(0, 0, -(width + THEME.px(8)), 0)


class Sidebar(QFrame):
    """The way between the pages: one Tab stop, in which Up and Down go through them.

    Args:
        desk: the open seminar.
    """

    chosen = Signal(str)
    """A page was chosen, by its id."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        put_look(self, "sidebar")
        self._document = desk.document
        self._icons_only = False
        self._when: tuple[str, ...] = ()
        self.title = Text("pane")
        self.title.setWordWrap(True)
        self.dates = Text("note")
        self.items = {item.page_id: item for item in map(NavigationItem, PAGES)}
        self._lay_out()
        desk.document.changed.connect(self._on_change)
        INTERPRETER.say(self.setAccessibleName, message("Pages"))
        INTERPRETER.changed.connect(self.refresh)
        THEME.changed.connect(self._fit)
        self.refresh()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.title)
        self._column.addWidget(self.dates)
        self._column.addSpacing(THEME.px(20))
        *pages, details = self.items.values()
        for item in pages:
            self._column.addWidget(item)
        self._column.addStretch()
        self._column.addWidget(details)
        for item in self.items.values():
            item.clicked.connect(partial(self._choose, item.page_id))
        self._fit()

    def _fit(self) -> None:
        side = THEME.px(8)
        self._column.setContentsMargins(side, THEME.px(14), side, THEME.px(8))
        self.title.setContentsMargins(THEME.px(12), 0, 0, 0)
        self.dates.setContentsMargins(THEME.px(12), THEME.px(4), 0, 0)
        self.setFixedWidth(THEME.px(_ICONS_ONLY if self._icons_only else SIDEBAR))
        self._show_when()

    def say_when(self, seminar: Seminar, today: dt.date) -> None:
        """Say when a seminar is, and how far away from a day."""
        self._when = parts(seminar, today)
        self._show_when()

    def _show_when(self) -> None:
        """Say when in one line where it has room, else each part in its own."""
        self.dates.ensurePolished()
        line = " · ".join(self._when)
        room = THEME.px(SIDEBAR) - 2 * THEME.px(8) - THEME.px(12)
        has_room = self.dates.fontMetrics().horizontalAdvance(line) <= room
        self.dates.setText(line if has_room else "\n".join(self._when))

    def _choose(self, id_: PageId, _checked: object = None) -> None:
        self.select(id_)
        self.chosen.emit(id_)

    def select(self, id_: PageId) -> None:
        """Mark the page that is shown."""
        for item in self.items.values():
            item.setChecked(item.page_id == id_)

    def show_icons_only(self, *, only: bool) -> None:
        """Show icons with tooltips, in a window that is very narrow."""
        self._icons_only = only
        self.title.setVisible(not only)
        self.dates.setVisible(not only)
        for item in self.items.values():
            item.show_icons_only(only=only)
        self._fit()

    def _on_change(self, change: Change) -> None:
        if change.touches("title", "programme", "participants"):
            self.refresh()

    def refresh(self) -> None:
        """Say anew which seminar this is and when."""
        seminar = self._document.seminar
        self.title.setText(seminar.title or words().text("Seminar without a title"))
        self.say_when(seminar, dt.datetime.now().astimezone().date())
        people = len(seminar.participants)
        spoken = words().plural("{n} participant", "{n} participants", people)
        self.items["groups"].show_amount(people, spoken)

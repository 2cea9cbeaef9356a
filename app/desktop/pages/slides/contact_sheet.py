"""All slides of the deck at a glance, drawn one after the other while one looks."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.operation import Operation, Reporter
from app.desktop.theme import THEME
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.looks import Text
from app.desktop.widgets.page_picture import pixmap_of
from builders.preview import CannotDraw, Picture, ViewedDeck
from seminar.messages import Message, message

_THUMB = 200
_SIZE = (960, 640)
_EDGE = 32
"""Pixels of the window that are seen around it at least, together."""


class ContactSheet(Dialog):
    """The deck's slides as small pictures; Enter or a double click goes to one.

    Args:
        parent: the window.
        desk: the open seminar.
        deck: the deck.
        number: the slide that is looked at.
    """

    chosen = Signal(int)
    """A slide was chosen, by its number."""
    drawn = Signal(int, object)
    """A slide is drawn: its number and its `Picture`."""
    failed = Signal(object)
    """No slide can be drawn; a `Message` says why."""

    def __init__(self, parent: QWidget, desk: Desk, deck: ViewedDeck, number: int) -> None:
        super().__init__(parent, message("All slides"))
        self._deck = deck
        self.list = QListWidget()
        self._set_up()
        for place, slide in enumerate(deck.plan.slides, 1):
            said = words().text("{n}. {title}", n=place, title=slide.title)
            item = QListWidgetItem(_blank(), said)
            item.setToolTip(said)
            self.list.addItem(item)
        self.list.setCurrentRow(number - 1)
        self.why = Text("note")
        self.why.hide()
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.why)
        self.offer(message("Go to the slide"), "go", "main")
        self.offer_cancel(message("Close"))
        self.start_in(self.list)
        self.drawn.connect(self._show)
        self.failed.connect(self._say_why)
        self.list.itemActivated.connect(lambda _item: self.end("go"))
        self.answered.connect(self._tell_choice)
        self._fit(parent)
        # Those one sees come first.
        numbers = sorted(range(1, self.list.count() + 1), key=lambda one: abs(one - number))
        operation = Operation(message("Drawing all slides"), lambda told: self._draw(told, numbers))
        self._drawing = operation.start(desk.operations)

    def _set_up(self) -> None:
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        width, height = THEME.px(_THUMB), THEME.px(_THUMB * 9 // 16)
        self.list.setIconSize(QSize(width, height))
        self.list.setGridSize(QSize(width + THEME.px(16), height + THEME.px(36)))
        INTERPRETER.say(self.list.setAccessibleName, message("All slides"))

    def _fit(self, parent: QWidget) -> None:
        """Be as large as is wished, but no larger than the window, which fits the screen."""
        room = parent.window().size()
        wide, high = (THEME.px(side) for side in _SIZE)
        self.resize(min(wide, room.width() - _EDGE), min(high, room.height() - _EDGE))

    def _draw(self, reporter: Reporter, numbers: Sequence[int]) -> None:
        """Draw slide by slide until all are there or nobody looks any more."""
        width = THEME.px(_THUMB)
        for number in numbers:
            if reporter.stopped():
                return
            sheet = self._deck.sheet(number)
            try:
                picture = self._deck.pictures.kept(sheet, width)
                picture = picture or self._deck.pictures.quick(sheet, width)
            except CannotDraw as error:
                with suppress(RuntimeError):
                    self.failed.emit(error.message)
                return
            with suppress(RuntimeError):  # The window may have been closed meanwhile.
                self.drawn.emit(number, picture)

    def _show(self, number: int, picture: Picture) -> None:
        shown = pixmap_of(picture)
        painter = QPainter(shown)  # A white slide has no edge on a white ground.
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(0, 0, shown.width() - 1, shown.height() - 1)
        painter.end()
        self.list.item(number - 1).setIcon(QIcon(shown))

    def _say_why(self, why: Message) -> None:
        self.why.say(why)
        self.why.show()

    def _tell_choice(self, answer: str) -> None:
        self._drawing.cancel()
        if answer:
            self.chosen.emit(self.list.currentRow() + 1)


def _blank() -> QIcon:
    shown = QPixmap(THEME.px(_THUMB), THEME.px(_THUMB * 9 // 16))
    shown.fill(Qt.GlobalColor.lightGray)
    return QIcon(shown)

"""All slides of the deck at a glance, drawn one after the other while one looks."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.operation import Operation, Reporter
from app.desktop.theme import THEME
from app.desktop.widgets.dialog import Dialog
from builders.preview import CannotDraw, Picture, ViewedDeck
from seminar.messages import message

_THUMB = 200
_SIZE = (960, 640)


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
        self.body.addWidget(self.list)
        self.offer(message("Go to the slide"), "go", "main")
        self.offer_cancel(message("Close"))
        self.start_in(self.list)
        self.drawn.connect(self._show)
        self.list.itemActivated.connect(lambda _item: self.end("go"))
        self.answered.connect(self._tell_choice)
        self.resize(THEME.px(_SIZE[0]), THEME.px(_SIZE[1]))
        operation = Operation(message("Drawing all slides"), self._draw)
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

    def _draw(self, reporter: Reporter) -> None:
        """Draw slide by slide until all are there or nobody looks any more."""
        width = THEME.px(_THUMB)
        for number in range(1, len(self._deck.plan.slides) + 1):
            if reporter.stopped():
                return
            sheet = self._deck.sheet(number)
            try:
                picture = self._deck.pictures.kept(sheet, width)
                picture = picture or self._deck.pictures.quick(sheet, width)
            except CannotDraw:
                return
            with suppress(RuntimeError):  # The window may have been closed meanwhile.
                self.drawn.emit(number, picture)

    def _show(self, number: int, picture: Picture) -> None:
        shown = QPixmap()
        shown.loadFromData(picture.data)
        self.list.item(number - 1).setIcon(QIcon(shown))

    def _tell_choice(self, answer: str) -> None:
        self._drawing.cancel()
        if answer:
            self.chosen.emit(self.list.currentRow() + 1)


def _blank() -> QIcon:
    shown = QPixmap(THEME.px(_THUMB), THEME.px(_THUMB * 9 // 16))
    shown.fill(Qt.GlobalColor.lightGray)
    return QIcon(shown)

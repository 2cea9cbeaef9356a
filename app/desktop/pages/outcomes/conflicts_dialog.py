"""Conflicts side by side: what Plenum says, what the sheet says, and which of them counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.documents.opening import Opening
from app.desktop.pages.outcomes.conflicts import (
    Choice,
    Doubt,
    Marked,
    choices_of,
    marked,
)
from app.desktop.pages.outcomes.conflicts_text import MarkedText
from app.desktop.sentences import ready
from app.desktop.theme import THEME
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.flow import Flow
from app.desktop.widgets.inputs import Dot
from app.desktop.widgets.looks import Hairline, Text
from app.desktop.widgets.scrolled import Scrolled
from app.desktop.widgets.side_by_side import SideBySide
from app.desktop.widgets.strip import Strip
from seminar.messages import Message, message

_WIDE, _HIGH, _ROW = 820, 320, 420
_MOST = 40
"""So many are shown at once; the others come when these are decided."""
_LATER = message("Decide later")
_SAYS: dict[Choice, Message] = {
    "mine": message("Keep Plenum’s"),
    "theirs": message("Take the sheet’s"),
    "each": message("Keep both"),
}
_ALL: tuple[tuple[Message, Choice | None], ...] = (
    (message("Keep all of Plenum’s"), "mine"),
    (message("Take all of the sheets’"), "theirs"),
    (message("Decide all later"), None),
)
_REMOVE: dict[str, Message] = {
    "gone": message("Remove it"),
    "emptied": message("Remove them"),
}


class DoubtCard(QWidget):
    """One place in doubt: both texts, and the dots to choose by.

    Args:
        doubt: what is in doubt.
    """

    chosen = Signal()
    """Something else is chosen."""
    opened = Signal(str)
    """The sheet, by its path from the seminar's folder, is to be opened."""

    def __init__(self, doubt: Doubt) -> None:
        super().__init__()
        self.doubt = doubt
        self._group = QButtonGroup(self)
        self.dots: dict[Choice | None, Dot] = {}
        where = Text("section", ready(doubt.where))
        where.setWordWrap(True)
        self.link = Button(message("Open the sheet"), "link")
        self.link.clicked.connect(lambda: self.opened.emit(doubt.file))
        head = QHBoxLayout()
        head.addWidget(where, 1)
        head.addWidget(self.link)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self._sides())
        column.addWidget(self._choices())
        column.setContentsMargins(0, 0, 0, 0)
        THEME.fit(column.setSpacing, 6)

    def _sides(self) -> QWidget:
        doubt = self.doubt
        mine, theirs = marked(doubt.mine, doubt.theirs)
        if doubt.kind == "both":
            right = _side(message("In the answer sheet"), theirs)
        else:
            gone = (
                message("It does not stand in the sheet any more.")
                if doubt.kind == "gone"
                else message("Nothing stands in the sheet any more.")
            )
            mine = ((doubt.mine, False),)
            right = _side(message("In the answer sheet"), ((words().say(gone), False),))
        left = _side(message("In Plenum"), mine, doubt.besides)
        return SideBySide([(left, 1), (right, 1)], _ROW)

    def _choices(self) -> QWidget:
        row = QWidget()
        dots = Flow(row)
        for choice in (*choices_of(self.doubt.kind), None):
            dot = Dot(self._says(choice))
            told = "\n".join((self.doubt.mine, *self.doubt.besides))
            dot.setAccessibleDescription(f"{self.doubt.where}: {told}")
            self._group.addButton(dot)
            self.dots[choice] = dot
            dots.addWidget(dot)
            dot.toggled.connect(self._tell)
        self.dots[None].setChecked(True)
        return row

    def _says(self, choice: Choice | None) -> Message:
        if choice is None:
            return _LATER
        if choice == "theirs" and self.doubt.kind in _REMOVE:
            return _REMOVE[self.doubt.kind]
        if choice == "mine" and self.doubt.kind == "gone":
            return message("Keep it")
        return _SAYS[choice]

    def _tell(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if is_on:
            self.chosen.emit()

    def choice(self) -> Choice | None:
        """Return what is chosen; `None` for later."""
        return next(choice for choice, dot in self.dots.items() if dot.isChecked())

    def choose(self, choice: Choice | None) -> None:
        """Choose something, if it may be chosen here."""
        if choice in self.dots:
            self.dots[choice].setChecked(True)


def _side(heading: Message, pieces: Marked, besides: Sequence[str] = ()) -> QWidget:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(Text("note", heading))
    column.addWidget(MarkedText(pieces))
    for line in besides:
        column.addWidget(Text("note", ready(line)))
    column.addStretch()
    THEME.fit(column.setSpacing, 2)
    return side


class ConflictsDialog(Dialog):
    """All that is in doubt; "use" when choices are to be taken.

    Args:
        parent: the window.
        doubted: what is in doubt.
        folder: the seminar's.
    """

    def __init__(self, parent: QWidget | None, doubted: tuple[Doubt, ...], folder: Path) -> None:
        super().__init__(parent, message("Plenum and the answer sheets"))
        self._folder = folder
        self.cards = tuple(DoubtCard(one) for one in doubted[:_MOST])
        self.strip = Strip("warning")
        self.strip.can_be_closed()
        self._opening = Opening(self.strip)
        self.standing = Text("note")
        self.standing.setWordWrap(False)
        self._lay_out_cards(len(doubted))
        self.offer_cancel(message("Decide later"))
        self.use = self.offer(message("Use the choices"), "use", "main")
        for card in self.cards:
            card.chosen.connect(self._count)
            card.opened.connect(self._open)
        if self.cards:
            self.start_in(self.cards[0].dots[None])
        self._count()

    def _lay_out_cards(self, number: int) -> None:
        self.say(
            message("Which counts?"),
            message(
                "It was changed both here and in the sheet since it was last read, or it is gone"
                " from there. What you decide later is asked again. The sheets are not changed."
            ),
            "git-compare",
            "warning",
        )
        self.body.addLayout(self._all_at_once())
        inside = QWidget()
        column = QVBoxLayout(inside)
        for place, card in enumerate(self.cards):
            if place:
                column.addWidget(Hairline())
            column.addWidget(card)
        if number > len(self.cards):
            more = message("{n} more come when these are decided.", n=number - len(self.cards))
            column.addWidget(Text("note", more))
        column.addStretch()
        column.setContentsMargins(0, 0, 0, 0)
        THEME.fit(column.setSpacing, 12)
        self.area = Scrolled(inside)
        INTERPRETER.say(self.area.setAccessibleName, message("Which counts?"))
        self.body.addWidget(self.strip)
        self.body.addWidget(self.area, 1)
        self.left.addWidget(self.standing)
        THEME.fit(self.area.setMinimumHeight, _HIGH)
        THEME.fit(self.setMinimumWidth, _WIDE)

    def _all_at_once(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, choice in _ALL:
            button = Button(text, "small")
            button.clicked.connect(partial(self._choose_all, choice))
            row.addWidget(button)
        row.addStretch()
        THEME.fit(row.setSpacing, 8)
        return row

    def _choose_all(self, choice: Choice | None, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        """Choose the same everywhere; an emptied sheet is decided about by itself."""
        for card in self.cards:
            if card.doubt.kind != "emptied" or choice is None:
                card.choose(choice)

    def _count(self) -> None:
        number = len(self.choices())
        self.use.setEnabled(number > 0)
        self.standing.say(message("{n} of {total} chosen", n=number, total=len(self.cards)))

    def choices(self) -> Mapping[str, Choice]:
        """Return what is chosen, by the ids of the doubts."""
        found: dict[str, Choice] = {}
        for card in self.cards:
            choice = card.choice()
            if choice is not None:
                found[card.doubt.id] = choice
        return found

    def _open(self, file: str) -> None:
        self._opening.open_file(self._folder / file)

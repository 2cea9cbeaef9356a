"""The start page: ways to begin at the left; what one goes on with at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.pages.start.continue_card import ContinueCard
from app.desktop.pages.start.prospects import Prospects
from app.desktop.pages.start.recent_list import RecentList
from app.desktop.theme import THEME
from app.desktop.widgets.card_button import CardButton
from app.desktop.widgets.empty import Empty
from app.desktop.widgets.inputs import Line
from app.desktop.widgets.looks import Text, put_look
from app.keeping.recent import RecentSeminar, RecentSeminars
from seminar.messages import message

if TYPE_CHECKING:
    from app.keeping.prospect import Prospect

_LEFT = 400
_PAINTED = 100
"""Milliseconds until the page stands there. Looking up imports half of Plenum, and would hold the
painting up."""


class StartPage(QWidget):
    """What the window shows without a seminar.

    Args:
        recents: the recent seminars of this machine.
    """

    next_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    wanted = Signal(object, str)
    """A `RecentSeminar`, and what is to be done with it (`telling.Act`)."""

    def __init__(self, recents: RecentSeminars) -> None:
        super().__init__()
        self._memory = recents
        self._recents: tuple[RecentSeminar, ...] = ()
        self._found: dict[str, Prospect] = {}
        self.prospects = Prospects(self)
        self.prospects.found.connect(self._on_found)
        self.next = CardButton(
            "refresh-cw",
            message("New from last year’s seminar …"),
            message("Programme and tasks come along, highlights become the look-back"),
        )
        self.new = CardButton(
            "plus", message("New seminar …"), message("Two days with the usual parts")
        )
        self.open = CardButton(
            "folder", message("Open folder …"), message("Find the folder of a seminar")
        )
        self.sample = CardButton(
            "flask-conical",
            message("Open the sample"),
            message("A whole seminar that you can try things in"),
        )
        self.card = ContinueCard()
        self.search = Line(message("Find a seminar"))
        self.list = RecentList()
        self._lay_out()
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        self.next.clicked.connect(self.next_wanted)
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        self.card.wanted.connect(self.wanted)
        self.list.wanted.connect(self.wanted)
        self.search.textChanged.connect(self.list.search)
        self.list.cleared.connect(self.search.clear)
        self.list.cleared.connect(self.search.setFocus)
        INTERPRETER.say(self.search.setAccessibleName, message("Find a seminar"))

    # --- layout ---

    def _lay_out(self) -> None:
        self.left = self._left()
        self.right = self._right()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.left)
        row.addWidget(self.right, 1)

    def _left(self) -> QFrame:
        left = QFrame()
        put_look(left, "sidebar")
        INTERPRETER.say(left.setAccessibleName, message("Begin"))
        about = Text(
            "muted",
            message(
                "The whole dialogue seminar in one folder: programme, slides, tasks, answers and"
                " summary."
            ),
        )
        column = QVBoxLayout(left)
        column.addWidget(Text("name", message("Plenum")))
        column.addWidget(about)
        column.addSpacing(THEME.px(24))
        for card in (self.next, self.new, self.open, self.sample):
            column.addWidget(card)
        column.addStretch()
        column.addWidget(
            Text("note", message("You can also drop the folder of a seminar on the window."))
        )
        THEME.fit(column.setSpacing, 12)
        THEME.fit(column.setContentsMargins, 40, 40, 40, 32)
        THEME.fit(left.setFixedWidth, _LEFT)
        return left

    def _right(self) -> QWidget:
        right = QFrame()
        put_look(right, "base")
        INTERPRETER.say(right.setAccessibleName, message("Seminars"))
        self.continue_title = Text("section", message("Continue where you left off"))
        self.recent_title = Text("section", message("Recently used"))
        head = QHBoxLayout()
        head.addWidget(self.recent_title, 1)
        head.addWidget(self.search)
        THEME.fit(self.search.setFixedWidth, 200)
        self.empty = Empty(
            "folder",
            message("No seminars on this machine yet"),
            message("Make a new one, open a folder, or try the sample."),
        )
        column = QVBoxLayout(right)
        column.addWidget(self.continue_title)
        column.addWidget(self.card)
        column.addSpacing(THEME.px(16))
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        column.addStretch()  # Takes the room where there is neither.
        THEME.fit(column.setSpacing, 8)
        THEME.fit(column.setContentsMargins, 48, 40, 56, 16)
        return right

    # --- the seminars ---

    def refresh(self) -> None:
        """Show the recent seminars as they are remembered now, and look up what awaits."""
        self._recents = self._memory.all()
        self._show()
        QTimer.singleShot(_PAINTED, self, lambda: self.prospects.look(self._recents))

    def _show(self) -> None:
        """Show the first that is not missing on the card, and the others in the list."""
        card = next((one for one in self._recents if not self._is_missing(one)), None)
        others = tuple(one for one in self._recents if one is not card)
        self.card.setVisible(card is not None)
        self.continue_title.setVisible(card is not None)
        if card is not None:
            self.card.show_recent(card)
            if card.folder in self._found:
                self.card.show_prospect(self._found[card.folder])
        for widget in (self.recent_title, self.search, self.list):
            widget.setVisible(bool(others))
        self.empty.setVisible(not self._recents)
        self.list.show_recents(others)

    def _is_missing(self, recent: RecentSeminar) -> bool:
        found = self._found.get(recent.folder)
        return found is not None and found.is_missing

    def _on_found(self, prospect: Prospect) -> None:
        folder = prospect.recent.folder
        before = self._found.get(folder)
        self._found[folder] = prospect
        self.list.show_prospect(prospect)
        if prospect.is_missing != (before is not None and before.is_missing):
            self._show()
        elif self.card.shows(folder):
            self.card.show_prospect(prospect)

    # --- for the window ---

    def panes(self) -> tuple[QWidget, ...]:
        """Return the panes in the order of F6."""
        return (self.left, self.right)

    def take_focus(self) -> None:
        """Put the focus where one goes on, or begins."""
        target = self.card.go_on if not self.card.isHidden() else self.new
        target.setFocus()

"""The list of recent seminars, which a few letters narrow down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.pages.start.recent_row import RecentRow
from app.desktop.pages.start.telling import place, title
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.looks import Hairline, Text, put_look
from app.keeping.recent import RecentSeminar
from seminar.messages import message

if TYPE_CHECKING:
    from app.keeping.prospect import Prospect


class RecentList(QScrollArea):
    """Rows of recent seminars; one of them is a stop of Tab."""

    wanted = Signal(object, str)
    """A `RecentSeminar`, and what is to be done with it."""
    cleared = Signal()
    """All are to be shown again."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[RecentRow] = []
        self._prospects: dict[str, Prospect] = {}
        self._recents: tuple[RecentSeminar, ...] = ()
        self._search = ""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        INTERPRETER.say(self.setAccessibleName, message("Recent seminars"))
        self.nothing: Text | None = None
        self.all: Button | None = None
        self._fill()

    # --- what is in it ---

    def show_recents(self, recents: tuple[RecentSeminar, ...]) -> None:
        """Show seminars, in this order."""
        self._recents = recents
        self._fill()

    def show_prospect(self, prospect: Prospect) -> None:
        """Say what awaits in a seminar."""
        self._prospects[prospect.recent.folder] = prospect
        for row in self.rows:
            if row.recent.folder == prospect.recent.folder:
                row.show_prospect(prospect)

    def search(self, text: str) -> None:
        """Show those whose title, organisation, dates or path hold all words of `text`."""
        self._search = text
        self._fill()

    def _fits(self, recent: RecentSeminar) -> bool:
        there = f"{title(recent)} {place(recent)} {recent.folder}".casefold()
        return all(word in there for word in self._search.casefold().split())

    def _fill(self) -> None:
        inside = QWidget()
        put_look(inside, "base")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.nothing = self.all = None
        self.rows = [self._row(recent) for recent in self._recents if self._fits(recent)]
        for row in self.rows:
            column.addWidget(row)
            column.addWidget(Hairline())
        if self._recents and not self.rows:
            self._say_nothing_fits(column)
        column.addStretch()
        self.setWidget(inside)
        self._make_current(0)

    def _say_nothing_fits(self, column: QVBoxLayout) -> None:
        self.nothing = Text("note", message("No matches for “{text}”.", text=self._search.strip()))
        self.all = Button(message("Show all"))
        self.all.clicked.connect(self.cleared)
        column.addSpacing(16)
        column.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignHCenter)

    def _row(self, recent: RecentSeminar) -> RecentRow:
        row = RecentRow(recent)
        if recent.folder in self._prospects:
            row.show_prospect(self._prospects[recent.folder])
        row.wanted.connect(self.wanted)
        row.moved.connect(lambda by, row=row: self._move(row, by))
        row.installEventFilter(self)
        return row

    # --- focus ---

    def _move(self, row: RecentRow, by: int) -> None:
        number = self.rows.index(row) + by
        if 0 <= number < len(self.rows):
            self.rows[number].setFocus(Qt.FocusReason.TabFocusReason)

    def _make_current(self, number: int) -> None:
        for index, row in enumerate(self.rows):
            row.set_current(is_current=index == number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the row that gets the focus be the one that Tab stops at."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, RecentRow):
            self._make_current(self.rows.index(watched))
            self.ensureWidgetVisible(watched)
        return False

"""A recent seminar in the list: what it is, where it lies, what awaits, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.start.telling import ACTS, Act, acts, awaiting, place, title
from app.desktop.theme import THEME
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.elided import Elided
from app.desktop.widgets.icon_label import IconLabel
from app.desktop.widgets.looks import Text, mark, put_look
from app.keeping.recent import RecentSeminar

if TYPE_CHECKING:
    from app.keeping.prospect import Prospect

_RIGHT = Qt.AlignmentFlag.AlignRight
_DO = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class RecentRow(QFrame):
    """One recent seminar; the arrow keys go from row to row, Enter does the usual.

    Args:
        recent: what is remembered of it.
    """

    wanted = Signal(object, str)
    """A `RecentSeminar`, and what is to be done with it, an `Act`."""
    moved = Signal(int)
    """The row that many further down is to have the focus."""

    def __init__(self, recent: RecentSeminar) -> None:
        super().__init__()
        self.recent = recent
        self.prospect: Prospect | None = None
        put_look(self, "row")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.title = Elided("pane")
        self.place = Elided("note")
        self.path = Elided("note")
        self.picture = IconLabel("", "muted")
        self.awaiting = Text("note")
        self.links: dict[Act, Button] = {}
        self._links = QHBoxLayout()
        self._lay_out()
        INTERPRETER.changed.connect(self.show_texts)
        self.show_texts()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        for text in (self.title, self.place, self.path):
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            left.addWidget(text)
        self.awaiting.setWordWrap(False)
        state = QHBoxLayout()
        state.addStretch()
        state.addWidget(self.picture)
        state.addWidget(self.awaiting)
        self._links.addStretch()
        right = QVBoxLayout()
        right.addLayout(state)
        right.addStretch()
        right.addLayout(self._links)
        row = QHBoxLayout(self)
        row.addWidget(IconLabel("folder", "accent", 22))
        row.addLayout(left, 1)
        row.addLayout(right)
        THEME.fit(left.setSpacing, 2)
        THEME.fit(state.setSpacing, 6)
        THEME.fit(row.setSpacing, 16)
        THEME.fit(row.setContentsMargins, 16, 8, 14, 8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        THEME.fit(self.setMinimumHeight, 72)

    # --- what it says ---

    def show_prospect(self, prospect: Prospect) -> None:
        """Say what awaits."""
        self.prospect = prospect
        self.show_texts()

    def show_texts(self) -> None:
        """Say anew what it is and what awaits."""
        self.title.setText(title(self.recent))
        self.place.setText(place(self.recent))
        self.path.setText(self.recent.folder)
        self.setToolTip(self.recent.folder)
        state = awaiting(self.prospect)
        self.awaiting.setText(words().say(state.what) if state.what else "")
        mark(self.awaiting, "signal", state.tint if state.tint != "muted" else "")
        self.picture.put(state.picture, state.tint)
        self.picture.setVisible(bool(state.picture))
        self._show_links()
        parts = (self.title, self.place, self.path, self.awaiting)
        self.setAccessibleName(", ".join(part.text() for part in parts if part.text()))

    def _show_links(self) -> None:
        wanted = acts(self.prospect)
        if tuple(self.links) == wanted:
            return
        for link in self.links.values():
            link.deleteLater()
        self.links = {act: self._link(act) for act in wanted}

    def _link(self, act: Act) -> Button:
        link = Button(ACTS[act], "link")
        link.clicked.connect(lambda _=False: self.wanted.emit(self.recent, act))
        link.setFocusPolicy(self._link_focus())
        self._links.addWidget(link, 0, _RIGHT)
        return link

    # --- focus ---

    def set_current(self, *, is_current: bool) -> None:
        """Let Tab stop here and at its links, or pass it by."""
        tab = Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(tab)
        mark(self, "current", is_current)
        for link in self.links.values():
            link.setFocusPolicy(self._link_focus())

    def _link_focus(self) -> Qt.FocusPolicy:
        by_tab = self.focusPolicy() == Qt.FocusPolicy.StrongFocus
        return Qt.FocusPolicy.StrongFocus if by_tab else Qt.FocusPolicy.ClickFocus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down, do the usual by Enter, take it off the list by Delete."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in _DO:
            self.wanted.emit(self.recent, acts(self.prospect)[0])
        elif event.key() == Qt.Key.Key_Delete:
            self.wanted.emit(self.recent, "forget")
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do the usual."""
        self.wanted.emit(self.recent, acts(self.prospect)[0])
        super().mouseDoubleClickEvent(event)

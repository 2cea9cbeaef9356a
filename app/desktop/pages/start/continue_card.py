"""The card of the seminar that was open last: how far its year is, and the way back into it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.dates import when
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.start.telling import YEAR_NAMES, awaiting, last_change, place, title
from app.desktop.severity_words import counted
from app.desktop.theme import THEME
from app.desktop.theme.icons import SEVERITY_ICONS, Tint
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.elided import Elided
from app.desktop.widgets.icon_label import IconLabel
from app.desktop.widgets.looks import Card, Text
from app.desktop.widgets.steps import Steps
from app.keeping.recent import RecentSeminar
from app.year import YEAR
from seminar.messages import message

if TYPE_CHECKING:
    from app.keeping.prospect import Prospect


class _Fact(QWidget):
    """An icon and a few words; hidden without words."""

    def __init__(self, picture: str, tint: Tint, look: str = "body") -> None:
        super().__init__()
        self.picture = IconLabel(picture, tint)
        self.text = Text("note" if look == "note" else "body")
        self.text.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.picture)
        row.addWidget(self.text)
        THEME.fit(row.setSpacing, 6)
        self.hide()

    def say(self, text: str) -> None:
        """Say something, or nothing."""
        self.text.setText(text)
        self.setVisible(bool(text))


class ContinueCard(Card):
    """The seminar that was open last."""

    wanted = Signal(object, str)
    """A `RecentSeminar`, and what is to be done with it."""

    def __init__(self) -> None:
        super().__init__()
        self._recent: RecentSeminar | None = None
        self._prospect: Prospect | None = None
        self.title = Elided("pane")
        self.place = Text("note")
        self.go_on = Button(message("Continue"), "filled")
        self.go_on.clicked.connect(self._go_on)
        self.steps = Steps([YEAR_NAMES[step] for step in YEAR])
        self.errors = _Fact(*SEVERITY_ICONS["error"])
        self.warnings = _Fact(*SEVERITY_ICONS["warning"])
        self.state = _Fact("lock", "muted", "note")
        self.changed = _Fact("clock", "muted", "note")
        self._lay_out()
        INTERPRETER.changed.connect(self._say)

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.addWidget(self.title)
        texts.addWidget(self.place)
        head = QHBoxLayout()
        head.addLayout(texts, 1)
        head.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignTop)
        facts = QHBoxLayout()
        for fact in (self.errors, self.warnings, self.state, self.changed):
            facts.addWidget(fact)
        facts.addStretch()
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.steps)
        column.addLayout(facts)
        THEME.fit(texts.setSpacing, 3)
        THEME.fit(facts.setSpacing, 14)
        THEME.fit(column.setSpacing, 16)
        THEME.fit(column.setContentsMargins, 20, 18, 20, 14)

    def show_recent(self, recent: RecentSeminar) -> None:
        """Show a seminar by what is remembered of it."""
        self._recent, self._prospect = recent, None
        self._say()

    def shows(self, folder: str) -> bool:
        """Whether the seminar in a folder is shown."""
        return self._recent is not None and self._recent.folder == folder

    def show_prospect(self, prospect: Prospect) -> None:
        """Say what awaits in it."""
        self._prospect = prospect
        self._say()

    def _go_on(self) -> None:
        if self._recent is not None:
            self.wanted.emit(self._recent, "open")

    def _say(self) -> None:
        recent = self._recent
        if recent is None:
            return
        self.title.setText(title(recent))
        self.place.setText(self._place(recent))
        self.go_on.setAccessibleDescription(title(recent))
        self._say_year()
        self._say_facts()

    def _place(self, recent: RecentSeminar) -> str:
        seminar = self._prospect.seminar if self._prospect else None
        if seminar is None:
            return place(recent)
        dates = when(seminar, dt.datetime.now().astimezone().date())
        parts = (seminar.organisation.name, dates)
        return " · ".join(part for part in parts if part)

    def _say_year(self) -> None:
        year = self._prospect.year if self._prospect else None
        self.steps.setVisible(year is not None)
        if year is not None:
            done = [number for number, step in enumerate(YEAR) if step in year.done]
            self.steps.show_done(done, YEAR.index(year.current) if year.current else None)

    def _say_facts(self) -> None:
        found = self._prospect
        errors, warnings = (found.errors, found.warnings) if found else (0, 0)
        self.errors.say(words().say(counted("error", errors)) if errors else "")
        self.warnings.say(words().say(counted("warning", warnings)) if warnings else "")
        state = awaiting(found)
        self.state.picture.put(state.picture, state.tint)
        self.state.say(words().say(state.what) if state.what else "")
        changed = last_change(found) if found else None
        self.changed.say(words().say(changed) if changed else "")

"""Cards of which one is chosen: each says what would happen, by a dot and a few lines."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from app.desktop.widgets.inputs import Dot
from app.desktop.widgets.looks import Text, mark, put_look
from seminar.messages import Message


class ChoiceCard(QFrame):
    """One of several ways.

    Args:
        title: what it is called.
        facts: what it would give.
        note: what else there is to know about it.
    """

    def __init__(self, title: Message, facts: Message, note: Message) -> None:
        super().__init__()
        put_look(self, "choice")
        self.dot = Dot(title)
        self.dot.setProperty("look", "choice")
        self.dot.toggled.connect(self._show)
        INTERPRETER.say(self.dot.setAccessibleDescription, note)
        texts = QVBoxLayout()
        texts.addWidget(Text("body", facts))
        texts.addWidget(Text("note", note))
        texts.addStretch()
        column = QVBoxLayout(self)
        column.addWidget(self.dot)
        column.addLayout(texts)
        THEME.fit(texts.setContentsMargins, 24, 0, 0, 0)
        THEME.fit(texts.setSpacing, 3)
        THEME.fit(column.setSpacing, 4)
        THEME.fit(column.setContentsMargins, 12, 8, 12, 12)
        self._show()

    def _show(self) -> None:
        mark(self, "chosen", self.dot.isChecked())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it by a click anywhere on it."""
        self.dot.setChecked(True)
        self.dot.setFocus()
        super().mousePressEvent(event)


class ChoiceCards(QWidget):
    """Cards side by side.

    Args:
        cards: the cards, by what choosing each stands for.
    """

    chosen = Signal(str)
    """What the chosen card stands for."""

    def __init__(self, cards: dict[str, ChoiceCard]) -> None:
        super().__init__()
        self.cards = cards
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        THEME.fit(row.setSpacing, 12)
        for value, card in cards.items():
            self._group.addButton(card.dot)
            row.addWidget(card, 1)
            card.dot.toggled.connect(
                lambda on, value=value: self.chosen.emit(value) if on else None
            )

    def choose(self, value: str) -> None:
        """Choose a card."""
        self.cards[value].dot.setChecked(True)

    def value(self) -> str:
        """Return what the chosen card stands for; empty if none is chosen."""
        return next((value for value, card in self.cards.items() if card.dot.isChecked()), "")

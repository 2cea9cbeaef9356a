"""Looks: what a widget is for, so that the style sheet knows how to draw it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from seminar.messages import Message

TextLook = Literal["name", "title", "pane", "section", "body", "muted", "note", "reason"]
"""The product's name; the titles of a page, a pane, a section; and the texts below them."""


def put_look(widget: QWidget, look: str) -> None:
    """Give a widget a look of the style sheet."""
    mark(widget, "look", look)


def redress(widget: QWidget) -> None:
    """Draw a widget as the style sheet says, after something it asks about has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def mark(widget: QWidget, property_: str, value: object) -> None:
    """Set a property that the style sheet asks about, and draw the widget accordingly."""
    if widget.property(property_) != value:
        widget.setProperty(property_, value)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it comes at showing
            redress(widget)


class Text(QLabel):
    """A text to be read, which wraps where it must; empty until something is said."""

    def __init__(self, look: TextLook = "body", what: Message | None = None) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(look in {"body", "muted", "note", "reason"})
        self.setProperty("look", look)
        if what is not None:
            self.say(what)

    def say(self, what: Message) -> None:
        """Say something, also in the languages to come."""
        INTERPRETER.say(self.setText, what)


class Hairline(QFrame):
    """A line between two things, one above the other."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "hairline")
        self.setFixedHeight(1)


class UprightHairline(QFrame):
    """A line between two things, side by side."""

    def __init__(self, height: int = 24) -> None:
        super().__init__()
        self.setProperty("look", "hairline")
        self.setFixedWidth(1)
        THEME.fit(self.setFixedHeight, height)


class Card(QFrame):
    """A bordered surface that holds what belongs together."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "card")

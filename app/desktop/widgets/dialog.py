"""The base of all dialogs: what it is about in bold, what it means, and buttons that are verbs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from app.desktop.theme.icons import Tint
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.icon_label import IconLabel
from app.desktop.widgets.looks import Text
from app.desktop.widgets.sentence import Sentence
from seminar.messages import Message, message

Weight = Literal["main", "other"]
_WIDTH = 600
_TALL = Qt.AlignmentFlag.AlignTop


class Dialog(QDialog):
    """A dialog in the window's own frame; Esc and closing it are its cancel.

    Args:
        parent: the window it stands before.
        title: what the frame says.
    """

    answered = Signal(str)
    """It is over: the answer of the button that was pressed; empty when it was cancelled."""

    def __init__(self, parent: QWidget | None, title: Message) -> None:
        super().__init__(parent)
        INTERPRETER.say(self.setWindowTitle, title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._answer = ""
        self._first: QWidget | None = None
        self.body = QVBoxLayout()
        self.left = QHBoxLayout()
        self.right = QHBoxLayout()
        self._lay_out()
        self.finished.connect(self._tell)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addLayout(self.left)
        foot.addStretch()
        foot.addLayout(self.right)
        column = QVBoxLayout(self)
        column.addLayout(self.body, 1)
        column.addLayout(foot)
        THEME.fit(self.right.setSpacing, 8)
        THEME.fit(self.body.setSpacing, 12)
        THEME.fit(column.setContentsMargins, 24, 24, 24, 20)
        THEME.fit(column.setSpacing, 24)
        THEME.fit(self.setMinimumWidth, _WIDTH)

    def sizeHint(self) -> QSize:
        """Return a size that is as wide as the dialog will be, so that it is only as high then."""
        return super().sizeHint().expandedTo(QSize(self.minimumWidth(), 0))

    # --- what it says ---

    def say(
        self, heading: Message, sentence: Message | None, picture: str = "", tint: Tint = "accent"
    ) -> None:
        """Say what it is about and what that means.

        Args:
            heading: what happened, or the question.
            sentence: what it means for the work, and the way out; may have `**bold**` parts.
            picture: the icon before them.
            tint: its colour.
        """
        texts = QVBoxLayout()
        title = Text("pane", heading)
        title.setWordWrap(True)
        texts.addWidget(title)
        if sentence is not None:
            texts.addWidget(Sentence(sentence))
            INTERPRETER.say(self.setAccessibleDescription, sentence)
        texts.addStretch()
        row = QHBoxLayout()
        if picture:
            row.addWidget(IconLabel(picture, tint, 24), 0, _TALL)
        row.addLayout(texts, 1)
        THEME.fit(texts.setSpacing, 6)
        THEME.fit(row.setSpacing, 14)
        INTERPRETER.say(self.setAccessibleName, heading)
        self.body.addLayout(row)

    def note(self, what: Message) -> Text:
        """Say something small beside the buttons."""
        text = Text("note", what)
        text.setWordWrap(False)
        self.left.addWidget(text)
        return text

    # --- what can be done ---

    def offer(self, verb: Message, answer: str, weight: Weight = "other") -> Button:
        """Add a button that ends the dialog; the main one stands last and is pressed by Enter.

        Args:
            verb: what it does.
            answer: what `answered` then tells.
            weight: whether it is the main one.
        """
        button = self._button(verb, weight)
        button.clicked.connect(lambda: self.end(answer))
        return button

    def offer_cancel(self, verb: Message | None = None) -> Button:
        """Add the button that changes nothing, which Esc presses too."""
        button = self._button(verb or message("Cancel"), "other")
        button.clicked.connect(self.reject)
        return button

    def _button(self, verb: Message, weight: Weight) -> Button:
        button = Button(verb, "filled" if weight == "main" else "outlined")
        button.setAutoDefault(True)
        self.right.addWidget(button)
        if weight == "main":
            button.setDefault(True)
            self._first = self._first or button
        return button

    def link(self, text: Message, does: Callable[[], object]) -> Button:
        """Add a link at the left; it does something and leaves the dialog open."""
        link = Button(text, "link")
        link.setAutoDefault(True)
        link.clicked.connect(lambda _checked=False: does())
        self.left.addWidget(link)
        return link

    def offer_link(self, text: Message, answer: str) -> Button:
        """Add a link at the left that ends the dialog."""
        return self.link(text, lambda: self.end(answer))

    def offer_technical(self, text: Callable[[], str]) -> Button:
        """Add the link that copies what a helper wants to know."""
        return self.link(
            message("Copy technical information"),
            lambda: QGuiApplication.clipboard().setText(text()),
        )

    def start_in(self, widget: QWidget) -> None:
        """Begin with the focus in a field, or on the safe button when nothing is to be typed."""
        self._first = widget
        if isinstance(widget, Button):
            widget.setDefault(True)

    def event(self, event: QEvent) -> bool:
        """Grow when what is said takes more lines: Qt would squeeze the fields instead."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return done

    def _grow(self) -> None:
        column = self.layout()
        if column is not None and column.hasHeightForWidth():
            needed = column.totalHeightForWidth(self.width())
            if self.height() < needed:
                self.resize(self.width(), needed)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus where one begins."""
        super().showEvent(event)
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- ending ---

    def end(self, answer: str) -> None:
        """Close with an answer."""
        self._answer = answer
        self.accept()

    def ask(self) -> str:
        """Show it and wait; return the answer, empty when it was cancelled."""
        self.exec()
        return self._answer

    def _tell(self) -> None:
        self.answered.emit(self._answer)

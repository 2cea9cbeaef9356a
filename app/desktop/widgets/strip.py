"""A strip: a warning, an error or good news on the page, with the fixes beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.desktop.theme import THEME
from app.desktop.theme.colours import SignalName
from app.desktop.theme.icons import SIGNAL_ICONS, Tint
from app.desktop.widgets.buttons import Button, IconButton
from app.desktop.widgets.icon_label import IconLabel
from app.desktop.widgets.looks import mark, put_look
from app.desktop.widgets.sentence import Sentence
from seminar.messages import Message, message

Fix = tuple[Message, Callable[[], object]]
"""What a button beside the sentence says, and what it does."""


class Strip(QFrame):
    """A sentence on a tint, with an icon before it and buttons after it; hidden until it says one.

    Args:
        signal: what it is; `None` for a plain one, in the colour of the chrome.
        picture: the icon, where it is not the signal's own.
    """

    closed = Signal()
    """A person put it away."""

    def __init__(self, signal: SignalName | None = None, picture: str = "") -> None:
        super().__init__()
        put_look(self, "strip")
        self._icon = IconLabel("")
        self.sentence = Sentence()
        self.buttons: list[Button] = []
        self.close_button = IconButton(message("Close"), "x")
        self.close_button.clicked.connect(self._put_away)
        self.close_button.hide()
        self._lay_out()
        self.set_signal(signal, picture)
        self.hide()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self.sentence, 1)
        self._row.addWidget(self.close_button)
        THEME.fit(self._row.setSpacing, 8)
        THEME.fit(self._row.setContentsMargins, 12, 5, 8, 5)
        THEME.fit(self.setMinimumHeight, 38)

    def set_signal(self, signal: SignalName | None, picture: str = "") -> None:
        """Turn into another kind of strip."""
        tint: Tint = signal or "muted"
        self._icon.put(picture or (SIGNAL_ICONS[signal] if signal else "info"), tint)
        mark(self, "signal", signal or "")

    def say(self, what: Message, *fixes: Fix) -> None:
        """Show the strip with a sentence, and buttons that mend what it says."""
        self.sentence.say(what)
        self._offer(fixes)
        self.show()

    def can_be_closed(self) -> None:
        """Let it be put away by a button at its end."""
        self.close_button.show()

    def _offer(self, fixes: tuple[Fix, ...]) -> None:
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self.buttons = [self._button(fix) for fix in fixes]

    def _button(self, fix: Fix) -> Button:
        text, does = fix
        button = Button(text, "small")
        button.clicked.connect(lambda _checked=False: does())
        self._row.insertWidget(self._row.indexOf(self.close_button), button)
        return button

    def _put_away(self) -> None:
        self.hide()
        self.closed.emit()

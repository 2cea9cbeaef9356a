"""A strip: a warning, an error or good news on the page, with the fixes beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout

from app.desktop.theme import THEME
from app.desktop.theme.colours import SignalName
from app.desktop.theme.icons import SIGNAL_ICONS, Tint
from app.desktop.widgets.buttons import Button, IconButton
from app.desktop.widgets.icon_label import IconLabel
from app.desktop.widgets.looks import mark, put_look
from app.desktop.widgets.sentence import Sentence
from seminar.messages import Message, message

_DIRECTION = QBoxLayout.Direction
_SENTENCE = 96
"""The guide's px that a sentence needs beside buttons."""
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
        said = QHBoxLayout()
        said.addWidget(self._icon)
        said.addWidget(self.sentence, 1)
        self._acts = QBoxLayout(_DIRECTION.LeftToRight)
        self._row = QBoxLayout(_DIRECTION.LeftToRight, self)
        self._row.addLayout(said, 1)
        self._row.addLayout(self._acts)
        self._row.addWidget(self.close_button)
        THEME.fit(said.setSpacing, 8)
        THEME.fit(self._acts.setSpacing, 8)
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
            self._acts.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._button(fix) for fix in fixes]
        self._arrange()

    def _button(self, fix: Fix) -> Button:
        text, does = fix
        button = Button(text, "small")
        button.clicked.connect(lambda _checked=False: does())
        self._acts.addWidget(button)
        return button

    # --- where there is little room ---

    def minimumSizeHint(self) -> QSize:
        """Return the least size, at which the buttons stand below the sentence."""
        widest = max((button.sizeHint().width() for button in self.buttons), default=0)
        around = self._row.contentsMargins()
        width = max(widest, THEME.px(_SENTENCE)) + around.left() + around.right()
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons where there is room for them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        widths = [button.sizeHint().width() + THEME.px(8) for button in self.buttons]
        around = self._row.contentsMargins()
        room = self.width() - around.left() - around.right()
        beside = room - sum(widths) >= THEME.px(_SENTENCE)
        in_a_row = beside or room >= sum(widths)
        self._row.setDirection(_DIRECTION.LeftToRight if beside else _DIRECTION.TopToBottom)
        self._acts.setDirection(_DIRECTION.LeftToRight if in_a_row else _DIRECTION.TopToBottom)

    def _put_away(self) -> None:
        self.hide()
        self.closed.emit()

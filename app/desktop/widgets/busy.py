"""Longer work: what is done, how far it is, which one it is at, and the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.looks import Text, put_look
from seminar.messages import Message, message

PATIENCE = 500
"""How long work may last, in milliseconds, before anything is shown of it."""
_NOTHING = message("{text}", text="")


class Busy(QFrame):
    """Shows work in place, once it has lasted half a second; the window stays usable."""

    cancelled = Signal()
    """A person wants the work to end."""
    shown = Signal()
    """The work has lasted so long that it is shown."""

    def __init__(self) -> None:
        super().__init__()
        put_look(self, "panel")
        self.what = Text()
        self.which = Text("note")
        self.which.setWordWrap(False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = Button(message("Cancel"))
        self.cancel.clicked.connect(self._stop)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._appear)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        texts = QHBoxLayout()
        texts.addWidget(self.what, 1)
        texts.addWidget(self.which)
        column = QVBoxLayout()
        column.addLayout(texts)
        column.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        THEME.fit(column.setSpacing, 6)
        THEME.fit(row.setSpacing, 16)
        THEME.fit(row.setContentsMargins, 16, 8, 12, 8)

    def begin(self, what: Message) -> None:
        """Begin with a work; it is shown if it is not over in half a second."""
        self._name(what)
        self.which.say(_NOTHING)
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self._patience.start()

    def is_under_way(self) -> bool:
        """Whether a work has begun and not ended, be it shown or not yet."""
        return self._patience.isActive() or not self.isHidden()

    def tell(self, what: Message, done: int, total: int, which: Message | None = None) -> None:
        """Say how far the work is.

        Args:
            what: what is done, such as "Leser svarark 13 av 18".
            done: how many are done.
            total: of how many; 0 for unknown.
            which: the one it is at, or how long it will last; `None` for neither.
        """
        self._name(what)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.which.say(which or _NOTHING)

    def end(self) -> None:
        """Put it away; the work is over."""
        self._patience.stop()
        self.hide()

    def _appear(self) -> None:
        self.show()
        self.shown.emit()

    def _name(self, what: Message) -> None:
        self.what.say(what)
        INTERPRETER.say(self.bar.setAccessibleName, what)

    def _stop(self) -> None:
        self.cancel.setEnabled(False)
        self.cancelled.emit()

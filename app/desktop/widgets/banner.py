"""Banners: strips under the header, about the seminar as a whole."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.theme import THEME
from app.desktop.theme.colours import SignalName
from app.desktop.widgets.strip import Fix, Strip
from seminar.messages import Message


class Banners(QWidget):
    """The banners there are, one above the other; takes no room without any."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: dict[str, Strip] = {}
        self._column = QVBoxLayout(self)
        THEME.fit(self._column.setContentsMargins, 24, 8, 24, 8)
        THEME.fit(self._column.setSpacing, 8)
        self.hide()

    def put(
        self,
        key: str,
        what: Message,
        *fixes: Fix,
        signal: SignalName | None = None,
        picture: str = "",
    ) -> Strip:
        """Show a banner; one with the same key is replaced.

        Args:
            key: what it is about, such as "read-only".
            what: the sentence.
            fixes: its buttons.
            signal: what it is; `None` for a plain one.
            picture: the icon, where it is not the signal's own.
        """
        strip = self._shown.get(key) or self._new(key)
        strip.set_signal(signal, picture)
        strip.say(what, *fixes)
        self.show()
        return strip

    def _new(self, key: str) -> Strip:
        strip = Strip()
        strip.closed.connect(lambda: self.take(key))
        self._shown[key] = strip
        self._column.addWidget(strip)
        return strip

    def take(self, key: str) -> None:
        """Take a banner away, if it is there."""
        strip = self._shown.pop(key, None)
        if strip is not None:
            self._column.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
        self.setVisible(bool(self._shown))

    def shown(self) -> tuple[str, ...]:
        """Return the keys of the banners there are, from the top."""
        return tuple(self._shown)

"""How the window looks and speaks, as the person chose it: colours, text size, language."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME, Scheme
from app.desktop.theme.sizes import next_text_size
from seminar.language import screen_language
from seminar.model import LanguageCode


class Looks(QObject):
    """What was chosen of the window's looks."""

    changed = Signal()
    """Something was chosen; it is to be remembered."""

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or as the system is."""
        return THEME.scheme

    def set_scheme(self, scheme: Scheme) -> None:
        """Turn light, dark, or as the system is."""
        THEME.set_scheme(scheme)
        self.changed.emit()

    @property
    def language(self) -> LanguageCode:
        """The language that the window speaks."""
        return INTERPRETER.words.code

    def set_language(self, code: LanguageCode) -> None:
        """Speak another language."""
        INTERPRETER.speak(screen_language(code))
        self.changed.emit()

    @property
    def text_size(self) -> int:
        """The size of the text, in percent of the system's."""
        return THEME.text_size

    def change_text_size(self, by: int) -> None:
        """Take the next larger (1) or smaller (-1) size."""
        THEME.set_text_size(next_text_size(THEME.text_size, by))
        self.changed.emit()

"""What the window says, in the person's language, which may change while it is open.

`INTERPRETER.say(label.setText, message("Title"))` says it now, and again in each language that the
person switches to. What is made of several sentences or of the seminar's texts is said anew by its
owner when `INTERPRETER.changed` is emitted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from seminar.language import Language, screen_language
from seminar.messages import Message


class _Setter(Protocol):
    """A bound method of a Qt object that takes a text."""

    __self__: QObject
    __name__: str


class Interpreter(QObject):
    """Says messages in the language of the person, and says them anew in another one."""

    changed = Signal()
    """The language has been switched, and all that was bound has been said anew."""

    def __init__(self) -> None:
        super().__init__()
        self._words = screen_language("nb")
        self._bound: WeakKeyDictionary[QObject, dict[str, Message]] = WeakKeyDictionary()

    @property
    def words(self) -> Language:
        """The language that is spoken now."""
        return self._words

    def speak(self, words: Language) -> None:
        """Switch to another language."""
        self._words = words
        for owner, sayings in list(self._bound.items()):
            if isValid(owner):
                for name, what in sayings.items():
                    getattr(owner, name)(words.say(what))
        self.changed.emit()

    def say(self, setter: Callable[[str], object], what: Message) -> None:
        """Give `setter` a message, now and in each language to come.

        Args:
            setter: a bound method of a Qt object, such as `label.setText`; what it was given before
                is forgotten.
            what: the message.
        """
        bound = cast("_Setter", setter)
        self._bound.setdefault(bound.__self__, {})[bound.__name__] = what
        setter(self._words.say(what))


INTERPRETER = Interpreter()
"""The interpreter of this process: a person reads one language at a time."""


def words() -> Language:
    """Return the language that the window speaks now."""
    return INTERPRETER.words

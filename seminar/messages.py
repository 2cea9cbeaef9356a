"""A sentence for a person, kept apart from the language it will be said in.

An error or a problem is found where no language is known; it is said where one is. So it carries
the English original and its fields, and `seminar.language` says it.
"""

from __future__ import annotations

import datetime as dt

from msgspec import Struct


class Message(Struct, frozen=True):
    """A sentence: its English original, which is its key in the catalogues, and its fields.

    `str()` of it is the original with its fields filled in, for logs and developers.
    """

    original: str
    fields: tuple[tuple[str, Field], ...] = ()
    begins: bool = False
    """Whether its first letter is large, whatever stands there; see `beginning`."""

    def __str__(self) -> str:
        return self.original.format(**{name: str(value) for name, value in self.fields})


Field = str | int | float | dt.date | dt.time | Message
"""What may stand in a sentence; numbers, dates and clock times follow the language said in."""


def message(original: str, /, **fields: Field) -> Message:
    """Return the sentence `original`, whose `{name}` places are filled from `fields`.

    Babel finds the originals by this function's name.
    """
    return Message(original, tuple(fields.items()))


def beginning(what: Message) -> Message:
    """Return `what` as it begins a sentence: with a large letter, even where a field comes first.

    A weekday is "fredag" within a Norwegian sentence and "Fredag" at its beginning.
    """
    return Message(what.original, what.fields, begins=True)


class PlenumError(Exception):
    """Something a person can mend, in one sentence that names the place and the way out."""

    def __init__(self, original: str, /, **fields: Field) -> None:
        self.message = Message(original, tuple(fields.items()))
        super().__init__(original)

    def __str__(self) -> str:
        return str(self.message)

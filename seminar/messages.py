"""A sentence for a person, kept apart from the language it will be said in.

An error or a problem is found where no language is known; it is said where one is. So it carries
the English original and its fields, and `seminar.language` says it.
"""

from __future__ import annotations

from msgspec import Struct


class Message(Struct, frozen=True):
    """A sentence: its English original, which is its key in the catalogues, and its fields."""

    original: str
    fields: tuple[tuple[str, str | int | float | "Message"], ...] = ()


def message(original: str, /, **fields: str | int | float | Message) -> Message:
    """Return the sentence `original`, whose `{name}` places are filled from `fields`.

    Babel finds the originals by this function's name.
    """
    return Message(original, tuple(fields.items()))


class PlenumError(Exception):
    """Something a person can mend, in one sentence that names the place and the way out."""

    def __init__(self, original: str, /, **fields: str | int | float | Message) -> None:
        self.message = Message(original, tuple(fields.items()))
        super().__init__(original.format(**{key: str(value) for key, value in fields.items()}))

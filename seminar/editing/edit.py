"""An edit: what it is called, how the new seminar is made, and what it touches."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from seminar.messages import Message, PlenumError
from seminar.model import Seminar


class Edit(Struct, frozen=True):
    """One step of a person's work.

    Args:
        sentence: what it is called, in the past tense and without a full stop.
        change: makes the new seminar of the one that the edit was made for.
        touched: ids of what to select after it, in the order of the rows; empty after a deletion.
        places: the same for rows without ids (phases, practical matters), as numbers from 0.
    """

    sentence: Message
    change: Callable[[Seminar], Seminar]
    touched: tuple[str, ...] = ()
    places: tuple[int, ...] = ()


class Refused(PlenumError):
    """An edit that would break a rule of `seminar.rules`; the message says why."""


def together(sentence: Message, edits: Sequence[Edit]) -> Edit:
    """Return several edits as one step, each made for the value that the one before it leaves.

    Edits of different places may all be made for the same seminar.
    """

    def change(seminar: Seminar) -> Seminar:
        for edit in edits:
            seminar = edit.change(seminar)
        return seminar

    return Edit(sentence, change, tuple(id_ for edit in edits for id_ in edit.touched))

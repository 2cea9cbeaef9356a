"""What can be done about a problem, as values: what a button says, and what it then does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from msgspec import Struct

from seminar.checks import Context, Problem
from seminar.editing.edit import Edit
from seminar.editing.slot_fixes import Fix
from seminar.messages import Message
from seminar.model import Seminar

__all__ = ["Fix", "Goes", "Mender", "Opens", "Way", "fix"]


class Opens(Struct, frozen=True):
    """A way that needs a person's choice: a dialog about the problem's place.

    Args:
        text: what the button says.
        dialog: which one.
    """

    text: Message
    dialog: Literal["fit_day"]


class Goes(Struct, frozen=True):
    """A way that only a person can go: to the field at fault, to write something there."""

    text: Message


Way = Fix | Opens | Goes
"""What can be done: by itself (`Fix`: its `text`, its `edit`), in a dialog, or by writing."""
Mender = Callable[[Context, Problem], Iterator[Way]]
"""What yields the ways to mend the problems of one check, the best first."""


def fix(
    text: Message,
    sentence: Message,
    change: Callable[[Seminar], Seminar],
    *touched: str,
) -> Fix:
    """Return a fix: what its button says, what the step is called, and what is touched."""
    return Fix(text, Edit(sentence, change, touched))

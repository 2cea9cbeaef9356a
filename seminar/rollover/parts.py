"""What of a seminar may come along to the next year, and the lines that tell what became of it."""

from __future__ import annotations

from typing import Literal, get_args

from msgspec import Struct

from seminar.messages import Message, message

RolloverPart = Literal[
    "programme", "slides", "tasks", "highlights", "survey", "participants", "pairs", "templates"
]
PARTS: tuple[RolloverPart, ...] = get_args(RolloverPart)
"""What a person may let come along or leave, in the order of the list."""
USUAL: frozenset[RolloverPart] = frozenset(PARTS) - {"participants"}
"""What comes along unless somebody says otherwise: people are invited anew every year."""
NAMES: dict[RolloverPart, Message] = {
    "programme": message("Programme"),
    "slides": message("Slides"),
    "tasks": message("Tasks"),
    "highlights": message("Highlighted statements"),
    "survey": message("Survey"),
    "participants": message("Participants"),
    "pairs": message("Who sat together"),
    "templates": message("Templates"),
}
"""What the parts are called."""

Fate = Literal["kept", "changed", "left"]


class Line(Struct, frozen=True):
    """What became of one part of last year's seminar.

    Args:
        part: which part; empty for what nobody is asked about.
        name: what it is called.
        fate: whether it is as it was, is another now, or was left.
        count: how much of it there was.
        had: the same in words, such as "25 items".
        becomes: what it is in the new seminar, such as "The same times, new dates".
    """

    part: RolloverPart | Literal[""]
    name: Message
    fate: Fate
    count: int
    had: Message
    becomes: Message


def line(part: RolloverPart, fate: Fate, count: int, had: Message, becomes: Message) -> Line:
    """Return the line of a part by its name."""
    return Line(part, NAMES[part], fate, count, had, becomes)

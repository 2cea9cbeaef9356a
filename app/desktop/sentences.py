"""Sentences put together when they are said: numbers in words, quotations in quotations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.desktop.interpreter import words
from app.desktop.moments import moment
from seminar.messages import Message, message
from seminar.model import Seminar

if TYPE_CHECKING:
    from app.keeping.lock import Holder
    from app.keeping.recovery_copy import MadeStep

_INNER = str.maketrans("«»“”", "‹›‘’")


def ready(text: str) -> Message:
    """Return a message that is said as it stands."""
    return message("{text}", text=text)


def within_quotes(text: str) -> str:
    """Return a text as it stands between quotation marks: its own become single ones."""
    return text.translate(_INNER)


def beginning_large(text: str) -> str:
    """Return a text with a large letter at its beginning."""
    return text[:1].upper() + text[1:]


def titled(seminar: Seminar) -> str:
    """Return what a seminar is called, also one that has no title yet."""
    return seminar.title or words().text("Seminar without a title")


def holder_name(holder: Holder) -> str:
    """Return who has a seminar open, as well as that is known."""
    return holder.name or holder.machine or words().text("Somebody else")


def unsaved(steps: Sequence[MadeStep]) -> str:
    """Return how many changes are not saved, and the last of them."""
    number = len(steps)
    if not number:
        return words().text("There are changes that are not saved.")
    count = words().number_word(number)
    when = words().say(moment(steps[-1].when))
    last = within_quotes(words().say(steps[-1].sentence))
    return beginning_large(
        words().plural(
            "{count} change is not saved, from {when}: “{last}”.",
            "{count} changes are not saved, the last from {when}: “{last}”.",
            number,
            count=count,
            when=when,
            last=last,
        )
    )

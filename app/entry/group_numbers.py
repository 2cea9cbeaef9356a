"""The number of groups, or of people in each, as it is typed."""

from __future__ import annotations

from app.entry.not_understood import NotUnderstood
from seminar.messages import message
from seminar.model import Split

LIMITS = (1, 200)
"""The least and the most that can be asked for; more groups than this no seminar has."""


def read_group_number(text: str, split: Split) -> int:
    """Return the number that is typed.

    Args:
        text: as typed.
        split: what it is a number of: groups, or people in each.

    Raises:
        NotUnderstood: it is no whole number within the limits.
    """
    typed = text.strip()
    low, high = LIMITS
    if typed.isascii() and typed.isdigit() and low <= int(typed[:6]) <= high:
        return int(typed)
    what = {
        "groups": message("a number of groups"),
        "size": message("a number of people in each group"),
    }[split]
    raise NotUnderstood(
        "“{text}” is not {what}; type a whole number from {low} to {high}.",
        text=typed,
        what=what,
        low=low,
        high=high,
    )

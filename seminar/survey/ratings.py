"""Whether a change is worth talking about: none, small or clear, and that in plain words."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from seminar.messages import Message, message

Rating = Literal["none", "small", "clear"]

SMALL = Decimal("0.05")
CLEAR = Decimal("0.125")
"""Shares of the scale's width from which a change is small or clear: 0.2 and 0.5 on 1 to 5."""


def rating(change: Decimal, scale: tuple[int, int]) -> Rating:
    """Return how much a change of printed figures is on its scale.

    On a scale from 1 to 5 a change is small from 0.2 and clear from 0.5 on. These are Cohen's small
    and medium differences, 0.2 and 0.5 standard deviations (J. Cohen, Statistical Power Analysis
    for the Behavioral Sciences, 1988; half a standard deviation is also what people notice: Norman,
    Sloan and Wyrwich, Medical Care 41, 2003), for answers whose standard deviation is a quarter of
    the scale's width. That fixed measure is used whatever the answers' own deviation is, so that
    like changes are called alike, and so that nobody needs to know it.

    It says nothing of chance: with few answers, a clear change may be one person's.

    Args:
        change: the difference of two printed figures, up or down.
        scale: lowest and highest possible score.
    """
    size = abs(change) / (scale[1] - scale[0])
    if size < SMALL:
        return "none"
    return "small" if size < CLEAR else "clear"


def rating_in_words(change: Decimal, scale: tuple[int, int]) -> Message:
    """Return a change's rating as a plain phrase, such as "klart høyere"."""
    rated = rating(change, scale)
    if rated == "none":
        return message("about the same")
    return (_HIGHER if change > 0 else _LOWER)[rated]


_HIGHER: dict[Rating, Message] = {
    "small": message("a little higher"),
    "clear": message("clearly higher"),
}
_LOWER: dict[Rating, Message] = {
    "small": message("a little lower"),
    "clear": message("clearly lower"),
}

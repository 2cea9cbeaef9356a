"""Numbers in attributes of files by anybody: what is no number counts as not said."""

from __future__ import annotations

from builders.deck.quantities import NotANumber, percent, whole
from builders.inspection.markup import Element

_SHORT = 16
"""How many digits need no closer look."""


def number(element: Element | None, name: str, usual: int) -> int:
    """Return the whole number in an attribute, in its own unit, or `usual` where there is none."""
    text = None if element is None else element.get(name)
    if text is None:
        return usual
    if text.isdecimal() and len(text) < _SHORT:
        return int(text)
    try:
        return whole(text)
    except NotANumber:
        return usual


def share(element: Element | None, name: str, usual: float) -> float:
    """Return the percentage in an attribute as a share of 1, or `usual` where there is none."""
    text = None if element is None else element.get(name)
    if text is None:
        return usual
    try:
        return percent(text) / 100
    except NotANumber:
        return usual

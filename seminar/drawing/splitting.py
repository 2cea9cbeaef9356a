"""How many groups are asked for, and what that gives."""

from __future__ import annotations

from seminar.messages import Message, message
from seminar.model import Seminar, Split

USUAL_SIZE = 7
"""How many sit in a group where nobody has said: all get to speak, and all sides are there."""


def groups_asked(seminar: Seminar) -> int:
    """Return how many groups a drawing is to give; at least one.

    By size, it is the number whose groups come nearest to it. While nobody has said a number, it
    is as many groups as there are, or else groups of the usual size.
    """
    drawing, people = seminar.drawing, len(seminar.participants)
    if drawing.number and drawing.split == "groups":
        return drawing.number
    if not drawing.number and seminar.groups:
        return len(seminar.groups)
    return max(1, _nearest(people, drawing.number or USUAL_SIZE))


def number_asked(seminar: Seminar) -> int:
    """Return the number that stands in the field: of groups, or of people in each."""
    drawing = seminar.drawing
    if drawing.number:
        return drawing.number
    return number_for(seminar, drawing.split)


def number_for(seminar: Seminar, split: Split) -> int:
    """Return the number that asks for about as many groups as now where they are split this way."""
    groups = groups_asked(seminar)
    if split == "groups":
        return groups
    return max(1, _nearest(len(seminar.participants), groups))


def split_in_words(people: int, groups: int) -> Message:
    """Return what a split gives, such as "6 groups of 7" or "6 groups of 7 or 8"."""
    least, more = divmod(people, max(1, groups))
    if not least:
        return message("more groups than participants")
    if groups == 1:
        return message("one group of {n}", n=people)
    if more:
        return message("{groups} groups of {n} or {more}", groups=groups, n=least, more=least + 1)
    return message("{groups} groups of {n}", groups=groups, n=least)


def _nearest(people: int, size: int) -> int:
    """Return `people` divided by `size`, rounded to a whole number, halves up."""
    return (2 * people + size) // (2 * size)

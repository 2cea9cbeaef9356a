"""Edits of the practical matters that are printed; numbers from 0 say which."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from msgspec.structs import replace

from seminar.editing import sentences
from seminar.editing.edit import Edit
from seminar.editing.fields import PRACTICAL, PracticalField
from seminar.editing.names import brief, quoted
from seminar.editing.rows import inserted, order_by_step, ordered, replaced, without
from seminar.messages import Message, message
from seminar.model import Practical, Seminar
from seminar.texts import clean_text

Rows = tuple[Practical, ...]


def insert_practical(seminar: Seminar, new: Sequence[Practical], index: int) -> Edit:
    """Return the edit that puts practical matters before the one at `index`, or at the end."""
    index = min(index, len(seminar.document.practical))
    what = sentences.several_practical([_name(one) for one in new])
    places = tuple(range(index, index + len(new)))
    return _edit(sentences.added(what), lambda rows: inserted(rows, index, new), places)


def remove_practical(seminar: Seminar, places: Collection[int]) -> Edit:
    """Return the edit that removes practical matters.

    Raises:
        LookupError: there are no such rows.
    """
    what = sentences.several_practical(_names(seminar, places))
    return _edit(sentences.deleted(what), lambda rows: without(rows, places), ())


def move_practical(seminar: Seminar, places: Collection[int], step: int) -> Edit:
    """Return the edit that moves practical matters up (-1) or down (1) by one.

    Raises:
        LookupError: there are no such rows.
    """
    order = order_by_step(len(seminar.document.practical), places, step)
    sentence = sentences.stepped(step)(sentences.with_others(_names(seminar, places)))
    after = tuple(sorted(order.index(place) for place in places))
    return _edit(sentence, lambda rows: ordered(rows, order), after)


def set_practical(seminar: Seminar, place: int, field: PracticalField, value: str) -> Edit:
    """Return the edit that sets the heading or the text of a practical matter.

    Raises:
        LookupError: there is no such row.
    """
    before, new = seminar.document.practical[place], clean_text(value)
    after = before if getattr(before, field) == new else replace(before, **{field: new})
    sentence = sentences.set_field(
        PRACTICAL[field], quoted(_name(before)), getattr(before, field), new
    )
    return _edit(sentence, lambda rows: replaced(rows, place, after), (place,))


def _edit(sentence: Message, change: Callable[[Rows], Rows], places: tuple[int, ...]) -> Edit:
    def put(whole: Seminar) -> Seminar:
        rows = change(whole.document.practical)
        same = rows is whole.document.practical
        return whole if same else replace(whole, document=replace(whole.document, practical=rows))

    return Edit(sentence, put, places=places)


def _names(seminar: Seminar, places: Collection[int]) -> list[Message | str]:
    return [_name(seminar.document.practical[place]) for place in sorted(places)]


def _name(practical: Practical) -> Message | str:
    return brief(practical.label) or brief(practical.text) or message("Practical matter")

"""What a session begins with in the deck: its position in the programme, or its first slide."""

from __future__ import annotations

from collections.abc import Sequence

from seminar.model import Day, Item, ItemKind, ProgrammeSlide, Seminar, TitleSlide

RESTS: tuple[ItemKind, ...] = ("break", "meal")
"""The kinds of item that are no sessions."""


def place_of_position(seminar: Seminar, day: Day, number: int) -> int | None:
    """Return before which of an item's slides its position stands, from 0, or `None` for nowhere.

    A session that shows something begins with its position, though the title slide stays first. It
    does not where the hall has just seen the programme or is about to: where a programme slide
    stands right before the session, or among its own slides. Nor does a day's only item.

    Args:
        seminar: the seminar.
        day: the day.
        number: the item's place in the day, from 0.
    """
    if len(day.items) < 2:
        return None
    slides = day.items[number].slides
    place = next((n for n, one in enumerate(slides) if not isinstance(one, TitleSlide)), None)
    if not seminar.deck.show_position or day.items[number].kind in RESTS or place is None:
        return None
    before = slides if place else (*slides, *_slide_before(day, number))
    return None if any(isinstance(one, ProgrammeSlide) for one in before) else place


def _slide_before(day: Day, number: int) -> Sequence[object]:
    items = (day.items[n] for n in range(number - 1, -1, -1))
    return next((item.slides[-1:] for item in items if item.slides), ())


def position_id(item: Item) -> str:
    """Return the id of the planned slide that marks a session."""
    return f"{item.id}.position"


def first_slide(seminar: Seminar, day: Day, number: int) -> str:
    """Return the id of the first planned slide of a day's item, or nothing if it has no slides."""
    item = day.items[number]
    if place_of_position(seminar, day, number) == 0:
        return position_id(item)
    return f"{item.slides[0].id}.1" if item.slides else ""

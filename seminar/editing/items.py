"""Edits of the programme's items: adding, removing, copying, moving, and setting their fields."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from typing import cast

from msgspec.structs import replace

from seminar.editing import sentences
from seminar.editing.edit import Edit, Refused
from seminar.editing.fields import ITEM, ItemField
from seminar.editing.locks import lock_item_at, unlock_items
from seminar.editing.names import day_name, item_title
from seminar.editing.places import (
    day_of,
    ids_of,
    item_of,
    items_of,
    place_of,
    places_of,
    with_days,
    with_each_item,
    with_items,
)
from seminar.editing.rows import (
    duplicated,
    inserted,
    order_by_drop,
    order_by_step,
    ordered,
    without,
)
from seminar.ids import new_id
from seminar.items import KIND_NAMES
from seminar.messages import Message, message
from seminar.model import Day, Item, ItemKind, Seminar, Slide
from seminar.rules import MINUTES
from seminar.texts import clean_text

ItemValue = str | int | dt.time | tuple[Slide, ...] | None


# --- adding and removing --------------------------------------------------------------------------


def insert_items(seminar: Seminar, new: Sequence[Item], day: str, index: int) -> Edit:
    """Return the edit that puts new items into a day.

    Args:
        seminar: the seminar.
        new: items with ids that the seminar does not have.
        day: the day's id.
        index: before which of its items; their number for the end.

    Raises:
        LookupError: there is no such day.
    """
    day_of(seminar, day)

    def put(one: Day) -> Day:
        return with_items(one, inserted(one.items, index, new)) if one.id == day else one

    names = [item_title(item) for item in new]
    sentence = sentences.added(sentences.several_items(names))
    return Edit(sentence, lambda whole: with_days(whole, put), ids_of(new))


def insert_items_after(seminar: Seminar, new: Sequence[Item], after: str) -> Edit:
    """Return the edit that puts new items after another one.

    Raises:
        LookupError: there is no such item.
    """
    day, _ = item_of(seminar, after)
    return insert_items(seminar, new, day.id, place_of(day.items, after) + 1)


def paste_items(seminar: Seminar, new: Sequence[Item], day: str, index: int) -> Edit:
    """Return what `insert_items` does, called "Limte inn 8 poster"."""
    sentence = (
        message("Pasted one item") if len(new) == 1 else message("Pasted {n} items", n=len(new))
    )
    return replace(insert_items(seminar, new, day, index), sentence=sentence)


def remove_items(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that removes items with their slides.

    Raises:
        LookupError: there are no such items.
    """
    names = [item_title(item) for item in items_of(seminar, ids)]

    def change(whole: Seminar) -> Seminar:
        return with_days(
            whole, lambda day: with_items(day, without(day.items, places_of(day.items, ids)))
        )

    return Edit(sentences.deleted(sentences.several_items(names)), change)


def duplicate_items(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that puts copies after the last of these items of each day.

    Copies have ids of their own, as have their slides. They begin when what comes before them has
    ended: two items locked to one time would overlap.

    Raises:
        LookupError: there are no such items.
    """
    items = items_of(seminar, ids)
    copies = {item.id: copy_of(item) for item in items}

    def put(day: Day) -> Day:
        places = places_of(day.items, ids)
        return with_items(day, duplicated(day.items, places, lambda item: copies[item.id]))

    sentence = sentences.duplicated(sentences.several_items([item_title(item) for item in items]))
    touched = ids_of(copies[item.id] for item in items)
    return Edit(sentence, lambda whole: with_days(whole, put), touched)


def copy_of(item: Item) -> Item:
    """Return a copy of an item with ids of its own and without a fixed start."""
    slides = tuple(replace(slide, id=new_id()) for slide in item.slides)
    return replace(item, id=new_id(), start=None, slides=slides)


# --- moving ---------------------------------------------------------------------------------------


def move_items(seminar: Seminar, ids: Collection[str], step: int) -> Edit:
    """Return the edit that moves items up (-1) or down (1) by one, each within its day.

    Raises:
        LookupError: there are no such items.
    """
    items = items_of(seminar, ids)

    def move(day: Day) -> Day:
        order = order_by_step(len(day.items), places_of(day.items, ids), step)
        return with_items(day, ordered(day.items, order))

    what = sentences.with_others([item_title(item) for item in items])
    sentence = sentences.stepped(step)(what)
    return Edit(sentence, lambda whole: with_days(whole, move), ids_of(items))


def move_items_to(seminar: Seminar, ids: Collection[str], day: str, index: int) -> Edit:
    """Return the edit that moves items to a place in a day, in the order they stand in.

    Args:
        seminar: the seminar.
        ids: the items, of one day or of several.
        day: the id of the day they are moved to.
        index: before which of its items, as they stand now; their number for the end.

    Raises:
        LookupError: there are no such items, or no such day.
    """
    items, target = items_of(seminar, ids), day_of(seminar, day)
    places = places_of(target.items, ids)
    what = sentences.with_others([item_title(item) for item in items])
    if len(places) == len(items):
        order = order_by_drop(len(target.items), places, index)
        sentence = sentences.moved(what, order, places)
    else:
        sentence = sentences.moved_to(what, day_name(target))
    return Edit(sentence, _moving(items, day, index), ids_of(items))


def _moving(items: Sequence[Item], day: str, index: int) -> Callable[[Seminar], Seminar]:
    ids = ids_of(items)

    def move(one: Day) -> Day:
        places = places_of(one.items, ids)
        if one.id != day:
            return with_items(one, without(one.items, places))
        ahead = sum(place < index for place in places)
        staying = without(one.items, places)
        return with_items(one, inserted(staying, index - ahead, items))

    return lambda seminar: with_days(seminar, move)


def move_items_to_next_day(seminar: Seminar, ids: Collection[str], step: int) -> Edit | None:
    """Return the edit that moves items to the end of the day before, or the beginning of the next.

    Args:
        seminar: the seminar.
        ids: the items; the first of them says which day they leave.
        step: -1 for the day before, 1 for the next.

    Returns:
        The edit, or `None` where there is no such day.

    Raises:
        LookupError: there are no such items.
    """
    left, _ = item_of(seminar, items_of(seminar, ids)[0].id)
    place = place_of(seminar.programme, left.id) + step
    if not 0 <= place < len(seminar.programme):
        return None
    target = seminar.programme[place]
    return move_items_to(seminar, ids, target.id, len(target.items) if step < 0 else 0)


# --- fields ---------------------------------------------------------------------------------------


def set_item(seminar: Seminar, item: str, field: ItemField, value: ItemValue) -> Edit:
    """Return the edit that sets a field of an item.

    Args:
        seminar: the seminar.
        item: the item's id.
        field: the field's name; a `start` locks the item, and `None` there unlocks it.
        value: what it is set to.

    Raises:
        Refused: minutes that no item can last.
        LookupError: there is no such item.
    """
    if field == "start":
        start = cast("dt.time | None", value)
        return lock_item_at(seminar, item, start) if start else unlock_items(seminar, [item])
    if field == "minutes":
        refuse_minutes(cast("int", value))
    new = clean_text(value) if isinstance(value, str) else value
    _, before = item_of(seminar, item)

    def change(one: Item) -> Item:
        same = one.id != item or getattr(one, field) == new
        return one if same else replace(one, **{field: new})

    sentence = _setting(before, field, new)
    return Edit(sentence, lambda whole: with_each_item(whole, change), (item,))


def refuse_minutes(minutes: int) -> None:
    """Raise `Refused` where nothing can last so long."""
    low, high = MINUTES
    if not low <= minutes <= high:
        raise Refused(
            "It must last from {low} to {high} minutes, not {minutes}.",
            low=low,
            high=high,
            minutes=minutes,
        )


def _setting(item: Item, field: ItemField, new: ItemValue) -> Message:
    what, name = sentences.quoted(item_title(item)), ITEM[field]
    old = getattr(item, field)
    if field == "title":
        return sentences.set_own_field(name, old, cast("str", new))
    if field == "kind":
        kinds = KIND_NAMES[item.kind], KIND_NAMES[cast("ItemKind", new)]
        return sentences.set_field(name, what, *kinds)
    told = new if isinstance(new, str | int) else None
    return sentences.set_field(name, what, old, told)

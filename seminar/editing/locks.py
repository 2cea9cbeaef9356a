"""Edits that lock items to a time of day, and let them follow what comes before them again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

from msgspec.structs import replace

from seminar.editing import sentences
from seminar.editing.edit import Edit
from seminar.editing.names import item_title, quoted
from seminar.editing.places import ids_of, item_of, items_of, with_each_item
from seminar.messages import message
from seminar.model import Item, Seminar
from seminar.schedule import clock_time, schedule


def lock_items(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that locks each of these items to the time at which it begins now.

    Raises:
        LookupError: there are no such items.
    """
    rows = [row for day in seminar.programme for row in schedule(day).items]
    starts = {row.item.id: clock_time(row.start) for row in rows if row.item.id in ids}
    items = items_of(seminar, ids)
    if len(items) == 1:
        return lock_item_at(seminar, items[0].id, starts[items[0].id])
    what = sentences.with_others([item_title(item) for item in items])
    sentence = message("Locked the beginning of {what}", what=what)
    return Edit(sentence, lambda whole: _with_starts(whole, starts), ids_of(items))


def lock_item_at(seminar: Seminar, item: str, time: dt.time) -> Edit:
    """Return the edit that locks an item to a time in whole minutes.

    Raises:
        LookupError: there is no such item.
    """
    _, locked = item_of(seminar, item)
    sentence = message("Locked {what} to {time}", what=quoted(item_title(locked)), time=time)
    return Edit(sentence, lambda whole: _with_starts(whole, {item: time}), (item,))


def unlock_items(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that lets items begin as soon as what comes before them has ended.

    Raises:
        LookupError: there are no such items.
    """
    items = items_of(seminar, ids)
    what = sentences.with_others([item_title(item) for item in items])
    starts = dict.fromkeys(ids_of(items))
    sentence = message("Unlocked {what}", what=what)
    return Edit(sentence, lambda whole: _with_starts(whole, starts), ids_of(items))


def _with_starts(seminar: Seminar, starts: Mapping[str, dt.time | None]) -> Seminar:
    def change(item: Item) -> Item:
        same = item.id not in starts or starts[item.id] == item.start
        return item if same else replace(item, start=starts[item.id])

    return with_each_item(seminar, change)

"""Items on the clipboard: tables from Excel and Word, and items with all that is in them."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from app.desktop.tables.clipboard import Pasted, Pasting, pasted
from app.entry.columns import Mapping
from app.entry.programme_columns import COLUMNS
from app.entry.programme_lines import taken_apart
from app.entry.programme_rows import programme_rows, proposed_mapping
from app.entry.table import Table
from seminar.editing.edit import Edit
from seminar.editing.items import copy_of, paste_items
from seminar.editing.places import day_of
from seminar.messages import message
from seminar.model import Item, Seminar
from seminar.schedule import schedule
from seminar.slots import tasks_shown


class PackedItems(Struct, frozen=True):
    """Items with their slides, and the id of the seminar that they are of."""

    seminar: str
    items: tuple[Item, ...]


def pack(seminar: Seminar, ids: tuple[str, ...]) -> bytes:
    """Return items with all that is in them, in the order of the ids."""
    items = {item.id: item for day in seminar.programme for item in day.items}
    packed = PackedItems(seminar.id, tuple(items[id_] for id_ in ids if id_ in items))
    return msgspec.json.encode(packed)


def unpack(seminar: Seminar, packed: bytes, day: str, place: int) -> Edit:
    """Return the edit that puts items from the clipboard before a place of a day.

    They bear ids of their own. Slides stay behind where they would show what is not there: pictures
    and tasks of another seminar, or tasks that are gone.
    """
    taken = msgspec.json.decode(packed, type=PackedItems)
    new = [_at_home(seminar, copy_of(item), taken.seminar) for item in taken.items]
    return paste_items(seminar, new, day, place)


def _at_home(seminar: Seminar, item: Item, origin: str) -> Item:
    tasks = {task.id for task in seminar.tasks}
    is_at_home = origin == seminar.id and tasks.issuperset(tasks_shown(item))
    return item if is_at_home else replace(item, slides=())


def pasting(open_day: Callable[[], str]) -> Pasting:
    """Return how a block of cells becomes items of the day that is open then."""

    def read(seminar: Seminar, table: Table, mapping: Mapping, place: int) -> Pasted:
        day = open_day()
        rows = programme_rows(table, mapping, _begins(seminar, day, place))
        edit = paste_items(seminar, rows.items, day, place) if rows.items else None
        return pasted(rows.summary, rows.faults, edit, rows.rows - len(rows.items))

    return Pasting(
        title=message("Paste into the programme"),
        columns=COLUMNS,
        propose=proposed_mapping,
        read=read,
        prepare=taken_apart,
    )


def _begins(seminar: Seminar, day: str, place: int) -> int:
    """Return when an item before this place would begin, in minutes after the day's midnight."""
    times = schedule(day_of(seminar, day))
    return max((row.end for row in times.items[:place]), default=times.start)

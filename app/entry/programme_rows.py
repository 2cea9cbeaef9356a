"""A pasted table as items of the programme."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from msgspec import Struct
from msgspec.structs import replace

from app.entry.clock import clock_text
from app.entry.columns import Fault, Mapping, Row, proposed, read_rows, rows_read
from app.entry.kinds import USUAL_MINUTES, kind_of
from app.entry.minutes import LIMITS, read_minutes
from app.entry.not_understood import NotUnderstood
from app.entry.programme_columns import COLUMNS
from app.entry.stretch import Stretch, ends_too_early
from app.entry.table import Table
from seminar.messages import Message, message
from seminar.model import Item, ItemKind
from seminar.schedule import clock_time, fixed_start, minutes_of


class ProgrammeRows(Struct, frozen=True):
    """What a table says of the programme.

    Args:
        items: those of the rows that could be read, with a fixed start only where they would not
            begin then by themselves.
        faults: the cells that could not be read; their rows give no item.
        rows: how many rows with text the table has, headings apart.
        mapping: how the table was read.
    """

    items: tuple[Item, ...]
    faults: tuple[Fault, ...]
    rows: int
    mapping: Mapping

    @property
    def summary(self) -> Message:
        """How many of the rows are read, in words."""
        return rows_read(len(self.items), self.rows)


def proposed_mapping(table: Table) -> Mapping:
    """Return which field of an item each column of the table probably is.

    In a short programme most titles may be words for kinds ("Velkommen", "Lunsj"); they say the
    kind as titles, too.
    """
    mapping = proposed(table, COLUMNS)
    if mapping.first or "title" in mapping.fields or "kind" not in mapping.fields:
        return mapping
    return mapping.with_field(mapping.fields.index("kind"), "title")


def programme_rows(table: Table, mapping: Mapping, begins: int | None = None) -> ProgrammeRows:
    """Return the items that a table says.

    Lengths that are not said follow from an end, from the start of the next row, or are the usual
    ones of their kind; a kind that is not said follows from the title's first word.

    Args:
        table: as pasted.
        mapping: how it is to be read.
        begins: the minute of the day when the first item begins if its start is not fixed; `None`
            where that is not known.
    """
    rows = read_rows(table, mapping, COLUMNS)
    planned: list[Item] = []
    faults: list[Fault] = []
    for row, following in zip_longest(rows, rows[1:]):
        found = list(row.faults) or _contradictions(row, mapping)
        faults += found
        if not found:
            try:
                planned.append(_item(row, following))
            except NotUnderstood as refused:
                faults.append(Fault(row.number, _column(mapping, "start"), refused.message))
    return ProgrammeRows(_following_on(planned, begins), tuple(faults), len(rows), mapping)


# --- one row --------------------------------------------------------------------------------------


def _item(row: Row, following: Row | None) -> Item:
    """Return the item that a row says, its start fixed if the row says one."""
    title: str = row.values.get("title", "")
    kind: ItemKind = row.values.get("kind") or kind_of(title) or "talk"
    start = _start(row)
    minutes = _said_minutes(row) or _until_next(start, following) or USUAL_MINUTES[kind]
    return Item(
        title=title,
        kind=kind,
        minutes=read_minutes(str(minutes), minutes, start),
        start=None if start is None else clock_time(start),
        presenter=row.values.get("presenter", ""),
        place=row.values.get("place", ""),
        notes=row.values.get("notes", ""),
    )


def _start(row: Row) -> int | None:
    stretch: Stretch | None = row.values.get("start")
    return stretch.start if stretch else None


def _end(row: Row) -> int | None:
    stretch: Stretch | None = row.values.get("start")
    return stretch.end if stretch and stretch.end is not None else row.values.get("end")


def _said_minutes(row: Row) -> int | None:
    """Return the minutes that a row says, by themselves or by its start and end."""
    start, end = _start(row), _end(row)
    by_end = end - start if start is not None and end is not None else None
    return row.values.get("minutes", by_end)


def _until_next(start: int | None, following: Row | None) -> int | None:
    """Return the minutes until the next row begins; `None` where that says nothing of a length."""
    next_start = _start(following) if following else None
    if start is None or next_start is None:
        return None
    minutes = next_start - start
    return minutes if LIMITS[0] <= minutes <= LIMITS[1] else None


def _contradictions(row: Row, mapping: Mapping) -> list[Fault]:
    """Return what is wrong with a row whose cells can be read one by one."""
    if not row.values.get("title") and "kind" not in row.values:
        reason = message("The row has no title.")
        return [Fault(row.number, _column(mapping, "title"), reason)]
    start, end = _start(row), _end(row)
    if start is None or end is None:
        return []
    if end <= start:
        return [Fault(row.number, _column(mapping, "end"), ends_too_early(start, end).message)]
    if row.values.get("minutes", end - start) != end - start:
        return [Fault(row.number, _column(mapping, "minutes"), _other_length(start, end))]
    return []


def _other_length(start: int, end: int) -> Message:
    return message(
        "From {start} to {end} is {minutes} min.",
        start=clock_text(clock_time(start)),
        end=clock_text(clock_time(end)),
        minutes=end - start,
    )


def _column(mapping: Mapping, field: str) -> int:
    """Return the column that is read as the field, or the first."""
    return mapping.fields.index(field) if field in mapping.fields else 0


# --- one after the other --------------------------------------------------------------------------


def _following_on(items: Sequence[Item], begins: int | None) -> tuple[Item, ...]:
    """Return the items without the fixed starts at which they would begin by themselves."""
    placed: list[Item] = []
    for item in items:
        start = _begin(item, begins)
        follows = start is not None and start == begins
        placed.append(replace(item, start=None) if follows else item)
        if start is not None:
            # As in `schedule`: nothing begins by itself before all that came before is over.
            begins = max(begins or 0, start + item.minutes)
    return tuple(placed)


def _begin(item: Item, begins: int | None) -> int | None:
    """Return the minute at which an item begins, where those before it are over at `begins`."""
    if item.start is None:
        return begins
    clock = minutes_of(item.start)
    return clock if begins is None else fixed_start(clock, begins)

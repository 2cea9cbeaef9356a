"""A day's programme as a native table: its lines, their setting, and how a long day is divided."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from builders.look import INK, MUTED, RUST, SOUND, WHITE, Colour, Type, cm
from builders.plan.drafting import Context, Moment
from builders.plan.scene import Table
from builders.plan.session_starts import RESTS, first_slide
from builders.plan.tables import (
    PADDING,
    Column,
    Grid,
    SizedRow,
    cell,
    grid,
    least_height,
    linked,
    longest_word,
    table,
    within,
)
from seminar.emphasis import plain
from seminar.items import item_name
from seminar.model import Item

COLUMNS = (cm(3.42), cm(16.38), cm(10.42))
LINES = 4
"""How many lines of the table an item's title or presenter may take."""
LOOSE = cm(0.14)
"""How much higher than its text a row of several lines is."""
FEW = 5
"""So many rows of a slide at most are set large."""
TIGHT = 0.95
"""How much of their usual height the rows of a slide have at least, for a day to stay on it."""
MOST_GROWTH = 1.25
"""How many times their usual height the rows of a day may be that leaves room."""


class _Look(Struct, frozen=True):
    """Sizes in points, and the usual heights in EMU, of a programme's rows."""

    item: float
    side: float
    """The size of presenters and breaks."""
    row: int
    rest: int
    current: int

    @property
    def marked(self) -> int:
        """How much higher the row of the marked session is than the others."""
        return self.current - self.row


_State = Literal["whole", "past", "current", "coming", "rest"]
"""How a row is set: in the programme itself, or before, at and after the session that is marked."""

_USUAL = _Look(22, 20, cm(1.19), cm(0.94), cm(1.4))
_LARGE = _Look(24, 22, cm(1.6), cm(1.26), cm(1.8))


class Entry(Struct, frozen=True):
    """One line of the programme: as it is said, and as the table shows it, shortened or not."""

    item: Item
    time: str
    title: str
    slide: str
    """The planned slide that its title links to; empty for none."""
    end: str = ""
    shown_title: str = ""
    shown_presenter: str = ""

    @property
    def rests(self) -> bool:
        """Whether it is a break or a meal."""
        return self.item.kind in RESTS

    @property
    def in_words(self) -> str:
        """The line as one plain text."""
        presenter = f" ({plain(self.item.presenter)})" if self.item.presenter.strip() else ""
        return f"{self.time} {self.title}{presenter}"

    @property
    def shortened(self) -> tuple[str, ...]:
        """What the table does not show in full."""
        pairs = ((self.title, self.shown_title), (self.item.presenter, self.shown_presenter))
        return tuple(whole for whole, shown in pairs if whole != shown)


class Pages(Struct, frozen=True):
    """A day's programme, divided over as few slides as hold it."""

    parts: tuple[tuple[Entry, ...], ...]
    look: _Look
    grid: Grid


def pages(context: Context, moment: Moment) -> Pages:
    """Return the day's programme, divided into as few parts as stand on slides of their own.

    The parts are the same whichever session is marked. Where all are short they are set large,
    if that makes no more of them.
    """
    return context.once(("programme", moment.day.id), lambda: _pages(context, moment))


def _pages(context: Context, moment: Moment) -> Pages:
    entries = _entries(context, moment)
    large, usual = (_laid(context, entries, look) for look in (_LARGE, _USUAL))
    if max(map(len, large.parts)) <= FEW and len(large.parts) <= len(usual.parts):
        return large
    return _loosened(context, usual)


def _entries(context: Context, moment: Moment) -> list[Entry]:
    return [
        Entry(
            row.item,
            context.words.clock(row.start),
            title_of(context, row.item),
            first_slide(context.seminar, moment.day, number),
            context.words.clock(row.end),
        )
        for number, row in enumerate(moment.schedule.items)
    ]


def title_of(context: Context, item: Item) -> str:
    """Return an item's title as plain text, or what its kind is called."""
    return item_name(context.words, item)


def _laid(context: Context, entries: Sequence[Entry], look: _Look) -> Pages:
    where = _grid(context, entries, look)
    shown = tuple(_shown(context, where, look, entry) for entry in entries)
    whole = Pages((shown,), look, where)
    rows = [_row(context, whole, entry, "whole") for entry in shown]
    high = [max(row.least, int(TIGHT * row.usual)) for row in rows]
    return replace(whole, parts=tuple(_divided(shown, high, where.room - look.marked)))


def _loosened(context: Context, laid: Pages) -> Pages:
    """Return the pages with higher rows where all of them leave room, so that none looks lost."""
    room, look = laid.grid.room, laid.look
    high = [sum(_row(context, laid, entry, "whole").usual for entry in part) for part in laid.parts]
    growth = max(1.0, min(MOST_GROWTH, room / (max(high) + look.marked)))
    rows = {name: int(growth * getattr(look, name)) for name in ("row", "rest", "current")}
    return replace(laid, look=replace(look, **rows))


def _grid(context: Context, entries: Sequence[Entry], look: _Look) -> Grid:
    text, face, item = context.words.text, context.body_face, _item_type(look)
    needed = (
        longest_word([entry.time for entry in entries], item, face),
        longest_word([entry.title for entry in entries], item, face),
        longest_word([entry.item.presenter for entry in entries], Type(look.side), face),
    )
    heads = (text("Time"), text("Item"), text("Responsible"))
    columns = [Column(*one) for one in zip(heads, COLUMNS, needed, strict=True)]
    if not any(entry.item.presenter.strip() for entry in entries):
        columns = [columns[0], replace(columns[1], width=sum(COLUMNS[1:]))]
    return grid(context.layout("table"), columns, face)


def _item_type(look: _Look, colour: Colour = INK) -> Type:
    return Type(look.item, bold=True, colour=colour)


def _shown(context: Context, where: Grid, look: _Look, entry: Entry) -> Entry:
    face, presenter = context.body_face, ""
    if len(where.columns) == 3:
        width = where.text_width(2)
        presenter = within(entry.item.presenter, Type(look.side), width, LINES, face)
    title = within(entry.title, _item_type(look), where.text_width(1), LINES, face)
    return replace(entry, shown_title=title, shown_presenter=presenter)


def _divided(entries: Sequence[Entry], high: Sequence[int], room: int) -> list[tuple[Entry, ...]]:
    """Return the entries in as few parts as fit, each divided from the next as `_middle` says."""
    if sum(high) <= room or len(entries) == 1:
        return [tuple(entries)]
    at = _middle(entries, high, room)
    return [
        *_divided(entries[:at], high[:at], room),
        *_divided(entries[at:], high[at:], room),
    ]


def _middle(entries: Sequence[Entry], high: Sequence[int], room: int) -> int:
    """Return where the afternoon begins: after the meal, else break, else row nearest the middle.

    Only places that cost no slide more than others are asked for.
    """
    before, after = _parts_up_to(high, room), _parts_up_to(high[::-1], room)[::-1]
    ends = range(len(entries) - 1)
    fewest = min(before[n] + after[n + 1] for n in ends)
    cheap = [n for n in ends if before[n] + after[n + 1] == fewest]
    meals = [n for n in cheap if entries[n].item.kind == "meal"]
    rests = [n for n in cheap if entries[n].rests]
    above = list(accumulate(high))
    return 1 + min(meals or rests or cheap, key=lambda n: abs(2 * above[n] - above[-1]))


def _parts_up_to(high: Sequence[int], room: int) -> list[int]:
    """Return for each row how many parts it takes with all before it."""
    counts, parts, filled = list[int](), 1, 0
    for one in high:
        if filled and filled + one > room:
            parts, filled = parts + 1, 0
        filled += one
        counts.append(parts)
    return counts


def day_table(
    context: Context,
    laid: Pages,
    part: Sequence[Entry],
    moment: Moment,
    here: int | None = None,
) -> Table:
    """Return a part of the programme as a table.

    Args:
        context: what is asked.
        laid: how the day is laid out.
        part: the rows, one of `laid.parts`.
        moment: any moment of the day.
        here: the place of the row to be marked, from 0; without one, titles link to their slides.
    """
    rows = [_known_row(context, laid, entry, _state(n, here)) for n, entry in enumerate(part)]
    description = _description(context, part, moment)
    name = context.words.text("Programme")
    return table(laid.grid, rows, name=name, description=description)


def _state(place: int, here: int | None) -> _State:
    if here is None:
        return "whole"
    return "past" if place < here else "current" if place == here else "coming"


def _known_row(context: Context, laid: Pages, entry: Entry, state: _State) -> SizedRow:
    """Return a row that many slides show, for each session is marked on a slide of its own."""
    key = ("row", entry.item.id, state)
    return context.once(key, lambda: _row(context, laid, entry, state))


def _row(context: Context, laid: Pages, entry: Entry, state: _State) -> SizedRow:
    time, title, presenter = _types(laid.look, "rest" if entry.rests else state)
    link = entry.slide if state == "whole" else ""
    face, width = context.body_face, laid.grid.text_width(1)
    cells = (
        cell(entry.time, time),
        linked(cell(entry.shown_title, title), link, width, face),
        cell(entry.shown_presenter, presenter),
    )[: len(laid.grid.columns)]
    text, usual = least_height(laid.grid, cells, face), _usual(laid.look, entry, state)
    high = usual if text <= usual else text + LOOSE - PADDING
    return SizedRow(cells, text, high, RUST if state == "current" else None)


def _usual(look: _Look, entry: Entry, state: _State) -> int:
    if entry.rests:
        return look.rest
    return look.current if state == "current" else look.row


def _types(look: _Look, state: _State) -> tuple[Type, Type, Type]:
    """Return how time, title and presenter of a row are set."""
    side = Type(look.side, colour=MUTED)
    match state:
        case "rest":
            return side, side, side
        case "past":
            return Type(look.item, colour=MUTED), Type(look.item, colour=MUTED), side
        case "current":
            item = _item_type(look, WHITE)
            return item, item, Type(look.side, colour=WHITE)
        case "coming":
            return _item_type(look, SOUND), Type(look.item), side
        case "whole":
            return _item_type(look, SOUND), _item_type(look), side


def _description(context: Context, part: Sequence[Entry], moment: Moment) -> str:
    """Return the table's alternative text: which day, how many items, from when to when."""
    return context.words.plural(
        "Programme for day {day}, {n} item from {start} to {end}",
        "Programme for day {day}, {n} items from {start} to {end}",
        len(part),
        day=moment.day_number,
        start=part[0].time,
        end=part[-1].end,
    )

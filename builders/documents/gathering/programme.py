"""The programme as documents print it."""

from __future__ import annotations

from collections import Counter

from builders.documents.closer_table import CloserTable
from builders.documents.fields.programme import DayFields, ItemFields
from builders.documents.gathering.items import item_title, slide_range
from builders.documents.gathering.run_sheet import run_rows
from builders.documents.gathering.sources import Sources
from builders.documents.rich import Rich
from seminar.emphasis import plain
from seminar.items import KIND_NAMES
from seminar.language import Language
from seminar.messages import message
from seminar.model import Item, Seminar
from seminar.schedule import DaySchedule, ScheduledItem, schedule
from seminar.texts import capital, within_sentence

_SAID_KINDS = {"task": message("Group work"), "plenary": KIND_NAMES["plenary"]}
"""The kinds that the programme names beside the title; of others the title tells enough."""
_MOST_ROWS, _MOST_TIGHT_ROWS = 21, 24
"""How many rows of the programme fit a page, and how many if they stand closer."""


def programme_fields(sources: Sources) -> tuple[DayFields, ...]:
    """Return the days of a seminar."""
    days = [schedule(day) for day in sources.seminar.programme]
    rows = sum(len(day.items) for day in days)
    return tuple(
        _day(
            sources,
            day,
            tight=_MOST_ROWS < rows <= _MOST_TIGHT_ROWS,
            on_new_page=place > 0 and rows > _MOST_TIGHT_ROWS,
        )
        for place, day in enumerate(days)
    )


def _day(sources: Sources, day: DaySchedule, *, tight: bool, on_new_page: bool) -> DayFields:
    words = sources.words
    return DayFields(
        heading=capital(words.weekday_date(day.day.date)),
        title=Rich(day.day.title),
        start=words.clock(day.start),
        end=words.clock(day.planned_end),
        slack=words.text("{n} min", n=day.left),
        items=tuple(_item(sources, day, row) for row in day.items),
        run_rows=run_rows(sources, day),
        closer_table=CloserTable() if tight else None,
        on_new_page=on_new_page,
    )


def _item(sources: Sources, day: DaySchedule, row: ScheduledItem) -> ItemFields:
    item, words = row.item, sources.words
    return ItemFields(
        clock=_clock(words, day, row),
        title=item_title(sources.seminar, words, item),
        aside=_aside(sources.seminar, words, item),
        presenter=Rich(item.presenter),
        kind=item.kind,
        minutes=item.minutes,
        notes=Rich(item.notes),
        slide_numbers=slide_range(sources.slide_numbers.get(item.id, ())),
    )


def _clock(words: Language, day: DaySchedule, row: ScheduledItem) -> str:
    """Return when an item is; of what comes after the planned end only when it begins."""
    start = words.clock(row.start)
    if row.start >= day.planned_end:
        return words.text("From {time}", time=start)
    return f"{start}–{words.clock(row.end)}"


def _usual_place(seminar: Seminar) -> str:
    """Return where most of the seminar is, which the programme need not say each time."""
    places = Counter(plain(item.place).strip() for day in seminar.programme for item in day.items)
    del places[""]
    most = places.most_common(1)
    return most[0][0] if most and most[0][1] > 1 else ""


def _aside(seminar: Seminar, words: Language, item: Item) -> str:
    kind = words.say(_SAID_KINDS[item.kind]) if item.kind in _SAID_KINDS else ""
    if kind.casefold() in plain(item.title).casefold():
        kind = ""
    place = plain(item.place).strip()
    return ", ".join(
        filter(None, (within_sentence(kind), "" if place == _usual_place(seminar) else place))
    )

"""Edits of the programme's days."""

from __future__ import annotations

import datetime as dt
from typing import cast

from msgspec.structs import replace

from seminar.editing import sentences
from seminar.editing.edit import Edit, Refused
from seminar.editing.fields import DAY, DayField
from seminar.editing.names import day_name
from seminar.editing.places import day_of, with_programme
from seminar.messages import Message
from seminar.model import Day, Seminar
from seminar.texts import clean_text

_ONE_DAY = dt.timedelta(days=1)


def add_day(seminar: Seminar, after: str | None = None) -> Edit:
    """Return the edit that adds a day on the first free date after another, with its times.

    Args:
        seminar: a seminar with at least one day.
        after: the id of the day; `None` for the last one.

    Raises:
        LookupError: there is no such day.
    """
    before = seminar.programme[-1] if after is None else day_of(seminar, after)
    taken = {day.date for day in seminar.programme}
    date = before.date + _ONE_DAY
    while date in taken:
        date += _ONE_DAY
    return _adding(Day(date=date, start=before.start, end=before.end))


def add_day_on(seminar: Seminar, date: dt.date) -> Edit:
    """Return the edit that adds a day on a date, with the last day's times if there is one.

    Raises:
        Refused: there is a day on that date.
    """
    _refuse_taken(seminar, date, None)
    day = Day(date=date)
    for before in seminar.programme[-1:]:
        day = replace(day, start=before.start, end=before.end)
    return _adding(day)


def _adding(day: Day) -> Edit:
    def change(seminar: Seminar) -> Seminar:
        return _in_order(seminar, (*seminar.programme, day))

    return Edit(sentences.added(day_name(day)), change, (day.id,))


def remove_day(seminar: Seminar, day: str) -> Edit:
    """Return the edit that removes a day with its items and their slides.

    Raises:
        LookupError: there is no such day.
    """
    name = day_name(day_of(seminar, day))

    def change(seminar: Seminar) -> Seminar:
        return with_programme(seminar, tuple(one for one in seminar.programme if one.id != day))

    return Edit(sentences.deleted(name), change)


def set_day(seminar: Seminar, day: str, field: DayField, value: dt.date | dt.time | str) -> Edit:
    """Return the edit that sets a field of a day; one that gets another date may change places.

    Args:
        seminar: the seminar.
        day: the day's id.
        field: the field's name.
        value: a date, a time in whole minutes, or the title.

    Raises:
        Refused: there is another day on that date.
        LookupError: there is no such day.
    """
    before = day_of(seminar, day)
    if field == "date":
        _refuse_taken(seminar, cast("dt.date", value), day)
    new = clean_text(value) if isinstance(value, str) else value

    def change(seminar: Seminar) -> Seminar:
        if getattr(day_of(seminar, day), field) == new:
            return seminar
        days = (replace(one, **{field: new}) if one.id == day else one for one in seminar.programme)
        return _in_order(seminar, tuple(days))

    return Edit(_set(before, field, new), change, (day,))


def _set(day: Day, field: DayField, new: dt.date | dt.time | str) -> Message:
    return sentences.set_field(DAY[field], day_name(day), getattr(day, field), new)


def _refuse_taken(seminar: Seminar, date: dt.date, but: str | None) -> None:
    if any(day.date == date and day.id != but for day in seminar.programme):
        raise Refused("There is already a day on {date}; choose another date.", date=date)


def _in_order(seminar: Seminar, days: tuple[Day, ...]) -> Seminar:
    return with_programme(seminar, tuple(sorted(days, key=lambda day: day.date)))

"""Dates as people type them: `19.3`, `19.03.26`, `19. mars`, `torsdag 19. mars 2026`.

The names of months and days stand here in three languages, for Babel is slow to import and this is
needed from the first keystroke.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import chain

from msgspec import Struct

from app.entry.not_understood import NotUnderstood
from seminar.model import LanguageCode
from seminar.rules import YEARS
from seminar.texts import shown


class _Names(Struct, frozen=True):
    """What a language calls months and days, and what stands after the day of a date."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    ordinal: str


_NORWEGIAN_MONTHS = (
    *("januar", "februar", "mars", "april", "mai", "juni", "juli", "august"),
    *("september", "oktober", "november", "desember"),
)
_NAMES: dict[LanguageCode, _Names] = {
    "nb": _Names(
        _NORWEGIAN_MONTHS,
        ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
        ".",
    ),
    "nn": _Names(
        _NORWEGIAN_MONTHS,
        ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"),
        ".",
    ),
    "en": _Names(
        (
            *("January", "February", "March", "April", "May", "June", "July", "August"),
            *("September", "October", "November", "December"),
        ),
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        "",
    ),
}

_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_NUMBERS = re.compile(
    r"(?P<day>[0-9]{1,2})\s*[./-]\s*(?P<month>[0-9]{1,2})"
    r"(?:\s*[./-]\s*(?P<year>[0-9]{4}|[0-9]{2})?)?"
)
_DAY_FIRST = re.compile(
    r"(?P<day>[0-9]{1,2})(?:\.|st|nd|rd|th)?\s*(?P<name>[^\W\d]+)\.?"
    r"(?:,?\s*(?P<year>[0-9]{4}|[0-9]{2}))?",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    r"(?P<name>[^\W\d]+)\.?\s*(?P<day>[0-9]{1,2})(?:\.|st|nd|rd|th)?"
    r"(?:,?\s+(?P<year>[0-9]{4}|[0-9]{2}))?",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?P<name>[^\W\d]{2,})\.?,?\s*(?:den\s+)?(?P<rest>.*)", re.DOTALL)
_NEAR_LEAP_YEAR = 8
"""As many years can lie between two leap years, about 1900 and 2100."""


def read_date(text: str, today: dt.date, near: dt.date | None = None) -> dt.date:
    """Return the date that `text` says.

    What is planned lies ahead: without a year a date is a coming one, except where the date that
    stands there lies behind, as in a seminar that was held.

    Args:
        text: as typed: `19.3`, `19.03.26`, `19. mars`, `torsdag 19. mars 2026`, `March 19, 2026`,
            `2026-03-19`.
        today: the date of today.
        near: what stands there; a year or a century that is not said is the one that brings the
            date nearest to this one, where this one lies ahead among the coming ones. `None` for
            the date of today.

    Raises:
        NotUnderstood: it is no date, or its weekday is another.
    """
    typed = " ".join(text.split())
    weekday, rest = _weekday_and_rest(typed)
    found = next(
        (
            match
            for form in (_ISO, _NUMBERS, _DAY_FIRST, _MONTH_FIRST)
            if (match := form.fullmatch(rest))
        ),
        None,
    )
    parts = found.groupdict() if found else {}
    month = int(parts["month"]) if "month" in parts else _month(parts.get("name", ""))
    if not parts or month is None:
        raise _no_date(typed)
    near = near or today
    years = _years(parts["year"], near)
    dates = [date for year in years if (date := _existing(year, month, int(parts["day"])))]
    if parts["year"] is None and near >= today:
        dates = [date for date in dates if date >= today]
    date = _nearest(typed, dates, near)
    if weekday is not None and date.weekday() != weekday:
        raise NotUnderstood(
            "{date} is not the weekday that “{text}” says. Correct one of them, or leave the"
            " weekday out.",
            date=date,
            text=shown(typed),
        )
    return date


def date_text(date: dt.date, code: LanguageCode) -> str:
    """Return a date in full, such as "torsdag 19. mars 2026"; `read_date` reads it again.

    Args:
        date: the date.
        code: the language of the names.
    """
    names = _NAMES[code]
    weekday, month = names.weekdays[date.weekday()], names.months[date.month - 1]
    return f"{weekday} {date.day}{names.ordinal} {month} {date.year}"


def _weekday_and_rest(typed: str) -> tuple[int | None, str]:
    """Return the weekday that stands first, from Monday as 0, and what comes after it."""
    found = _WEEKDAY.fullmatch(typed)
    weekday = _numbered(found["name"], "weekdays", least=2) if found else None
    return (None, typed) if found is None or weekday is None else (weekday, found["rest"])


def _month(name: str) -> int | None:
    number = _numbered(name, "months", least=3)
    return None if number is None else number + 1


def _numbered(name: str, which: str, least: int) -> int | None:
    """Return the number of the one whose name begins so, in any language, from 0."""
    if len(name) < least:
        return None
    languages = (enumerate(getattr(names, which)) for names in _NAMES.values())
    wanted = name.casefold()
    known = chain.from_iterable(languages)
    return next((number for number, full in known if full.casefold().startswith(wanted)), None)


def _nearest(typed: str, dates: Sequence[dt.date], near: dt.date) -> dt.date:
    """Return the date that is meant of those that bear the day and the month."""
    if not dates:
        raise NotUnderstood(
            "There is no such date as “{text}”. Write it like “19.3.2026”.", text=shown(typed)
        )
    date = min(dates, key=lambda each: abs(each - near))
    if not YEARS[0] <= date.year <= YEARS[1]:
        raise NotUnderstood(
            "“{text}” lies in the year {year}. Write a year from {low} to {high}.",
            text=shown(typed),
            year=date.year,
            low=YEARS[0],
            high=YEARS[1],
        )
    return date


def _years(year: str | None, near: dt.date) -> range | tuple[int, ...]:
    """Return the years that can be meant."""
    if year is None:
        return range(near.year - _NEAR_LEAP_YEAR, near.year + _NEAR_LEAP_YEAR + 1)
    if len(year) == 4:
        return (int(year),)
    century = near.year // 100 * 100
    return tuple(century + hundred + int(year) for hundred in (-100, 0, 100))


def _existing(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _no_date(typed: str) -> NotUnderstood:
    return NotUnderstood(
        "“{text}” is not a date. Write “19.3”, “19.03.26” or “19 March”.", text=shown(typed)
    )

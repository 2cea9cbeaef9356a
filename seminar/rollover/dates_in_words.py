"""Dates that a text names in words: "torsdag 19.–20. mars 2026", "March 19–20, 2026"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence

from seminar.model import LanguageCode
from seminar.rollover.calendar_words import (
    BETWEEN,
    MONTH,
    MOST_DAYS,
    NAMED,
    WEEKDAY,
    month_like,
    number_of_month,
    weekday_like,
)
from seminar.rollover.moving import Mention, Move
from seminar.rollover.sentences import is_told_otherwise, left_to_a_person

_DAY = r"(?<!\d)\d{1,2}(?:\.|st\b|nd\b|rd\b|th\b|)"
_DAYS = rf"(?:{NAMED})?{_DAY}(?:(?:{BETWEEN})(?:{NAMED})?{_DAY}){{0,{MOST_DAYS - 1}}}"
_YEAR = r"[12]\d{3}"
DATE = re.compile(
    rf"(?<!\w)(?:(?P<days>{_DAYS})(?:\s|(?<=\.))(?:of\s)?(?P<month>{MONTH})(?:,?\s(?P<year>{_YEAR}))?"
    rf"|(?:(?P<weekday>{WEEKDAY}),?\s(?:the\s)?)?(?P<month_first>{MONTH})\s"
    rf"(?P<days_after>{_DAYS})(?:,?\s(?P<year_after>{_YEAR}))?)(?!\w)",
    re.IGNORECASE,
)
"""A date with a month by name, or several of one month."""
_EACH_DAY = re.compile(
    rf"(?:(?P<weekday>{WEEKDAY})(?P<between>,?\s(?:(?:den|the)\s)?))?(?P<day>\d+)"
    r"(?P<ending>st|nd|rd|th|\.|)",
    re.IGNORECASE,
)

_WEEKDAY = re.compile(WEEKDAY, re.IGNORECASE)
_BARE_LIST = re.compile(r"\d,\s\d{1,2}(?!\d)")


def date_in_words(match: re.Match[str], move: Move) -> Mention | None:
    """Return what `DATE` found as it would be said a year later, if it is certain what is meant."""
    named = match["month"] or match["month_first"]
    if match["month_first"] and not named[0].isupper():  # "i april 20 deltakere"
        return None
    year = match["year"] or match["year_after"]
    month = number_of_month(named)
    days = _EACH_DAY.finditer(match["days"] or match["days_after"])
    old = move.as_dates([(month, int(each["day"])) for each in days], int(year) if year else None)
    new = move.all_moved(old, has_weekday=bool(_WEEKDAY.search(match[0])))
    if not new or not move.concerns(old, has_year=bool(year)):
        return None
    is_own = move.are_own(old)
    if is_told_otherwise(match, move, has_year=bool(year), is_own=is_own):
        return left_to_a_person(match, move) if is_own else None
    if _BARE_LIST.search(match[0]) and not is_own:  # "table 4, 20 March 2025"
        return None
    said = _said(match, new, move.language)
    return Mention(match.start(), match[0], said, is_own)


def _said(match: re.Match[str], new: Sequence[dt.date], language: LanguageCode) -> str:
    """Return what was matched with other dates in it, each in the words it was said with."""
    put_in = (
        _day_first(match, new, language) if match["days"] else _month_first(match, new, language)
    )
    said, offset = match[0], match.start()
    for name, text in reversed(put_in.items()):
        start, end = match.span(name)
        if start >= 0:
            said = said[: start - offset] + text + said[end - offset :]
    return said


def _day_first(
    match: re.Match[str], new: Sequence[dt.date], language: LanguageCode
) -> dict[str, str]:
    """Return what stands in each group of "torsdag 19. mars 2026"."""
    told, last = match["month"], new[-1]

    def day_of_another(date: dt.date, day: str) -> str:
        return day if date.month == last.month else f"{day} {month_like(told, date, language)}"

    return {
        "days": _days_said(match["days"], new, day_of_another, language),
        "month": month_like(told, last, language),
        "year": str(last.year),
    }


def _month_first(
    match: re.Match[str], new: Sequence[dt.date], language: LanguageCode
) -> dict[str, str]:
    """Return what stands in each group of "Thursday, March 19, 2026"."""
    told, first = match["month_first"], new[0]

    def day_of_another(date: dt.date, day: str) -> str:
        return day if date.month == first.month else f"{month_like(told, date, language)} {day}"

    return {
        "weekday": weekday_like(match["weekday"] or "", first, language),
        "month_first": month_like(told, first, language),
        "days_after": _days_said(match["days_after"], new, day_of_another, language),
        "year_after": str(new[-1].year),
    }


def _days_said(
    days: str,
    new: Sequence[dt.date],
    day_of_another: Callable[[dt.date, str], str],
    language: LanguageCode,
) -> str:
    """Return days with others put in: "20.–21." for "19.–20.", and "31. mars–1." for "30.–31.".

    Args:
        days: as they stand there.
        new: the dates.
        day_of_another: says a day with its month, if that is another than the one beside them.
        language: that of the text.
    """
    dates = iter(new)

    def said(match: re.Match[str]) -> str:
        date = next(dates)
        ending = _ordinal(date.day) if match["ending"].isalpha() else match["ending"]
        weekday = weekday_like(match["weekday"] or "", date, language)
        return f"{weekday}{match['between'] or ''}{day_of_another(date, f'{date.day}{ending}')}"

    return _EACH_DAY.sub(said, days)


def _ordinal(day: int) -> str:
    return "th" if day // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")

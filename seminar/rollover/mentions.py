"""Where a text names a date or the year of the seminar, and what it would say a year later.

Only what is certain is found: dates with a year, dates that are the seminar's own days, and the
year by itself. Words such as "i fjor" go on being true, and a stretch of years such as 2025–2028 is
a plan's, not the seminar's.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

_NORWEGIAN = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
]
_ENGLISH = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_WEEKDAYS = [
    names.split()
    for names in (
        "mandag tirsdag onsdag torsdag fredag lørdag søndag",
        "måndag tysdag onsdag torsdag fredag laurdag sundag",
        "monday tuesday wednesday thursday friday saturday sunday",
    )
]
_MONTH = "|".join(dict.fromkeys((*_NORWEGIAN, *_ENGLISH)))
_WEEKDAY = "|".join(dict.fromkeys(name for names in _WEEKDAYS for name in names))
_MOST_DAYS = 10
"""Days in a row or a list that are read as one; a text may hold thousands of numbers."""
_NAMED = rf"(?:{_WEEKDAY}),?\s(?:(?:den|the)\s)?"
_DAY = r"(?<!\d)\d{1,2}(?:\.|st\b|nd\b|rd\b|th\b|)"
_BETWEEN = r"\s?[–—-]\s?|,\s|\s(?:og|and|til|to)\s"
_DAYS = rf"(?:{_NAMED})?{_DAY}(?:(?:{_BETWEEN})(?:{_NAMED})?{_DAY}){{0,{_MOST_DAYS - 1}}}"
_YEAR = r"[12]\d{3}"
_DATE = re.compile(
    rf"(?<!\w)(?:(?P<days>{_DAYS})(?:\s|(?<=\.))(?:of\s)?(?P<month>{_MONTH})(?:,?\s(?P<year>{_YEAR}))?"
    rf"|(?:(?P<weekday>{_WEEKDAY}),?\s(?:the\s)?)?(?P<month_first>{_MONTH})\s"
    rf"(?P<days_after>{_DAYS})(?:,?\s(?P<year_after>{_YEAR}))?)(?!\w)",
    re.IGNORECASE,
)
_EACH_DAY = re.compile(
    rf"(?:(?P<weekday>{_WEEKDAY})(?P<between>,?\s(?:(?:den|the)\s)?))?(?P<day>\d+)"
    r"(?P<ending>st|nd|rd|th|\.|)",
    re.IGNORECASE,
)
_IN_FIGURES = re.compile(
    r"(?<![\d.–-])(?:(?P<iso>[12]\d{3}-\d{2}-\d{2})"
    r"|(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>[12]\d{3}))(?![\d-])"
)
_YEAR_ALONE = re.compile(
    r"(?<![\w–/-])(?<!\d\s–\s)(?<!\d\.)(?P<year>[12]\d{3})(?!\w|\s?[–/-]\s?\d)"
)


class Mention(Struct, frozen=True):
    """A stretch of a text that names a date or a year.

    Args:
        start: where it begins, in characters from 0.
        old: what stands there.
        new: what it would say a year later.
        is_own_day: whether it names days of the seminar itself, and nothing else.
    """

    start: int
    old: str
    new: str
    is_own_day: bool


class Move(Struct, frozen=True):
    """How the seminar moves.

    Args:
        days: the new date of each old one, in order; at least one.
        years: the new year of each old one that a text may name by itself.
    """

    days: Mapping[dt.date, dt.date]
    years: Mapping[int, int]

    @property
    def first(self) -> dt.date:
        """The old first day."""
        return next(iter(self.days))

    def moved(self, date: dt.date) -> dt.date | None:
        """Return a date as far from the first day as it was; `None` beyond the calendar."""
        try:
            return self.days.get(date) or self.days[self.first] + (date - self.first)
        except OverflowError:
            return None


def mentions(text: str, move: Move) -> tuple[Mention, ...]:
    """Return what a text names that is another a year later, from its beginning to its end."""
    taken: list[tuple[int, int]] = []
    found: list[Mention] = []
    for pattern, read in _READERS if _DIGIT.search(text) else ():
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            mention = read(match, move)
            if mention is not None and mention.old != mention.new:
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


# --- dates in words -------------------------------------------------------------------------------


def _date(match: re.Match[str], move: Move) -> Mention | None:
    """Return a date in words as it would be said a year later, if it is certain what is meant."""
    named = match["month"] or match["month_first"]
    if match["month_first"] and not named[0].isupper():  # "i april 20 deltakere"
        return None
    year = int(match["year"] or match["year_after"] or move.first.year)
    days = [each["day"] for each in _EACH_DAY.finditer(match["days"] or match["days_after"])]
    old = _read(days, _number_of_month(named), year)
    is_own = bool(old) and all(day in move.days for day in old)
    has_year = bool(match["year"] or match["year_after"])
    if not is_own and (not has_year or year != move.first.year):
        return None
    new = [moved for day in old if (moved := move.moved(day))]
    if not old or len(new) != len(old):
        return None
    return Mention(match.start(), match[0], _said(match, new), is_own)


def _read(days: Sequence[str], month: int, year: int) -> list[dt.date]:
    """Return the dates, or none if one of them is no date."""
    try:
        return [dt.date(year, month, int(day)) for day in days]
    except ValueError:
        return []


def _number_of_month(name: str) -> int:
    return {**_numbers(_ENGLISH), **_numbers(_NORWEGIAN)}[name.casefold()]


def _numbers(names: Sequence[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(names, 1)}


def _said(match: re.Match[str], new: Sequence[dt.date]) -> str:
    """Return what was matched with other dates in it, each in the words it was said with."""
    if match["days"]:
        put_in = {
            "days": _days_said(match["days"], match["month"], new, new[-1].month, "{day} {month}"),
            "month": _month(match["month"], new[-1]),
            "year": str(new[-1].year),
        }
    else:
        put_in = {
            "weekday": _weekday(match["weekday"] or "", new[0]),
            "month_first": _month(match["month_first"], new[0]),
            "days_after": _days_said(
                match["days_after"], match["month_first"], new, new[0].month, "{month} {day}"
            ),
            "year_after": str(new[-1].year),
        }
    said, offset = match[0], match.start()
    for name, text in reversed(put_in.items()):
        start, end = match.span(name)
        if start >= 0:
            said = said[: start - offset] + text + said[end - offset :]
    return said


def _days_said(days: str, month: str, new: Sequence[dt.date], common: int, in_full: str) -> str:
    """Return days with others put in: "20.–21." for "19.–20.", and "31. mars–1." for "30.–31.".

    Args:
        days: as they stand there.
        month: the month that is named beside them.
        new: the dates.
        common: the month that will be named beside them; what is in another is said with its own.
        in_full: how a day and its month stand beside each other.
    """
    dates = iter(new)

    def said(match: re.Match[str]) -> str:
        date = next(dates)
        ending = _ordinal(date.day) if match["ending"].isalpha() else match["ending"]
        day = f"{date.day}{ending}"
        if date.month != common:
            day = in_full.format(day=day, month=_month(month, date))
        before = match["weekday"] or ""
        return f"{_weekday(before, date)}{match['between'] or ''}{day}"

    return _EACH_DAY.sub(said, days)


def _ordinal(day: int) -> str:
    return "th" if day // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _month(told: str, date: dt.date) -> str:
    """Return the month of a date in the language and the case of another month's name."""
    names = _NORWEGIAN if told.casefold() in _NORWEGIAN else _ENGLISH
    return _like(names[date.month - 1], told)


def _weekday(told: str, date: dt.date) -> str:
    """Return the weekday of a date in the same way; nothing where none is named."""
    names = next((names for names in _WEEKDAYS if told.casefold() in names), None)
    return _like(names[date.weekday()], told) if names else ""


def _like(name: str, told: str) -> str:
    """Return a name with a capital, or in capitals, as what it stands for was written."""
    if told.isupper():
        return name.upper()
    return name.capitalize() if told[:1].isupper() else name


# --- dates in figures, and years ------------------------------------------------------------------


def _in_figures(match: re.Match[str], move: Move) -> Mention | None:
    old = _figures(match)
    if old is None or old.year != move.first.year:
        return None
    new = move.moved(old)
    if new is None:
        return None
    said = new.isoformat() if match["iso"] else _dotted(match, new)
    return Mention(match.start(), match[0], said, old in move.days)


def _figures(match: re.Match[str]) -> dt.date | None:
    try:
        if match["iso"]:
            return dt.date.fromisoformat(match["iso"])
        return dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def _dotted(match: re.Match[str], date: dt.date) -> str:
    width = 2 if match["day"].startswith("0") or match["month"].startswith("0") else 1
    return f"{date.day:0{width}}.{date.month:0{width}}.{date.year}"


def _year(match: re.Match[str], move: Move) -> Mention | None:
    new = move.years.get(int(match["year"]))
    return None if new is None else Mention(match.start(), match[0], str(new), is_own_day=False)


_DIGIT = re.compile(r"\d")
_READERS = ((_DATE, _date), (_IN_FIGURES, _in_figures), (_YEAR_ALONE, _year))
"""From the longest to the shortest: what stands in one is not looked for by the next."""

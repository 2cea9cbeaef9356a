"""What months and days of the week are called in texts, in three languages and whatever case."""

from __future__ import annotations

import datetime as dt

from seminar.model import LanguageCode

_NORWEGIAN = (
    *("januar", "februar", "mars", "april", "mai", "juni", "juli", "august"),
    *("september", "oktober", "november", "desember"),
)
_ENGLISH = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_WEEKDAYS: dict[LanguageCode, tuple[tuple[str, ...], ...]] = {
    "nb": (("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),),
    "nn": (
        ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"),
        ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"),
    ),
    "en": (("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),),
}
"""What a language calls the days, from Monday; more than once where it leaves a choice."""


def _one_of(*names: str) -> str:
    """Return a pattern of any of these names."""
    return "|".join(dict.fromkeys(names))


MONTH = _one_of(*_NORWEGIAN, *_ENGLISH)
WEEKDAY = _one_of(*(name for several in _WEEKDAYS.values() for names in several for name in names))
NAMED = rf"(?:{WEEKDAY}),?\s(?:(?:den|the)\s)?"
"""A weekday before a date: "torsdag den "."""
BETWEEN = r"\s?[–—-]\s?|\s(?:og|and|til|to)\s|(?<=[.a-z]),\s|(?<=\d),\s(?=\d{1,2}(?![\d./]))"
"""What stands between the days of a row or a list; not the comma of "bord 4, 20. mars"."""
MOST_DAYS = 10
"""Days in a row or a list that are read as one; a text may hold thousands of numbers."""


def number_of_month(name: str) -> int:
    """Return the number of a month by its name, from 1."""
    names = _NORWEGIAN if name.casefold() in _NORWEGIAN else _ENGLISH
    return names.index(name.casefold()) + 1


def month_like(told: str, date: dt.date) -> str:
    """Return the month of a date in the language and the case of another month's name."""
    names = _NORWEGIAN if told.casefold() in _NORWEGIAN else _ENGLISH
    return _like(names[date.month - 1], told)


def weekday_like(told: str, date: dt.date, language: LanguageCode) -> str:
    """Return the weekday of a date as another is written; nothing where none is named.

    Args:
        told: the other weekday; "torsdag" is bokmål and nynorsk.
        date: the date.
        language: that of the text, as far as is known.
    """
    several = (*_WEEKDAYS[language], *(names for all_ in _WEEKDAYS.values() for names in all_))
    names = next((names for names in several if told.casefold() in names), None)
    return _like(names[date.weekday()], told) if names else ""


def _like(name: str, told: str) -> str:
    """Return a name with a capital, or in capitals, as what it stands for was written."""
    if told.isupper():
        return name.upper()
    return name.capitalize() if told[:1].isupper() else name

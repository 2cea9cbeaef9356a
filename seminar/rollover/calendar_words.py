"""What months and days of the week are called in texts, in three languages and whatever case."""

from __future__ import annotations

import datetime as dt
import re

from seminar.model import LanguageCode

_NORWEGIAN = (
    *("januar", "februar", "mars", "april", "mai", "juni", "juli", "august"),
    *("september", "oktober", "november", "desember"),
)
_ENGLISH = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_MONTHS = {
    "nb": (
        _NORWEGIAN,
        (
            *("jan.", "feb.", "mar.", "apr.", "mai", "jun."),
            *("jul.", "aug.", "sep.", "okt.", "nov.", "des."),
        ),
        (
            *("jan.", "feb.", "mars", "apr.", "mai", "juni"),
            *("juli", "aug.", "sept.", "okt.", "nov.", "des."),
        ),
    ),
    "en": (
        _ENGLISH,
        (
            *("jan.", "feb.", "mar.", "apr.", "may", "jun."),
            *("jul.", "aug.", "sep.", "oct.", "nov.", "dec."),
        ),
        (
            *("jan.", "feb.", "mar.", "apr.", "may", "june"),
            *("july", "aug.", "sept.", "oct.", "nov.", "dec."),
        ),
    ),
}
"""What two languages call the months: whole, and with fewer letters and a point."""
_WEEKDAYS: dict[LanguageCode, tuple[tuple[str, ...], ...]] = {
    "nb": (
        ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
        ("man.", "tirs.", "ons.", "tors.", "fre.", "lør.", "søn."),
        ("man.", "tir.", "ons.", "tor.", "fre.", "lør.", "søn."),
    ),
    "nn": (
        ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"),
        ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"),
        ("mån.", "tys.", "ons.", "tors.", "fre.", "laur.", "søn."),
    ),
    "en": (
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        ("mon.", "tue.", "wed.", "thu.", "fri.", "sat.", "sun."),
    ),
}
"""What a language calls the days, from Monday; more than once where it leaves a choice."""
_WORDS = {"fri.", "sat."}
"""Short names that also end a sentence: "Onsdag er fri. 20. mars møtes vi"."""


def _one_of(*names: str) -> str:
    """Return a pattern of any of these names."""
    return "|".join(re.escape(name) for name in dict.fromkeys(names) if name not in _WORDS)


MONTH = _one_of(*(name for several in _MONTHS.values() for names in several for name in names))
WEEKDAY = _one_of(*(name for several in _WEEKDAYS.values() for names in several for name in names))
NAMED = rf"(?:{WEEKDAY}),?\s(?:(?:den|the)\s)?"
"""A weekday before a date: "torsdag den "."""
BETWEEN = r"\s?[–—-]\s?|\s(?:og|and|til|to)\s|(?<=[.a-z]),\s|(?<=\d),\s(?=\d{1,2}(?![\d./]))"
"""What stands between the days of a row or a list; not the comma of "bord 4, 20. mars"."""
MOST_DAYS = 10
"""Days in a row or a list that are read as one; a text may hold thousands of numbers."""


def number_of_month(name: str) -> int:
    """Return the number of a month by its name, from 1."""
    every = (*_MONTHS["nb"], *_MONTHS["en"])
    names = next(names for names in every if name.casefold() in names)
    return names.index(name.casefold()) + 1


def month_like(told: str, date: dt.date, language: LanguageCode) -> str:
    """Return the month of a date in the language and the case of another month's name.

    Args:
        told: the other month; "april" is Norwegian and English.
        date: the date.
        language: that of the text, as far as is known.
    """
    order = ("en", "nb") if language == "en" else ("nb", "en")
    several = [names for each in order for names in _MONTHS[each]]
    names = next(names for names in several if told.casefold() in names)
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

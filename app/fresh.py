"""A new seminar with two days to fill: what every dialogue seminar begins with."""

from __future__ import annotations

import datetime as dt

from seminar.language import Language, language
from seminar.model import (
    BreakSlide,
    ClosingSlide,
    Day,
    Item,
    LanguageCode,
    ProgrammeSlide,
    Seminar,
    TitleSlide,
)
from seminar.texts import clean_text

_MARCH, _THURSDAY = 3, 3


def next_third_thursday_of_march(today: dt.date) -> dt.date:
    """Return the third Thursday of March to come, the usual time of a dialogue seminar."""
    this_year, next_year = (_third_thursday(today.year + more) for more in (0, 1))
    return this_year if this_year > today else next_year


def _third_thursday(year: int) -> dt.date:
    first = dt.date(year, _MARCH, 1)
    return first + dt.timedelta(days=(_THURSDAY - first.weekday()) % 7 + 14)


def fresh_seminar(title: str, code: LanguageCode, first_day: dt.date) -> Seminar:
    """Return a seminar of two days, each with an opening, a lunch and a closing.

    Args:
        title: what it is called, as typed.
        code: the language of its documents.
        first_day: its first day; the second follows.
    """
    words, title = language(code), clean_text(title)
    second_day = first_day + dt.timedelta(days=1)
    return Seminar(
        title=title,
        language=code,
        programme=(_first(words, first_day), _second(words, second_day)),
    )


def _first(words: Language, date: dt.date) -> Day:
    welcome = Item(
        title=words.text("Welcome"),
        kind="opening",
        minutes=30,
        slides=(TitleSlide(), ProgrammeSlide()),
    )
    return Day(
        date=date, items=(welcome, _lunch(words), _end(words, words.text("See you tomorrow")))
    )


def _second(words: Language, date: dt.date) -> Day:
    morning = Item(
        title=words.text("Good morning"), kind="opening", minutes=15, slides=(ProgrammeSlide(),)
    )
    return Day(date=date, items=(morning, _lunch(words), _end(words, words.text("Thank you"))))


def _lunch(words: Language) -> Item:
    return Item(
        title=words.text("Lunch"),
        kind="meal",
        minutes=60,
        start=dt.time(11, 30),
        slides=(BreakSlide(),),
    )


def _end(words: Language, farewell: str) -> Item:
    return Item(
        title=words.text("Closing"),
        kind="closing",
        minutes=15,
        start=dt.time(14, 45),
        slides=(ClosingSlide(title=farewell),),
    )

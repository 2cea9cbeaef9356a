"""Which wave answers belong to, where no column of the export says so."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Literal

from seminar.answer_map import AnswerMap
from seminar.language import language
from seminar.messages import PlenumError
from seminar.model import LanguageCode
from seminar.spreadsheet.answers import Export
from seminar.spreadsheet.values import heading_of
from seminar.spreadsheet.words import key
from seminar.survey import moment
from seminar.texts import capital

_YEAR_LAST = re.compile(r"([0-9]{1,2})([./-])([0-9]{1,2})[./-]([0-9]{4})(?![0-9])")
_YEAR_FIRST = re.compile(r"([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})(?![0-9])")
Order = Literal["day", "month"]
"""What comes first in a date whose year is last."""
_ORDERS: tuple[Order, ...] = ("day", "month")
_WORDS_IN_NAME = re.compile(r"[^\W\d_]+|[0-9]+")


class WaveUnknown(PlenumError):
    """Nobody can tell which wave answers belong to."""


def wave_of(
    export: Export, answer_map: AnswerMap, path: Path, code: LanguageCode, wave: str = ""
) -> str:
    """Return what the wave of an export is called; empty where a column of it says so.

    Unless it is given, it is the month in which most of the answers came, else the month that the
    file's name tells.

    Args:
        export: the answers, with their times.
        answer_map: which column tells the wave, if any.
        path: the file.
        code: the language of the month.
        wave: what a person calls the wave; empty where nobody has said.

    Raises:
        WaveUnknown: neither tells, and it is not given; or a column tells, and it is given too.
    """
    if any(each.use == "wave" for each in answer_map.columns):
        if wave:
            raise wave_is_told(path)
        return ""
    label = wave.strip() or _month_of_answers(export, path, code)
    if label:
        return label
    raise WaveUnknown(
        "{file}: nobody can tell which wave the answers belong to; say it with --wave, such as"
        " --wave “April 2024”.",
        file=str(path),
    )


def _month_of_answers(export: Export, path: Path, code: LanguageCode) -> str:
    """Return the month of most answers, else that in the file's name; empty where neither tells.

    Raises:
        WaveUnknown: the answers' dates may be read two ways, and the name does not tell.
    """
    moments = _moments(export)
    months = {
        _month_of([_day(each, order) for each in moments], code) for order in _orders(moments)
    }
    told = months.pop() if len(months) == 1 else ""
    label = told or _month_in_name(path, code)
    if not label and any(months):
        raise _day_or_month_first(path, moments)
    return label


def has_few_in_a_wave(export: Export, answer_map: AnswerMap, limit: int) -> bool:
    """Whether fewer than the limit answered a wave, so that nobody is to be told how many.

    Args:
        export: the answers.
        answer_map: which column tells the wave, if any.
        limit: the fewest answers that are shown.
    """
    headings = [each.heading for each in answer_map.columns if each.use == "wave"]
    columns = [column for heading in headings if (column := export.column(heading))]
    if not columns:
        return len(export.rows) < limit
    waves = Counter(key(heading_of(value, "nb")) for value in columns[0].values)
    return min(waves.values(), default=0) < limit


def _day_or_month_first(path: Path, moments: Sequence[object]) -> WaveUnknown:
    date = next(each for each in moments if isinstance(each, str) and _parts(each))
    return WaveUnknown(
        "{file}: nobody can tell whether “{date}” has the day or the month first; say the wave with"
        " --wave, such as --wave “April 2024”.",
        file=str(path),
        date=date.split()[0],
    )


def wave_is_told(path: Path) -> WaveUnknown:
    """Return the error that a file tells its waves, and somebody tells one besides."""
    return WaveUnknown(
        "{file}: the file itself tells which waves it holds; leave --wave out.", file=str(path)
    )


def _month_of(days: Iterable[dt.date | None], code: LanguageCode) -> str:
    """Return the month of most of the days; empty where there is none."""
    counted = Counter(day.replace(day=1) for day in days if day is not None)
    if not counted:
        return ""
    return capital(language(code).month(max(counted, key=lambda day: (counted[day], day))))


def _moments(export: Export) -> list[object]:
    """Return a time for each respondent who has one, from the first column of times with it."""
    columns = [each.column for each in export.columns if each.personal]
    found: list[object] = []
    for row in export.rows:
        values = (export.sheet.value(row, column) for column in columns)
        found += [value for value in values if _is_moment(value)][:1]
    return found


def _is_moment(value: object) -> bool:
    return any(_day(value, order) is not None for order in _ORDERS)


def _orders(moments: Sequence[object]) -> Sequence[Order]:
    """Return how dates with the year last are to be read: where slashes part them, maybe both ways.

    Norwegian dates have points or hyphens and the day first, American ones slashes and the month.
    A date that is none the other way round settles it for all.
    """
    slashed = [parts for each in moments if isinstance(each, str) and (parts := _parts(each))]
    return [order for order in _ORDERS if all(_fits(parts, order) for parts in slashed)]


def _parts(text: str) -> tuple[int, int, int] | None:
    """Return the three numbers of a date that slashes part and that has the year last."""
    found = _YEAR_LAST.match(text.strip())
    return (int(found[1]), int(found[3]), int(found[4])) if found and found[2] == "/" else None


def _fits(parts: tuple[int, int, int], order: Order) -> bool:
    return _date(*parts, order) is not None


def _day(value: object, order: Order) -> dt.date | None:
    """Return the day that a cell tells.

    Args:
        value: what the cell holds.
        order: whether day or month comes first where slashes part them.
    """
    if isinstance(value, dt.date):
        return value.date() if isinstance(value, dt.datetime) else value
    if not isinstance(value, str):
        return None
    if parts := _parts(value):
        return _date(*parts, order)
    if found := _YEAR_LAST.match(value.strip()):
        return _date(int(found[1]), int(found[3]), int(found[4]), "day")
    if found := _YEAR_FIRST.match(value.strip()):
        return _date(int(found[3]), int(found[2]), int(found[1]), "day")
    return None


def _date(first: int, second: int, year: int, order: Order) -> dt.date | None:
    day, month = (first, second) if order == "day" else (second, first)
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _month_in_name(path: Path, code: LanguageCode) -> str:
    """Return the month and year beside each other in a file's name, as in "svar-april-2024"."""
    words = _WORDS_IN_NAME.findall(path.stem)
    for first, second in pairwise(words):
        told = moment(f"{first} {second}")
        if told and told[1]:
            return capital(language(code).month(dt.date(told[0], told[1], 1)))
    return ""

"""Which wave answers belong to, where no column of the export says so."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from seminar.answer_map import AnswerMap
from seminar.language import language
from seminar.messages import PlenumError
from seminar.model import LanguageCode
from seminar.spreadsheet.answers import Export
from seminar.survey import moment
from seminar.texts import capital

_DAY_FIRST = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})(?![0-9])")
_YEAR_FIRST = re.compile(r"([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})(?![0-9])")
_WORDS_IN_NAME = re.compile(r"[^\W\d_]+|[0-9]+")


class WaveUnknown(PlenumError):
    """Nobody can tell which wave answers belong to."""


def wave_of(
    export: Export, answer_map: AnswerMap, path: Path, code: LanguageCode, wave: str = ""
) -> str:
    """Return what the wave of an export is called; empty where a column of it says so.

    Unless it is given, it is the month in which most of the answers came, else the month that the
    file's name tells.

    Raises:
        WaveUnknown: neither tells, and it is not given; or a column tells, and it is given too.
    """
    if any(each.use == "wave" for each in answer_map.columns):
        if wave:
            raise wave_is_told(path)
        return ""
    label = wave.strip() or _month_of_answers(export, code) or _month_in_name(path, code)
    if not label:
        raise WaveUnknown(
            "{file}: nobody can tell which wave the answers belong to; say it with --wave, such as"
            " --wave “April 2024”.",
            file=str(path),
        )
    return label


def wave_is_told(path: Path) -> WaveUnknown:
    """Return the error that a file tells its waves, and somebody tells one besides."""
    return WaveUnknown(
        "{file}: the file itself tells which waves it holds; leave --wave out.", file=str(path)
    )


def _month_of_answers(export: Export, code: LanguageCode) -> str:
    """Return the month of most of the days that stand in the columns of times."""
    days = Counter(day.replace(day=1) for day in _days(export))
    if not days:
        return ""
    return capital(language(code).month(max(days, key=lambda day: (days[day], day))))


def _days(export: Export) -> Iterator[dt.date]:
    """Yield a day for each respondent, from the first column of times that has one."""
    columns = [each.column for each in export.columns if each.personal]
    for row in export.rows:
        found = (_day(export.sheet.value(row, column)) for column in columns)
        day = next((each for each in found if each is not None), None)
        if day is not None:
            yield day


def _day(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if not isinstance(value, str):
        return None
    try:
        if found := _DAY_FIRST.match(value.strip()):
            return dt.date(int(found[3]), int(found[2]), int(found[1]))
        if found := _YEAR_FIRST.match(value.strip()):
            return dt.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        pass
    return None


def _month_in_name(path: Path, code: LanguageCode) -> str:
    """Return the month and year beside each other in a file's name, as in "svar-april-2024"."""
    words = _WORDS_IN_NAME.findall(path.stem)
    for first, second in pairwise(words):
        told = moment(f"{first} {second}")
        if told and told[1]:
            return capital(language(code).month(dt.date(told[0], told[1], 1)))
    return ""

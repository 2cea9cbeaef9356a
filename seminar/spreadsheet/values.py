"""What a cell says: a name, a score, a number of answers; in whatever form it stands there."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Sequence
from decimal import Decimal

from seminar.language import language
from seminar.messages import Field, Message, message
from seminar.model import LanguageCode, SurveySettings
from seminar.spreadsheet.words import (
    ANSWERS,
    COUNTED,
    NOT_SHOWN,
    PEOPLE,
    TOO_FEW,
    counting_word,
    counts_alone,
    key,
)
from seminar.texts import clean_text, shown
from seminar.workbook import NO_RESULT, ErrorValue, Percent, Sheet, SpreadsheetError

_NUMBER = re.compile(r"\+?([0-9]+([.,][0-9]+)?|[.,][0-9]+)( ?%)?")
_COUNT = re.compile(
    rf"(n ?[=:] ?)?([0-9]{{1,3}}( [0-9]{{3}})+|[0-9]{{1,9}})( ({'|'.join(sorted(PEOPLE))}))?"
)
_TOO_FEW = re.compile(rf"(?:n ?)?{TOO_FEW}")
_YEARS = range(1990, 2101)

NO_RESULT_YET = message(
    "the formula has no result; open the workbook in Excel, save it, and read it again."
)
_DATE = message(
    "Excel has made a date of the score; set the cell's format to number and type it again with"
    " the decimal sign that Excel expects."
)


_TRUE, _FALSE = message("TRUE"), message("FALSE")
"""As Excel shows them, in its reader's language."""


def text_of(value: object) -> str:
    """Return what a cell holds as clean text on one line."""
    return "" if value is None else " ".join(clean_text(str(value)).split())


def said(value: object) -> Field:
    """Return what a cell holds as it stands in a sentence: "3,5" in Norwegian, "3.5" in English."""
    match value:
        case bool():
            return _TRUE if value else _FALSE
        case int() | float() if math.isfinite(value):
            return int(value) if value == int(value) else value
        case dt.date() | dt.time():
            return value
        case Percent():
            return f"{value.share:.0%}".replace("%", " %")
        case _:
            return shown(text_of(value))


def heading_of(value: object, code: LanguageCode) -> str:
    """Return a heading as text; Excel keeps "april 2024" as a date."""
    match value:
        case dt.date():
            return language(code).month(value)
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return text_of(value)


def is_period(value: object, settings: SurveySettings) -> bool:
    """Whether a value can only be a heading: a date, or a year that is no score."""
    if isinstance(value, dt.date):
        return True
    number = number_of(value)
    if number is None or isinstance(value, Percent) or number != int(number):
        return False
    return int(number) in _YEARS and not _is_on_scale(number, settings)


def number_of(value: object) -> Decimal | None:
    """Return the number that a cell holds, "72 %" as 72; `None` where it holds none."""
    match value:
        case bool():
            return None
        case int() | float():
            return _finite(Decimal(str(value)))
        case Percent():
            return _finite(Decimal(str(value.share)) * 100)
        case str():
            text = text_of(value)
            if not _NUMBER.fullmatch(text):
                return None
            return Decimal(text.rstrip("% ").replace(",", "."))
        case _:
            return None


def _finite(number: Decimal) -> Decimal | None:
    return number if number.is_finite() and abs(number) < 10**12 else None


def is_figure(value: object, settings: SurveySettings) -> bool:
    """Whether a cell holds a possible score, or a formula that should have given one."""
    if value is NO_RESULT or isinstance(value, ErrorValue):
        return True
    number = number_of(value)
    return number is not None and _is_on_scale(number, settings)


def is_blank(value: object) -> bool:
    """Whether a cell holds nothing, or a sign that nothing is shown, such as "–" or "<5"."""
    if value is None:
        return True
    text = key(text_of(value)) if isinstance(value, str) else "?"
    return text in NOT_SHOWN or _TOO_FEW.fullmatch(text) is not None


def is_held_back(value: object) -> bool:
    """Whether a cell says that too few people answered for a score to be shown, as "<5" does."""
    return isinstance(value, str) and _TOO_FEW.fullmatch(key(text_of(value))) is not None


def _is_on_scale(number: Decimal, settings: SurveySettings) -> bool:
    return settings.scale_low <= number <= settings.scale_high


def score_of(sheet: Sheet, row: int, column: int, settings: SurveySettings) -> Decimal | None:
    """Return the score in a cell; `None` where it is empty, or a dash says that it is not shown.

    Raises:
        SpreadsheetError: it holds something else, or a number beyond the scale.
    """
    value = computed(sheet, row, column)
    if isinstance(value, dt.date | dt.time):
        raise sheet.cell_fault(row, column, _DATE)
    if is_blank(value):
        return None
    number = number_of(value)
    if number is None:
        raise sheet.cell_fault(row, column, _not_a_score(value))
    if not _is_on_scale(number, settings):
        raise sheet.cell_fault(row, column, _off_scale(number, settings))
    return number


def count_of(sheet: Sheet, row: int, column: int) -> int | None:
    """Return the number of answers in a cell; `None` where it is empty.

    Raises:
        SpreadsheetError: it holds something else.
    """
    value = computed(sheet, row, column)
    if is_blank(value):
        return None
    count = whole_number(value)
    if count is None:
        what = message(
            "“{value}” is not a number of answers; write a whole number, or leave the cell empty.",
            value=said(value),
        )
        raise sheet.cell_fault(row, column, what)
    return count


def whole_number(value: object) -> int | None:
    """Return the whole number that a cell holds, such as 112, "n = 112" or "112 svar"."""
    if isinstance(value, str):
        found = _COUNT.fullmatch(key(text_of(value)))
        return int(found[2].replace(" ", "")) if found else None
    number = None if isinstance(value, Percent) else number_of(value)
    return int(number) if number is not None and number == int(number) and number >= 0 else None


def are_counts(name: str, values: Sequence[object], settings: SurveySettings) -> bool:
    """Whether values are numbers of answers, to judge by what stands above or beside them."""
    told = [value for value in values if not is_blank(value)]
    word = counting_word(name)
    if word in COUNTED:
        broken = [each for each in told if is_figure(each, settings) and whole_number(each) is None]
        return not broken
    whole = all(whole_number(each) is not None for each in told)
    if counts_alone(name):
        return whole
    return word in ANSWERS and whole and not all(is_figure(each, settings) for each in told)


def computed(sheet: Sheet, row: int, column: int) -> object:
    """Return what a cell holds.

    Raises:
        SpreadsheetError: a formula has failed, or not been computed.
    """
    value = sheet.value(row, column)
    if value is NO_RESULT:
        raise sheet.cell_fault(row, column, NO_RESULT_YET)
    if isinstance(value, ErrorValue):
        raise error_fault(sheet, row, column, value)
    return value


def error_fault(sheet: Sheet, row: int, column: int, value: ErrorValue) -> SpreadsheetError:
    """Return the error that a cell shows an error of Excel's."""
    what = message(
        "the cell shows the error {error}; mend its formula, or empty the cell.",
        error=shown(value.code),
    )
    return sheet.cell_fault(row, column, what)


def _not_a_score(value: object) -> Message:
    return message(
        "“{value}” is not a score; write a number, or leave the cell empty.",
        value=said(value),
    )


def _off_scale(score: Decimal, settings: SurveySettings) -> Message:
    return message(
        "{score} lies outside the scale from {low} to {high}; correct the score, or the scale"
        " (survey.scale_low and survey.scale_high in seminar.json). If the column is not a wave,"
        " move it to another sheet.",
        score=int(score) if score == int(score) else float(score),
        low=settings.scale_low,
        high=settings.scale_high,
    )

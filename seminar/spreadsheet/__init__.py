"""The survey's figures, read from an ordinary workbook in its simple form.

The first sheet holds one table: headings in its first row, a dimension a row with its name in the
first column, and a wave a column, oldest first. A column of changes is passed over. The workbook
is only read, never written.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from msgspec import Struct

from seminar.language import language
from seminar.messages import Message, message
from seminar.model import LanguageCode, SurveySettings
from seminar.survey import Survey, SurveyRow
from seminar.texts import clean_text, shown
from seminar.workbook import NO_RESULT, Sheet, cell_name, first_sheet

_INDEX_NAMES = ("relasjonell kapasitet", "indeks", "index", "gjennomsnitt", "snitt")
_NO_WAVES = ("endring", "differanse", "skilnad", "forskjell", "change", "difference")
"""First words of headings over what is computed from the waves."""
_NO_SCORE = ("", "-", "–", "—")
_NUMBER = re.compile(r"[0-9]+([.,][0-9]+)?")


class _Table(Struct, frozen=True):
    """Where the table's headings stand, and what each wave's column is headed."""

    sheet: Sheet
    heading_row: int
    waves: tuple[tuple[int, str], ...]


def read_survey(path: Path, settings: SurveySettings, code: LanguageCode = "nb") -> Survey:
    """Return the survey that stands in the workbook at `path`.

    Scores may be numbers or texts such as "3,6"; an empty cell or a dash is a score that is not
    shown. A row without any score, such as a note below the table, is passed over unless it bears
    the name of the index or of one of the settings' dimensions.

    Args:
        path: a workbook (.xlsx or .xlsm).
        settings: the scale, and the names of index, dimensions and waves.
        code: the language of headings that Excel has turned into dates, such as "april 2024".

    Raises:
        SpreadsheetError: the file is no workbook that can be read, or its first sheet no such
            table; the sentence names file, sheet and cell.
    """
    sheet = first_sheet(path)
    _refuse_formulas_without_result(sheet)
    table = _table(sheet, code)
    index_names = {_key(name) for name in (settings.index_name,) if name} or set(_INDEX_NAMES)
    rows = _rows(table, settings, index_names)
    dimensions = tuple(row for row in rows if _key(row.name) not in index_names)
    if not dimensions:
        raise table.sheet.fault(
            message("no scores; give each dimension a row, with its name in the first column.")
        )
    return Survey(
        waves=_wave_labels(table, settings),
        rows=dimensions,
        index=next((row for row in rows if _key(row.name) in index_names), None),
        scale=(settings.scale_low, settings.scale_high),
    )


def _refuse_formulas_without_result(sheet: Sheet) -> None:
    for row, values in enumerate(sheet.rows):
        if NO_RESULT in values:
            what = message(
                "the formula has no result; open the workbook in Excel, save it, and read it again."
            )
            raise sheet.cell_fault(row, values.index(NO_RESULT), what)


def _key(name: str) -> str:
    """Return what makes two names the same: their words, whatever their case."""
    return " ".join(name.split()).casefold()


# --- headings -------------------------------------------------------------------------------------


def _table(sheet: Sheet, code: LanguageCode) -> _Table:
    heading_row = next((index for index, row in enumerate(sheet.rows) if row), None)
    if heading_row is None:
        raise sheet.fault(message("empty; the survey's figures belong in the first sheet."))
    width = max(len(row) for row in sheet.rows)
    headings = [
        (column, _heading(sheet.value(heading_row, column), code)) for column in range(1, width)
    ]
    headed = _Table(sheet, heading_row, tuple(heading for heading in headings if heading[1]))
    _refuse_faulty_headings(headed, width)
    waves = tuple(heading for heading in headed.waves if not _is_computed(heading[1]))
    if not waves:
        raise sheet.fault(
            message(
                "no waves; the first row needs a heading over each column of scores, such as the"
                " month they were collected."
            )
        )
    return _Table(sheet, heading_row, waves)


def _is_computed(heading: str) -> bool:
    return _key(heading).split()[0] in _NO_WAVES


def _refuse_faulty_headings(table: _Table, width: int) -> None:
    headed = {column for column, _ in table.waves}
    for column in range(1, width):
        if column not in headed and _is_used(table, column):
            raise table.sheet.cell_fault(
                table.heading_row, column, message("the column below has no heading; give it one.")
            )
    _refuse_duplicates(table.sheet, [(table.heading_row, *wave) for wave in table.waves])


def _is_used(table: _Table, column: int) -> bool:
    rows = range(table.heading_row + 1, len(table.sheet.rows))
    return any(table.sheet.value(row, column) is not None for row in rows)


def _heading(value: object, code: LanguageCode) -> str:
    """Return a heading as text; Excel keeps "april 2024" as a date."""
    match value:
        case None:
            return ""
        case dt.date():
            return language(code).month(value)
        case _:
            return _text(value)


def _wave_labels(table: _Table, settings: SurveySettings) -> tuple[str, ...]:
    """Return the settings' labels where there is one for each wave, else the headings."""
    if len(settings.wave_labels) == len(table.waves):
        return settings.wave_labels
    return tuple(heading for _, heading in table.waves)


# --- rows -----------------------------------------------------------------------------------------


def _rows(table: _Table, settings: SurveySettings, index_names: set[str]) -> list[SurveyRow]:
    expected = index_names | {_key(dimension.name) for dimension in settings.dimensions}
    numbers = range(table.heading_row + 1, len(table.sheet.rows))
    named = [(row, _row(table, row, settings)) for row in numbers]
    kept = [
        (number, row)
        for number, row in named
        if any(value is not None for value in row.values) or _key(row.name) in expected
    ]
    _refuse_duplicates(table.sheet, [(number, 0, row.name) for number, row in kept])
    return [row for _, row in kept]


def _row(table: _Table, number: int, settings: SurveySettings) -> SurveyRow:
    name = _text(table.sheet.value(number, 0))
    scores = tuple(_score(table.sheet, number, column, settings) for column, _ in table.waves)
    if not name and any(score is not None for score in scores):
        raise table.sheet.cell_fault(
            number, 0, message("the scores beside it have no name; write the dimension's here.")
        )
    return SurveyRow(name, scores)


def _refuse_duplicates(sheet: Sheet, cells: list[tuple[int, int, str]]) -> None:
    first: dict[str, str] = {}
    for row, column, name in cells:
        here = cell_name(row, column)
        if (there := first.setdefault(_key(name), here)) != here:
            raise sheet.cell_fault(
                row,
                column,
                message(
                    "“{name}” already stands in {there}; give the two different names.",
                    name=shown(name),
                    there=there,
                ),
            )


def _text(value: object) -> str:
    return "" if value is None else " ".join(clean_text(str(value)).split())


# --- scores ---------------------------------------------------------------------------------------


def _score(sheet: Sheet, row: int, column: int, settings: SurveySettings) -> float | None:
    value = sheet.value(row, column)
    if isinstance(value, dt.date | dt.time):
        raise sheet.cell_fault(row, column, _DATE)
    if value is None or _text(value) in _NO_SCORE:
        return None
    score = _number(value)
    if score is None:
        raise sheet.cell_fault(row, column, _not_a_score(value))
    if not settings.scale_low <= score <= settings.scale_high:
        raise sheet.cell_fault(row, column, _off_scale(score, settings))
    return score


_DATE = message(
    "Excel has made a date of the score; set the cell's format to number and type it again with"
    " the decimal sign that Excel expects."
)


def _number(value: object) -> float | None:
    match value:
        case bool():
            return None
        case int() | float():
            return float(value)
        case _:
            text = _text(value)
            return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def _not_a_score(value: object) -> Message:
    return message(
        "“{value}” is not a score; write a number, or leave the cell empty.",
        value=shown(_text(value)),
    )


def _off_scale(score: float, settings: SurveySettings) -> Message:
    return message(
        "{score} lies outside the scale from {low} to {high}; correct the score, or the scale"
        " (survey.scale_low and survey.scale_high in seminar.json). If the column is not a wave,"
        " move it to another sheet.",
        score=int(score) if score.is_integer() else score,
        low=settings.scale_low,
        high=settings.scale_high,
    )

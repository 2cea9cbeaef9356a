"""The summary table: found anywhere in a workbook, and read into results."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from seminar.messages import Message, message
from seminar.model import LanguageCode, SurveySettings
from seminar.spreadsheet.answers.export import shape_of
from seminar.spreadsheet.candidates import Candidate, begins_another, best_candidate
from seminar.spreadsheet.columns import Block, waves_of
from seminar.spreadsheet.distributions import holds_distributions, read_distributions
from seminar.spreadsheet.figures import fitting, results_of
from seminar.spreadsheet.found import FoundTable, WaveColumn
from seminar.spreadsheet.people import read_counts
from seminar.spreadsheet.rows import ReadRows, read_rows
from seminar.spreadsheet.values import is_blank, is_figure, text_of
from seminar.spreadsheet.words import WAVE_HEADINGS, is_of_time, key
from seminar.survey import Results
from seminar.texts import shown
from seminar.workbook import (
    Extent,
    Sheet,
    SpreadsheetError,
    Workbook,
    column_name,
    open_workbook,
)

MOST = Extent(rows=1_000, columns=100)
"""How far a sheet is searched for the table."""


class Summary(Struct, frozen=True):
    """A summary table as it was read.

    Args:
        table: where it stands.
        results: its figures.
        remarks: what a person should know of how it was read, such as a hidden row in it.
    """

    table: FoundTable
    results: Results
    remarks: tuple[Message, ...] = ()


def read_summary(
    path: Path, settings: SurveySettings, code: LanguageCode = "nb", sheet: str = ""
) -> Summary:
    """Return the summary table in the workbook at `path`.

    It may stand anywhere on any sheet that is not hidden. Scores may be numbers or texts such as
    "3,6"; an empty cell or a dash is a score that is not shown. What stands in hidden rows and
    columns is not read, and told.

    Args:
        path: a workbook, as `seminar.workbook.open_workbook` takes it.
        settings: the scale, and the names of index, dimensions and waves.
        code: the language of headings that Excel has turned into dates, such as "april 2024".
        sheet: the name of the sheet to read; empty for the one with the likeliest table.

    Raises:
        SpreadsheetError: the file is no workbook that can be read, or holds no such table; the
            sentence names file, sheet and cell.
    """
    return summary_in(open_workbook(path), settings, code, sheet)


def summary_in(
    workbook: Workbook, settings: SurveySettings, code: LanguageCode, sheet: str = ""
) -> Summary:
    """Return the summary table in an open workbook.

    Args and Raises: as for `read_summary`.
    """
    sheets = _filled_sheets(workbook, sheet)
    whole, place = _likeliest(_tables(sheets, settings), settings)
    seen = whole.without_hidden()
    block = _block(seen, whole, place, settings)
    waves = waves_of(block, settings, code)
    rows = read_rows(block, waves, settings)
    _refuse_a_table_on_its_side(block, waves, rows, settings)
    table = FoundTable(
        sheet=whole.name,
        heading_row=block.heading_row,
        name_column=block.name_column,
        waves=waves,
        rows=rows.found(),
        answers_row=rows.answers_row,
    )
    counts = read_counts(whole, table)
    spread, unfit = fitting(
        results_of(seen, table, rows, counts, settings),
        [wave.label for wave in waves],
        read_distributions(sheets, settings, code),
    )
    return Summary(table, spread, (*_hidden(whole, table), *counts.remarks, *unfit))


def holds_table(workbook: Workbook, settings: SurveySettings) -> bool:
    """Whether a sheet of a workbook may hold a summary table: not answers, not distributions."""
    sheets = [workbook.sheet(name, MOST) for name in workbook.sheet_names]
    return any(_may_be_table(sheet, settings) for sheet in sheets if sheet.rows)


def _may_be_table(sheet: Sheet, settings: SurveySettings) -> bool:
    return shape_of(sheet) is None and not holds_distributions(sheet, settings)


def no_such_sheet(workbook: Workbook, name: str) -> SpreadsheetError:
    """Return the error that a workbook has no sheet of a name, or has hidden it."""
    if name in workbook.hidden_sheet_names:
        return SpreadsheetError(
            "{file}: the sheet “{sheet}” is hidden; show it in Excel (right-click a sheet's tab,"
            " Unhide), and save.",
            file=workbook.file,
            sheet=shown(name),
        )
    return SpreadsheetError(
        "{file} has no sheet “{sheet}”; it has {sheets}.",
        file=workbook.file,
        sheet=shown(name),
        sheets=shown(", ".join(workbook.sheet_names), 200),
    )


# --- finding --------------------------------------------------------------------------------------


def _filled_sheets(workbook: Workbook, name: str) -> list[Sheet]:
    """Return the sheets that hold something: the one of a name, or without a name all."""
    if name and name not in workbook.sheet_names:
        raise no_such_sheet(workbook, name)
    names = (name,) if name else workbook.sheet_names
    read = [workbook.sheet(each, MOST) for each in names]
    filled = [sheet for sheet in read if sheet.rows]
    if not filled:
        raise read[0].fault(
            message(
                "empty; write the survey's figures here, a dimension a row and a wave a column."
            )
        )
    return filled


def _tables(sheets: list[Sheet], settings: SurveySettings) -> list[Sheet]:
    """Return the sheets that may hold the table: not raw answers, and not distributions."""
    tables = [sheet for sheet in sheets if _may_be_table(sheet, settings)]
    if not tables:
        raise sheets[0].fault(
            message(
                "one row a respondent, and no table of scores; bring the answers in with"
                " “plenum survey SEMINAR --import FILE”."
            )
        )
    return tables


def _likeliest(sheets: list[Sheet], settings: SurveySettings) -> tuple[Sheet, Candidate]:
    """Return the sheet with the likeliest table, the first of equals, and where it begins."""
    places = [(sheet, best_candidate(sheet.without_hidden(), settings)) for sheet in sheets]
    found = [(sheet, place) for sheet, place in places if place is not None]
    if not found:
        return sheets[0], _simplest(sheets[0].without_hidden(), settings)
    return max(found, key=lambda each: each[1].weight)


def _simplest(sheet: Sheet, settings: SurveySettings) -> Candidate:
    """Return the place of a table in its simplest form, for saying what is wrong with it."""
    heading_row = next((row for row, values in enumerate(sheet.rows) if values), 0)
    columns = [column for values in sheet.rows for column in _figures(values, settings)]
    return Candidate(0, heading_row, max(min(columns, default=1) - 1, 0))


def _figures(values: tuple[object, ...], settings: SurveySettings) -> list[int]:
    return [column for column, value in enumerate(values) if is_figure(value, settings)]


def _block(sheet: Sheet, whole: Sheet, place: Candidate, settings: SurveySettings) -> Block:
    """Return the table's cells: down to where another begins, or wider rows after an empty one."""
    width = len(sheet.rows[place.heading_row])
    below = range(place.heading_row + 2, len(sheet.rows))
    after_gap = (row for row in below if all(map(is_blank, whole.rows[row - 1])))
    ends = (
        row - 1
        for row in after_gap
        if len(sheet.rows[row]) > width or begins_another(sheet, row, settings)
    )
    last = next(ends, len(sheet.rows) - 1)
    return Block(sheet, whole, place.heading_row, place.name_column, last)


def _refuse_a_table_on_its_side(
    block: Block, waves: tuple[WaveColumn, ...], rows: ReadRows, settings: SurveySettings
) -> None:
    """Refuse a table with the dimensions side by side, and a wave a row.

    It is known by the seminar's dimensions; else by rows that are called after times, or a word
    such as "Måling" over them, while no column is called after a time.
    """
    dimensions = {key(each.name) for each in settings.dimensions}
    corner = text_of(block.sheet.value(block.heading_row, block.name_column))
    labels = [wave.label for wave in waves]
    are_times = key(corner) in WAVE_HEADINGS or all(
        is_of_time(each.name) for each in rows.dimensions
    )
    if sum(key(label) in dimensions for label in labels) > 1 or (
        are_times and not any(map(is_of_time, labels))
    ):
        what = message(
            "the dimensions stand side by side; give each a row, and each wave a column."
        )
        raise block.sheet.cell_fault(block.heading_row, waves[0].column, what)


# --- what was not read ----------------------------------------------------------------------------


def _hidden(sheet: Sheet, table: FoundTable) -> tuple[Message, ...]:
    """Return a remark for each hidden row and column in which the table goes on."""
    columns = [wave.column for wave in table.waves]
    last = max((each.row for each in table.rows), default=table.heading_row)
    rows = [
        _hidden_counts_row(sheet, row)
        if row == table.answers_row
        else message(
            "Sheet “{sheet}”: row {row} is hidden and was not read; show it in Excel if it belongs"
            " to the survey.",
            sheet=shown(sheet.name),
            row=row + 1,
        )
        for row in sorted(sheet.hidden_rows)
        if row > table.heading_row and any(not is_blank(sheet.value(row, c)) for c in columns)
    ]
    counts = {wave.answers_column for wave in table.waves}
    hidden = [
        _hidden_counts_column(sheet, column)
        if column in counts
        else message(
            "Sheet “{sheet}”: column {column} is hidden and was not read; show it in Excel if it"
            " belongs to the survey.",
            sheet=shown(sheet.name),
            column=column_name(column),
        )
        for column in sorted(sheet.hidden_columns)
        if any(not is_blank(sheet.value(row, column)) for row in range(table.heading_row, last + 1))
    ]
    return (*rows, *hidden)


def _hidden_counts_row(sheet: Sheet, row: int) -> Message:
    return message(
        "Sheet “{sheet}”: row {row} is hidden, but its numbers of answers were read: they decide"
        " what is held back.",
        sheet=shown(sheet.name),
        row=row + 1,
    )


def _hidden_counts_column(sheet: Sheet, column: int) -> Message:
    return message(
        "Sheet “{sheet}”: column {column} is hidden, but its numbers of answers were read: they"
        " decide what is held back.",
        sheet=shown(sheet.name),
        column=column_name(column),
    )

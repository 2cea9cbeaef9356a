"""What is said of an export that cannot be read: the cell, what is wrong, and the way out."""

from __future__ import annotations

from seminar.messages import message
from seminar.model import SurveySettings
from seminar.spreadsheet.answers.export import Export, ExportColumn
from seminar.spreadsheet.answers.personal import is_address
from seminar.spreadsheet.values import NO_RESULT_YET, error_fault, said
from seminar.workbook import NO_RESULT, ErrorValue, SpreadsheetError
from seminar.workbook.sheet import cell_name


def unknown_fault(
    export: Export, place: int, column: ExportColumn, settings: SurveySettings
) -> SpreadsheetError:
    """Return the error that an answer stands for no score.

    Args:
        export: the answers.
        place: which respondent gave it.
        column: where it stands.
        settings: the scale.
    """
    row, value = export.rows[place], column.values[place]
    if value is NO_RESULT:
        return export.sheet.cell_fault(row, column.column, NO_RESULT_YET)
    if isinstance(value, ErrorValue):
        return error_fault(export.sheet, row, column.column, value)
    if is_address(value):
        return address_fault(export, row, column)
    if value in column.codes:
        return _code_fault(export, row, column)
    what = message(
        "“{text}” stands for no score from {low} to {high}; say in the answer map which it is"
        " (--write-map writes it, --map uses it), or leave the column out there.",
        text=said(value),
        low=settings.scale_low,
        high=settings.scale_high,
    )
    return export.sheet.cell_fault(row, column.column, what)


def address_fault(export: Export, row: int, column: ExportColumn) -> SpreadsheetError:
    """Return the error that an e-mail address stands among answers, without the address."""
    what = message("an e-mail address stands where an answer belongs; empty the cell.")
    return export.sheet.cell_fault(row, column.column, what)


def rival_fault(
    export: Export, one: tuple[int, ExportColumn], other: tuple[int, ExportColumn]
) -> SpreadsheetError:
    """Return the error that two texts may be one step of the scale or two.

    Args:
        export: the answers.
        one: respondent and column of the first.
        other: those of the second.
    """
    (first, column), (second, beside) = one, other
    what = message(
        "“{text}” here and “{other}” in cell {cell} may be one step of the scale or two; say in the"
        " answer map which score each of them is (--write-map writes it, --map uses it).",
        text=said(column.values[first]),
        other=said(beside.values[second]),
        cell=cell_name(export.rows[second], beside.column),
    )
    return export.sheet.cell_fault(export.rows[first], column.column, what)


def _code_fault(export: Export, row: int, column: ExportColumn) -> SpreadsheetError:
    what = message(
        "SurveyXact’s numbers say which choice was made, not which score it is; export again with"
        " the sheet Labels, where the choices’ texts stand."
    )
    return export.sheet.cell_fault(row, column.column, what)


def no_dimension(export: Export) -> SpreadsheetError:
    """Return the error that no column of an export is a dimension."""
    coded = next((column for column in export.columns if column.codes), None)
    if coded is not None:
        return _code_fault(export, export.rows[0], coded)
    return export.sheet.fault(
        message(
            "no column is a dimension; say in the answer map which columns hold the scores of which"
            " (--write-map writes it, --map uses it)."
        )
    )

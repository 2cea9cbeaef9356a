"""Names that stand twice where each must be another."""

from __future__ import annotations

from collections.abc import Iterable

from seminar.messages import message
from seminar.spreadsheet.words import key
from seminar.texts import shown
from seminar.workbook import Sheet, cell_name


def refuse_repeated(sheet: Sheet, cells: Iterable[tuple[int, int, str]]) -> None:
    """Refuse a name that stands in two cells.

    Args:
        sheet: where they stand.
        cells: row, column and name of each.

    Raises:
        SpreadsheetError: the second cell of a name, which says where the first is.
    """
    first: dict[str, str] = {}
    for row, column, name in cells:
        here = cell_name(row, column)
        if (there := first.setdefault(key(name), here)) != here:
            what = message(
                "“{name}” already stands in {there}; give the two different names.",
                name=shown(name),
                there=there,
            )
            raise sheet.cell_fault(row, column, what)

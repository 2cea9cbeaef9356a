"""The walk over a sheet's cells: what each holds, what is hidden, what is merged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any, cast
from xml.etree.ElementTree import Element, iterparse

from openpyxl.utils.cell import range_boundaries
from openpyxl.worksheet._reader import WorkSheetParser
from openpyxl.xml.constants import SHEET_MAIN_NS

from seminar.workbook.number_formats import NumberFormats
from seminar.workbook.package import Rows
from seminar.workbook.sheet import (
    NO_RESULT,
    Area,
    ErrorValue,
    Extent,
    Percent,
    Sheet,
    TooLarge,
    trimmed,
)

MAX_AREAS = 1_000
"""Of merged cells, and of hidden stretches of columns."""
_ROW, _COLUMNS, _MERGED, _VALUE, _FORMULA = (
    f"{{{SHEET_MAIN_NS}}}{name}" for name in ("row", "col", "mergeCell", "v", "f")
)
_WANTED = frozenset({_ROW, _COLUMNS, _MERGED})


class Walk(WorkSheetParser):
    """One walk over a sheet; openpyxl says what a cell holds, here it is told what it means."""

    def __init__(
        self, source: Rows, strings: Sequence[str], formats: NumberFormats, epoch: dt.datetime
    ) -> None:
        self._source = source
        super().__init__(
            source,
            strings,
            data_only=True,
            epoch=epoch,
            date_formats=formats.dates,
            timedelta_formats=formats.spans,
        )
        self._percents = formats.percents
        self._rows: list[list[object]] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self._areas: list[Area] = []
        self._more = False

    def sheet(self, file: str, name: str, extent: Extent) -> Sheet:
        """Walk, and return the sheet as far as `extent` goes.

        Raises:
            TooLarge: it goes on without end where it should not.
            Exception: whatever openpyxl stumbles on in a damaged sheet.
        """
        for element in self._elements(extent):
            if element.tag == _ROW:
                self._take_row(element, extent)
            elif element.tag == _COLUMNS:
                self._take_columns(element, extent)
            elif len(self._areas) < MAX_AREAS:
                self._areas.append(_area(element.get("ref", "")))
        return Sheet(
            file,
            name,
            trimmed(self._rows),
            frozenset(self._hidden_rows),
            frozenset(self._hidden_columns),
            tuple(self._areas),
            more=self._more,
        )

    def _elements(self, extent: Extent) -> Iterator[Element]:
        """Yield what matters of the sheet, until the rows go beyond `extent`."""
        rows = 0
        for _, element in iterparse(self._source):  # noqa: S314 - expat bounds what entities become
            if element.tag not in _WANTED:
                continue
            yield element
            if element.tag == _ROW:
                element.clear()
                self._source.row_ends()
                rows += 1
            if self.row_counter > extent.rows:
                return
            if rows > 2 * extent.rows:
                raise TooLarge

    def _take_row(self, element: Element, extent: Extent) -> None:
        number, cells = self.parse_row(cast("Any", element))
        self.row_dimensions.clear()
        if number > extent.rows:
            self._more = True
            return
        if element.get("hidden") in {"1", "true"}:
            self._hidden_rows.add(number - 1)
        self._rows.extend([] for _ in range(number - len(self._rows)))
        self._rows[number - 1] = self._values(cells, extent.columns)

    def _values(self, cells: list[dict[str, Any]], most: int) -> list[object]:
        values: list[object] = []
        for cell in cells:
            value, column = cell["value"], cell["column"]
            if value is None:
                continue
            if column > most:
                self._more = True
                continue
            if column > len(values):
                values.extend([None] * (column - len(values)))
            values[column - 1] = value
        return values

    def parse_cell(self, element: Element) -> dict[str, Any]:
        """Return a cell as openpyxl does, with values of our own for what has no value."""
        cell: dict[str, Any] = super().parse_cell(element)  # pyright: ignore[reportUnknownMemberType]
        value = cell["value"]
        if value is None:
            if element.find(_FORMULA) is not None and not _is_empty_text(element):
                cell["value"] = NO_RESULT
        elif cell["data_type"] == "e":
            cell["value"] = ErrorValue(str(value))
        elif cell["style_id"] in self._percents and type(value) in {int, float}:
            cell["value"] = Percent(float(value))
        return cell

    def _take_columns(self, element: Element, extent: Extent) -> None:
        if element.get("hidden") in {"1", "true"}:
            first, last = int(element.get("min", "1")), int(element.get("max", "1"))
            self._hidden_columns.update(range(first - 1, min(last, extent.columns)))


def _is_empty_text(element: Element) -> bool:
    """Whether a formula's result is kept, and is a text without letters."""
    return element.get("t") == "str" and element.find(_VALUE) is not None


def _area(reference: str) -> Area:
    left, top, right, bottom = (number or 1 for number in range_boundaries(reference))
    return Area(top - 1, left - 1, bottom - 1, right - 1)

"""Excel's workbooks, through openpyxl: values in one walk over the cells, within bounds.

Of the package only what holds values is read: list of sheets, shared texts, number formats, and
the sheets that are asked for. So nothing else in it, such as a chart or a colour that openpyxl does
not know, keeps anybody from reading the figures.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.xml.constants import ARC_STYLE

from seminar.workbook.cells import Walk
from seminar.workbook.number_formats import NumberFormats, number_formats
from seminar.workbook.package import Package
from seminar.workbook.sheet import Extent, Sheet


class ExcelFile:
    """A workbook of Excel's (.xlsx, .xlsm, and their templates)."""

    def __init__(self, path: Path, content: bytes) -> None:
        self._file = str(path)
        self._package = Package(content)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            reader = self._read(content)
            self._parts, self._hidden = _sheets(reader)
        self._strings: list[str] = reader.shared_strings
        self._epoch = reader.wb.epoch
        self._formats = NumberFormats()
        if ARC_STYLE in self._package.namelist():
            self._formats = number_formats(self._package.open(ARC_STYLE))

    def _read(self, content: bytes) -> Any:  # noqa: ANN401 - openpyxl is untyped here
        reader: Any = ExcelReader(
            BytesIO(content), read_only=True, data_only=True, keep_links=False
        )
        reader.archive = self._package
        reader.read_manifest()
        reader.read_strings()
        reader.read_workbook()
        return reader

    @property
    def sheet_names(self) -> tuple[str, ...]:
        """The names of the worksheets that are not hidden."""
        return tuple(self._parts)

    @property
    def hidden_sheet_names(self) -> tuple[str, ...]:
        """The names of those that are."""
        return self._hidden

    def sheet(self, name: str, extent: Extent) -> Sheet:
        """Return a worksheet's values, as far as `extent` goes."""
        with self._package.open_rows(self._parts[name]) as source, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            walk = Walk(source, self._strings, self._formats, self._epoch)
            return walk.sheet(self._file, name, extent)


def _sheets(reader: Any) -> tuple[dict[str, str], tuple[str, ...]]:  # noqa: ANN401 - openpyxl is untyped here
    """Return the part of each sheet that has cells and can be seen, and the names of the others."""
    parts: dict[str, str] = {}
    hidden: list[str] = []
    for sheet, link in reader.parser.find_sheets():
        if link.target not in reader.valid_files or not link.Type.endswith("/worksheet"):
            continue
        if sheet.state == "visible":
            parts[str(sheet.name)] = str(link.target)
        else:
            hidden.append(str(sheet.name))
    return parts, tuple(hidden)

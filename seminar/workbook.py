"""The first sheet of a workbook as plain values, read with care: any file may be handed to it.

What is too large, protected, damaged or something else altogether is refused in a sentence.
"""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

from msgspec import Struct

from seminar.messages import Message, PlenumError, message
from seminar.texts import shown

MAX_ROWS = 200
MAX_COLUMNS = 30
MAX_BYTES = 20_000_000
"""Of the file."""
MAX_UNPACKED_BYTES = 100_000_000
"""Of what the file's parts become in memory."""

NO_RESULT = object()
"""Stands for the value of a formula that nobody has computed."""

_COMPOUND_FILE = bytes.fromhex("d0cf11e0a1b11ae1")
"""How old Office files begin, and new ones with a password ([MS-CFB], section 2.2)."""
_ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")
"""The name of the stream that holds an encrypted package ([MS-OFFCRYPTO], section 1.3.1)."""


class SpreadsheetError(PlenumError):
    """A workbook cannot be read, or not as what it should be."""


class Sheet(Struct, frozen=True):
    """A sheet's values, row by row from A1; rows and columns count from 0."""

    file: str
    name: str
    rows: tuple[tuple[object, ...], ...]

    def value(self, row: int, column: int) -> object:
        """Return a text, number, truth or date; `None` for an empty cell; or `NO_RESULT`."""
        return self.rows[row][column] if column < len(self.rows[row]) else None

    def cell_fault(self, row: int, column: int, what: Message) -> SpreadsheetError:
        """Return the error that says `what` is wrong with a cell."""
        return SpreadsheetError(
            "{file}, sheet “{sheet}”, cell {cell}: {what}",
            file=self.file,
            sheet=shown(self.name),
            cell=cell_name(row, column),
            what=what,
        )

    def fault(self, what: Message) -> SpreadsheetError:
        """Return the error that says `what` is wrong with the sheet as a whole."""
        return SpreadsheetError(
            "{file}, sheet “{sheet}”: {what}", file=self.file, sheet=shown(self.name), what=what
        )


def cell_name(row: int, column: int) -> str:
    """Return a cell's name as Excel shows it, such as "B3" for row 2, column 1."""
    letters, rest = "", column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


def first_sheet(path: Path) -> Sheet:
    """Return the first sheet with cells of the workbook (.xlsx or .xlsm) at `path`.

    Raises:
        SpreadsheetError: there is no such file, it is no workbook or cannot be read as one, or its
            sheet goes beyond `MAX_ROWS` or `MAX_COLUMNS`.
    """
    content = _content(path)
    try:
        small = _unpacked_bytes(content) <= MAX_UNPACKED_BYTES
        sheet = _sheet(str(path), content) if small else None
    except Exception:  # noqa: BLE001 - zipfile and openpyxl raise whatever they stumble on
        raise _not_a_workbook(path) from None
    if sheet is None:
        raise _too_large(path)
    if len(sheet.rows) > MAX_ROWS:
        raise sheet.fault(message("more than {rows} rows; keep only the survey's.", rows=MAX_ROWS))
    if any(len(row) > MAX_COLUMNS for row in sheet.rows):
        raise sheet.fault(
            message("more than {columns} columns; keep only the survey's.", columns=MAX_COLUMNS)
        )
    return sheet


# --- the package ----------------------------------------------------------------------------------


def _content(path: Path) -> bytes:
    """Return the file's bytes, so that it is free again at once, whatever happens to them."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _too_large(path)
        content = path.read_bytes()
    except FileNotFoundError:
        raise SpreadsheetError(
            "{file} is missing; put the survey's workbook there.", file=str(path)
        ) from None
    except OSError:
        raise SpreadsheetError(
            "{file} cannot be read; see that it is a file you may open, and close it elsewhere.",
            file=str(path),
        ) from None
    if content.startswith(_COMPOUND_FILE):
        raise _compound_file(path, content)
    return content


def _compound_file(path: Path, content: bytes) -> SpreadsheetError:
    if _ENCRYPTED_PART in content:
        return SpreadsheetError(
            "{file} is protected by a password; remove it in Excel under File, Info.",
            file=str(path),
        )
    return SpreadsheetError(
        "{file} is an old Excel file; open it in Excel and save it as an Excel workbook (.xlsx).",
        file=str(path),
    )


def _unpacked_bytes(content: bytes) -> int:
    """Return how much the file's parts say they become; zipfile reads no more of them than that."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        return sum(part.file_size for part in package.infolist())


def _too_large(path: Path) -> SpreadsheetError:
    return SpreadsheetError(
        "{file} is far larger than a survey; keep only the sheet with the scores.", file=str(path)
    )


def _not_a_workbook(path: Path) -> SpreadsheetError:
    return SpreadsheetError(
        "{file} is not a workbook, or it is damaged; if Excel can open it, save it from there as an"
        " Excel workbook (.xlsx).",
        file=str(path),
    )


# --- the sheet ------------------------------------------------------------------------------------


def _sheet(file: str, content: bytes) -> Sheet:
    """Return the first sheet; a cell is without result where only its formula is there.

    Excel stores the results; a program that writes formulas without computing them does not.
    """
    with _opened(content, data_only=True) as worksheet:
        name = str(worksheet.title)
        rows = [[cell.value for cell in row] for row in _rows(worksheet)]
    with _opened(content, data_only=False) as worksheet:
        formulas = [[cell.data_type == "f" for cell in row] for row in _rows(worksheet)]
    return Sheet(file, name, _trimmed([*map(_told_apart, rows, formulas)]))


def _told_apart(values: list[object], formulas: list[bool]) -> list[object]:
    """Return a row's values, with `NO_RESULT` for formulas that have none."""
    pairs = zip(values, formulas, strict=True)
    return [NO_RESULT if formula and value is None else value for value, formula in pairs]


@contextmanager
def _opened(content: bytes, *, data_only: bool) -> Generator[Any]:
    """Open the first sheet row by row, without what openpyxl warns of not knowing."""
    from openpyxl.reader.excel import ExcelReader  # noqa: PLC0415 - slow to import

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reader: Any = ExcelReader(BytesIO(content), read_only=True, data_only=data_only)
        # A sheet that is a chart holds no figures, and openpyxl stumbles over some of them.
        reader.read_chartsheet = _pass_over
        reader.read()
        with closing(reader.wb):
            worksheet = reader.wb.worksheets[0]
            # Some programs write an extent that is too small, and cells beyond it would be lost.
            worksheet.reset_dimensions()
            yield worksheet


def _pass_over(_sheet: object, _link: object) -> None:
    pass


def _rows(worksheet: Any) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - openpyxl is untyped
    """Yield the rows, one row and one column more than may be used, to see that there is more."""
    return worksheet.iter_rows(max_row=MAX_ROWS + 1, max_col=MAX_COLUMNS + 1)


def _trimmed(rows: list[list[object]]) -> tuple[tuple[object, ...], ...]:
    """Return `rows` without empty cells at the end of rows and without empty rows at the end."""
    for row in rows:
        while row and row[-1] is None:
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return tuple(tuple(row) for row in rows)

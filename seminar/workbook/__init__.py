"""Workbooks as plain values, read with care: any file may be handed to it.

What is too large, protected, damaged or something else altogether is refused in a sentence. A
workbook is only read here, never written.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from seminar.workbook.refusals import (
    MAX_BYTES,
    content_of,
    is_strict,
    not_a_workbook,
    strict,
    too_large,
)
from seminar.workbook.sheet import (
    NO_RESULT,
    Area,
    ErrorValue,
    Extent,
    Percent,
    Sheet,
    SpreadsheetError,
    TooLarge,
    cell_name,
    column_name,
)
from seminar.workbook.text_file import ENDINGS, TextFile

__all__ = [
    "MAX_BYTES",
    "NO_RESULT",
    "Area",
    "ErrorValue",
    "Extent",
    "Percent",
    "Sheet",
    "SpreadsheetError",
    "Workbook",
    "cell_name",
    "column_name",
    "open_workbook",
    "workbook_of",
]


class _Book(Protocol):
    @property
    def sheet_names(self) -> tuple[str, ...]: ...

    @property
    def hidden_sheet_names(self) -> tuple[str, ...]: ...

    def sheet(self, name: str, extent: Extent) -> Sheet: ...


class Workbook:
    """A workbook's sheets, each read when it is asked for; the file itself is not held open.

    Args:
        path: where it stands, to be said with a fault.
        book: what reads the file's kind.
    """

    def __init__(self, path: Path, book: _Book) -> None:
        self._path = path
        self._book = book

    @property
    def file(self) -> str:
        """The file, as it is named in sentences."""
        return str(self._path)

    @property
    def sheet_names(self) -> tuple[str, ...]:
        """The sheets that hold cells and are not hidden, in the workbook's order; at least one."""
        return self._book.sheet_names

    @property
    def hidden_sheet_names(self) -> tuple[str, ...]:
        """The sheets that hold cells and are hidden; they are not read."""
        return self._book.hidden_sheet_names

    def sheet(self, name: str, extent: Extent) -> Sheet:
        """Return the sheet of a name, as far as `extent` goes.

        Args:
            name: one of `sheet_names`.
            extent: how much is read; `Sheet.more` says whether there is more.

        Raises:
            SpreadsheetError: the sheet is damaged or built to fill the memory.
        """
        with _told(self._path):
            return self._book.sheet(name, extent)


def open_workbook(path: Path) -> Workbook:
    """Return the workbook (.xlsx, .xlsm, or text with separators: .csv, .tsv) at `path`.

    Raises:
        SpreadsheetError: there is no such file, it is no workbook, is protected or too large,
            or shows no sheet.
    """
    return workbook_of(content_of(path), path)


def workbook_of(content: bytes, path: Path) -> Workbook:
    """Return the workbook that a file's bytes are, also of one that is not written yet.

    Args:
        content: the bytes.
        path: where they stand, or will; its ending says what kind of file they are.

    Raises:
        SpreadsheetError: as `open_workbook` does.
    """
    if is_strict(content):
        raise strict(path)
    with _told(path):
        workbook = Workbook(path, _book(path, content))
    if not workbook.sheet_names:
        raise SpreadsheetError(
            "{file} has no sheet with cells that can be seen; show the one with the survey.",
            file=str(path),
        )
    return workbook


def _book(path: Path, content: bytes) -> _Book:
    if path.suffix.lower() in ENDINGS and not content.startswith(b"PK"):
        return TextFile(path, content)
    from seminar.workbook.excel import ExcelFile  # noqa: PLC0415 - slow to import

    return ExcelFile(path, content)


@contextmanager
def _told(path: Path) -> Generator[None]:
    """Turn whatever zipfile and openpyxl stumble on into a sentence."""
    try:
        yield
    except SpreadsheetError:
        raise
    except (TooLarge, MemoryError):
        raise too_large(path) from None
    except Exception:  # noqa: BLE001 - they raise anything at all
        raise not_a_workbook(path) from None

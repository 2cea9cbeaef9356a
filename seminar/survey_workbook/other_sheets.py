"""Rows of plain words and numbers on another sheet of the workbook than the table's.

For a sheet more, three parts get one line each: the list of sheets, the workbook's relationships,
and the types of the parts. All else stays byte for byte as it was.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from seminar.survey_workbook import cell_text
from seminar.survey_workbook.cell_text import NOTHING, Content, Place, with_cells
from seminar.survey_workbook.guarding import Guard
from seminar.survey_workbook.markup import BadMarkup, escaped
from seminar.survey_workbook.opened import Opened
from seminar.survey_workbook.package import Package
from seminar.survey_workbook.refusing import CannotEdit, Where
from seminar.survey_workbook.sheet_text import Cell, SheetText
from seminar.survey_workbook.words import tidy

_TYPES = "[Content_Types].xml"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_EMPTY = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    "{start}{columns}<sheetData/></worksheet>"
)
_COLUMNS = (
    '<cols><col min="1" max="1" width="34" customWidth="1"/>'
    '<col min="2" max="2" width="18" customWidth="1"/></cols>'
)
"""Room for names and waves."""
_SHEETS_END = re.compile(r"</([\w.-]+:)?sheets\s*>")
_LINKS_END = re.compile(r"</([\w.-]+:)?Relationships\s*>")
_TYPES_END = re.compile(r"</([\w.-]+:)?Types\s*>")
_SHEET = re.compile(r"<(?:[\w.-]+:)?sheet(?=\s)[^>]*?\s([\w.-]+):id\s*=")
_SHEET_NUMBER = re.compile(r"""\bsheetId\s*=\s*["']([0-9]+)""")
_LOCKED = re.compile(r"""\blockStructure\s*=\s*["'](1|true|on)["']""")
_LINK_TYPE = re.compile(r"""\bType\s*=\s*["']([^"']*/worksheet)["']""")
_MAIN = re.compile(r"""\bxmlns(?::[\w.-]+)?\s*=\s*["']([^"']*spreadsheetml/(?:2006/)?main)["']""")


def with_rows(opened: Opened, name: str, rows: Sequence[Sequence[str | int]]) -> Package:
    """Return the package with rows on a sheet, from its first cell on, and no others.

    Raises:
        CannotEdit: the workbook's structure or the sheet is protected, or it holds formulas.
    """
    try:
        sheet = opened.book.sheet(name)
    except KeyError:
        return _added(opened, name, rows)
    text = SheetText(opened.package.part(sheet.part))
    wanted = _wanted(text, rows)
    left = {
        (row.number, cell.column): NOTHING
        for row in text.rows.values()
        for cell in row.cells
        if cell.inner and (row.number, cell.column) not in wanted
    }
    changed = {**left, **_different(opened, text, rows, wanted)}
    if not changed:
        return opened.package
    Guard(opened.book, sheet, text, Where(opened.where.path, sheet.name)).check(changed)
    return opened.package.replacing({sheet.part: with_cells(text, changed)})


def _wanted(text: SheetText, rows: Sequence[Sequence[str | int]]) -> dict[Place, Content]:
    return {
        (row, column): (
            cell_text.number(Decimal(value), text)
            if isinstance(value, int)
            else cell_text.text(value, text)
        )
        for row, values in enumerate(rows)
        for column, value in enumerate(values)
    }


def _different(
    opened: Opened,
    text: SheetText,
    rows: Sequence[Sequence[str | int]],
    wanted: Mapping[Place, Content],
) -> dict[Place, Content]:
    """Return those of the wanted cells that do not say so already."""
    return {
        (row, column): content
        for (row, column), content in wanted.items()
        if not _says(opened, text.cell(row, column), rows[row][column])
    }


def _says(opened: Opened, cell: Cell | None, value: str | int) -> bool:
    if isinstance(value, str):
        return opened.words.of(cell) == tidy(value)
    return cell is not None and cell.attributes.get("t", "n") == "n" and cell.value == str(value)


# --- a sheet more ---------------------------------------------------------------------------------


def _added(opened: Opened, name: str, rows: Sequence[Sequence[str | int]]) -> Package:
    try:
        return _with_sheet(opened, name, rows)
    except (BadMarkup, UnicodeDecodeError) as error:
        raise CannotEdit(
            "{file}: built in an unusual way, so that the sheet with the distributions cannot be"
            " added; open the workbook in Excel, save it, and try again.",
            file=str(opened.where.path),
        ) from error


def _with_sheet(opened: Opened, name: str, rows: Sequence[Sequence[str | int]]) -> Package:
    package, workbook = opened.package, opened.book.part
    said = package.part(workbook).decode()
    _check(opened, said)
    folder, own = posixpath.split(workbook)
    links = posixpath.join(folder, "_rels", f"{own}.rels")
    linked, types = package.part(links).decode(), package.part(_TYPES).decode()
    part = _free(posixpath.join(folder, "worksheets", "answers{n}.xml"), package.names)
    link = next(f"rIdAnswers{n}" for n in range(1, 10**6) if f'rIdAnswers{n}"' not in linked)
    number = max(map(int, _SHEET_NUMBER.findall(said)), default=0) + 1
    target = posixpath.relpath(part, folder or ".")
    empty = SheetText(_empty(opened).encode())
    return package.replacing(
        {
            workbook: _before(
                said,
                _SHEETS_END,
                f'sheet name="{escaped(name)}" sheetId="{number}" {_id(said, link)}',
            ),
            links: _before(
                linked,
                _LINKS_END,
                f'Relationship Id="{link}" Type="{_found(_LINK_TYPE, linked)}" Target="{target}"',
            ),
            _TYPES: _before(
                types, _TYPES_END, f'Override PartName="/{part}" ContentType="{_SHEET_TYPE}"'
            ),
            part: with_cells(empty, _wanted(empty, rows)),
        }
    )


def _id(workbook: str, link: str) -> str:
    """Return the attributes that link a sheet to its part, as they are named for the others.

    What the prefix stands for is said anew: it may be said of each of the others alone.
    """
    prefix = _found(_SHEET, workbook)
    space = _found(re.compile(rf"""\bxmlns:{re.escape(prefix)}\s*=\s*["']([^"']+)["']"""), workbook)
    return f'xmlns:{prefix}="{space}" {prefix}:id="{link}"'


def _check(opened: Opened, workbook: str) -> None:
    opened.guard.check(())
    if _LOCKED.search(workbook):
        raise CannotEdit(
            "{file}: the workbook's structure is protected, so the sheet with the distributions"
            " cannot be added; remove the protection in Excel under Review.",
            file=str(opened.where.path),
        )


def _empty(opened: Opened) -> str:
    """Return a sheet without cells, of the same names as the table's."""
    head = opened.package.part(opened.sheet.part)[:10_000].decode(errors="replace")
    return _EMPTY.format(columns=_COLUMNS, start=f'<worksheet xmlns="{_found(_MAIN, head)}">')


def _before(text: str, end: re.Pattern[str], element: str) -> bytes:
    """Return a part with an element more right before the end of the one that lists such."""
    found = end.search(text)
    if found is None:
        raise BadMarkup(end.pattern)
    return f"{text[: found.start()]}<{found[1] or ''}{element}/>{text[found.start() :]}".encode()


def _found(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    if found is None:
        raise BadMarkup(pattern.pattern)
    return found[1]


def _free(pattern: str, taken: Sequence[str]) -> str:
    folded = {name.casefold() for name in taken}
    parts = (pattern.format(n=n) for n in range(1, 10**6))
    return next(part for part in parts if part.casefold() not in folded)

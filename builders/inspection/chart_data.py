"""The figures of a chart, as it shows them and as its workbook has them."""

from __future__ import annotations

import datetime as dt
import re
import warnings
import zipfile
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from typing import Any

from msgspec import Struct

from builders.archive import UNREADABLE
from builders.inspection.markup import C, Element
from builders.inspection.numbers import decimal, number
from builders.inspection.parts import XmlPart
from builders.recognition import OLD_OFFICE

_AREA = re.compile(
    r"(?:'((?:[^']|'')+)'|([^'!\[\]]+))!\$?([A-Z]{1,3})\$?([0-9]{1,7})"
    r"(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?"
)
_MOST_CELLS = 20_000
MOST_WORKBOOK = 16 * 1024 * 1024
"""The largest workbook that is looked into, in bytes, packed as well as unpacked."""

Value = str | float | None


class Area(Struct, frozen=True):
    """A rectangle of cells: its sheet, and first and last column and row, all from 1."""

    sheet: str
    left: int
    top: int
    right: int
    bottom: int

    @property
    def count(self) -> int:
        """The number of its cells."""
        return (self.right - self.left + 1) * (self.bottom - self.top + 1)


class Cache(Struct, frozen=True):
    """What a chart shows of some cells.

    Args:
        element: the reference, `c:numRef` or `c:strRef`.
        formula: what it says about which cells.
        count: how many there are said to be, `None` where that is no number.
        points: index and value of each that has one, as written.
    """

    element: Element
    formula: str
    count: int | None
    points: tuple[tuple[int | None, str], ...]

    @property
    def is_numeric(self) -> bool:
        """Whether it is of numbers."""
        return str(self.element.tag).endswith("}numRef")


def caches(part: XmlPart) -> Iterator[Cache]:
    """Yield what a chart shows of its cells, references without a cache left out."""
    for tag, kind in ((f"{C}numRef", f"{C}numCache"), (f"{C}strRef", f"{C}strCache")):
        for one in part.all(tag):
            cache = one.find(kind)
            if cache is not None:
                yield Cache(one, one.findtext(f"{C}f") or "", _count(cache), _points(cache))


def _count(cache: Element) -> int | None:
    said = cache.find(f"{C}ptCount")
    return None if said is None else number(said.get("val"))


def _points(cache: Element) -> tuple[tuple[int | None, str], ...]:
    return tuple(
        (number(one.get("idx")), one.findtext(f"{C}v") or "") for one in cache.iterfind(f"{C}pt")
    )


def area_of(formula: str) -> Area | None:
    """Return the one rectangle of cells that a formula names; `None` where it names others."""
    found = _AREA.fullmatch(formula.strip().replace("\n", ""))
    if found is None:
        return None
    quoted, plain, left, top, right, bottom = found.groups()
    columns = sorted((_column(left), _column(right or left)))
    rows = sorted((int(top), int(bottom or top)))
    sheet = quoted.replace("''", "'") if quoted else plain
    return Area(sheet, columns[0], rows[0], columns[1], rows[1])


def _column(letters: str) -> int:
    value = 0
    for letter in letters:
        value = value * 26 + ord(letter) - 64
    return value


class Workbook:
    """The workbook behind a chart; it is opened when it is first asked.

    Args:
        data: its bytes.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data

    @cached_property
    def opens(self) -> bool:
        """Whether it is an archive that holds a workbook, or one of the format before 2007."""
        if self._data.startswith(OLD_OFFICE):
            return True
        try:
            with zipfile.ZipFile(BytesIO(self._data)) as archive:
                return "[Content_Types].xml" in archive.namelist()
        except UNREADABLE:
            return False

    @cached_property
    def can_be_compared(self) -> bool:
        """Whether it is small enough, and leaves no rows out of sight, which charts leave out."""
        try:
            with zipfile.ZipFile(BytesIO(self._data)) as archive:
                entries = archive.infolist()
                if sum(entry.file_size for entry in entries) > MOST_WORKBOOK:
                    return False
                sheets = [one for one in entries if one.filename.startswith("xl/worksheets/sheet")]
                return bool(sheets) and not any(
                    b'hidden="1"' in archive.read(one) for one in sheets
                )
        except UNREADABLE:
            return False

    @cached_property
    def _book(self) -> Any:  # noqa: ANN401 - openpyxl is untyped in part
        """The workbook, `None` where openpyxl cannot read it."""
        from openpyxl import load_workbook  # noqa: PLC0415 - slow to import

        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return load_workbook(BytesIO(self._data), read_only=True, data_only=True)
        except Exception:  # noqa: BLE001 - openpyxl raises anything on foreign workbooks
            return None

    def lacks(self, sheet: str) -> bool:
        """Return whether it can be read and has no such sheet."""
        return self._book is not None and sheet not in self._book.sheetnames

    def values(self, area: Area) -> list[Value] | None:
        """Return the values of some cells, row by row; `None` where they cannot be read."""
        if area.count > _MOST_CELLS or self._book is None:
            return None
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                rows = self._book[area.sheet].iter_rows(
                    area.top, area.bottom, area.left, area.right, values_only=True
                )
                read = [_plain(value) for row in rows for value in row]
        except Exception:  # noqa: BLE001 - openpyxl raises anything on foreign workbooks
            return None
        return read + [None] * (area.count - len(read))


def _plain(value: object) -> Value:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, dt.datetime | dt.date | dt.time | dt.timedelta):
        return _serial(value)
    return value if value is None or isinstance(value, str) else str(value)


def _serial(moment: dt.datetime | dt.date | dt.time | dt.timedelta) -> float:
    """Return the number that Excel keeps for a date or time."""
    from openpyxl.utils import datetime  # noqa: PLC0415 - slow to import

    excel: Any = datetime
    return float(excel.to_excel(moment))


def is_same(shown: str, cell: Value, *, numeric: bool) -> bool:
    """Return whether what a chart shows is what a cell holds, but for how it is written."""
    value = decimal(shown)
    if isinstance(cell, int | float):
        if value is None:  # in a name, a number may be formatted, such as a date
            return bool(shown.strip()) and not numeric
        return abs(value - cell) <= 1e-6 * max(1.0, abs(cell))
    if numeric:  # a cell without a number counts as none, or as 0
        return not value
    return " ".join(shown.split()) == " ".join((cell or "").split())

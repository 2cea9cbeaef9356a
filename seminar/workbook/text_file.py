"""Text with separators (.csv, .tsv) as a workbook of one sheet, as forms on the web export it."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import islice
from pathlib import Path

from seminar.workbook.sheet import Extent, Sheet, trimmed

ENDINGS = frozenset({".csv", ".tsv", ".txt"})
_SEPARATORS = ";,\t"
_RECORDS = 30
"""How many of them tell what parts the values."""
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


class TextFile:
    """A file of text with separators. Every value in it is a text."""

    def __init__(self, path: Path, content: bytes) -> None:
        self._file = str(path)
        self._text = _decoded(content)
        self.sheet_names = (path.stem,)
        """The one sheet's name is that of the file."""
        self.hidden_sheet_names = ()

    def sheet(self, name: str, extent: Extent) -> Sheet:
        """Return the one sheet, as far as `extent` goes."""
        read = list(islice(self._records(), extent.rows + 1))
        rows = [[value or None for value in row[: extent.columns]] for row in read[: extent.rows]]
        more = len(read) > extent.rows or any(any(row[extent.columns :]) for row in read)
        return Sheet(self._file, name, trimmed([list[object](row) for row in rows]), more=more)

    def _records(self) -> Iterator[list[str]]:
        return csv.reader(StringIO(self._text, newline=""), delimiter=_separator(self._text))


def _decoded(content: bytes) -> str:
    """Return the text: in UTF-8 or UTF-16 as it says, else in what Excel on Windows writes."""
    for mark, encoding in _BOMS.items():
        if content.startswith(mark):
            return content.decode(encoding)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def _separator(text: str) -> str:
    """Return what parts most of the first records into equally many values, and more than one.

    A comma may part each figure in a table, too, but not its headings.
    """
    return max(_SEPARATORS, key=lambda sign: _regularity(text, sign))


def _regularity(text: str, separator: str) -> tuple[int, int]:
    """Return how many of the first records are equally wide, and how wide they are."""
    records = csv.reader(StringIO(text[:100_000], newline=""), delimiter=separator)
    widths = Counter(len(record) for record in islice(records, _RECORDS) if len(record) > 1)
    return max(((many, width) for width, many in widths.items()), default=(0, 0))

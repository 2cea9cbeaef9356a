"""What HTML from the clipboard says: its lines and the cells of its tables; not how it looks."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from seminar.texts import clean_text

_BLOCKS = frozenset(
    (
        *("p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("tr", "table", "blockquote", "pre", "section", "article", "header", "footer", "body"),
    )
)
_UNSEEN = frozenset(("style", "script", "title", "xml"))
_ODD = re.compile(r"<!\[[^>]*>?|&#x?[0-9a-fA-F]{8,};?")
"""Word's conditions, such as `<![if !supportLists]>`, and numbers of no letter: the parser of the
standard library may stumble over both."""
_SPACES = re.compile(r"[ \t\n\r\f]+")
_WIDEST = 100
"""A cell that says it spans more columns is not believed."""


def lines_of_html(html: str) -> list[str]:
    """Return the lines that a reader of the HTML sees, some of them perhaps empty."""
    reader = _Lines()
    reader.feed(_ODD.sub("", html))
    reader.close()
    return reader.finished().split("\n")


def cells_of_html(html: str) -> list[list[str]]:
    """Return the rows of the tables in the HTML, each with its cells' texts.

    A cell that spans columns or rows is followed by empty ones, as Excel has them. A line break
    inside a cell stays one. What a table inside a cell says belongs to that cell.
    """
    reader = _Cells()
    reader.feed(_ODD.sub("", html))
    reader.close()
    reader.end_row()
    return reader.rows


class _Lines(HTMLParser):
    """Collects what is seen, with a line break where a block or a line ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._seen: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line where a block begins or a line is broken."""
        del attrs
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "br" or tag in _BLOCKS:
            self._break()
        elif tag in ("td", "th"):
            self._seen.append("\t")

    def handle_endtag(self, tag: str) -> None:
        """End the line where a block ends."""
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        """Take what is seen; line breaks of the file are spaces to a reader."""
        if not self._unseen:
            self._seen.append(_SPACES.sub(" ", data))

    def finished(self) -> str:
        """Return all that was seen, and begin anew."""
        text, self._seen = clean_text("".join(self._seen)), []
        lines = (line.strip() for line in text.replace("\xa0", " ").split("\n"))
        return "\n".join(line for line in lines if line)

    def _break(self) -> None:
        self._seen.append("\n")


class _Cells(_Lines):
    """Collects the cells of tables row by row."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._row: list[str] = []
        self._depth = 0
        self._span = 0
        self._height = 1
        self._number = 0
        self._reached: dict[int, int] = {}
        """Columns with the number of the last row that a cell of a row above reaches down to."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, a row or a cell; within cells, as for lines."""
        if tag == "table":
            self._depth += 1
        if self._depth == 1 and tag in ("table", "tr"):
            self._begin_row(tag)
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
            said = dict(attrs)
            self._span, self._height = _span(said.get("colspan")), _span(said.get("rowspan"))
            self.finished()
        else:
            super().handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """End a table, a row or a cell; within cells, as for lines."""
        if self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
        elif self._depth == 1 and tag in ("tr", "table"):
            self.end_row()
        else:
            super().handle_endtag(tag)
        if tag == "table":
            self._depth = max(0, self._depth - 1)

    def _begin_row(self, tag: str) -> None:
        """Begin a row, the first one of a table for "table"."""
        self.end_row()
        self._number += 1
        if tag == "table":
            self._reached = {}

    def end_row(self) -> None:
        """End the row that is being read, if any."""
        self._end_cell()
        if self._row:
            self._pass_reached()
            self.rows.append(self._row)
            self._row = []

    def _end_cell(self) -> None:
        if self._span:
            self._pass_reached()
            across = range(len(self._row), len(self._row) + self._span)
            self._reached |= dict.fromkeys(across, self._number + self._height - 1)
            self._row += [self.finished(), *[""] * (self._span - 1)]
            self._span = 0

    def _pass_reached(self) -> None:
        """Leave the places empty that a cell of a row above reaches down to."""
        while self._reached.get(len(self._row), -1) >= self._number:
            self._row.append("")


def _span(said: str | None) -> int:
    """Return how many columns or rows a cell spans."""
    wide = said is not None and re.fullmatch(r"[0-9]{1,3}", said.strip())
    return min(max(1, int(said or 1)), _WIDEST) if wide else 1

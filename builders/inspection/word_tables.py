"""A table of a Word document as a reader meets it: rows of cells, and what is said of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from builders.inspection.markup import Element, W, is_on
from builders.inspection.parts import XmlPart
from builders.inspection.word_paragraphs import is_blank
from builders.inspection.word_table_looks import children_of, look


class WordTable:
    """A table.

    Args:
        element: its element, `w:tbl`.
    """

    def __init__(self, element: Element) -> None:
        self.element = element

    def _property(self, name: str) -> Element | None:
        return self.element.find(f"{W}tblPr/{W}{name}")

    @cached_property
    def rows(self) -> tuple[Element, ...]:
        """Its rows, `w:tr`."""
        return tuple(children_of(self.element, f"{W}tr"))

    @cached_property
    def cells(self) -> tuple[tuple[Element, ...], ...]:
        """The cells of each row, `w:tc`."""
        return tuple(tuple(children_of(row, f"{W}tc")) for row in self.rows)

    @cached_property
    def width(self) -> int:
        """How many cells its longest row has."""
        return max(map(len, self.cells), default=0)

    @cached_property
    def blanks(self) -> tuple[tuple[bool, ...], ...]:
        """Which cells hold nothing that is seen."""
        return tuple(tuple(is_blank_cell(cell) for cell in row) for row in self.cells)

    @cached_property
    def is_empty(self) -> bool:
        """Whether nothing is in it, as in lines to write on."""
        return all(map(all, self.blanks))

    @cached_property
    def headers(self) -> tuple[bool, ...]:
        """Which rows are marked as header rows."""
        return tuple(is_on(row.find(f"{W}trPr/{W}tblHeader"), f"{W}val") for row in self.rows)

    @property
    def leading_headers(self) -> int:
        """How many rows at its top are header rows; those alone are repeated and told."""
        return next((at for at, is_header in enumerate(self.headers) if not is_header), len(self))

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def description(self) -> str:
        """Its alternative text: the title, the description, or both."""
        found = (self._property("tblCaption"), self._property("tblDescription"))
        said = [one.get(f"{W}val", "").strip() for one in found if one is not None]
        return " ".join(said).strip()

    @property
    def floats(self) -> bool:
        """Whether text flows around it."""
        return self._property("tblpPr") is not None

    @property
    def has_row_headers_only(self) -> bool:
        """Whether its look sets off the first column and no first row, as in label and value."""
        shown = look(self.element)
        return "firstColumn" in shown and "firstRow" not in shown

    @property
    def is_nested(self) -> bool:
        """Whether it is in a cell of another table."""
        return next(self.element.iterancestors(f"{W}tbl"), None) is not None

    @cached_property
    def merged(self) -> tuple[Element, ...]:
        """Its first cells that are merged with others."""
        return tuple(cell for row in self.cells for cell in row if _begins_merge(cell))


def _begins_merge(cell: Element) -> bool:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    if span is not None and span.get(f"{W}val", "1") not in ("0", "1", ""):
        return True
    merges = (cell.find(f"{W}tcPr/{W}{name}") for name in ("vMerge", "hMerge"))
    return any(one is not None and one.get(f"{W}val") == "restart" for one in merges)


def is_blank_cell(cell: Element) -> bool:
    """Return whether a cell holds nothing that is seen: no text, no picture, no further table."""
    if next(cell.iter(f"{W}tbl"), None) is not None:
        return False
    return all(is_blank(paragraph) for paragraph in cell.iter(f"{W}p"))


def tables_of(part: XmlPart) -> Iterator[WordTable]:
    """Yield the tables of a part in order, an outer one before those in it."""
    return map(WordTable, part.all(f"{W}tbl"))

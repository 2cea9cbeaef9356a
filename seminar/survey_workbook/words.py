"""The texts in a sheet's cells, also those that the workbook keeps in a table of its own."""

from __future__ import annotations

from functools import cached_property

from lxml import etree

from seminar.survey_workbook.book import Book, Element
from seminar.survey_workbook.sheet_text import Cell
from seminar.texts import clean_text


class Words:
    """What the cells of a workbook say."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def of(self, cell: Cell | None) -> str | None:
        """Return a cell's text, its spaces tidied; `None` where it holds no text."""
        if cell is None or cell.value is None:
            return None
        kind = cell.attributes.get("t", "n")
        if kind == "s":
            known = cell.value.isdecimal() and int(cell.value) < len(self.shared)
            return tidy(self.shared[int(cell.value)]) if known else None
        return tidy(cell.value) if kind in ("inlineStr", "str") else None

    @cached_property
    def shared(self) -> tuple[str, ...]:
        """The texts that cells refer to by number."""
        return tuple(_text(item) for item in self._book.shared_texts())


def _text(item: Element) -> str:
    """Return a shared text without what tells how its letters are pronounced."""
    return "".join(
        element.text or ""
        for element in item.iter("{*}t")
        if not any(etree.QName(above).localname == "rPh" for above in element.iterancestors())
    )


def tidy(text: str) -> str:
    """Return a name or a heading with one space between its words, as it is compared."""
    return " ".join(clean_text(text).split())

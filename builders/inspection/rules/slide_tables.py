"""Tables on slides: a header row that says so, and a plain grid."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.deck import Slide
from builders.inspection.findings import Fault
from builders.inspection.markup import A, Element, text_of
from builders.inspection.numbers import number
from builders.inspection.registry import Rules
from seminar.messages import message

RULES = Rules("accessibility")
_ON = frozenset(("1", "true"))
_CHECKER = "WCAG 2.1, 1.3.1; Microsoft Accessibility Checker, "


def _is_marked(table: Element, band: str) -> bool:
    properties = table.find(f"{A}tblPr")
    return properties is not None and properties.get(band) in _ON


def _texts(table: Element) -> list[list[str]]:
    """Return the text of each cell, row by row; that of a merged one counts once."""
    return [
        [text_of(cell).strip() for cell in row.iterchildren(f"{A}tc")]
        for row in table.iterchildren(f"{A}tr")
    ]


@RULES.add(
    Slide,
    "slide-table-without-header",
    "warning",
    demand=message("A table on a slide has a header row that is marked as one."),
    remedy=message("Click in the table and tick Table Design, Header Row."),
    source=_CHECKER + "“No header row specified”",
)
def slide_table_without_header(slide: Slide) -> Iterator[Fault]:
    """Find tables with neither a header row nor a header column."""
    for table in slide.part.all(f"{A}tbl"):
        if not (_is_marked(table, "firstRow") or _is_marked(table, "firstCol")):
            yield slide.fault(message("The table has no header row."), table)


@RULES.add(
    Slide,
    "slide-table-merged-cells",
    "warning",
    demand=message("The cells of a table on a slide are neither merged nor split."),
    remedy=message("Click in the merged cell and choose Layout, Split Cells."),
    source=_CHECKER + "“Use of merged or split cells”",
)
def slide_table_merged_cells(slide: Slide) -> Iterator[Fault]:
    """Find cells across which a screen reader loses count of rows and columns."""
    for cell in slide.part.all(f"{A}tc"):
        if max(number(cell.get("gridSpan")) or 1, number(cell.get("rowSpan")) or 1) > 1:
            yield slide.fault(message("The table has merged cells."), _table_of(cell))
            return


def _table_of(cell: Element) -> Element:
    return next(cell.iterancestors(f"{A}tbl"), cell)


@RULES.add(
    Slide,
    "slide-table-blank-header",
    "tip",
    demand=message("Each column of a table on a slide has a heading."),
    remedy=message("Type in the header row what each column holds."),
    source="WCAG 2.1, 1.3.1, technique H51",
)
def slide_table_blank_header(slide: Slide) -> Iterator[Fault]:
    """Find blank cells in a header row; the corner above a header column may be blank."""
    for table in slide.part.all(f"{A}tbl"):
        rows = _texts(table)
        header = next(table.iterchildren(f"{A}tr"), None)
        if header is None or not _is_marked(table, "firstRow"):
            continue
        filled = {index for row in rows[1:] for index, text in enumerate(row) if text}
        cells = list(enumerate(header.iterchildren(f"{A}tc")))[1:]
        if any(at in filled and not text_of(c).strip() and not _is_covered(c) for at, c in cells):
            yield slide.fault(message("A column of the table has no heading."), table)


def _is_covered(cell: Element) -> bool:
    """Return whether a cell lies under the one that it is merged with."""
    return cell.get("hMerge") in _ON or cell.get("vMerge") in _ON


@RULES.add(
    Slide,
    "slide-table-blank-row",
    "tip",
    demand=message("No row or column of a table is there for space alone."),
    remedy=message("Delete the blank row or column, and set row heights and column widths."),
    source=_CHECKER + "“Blank table rows or columns”",
)
def slide_table_blank_row(slide: Slide) -> Iterator[Fault]:
    """Find rows and columns without any text in tables that have some."""
    for table in slide.part.all(f"{A}tbl"):
        rows = _texts(table)
        # A table without text at all is there to be filled in by hand.
        body = rows[1:] if _is_marked(table, "firstRow") else rows
        if not any(any(row) for row in body) or next(table.iter(f"{A}blipFill"), None) is not None:
            continue
        if not all(any(row) for row in rows):
            yield slide.fault(message("The table has a blank row."), table)
        elif not all(any(column) for column in zip(*rows, strict=False)):
            yield slide.fault(message("The table has a blank column."), table)

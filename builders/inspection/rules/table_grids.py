"""Tables of documents as Word builds them: rows, cells, the grid they stand on, what spans it."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, W, val
from builders.inspection.numbers import number as whole_number
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.remedies import REPAIR_IN_WORD
from builders.inspection.word_grid import Cell, blocks, cells_of, grid_of, rows_of, width_of
from seminar.messages import message

RULES = Rules("word")
_TABLE, _ROW, _CELL, _PARAGRAPH = f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}p"
_DRAW_ANEW = message(
    "In Word, choose Table Layout, Convert to Text, and make a table of the text again."
)


def _all(document: Document, tag: str) -> Iterator[tuple[XmlPart, Element]]:
    for part in document.stories:
        for one in part.all(tag):
            yield part, one


@RULES.add(
    Document,
    "cell-without-paragraph",
    "error",
    demand=message("Each cell of a table ends with a paragraph, be it empty."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.4.65",
)
def cell_without_paragraph(document: Document) -> Iterator[Fault]:
    """Find cells that Word calls damaged: with nothing in them, or ending with a table."""
    for part, cell in _all(document, _CELL):
        inside = blocks(cell)
        if not inside:
            yield part.fault(message("A cell of the table holds no paragraph."), cell)
        elif inside[-1].tag == _TABLE:
            sentence = message("A cell ends with a table; Word wants a paragraph after it.")
            yield part.fault(sentence, cell)


@RULES.add(
    Document,
    "row-without-cells",
    "error",
    demand=message("Each row of a table has cells."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.4.78",
)
def row_without_cells(document: Document) -> Iterator[Fault]:
    """Find rows that hold nothing."""
    for part, row in _all(document, _ROW):
        if not cells_of(row):
            yield part.fault(message("A row of the table has no cells."), row)


@RULES.add(
    Document,
    "table-without-rows",
    "error",
    demand=message("Each table has rows."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.4.37",
)
def table_without_rows(document: Document) -> Iterator[Fault]:
    """Find tables that hold nothing."""
    for part, table in _all(document, _TABLE):
        if not rows_of(table):
            yield part.fault(message("A table has no rows."), table)


@RULES.add(
    Document,
    "table-without-grid",
    "error",
    demand=message("Each table says how many columns it has."),
    remedy=_DRAW_ANEW,
    source="ISO/IEC 29500-1, 17.4.48",
)
def table_without_grid(document: Document) -> Iterator[Fault]:
    """Find tables whose columns are nowhere listed."""
    for part, table in _all(document, _TABLE):
        if rows_of(table) and not grid_of(table):
            yield part.fault(message("The table does not list its columns."), table)


@RULES.add(
    Document,
    "row-off-grid",
    "warning",
    demand=message("The cells of each row fill the columns of their table, no more and no fewer."),
    remedy=_DRAW_ANEW,
    source="ISO/IEC 29500-1, 17.4.17 and 17.4.48",
)
def row_off_grid(document: Document) -> Iterator[Fault]:
    """Find rows with cells too many or too few; where all rows agree, the grid is at fault."""
    for part, table in _all(document, _TABLE):
        columns = len(grid_of(table))
        rows = {row: width_of(row) for row in rows_of(table) if cells_of(row)}
        widths = set(rows.values())
        if len(rows) > 1 and len(widths) == 1 and columns and columns not in widths:
            sentence = message(
                "The table's rows take up {width} columns; it lists {columns}.",
                width=min(widths),
                columns=columns,
            )
            yield part.fault(sentence, table)
            continue
        for number, row in enumerate(rows_of(table), 1):
            if columns and rows.get(row, columns) != columns:
                sentence = message(
                    "Row {number} takes up {width} columns; the table has {columns}.",
                    number=number,
                    width=rows[row],
                    columns=columns,
                )
                yield part.fault(sentence, row)


@RULES.add(
    Document,
    "cell-spans-nothing",
    "warning",
    demand=message("Each cell of a table takes up a column at least."),
    remedy=_DRAW_ANEW,
    source="ISO/IEC 29500-1, 17.4.17",
)
def cell_spans_nothing(document: Document) -> Iterator[Fault]:
    """Find cells that are said to span no column, or fewer."""
    for part, span in _all(document, f"{W}gridSpan"):
        count = whole_number(val(span))
        if count is not None and count < 1:
            sentence = message("A cell of the table is said to span {count} columns.", count=count)
            yield part.fault(sentence, span)


@RULES.add(
    Document,
    "vertical-merge-without-start",
    "warning",
    demand=message("Cells merged downwards begin with one that says so, of the same width."),
    remedy=message("In Word, select the cells and choose Table Layout, Split Cells."),
    source="ISO/IEC 29500-1, 17.4.84",
)
def vertical_merge_without_start(document: Document) -> Iterator[Fault]:
    """Find cells that go on from a cell above which is not there, or is of another width."""
    for part, table in _all(document, _TABLE):
        above: dict[int, Cell] = {}
        for row in rows_of(table):
            cells = cells_of(row)
            for cell in cells:
                if cell.merge == "continue" and not _goes_on(cell, above.get(cell.column)):
                    sentence = message("A cell is merged with one above that is not there.")
                    yield part.fault(sentence, cell.element)
            above = {cell.column: cell for cell in cells}


def _goes_on(cell: Cell, above: Cell | None) -> bool:
    return above is not None and above.merge != "" and above.span == cell.span


@RULES.add(
    Document,
    "vertical-merge-of-one",
    "tip",
    demand=message("A cell is merged downwards only with cells that are there."),
    remedy=message("In Word, select the cell and choose Table Layout, Split Cells, one row."),
    source="ISO/IEC 29500-1, 17.4.84",
)
def vertical_merge_of_one(document: Document) -> Iterator[Fault]:
    """Find cells that say they are merged with the one below, and are not."""
    for part, table in _all(document, _TABLE):
        rows = [cells_of(row) for row in rows_of(table)]
        for cells, below in zip(rows, [*rows[1:], []], strict=False):
            going_on = {cell.column for cell in below if cell.merge == "continue"}
            for cell in cells:
                if cell.merge == "restart" and cell.column not in going_on:
                    sentence = message("A cell says it is merged with the one below, and is not.")
                    yield part.fault(sentence, cell.element)


@RULES.add(
    Document,
    "tables-touch",
    "tip",
    demand=message("Between two tables stands a paragraph."),
    remedy=message(
        "In Word, put the cursor into the second table's first cell, press Ctrl+Shift+"
        "Enter, and write what the second table shows."
    ),
    source="Word joins tables of one style that touch; screen readers read them as one",
)
def tables_touch(document: Document) -> Iterator[Fault]:
    """Find tables that follow on one another with nothing between."""
    for part, table in _all(document, _TABLE):
        after = table.getnext()
        if after is not None and after.tag == _TABLE:
            sentence = message("Two tables touch; they are shown and read as one.")
            yield part.fault(sentence, after)

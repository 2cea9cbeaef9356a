"""Tables of Word documents that a screen reader can follow: header rows, and a plain grid."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import text_of
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.word_paragraphs import text_stories
from builders.inspection.word_tables import WordTable, tables_of
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("accessibility")
_REPEAT = message(
    "In Word, select the rows with headings, from the first on, and choose Layout under Table "
    "Tools, Repeat Header Rows; no other rows have it."
)


def _tables(document: Document) -> tuple[tuple[XmlPart, WordTable], ...]:
    """Return the tables of the body and the notes, read once for all rules."""
    return document.reading(_read_tables)


def _read_tables(document: Document) -> tuple[tuple[XmlPart, WordTable], ...]:
    return tuple((part, table) for part in text_stories(document) for table in tables_of(part))


def _data_tables(document: Document) -> Iterator[tuple[XmlPart, WordTable]]:
    """Yield the tables with data in rows and columns; not boxes, rulers and lines to write on."""
    for part, table in _tables(document):
        if len(table) > 1 and table.width > 1 and not table.is_empty:
            yield part, table


@RULES.add(
    Document,
    "document-table-without-header",
    "warning",
    demand=message("The first row of a table in a document is marked as its header row."),
    remedy=_REPEAT,
    source="WCAG 2.1, 1.3.1; Microsoft Accessibility Checker, “No header row”",
)
def table_without_header_row(document: Document) -> Iterator[Fault]:
    """Find tables of data without a header row; label and value side by side need none."""
    for part, table in _data_tables(document):
        if not any(table.headers) and not table.has_row_headers_only:
            sentence = message(
                "The table of {rows} rows has no header row, so a screen reader cannot say which "
                "column a cell is in.",
                rows=len(table),
            )
            yield part.fault(sentence, table.element)


@RULES.add(
    Document,
    "header-row-out-of-place",
    "warning",
    demand=message("Header rows stand at the top of their table, and rows of data below."),
    remedy=_REPEAT,
    source="ISO/IEC 29500-1, 17.4.49; WCAG 2.1, 1.3.1",
)
def header_row_out_of_place(document: Document) -> Iterator[Fault]:
    """Find header rows that Word ignores since others stand above, and tables of nothing else."""
    for part, table in _tables(document):
        late = [row for row, on in enumerate(table.headers) if on and row >= table.leading_headers]
        if late:
            sentence = message(
                "Row {number} is marked as a header row, but stands below rows that are not.",
                number=late[0] + 1,
            )
            yield part.fault(sentence, table.rows[late[0]])
        elif len(table) > 1 and all(table.headers):
            sentence = message("Every row of the table is marked as a header row.")
            yield part.fault(sentence, table.element)


@RULES.add(
    Document,
    "document-table-blank-header",
    "warning",
    demand=message("Every column of a table has a heading."),
    remedy=message("Write in the header row what each column holds."),
    source="WCAG 2.1, 1.3.1; W3C, Tables Tutorial",
)
def blank_header_cell(document: Document) -> Iterator[Fault]:
    """Find columns without a heading; the corner above row headings may be blank."""
    for part, table in _data_tables(document):
        if not table.leading_headers or table.leading_headers > 1 or table.merged:
            continue
        for column, blank in enumerate(table.blanks[0]):
            if blank and column and not _is_blank_column(table, column):
                sentence = message("Column {number} has no heading.", number=column + 1)
                yield part.fault(sentence, table.cells[0][column])


def _is_blank_column(table: WordTable, column: int) -> bool:
    return all(row[column] for row in table.blanks if column < len(row))


@RULES.add(
    Document,
    "document-table-merged-cells",
    "warning",
    demand=message("No cells of a table are merged."),
    remedy=message(
        "In Word, select the cell, choose Layout under Table Tools, Split Cells, and let each "
        "cell say its own."
    ),
    source="Microsoft Accessibility Checker, “Merged or split cells”; WCAG 2.1, 1.3.1",
)
def merged_cells(document: Document) -> Iterator[Fault]:
    """Find cells over several columns or rows, by which readers lose count."""
    for part, table in _tables(document):
        if table.merged and len(table) > 1:
            first = table.merged[0]
            text = shown(" ".join(text_of(first).split()))
            yield part.fault(_merged(len(table.merged), text), table.element)


def _merged(count: int, text: str) -> Message:
    if count == 1:
        return message("The table has one merged cell: “{text}”.", text=text)
    return message(
        "The table has {count} merged cells, the first “{text}”.", count=count, text=text
    )


@RULES.add(
    Document,
    "document-table-nested",
    "warning",
    demand=message("No table stands in a cell of another."),
    remedy=message("Move the inner table out, below the outer one, or make one table of the two."),
    source="Microsoft Accessibility Checker, “Use simple table structure”; WCAG 2.1, 1.3.1",
)
def nested_table(document: Document) -> Iterator[Fault]:
    """Find tables in tables."""
    for part, table in _tables(document):
        if table.is_nested:
            yield part.fault(message("The table stands in a cell of another table."), table.element)


@RULES.add(
    Document,
    "document-table-blank-row",
    "warning",
    demand=message("No rows or columns of a table are blank to make room."),
    remedy=message("Delete the blank row or column, and set the distance in the table's style."),
    source="Microsoft, Make your Word documents accessible; WCAG 2.1, 1.3.1",
)
def blank_row_or_column(document: Document) -> Iterator[Fault]:
    """Find blank rows between others, and blank columns; last rows are there to be filled in."""
    for part, table in _data_tables(document):
        blank = [all(cells) for cells in table.blanks]
        last = max(row for row, is_blank in enumerate(blank) if not is_blank)
        number = next((row for row in range(last) if blank[row]), None)
        if number is not None:
            sentence = message("Row {number} of the table is blank.", number=number + 1)
            yield part.fault(sentence, table.rows[number])
        if table.leading_headers and not table.merged:
            yield from _blank_columns(part, table)


def _blank_columns(part: XmlPart, table: WordTable) -> Iterator[Fault]:
    """Find columns that hold nothing; in a form without a header row they are to be filled in."""
    for column in range(table.width):
        if _is_blank_column(table, column):
            sentence = message("Column {number} of the table is blank.", number=column + 1)
            yield part.fault(sentence, table.element)


@RULES.add(
    Document,
    "document-table-without-alternative-text",
    "tip",
    demand=message("A table has alternative text that says what it shows."),
    remedy=message(
        "In Word, right-click the table, choose Table Properties, Alt Text, and say what it "
        "holds and by what its rows are sorted."
    ),
    source="WCAG 2.1, technique H73 for tables that need an overview; Word, Table Properties",
)
def table_without_alternative_text(document: Document) -> Iterator[Fault]:
    """Find tables that a listener must walk through to learn what they are about."""
    for part, table in _tables(document):
        if not table.description and not table.is_nested and not _is_box(table):
            yield part.fault(message("The table has no alternative text."), table.element)


def _is_box(table: WordTable) -> bool:
    return len(table) == 1 and not table.is_empty


@RULES.add(
    Document,
    "table-for-layout",
    "tip",
    demand=message("Tables hold data; text is placed by styles, columns and tab stops."),
    remedy=message(
        "In Word, choose Layout under Table Tools, Convert to Text, and place it by its style."
    ),
    source="Microsoft, Make your Word documents accessible; WCAG 2.1, 1.3.2, failure F49",
)
def table_for_layout(document: Document) -> Iterator[Fault]:
    """Find tables of one row that no one has described: boxes, and texts side by side."""
    for part, table in _tables(document):
        if _is_box(table) and not table.description and not table.is_nested:
            sentence = message("The table of one row seems to be there for the layout only.")
            yield part.fault(sentence, table.element)

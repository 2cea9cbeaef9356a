"""Tables on slides: rows that fill the grid, complete merged cells, columns with a width."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.findings import Fault
from builders.inspection.markup import A, Element, P
from builders.inspection.numbers import length, number
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.rules.sections import GUID
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("presentation")
_ON = frozenset(("1", "true"))
_REBUILD = message(
    "Make the table anew in PowerPoint, with Insert, Table, and copy the texts over, cell by cell."
)
_TOLERANCE = 0.02
_MOST_CELLS = 100_000

_Grid = list[list[Element]]


def _columns(table: Element) -> list[Element]:
    return table.findall(f"{A}tblGrid/{A}gridCol")


def _grid(table: Element) -> _Grid:
    return [row.findall(f"{A}tc") for row in table.iterchildren(f"{A}tr")]


@RULES.add(
    XmlPart,
    "table-row-cells",
    "error",
    demand=message("Each row of a table has a cell for each column."),
    remedy=_REBUILD,
    source="ISO/IEC 29500-1, 21.1.3.18; repaired by PowerPoint",
)
def table_row_cells(part: XmlPart) -> Iterator[Fault]:
    """Find rows with fewer or more cells than the table has columns."""
    for table in part.all(f"{A}tbl"):
        columns = len(_columns(table))
        for place, row in enumerate(_grid(table), 1):
            if len(row) != columns:
                sentence = message(
                    "The number of cells in row {row} of the table is {cells}, but that of columns "
                    "is {columns}.",
                    row=place,
                    cells=len(row),
                    columns=columns,
                )
                yield part.fault(sentence, table)


@RULES.add(
    XmlPart,
    "table-empty",
    "error",
    demand=message("A table has rows and columns."),
    remedy=message("Delete the table, or make it anew with Insert, Table."),
    source="ISO/IEC 29500-1, 21.1.3.13; repaired by PowerPoint",
)
def table_empty(part: XmlPart) -> Iterator[Fault]:
    """Find tables without a row or without a column."""
    for table in part.all(f"{A}tbl"):
        if not _columns(table):
            yield part.fault(message("The table has no columns."), table)
        elif not _grid(table):
            yield part.fault(message("The table has no rows."), table)


@RULES.add(
    XmlPart,
    "table-merge",
    "error",
    demand=message("Merged cells say which cells they take the place of, within the table."),
    remedy=message(
        "In PowerPoint, mark the cells, choose Layout, Split Cells, and merge them again."
    ),
    source="ISO/IEC 29500-1, 21.1.3.16; repaired by PowerPoint",
)
def table_merge(part: XmlPart) -> Iterator[Fault]:
    """Find merged cells that reach beyond the table, overlap, or are marked only by half."""
    for table in part.all(f"{A}tbl"):
        grid = _grid(table)
        if any(_is_merged(cell) for row in grid for cell in row):
            yield from _merge_faults(part, table, grid)


def _is_merged(cell: Element) -> bool:
    values = cell.attrib
    return any(name in values for name in ("gridSpan", "rowSpan", "hMerge", "vMerge"))


def _merge_faults(part: XmlPart, table: Element, grid: _Grid) -> Iterator[Fault]:
    taken: dict[tuple[int, int], tuple[bool, bool]] = {}
    for row, cells in enumerate(grid):
        for column, cell in enumerate(cells):
            wide, high = _span(cell, "gridSpan"), _span(cell, "rowSpan")
            where = {"row": row + 1, "column": column + 1}
            if wide < 1 or high < 1 or wide * high > _MOST_CELLS:
                sentence = message(
                    "The cell in row {row}, column {column} has no real size.", **where
                )
                yield part.fault(sentence, table)
            elif row + high > len(grid) or column + wide > len(cells):
                sentence = message(
                    "The merged cell in row {row}, column {column} reaches beyond the table.",
                    **where,
                )
                yield part.fault(sentence, table)
            elif not (_on(cell, "hMerge") or _on(cell, "vMerge")):
                _take(taken, (row, column), (wide, high))
    yield from _mark_faults(part, table, grid, taken)


def _take(
    taken: dict[tuple[int, int], tuple[bool, bool]], at: tuple[int, int], size: tuple[int, int]
) -> None:
    """Note the cells that a merged cell takes the place of, and how they must be marked."""
    for down in range(size[1]):
        for right in range(size[0]):
            if down or right:
                taken[at[0] + down, at[1] + right] = (right > 0, down > 0)


def _mark_faults(
    part: XmlPart, table: Element, grid: _Grid, taken: dict[tuple[int, int], tuple[bool, bool]]
) -> Iterator[Fault]:
    for row, cells in enumerate(grid):
        for column, cell in enumerate(cells):
            marks = (_on(cell, "hMerge"), _on(cell, "vMerge"))
            wanted = taken.get((row, column), (False, False))
            if marks != wanted and not _is_accepted(marks, wanted):
                sentence = message(
                    "The cell in row {row}, column {column} does not fit with the merged cells "
                    "around it.",
                    row=row + 1,
                    column=column + 1,
                )
                yield part.fault(sentence, table)


def _is_accepted(marks: tuple[bool, bool], wanted: tuple[bool, bool]) -> bool:
    """Return whether a cell inside a block is marked in one direction, which is enough."""
    return wanted == (True, True) and any(marks)


def _span(cell: Element, name: str) -> int:
    value = number(cell.get(name, "1"))
    return value if value is not None else 0


def _on(cell: Element, name: str) -> bool:
    return cell.get(name, "0") in _ON


@RULES.add(
    XmlPart,
    "table-column-width",
    "error",
    demand=message("Each column of a table has a width, and the columns fill the table."),
    remedy=message("In PowerPoint, drag the table's right edge, or set its width under Layout."),
    source="ISO/IEC 29500-1, 21.1.3.2",
)
def table_column_width(part: XmlPart) -> Iterator[Fault]:
    """Find columns without a width."""
    for table in part.all(f"{A}tbl"):
        for place, column in enumerate(_columns(table), 1):
            if (length(column.get("w")) or 0) <= 0:
                sentence = message("Column {column} of the table has no width.", column=place)
                yield part.fault(sentence, table)


@RULES.add(
    XmlPart,
    "table-size",
    "tip",
    demand=message("A table's frame is as wide as its columns together."),
    remedy=message("In PowerPoint, move the table a little and save: its frame is then set anew."),
    source="ISO/IEC 29500-1, 19.3.1.21",
)
def table_size(part: XmlPart) -> Iterator[Fault]:
    """Find tables whose frame is narrower or wider than their columns are together."""
    for frame in part.all(f"{P}graphicFrame"):
        table = frame.find(f"{A}graphic/{A}graphicData/{A}tbl")
        size = frame.find(f"{P}xfrm/{A}ext")
        if table is None or size is None:
            continue
        width = length(size.get("cx")) or 0
        columns = sum(length(one.get("w")) or 0 for one in _columns(table))
        if columns > 0 and abs(width - columns) > _TOLERANCE * columns:
            sentence = message(
                "The table's frame is {frame} cm wide, but its columns are {columns} cm together.",
                frame=round(width / 360_000, 1),
                columns=round(columns / 360_000, 1),
            )
            yield part.fault(sentence, frame)


@RULES.add(
    XmlPart,
    "table-style-id",
    "error",
    demand=message("A table's style is named by a valid id."),
    remedy=message("In PowerPoint, choose a style for the table under Table Design."),
    source="ISO/IEC 29500-1, 21.1.3.12 and 22.9.2.4",
)
def table_style_id(part: XmlPart) -> Iterator[Fault]:
    """Find tables whose style is named by something that is no GUID."""
    for one in part.all(f"{A}tableStyleId"):
        text = (one.text or "").strip()
        if not GUID.fullmatch(text):
            sentence = message("The table's style is called “{id}”.", id=shown(text))
            yield part.fault(sentence, one)

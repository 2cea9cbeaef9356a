"""Tables: a grid in millimetres, a header row, rows and tag rows; no merged cells.

Cells are plain text, runs, or a `cell` with more to say.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from msgspec import Struct

from builders.look import Colour
from tools.word_templates.inks import fill as ground
from tools.word_templates.markup import Blocks, Text, blocks, paragraph, tag_run
from tools.word_templates.measures import grid, twips

CELL = "PlenumTabelltekst"
HEADER_CELL = "PlenumTabellhode"


class Cell(Struct, frozen=True):
    """A cell: its paragraphs, and its ground where it has one."""

    content: Blocks
    fill: Colour | None = None


class Row(Struct, frozen=True):
    """A row.

    Args:
        cells: one for each column.
        height: exactly how high it is, in millimetres; none grows with its text.
        header: whether it is repeated on each page.
        divided: whether it may go on on the next page; others stand whole.
    """

    cells: tuple[Cell, ...]
    height: float | None = None
    header: bool = False
    divided: bool = False


def cell(
    *content: Text, style: str = CELL, keep_next: bool | None = None, fill: Colour | None = None
) -> Cell:
    """Return a cell with one paragraph; `keep_next` holds its row with the next one."""
    return Cell(paragraph(style, *content, keep_next=keep_next), fill)


def stacked(*content: Blocks, fill: Colour | None = None) -> Cell:
    """Return a cell with several paragraphs, tags among them; the last must be a paragraph."""
    return Cell(blocks(*content), fill)


def row(*cells: Text | Cell, height: float | None = None) -> Row:
    """Return a row; plain text and runs become cells."""
    return Row(tuple(_as_cell(one) for one in cells), height)


def _as_cell(content: Text | Cell) -> Cell:
    return content if isinstance(content, Cell) else cell(content)


def tag_row(statement: str) -> Row:
    """Return a row with a tag, such as `for item in day.items`, in its first cell."""
    return Row((Cell(paragraph(CELL, tag_run("tr", statement))),))


def repeat_rows(each: str, *rows: Row) -> tuple[Row, ...]:
    """Return rows once for `each`, such as `item in day.items`."""
    return (tag_row(f"for {each}"), *rows, tag_row("endfor"))


def choose_rows(*choices: tuple[str, Row], otherwise: Row | None = None) -> tuple[Row, ...]:
    """Return the row of the first (condition, row) that holds, or the row `otherwise`."""
    first, *rest = choices
    found = [tag_row(f"if {first[0]}"), first[1]]
    for condition, chosen in rest:
        found += [tag_row(f"elif {condition}"), chosen]
    if otherwise is not None:
        found += [tag_row("else"), otherwise]
    return (*found, tag_row("endif"))


def table(
    columns: Sequence[float],
    header: Sequence[str],
    rows: Sequence[Row],
    *,
    title: str,
    description: str,
    style: str = "PlenumTabell",
    indent: float = 0,
) -> Blocks:
    """Return a table.

    Args:
        columns: how wide each is, in millimetres.
        header: the words of the header row, one for each column.
        rows: what stands below it.
        title: what the table is, for screen readers.
        description: its columns and their order, and what is empty to write in.
        style: the id of its table style.
        indent: how far inside the margin it begins, in millimetres.
    """
    widths = grid(columns)
    head = Row(tuple(cell(one, style=HEADER_CELL) for one in header), header=True)
    return Blocks(
        f"<w:tbl>{_properties(style, sum(widths), indent, title, description)}"
        f"<w:tblGrid>{''.join(map(_column, widths))}</w:tblGrid>"
        f"{''.join(_row(one, widths) for one in (head, *rows))}</w:tbl>"
    )


def _properties(style: str, width: int, indent: float, title: str, description: str) -> str:
    return (
        f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblInd w:w="{twips(indent)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0720" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="1" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoteattr(title)}/>"
        f"<w:tblDescription w:val={quoteattr(description)}/></w:tblPr>"
    )


def _column(width: int) -> str:
    return f'<w:gridCol w:w="{width}"/>'


def _row(one: Row, widths: Sequence[int]) -> str:
    """Return a row, filled up with empty cells, as a row with a tag is."""
    empty = [Cell(paragraph(CELL))] * (len(widths) - len(one.cells))
    cells = zip([*one.cells, *empty], widths, strict=True)
    height = "" if one.height is None else _height(one.height)
    header = "<w:tblHeader/>" if one.header else ""
    whole = "" if one.divided else "<w:cantSplit/>"
    return (
        f"<w:tr><w:trPr>{whole}{height}{header}</w:trPr>"
        f"{''.join(_cell(each, width) for each, width in cells)}</w:tr>"
    )


def _height(millimetres: float) -> str:
    return f'<w:trHeight w:val="{twips(millimetres)}" w:hRule="exact"/>'


def _cell(one: Cell, width: int) -> str:
    colour = ground(one.fill) if one.fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{colour}</w:tcPr>{one.content}</w:tc>'

"""Documents of seminars, built and opened again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from builders.documents.build import WordBuilder
from builders.documents.gathering.sources import Sources
from builders.documents.kinds import DocumentKind
from seminar.language import language
from seminar.model import Seminar
from seminar.survey import Survey


def document(
    kind: DocumentKind,
    seminar: Seminar,
    folder: Path,
    survey: Survey | None = None,
    slide_numbers: Mapping[str, tuple[int, ...]] | None = None,
) -> Document:
    """Return the document of a kind, built with the built-in template and left in `folder`."""
    sources = Sources(seminar, language(seminar.language), survey, None, slide_numbers or {})
    [built] = WordBuilder(sources).build(kind)
    path = folder / built.name
    path.write_bytes(built.data)
    return docx.Document(str(path))


def style_of(paragraph: Paragraph) -> str:
    """Return the id of a paragraph's style."""
    assert paragraph.style is not None
    return paragraph.style.style_id


def styled(made: Document) -> list[tuple[str, str]]:
    """Return the style's id and the text of every paragraph outside tables, tables as "Table"."""
    return [
        (style_of(one), one.text) if isinstance(one, Paragraph) else ("Table", "")
        for one in made.iter_inner_content()
    ]


def texts(made: Document, style: str) -> list[str]:
    """Return the texts of the paragraphs in a style, outside tables."""
    return [text for id_, text in styled(made) if id_ == style]


def rows(table: Table) -> list[list[str]]:
    """Return the texts of a table's cells, row by row."""
    # A row's cells, asked for by name, are found anew in the whole table each time.
    return [
        ["\n".join(one.text for one in cell.p_lst) for cell in row.tc_lst]
        for row in table._tbl.tr_lst
    ]


def columns(table: Table, wanted: Sequence[int]) -> list[tuple[str, ...]]:
    """Return the texts of some columns of a table, row by row, the header left out."""
    return [tuple(row[at] for at in wanted) for row in rows(table)[1:]]


def is_kept_with_next(table: Table, row: int) -> bool:
    """Return whether a row must stand on the page of the next."""
    first = table.rows[row].cells[0].paragraphs[0]
    return first._p.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None

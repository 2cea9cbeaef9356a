"""Whatever is drawn stands within the text, on a small page and in a cell too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree
from msgspec.structs import replace

from builders.documents.fields import SHEET_ROOTS
from builders.documents.fields.specimen import specimen
from builders.documents.render import render
from builders.documents.templating.part import compile_part
from builders.documents.templating.tags import Element, W
from builders.opc import read_package
from tests.builders.documents.written import PROPERTIES, template_of
from tools.word_templates.markup import Blocks, drawn, paragraph, rich
from tools.word_templates.tables import row, stacked, table

FIELDS = {name: specimen(hint) for name, hint in SHEET_ROOTS.items()}
DRAWN = (
    drawn("seminar.survey.chart"),
    drawn("task.phase_bar"),
    paragraph("BodyText", rich("seminar.organisation.logo")),
)
SIZE = re.compile("<w:pg(?:Sz|Mar)[^>]*>")
_EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
_EMU = 635
"""A twentieth of a point."""


def document(folder: Path, page: str, *content: Blocks) -> Element:
    """Return what is made of a template whose pages are set so; the file is kept for looking at."""
    template = template_of(*content)
    xml = SIZE.sub("", template.main.data.decode()).replace("<w:cols", f"{page}<w:cols", 1)
    if page not in xml:
        xml = xml.replace("</w:sectPr></w:body>", f"{page}</w:sectPr></w:body>")
    main = replace(template.main, data=xml.encode())
    compiled = {**template.compiled, main.name: compile_part(main.name, main.data)}
    data = render(replace(template, main=main, compiled=compiled), FIELDS, PROPERTIES)
    (folder / "drawn.docx").write_bytes(data)
    return etree.fromstring(read_package(data, "drawn.docx").main_part().data)


def page(width: int, height: int, margin: int) -> str:
    return (
        f'<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="1400" w:bottom="1400" '
        f'w:left="{margin}" w:right="{margin}" w:header="680" w:footer="624" w:gutter="0"/>'
    )


def chart_and_logo(root: Element) -> list[int]:
    return [int(one.get("cx", "")) // _EMU for one in root.iter(_EXTENT)]


def _value(style: Element | None) -> str:
    return "" if style is None else style.get(W + "val", "")


def bar(root: Element) -> int:
    styles = ((one, one.find(f"{W}tblPr/{W}tblStyle")) for one in root.iter(W + "tbl"))
    (table,) = (one for one, style in styles if "Tidslinje" in _value(style))
    return sum(int(one.get(W + "w", "")) for one in table.iterfind(f"{W}tblGrid/{W}gridCol"))


@pytest.mark.parametrize(
    ("paper", "text"),
    [
        (page(8391, 11906, 1247), 5897),
        (page(11906, 16838, 1361), 9184),
        (page(16838, 11906, 1361), 9184),
        (page(11906, 16838, 4500), 2906),
    ],
    ids=["A5", "A4", "landscape", "wide margins"],
)
def test_chart_and_bar_are_as_wide_as_the_text_and_never_wider_than_ours(
    paper: str, text: int, tmp_path: Path
) -> None:
    root = document(tmp_path, paper, *DRAWN)
    chart, logo = chart_and_logo(root)
    assert chart == pytest.approx(text, abs=1)
    assert bar(root) == pytest.approx(text, abs=1)
    assert logo < text


def in_a_cell(*drawn: Blocks) -> tuple[Blocks, ...]:
    """Return a table of two columns, the first of which is 72 mm wide and holds what is drawn."""
    two = table(
        (72, 90),
        ("Tall", "Ord"),
        (row(stacked(*drawn), "Slik svarte vi."),),
        title="Undersøkelsen",
        description="Diagram og tekst",
    )
    return two, paragraph("BodyText", "Slutt.")


CELL = round(72 * 1440 / 25.4)


def test_in_a_cell_a_chart_is_as_wide_as_the_cell(tmp_path: Path) -> None:
    root = document(tmp_path, page(11906, 16838, 1361), *in_a_cell(DRAWN[0], DRAWN[2]))
    chart, _ = chart_and_logo(root)
    assert CELL - 250 < chart < CELL


@pytest.mark.invalid_office_files  # The inspection warns of any table in a table.
def test_so_is_the_bar(tmp_path: Path) -> None:
    root = document(tmp_path, page(11906, 16838, 1361), *in_a_cell(DRAWN[1]))
    assert CELL - 250 < bar(root) < CELL


def test_a_picture_shrinks_with_a_narrow_cell_and_keeps_its_shape(tmp_path: Path) -> None:
    two = table(
        (10, 152),
        ("A", "B"),
        (row(stacked(DRAWN[2]), "Navn"),),
        title="T",
        description="D",
    )
    root = document(tmp_path, page(11906, 16838, 1361), two, paragraph("BodyText", "Slutt."))
    (extent,) = root.iter(_EXTENT)
    assert int(extent.get("cx", "")) <= 10 * 36_000
    assert extent.get("cx") == extent.get("cy")

from __future__ import annotations

from lxml import etree

from builders.look import LINEN
from tools.word_templates.markup import Blocks, muted
from tools.word_templates.measures import grid, twips
from tools.word_templates.tables import Row, cell, choose_rows, repeat_rows, row, table

SPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def made(*rows: Row, columns: tuple[float, ...] = (32, 80, 50)) -> etree._Element:
    xml: Blocks = table(
        columns,
        ("Tid", "Innhold", "Ansvarlig")[: len(columns)],
        rows,
        title="Program",
        description='Tid, innhold & "ansvarlig"',
    )
    return etree.fromstring(f"<w:body {SPACES}>{xml}</w:body>")[0]


def said(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(W + "t"))


def words(of: etree._Element) -> list[list[str]]:
    return [[said(cell) for cell in row.iter(W + "tc")] for row in of.iter(W + "tr")]


def test_columns_are_together_as_wide_as_they_say():
    assert sum(grid((32, 80, 50))) == twips(162)
    assert sum(grid((18, 13, 68, 52, 18, 73, 19))) == twips(261)
    widths = [int(one.get(W + "w", "")) for one in made().iter(W + "gridCol")]
    assert widths == list(grid((32, 80, 50)))


def test_every_row_fills_the_grid_tags_among_them():
    rows = repeat_rows("item in day.items", *choose_rows(("item.a", row("1", "2", "3"))))
    assert words(made(*rows)) == [
        ["Tid", "Innhold", "Ansvarlig"],
        ["{%tr for item in day.items %}", "", ""],
        ["{%tr if item.a %}", "", ""],
        ["1", "2", "3"],
        ["{%tr endif %}", "", ""],
        ["{%tr endfor %}", "", ""],
    ]


def test_the_first_of_several_rows_is_chosen():
    rows = choose_rows(("a", row("1")), ("b", row("2")), otherwise=row("3"))
    texts = [texts[0] for texts in words(made(*rows, columns=(32,)))[1:]]
    assert texts == [
        "{%tr if a %}",
        "1",
        "{%tr elif b %}",
        "2",
        "{%tr else %}",
        "3",
        "{%tr endif %}",
    ]


def test_the_table_says_what_it_is_and_repeats_its_header():
    of = made(row("a", "b", "c"))
    said = [of.find(f"{W}tblPr/{W}{name}") for name in ("tblCaption", "tblDescription")]
    assert [one.get(W + "val") for one in said if one is not None] == [
        "Program",
        'Tid, innhold & "ansvarlig"',
    ]
    headers = [one.find(f"{W}trPr/{W}tblHeader") is not None for one in of.iter(W + "tr")]
    assert headers == [True, False]


def test_cells_have_the_style_of_cells_and_those_of_the_header_their_own():
    styles = [
        one.get(W + "val")
        for one in made(row("a", muted("b"), cell("c", style="X"))).iter(W + "pStyle")
    ]
    assert styles == ["PlenumTabellhode"] * 3 + ["PlenumTabelltekst"] * 2 + ["X"]


def test_rows_stay_whole_and_may_have_an_exact_height_and_a_ground():
    last = list(made(row("a", "b", cell("c", fill=LINEN), height=8.6)).iter(W + "tr"))[-1]
    height = last.find(f"{W}trPr/{W}trHeight")
    assert height is not None
    assert (height.get(W + "val"), height.get(W + "hRule")) == (str(twips(8.6)), "exact")
    assert last.find(f"{W}trPr/{W}cantSplit") is not None
    assert [one.get(W + "themeFill") for one in last.iter(W + "shd")] == ["background2"]

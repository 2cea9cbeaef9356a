"""Where pages may break: which rows and items stay with the next."""

from __future__ import annotations

import pytest
from lxml import etree

from builders.documents.finishing.breaks import keep_breaks_away
from builders.documents.finishing.styles import KnownStyles
from builders.documents.templating.tags import Element, W

_SPACE = f'xmlns:w="{W[1:-1]}"'
_ITEM = '<w:p><w:pPr><w:pStyle w:val="Punkt"/></w:pPr></w:p>'
_STYLES = KnownStyles(
    etree.fromstring(
        f'<w:styles {_SPACE}><w:style w:type="paragraph" w:styleId="Punkt">'
        '<w:name w:val="List Bullet"/></w:style></w:styles>'
    )
)


def finished(blocks: str) -> Element:
    root = etree.fromstring(f"<w:body {_SPACE}>{blocks}</w:body>")
    keep_breaks_away(root, _STYLES)
    return root


def kept(blocks: str, tag: str = "p") -> str:
    """Return for each paragraph or row whether it is kept with the next, as x or -."""
    found = finished(blocks).iter(W + tag)
    return "".join("-" if next(one.iter(W + "keepNext"), None) is None else "x" for one in found)


def table(*rows: str, properties: str = "<w:cantSplit/>") -> str:
    header = "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p/></w:tc></w:tr>"
    return f'<w:tbl><w:tblGrid><w:gridCol w:w="2100"/></w:tblGrid>{header}' + "".join(
        f"<w:tr><w:trPr>{properties}</w:trPr><w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"
        "</w:tr>"
        for text in rows
    )


@pytest.mark.parametrize(
    ("count", "expected"),
    [(1, "-"), (2, "x-"), (3, "xx-"), (4, "x-x-"), (6, "x---x-")],
)
def test_no_item_of_a_list_stands_alone(count: int, expected: str):
    assert kept(_ITEM * count) == expected


def test_what_stands_between_divides_lists():
    assert kept(f"{_ITEM * 2}<w:p/>{_ITEM * 2}") == "x--x-"


def test_a_small_table_stands_whole():
    assert kept(table(*"abcdefgh") + "</w:tbl>", "tr") == "-xxxxxxx-"


def test_a_large_table_keeps_three_rows_at_its_top_and_two_at_its_end():
    assert kept(table(*"abcdefghijklmnopqr") + "</w:tbl>", "tr") == "-xx" + "-" * 14 + "x-"


def test_many_words_make_a_table_large():
    words = "tjue bokstaver langt " * 3
    assert kept(table(*[words] * 6) + "</w:tbl>", "tr") == "-xx--x-"


def test_a_long_row_that_may_divide_is_not_bound():
    assert kept(table(*["ord " * 100] * 4, properties="") + "</w:tbl>", "tr") == "-----"


def test_what_is_said_of_a_paragraph_holds_and_the_style_stands_first():
    said = _ITEM.replace("</w:pPr>", '<w:keepNext w:val="0"/></w:pPr>')
    first, second, _ = finished(said + _ITEM * 2)
    assert first.find(f"{W}pPr/{W}keepNext").get(W + "val") == "0"  # type: ignore[union-attr]
    assert [one.tag for one in second[0]] == [W + "pStyle", W + "keepNext"]


def test_lines_to_write_on_have_no_header_and_break_where_they_may():
    assert kept("<w:tbl>" + "<w:tr><w:tc><w:p/></w:tc></w:tr>" * 4 + "</w:tbl>", "tr") == "----"

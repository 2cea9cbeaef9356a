"""A page break beside a tag is kept by what follows the tag."""

from __future__ import annotations

import pytest
from lxml import etree

from builders.documents.templating.page_breaks import keep_page_breaks
from builders.documents.templating.tags import Element, W, text_of

_SPACE = f'xmlns:w="{W[1:-1]}"'
_BREAK = '<w:r><w:br w:type="page"/></w:r>'
_TABLE = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"


def body(*blocks: str) -> Element:
    root = etree.fromstring(f"<w:body {_SPACE}>{''.join(blocks)}</w:body>")
    keep_page_breaks(root)
    return root


def line(text: str, more: str = "", properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r>{more}</w:p>"


def beginning(root: Element) -> list[str]:
    """Return the paragraphs that begin a page."""
    return [
        text_of(one)
        for one in root.iter(W + "p")
        if one.find(f"{W}pPr/{W}pageBreakBefore") is not None
    ]


@pytest.mark.parametrize("tag", ["{%p for x in y %}", " {%p if x %} ", "{%p endif %}"])
def test_what_follows_the_tag_begins_the_page(tag: str) -> None:
    assert beginning(body(line(tag, _BREAK), line("Overskrift"), line("Tekst"))) == ["Overskrift"]


def test_the_first_that_is_no_tag_begins_it() -> None:
    found = body(line("{%p endfor %}", _BREAK), line("{%p if x %}"), line("Overskrift"))
    assert beginning(found) == ["Overskrift"]


def test_a_break_beside_other_text_is_left_alone() -> None:
    assert beginning(body(line("Slutt {{ x }}", _BREAK), line("Overskrift"))) == []


def test_other_breaks_begin_no_page() -> None:
    column = '<w:r><w:br w:type="column"/><w:br/></w:r>'
    assert beginning(body(line("{%p endif %}", column), line("Overskrift"))) == []


@pytest.mark.parametrize("after", [(), (_TABLE, line("Overskrift")), (line("{%p endif %}"),)])
def test_where_no_paragraph_follows_nothing_begins_a_page(after: tuple[str, ...]) -> None:
    assert beginning(body(line("{%p if x %}", _BREAK), *after)) == []


def test_it_is_written_where_the_schema_wants_it_and_once() -> None:
    properties = (
        '<w:pPr><w:pStyle w:val="X"/><w:keepNext/><w:pageBreakBefore w:val="0"/><w:jc/></w:pPr>'
    )
    found = body(line("{%p if x %}", _BREAK), line("Overskrift", properties=properties))
    names = [str(one.tag).removeprefix(W) for one in found[1][0]]
    assert names == ["pStyle", "keepNext", "pageBreakBefore", "jc"]
    assert not found[1][0][2].attrib

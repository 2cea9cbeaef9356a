"""Tables that stand closer: one in the template, which takes the closer style where asked."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import cast

import docx
import pytest
from lxml import etree

from builders.documents.blocks import MediaParts, PartLinks, Place
from builders.documents.closer_table import CloserTable, set_closer_tables
from builders.documents.finishing.styles import KnownStyles
from builders.documents.templating.tags import W
from seminar.language import language
from tools.word_templates.package import write_template
from tools.word_templates.shelf import DEFINITIONS

_SPACE = f'xmlns:w="{W[1:-1]}"'
_MARK = CloserTable().xml(PartLinks(MediaParts()), Place())
_TABLE = '<w:tbl><w:tblPr><w:tblStyle w:val="Eget"/></w:tblPr></w:tbl>'


def settled(*blocks: str, style: str = "Plenum Kjøreplan") -> list[str]:
    """Return the styles of the tables, or the tag of what stands there besides."""
    root = etree.fromstring(f"<w:body {_SPACE}>{''.join(blocks)}</w:body>")
    styles = etree.fromstring(
        f'<w:styles {_SPACE}><w:style w:type="table" w:styleId="Tett"><w:name w:val="{style}"/>'
        "</w:style></w:styles>"
    )
    set_closer_tables(root, KnownStyles(styles))
    found = [(one, one.find(f"{W}tblPr/{W}tblStyle")) for one in root]
    return [
        str(one.tag).removeprefix(W) if style is None else style.get(W + "val", "")
        for one, style in found
    ]


def test_the_table_below_takes_the_style_by_its_name_and_the_mark_goes():
    assert settled(_TABLE, _MARK, _TABLE, _TABLE) == ["Eget", "Tett", "Eget"]


def test_a_table_without_a_style_takes_it_too():
    assert settled(_MARK, "<w:tbl/>", _MARK, "<w:tbl><w:tblPr/></w:tbl>") == ["Tett", "Tett"]


def test_a_table_keeps_its_style_where_the_template_has_no_closer_one():
    assert settled(_MARK, _TABLE, style="Annet") == ["Eget"]


def test_a_mark_without_a_table_goes():
    assert settled("<w:p/>", _MARK) == ["p"]


@pytest.mark.parametrize("name", ["program", "handout", "task-sheets"])
def test_each_table_stands_once_in_a_template_but_the_survey_s(name: str):
    words = language("en")
    target = BytesIO()
    write_template(target, DEFINITIONS[name], words)
    titles = Counter(
        cast("str", one.get(W + "val"))
        for one in docx.Document(target).element.iter(W + "tblCaption")
    )
    more = {title: count for title, count in titles.items() if count > 1}
    assert set(more) <= {
        words.text("The figures of the survey"),
        words.text("Lines to write on"),
    }, more

"""Tables of contents that are as up to date as can be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import contents
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import Members, xml

pytestmark = pytest.mark.invalid_office_files
RULE = "contents-out-of-date"
ASKED = 'TOC \\o "1-3" \\h \\z \\u'


def test_the_heading_is_named_where_it_stands(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, RULE, contents.a_heading_is_changed_after_the_contents)
    assert str(finding.sentence) == (
        "The table of contents does not list the heading “Slik gikk det”."
    )
    assert finding.place.said == "Slik gikk det"


def test_empty_contents_are_one_finding(tmp_path: Path) -> None:
    assert sentences(tmp_path, RULE, contents.the_contents_are_emptied) == [
        "The table of contents is empty."
    ]


@pytest.mark.parametrize(
    "asked", ['TOC \\o "1-1" \\h', 'TOC \\o "1-3" \\b del2', 'TOC \\c "Figur"']
)
def test_contents_that_ask_for_less_may_list_less(tmp_path: Path, asked: str) -> None:
    def less(members: Members) -> None:
        members.replace(contents.TEXT, ASKED, asked)

    assert found(tmp_path, RULE, less, contents.an_entry_of_the_contents_is_taken_out) == []


def test_numbers_and_tabs_in_entries_do_not_matter(tmp_path: Path) -> None:
    def numbered(members: Members) -> None:
        first = members.find(contents.TEXT, contents.ENTRIES + "//w:t")
        first.addprevious(xml("<w:t>1.</w:t>"))
        first.addprevious(xml("<w:tab/>"))

    assert found(tmp_path, RULE, numbered) == []


def test_an_empty_heading_is_not_missed(tmp_path: Path) -> None:
    def emptied(members: Members) -> None:
        members.find(contents.TEXT, "//w:body/w:p[last()]").addnext(
            xml('<w:p><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr></w:p>')
        )

    assert found(tmp_path, RULE, emptied) == []

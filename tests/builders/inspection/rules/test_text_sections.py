"""Sections that are well."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import pytest

from tests.builders.inspection.defects import text_sections
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import Members, remove, xml

pytestmark = pytest.mark.invalid_office_files
TEXT = text_sections.TEXT


def test_a_header_for_the_first_page_is_fine_where_that_is_set_apart(tmp_path: Path) -> None:
    def set_apart(members: Members) -> None:
        members.find(TEXT, "//w:sectPr/w:cols").addnext(xml("<w:titlePg/>"))

    plant = text_sections.a_header_is_for_first_pages_that_are_not_set_apart
    assert found(tmp_path, "header-never-shown", plant, set_apart) == []


def test_a_footer_for_even_pages_is_fine_where_these_are_set_apart(tmp_path: Path) -> None:
    def set_apart(members: Members) -> None:
        members.find("word/settings.xml", "//w:footnotePr").addprevious(
            xml("<w:evenAndOddHeaders/>")
        )

    plant = text_sections.a_footer_is_for_even_pages_that_are_not_set_apart
    assert found(tmp_path, "header-never-shown", plant, set_apart) == []


def test_a_section_may_take_its_header_from_the_one_before(tmp_path: Path) -> None:
    def linked(members: Members) -> None:
        remove(members.find(TEXT, "/w:document/w:body/w:sectPr/w:headerReference"))

    for rule in ("header-missing", "header-twice"):
        assert found(tmp_path, rule, linked) == []


def test_a_section_before_a_tracked_change_does_not_count(tmp_path: Path) -> None:
    def changed(members: Members) -> None:
        last = members.find(TEXT, "/w:document/w:body/w:sectPr")
        old = deepcopy(last)
        text_sections.margins_meet(members)
        before = xml('<w:sectPrChange w:id="3" w:author="Leder"/>')
        last.append(before)
        before.append(old)
        old.find(f"{text_sections.W}pgMar").set(f"{text_sections.W}left", "19000")  # type: ignore[union-attr]

    assert sentences(tmp_path, "page-without-room", changed) == [
        "The margins of the page leave no room for text."
    ]


def test_a_page_without_a_size_is_not_this_rules(tmp_path: Path) -> None:
    def bare(members: Members) -> None:
        remove(members.find(TEXT, "//w:pgSz"))

    assert found(tmp_path, "page-without-room", bare) == []


def test_the_first_section_alone_is_not_the_last(tmp_path: Path) -> None:
    plant = text_sections.the_last_section_is_taken_out
    assert len(found(tmp_path, "last-section-missing", plant)) == 1

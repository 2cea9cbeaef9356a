"""Lists that are well."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import numbering
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import Members, xml

pytestmark = pytest.mark.invalid_office_files
TEXT, LISTS = numbering.TEXT, numbering.LISTS


def _set(members: Members, text: str) -> None:
    members.find(TEXT, "//w:pStyle[@w:val='Punktliste']").addnext(xml(text))


def test_a_paragraph_may_be_taken_out_of_its_list(tmp_path: Path) -> None:
    def out(members: Members) -> None:
        _set(members, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>')

    assert found(tmp_path, "list-undefined", out) == []


def test_a_list_before_a_tracked_change_may_be_gone(tmp_path: Path) -> None:
    def changed(members: Members) -> None:
        _set(
            members,
            '<w:pPrChange w:id="1" w:author="Leder"><w:pPr><w:numPr><w:numId w:val="44"/></w:numPr>'
            "</w:pPr></w:pPrChange>",
        )

    assert found(tmp_path, "list-undefined", changed) == []


def test_without_lists_at_all_nothing_is_amiss(tmp_path: Path) -> None:
    def bare(members: Members) -> None:
        members.remove("word/numbering.xml")

    for rule in ("list-without-definition", "list-id-twice", "list-level", "list-style-missing"):
        assert found(tmp_path, rule, bare) == []


def test_a_level_defined_anew_for_one_list_is_not_defined_twice(tmp_path: Path) -> None:
    def overridden(members: Members) -> None:
        members.find(LISTS, "//w:num").append(
            xml(
                '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/></w:lvl>'
                "</w:lvlOverride>"
            )
        )

    assert found(tmp_path, "list-level", overridden) == []


def test_the_sentence_names_the_list(tmp_path: Path) -> None:
    plant = numbering.a_paragraph_is_in_a_list_that_is_not_there
    assert sentences(tmp_path, "list-undefined", plant) == [
        "List number 17 is used here and defined nowhere."
    ]

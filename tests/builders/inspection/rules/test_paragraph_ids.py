"""Ids of paragraphs that are well."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.planted_document import found
from tests.builders.inspection.planting import NS, Members

pytestmark = pytest.mark.invalid_office_files


def test_a_header_may_have_the_ids_of_the_text(tmp_path: Path) -> None:
    def same(members: Members) -> None:
        paragraph = members.find("word/header1.xml", "//w:p")
        paragraph.set(f"{{{NS['w14']}}}paraId", "10000003")

    assert found(tmp_path, "paragraph-id-twice", same) == []


def test_the_text_of_two_paragraphs_may_have_one_id(tmp_path: Path) -> None:
    def same(members: Members) -> None:
        for paragraph in members.tree("word/document.xml").iter("{*}p"):
            paragraph.set(f"{{{NS['w14']}}}textId", "77777777")

    assert found(tmp_path, "paragraph-id-twice", same) == []
    assert found(tmp_path, "paragraph-id", same) == []

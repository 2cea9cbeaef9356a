"""Drawings that may be as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import drawings
from tests.builders.inspection.planted_document import found, sentences
from tests.builders.inspection.planting import Members, remove

pytestmark = pytest.mark.invalid_office_files


def test_the_sentence_names_both(tmp_path: Path) -> None:
    assert sentences(tmp_path, "drawing-id-twice", drawings.two_drawings_have_an_id) == [
        "The drawings “Bilde 1” and “Diagram 1” have the same id, 1."
    ]


def test_a_line_may_be_without_height(tmp_path: Path) -> None:
    def line(members: Members) -> None:
        members.find(drawings.TEXT, "//wp:extent").set("cy", "0")
        remove(members.find(drawings.TEXT, "//wp:inline/a:graphic"))

    assert found(tmp_path, "drawing-without-size", line) == []

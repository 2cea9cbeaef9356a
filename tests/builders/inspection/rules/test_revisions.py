"""Tracked changes and permissions that match."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.planted_document import found
from tests.builders.inspection.planting import Members, xml

pytestmark = pytest.mark.invalid_office_files
WHO = 'w:author="Leder" w:date="2025-03-21T12:00:00Z"'


def _add(members: Members, *texts: str) -> None:
    for text in texts:
        members.find("word/document.xml", "//w:body/w:p").append(xml(text))


def test_a_move_from_here_to_there_is_fine(tmp_path: Path) -> None:
    def moved(members: Members) -> None:
        for at, way in ((50, "moveFrom"), (60, "moveTo")):
            _add(
                members,
                f'<w:{way}RangeStart w:id="{at}" w:name="flytt" {WHO}/>',
                f'<w:{way} w:id="{at + 1}" {WHO}><w:r><w:t>x</w:t></w:r></w:{way}>',
                f'<w:{way}RangeEnd w:id="{at}"/>',
            )

    assert found(tmp_path, "move-not-closed", moved) == []
    assert found(tmp_path, "change-id-twice", moved) == []


def test_changes_of_two_kinds_may_share_an_id(tmp_path: Path) -> None:
    def changed(members: Members) -> None:
        _add(
            members,
            f'<w:ins w:id="1" {WHO}><w:r><w:t>inn</w:t></w:r></w:ins>',
            f'<w:del w:id="1" {WHO}><w:r><w:delText>ut</w:delText></w:r></w:del>',
        )

    assert found(tmp_path, "change-id-twice", changed) == []


def test_a_permission_over_some_words_is_fine(tmp_path: Path) -> None:
    def permitted(members: Members) -> None:
        _add(members, '<w:permStart w:id="7" w:edGrp="everyone"/>', '<w:permEnd w:id="7"/>')

    assert found(tmp_path, "permission-not-closed", permitted) == []

"""Notes that are well."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects import notes
from tests.builders.inspection.planted_document import found
from tests.builders.inspection.planting import Members, remove

pytestmark = pytest.mark.invalid_office_files


def test_a_document_without_notes_needs_no_lines(tmp_path: Path) -> None:
    def bare(members: Members) -> None:
        remove(members.find(notes.TEXT, "//w:r[w:footnoteReference]"))
        remove(members.find("word/settings.xml", "//w:footnotePr"))
        members.remove(notes.NOTES)

    for rule in ("note-missing", "note-unused", "note-separator-missing", "note-id-twice"):
        assert found(tmp_path, rule, bare) == []


def test_the_lines_above_notes_need_no_number(tmp_path: Path) -> None:
    assert found(tmp_path, "note-unused") == []


def test_a_missing_note_is_told_where_its_number_is(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "note-missing", notes.a_footnote_is_taken_out)
    assert str(finding.place.text) == "Page 1, under the heading “Bakgrunn”"
    assert finding.place.said.startswith("Kommunen inviterte")

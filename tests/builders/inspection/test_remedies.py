"""Remedies that name the program in which a file is mended."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.inspection import RULES, inspect
from builders.inspection.remedies import SAVE_ANEW, in_program
from seminar.messages import message
from tests.builders.inspection.clean_document import clean_document
from tests.builders.inspection.planting import Members
from tests.sample import sample_deck


@pytest.mark.invalid_office_files
@pytest.mark.parametrize("name, program", [("a.pptx", "PowerPoint"), ("a.docx", "Word")])
def test_the_program_of_the_file_alone_is_named(name: str, program: str, tmp_path: Path) -> None:
    data = sample_deck().data if program == "PowerPoint" else clean_document()
    (tmp_path / name).write_bytes(data)
    members = Members(tmp_path / name)
    members["notes.txt"] = b"for later"
    found = inspect(members.save(tmp_path / name), ["part-without-type"])
    assert [str(one.remedy).split(", ")[0] for one in found] == [f"Open the file in {program}"]


def test_both_are_named_where_the_kind_is_not_known() -> None:
    assert "PowerPoint or Word" in str(in_program(SAVE_ANEW, ""))
    assert "PowerPoint or Word" not in str(in_program(SAVE_ANEW, "Word"))


def test_other_remedies_stay_as_they_are() -> None:
    remedy = message("Type {what}.", what="a title")
    assert in_program(remedy, "Word") is remedy


def test_no_remedy_names_both_where_it_could_name_one() -> None:
    both = [rule.id for rule in RULES if "PowerPoint or Word" in str(in_program(rule.remedy, "W"))]
    assert both == []

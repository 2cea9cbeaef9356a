"""The ending of a file's name against what the file holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.inspection import Finding, inspect
from tests.builders.inspection.clean_document import clean_document
from tests.sample import sample_deck

pytestmark = pytest.mark.invalid_office_files


def found(data: bytes, path: Path) -> tuple[Finding, ...]:
    path.write_bytes(data)
    return inspect(path, ["type-against-ending"])


@pytest.mark.parametrize(
    "name, renamed",
    [
        ("feilnavn.docx", "feilnavn.pptx"),
        ("noe.pdf", "noe.pptx"),
        ("gammel.ppt", "gammel.pptx"),
        ("uten_endelse", "uten_endelse.pptx"),
        ("Utkast 2.3", "Utkast 2.3.pptx"),
        ("Møte 12. mai", "Møte 12. mai.pptx"),
        ("plan.pptx.bak", "plan.pptx"),
        ("malen.potx", "malen.pptx"),
    ],
)
def test_a_presentation_under_another_ending_is_to_be_renamed(
    name: str, renamed: str, tmp_path: Path
) -> None:
    (one,) = found(sample_deck().data, tmp_path / name)
    assert str(one.remedy) == f"In the File Explorer, give the file the name {renamed}."


def test_the_sentence_says_what_the_ending_is(tmp_path: Path) -> None:
    (pdf,) = found(clean_document(), tmp_path / "noe.pdf")
    assert str(pdf.sentence).startswith("The file's name ends in .pdf, but")
    (bare,) = found(clean_document(), tmp_path / "Møte 12. mai")
    assert str(bare.sentence).startswith("The file's name has no ending, but")
    assert ".docx file" in str(bare.sentence)


@pytest.mark.parametrize("name", ["a.pptx", "a.PPTX", "a.b.pptx"])
def test_the_right_ending_is_right_in_capitals_too(name: str, tmp_path: Path) -> None:
    assert found(sample_deck().data, tmp_path / name) == ()

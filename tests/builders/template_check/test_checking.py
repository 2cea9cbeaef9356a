"""Which files are templates: those of PowerPoint and Word, and what is said of others."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from builders.opc import UnreadableOfficeFile
from builders.template_check import check_template
from seminar.language import language
from seminar.messages import Message


def said(what: Message) -> str:
    return language("nb").say(what)


def test_a_workbook_is_no_template(tmp_path: Path):
    Workbook().save(tmp_path / "Skjema.xlsx")
    with pytest.raises(UnreadableOfficeFile) as caught:
        check_template(tmp_path / "Skjema.xlsx")
    assert "er ingen mal" in said(caught.value.message)


@pytest.mark.parametrize(
    "content, word",
    [
        (b"", "tom"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "passord"),
    ],
)
def test_other_files_are_named_for_what_they_are(content: bytes, word: str, tmp_path: Path):
    path = tmp_path / "Mal.dat"
    path.write_bytes(content)
    with pytest.raises(UnreadableOfficeFile) as caught:
        check_template(path)
    assert word in said(caught.value.message)


def test_a_folder_is_no_template(tmp_path: Path):
    with pytest.raises(UnreadableOfficeFile) as caught:
        check_template(tmp_path)
    assert "mappe" in said(caught.value.message)

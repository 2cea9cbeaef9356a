"""Sheets from elsewhere: copied in to where they belong, never over another."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.collecting.handed_in import take_in_sheets
from seminar.failures import CannotRead
from seminar.folder import GROUPS
from seminar.model import Seminar
from tests.app.collecting.seminars import seminar, sheet, with_sheets

SEMINAR: Seminar = seminar(groups=1, tasks=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return with_sheets(tmp_path / "Seminar", SEMINAR)


def test_a_sheet_goes_where_one_of_its_name_belongs(folder: Path, tmp_path: Path) -> None:
    home = sheet(folder, 1, 1)
    mail = Path(home.rename(tmp_path / home.name))
    assert take_in_sheets(folder, SEMINAR, [mail]) == (home,)
    assert home.read_bytes() == mail.read_bytes()
    assert take_in_sheets(folder, SEMINAR, [mail]) == ()


def test_another_name_goes_to_the_folder_itself(folder: Path, tmp_path: Path) -> None:
    mail = tmp_path / "Svar fra oss.docx"
    mail.write_bytes(sheet(folder, 1, 1).read_bytes())
    assert take_in_sheets(folder, SEMINAR, [mail]) == (folder / GROUPS / "Svar fra oss.docx",)


def test_what_lies_there_is_left_alone(folder: Path) -> None:
    assert take_in_sheets(folder, SEMINAR, [sheet(folder, 1, 1)]) == ()


def test_what_cannot_be_read_is_told(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(CannotRead):
        take_in_sheets(folder, SEMINAR, [tmp_path / "Borte.docx"])

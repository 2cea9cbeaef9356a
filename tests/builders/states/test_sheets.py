"""Whether groups have written in their sheets, told without opening one."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.states.sheets import are_written_in
from tests.app.collecting.seminars import seminar, sheet, with_sheets, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return with_sheets(tmp_path / "Seminar", seminar())


def test_sheets_as_they_were_built_are_not(folder: Path) -> None:
    assert not are_written_in(folder)


def test_one_that_a_group_has_saved_is_enough(folder: Path) -> None:
    write(folder, 2, 1, ["Sakene kommer sent"])
    assert are_written_in(folder)


def test_a_sheet_that_is_gone_is_not_written_in(folder: Path) -> None:
    sheet(folder, 1, 1).unlink()
    assert not are_written_in(folder)


def test_a_folder_without_sheets_has_none(tmp_path: Path) -> None:
    assert not are_written_in(tmp_path)

"""The survey's workbook is written only over what is known to be there, and never while open."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.keeping.survey_file import is_open_elsewhere, look_at_survey, write_survey
from builders.open_elsewhere import OpenElsewhere
from seminar.folder import SURVEY, SurveyChanged
from tests.office_files import exemption

ONE, OTHER = b"one", b"other"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    exemption(tmp_path).touch()
    return tmp_path


def opened(folder: Path) -> Path:
    """The mark that Excel puts beside the workbook while it is open."""
    mark = folder / f"~${SURVEY}"
    mark.touch()
    return mark


def test_a_new_workbook_is_written_where_there_is_none(folder: Path) -> None:
    assert look_at_survey(folder).content is None
    write_survey(folder, ONE, None)
    assert look_at_survey(folder).content == ONE


def test_what_is_known_is_replaced(folder: Path) -> None:
    (folder / SURVEY).write_bytes(ONE)
    write_survey(folder, OTHER, ONE)
    assert (folder / SURVEY).read_bytes() == OTHER


def test_what_another_program_saved_is_left(folder: Path) -> None:
    (folder / SURVEY).write_bytes(OTHER)
    for known in (ONE, None):
        with pytest.raises(SurveyChanged):
            write_survey(folder, b"mine", known)
    assert (folder / SURVEY).read_bytes() == OTHER


def test_a_workbook_that_is_open_waits(folder: Path) -> None:
    (folder / SURVEY).write_bytes(ONE)
    mark = opened(folder)
    assert is_open_elsewhere(folder)
    with pytest.raises(OpenElsewhere):
        write_survey(folder, OTHER, ONE)
    mark.unlink()
    write_survey(folder, OTHER, ONE)
    assert look_at_survey(folder).content == OTHER


def test_a_workbook_whose_making_was_undone_goes(folder: Path) -> None:
    (folder / SURVEY).write_bytes(ONE)
    with pytest.raises(SurveyChanged):
        write_survey(folder, None, OTHER)
    write_survey(folder, None, ONE)
    assert not (folder / SURVEY).exists()


def test_writing_what_is_there_touches_nothing(folder: Path) -> None:
    (folder / SURVEY).write_bytes(ONE)
    opened(folder)
    write_survey(folder, ONE, ONE)
    assert (folder / SURVEY).read_bytes() == ONE

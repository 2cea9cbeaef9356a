"""What lies beside a seminar is read once, and again when it has changed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.keeping.surroundings import Reader, wanted
from seminar.folder import open_seminar
from tests.sample import SAMPLE
from tests.seminar.checks.edits import edited


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "seminar"))


def touch(path: Path) -> None:
    """Give a file another time, as saving it does."""
    os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns + 1_000_000_000))


def test_survey_and_pictures_are_read(folder: Path) -> None:
    seminar = open_seminar(folder)
    (folder / "media" / "fjord.png").write_bytes(b"no picture")
    around = Reader(folder).read(seminar)
    assert around.survey is not None
    assert around.survey_fault is None
    assert list(around.picture_faults) == ["media/fjord.png"]


def test_a_survey_that_cannot_be_read_is_a_fault(folder: Path) -> None:
    (folder / "survey.xlsx").write_bytes(b"no workbook")
    around = Reader(folder).read(open_seminar(folder))
    assert around.survey is None
    assert around.survey_fault is not None


def test_what_has_not_changed_is_not_read_again(folder: Path) -> None:
    seminar, reader = open_seminar(folder), Reader(folder)
    first = reader.read(seminar)
    second = reader.read(edited(seminar, {"programme.0.items.0.title": "Hei"}))
    assert second.survey is first.survey
    touch(folder / "survey.xlsx")
    assert reader.read(seminar).survey is not first.survey


def test_a_picture_that_is_mended_is_seen(folder: Path) -> None:
    seminar, reader = open_seminar(folder), Reader(folder)
    picture = folder / "media" / "fjord.png"
    good = picture.read_bytes()
    picture.unlink()
    assert "media/fjord.png" in reader.read(seminar).picture_faults
    picture.write_bytes(good)
    assert reader.read(seminar).picture_faults == {}


def test_another_setting_of_the_survey_reads_it_anew(folder: Path) -> None:
    seminar, reader = open_seminar(folder), Reader(folder)
    before = reader.read(seminar).survey
    after = reader.read(edited(seminar, {"survey.wave_labels": ("Før", "Etter")})).survey
    assert after is not None
    assert after != before
    assert after.waves == ("Før", "Etter")


def test_what_is_wanted_differs_with_settings_and_pictures_alone(folder: Path) -> None:
    seminar = open_seminar(folder)
    assert wanted(edited(seminar, {"programme.0.items.0.title": "Hei"})) == wanted(seminar)
    assert wanted(replace(seminar, language="en")) != wanted(seminar)
    assert wanted(edited(seminar, {"organisation.logo": "media/våpen.png"})) != wanted(seminar)

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.keeping.copying import copy_seminar, free_name
from seminar.folder import DOCUMENTS, GROUPS, SeminarExists, create, open_seminar
from seminar.model import Seminar

YEAR_2026 = Seminar(id="s", title="Dialogseminar 2026")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "2026"
    create(folder, Seminar(id="s", title="Som lagret"))
    files = ("survey.xlsx", "media/deep/fjord.png", "templates/deck.txt", "groups/G1/svar.txt")
    for name in (*files, "documents/deck.txt", ".plenum-lock.json"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def test_a_copy_has_the_work_as_it_is_and_the_files_it_needs(source: Path, tmp_path: Path) -> None:
    target = tmp_path / "kopi"
    assert copy_seminar(YEAR_2026, source, target) == ()
    assert open_seminar(target) == YEAR_2026
    assert (target / "media" / "deep" / "fjord.png").read_text() == "media/deep/fjord.png"
    assert (target / "survey.xlsx").exists()
    assert (target / "templates" / "deck.txt").exists()
    assert (target / GROUPS / "G1" / "svar.txt").exists()
    assert not (target / DOCUMENTS).exists()
    assert not (target / ".plenum-lock.json").exists()


def test_the_work_is_saved_though_its_folder_is_gone(source: Path, tmp_path: Path) -> None:
    shutil.rmtree(source)
    assert copy_seminar(YEAR_2026, source, tmp_path / "kopi") == (source,)
    assert open_seminar(tmp_path / "kopi") == YEAR_2026


def test_a_file_that_cannot_be_copied_is_named_and_holds_nothing_back(
    source: Path, tmp_path: Path
) -> None:
    (tmp_path / "kopi").mkdir()
    (tmp_path / "kopi" / GROUPS).touch()
    (tmp_path / "kopi" / "survey.xlsx").write_text("somebody's", encoding="utf-8")
    left = copy_seminar(YEAR_2026, source, tmp_path / "kopi")
    assert left == (source / "survey.xlsx", source / GROUPS / "G1" / "svar.txt")
    assert (tmp_path / "kopi" / "survey.xlsx").read_text(encoding="utf-8") == "somebody's"
    assert (tmp_path / "kopi" / "media" / "deep" / "fjord.png").exists()


def test_a_full_disk_leaves_no_half_files(source: Path, small_disk: Path) -> None:
    (source / "media" / "large.png").write_bytes(b"x" * 200_000)
    left = copy_seminar(YEAR_2026, source, small_disk / "kopi")
    assert source / "media" / "large.png" in left
    assert not (small_disk / "kopi" / "media" / "large.png").exists()
    assert open_seminar(small_disk / "kopi") == YEAR_2026


def test_a_copy_within_the_folder_does_not_hold_itself(source: Path) -> None:
    copy_seminar(YEAR_2026, source, source / "media" / "kopi")
    assert not (source / "media" / "kopi" / "media" / "kopi").exists()


def test_no_seminar_is_copied_over_another(source: Path, tmp_path: Path) -> None:
    create(tmp_path / "kopi", Seminar(title="En annen"))
    with pytest.raises(SeminarExists):
        copy_seminar(YEAR_2026, source, tmp_path / "kopi")


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    assert free_name(tmp_path, "Kopi") == tmp_path / "Kopi"
    (tmp_path / "Kopi").mkdir()
    (tmp_path / "Kopi (2)").touch()
    assert free_name(tmp_path, "Kopi") == tmp_path / "Kopi (3)"

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from seminar.failures import CannotRead, CannotWrite
from seminar.folder import (
    MEDIA,
    PREVIOUS,
    SEMINAR,
    SURVEY,
    SeminarChanged,
    SeminarDamaged,
    SeminarExists,
    SeminarNotFound,
    SeminarTooNew,
    create,
    fingerprint,
    open_seminar,
    read_survey_of,
    save,
)
from seminar.language import language
from seminar.messages import PlenumError
from seminar.model import Seminar
from seminar.rules import InvalidSeminar
from seminar.stored import LARGEST, decode
from tests.strategies import seminars

FIXTURE = Path(__file__).parent / "fixtures" / "format-2"
FIRST = Seminar(id="seminar", title="Dialogseminar 2025")
SECOND = replace(FIRST, theme="Godt samspill")
THIRD = replace(FIRST, theme="Tillit")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with `FIRST` in it, whose name is as awkward as a shared drive's."""
    path = tmp_path / "Felles område" / "Dialogseminar 2025 {utkast}"
    create(path, FIRST)
    return path


def refusal(folder: Path) -> str:
    """What is said when the seminar in `folder` is opened."""
    with pytest.raises(PlenumError) as caught:
        open_seminar(folder)
    said = str(caught.value)
    assert "\n" not in said
    assert said.endswith(".")
    assert language("nb").say(caught.value.message) != said
    return said


# --- there and back -------------------------------------------------------------------------------


@settings(max_examples=10)
@given(seminar=seminars())
def test_what_was_saved_opens_as_the_same_seminar(
    tmp_path_factory: pytest.TempPathFactory, seminar: Seminar
) -> None:
    folder = tmp_path_factory.mktemp("seminar")
    save(seminar, folder)
    assert open_seminar(folder) == seminar


def test_a_new_folder_has_room_for_what_people_put_there(folder: Path) -> None:
    assert open_seminar(folder) == FIRST
    assert {path.name for path in folder.iterdir()} == {SEMINAR, "media", "templates"}


def test_a_seminar_can_be_made_in_a_folder_with_other_files(tmp_path: Path) -> None:
    (tmp_path / SURVEY).touch()
    (tmp_path / MEDIA).mkdir()
    create(tmp_path, FIRST)
    assert open_seminar(tmp_path) == FIRST


def test_nothing_but_seminar_json_is_needed(tmp_path: Path) -> None:
    shutil.copy(FIXTURE / SEMINAR, tmp_path)
    assert open_seminar(tmp_path) == open_seminar(FIXTURE)
    assert read_survey_of(tmp_path, FIRST) is None


# --- the previous version -------------------------------------------------------------------------


def test_saving_keeps_what_was_there_before(folder: Path) -> None:
    first = (folder / SEMINAR).read_bytes()
    save(SECOND, folder)
    assert (folder / PREVIOUS).read_bytes() == first
    save(THIRD, folder)
    assert decode((folder / PREVIOUS).read_bytes()) == SECOND
    assert open_seminar(folder) == THIRD


def written(folder: Path) -> dict[str, tuple[int, int]]:
    """Return which file bears each name in `folder`, and when it was written."""
    found = {path.name: path.stat() for path in folder.iterdir()}
    return {name: (stat.st_ino, stat.st_mtime_ns) for name, stat in found.items()}


def test_saving_what_is_there_changes_nothing(folder: Path) -> None:
    save(SECOND, folder)
    before = written(folder)
    save(SECOND, folder)
    assert written(folder) == before
    assert decode((folder / PREVIOUS).read_bytes()) == FIRST


def test_a_seminar_file_that_was_lost_is_saved_anew(folder: Path) -> None:
    save(SECOND, folder)
    (folder / SEMINAR).unlink()
    save(THIRD, folder)
    assert open_seminar(folder) == THIRD
    assert decode((folder / PREVIOUS).read_bytes()) == FIRST


def test_a_linked_seminar_file_is_saved_where_it_really_is(folder: Path, tmp_path: Path) -> None:
    really = tmp_path / "et annet sted.json"
    (folder / SEMINAR).rename(really)
    (folder / SEMINAR).symlink_to(really)
    save(SECOND, folder)
    assert (folder / SEMINAR).is_symlink()
    assert decode(really.read_bytes()) == open_seminar(folder) == SECOND
    assert decode((folder / PREVIOUS).read_bytes()) == FIRST


# --- what cannot be opened ------------------------------------------------------------------------


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "borte") == f"{tmp_path / 'borte'}: there is no such folder."


def test_a_folder_without_a_seminar_is_named(tmp_path: Path) -> None:
    with pytest.raises(SeminarNotFound):
        open_seminar(tmp_path)
    assert refusal(tmp_path).startswith(f"{tmp_path}: there is no seminar.json in this folder")


def test_a_file_is_not_a_seminars_folder(folder: Path) -> None:
    assert "a seminar is the folder" in refusal(folder / SEMINAR)
    assert "there is no such folder" in refusal(folder / SEMINAR / "under")


def test_a_damaged_file_is_named_with_place_and_value(folder: Path) -> None:
    content = (FIXTURE / SEMINAR).read_text(encoding="utf-8")
    changed = content.replace('"minutes": 60', '"minutes": "ti"')
    (folder / SEMINAR).write_text(changed, encoding="utf-8")
    assert refusal(folder) == (
        f'{folder / SEMINAR}: programme[1].items[0].minutes: expected a whole number, got "ti".'
    )


def test_a_broken_rule_is_named_with_place_and_value(folder: Path) -> None:
    content = (folder / SEMINAR).read_text(encoding="utf-8")
    changed = content.replace('"logo": ""', '"logo": "../våpen.png"')
    (folder / SEMINAR).write_text(changed, encoding="utf-8")
    assert "organisation.logo: must be a file inside the seminar's folder" in refusal(folder)


@pytest.mark.parametrize("damage", [b"", b"{", b"\0" * 3000, b"[1]", b" " * (LARGEST + 1)])
def test_damage_names_the_previous_version_if_that_is_whole(folder: Path, damage: bytes) -> None:
    save(SECOND, folder)
    (folder / SEMINAR).write_bytes(damage)
    way_out = "opens if you rename seminar.previous.json to seminar.json."
    assert refusal(folder).endswith(way_out)
    with pytest.raises(SeminarDamaged):
        open_seminar(folder)

    (folder / PREVIOUS).replace(folder / SEMINAR)
    assert open_seminar(folder) == FIRST


def test_a_lost_file_names_the_previous_version(folder: Path) -> None:
    save(SECOND, folder)
    (folder / SEMINAR).unlink()
    assert "the file is missing; the version before it is whole" in refusal(folder)


def test_a_previous_version_that_is_damaged_too_is_not_recommended(folder: Path) -> None:
    save(SECOND, folder)
    (folder / PREVIOUS).write_bytes(b"{")
    (folder / SEMINAR).write_bytes(b"{")
    assert "rename" not in refusal(folder)
    (folder / SEMINAR).unlink()
    assert "there is no seminar.json" in refusal(folder)


def test_a_newer_seminar_is_not_opened(folder: Path) -> None:
    make_newer(folder)
    with pytest.raises(SeminarTooNew, match="update Plenum to open it"):
        open_seminar(folder)


def test_a_file_of_100_mb_is_refused_without_reading_it(folder: Path) -> None:
    with (folder / SEMINAR).open("r+b") as file:
        file.truncate(100_000_000)
    assert "it is larger than 20 MB" in refusal(folder)


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_what_is_not_a_file_is_refused(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / SEMINAR)
    assert refusal(tmp_path).endswith("this cannot be read: it is not a file.")


def test_links_that_lead_nowhere_are_refused(tmp_path: Path) -> None:
    (tmp_path / SEMINAR).symlink_to("borte")
    assert "there is no seminar.json" in refusal(tmp_path)
    (tmp_path / SEMINAR).unlink()
    (tmp_path / SEMINAR).symlink_to(SEMINAR)
    assert "this cannot be read" in refusal(tmp_path)


# --- what is not overwritten ----------------------------------------------------------------------


def make_newer(folder: Path) -> bytes:
    content = (folder / SEMINAR).read_bytes().replace(b'"format": 5', b'"format": 99')
    (folder / SEMINAR).write_bytes(content)
    return content


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_newer_seminar_is_never_overwritten(folder: Path) -> None:
    save(SECOND, folder)
    make_newer(folder)
    before = files(folder)
    with pytest.raises(SeminarTooNew):
        save(THIRD, folder)
    assert files(folder) == before


def test_a_file_that_cannot_be_understood_is_never_overwritten(folder: Path) -> None:
    save(SECOND, folder)
    (folder / SEMINAR).write_text('{"format": 5, "title": "håndskrevet}', encoding="utf-8")
    before = files(folder)
    with pytest.raises(SeminarDamaged, match="give that file another name and save again"):
        save(THIRD, folder)
    assert files(folder) == before

    (folder / SEMINAR).rename(folder / "min.json")
    save(THIRD, folder)
    assert open_seminar(folder) == THIRD


def test_what_somebody_else_saved_is_not_overwritten(folder: Path) -> None:
    mine = fingerprint(folder)
    theirs = save(SECOND, folder)
    before = files(folder)
    with pytest.raises(SeminarChanged, match="changed by somebody else"):
        save(THIRD, folder, replacing=mine)
    assert files(folder) == before
    assert save(THIRD, folder, replacing=theirs) == fingerprint(folder)


def test_what_somebody_else_removed_is_not_saved_unasked(folder: Path) -> None:
    mine = fingerprint(folder)
    (folder / SEMINAR).unlink()
    with pytest.raises(SeminarChanged):
        save(SECOND, folder, replacing=mine)
    with pytest.raises(SeminarNotFound):
        fingerprint(folder)


def test_touching_a_file_does_not_change_its_fingerprint(folder: Path) -> None:
    before = fingerprint(folder)
    os.utime(folder / SEMINAR, (0, 0))
    assert fingerprint(folder) == before == save(FIRST, folder)


def test_a_new_seminar_does_not_replace_one(folder: Path) -> None:
    before = files(folder)
    with pytest.raises(SeminarExists):
        create(folder, SECOND)
    assert files(folder) == before
    (folder / SEMINAR).rename(folder / PREVIOUS)
    with pytest.raises(SeminarExists):
        create(folder, SECOND)


# --- what cannot be saved -------------------------------------------------------------------------


def test_an_invalid_seminar_is_not_saved(folder: Path) -> None:
    with pytest.raises(InvalidSeminar):
        save(replace(FIRST, title="\x00"), folder)
    assert open_seminar(folder) == FIRST


def test_a_seminar_too_large_to_be_opened_is_not_saved(folder: Path) -> None:
    with pytest.raises(CannotWrite, match="larger than 20 MB"):
        save(replace(FIRST, theme="a" * LARGEST), folder)
    assert open_seminar(folder) == FIRST


def test_a_full_disk_leaves_both_versions_as_they_were(small_disk: Path) -> None:
    create(small_disk, FIRST)
    save(SECOND, small_disk)
    before = files(small_disk)
    with pytest.raises(CannotWrite, match="the disk is full"):
        save(replace(FIRST, theme="a" * 100_000), small_disk)
    assert files(small_disk) == before


def test_a_full_disk_is_told_of_the_file_that_is_saved(small_disk: Path) -> None:
    create(small_disk, replace(FIRST, theme="a" * 40_000))
    with pytest.raises(CannotWrite) as caught:
        save(SECOND, small_disk)
    assert str(small_disk / SEMINAR) in str(caught.value)


def test_two_who_save_at_once_leave_a_whole_seminar(folder: Path) -> None:
    def save_often(version: Seminar) -> None:
        for theme in range(15):
            save(replace(version, theme=f"{theme}" * 1000), folder)
            open_seminar(folder)
            decode((folder / PREVIOUS).read_bytes())

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(save_often, version) for version in (SECOND, THIRD)]:
            done.result()
    assert set(files(folder)) == {SEMINAR, PREVIOUS}


def test_a_folder_that_vanished_is_named(folder: Path) -> None:
    shutil.rmtree(folder)
    with pytest.raises(CannotWrite, match="is not there any more"):
        save(SECOND, folder)


def test_a_failed_creation_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(InvalidSeminar):
        create(tmp_path / "ny", replace(FIRST, title="\x00"))
    assert list(tmp_path.iterdir()) == []


def test_a_failed_creation_leaves_a_folder_that_was_there(tmp_path: Path) -> None:
    with pytest.raises(InvalidSeminar):
        create(tmp_path, replace(FIRST, title="\x00"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("inside", ["", "under", "media"])
def test_a_folder_cannot_be_made_where_a_file_stands(tmp_path: Path, inside: str) -> None:
    file = tmp_path / "fil"
    file.touch()
    with pytest.raises(CannotWrite):
        create(file / inside, FIRST)
    assert file.read_bytes() == b""


def test_a_folder_for_media_cannot_be_made_where_a_file_stands(tmp_path: Path) -> None:
    (tmp_path / MEDIA).touch()
    with pytest.raises(CannotWrite, match="something else has that name"):
        create(tmp_path, FIRST)


# --- survey and media -----------------------------------------------------------------------------


def test_the_survey_is_read_from_its_workbook(folder: Path) -> None:
    from openpyxl import Workbook  # noqa: PLC0415 - slow to import

    workbook = Workbook()
    assert workbook.active is not None
    for row in (("", "april 2024", "november 2024"), ("Respekt", 3.1, 3.6)):
        workbook.active.append(row)
    workbook.save(folder / SURVEY)
    survey = read_survey_of(folder, FIRST)
    assert survey is not None
    assert survey.waves == ("april 2024", "november 2024")
    assert survey.rows[0].values == (3.1, 3.6)


def test_what_the_system_does_not_let_us_see_is_named(tmp_path: Path) -> None:
    (tmp_path / SURVEY).symlink_to(SURVEY)
    with pytest.raises(CannotRead) as caught:
        read_survey_of(tmp_path, FIRST)
    assert str(tmp_path / SURVEY) in str(caught.value)

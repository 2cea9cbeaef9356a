"""Next year's seminar in a folder of its own; last year's is only read."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp

import msgspec
import openpyxl
import pytest

from app.keeping.lock import LOCK, take
from app.next_year import (
    CannotBeThere,
    LastYear,
    Made,
    make_next_year,
    read_last_year,
    refuse_unfit,
)
from seminar.documents import ChosenTemplate
from seminar.failures import CannotRead, CannotWrite
from seminar.folder import SeminarExists, SeminarNotFound, open_seminar, read_survey_of, save
from seminar.rollover import next_year
from tests.processes import unmeasured_environment
from tests.sample import SAMPLE

FORMATS = Path(__file__).parents[1] / "seminar" / "fixtures"
LIMITED = """
import os, sys
from pathlib import Path
from tests.app.test_next_year import made

last, before, after = map(Path, sys.argv[1:])
made(last, before)  # imports all that is needed, for without rights nothing of Python is in reach
os.getuid() == 0 and os.setuid(65534)
made(last, after)
"""
"""Next year's seminar by somebody who may only read last year's."""
FULL = """
import resource, sys
from pathlib import Path
from tests.app.test_next_year import made

resource.setrlimit(resource.RLIMIT_FSIZE, (90_000, 90_000))
made(*map(Path, sys.argv[1:]))
"""
"""Next year's seminar on a disk that takes seminar.json and no large picture."""
PATIENCE = 60


@pytest.fixture
def last(tmp_path: Path) -> Path:
    """A copy of the sample, with templates, answer sheets and documents."""
    folder = tmp_path / "Dialogseminar 2025"
    shutil.copytree(SAMPLE, folder)
    for name in ("templates/Program.docx", "groups/Gruppe 1/Svarark.txt", "documents/Kart.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"own")
    (folder / "templates" / "~$Program.docx").write_bytes(b"open")
    (folder / "media" / "ubrukt.png").write_bytes(b"unused")
    return folder


def made(folder: Path, target: Path) -> Made:
    last = read_last_year(folder)
    new = next_year(last.seminar, survey=last.survey)
    return make_next_year(last, new, new.seminar, target)


def tree(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return everything in a folder with its bytes and its times."""
    return {
        str(path.relative_to(folder)): (
            path.stat().st_mtime_ns,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in (folder, *folder.rglob("*"))
    }


pytestmark = pytest.mark.invalid_office_files


# --- what is made ---------------------------------------------------------------------------------


def test_what_belongs_to_it_is_there_and_nothing_else(last: Path, tmp_path: Path) -> None:
    target = tmp_path / "neste" / "Dialogseminar 2026"
    made(last, target)
    assert {path for path in tree(target) if "." in path and path != "."} == {
        "seminar.json",
        "survey.xlsx",
        *(f"media/{name}.png" for name in ("bru", "fjord", "rundt-bord", "samtale")),
        "templates/Program.docx",
    }
    assert [*target.parent.iterdir()] == [target]


def test_last_years_folder_is_not_touched(last: Path, tmp_path: Path) -> None:
    before = tree(last)
    made(last, tmp_path / "2026")
    assert tree(last) == before


def test_the_workbook_has_last_years_newest_wave_and_room_for_the_next(
    last: Path, tmp_path: Path
) -> None:
    target = tmp_path / "2026"
    made(last, target)
    survey = read_survey_of(target, open_seminar(target))
    before = read_last_year(last).survey
    assert survey is not None
    assert before is not None
    assert survey.waves == ("November 2024", "mars 2026")
    values = {row.name: row.values for row in survey.rows}
    assert values == {row.name: (row.values[1], None) for row in before.rows}


def test_what_too_few_answered_does_not_come_along_in_figures(last: Path, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["Dimensjon", "April 2025", "Antall svar"],
        ["Respekt", 4.21, 31],
        ["Bidrar", 2.37, 3],
        ["Innovasjon", 3.87, 31],
    ):
        sheet.append(row)
    book.save(last / "survey.xlsx")
    made(last, tmp_path / "2026")
    cells = [
        cell.value
        for sheet in openpyxl.load_workbook(tmp_path / "2026" / "survey.xlsx").worksheets
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert 4.21 in cells
    assert "<5" in cells
    assert 2.37 not in cells
    assert 3 not in cells
    survey = read_survey_of(tmp_path / "2026", open_seminar(tmp_path / "2026"))
    assert survey is not None
    assert {row.name: row.detail(0).withheld for row in survey.rows}["Bidrar"]


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_it_begins_from_a_folder_of_any_format(number: int, tmp_path: Path) -> None:
    folder = tmp_path / "2025"
    shutil.copytree(FORMATS / f"format-{number}", folder)
    before = tree(folder)
    made(folder, tmp_path / "2026")
    assert open_seminar(tmp_path / "2026").programme
    assert tree(folder) == before


@pytest.mark.skipif(sys.platform == "win32", reason="needs rights of POSIX")
def test_a_folder_that_can_only_be_read_does(last: Path) -> None:
    place = Path(mkdtemp())
    folder, target = Path(shutil.copytree(last, place / "2025")), place / "2026"
    for path in (*folder.rglob("*"), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
    place.chmod(0o777)
    before = tree(folder)
    try:
        subprocess.run(
            [sys.executable, "-c", LIMITED, str(folder), str(place / "før"), str(target)],
            env=unmeasured_environment(),
            check=True,
            timeout=PATIENCE,
        )
        assert (target / "media" / "bru.png").is_file()
        assert tree(folder) == before
    finally:
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o755)
        shutil.rmtree(place)


def test_a_folder_that_somebody_has_open_does(last: Path, tmp_path: Path) -> None:
    lock = take(last)
    before = tree(last)
    made(last, tmp_path / "2026")
    assert tree(last) == before
    lock.release()
    assert not (tmp_path / "2026" / LOCK).exists()


def test_the_file_in_it_stands_for_the_folder(last: Path) -> None:
    assert read_last_year(last / "seminar.json").folder == last


# --- what is told ---------------------------------------------------------------------------------


def told(made: Made) -> dict[str, int]:
    return {str(one.name): one.count for one in made.lines}


def test_templates_sheets_documents_and_unused_pictures_are_counted(
    last: Path, tmp_path: Path
) -> None:
    lines = told(made(last, tmp_path / "2026"))
    assert (lines["Templates"], lines["Answer sheets"], lines["Built documents"]) == (1, 1, 1)
    assert lines["Pictures that no slide shows"] == 1


def test_templates_stay_behind_when_they_are_not_wanted(last: Path, tmp_path: Path) -> None:
    read = read_last_year(last)
    new = next_year(read.seminar)
    make_next_year(read, new, new.seminar, tmp_path / "2026", templates=False)
    assert not [*(tmp_path / "2026" / "templates").iterdir()]


def test_a_missing_picture_is_told_and_holds_nothing_back(last: Path, tmp_path: Path) -> None:
    (last / "media" / "bru.png").unlink()
    assert made(last, tmp_path / "2026").missing == ("media/bru.png",)


def test_a_chosen_template_that_is_not_there_is_told_and_chosen_no_more(
    last: Path, tmp_path: Path
) -> None:
    chosen = (
        ChosenTemplate(document="program", file="Program.docx"),
        ChosenTemplate(document="deck", file="Borte.potx"),
    )
    seminar = open_seminar(last)
    document = msgspec.structs.replace(seminar.document, templates=chosen)
    save(msgspec.structs.replace(seminar, document=document), last)
    assert made(last, tmp_path / "2026").missing == ("templates/Borte.potx",)
    assert open_seminar(tmp_path / "2026").document.templates == chosen[:1]


@pytest.mark.parametrize("content", [None, b"no workbook"])
def test_without_a_workbook_that_can_be_read_there_is_a_new_empty_one(
    content: bytes | None, last: Path, tmp_path: Path
) -> None:
    (last / "survey.xlsx").unlink()
    if content:
        (last / "survey.xlsx").write_bytes(content)
    lines = told(made(last, tmp_path / "2026"))
    assert ("The survey’s workbook" in lines) == bool(content)
    survey = read_survey_of(tmp_path / "2026", open_seminar(tmp_path / "2026"))
    assert survey is not None
    assert survey.waves == ("mars 2026",)
    assert all(row.values == (None,) for row in survey.rows)


# --- where it cannot be ---------------------------------------------------------------------------


@pytest.mark.parametrize("inside", [".", "2026", "documents/2026", "../Dialogseminar 2025/x"])
def test_it_is_not_made_within_last_years(inside: str, last: Path) -> None:
    before = tree(last)
    with pytest.raises(CannotBeThere):
        made(last, last / inside)
    assert tree(last) == before


def test_a_seminar_that_is_there_is_left_as_it_is(last: Path, tmp_path: Path) -> None:
    made(last, tmp_path / "2026")
    before = tree(tmp_path / "2026")
    with pytest.raises(SeminarExists):
        made(last, tmp_path / "2026")
    assert tree(tmp_path / "2026") == before


def test_a_folder_that_holds_something_is_refused_and_an_empty_one_serves(
    last: Path, tmp_path: Path
) -> None:
    target = tmp_path / "2026"
    target.mkdir()
    (target / "notat.txt").write_text("mitt", encoding="utf-8")
    with pytest.raises(CannotBeThere):
        made(last, target)
    (target / "notat.txt").unlink()
    made(last, target)
    assert open_seminar(target)


def test_a_file_in_its_place_is_refused(last: Path, tmp_path: Path) -> None:
    (tmp_path / "2026").write_text("mitt", encoding="utf-8")
    with pytest.raises(CannotBeThere):
        refuse_unfit(last, tmp_path / "2026")


def test_what_is_no_seminar_is_said(tmp_path: Path) -> None:
    with pytest.raises(SeminarNotFound):
        read_last_year(tmp_path / "borte")


# --- all or nothing -------------------------------------------------------------------------------


def test_a_template_that_cannot_be_read_leaves_no_half_seminar(last: Path, tmp_path: Path) -> None:
    read = read_last_year(last)
    gone = msgspec.structs.replace(read, templates=("templates/borte.docx",))
    new = next_year(read.seminar)
    with pytest.raises(CannotRead):
        make_next_year(gone, new, new.seminar, tmp_path / "2026")
    assert [path.name for path in tmp_path.iterdir()] == [last.name]


@pytest.mark.skipif(sys.platform == "win32", reason="needs limits of POSIX")
def test_a_disk_that_takes_no_more_leaves_nothing_and_is_said_of_the_folder_itself(
    last: Path, tmp_path: Path
) -> None:
    told = subprocess.run(
        [sys.executable, "-c", FULL, str(last), str(tmp_path / "2026")],
        env=unmeasured_environment(),
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    assert told.stderr.splitlines()[-1].endswith(
        f"{tmp_path / '2026'}: the seminar was not made, and nothing of it is left: "
        "the disk does not take files of this size."
    )
    assert [path.name for path in tmp_path.iterdir()] == [last.name]


def test_a_name_that_no_disk_takes_is_a_sentence(last: Path, tmp_path: Path) -> None:
    read = read_last_year(last)
    new = next_year(read.seminar)
    odd = msgspec.structs.replace(new, media=(f"media/{'x' * 300}.png",))
    with pytest.raises(CannotRead):
        make_next_year(read, odd, new.seminar, tmp_path / "2026")
    assert [path.name for path in tmp_path.iterdir()] == [last.name]


def test_a_place_that_cannot_be_written_leaves_nothing(last: Path, tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("", encoding="utf-8")
    with pytest.raises((CannotWrite, CannotRead)):
        made(last, tmp_path / "fil" / "2026")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([last.name, "fil"])


def test_a_picture_named_as_the_seminar_itself_does_not_take_its_place(
    last: Path, tmp_path: Path
) -> None:
    read: LastYear = read_last_year(last)
    new = next_year(read.seminar)
    odd = msgspec.structs.replace(new, media=("seminar.json",))
    make_next_year(read, odd, new.seminar, tmp_path / "2026")
    assert open_seminar(tmp_path / "2026") == new.seminar


@pytest.mark.skipif(sys.platform == "win32", reason="needs rights of POSIX")
def test_a_place_where_nobody_may_write_is_named_itself(last: Path) -> None:
    place = Path(mkdtemp())
    folder, locked = Path(shutil.copytree(last, place / "2025")), place / "låst"
    locked.mkdir(mode=0o555)
    place.chmod(0o777)
    try:
        told = subprocess.run(
            [sys.executable, "-c", LIMITED, str(folder), str(place / "før"), str(locked / "2026")],
            env=unmeasured_environment(),
            capture_output=True,
            check=False,
            encoding="utf-8",
            timeout=PATIENCE,
        )
        assert f"you may not write in {locked}; choose another folder" in told.stderr
        assert ".tmp" not in told.stderr.splitlines()[-1]
    finally:
        locked.chmod(0o755)
        shutil.rmtree(place)

"""Whose sheet a file is, whatever it is called and wherever it lies."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from msgspec.structs import replace

from builders.opc import write_package
from seminar.model import Group, Seminar
from tests.builders.answers.marking_up import delete_bookmarks, delete_control, heading
from tests.builders.answers.rooms import (
    ANSWER,
    FIRST,
    HIGHLIGHT,
    OTHER,
    SECOND,
    Room,
    faults,
    notes,
    said,
    sheet_of,
)
from tests.builders.documents.written import made, plain
from tests.filled_sheets import without_properties
from tests.good_seminar import GOOD

pytestmark = pytest.mark.invalid_office_files


def forget(room: Room, name: str = FIRST) -> Path:
    """Let a sheet lose its properties."""
    path = room.sheets[name]
    path.write_bytes(without_properties(path.read_bytes()))
    return path


@pytest.mark.parametrize(
    "name", ["Svarene våre.docx", "../Gruppe 1/x y.DOCX", "../a.docx", "d/e.docx"]
)
def test_a_sheet_that_was_renamed_or_moved_is_known(room: Room, name: str) -> None:
    path = room.sheets[FIRST]
    target = path.parent / name
    target.parent.mkdir(exist_ok=True)
    path.rename(target)
    assert said(room.read()) == ("Mer tid",)
    assert room.read().remarks == ()


@pytest.mark.parametrize("copied", ["", " – kopi"])
def test_a_sheet_with_the_name_and_folder_of_another_groups_is_told_of_and_not_read(
    room: Room, copied: str
) -> None:
    """Group 2 has taken a copy of group 1's sheet."""
    path = room.sheets[SECOND]
    path.with_stem(path.stem + copied).write_bytes(room.sheets[FIRST].read_bytes())
    reading = room.read()
    assert said(reading) == ("Mer tid",)
    assert sheet_of(reading).file == f"groups/{FIRST}"
    name = f"groups/Gruppe 2/{path.stem}{copied}.docx"
    assert faults(reading) == [
        f"{name} is the answer sheet of Gruppe 1 for “Oppgave 1: Samspillet i dag” by its own "
        "account, but its name and folder are those of Gruppe 2, so it was not read. If Gruppe 2 "
        "wrote it, copy the answers to their own sheet; if Gruppe 1 did, move it to their folder. "
        "Then collect again."
    ]


def test_a_sheet_without_groups_under_the_name_of_another_is_read_and_told_of(
    tmp_path: Path,
) -> None:
    room = Room(tmp_path, replace(GOOD, groups=()))
    first, second = room.sheets.values()
    first.replace(second)
    assert [one.task for one in room.read().sheets] == ["task1"]
    assert "It was read as the sheet for “Oppgave 1" in notes(room.read())[0]


def test_a_sheet_in_another_groups_folder_is_read_as_what_it_says_and_told_of(room: Room) -> None:
    room.sheets[FIRST].rename(room.sheets[SECOND].with_name(room.sheets[FIRST].name))
    reading = room.read()
    assert said(reading) == ("Mer tid",)
    assert [one.group for one in reading.sheets] == ["g1", "g2", "g1", "g2"]
    assert notes(reading) == [
        "groups/Gruppe 2/Gruppe 1 Oppgave 1 Svarark.docx is the answer sheet of Gruppe 1 for “"
        "Oppgave 1: Samspillet i dag” by its own account, but it does not lie where that belongs. "
        "Its answers were counted as those of Gruppe 1."
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Gruppe 2 Oppgave 1 Svarark",
        "Gruppe 2 Oppgave 1 Svarark – kopi",
        "Kopi av Gruppe 2 Aktivitet Svarark",
        "Gruppe 1 Aktivitet Svarark (1)",
    ],
)
@pytest.mark.parametrize("folder", ["Gruppe 1", "."])
def test_a_sheet_under_the_name_of_another_in_its_own_folder_is_read_and_told_of(
    room: Room, name: str, folder: str
) -> None:
    room.sheets[FIRST].rename(room.groups / folder / f"{name}.docx")
    reading = room.read()
    assert said(reading) == ("Mer tid",)
    file = sheet_of(reading).file
    assert notes(reading) == [
        f"{file} is the answer sheet of Gruppe 1 for “Oppgave 1: Samspillet i dag” by its own "
        "account, but has the name of another. It was read as the sheet of Gruppe 1 for “Oppgave "
        "1: Samspillet i dag”."
    ]


def test_the_sheet_of_group_1_is_not_taken_for_that_of_group_12(tmp_path: Path) -> None:
    groups = (Group(id="g1", name="Gruppe 1"), Group(id="g12", name="Gruppe 12"))
    room = Room(tmp_path, replace(GOOD, groups=groups))
    assert room.read().remarks == ()


def test_a_sheet_of_another_seminar_is_told_of(room: Room) -> None:
    room.seminar = replace(GOOD, id="another")
    reading = room.read()
    assert reading.sheets == ()
    assert len(faults(reading)) == 4
    assert f"groups/{FIRST} is an answer sheet of another seminar" in "".join(faults(reading))


def test_a_sheet_of_a_task_or_group_that_is_gone_is_told_of(room: Room) -> None:
    room.seminar = replace(GOOD, tasks=GOOD.tasks[1:])
    assert f"groups/{FIRST} is an answer sheet for a task that is not" in "".join(
        faults(room.read())
    )
    room.seminar = replace(GOOD, groups=GOOD.groups[1:])
    assert f"groups/{FIRST} is the answer sheet of a group that is not" in "".join(
        faults(room.read())
    )
    room.seminar = replace(GOOD, groups=())
    assert room.read().sheets == ()
    assert len(faults(room.read())) == 4


def test_accents_apart_in_a_name_are_no_other_name(tmp_path: Path) -> None:
    """As macOS and some drives keep them."""
    seminar = replace(GOOD, groups=(Group(id="g1", name="Gruppe Å"), Group(id="g2", name="Ø")))
    room = Room(tmp_path, seminar)
    name = next(iter(room.sheets))
    room.fill(name, "Mer tid")
    folder = room.sheets[name].parent
    for path in list(folder.iterdir()):
        path.rename(path.with_name(normalize("NFD", path.name)))
    folder.rename(folder.with_name(normalize("NFD", folder.name)))
    assert said(room.read()) == ("Mer tid",)
    assert room.read().remarks == ()


# --- without properties ---------------------------------------------------------------------------


def test_without_properties_the_fields_say_the_task_and_the_group(room: Room) -> None:
    path = forget(room)
    path.rename(room.groups / "Svar.docx")
    reading = room.read()
    assert said(reading) == ("Mer tid",)
    assert reading.remarks == ()


def test_without_properties_and_fields_the_words_say_it(room: Room) -> None:
    def take(root: object) -> None:
        for tag in (ANSWER, OTHER, HIGHLIGHT, "plenum.group", "plenum.writer"):
            delete_control(root, tag)  # type: ignore[arg-type]
        delete_bookmarks(root)  # type: ignore[arg-type]

    room.edit(FIRST, take)
    forget(room).rename(room.groups / "Svar.docx")
    assert said(room.read()) == ("Mer tid",)


def test_without_properties_and_name_of_the_group_the_folder_says_it(room: Room) -> None:
    def take(root: object) -> None:
        line = heading(root, "Gruppe 1")  # type: ignore[arg-type]
        line.getparent().remove(line)  # type: ignore[union-attr]

    room.edit(FIRST, take)
    path = forget(room)
    assert said(room.read()) == ("Mer tid",)
    path.rename(room.groups / "Svar.docx")
    assert faults(room.read()) == [
        "groups/Svar.docx does not say which group it is from, so it was not read. "
        "Move it to the group's folder."
    ]


def test_a_sheet_without_properties_of_a_task_that_is_gone_is_told_of(room: Room) -> None:
    forget(room)
    room.seminar = replace(GOOD, tasks=GOOD.tasks[1:])
    assert f"groups/{FIRST} is an answer sheet for a task that is not" in "".join(
        faults(room.read())
    )


def test_a_foreign_document_is_told_of(room: Room) -> None:
    document = made(plain("Referat fra gruppa"))
    with (room.groups / "Referat.docx").open("wb") as file:
        write_package(file, document.parts.values(), document.relationships)
    reading = room.read()
    assert faults(reading) == [
        "groups/Referat.docx is no answer sheet of this seminar, so it was not read. If it holds "
        "answers, copy them to the group's sheet."
    ]
    assert len(reading.sheets) == 4
    assert reading.files == 5


def test_without_groups_there_is_a_sheet_a_task(tmp_path: Path) -> None:
    room = Room(tmp_path, replace(GOOD, groups=()))
    room.fill("Oppgave 1 Svarark.docx", "Mer tid")
    assert said(room.read(), group=None) == ("Mer tid",)
    forget(room, "Oppgave 1 Svarark.docx")
    assert sheet_of(room.read(), group=None).file == "groups/Oppgave 1 Svarark.docx"


def test_a_seminar_without_tasks_has_no_sheets(tmp_path: Path) -> None:
    room = Room(tmp_path, Seminar(groups=(Group(name="A"),)))
    assert room.read().sheets == ()

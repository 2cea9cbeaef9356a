"""Whatever becomes of a seminar, no answers are lost, and what was left is told of."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from msgspec.structs import replace

from builders.answer_marks import answer_tag
from builders.opc import read_package
from builders.production import Production, produce
from builders.shelf import RECORD
from builders.workshop import Order
from seminar.folder import GROUPS, create, save
from seminar.language import language
from seminar.model import Group, Organisation, Seminar
from tests.builders.documents.answering import answered, controls, points
from tests.good_seminar import GOOD

ANSWER = answer_tag("task1", "q1")
SEMINAR = replace(GOOD, organisation=Organisation(name="Nordvik kommune"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a seminar whose answer sheets are built."""
    create(tmp_path / "seminar", SEMINAR)
    assert build(tmp_path / "seminar").notes == ()
    return tmp_path / "seminar"


def build(folder: Path, *, force: bool = False) -> Production:
    return produce(folder, Order(only=("answer-sheets",), force=force))


def changed(folder: Path, seminar: Seminar) -> Production:
    """Save another state of the seminar and build its sheets."""
    save(seminar, folder)
    return build(folder)


def sheet(folder: Path, group: int = 1) -> Path:
    return folder / GROUPS / f"Gruppe {group}" / f"Gruppe {group} Oppgave 1 Svarark.docx"


def write_in(path: Path) -> bytes:
    """Answer a question in a sheet, and return it as it is then."""
    data = answered(path.read_bytes(), {ANSWER: ["Vi kjenner hverandre"]})
    path.write_bytes(data)
    return data


def said(production: Production) -> list[str]:
    return [language("nb").say(one) for one in (*production.faults, *production.notes)]


def test_a_sheet_that_somebody_has_written_in_is_kept_and_the_others_are_built_anew(
    folder: Path,
) -> None:
    mine, other = write_in(sheet(folder)), sheet(folder, 2).read_bytes()
    built = changed(folder, replace(SEMINAR, title="Dialogseminar 2026"))
    assert sheet(folder).read_bytes() == mine
    assert sheet(folder, 2).read_bytes() != other
    assert sheet(folder) not in built.sheets
    assert sheet(folder, 2) in built.sheets
    (note,) = said(built)
    assert note.startswith(f"{sheet(folder)} er ikke erstattet")


def test_not_even_force_replaces_it(folder: Path) -> None:
    mine = write_in(sheet(folder))
    build(folder, force=True)
    assert sheet(folder).read_bytes() == mine


def test_a_lost_record_of_what_was_built_costs_no_answers(folder: Path) -> None:
    mine = write_in(sheet(folder))
    (folder / GROUPS / RECORD).unlink()
    build(folder, force=True)
    assert sheet(folder).read_bytes() == mine


def with_another_question() -> Seminar:
    """Return the seminar with a question that every sheet of a task says."""
    task, *others = SEMINAR.tasks
    question, *more = task.questions
    new = replace(task, questions=(replace(question, text="Noe helt annet?"), *more))
    return replace(SEMINAR, tasks=(new, *others))


def test_without_a_record_sheets_that_nobody_has_touched_are_replaced_and_the_others_told_of(
    folder: Path,
) -> None:
    mine, other = write_in(sheet(folder)), sheet(folder, 2).read_bytes()
    (folder / GROUPS / RECORD).unlink()
    built = changed(folder, with_another_question())
    assert sheet(folder).read_bytes() == mine
    assert sheet(folder, 2).read_bytes() != other
    assert sheet(folder, 2) in built.sheets
    (note,) = said(built)
    assert (
        note == f"{sheet(folder)} er ikke erstattet, fordi noen har skrevet i den eller endret den."
    )


def test_another_seminars_sheets_give_way_unless_somebody_has_written_in_them(
    folder: Path,
) -> None:
    mine, other = write_in(sheet(folder)), sheet(folder, 2).read_bytes()
    built = changed(folder, replace(SEMINAR, id="next-year"))
    assert sheet(folder).read_bytes() == mine
    assert sheet(folder, 2).read_bytes() != other
    assert len(built.sheets) == 3
    (fault,) = built.faults
    assert "hører til et annet seminar" in language("nb").say(fault)
    assert str(sheet(folder)) in language("nb").say(fault)
    assert built.notes == ()


@pytest.mark.parametrize("record", [True, False])
def test_what_is_written_beside_the_fields_is_kept_too(folder: Path, *, record: bool) -> None:
    document = Document(str(sheet(folder)))
    document.add_paragraph("Vi skrev under feltet")
    document.save(str(sheet(folder)))
    mine = sheet(folder).read_bytes()
    if not record:
        (folder / GROUPS / RECORD).unlink()
    assert sheet(folder) not in changed(folder, with_another_question()).sheets
    assert sheet(folder).read_bytes() == mine


@pytest.mark.invalid_office_files
def test_somebodys_own_file_of_a_sheets_name_is_a_fault_for_the_group_has_no_sheet(
    tmp_path: Path,
) -> None:
    create(tmp_path / "seminar", SEMINAR)
    sheet(tmp_path / "seminar").parent.mkdir(parents=True)
    sheet(tmp_path / "seminar").write_bytes(b"notes")
    (fault,) = build(tmp_path / "seminar").faults
    assert "er ikke et svarark fra Plenum" in language("nb").say(fault)


def test_answers_saved_while_a_build_writes_are_kept_and_told_of(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = answered(sheet(folder, 2).read_bytes(), {ANSWER: ["Vi kjenner hverandre"]})
    replace_file = os.replace

    def and_the_group_saves(old: Path, new: Path) -> None:
        replace_file(old, new)
        if Path(new) == sheet(folder):
            sheet(folder, 2).write_bytes(mine)

    monkeypatch.setattr(os, "replace", and_the_group_saves)
    built = changed(folder, with_another_question())
    assert sheet(folder, 2).read_bytes() == mine
    assert sheet(folder, 2) not in built.sheets
    (note,) = said(built)
    assert note.startswith(f"{sheet(folder, 2)} er ikke erstattet")


def test_a_document_saved_while_a_build_writes_is_kept_and_that_is_a_fault(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = Order(only=("deck", "program"))
    deck, program = produce(folder, order).paths
    save(replace(SEMINAR, theme="Noe helt annet"), folder)
    before, replace_file = deck.read_bytes(), os.replace
    document, saved = Document(str(program)), BytesIO()
    document.core_properties.comments = "Godkjent"
    document.save(saved)
    theirs = saved.getvalue()

    def and_somebody_saves(old: Path, new: Path) -> None:
        replace_file(old, new)
        if Path(new) == deck:
            program.write_bytes(theirs)

    monkeypatch.setattr(os, "replace", and_somebody_saves)
    built = produce(folder, order)
    assert deck.read_bytes() != before
    assert program.read_bytes() == theirs
    assert built.paths == (deck,)
    (sentence,) = [one for one in map(language("nb").say, built.faults) if str(program) in one]
    assert "mens Plenum bygde" in sentence


@pytest.mark.inspection_allows("document-field-unfilled", reason="a template has fields")
def test_a_new_template_changes_only_sheets_that_nobody_has_written_in(folder: Path) -> None:
    mine = write_in(sheet(folder))
    own = Path("templates/answer-sheets.nn.docx").resolve()
    (folder / "templates" / "Svarark.docx").write_bytes(own.read_bytes())
    build(folder)
    assert sheet(folder).read_bytes() == mine
    other = controls(read_package(sheet(folder, 2)))
    assert points(other[ANSWER])[0].startswith("Klikk her og skriv det første")
    assert points(other["plenum.writer"]) == ["Klikk her og skriv namnet ditt"]


def test_a_new_title_of_a_task_leaves_its_sheets_where_they_are(folder: Path) -> None:
    mine = write_in(sheet(folder))
    task, *others = SEMINAR.tasks
    built = changed(
        folder, replace(SEMINAR, tasks=(replace(task, title="Noe helt annet"), *others))
    )
    assert sheet(folder).read_bytes() == mine
    assert len(built.sheets) == 3


def test_a_group_with_another_name_gets_new_sheets_and_the_old_ones_are_told_of(
    folder: Path,
) -> None:
    mine = write_in(sheet(folder))
    first, second = SEMINAR.groups
    built = changed(folder, replace(SEMINAR, groups=(replace(first, name="Fjord"), second)))
    assert sheet(folder).read_bytes() == mine
    assert (folder / GROUPS / "Fjord" / "Fjord Oppgave 1 Svarark.docx").exists()
    written, empty = said(built)
    assert written.startswith(f"{sheet(folder)} er skrevet i")
    assert "Fjord/Fjord Oppgave 1 Svarark.docx" in written
    assert "svarark for grupper eller oppgaver som er borte" in empty
    assert "(1)" in empty
    assert "Gruppe 1/Gruppe 1 Aktivitet Svarark.docx" in empty


def test_answers_of_a_group_that_is_gone_are_told_of_and_kept(folder: Path) -> None:
    mine = write_in(sheet(folder, 2))
    built = changed(folder, replace(SEMINAR, groups=SEMINAR.groups[:1]))
    assert sheet(folder, 2).read_bytes() == mine
    written = [one for one in said(built) if str(sheet(folder, 2)) in one]
    assert [one for one in written if "gruppa eller oppgaven" in one] == written != []


def test_sheets_that_were_deleted_are_told_of_no_more(folder: Path) -> None:
    for path in (folder / GROUPS / "Gruppe 2").iterdir():
        path.unlink()
    assert said(changed(folder, replace(SEMINAR, groups=SEMINAR.groups[:1]))) == []


def test_where_anothers_answers_stand_the_new_sheet_is_missed(folder: Path) -> None:
    mine = write_in(sheet(folder))
    first, second = SEMINAR.groups
    swapped = (replace(second, name="Gruppe 1"), replace(first, name="Gruppe 2"))
    built = changed(folder, replace(SEMINAR, groups=swapped))
    assert sheet(folder).read_bytes() == mine
    (fault,) = built.faults
    assert "fra en annen gruppe" in language("nb").say(fault)
    assert str(sheet(folder)) in language("nb").say(fault)


def test_where_answers_to_another_task_stand_the_new_sheet_is_missed(folder: Path) -> None:
    mine = write_in(sheet(folder))
    first, second = SEMINAR.tasks
    swapped = (replace(first, id=second.id), replace(second, id=first.id))
    built = changed(folder, replace(SEMINAR, tasks=swapped, outcomes=()))
    assert sheet(folder).read_bytes() == mine
    (fault,) = built.faults
    assert "en annen oppgave" in language("nb").say(fault)


def test_another_groups_sheet_that_is_empty_gives_way(folder: Path) -> None:
    first, second = SEMINAR.groups
    swapped = (replace(second, name="Gruppe 1"), replace(first, name="Gruppe 2"))
    assert said(changed(folder, replace(SEMINAR, groups=swapped))) == []


def test_groups_of_one_name_have_sheets_of_their_own(folder: Path) -> None:
    twins = tuple(Group(id=f"g{n}", name="Fjord") for n in range(3))
    built = changed(folder, replace(SEMINAR, groups=twins))
    assert len(set(built.sheets)) == 6
    assert all(path.exists() for path in built.sheets)


@pytest.mark.invalid_office_files
def test_a_file_of_another_sort_under_the_sheets_name_is_kept(folder: Path) -> None:
    sheet(folder).write_bytes(b"notes of a kind that Plenum does not know")
    built = build(folder)
    assert sheet(folder).read_bytes().startswith(b"notes")
    (note,) = said(built)
    assert note.startswith(f"{sheet(folder)} er ikke erstattet")


def test_the_command_line_tells_of_answers_that_it_kept(folder: Path) -> None:
    mine = write_in(sheet(folder))
    command = [sys.executable, "-m", "app", "build", str(folder), "--only", "answer-sheets"]
    done = subprocess.run([*command, "--force"], capture_output=True, text=True, check=True)
    assert sheet(folder).read_bytes() == mine
    assert str(sheet(folder)) in done.stdout

"""The page is told of each document whether it is as the seminar is now, and if not, why."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from builders.errands import Errand
from builders.piecework import build_pieces
from builders.production import produce
from builders.shelf import RECORD
from builders.states import History, State, keep_mine, states
from builders.states.history import DOCUMENTS as RECORD_OF_DOCUMENTS
from builders.states.history import FOLDER
from builders.workshop import Order
from seminar.differences import differences
from seminar.folder import DOCUMENTS, open_seminar, save
from seminar.language import language
from seminar.model import ChosenTemplate, DocumentId, Group, Seminar, Task
from tests.sample import SAMPLE
from tools.word_templates.shelf import template_path

QUICK: tuple[DocumentId, ...] = ("program", "task-sheets", "group-list")


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, with its Word documents built."""
    folder = tmp_path_factory.mktemp("built") / "seminar"
    shutil.copytree(SAMPLE, folder)
    produce(folder, Order(only=(*QUICK, "answer-sheets", "summary")))
    return folder


@pytest.fixture
def folder(built_once: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed; copying keeps dates."""
    shutil.copytree(built_once, tmp_path / "seminar")
    return tmp_path / "seminar"


def state(folder: Path, document: DocumentId, seminar: Seminar | None = None) -> State:
    now = seminar or open_seminar(folder)
    return next(one for one in states(folder, now) if one.document == document)


def said(state: State) -> list[str]:
    return [language("nb").say(reason) for reason in state.reasons]


def edited_by_hand(folder: Path, begins: str) -> Path:
    path = next((folder / DOCUMENTS).glob(f"{begins}*"))
    path.write_bytes(path.read_bytes() + b"!")
    return path


def with_tasks(seminar: Seminar, *tasks: Task) -> Seminar:
    return replace(seminar, tasks=tasks)


def test_what_was_just_built_is_up_to_date(folder: Path) -> None:
    for document in QUICK:
        one = state(folder, document)
        assert (one.kind, said(one), one.is_to_build) == ("current", [], False)
        assert one.built is not None
        assert [path.parent.name for path in one.files] == [DOCUMENTS]


def test_what_was_never_built_waits_for_a_build_or_for_what_it_needs(folder: Path) -> None:
    deck = state(folder, "deck")
    assert (deck.kind, deck.files, deck.built, deck.is_to_build) == ("unbuilt", (), None, True)
    without_tasks = replace(open_seminar(folder), tasks=())
    shutil.rmtree(folder / "groups")
    sheets = state(folder, "answer-sheets", without_tasks)
    assert (sheets.kind, sheets.is_to_build) == ("unbuilt", False)
    assert sheets.waits is not None


def test_an_edit_makes_outdated_what_tells_of_it_and_says_what(folder: Path) -> None:
    seminar = open_seminar(folder)
    first, second, *others = seminar.tasks
    edited = with_tasks(seminar, replace(first, introduction="Ny."), second, *others)
    assert state(folder, "task-sheets", edited).kind == "outdated"
    assert state(folder, "program", edited).kind == "current"
    numbered = with_tasks(
        seminar, first, replace(second, writer="Ny"), *(replace(one, writer="Ny") for one in others)
    )
    assert len(said(state(folder, "task-sheets", numbered))) == 1


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda s: replace(s, venue="Et annet sted"), "Opplysningene er endret"),
        (lambda s: replace(s, programme=s.programme[:1]), "Programmet er endret"),
    ],
)
def test_it_says_which_part_has_changed(folder: Path, change, sentence: str) -> None:
    assert sentence in said(state(folder, "program", change(open_seminar(folder))))


def test_tasks_are_named_by_their_numbers(folder: Path) -> None:
    seminar = open_seminar(folder)
    numbered = [task for task in seminar.tasks if not task.label and not task.sides]
    ids = {numbered[0].id, numbered[2].id}
    tasks = (replace(one, writer="Ny") if one.id in ids else one for one in seminar.tasks)
    edited = with_tasks(seminar, *tasks)
    assert said(state(folder, "task-sheets", edited)) == ["Oppgave 1 og 3 er endret"]


def test_drawing_groups_anew_makes_the_list_outdated(folder: Path) -> None:
    seminar = open_seminar(folder)
    groups = (*seminar.groups[:-1], replace(seminar.groups[-1], members=()))
    one = state(folder, "group-list", replace(seminar, groups=groups))
    assert (one.kind, said(one)) == ("outdated", ["Gruppene er endret"])


def test_what_was_typed_and_taken_back_is_up_to_date_again(folder: Path) -> None:
    seminar = open_seminar(folder)
    save(replace(seminar, venue="Annet"), folder)
    save(seminar, folder)
    assert state(folder, "program").kind == "current"


def test_a_new_picture_or_survey_under_the_same_name_is_told(folder: Path) -> None:
    survey = folder / "survey.xlsx"
    survey.write_bytes(survey.read_bytes() + b"\n")
    assert said(state(folder, "summary")) == ["Undersøkelsen er endret"]
    assert state(folder, "program").kind == "current"


@pytest.mark.inspection_allows("document-field-unfilled", reason="a template lies there")
def test_another_template_makes_outdated_what_is_made_from_it(folder: Path) -> None:
    (folder / "templates").mkdir(exist_ok=True)
    shutil.copy(template_path("program", "nb"), folder / "templates" / "program.docx")
    assert state(folder, "program").kind == "current"
    other = template_path("program", "nn").read_bytes()
    (folder / "templates" / "program.docx").write_bytes(other)
    assert said(state(folder, "program")) == ["Malen er en annen"]
    assert state(folder, "group-list").kind == "current"


def test_a_chosen_template_that_is_gone_is_a_fault(folder: Path) -> None:
    seminar = open_seminar(folder)
    chosen = (ChosenTemplate(document="program", file="Borte.docx"),)
    edited = replace(seminar, document=replace(seminar.document, templates=chosen))
    one = state(folder, "program", edited)
    assert one.kind == "outdated"
    assert str(one.reasons[0]) == "The template does not serve"


# --- what people did to the files -----------------------------------------------------------------


@pytest.mark.invalid_office_files
def test_a_file_that_was_edited_by_hand_is_told_with_when(folder: Path) -> None:
    path = edited_by_hand(folder, "Program")
    one = state(folder, "program")
    assert (one.kind, one.is_to_build, one.is_kept) == ("edited", False, False)
    (edited,) = one.edited
    assert (edited.path, edited.is_ours) == (path, True)
    assert abs(edited.when.timestamp() - path.stat().st_mtime) < 1


@pytest.mark.invalid_office_files
def test_that_it_is_kept_is_remembered_until_it_changes(folder: Path) -> None:
    path = edited_by_hand(folder, "Program")
    keep_mine(folder, state(folder, "program"))
    assert state(folder, "program").is_kept
    path.write_bytes(path.read_bytes() + b"!")
    assert not state(folder, "program").is_kept


@pytest.mark.invalid_office_files
def test_a_file_that_was_there_before_is_somebodys_too(folder: Path) -> None:
    (folder / DOCUMENTS / "Presentasjon Dialogseminar 2025.pptx").write_bytes(b"annet")
    one = state(folder, "deck")
    assert one.kind == "edited"
    assert not one.edited[0].is_ours


def test_a_file_that_was_deleted_is_to_be_built(folder: Path) -> None:
    next((folder / DOCUMENTS).glob("Program*")).unlink()
    assert (state(folder, "program").kind, state(folder, "program").is_to_build) == (
        "unbuilt",
        True,
    )


def test_answer_sheets_that_are_written_in_are_no_conflict_and_missing_ones_are_told(
    folder: Path,
) -> None:
    sheets = state(folder, "answer-sheets").files
    sheets[0].write_bytes(sheets[1].read_bytes())
    assert state(folder, "answer-sheets").kind == "current"
    sheets[2].unlink()
    one = state(folder, "answer-sheets")
    assert said(one) == [f"1 av {len(sheets)} filer er borte"]
    assert len(one.files) == len(sheets) - 1


def test_a_group_that_is_new_makes_answer_sheets_outdated(folder: Path) -> None:
    seminar = open_seminar(folder)
    more = replace(seminar, groups=(*seminar.groups, Group(name="Gruppe 9")))
    assert state(folder, "answer-sheets", more).kind == "outdated"


# --- what is written down -------------------------------------------------------------------------


def test_documents_of_an_earlier_plenum_are_outdated_once(folder: Path) -> None:
    shutil.rmtree(folder / FOLDER)
    one = state(folder, "program")
    assert (one.kind, said(one)) == ("outdated", ["Bygd med en tidligere Plenum"])
    build_pieces(folder, Errand(only=("program",)))
    assert state(folder, "program").kind == "current"


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b'{"program": 3}', b'{"program": {}}'])
def test_a_record_that_cannot_be_read_counts_as_none(folder: Path, content: bytes) -> None:
    (folder / FOLDER / RECORD_OF_DOCUMENTS).write_bytes(content)
    assert state(folder, "program").kind == "outdated"
    build_pieces(folder, Errand(only=("program",)))
    assert state(folder, "program").kind == "current"


def test_what_a_later_plenum_wrote_down_stays(folder: Path) -> None:
    path = folder / FOLDER / RECORD_OF_DOCUMENTS
    record = msgspec.json.decode(path.read_bytes())
    record["posters"] = {"colour": "red"}
    record["program"]["mood"] = "fine"
    path.write_bytes(msgspec.json.encode(record))
    assert state(folder, "program").kind == "current"
    build_pieces(folder, Errand(only=("task-sheets",)))
    assert msgspec.json.decode(path.read_bytes())["posters"] == {"colour": "red"}


def test_seminars_that_no_document_is_built_from_any_more_are_forgotten(folder: Path) -> None:
    seminar = open_seminar(folder)
    save(replace(seminar, venue="Annet"), folder)
    build_pieces(folder, Errand(only=("program",)))
    assert len(list((folder / FOLDER).glob("*.seminar.json"))) == 2
    produce(folder, Order(only=(*QUICK, "answer-sheets", "summary")))
    assert len(list((folder / FOLDER).glob("*.seminar.json"))) == 1


def test_without_the_seminar_as_it_was_a_document_is_outdated(folder: Path) -> None:
    for path in (folder / FOLDER).glob("*.seminar.json"):
        path.unlink()
    assert state(folder, "program").kind == "outdated"


def test_what_it_was_built_from_is_known_only_of_the_files_that_were_built(folder: Path) -> None:
    """A build that was killed after its files stood there left no word of what they are from."""
    old = (folder / FOLDER / RECORD_OF_DOCUMENTS).read_bytes()
    seminar = open_seminar(folder)
    save(replace(seminar, venue="Annet"), folder)
    build_pieces(folder, Errand(only=("program",)))
    (folder / FOLDER / RECORD_OF_DOCUMENTS).write_bytes(old)
    save(seminar, folder)
    assert state(folder, "program").kind == "outdated"


def test_building_elsewhere_leaves_no_copy_of_the_seminar_there(
    folder: Path, tmp_path: Path
) -> None:
    produce(folder, Order(only=("program",), out=tmp_path / "ut"))
    assert {path.name for path in (tmp_path / "ut").iterdir()} == {
        RECORD,
        "Program Dialogseminar 2025.docx",
    }


def test_the_seminar_as_it_was_can_be_compared_with_what_it_is(folder: Path) -> None:
    seminar = replace(open_seminar(folder), outcomes=(), venue="Annet")
    told = state(folder, "program", seminar).told_before_and_now(seminar)
    assert told is not None
    before, now = told
    assert before.venue != now.venue
    assert before.outcomes == now.outcomes == ()


def test_looking_leaves_nothing_behind(tmp_path: Path) -> None:
    assert {one.kind for one in states(tmp_path, Seminar(title="Ny"))} == {"unbuilt"}
    assert list(tmp_path.iterdir()) == []
    assert History(tmp_path).of("deck") is None


def test_what_has_changed_can_be_told_in_full_of_each_document(folder: Path) -> None:
    seminar = open_seminar(folder)
    edited = replace(seminar, venue="Annet", groups=seminar.groups[1:], look_back=None)
    for document in ("program", "task-sheets", "group-list", "answer-sheets", "summary"):
        told = state(folder, document, edited).told_before_and_now(edited)
        assert told is not None
        differences(*told)


def test_an_item_is_named_by_its_title_even_where_the_document_does_not_tell_it(
    folder: Path,
) -> None:
    seminar = open_seminar(folder)
    first, *days = seminar.programme
    talk = next(item for item in first.items if item.title == "Kultur for innovasjon")
    locked = replace(talk, start=dt.time(13, 45))
    items = tuple(locked if item is talk else item for item in first.items)
    edited = replace(seminar, programme=(replace(first, items=items), *days))
    told = state(folder, "task-sheets", edited).told_before_and_now(edited)
    assert told is not None
    said = [language("nb").say(one.what) for one in differences(*told)]
    assert said == ["Torsdag: «Kultur for innovasjon» låst til 13.45"]


def test_looking_loads_no_library_of_office_files(folder: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from builders.states import states\n"
        "from seminar.folder import open_seminar\n"
        f"folder = Path({str(folder)!r})\n"
        "states(folder, open_seminar(folder))\n"
        "print(*{'pptx', 'docx', 'openpyxl', 'PIL'}.intersection(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=SAMPLE.parents[1],
    )
    assert done.stdout.split() == []

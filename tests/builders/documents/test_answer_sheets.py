"""Answer sheets: fields that people fill in, and by which the answers are found again."""

from __future__ import annotations

import subprocess
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builders.answer_marks import (
    GROUP,
    GROUP_TAG,
    PROMPTS,
    SEAL,
    SEMINAR,
    TASK,
    TEXTS,
    WRITER_TAG,
    answer_tag,
    highlight_tag,
    read_marks,
)
from builders.inspection import inspect
from builders.opc import read_package
from seminar.model import Group, LanguageCode, Question, Seminar, Task
from seminar.texts import clean_text
from tests.builders.documents.answering import (
    answered,
    between_bookmarks,
    built_sheets,
    controls,
    lock,
    points,
    prompts,
    shows_prompt,
    text_of,
    title,
)
from tests.builders.documents.written import body, lines
from tests.good_seminar import GOOD

FIRST = "Gruppe 1/Gruppe 1 Oppgave 1 Svarark.docx"
ANSWER = answer_tag("task1", "q1")


@pytest.fixture(scope="module")
def sheets() -> dict[str, bytes]:
    return built_sheets(GOOD)


def test_there_is_a_sheet_for_each_task_and_group(sheets: dict[str, bytes]) -> None:
    assert list(sheets) == [
        FIRST,
        "Gruppe 2/Gruppe 2 Oppgave 1 Svarark.docx",
        "Gruppe 1/Gruppe 1 Aktivitet Svarark.docx",
        "Gruppe 2/Gruppe 2 Aktivitet Svarark.docx",
    ]


def test_a_sheet_is_good_word(sheets: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "sheet.docx").write_bytes(sheets[FIRST])


def test_a_sheet_says_what_it_is_for_and_how_it_is_filled_in(sheets: dict[str, bytes]) -> None:
    said = lines(read_package(sheets[FIRST], FIRST))
    assert said[:3] == ["Svarark", "Oppgave 1: Samspillet i dag", "Gruppe 1"]
    assert said[3].startswith("Skriver\t")
    assert said[4] == "Slik fyller dere ut"
    assert "Spørsmål 2: Hva kan bli bedre?" in said
    assert said[-3] == "Det viktigste vi vil si i plenum"
    assert said[-1].endswith("Ikke skriv noe om enkeltpersoner.")


def test_its_footer_says_where_a_printed_sheet_belongs(sheets: dict[str, bytes]) -> None:
    sheet = read_package(sheets[FIRST], FIRST)
    footers = [sheet.parts[name].data.decode() for name in sheet.main_part().related("footer")]
    whose = "Levanger kommune · Dialogseminar 2025 · Gruppe 1, oppgave 1"
    assert [whose in footer for footer in footers] == [True, True]


def test_each_field_has_a_tag_a_title_of_its_own_and_a_lock(sheets: dict[str, bytes]) -> None:
    found = controls(read_package(sheets[FIRST], FIRST))
    assert {tag: (title(one), lock(one)) for tag, one in found.items()} == {
        GROUP_TAG: ("Gruppe", "sdtContentLocked"),
        WRITER_TAG: ("Skriver", "sdtLocked"),
        ANSWER: ("Svar på spørsmål 1", "sdtLocked"),
        answer_tag("task1", "q2"): ("Svar på spørsmål 2", "sdtLocked"),
        highlight_tag("task1"): ("Det viktigste vi vil si i plenum", "sdtLocked"),
    }


def test_the_group_is_filled_in_and_all_else_shows_its_prompt(sheets: dict[str, bytes]) -> None:
    found = controls(read_package(sheets[FIRST], FIRST))
    assert points(found[GROUP_TAG]) == ["Gruppe 1"]
    assert [tag for tag, one in found.items() if not shows_prompt(one)] == [GROUP_TAG]
    assert points(found[WRITER_TAG]) == ["Klikk her og skriv navnet ditt"]
    assert points(found[ANSWER]) == [
        "Klikk her og skriv det første punktet. Trykk Enter for neste."
    ]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_field_that_is_emptied_shows_its_own_prompt_again(language: LanguageCode) -> None:
    data = next(iter(built_sheets(replace(GOOD, language=language)).values()))
    sheet = read_package(data, "sheet.docx")
    known = prompts(sheet)
    for control in controls(sheet).values():
        if shows_prompt(control):
            (place,) = control.iterfind("{*}sdtPr/{*}placeholder/{*}docPart")
            assert [known[str(place.values()[0])]] == points(control)


def test_a_sheet_knows_whose_it_is_when_it_was_renamed(sheets: dict[str, bytes]) -> None:
    marks = read_marks(read_package(sheets[FIRST], "whatever.docx"))
    whose = {name: mark for name, mark in marks.items() if name != SEAL}
    assert {
        name: mark for name, mark in whose.items() if not name.startswith((TEXTS, PROMPTS))
    } == {
        SEMINAR: "seminar",
        TASK: "task1",
        GROUP: "g1",
        "PlenumFormat": "1",
    }


def test_the_inspection_does_not_want_a_sheets_marks_deleted(
    sheets: dict[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "sheet.docx"
    path.write_bytes(sheets[FIRST])
    assert {finding.rule for finding in inspect(path)} == {"content-control-unfilled"}


def test_without_groups_there_is_one_sheet_a_task_with_the_group_left_open(tmp_path: Path) -> None:
    sheets = built_sheets(replace(GOOD, groups=(), language="nn"))
    assert list(sheets) == ["Oppgåve 1 Svarark.docx", "Aktivitet Svarark.docx"]
    (tmp_path / "open.docx").write_bytes(sheets["Oppgåve 1 Svarark.docx"])
    sheet = read_package(sheets["Oppgåve 1 Svarark.docx"], "open.docx")
    group = controls(sheet)[GROUP_TAG]
    assert shows_prompt(group)
    assert lock(group) == "sdtLocked"
    assert points(group) == ["Klikk her og skriv namnet på gruppa"]
    assert GROUP not in read_marks(sheet)


def test_the_file_lies_in_the_group_folder_only_where_there_are_groups(tmp_path: Path) -> None:
    for groups, told in ((GOOD.groups, "i gruppemappa"), ((), "ligge der den er")):
        sheet = next(iter(built_sheets(replace(GOOD, groups=groups)).values()))
        path = tmp_path / f"{len(groups)}.docx"
        path.write_bytes(sheet)
        steps = [one.text for one in docx.Document(str(path)).paragraphs]
        assert any(told in step for step in steps if step.startswith("Lagre"))


def test_a_task_without_questions_still_asks_for_what_is_most_important(tmp_path: Path) -> None:
    seminar = replace(GOOD, tasks=(Task(id="t", title="Fritt fram"),))
    data = built_sheets(seminar)[FIRST]
    (tmp_path / "sheet.docx").write_bytes(data)
    found = controls(read_package(data, FIRST))
    assert list(found) == [GROUP_TAG, WRITER_TAG, highlight_tag("t")]


def test_very_much_is_as_good_word(tmp_path: Path) -> None:
    questions = tuple(
        Question(id=f"q{n:023}", text="Menneskerettighetsorganisasjonsmedlemskap? " * 12)
        for n in range(60)
    )
    task = Task(id="t" * 24, title="Samhandlingsutfordringer " * 9, questions=questions)
    group = Group(id="g", name="Gruppa som sitter innerst i salen " * 3)
    data = next(iter(built_sheets(replace(GOOD, tasks=(task,), groups=(group,))).values()))
    (tmp_path / "much.docx").write_bytes(data)
    assert len(controls(read_package(data, "much.docx"))) == 63


@settings(max_examples=30)
@given(st.text().map(clean_text), st.text(min_size=1).map(clean_text))
def test_any_text_stands_in_the_sheet_as_it_was_typed(question: str, name: str) -> None:
    seminar = Seminar(
        tasks=(Task(id="t", questions=(Question(id="q", text=question.replace("*", "")),)),),
        groups=(Group(id="g", name=name.replace("*", "")),),
    )
    (data,) = built_sheets(seminar).values()
    sheet = read_package(data, "sheet.docx")
    asked = question.replace("*", "")
    assert f"Spørsmål 1: {asked}".rstrip() in [line.rstrip() for line in lines(sheet)]
    assert points(controls(sheet)[GROUP_TAG])[0].split() == (
        name.replace("*", "").split() or ["Gruppe", "1"]
    )


# --- filling in -----------------------------------------------------------------------------------

TYPED = ("Saker som går mellom to utvalg", "Bestillinger som ikke er vedtak & «sånt»")


def test_what_is_typed_in_word_is_found_by_its_tag(
    sheets: dict[str, bytes], tmp_path: Path
) -> None:
    data = answered(sheets[FIRST], {ANSWER: TYPED, WRITER_TAG: ["Enhetsleder 1"]})
    (tmp_path / "answered.docx").write_bytes(data)
    found = controls(read_package(data, FIRST))
    assert points(found[ANSWER]) == list(TYPED)
    assert points(found[WRITER_TAG]) == ["Enhetsleder 1"]


def test_typed_points_keep_the_look_of_the_field(sheets: dict[str, bytes]) -> None:
    data = answered(sheets[FIRST], {ANSWER: TYPED})
    styles = [
        style.values()[0]
        for style in controls(read_package(data, FIRST))[ANSWER].iterfind(".//{*}pStyle")
    ]
    assert styles == ["PlenumSvar", "PlenumSvar"]


def test_bookmarks_enclose_each_answer_and_nothing_else(sheets: dict[str, bytes]) -> None:
    sheet = read_package(answered(sheets[FIRST], {ANSWER: TYPED}), FIRST)
    for tag, control in controls(sheet).items():
        assert between_bookmarks(sheet, tag) == points(control)


@pytest.mark.rendering
@pytest.mark.invalid_office_files
def test_libreoffice_keeps_whose_sheet_it_is_and_every_answer(
    sheets: dict[str, bytes], tmp_path: Path
) -> None:
    """LibreOffice 7.4 loses tags, and all but the first paragraph of a control; see the reader."""
    source = tmp_path / "typed" / "sheet.docx"
    source.parent.mkdir()
    source.write_bytes(answered(sheets[FIRST], {ANSWER: TYPED, WRITER_TAG: ["Enhetsleder 1"]}))
    saved = read_package(_saved_by_libreoffice(source, tmp_path / "saved"))
    original = read_package(source)
    assert read_marks(saved) == read_marks(original)
    for tag in (GROUP_TAG, WRITER_TAG, ANSWER, answer_tag("task1", "q2"), highlight_tag("task1")):
        assert between_bookmarks(saved, tag) == between_bookmarks(original, tag)
    assert between_bookmarks(saved, ANSWER) == list(TYPED)
    assert text_of(body(saved)) == text_of(body(original))


def _saved_by_libreoffice(source: Path, folder: Path) -> Path:
    command = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        str(folder),
        str(source),
    ]
    subprocess.run(command, capture_output=True, timeout=180, check=True)
    return folder / source.name

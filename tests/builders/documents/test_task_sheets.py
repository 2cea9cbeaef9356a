"""Task sheets: what stands on a sheet, what vanishes, and that a sheet is one page."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.document import Document
from docx.table import Table
from msgspec.structs import replace

from builders.documents.kinds import TASK_SHEETS
from builders.documents.pagination import lay_out
from builders.documents.pagination.parts import LONG
from seminar.model import Group, LanguageCode, Phase, Question, Seminar, Side, Task
from tests.builders.documents.documents_of import document, rows, styled, texts
from tests.builders.documents.reading import opened
from tests.builders.documents.seminars import guide_seminar
from tests.rendering import text_boxes, to_pdf
from tests.sample import sample


def sheets(folder: Path, **changes: object) -> Document:
    return document(TASK_SHEETS, guide_seminar(**changes), folder)  # type: ignore[arg-type]


def table(made: Document, first: str) -> Table:
    return next(one for one in made.tables if one.cell(0, 0).text == first)


def test_a_sheet_follows_the_guide(tmp_path: Path):
    assert styled(sheets(tmp_path, task_count=1)) == [
        ("Heading1", "Oppgave 1: Mandat og ansvar"),
        (
            "PlenumIngress",
            "Når det er klart hvem som bestemmer, blir det lettere å stole på hverandre. "
            "Let etter de stedene der det i dag er uklart.",
        ),
        ("Table", ""),
        ("PlenumFakta", "Når\tTorsdag 19. mars kl. 09.15–10.00, 45 minutter"),
        ("PlenumFakta", "Grupper\tBlandede grupper"),
        ("PlenumFakta", "Skriver\tEn av enhetslederne"),
        ("PlenumFakta", "Svar\tSvararket i gruppemappa"),
        ("Heading2", "Spørsmål"),
        ("PlenumSporsmal", "I hvilke saker er det uklart hvem som avgjør?"),
        ("PlenumSporsmal", "Hvilke grep vil gjøre rollene tydeligere?"),
        ("Heading2", "Slik gjør dere"),
        ("Table", ""),
        ("Heading2", "Grupper og bord"),
        ("Table", ""),
        ("PlenumMerknad", "Står dere fast? Rekk opp hånda, så kommer prosesslederen."),
    ]


def test_steps_carry_their_cues(tmp_path: Path):
    steps = rows(table(sheets(tmp_path, task_count=1), "Tid"))
    assert steps[1] == ["2 min", "Hver for seg\nFinn én sak der rollene var uklare."]
    assert steps[2] == ["20 min\nSignal halvveis", "I gruppa\nRanger de tre viktigste tiltakene."]


def test_groups_are_listed_with_the_names_of_their_answer_sheets(tmp_path: Path):
    groups = rows(table(sheets(tmp_path, task_count=2), "Gruppe"))
    assert groups[0] == ["Gruppe", "Bord", "Skriver", "Svarark"]
    assert groups[6] == ["Gruppe 6", "Bord 6", "", "Gruppe 6 Oppgave 1 Svarark"]


def test_with_many_groups_the_sheet_leads_to_the_group_list(tmp_path: Path):
    made = sheets(tmp_path, task_count=1, group_count=9)
    assert not any(one.cell(0, 0).text == "Gruppe" for one in made.tables)
    assert texts(made, "BodyText") == [
        "I gruppelista ser du hvilken gruppe du er i, og hvilket bord den sitter ved."
    ]


def test_where_room_is_short_tables_stand_closer_and_steps_in_a_line(tmp_path: Path):
    (task,) = guide_seminar(1).tasks
    asked = tuple(Question(id=f"q{n}", text="Hva nå?") for n in range(4))
    made = sheets(tmp_path, tasks=(replace(task, questions=asked),))
    steps = table(made, "Tid")
    assert steps.style.style_id == "PlenumKjoreplan"  # type: ignore[union-attr]
    assert rows(steps)[2] == [
        "20 min",
        "I gruppa. Ranger de tre viktigste tiltakene. Signal halvveis",
    ]


def test_an_activity_in_turns_shows_its_two_sides(tmp_path: Path):
    (task,) = guide_seminar(1).tasks
    sides = (Side(name="Enhetsledere", order="Forteller først"), Side(name="Politikere"))
    made = sheets(tmp_path, tasks=(replace(task, sides=sides),))
    assert "De to partene" in texts(made, "Heading2")
    parts = rows(table(made, "Part"))[1:]
    assert parts == [["Enhetsledere", "Forteller først"], ["Politikere", ""]]


def test_what_is_missing_vanishes_with_its_heading(tmp_path: Path):
    bare = Seminar(title="Dialogseminar 2026", tasks=(Task(title="Kultur"),))
    assert styled(document(TASK_SHEETS, bare, tmp_path)) == [
        ("Heading1", "Oppgave 1: Kultur"),
        ("PlenumMerknad", "Står dere fast? Rekk opp hånda, så kommer prosesslederen."),
    ]


def test_without_groups_it_says_how_to_work_if_that_was_chosen(tmp_path: Path):
    pairs = Seminar(tasks=(Task(title="Kultur", division="pairs"),))
    made = document(TASK_SHEETS, pairs, tmp_path)
    assert texts(made, "PlenumFakta") == ["Arbeidsform\tTo og to"]


def test_every_page_bears_the_letterhead(tmp_path: Path):
    (section,) = sheets(tmp_path).sections
    assert section.header.paragraphs[0].text == section.first_page_header.paragraphs[0].text
    assert section.header.paragraphs[0].text == "Nordvik kommune"


@pytest.mark.parametrize(
    ("code", "headings"),
    [
        ("nb", ["Spørsmål", "Slik gjør dere", "Grupper og bord"]),
        ("nn", ["Spørsmål", "Slik gjer de", "Grupper og bord"]),
        ("en", ["Questions", "How to do it, step by step", "Groups and tables"]),
    ],
)
def test_it_speaks_the_seminar_s_language(tmp_path: Path, code: LanguageCode, headings: list[str]):
    task = Task(title="1", questions=(Question(text="1?"),), phases=(Phase(),))
    seminar = Seminar(title="2026", language=code, tasks=(task,), groups=(Group(name="1"),))
    assert texts(document(TASK_SHEETS, seminar, tmp_path), "Heading2") == headings


@pytest.mark.parametrize("groups", [0, 6, 8])
@pytest.mark.parametrize(("questions", "phases"), [(1, 4), (2, 4), (3, 3), (4, 1), (5, 3)])
def test_a_sheet_is_one_page_however_a_program_sets_it(
    tmp_path: Path, questions: int, phases: int, groups: int
):
    (task,) = guide_seminar(1).tasks
    asked = tuple(Question(id=f"q{n}", text="Hva er vi kjent for? " * 3) for n in range(questions))
    full = replace(task, questions=asked, phases=task.phases[:phases])
    sheets(tmp_path, group_count=groups, tasks=(full,))
    (path,) = tmp_path.iterdir()
    assert lay_out(*opened(path.read_bytes())).pages[LONG] == 1


def test_where_room_is_short_only_the_last_sheet_has_a_closing_line(tmp_path: Path):
    (task,) = guide_seminar(1).tasks
    asked = tuple(Question(id=f"q{n}", text="Hva nå?") for n in range(4))
    tasks = tuple(replace(task, id=f"task{n}", questions=asked) for n in (1, 2))
    made = sheets(tmp_path, tasks=tasks)
    assert texts(made, "PlenumMerknad") == [
        "Står dere fast? Rekk opp hånda, så kommer prosesslederen."
    ]
    assert styled(made)[-1][0] == "PlenumMerknad"


@pytest.mark.rendering
def test_each_sheet_is_one_page(tmp_path: Path):
    made_of = {"guide": guide_seminar(group_count=8), "sample": sample()[0]}
    for name, seminar in made_of.items():
        folder = tmp_path / name
        folder.mkdir()
        document(TASK_SHEETS, seminar, folder)
        (pdf,) = to_pdf(list(folder.glob("*.docx")), folder)
        assert len(text_boxes(pdf)) == len(seminar.tasks)

"""The booklet: its sections in order, what vanishes, and that it is twelve pages for five tasks."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from msgspec.structs import replace

from builders.documents.kinds import HANDOUT
from builders.documents.pagination import lay_out
from builders.documents.pagination.parts import LONG
from builders.opc import read_package
from seminar.model import (
    Day,
    DocumentSettings,
    LanguageCode,
    LookBack,
    Practical,
    Question,
    Seminar,
    Side,
    SurveySettings,
)
from seminar.survey import Survey, SurveyRow
from tests.builders.documents.documents_of import document, rows, styled, texts
from tests.builders.documents.reading import opened
from tests.builders.documents.seminars import SURVEY, guide_seminar
from tests.rendering import text_boxes, to_pdf

TASK = "Oppgave {}: Mandat og ansvar"


def booklet(folder: Path, figures: Survey | None = SURVEY, **changes: object) -> Document:
    return document(HANDOUT, guide_seminar(**changes), folder, figures)  # type: ignore[arg-type]


def said_of(table: Table, what: str) -> str:
    """Return the title (`tblCaption`) or description (`tblDescription`) of a table."""
    (found,) = table._tbl.tblPr.findall(qn(f"w:{what}"))
    return found.get(qn("w:val"), "")


def test_its_sections_follow_the_guide(tmp_path: Path):
    made = booklet(tmp_path)
    assert texts(made, "Heading1") == [
        "Velkommen",
        "Program",
        "Dette tok vi med oss fra 2025",
        "Relasjonell kapasitet",
        "Slik opplever vi samspillet",
        *(TASK.format(n) for n in range(1, 6)),
        "Notater",
    ]


def test_each_section_begins_a_page_by_its_style(tmp_path: Path):
    style = booklet(tmp_path).styles["heading 1"]
    assert style.element.find(f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}") is not None


def test_the_cover_says_what_when_and_where_and_has_a_line_for_the_name(tmp_path: Path):
    assert styled(booklet(tmp_path))[:7] == [
        ("PlenumDokumenttype", "Deltakerhefte"),
        ("Title", "Dialogseminar 2026"),
        ("Subtitle", "Tillit i praksis"),
        ("PlenumFigur", ""),
        ("PlenumFakta", "Når\t19.–20. mars 2026"),
        ("PlenumFakta", "Hvor\tFjordgården hotell"),
        ("PlenumUtfylling", "Navn\t\t"),
    ]


def test_the_cover_has_no_page_number_and_a_picture_that_says_nothing(tmp_path: Path):
    made = booklet(tmp_path)
    (section,) = made.sections
    assert "Side" not in section.first_page_footer.paragraphs[0].text
    assert section.footer._element.findall(f".//{qn('w:fldSimple')}")
    cover = next(made.element.iter(qn("wp:docPr")))
    assert "descr" not in cover.attrib
    assert any(one.tag.endswith("}decorative") for one in cover.iter())


def test_the_first_paragraph_of_the_welcome_stands_out(tmp_path: Path):
    made = booklet(tmp_path)
    at = styled(made).index(("Heading1", "Velkommen"))
    assert [style for style, _ in styled(made)[at + 1 : at + 5]] == [
        "PlenumIngress",
        "BodyText",
        "Heading2",
        "PlenumFakta",
    ]


def test_without_a_welcome_practical_matters_head_the_page(tmp_path: Path):
    practical = DocumentSettings(practical=(Practical(label="Mat", text="Lunsj."),))
    made = booklet(tmp_path, document=practical)
    assert texts(made, "Heading1")[0] == "Praktisk"
    assert "Praktisk" not in texts(made, "Heading2")


def test_the_look_back_has_a_list_for_each_kind_and_a_column_to_write_in(tmp_path: Path):
    made = booklet(tmp_path)
    assert texts(made, "IntenseQuote") == ["Vi må tørre å vise fram det uferdige."]
    assert "Slik så vi det" in texts(made, "Heading2")
    actions = next(one for one in made.tables if one.cell(0, 0).text == "Frist")
    assert sorted(rows(actions)[1:]) == [
        ["1. juni 2025", "Lag en kontaktoversikt.\nKommunedirektøren", ""],
        ["Ikke satt", "Sett av tid til kaffe.", ""],
    ]


def test_kinds_without_statements_have_no_heading(tmp_path: Path):
    only = LookBack(year=2025, statements=guide_seminar().look_back.statements[:2])  # type: ignore[union-attr]
    headings = texts(booklet(tmp_path, look_back=only), "Heading2")
    assert "Slik så vi det" in headings
    assert not {"Dette foreslo vi", "Dette ble vi enige om", "Tiltak fra 2025"} & set(headings)


def test_the_figures_stand_in_a_table_with_the_biggest_change_marked(tmp_path: Path):
    made = booklet(tmp_path)
    table = next(one for one in made.tables if one.cell(0, 1).text == "April 2025")
    assert rows(table)[0] == ["Dimensjon", "April 2025", "November 2025", "Endring"]
    assert len(rows(table)) == 8
    marked = {
        cell.text
        for row in table.rows
        for cell in row.cells
        for run in cell.paragraphs[0].runs
        if run.style.style_id == "PlenumMerke"
    }
    assert marked == {"opp 1,0, mest"}


@pytest.mark.parametrize(
    ("waves", "header"),
    [(1, ["Dimensjon", "V0"]), (3, ["Dimensjon", "V0", "V1", "V2", "Endring"])],
)
def test_the_table_has_a_column_for_each_wave(tmp_path: Path, waves: int, header: list[str]):
    row = SurveyRow("Respekt", tuple(3.0 + at / 2 for at in range(waves)))
    survey = Survey(waves=tuple(f"V{at}" for at in range(waves)), rows=(row,))
    made = booklet(tmp_path, survey, survey=SurveySettings())
    found = [rows(one)[0] for one in made.tables if one.cell(0, 0).text == "Dimensjon"]
    assert found == [header]


def test_very_many_dimensions_leave_no_room_to_write_beside_figures(tmp_path: Path):
    many = Survey(
        waves=("2025",), rows=tuple(SurveyRow(f"Dimensjon {at}", (3.0,)) for at in range(9))
    )
    made = booklet(tmp_path, many, survey=SurveySettings())
    assert "Hva overrasker deg mest i tallene?" not in texts(made, "BodyText")


def test_each_question_has_its_lines(tmp_path: Path):
    made = booklet(tmp_path, task_count=1)
    assert texts(made, "PlenumSporsmal") == [
        "I hvilke saker er det uklart hvem som avgjør?",
        "Hvilke grep vil gjøre rollene tydeligere?",
    ]
    at = [text for _, text in styled(made)].index(TASK.format(1))
    assert [style for style, _ in styled(made)[at:]][:9] == [
        "Heading1",
        "PlenumIngress",
        "Table",
        "PlenumMerknad",
        "PlenumSporsmal",
        "Table",
        "PlenumSporsmal",
        "Table",
        "Heading1",
    ]
    assert [said_of(one, "tblDescription") for one in made.tables[-3:-1]] == [
        "8 tomme linjer til egne notater under «Mine stikkord»."
    ] * 2
    assert [len(one.rows) for one in made.tables[-3:-1]] == [9, 9]


def test_emphasis_in_a_question_becomes_a_character_style(tmp_path: Path):
    made = booklet(tmp_path, task_count=1)
    (second,) = [one for one in made.paragraphs if "tydeligere" in one.text]
    assert [run.text for run in second.runs if run.style.style_id == "Strong"] == ["tydeligere"]


def test_a_task_without_questions_has_lines_all_the_same(tmp_path: Path):
    (task,) = guide_seminar(1).tasks
    made = booklet(tmp_path, tasks=(replace(task, questions=()),))
    assert len(made.tables[-2].rows) == 18


def test_an_activity_in_turns_shows_its_two_sides(tmp_path: Path):
    (task,) = guide_seminar(1).tasks
    sides = (
        Side(name="Enhetsledere", joined_by="med tillitsvalgte", order="Forteller først"),
        Side(name="Politikere", order="Lytter først", duty="Noterer"),
    )
    made = booklet(tmp_path, tasks=(replace(task, sides=sides),))
    table = next(one for one in made.tables if one.cell(0, 0).text == "Part")
    assert rows(table)[1:] == [
        ["Enhetsledere\nmed tillitsvalgte", "Forteller først"],
        ["Politikere", "Lytter først\nNoterer"],
    ]


def test_what_is_missing_vanishes_with_its_heading(tmp_path: Path):
    made = document(HANDOUT, Seminar(title="Dialogseminar 2026"), tmp_path)
    assert texts(made, "Heading1") == ["Notater"]
    assert texts(made, "Heading2") == texts(made, "TOCHeading") == []
    assert [said_of(one, "tblCaption") for one in made.tables] == ["Skrivelinjer"]
    assert styled(made)[-1][0] == "PlenumMerknad"


@pytest.mark.parametrize(
    ("code", "headings"),
    [
        ("nb", ["Velkommen", "Program", "Notater"]),
        ("nn", ["Velkomen", "Program", "Notat"]),
        ("en", ["Welcome", "Programme", "Notes"]),
    ],
)
def test_it_speaks_the_seminar_s_language(tmp_path: Path, code: LanguageCode, headings: list[str]):
    seminar = Seminar(
        title="2026",
        language=code,
        programme=(Day(date=dt.date(2026, 3, 19)),),
        document=DocumentSettings(welcome="2026"),
    )
    assert texts(document(HANDOUT, seminar, tmp_path), "Heading1") == headings


def test_staff_find_the_cover_as_an_ordinary_picture(tmp_path: Path):
    booklet(tmp_path)
    (path,) = tmp_path.iterdir()
    pictures = [name for name in read_package(path).parts if name.startswith("/word/media/")]
    assert pictures == ["/word/media/cover.png"]


@pytest.mark.parametrize("introductions", [0, 1, 3, 5])
@pytest.mark.parametrize("questions", [0, 1, 2, 3])
def test_a_task_is_one_page_however_a_program_sets_it(
    tmp_path: Path, questions: int, introductions: int
):
    (task,) = guide_seminar(1).tasks
    sides = (Side(name="Enhetsledere", joined_by="med flere", order="Først"), Side(name="Andre"))
    asked = tuple(Question(id=f"q{n}", text="Hva er vi kjent for? " * 3) for n in range(questions))
    long = replace(
        task, questions=asked, introduction=task.introduction * introductions, sides=sides
    )
    pages = []
    for tasks in ((), (long,)):
        document(HANDOUT, Seminar(title="2026", tasks=tasks), tmp_path)
        (path,) = tmp_path.iterdir()
        pages.append(lay_out(*opened(path.read_bytes())).pages[LONG])
    assert pages[1] - pages[0] == len(["contents", "task"])


@pytest.mark.rendering
def test_five_tasks_are_twelve_pages_and_each_has_one(tmp_path: Path):
    booklet(tmp_path)
    (pdf,) = to_pdf(list(tmp_path.glob("*.docx")), tmp_path)
    pages = [" ".join(line.text for line in page.lines) for page in text_boxes(pdf)]
    assert len(pages) == 12
    assert all(TASK.format(n) in page for n, page in enumerate(pages[6:11], 1))


@pytest.mark.rendering
def test_a_task_of_up_to_five_questions_is_one_page(tmp_path: Path):
    (task,) = guide_seminar(1).tasks
    asked = tuple(
        Question(id=f"q{n}", text="Hva vil vi at denne kommunen skal være kjent for i framtida?")
        for n in range(5)
    )
    tasks = tuple(
        replace(task, id=f"{n}", questions=asked[:n], introduction=task.introduction * 2)
        for n in range(6)
    )
    document(HANDOUT, Seminar(title="2026", tasks=tasks), tmp_path)
    (pdf,) = to_pdf(list(tmp_path.glob("*.docx")), tmp_path)
    assert len(text_boxes(pdf)) == len(["cover", "contents"]) + len(tasks) + len(["notes"])

"""The summary: in short, task by task, actions, survey, participants, and the groups' answers."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise, takewhile

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from msgspec.structs import replace

from builders.documents.kinds import SUMMARY, why_not
from seminar.model import (
    Day,
    DocumentSettings,
    Group,
    Participant,
    Question,
    Seminar,
    Statement,
    Task,
)
from tests.builders.documents.documents_of import (
    columns,
    document,
    is_kept_with_next,
    rows,
    style_of,
    styled,
    texts,
)
from tests.sample import sample

KINDS = ("Slik ser vi det", "Dette foreslår vi", "Dette er vi enige om")


def said(text: str, kind: str = "observation", **more: object) -> Statement:
    return Statement(text=text, kind=kind, task=more.pop("task", "t1"), **more)  # type: ignore[arg-type]


def seminar(*outcomes: Statement, **more: object) -> Seminar:
    usual = {
        "title": "Dialogseminar 2026",
        "programme": (Day(date=dt.date(2026, 3, 19)), Day(date=dt.date(2026, 3, 20))),
        "tasks": (
            Task(id="t1", title="Kultur", questions=(Question(id="q1", text="Hva **ser** vi?"),)),
            Task(id="t2", title="Mandat"),
        ),
        "groups": (Group(id="g1", name="Gruppe 1"), Group(id="g2", name="Gruppe 2")),
        "outcomes": outcomes,
    }
    return Seminar(**{**usual, **more})  # type: ignore[arg-type]


def section(made: Document, heading: str) -> list[tuple[str, str]]:
    """Return what stands under a heading of the first level, with the ids of the styles."""
    found = styled(made)
    at = next(place for place, one in enumerate(found) if one == ("Heading1", heading))
    return list(takewhile(lambda one: one[0] != "Heading1", found[at + 1 :]))


# --- the sample -----------------------------------------------------------------------------------


@pytest.fixture
def made(tmp_path):
    return document(SUMMARY, sample()[0], tmp_path, sample()[1])


def test_it_has_its_sections_in_order(made):
    assert texts(made, "Heading1") == [
        "Kort fortalt",
        "Refleksjonsoppgave: Samspillet nå og videre",
        "Aktivitet: Bli kjent: Fortell hverandre om omstillingen",
        "Oppgave 1: Kultur: Slik har vi det, og slik vil vi ha det",
        "Oppgave 2: Klare mandater og ansvarsfordeling",
        "Oppgave 3: Kommunikasjon: Når fram, og når stopper det?",
        "Oppgave 4: Felles målsetninger: Hva vil vi sammen?",
        "Oppgave 5: Konflikter: Hva har vi lært, og hva endrer vi?",
        "Tiltak",
        "Undersøkelsen",
        "Deltakere",
        "Vedlegg: Svarene fra gruppene",
    ]


def test_the_first_page_says_when_where_and_how_many(made):
    assert texts(made, "PlenumFakta") == [
        "Når\t20.–21. mars 2025",
        "Hvor\tRådhuset",
        "Deltakere\t40 deltakere i 8 grupper",
    ]


def test_in_short_it_has_the_highlights_and_counts_the_actions(made):
    found = section(made, "Kort fortalt")
    assert found[0] == (
        "PlenumIngress",
        "Folkevalgte og administrasjon brukte to dager på å snakke om samarbeidet. Dette er det "
        "viktigste vi kom fram til.",
    )
    points = [text for style, text in found if style == "PlenumHovedpunkt"]
    assert points[0] == "Vi møtes mest når noe haster."
    assert points[-1] == "Seks tiltak er satt opp. Alle har ansvarlig og frist."
    assert len(points) == 6


def test_a_task_has_its_questions_and_a_list_for_each_kind_with_sources(made):
    found = section(made, "Refleksjonsoppgave: Samspillet nå og videre")
    assert found[0] == (
        "PlenumMerknad",
        "Spørsmål til gruppene: Hva kjennetegner samspillet mellom folkevalgte og administrasjon "
        "akkurat nå? Hvilket grep ville gjort samspillet bedre allerede i år?",
    )
    assert [text for style, text in found if style == "Heading2"] == list(KINDS)
    listed = [text for style, text in found if style == "ListBullet"]
    assert "Vi møtes mest når noe haster. (gruppe\N{NO-BREAK SPACE}3, 7 og 8)" in listed
    assert (
        listed[-1] == "Vi samles igjen i høst og begynner med det som er gjort siden sist. (plenum)"
    )


def test_a_source_is_muted(made):
    one = next(one for one in made.paragraphs if one.text.endswith("(plenum)"))
    assert [run.style.style_id for run in one.runs] == ["DefaultParagraphFont", "PlenumDempet"]


def test_a_task_that_nothing_is_written_down_from_says_so(made):
    found = section(made, "Oppgave 4: Felles målsetninger: Hva vil vi sammen?")
    assert found[1:] == [("BodyText", "Det er ikke ført noe fra denne oppgaven.")]


def test_the_survey_has_its_chart_and_its_table(made):
    found = section(made, "Undersøkelsen")
    assert [style for style, _ in found] == [
        "BodyText",
        "PlenumFigur",
        "Caption",
        "Table",
        "PlenumMerknad",
    ]


def test_no_first_row_stands_alone_at_the_foot_of_a_page(made):
    kinds = (["Dimensjon", "April 2024"], ["Gruppe", "Svar"])
    tables = [one for one in made.tables if rows(one)[0][:2] in kinds]
    assert len(tables) > 2
    for one in tables:
        assert one.rows[1].cells[0].paragraphs[0].paragraph_format.keep_with_next, rows(one)[1]


def test_participants_stand_by_group_with_their_roles(made):
    table = next(one for one in made.tables if rows(one)[0] == ["Gruppe", "Deltakere"])
    assert [row[0] for row in rows(table)[1:]] == [f"Gruppe {n}" for n in range(1, 9)]
    assert "Leder 1 (enhetsleder, skole)" in rows(table)[1][1]


def test_the_appendix_begins_a_page_and_has_a_table_a_question(made):
    heading = next(one for one in made.paragraphs if one.text.startswith("Vedlegg"))
    assert heading.paragraph_format.page_break_before
    found = section(made, "Vedlegg: Svarene fra gruppene")
    assert found[1:5] == [
        ("Heading2", "Refleksjonsoppgave: Samspillet nå og videre"),
        (
            "Heading3",
            "Spørsmål 1: Hva kjennetegner samspillet mellom folkevalgte og administrasjon akkurat "
            "nå?",
        ),
        ("Table", ""),
        ("Heading3", "Spørsmål 2: Hvilket grep ville gjort samspillet bedre allerede i år?"),
    ]
    assert [text for style, text in found if style == "Heading2"] == [
        one for one in texts(made, "Heading1")[1:6] if "Aktivitet" not in one
    ]


def test_tables_never_touch_and_a_sentence_ends_the_document(made):
    found = styled(made)
    styles = [style for style, _ in found]
    assert ("Table", "Table") not in pairwise(styles)
    assert found[-1] == ("PlenumMerknad", "Spørsmål: Seminarkomiteen, servicetorget.")


# --- what is missing ------------------------------------------------------------------------------


def test_without_outcomes_there_is_no_summary():
    assert why_not(SUMMARY, seminar()) is not None


def test_without_survey_participants_and_answers_their_headings_go(tmp_path):
    made = document(SUMMARY, seminar(said("Vi møtes for lite."), groups=()), tmp_path)
    assert texts(made, "Heading1") == ["Oppgave 1: Kultur", "Oppgave 2: Mandat"]
    assert made.tables == []
    assert texts(made, "ListBullet") == ["Vi møtes for lite."]
    assert styled(made)[-1] == ("PlenumMerknad", "Takk til alle som deltok.")


def test_a_kind_that_nobody_said_has_no_heading(tmp_path):
    made = document(SUMMARY, seminar(said("Gjør det", "proposal")), tmp_path)
    assert texts(made, "Heading2") == ["Dette foreslår vi"]


def test_a_task_that_led_to_actions_alone_says_where_they_are(tmp_path):
    made = document(SUMMARY, seminar(said("Gjør det", "action")), tmp_path)
    assert section(made, "Oppgave 1: Kultur")[-1] == (
        "BodyText",
        "Fra denne oppgaven er det bare ført tiltak. De står under «Tiltak».",
    )


def test_without_highlights_in_short_counts_the_actions(tmp_path):
    made = document(SUMMARY, seminar(said("Gjør det", "action")), tmp_path)
    assert texts(made, "PlenumIngress") == [
        "Folkevalgte og administrasjon brukte to dager på å snakke om samarbeidet."
    ]
    assert texts(made, "PlenumHovedpunkt") == [
        "Ett tiltak er satt opp. Det mangler ansvarlig eller frist."
    ]


def test_without_highlights_and_actions_nothing_is_told_in_short(tmp_path):
    made = document(SUMMARY, seminar(said("Vi møtes for lite.")), tmp_path)
    assert "Kort fortalt" not in texts(made, "Heading1")


def test_statements_beside_the_tasks_have_a_section(tmp_path):
    made = document(SUMMARY, seminar(said("Noe annet", task=None)), tmp_path)
    assert section(made, "Utenom oppgavene")[:2] == [
        ("Heading2", "Slik ser vi det"),
        ("ListBullet", "Noe annet (plenum)"),
    ]


# --- actions --------------------------------------------------------------------------------------


def test_actions_stand_by_date_and_what_is_not_set_is_marked(tmp_path):
    made = document(
        SUMMARY,
        seminar(
            said("Uten frist", "action", owner="HR-sjef"),
            said("Med **alt**", "action", owner="Ordfører", due=dt.date(2026, 6, 1)),
            said("Uten ansvarlig", "action", task="t2", due=dt.date(2026, 5, 15)),
        ),
        tmp_path,
    )
    [table] = made.tables
    assert rows(table) == [
        ["Frist", "Tiltak", "Ansvarlig", "Fra"],
        ["15. mai 2026", "Uten ansvarlig", "Ikke satt", "Oppgave 2"],
        ["1. juni 2026", "Med alt", "Ordfører", "Oppgave 1"],
        ["Ikke satt", "Uten frist", "HR-sjef", "Oppgave 1"],
    ]
    marked = [
        cell.text
        for row in table.rows
        for cell in row.cells
        for run in cell.paragraphs[0].runs
        if run.style.style_id == "PlenumMerke"
    ]
    assert marked == ["Ikke satt", "Ikke satt"]


# --- participants ---------------------------------------------------------------------------------

PEOPLE = (
    Participant(id="p1", name="Leder 1", role="Enhetsleder", unit="Skole"),
    Participant(id="p2", name="Tillitsvalgt 1", role="Hovedtillitsvalgt", unit="Fagforbundet"),
    Participant(id="p3", name="Gjest 1", role="Foreleser"),
)
GROUPS = (Group(id="g1", name="Gruppe 1", members=("p1",), writer="p2"),)


def listed(tmp_path, **more: object) -> list[list[str]]:
    of = seminar(said("Noe"), participants=PEOPLE, **more)
    return [row for table in document(SUMMARY, of, tmp_path).tables for row in rows(table)[1:]]


def test_a_union_is_never_printed_and_who_is_in_no_group_stands_last(tmp_path):
    assert listed(tmp_path, groups=GROUPS) == [
        ["Gruppe 1", "Leder 1 (enhetsleder, skole), Tillitsvalgt 1 (hovedtillitsvalgt)"],
        ["Uten gruppe", "Gjest 1 (foreleser)"],
    ]


def test_without_groups_all_participants_stand_together(tmp_path):
    made = document(SUMMARY, seminar(said("Noe"), participants=PEOPLE, groups=()), tmp_path)
    style, names = section(made, "Deltakere")[0]
    assert style == "BodyText"
    assert names.startswith("Leder 1 (enhetsleder, skole)")
    assert "Fagforbundet" not in names


def test_without_groups_nothing_is_said_of_groups(tmp_path):
    task = Task(id="t", questions=(Question(text="Hva nå?"),))
    of = seminar(said("Noe"), participants=PEOPLE, tasks=(task,), groups=())
    made = document(SUMMARY, of, tmp_path)
    assert "Spørsmål i oppgaven: Hva nå?" in texts(made, "PlenumMerknad")
    assert "gruppe" not in " ".join(text.lower() for _, text in styled(made))


def test_the_last_group_stands_with_the_sentence_that_ends_the_document(tmp_path):
    made = document(SUMMARY, seminar(said("Noe"), participants=PEOPLE[:2], groups=GROUPS), tmp_path)
    assert is_kept_with_next(made.tables[0], 1)


def test_only_names_are_printed_where_the_seminar_says_so(tmp_path):
    settings = DocumentSettings(show_participants="name")
    assert listed(tmp_path, groups=GROUPS, document=settings) == [
        ["Gruppe 1", "Leder 1, Tillitsvalgt 1"],
        ["Uten gruppe", "Gjest 1"],
    ]


def test_no_names_are_printed_where_the_seminar_says_so(tmp_path):
    settings = DocumentSettings(show_participants="nothing")
    assert listed(tmp_path, groups=GROUPS, document=settings) == []


# --- the appendix ---------------------------------------------------------------------------------


def answer(text: str, group: str, question: str | None = "q1") -> Statement:
    return said(text, group=group, question=question)


def test_a_group_has_its_points_and_one_that_did_not_answer_says_so(tmp_path):
    of = seminar(answer("Humor", "g1"), answer("**Kort** vei", "g1"))
    [table] = document(SUMMARY, of, tmp_path).tables
    assert rows(table) == [
        ["Gruppe", "Svar"],
        ["Gruppe 1", "Humor\nKort vei"],
        ["Gruppe 2", "Ikke besvart"],
    ]
    points, none = table.rows[1].cells[1].paragraphs, table.rows[2].cells[1].paragraphs
    assert [style_of(one) for one in points] == ["PlenumTabellpunkt"] * 2
    assert [style_of(one) for one in none] == ["PlenumTabelltekst"]
    assert none[0].runs[0].style.style_id == "PlenumDempet"


def test_a_question_that_no_group_answered_says_so(tmp_path):
    found = section(
        document(SUMMARY, seminar(answer("Til plenum", "g2", None)), tmp_path),
        "Vedlegg: Svarene fra gruppene",
    )
    assert found[1:] == [
        ("Heading2", "Oppgave 1: Kultur"),
        ("Heading3", "Spørsmål 1: Hva ser vi?"),
        ("BodyText", "Ingen grupper har svart på dette."),
        ("Heading3", "Utenom spørsmålene"),
        ("Table", ""),
        ("PlenumMerknad", "Takk til alle som deltok."),
    ]


@pytest.mark.parametrize(("points", "whole"), [(8, True), (9, False)])
def test_rows_of_up_to_eight_points_stand_whole(tmp_path, points, whole):
    of = seminar(*(answer(f"Punkt {n}", "g1") for n in range(points)))
    [table] = document(SUMMARY, of, tmp_path).tables
    kept = table.rows[1]._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}")
    assert (kept is not None) == whole


def test_the_appendix_ends_on_the_page_of_the_sentence_after_it(tmp_path):
    tables = document(
        SUMMARY, seminar(answer("Humor", "g1"), answer("Til plenum", "g2", None)), tmp_path
    ).tables
    kept = [
        [is_kept_with_next(table, row) for row in range(1, len(rows(table)))] for table in tables
    ]
    assert kept == [[True, False], [True]]


# --- languages and much ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "headings"),
    [
        ("nn", ["Kort fortalt", "Oppgåve 1: Budsjett", "Tiltak", "Vedlegg: Svara frå gruppene"]),
        ("en", ["In short", "Task 1: Budsjett", "Actions", "Appendix: Group answers"]),
    ],
)
def test_it_is_written_in_each_language(tmp_path, code, headings):
    of = seminar(
        Statement(text="Plan", kind="action", task="t", question="q", group="g"),
        language=code,
        title="Seminar 2026",
        tasks=(Task(id="t", title="Budsjett", questions=(Question(id="q", text="Budsjett?"),)),),
        groups=(Group(id="g", name="1"),),
    )
    assert texts(document(SUMMARY, of, tmp_path), "Heading1") == headings


def test_very_much_was_said(tmp_path):
    groups = tuple(Group(id=f"g{n}", name=f"Gruppe {n}") for n in range(1, 41))
    tasks = tuple(
        Task(
            id=f"t{n}",
            title=f"Tema {n}",
            questions=tuple(Question(id=f"t{n}q{at}", text="Hva nå?") for at in range(6)),
        )
        for n in range(10)
    )
    told = [
        Statement(
            text=f"Utsagn {n} om samspill",
            kind=("observation", "proposal", "agreement", "action")[n % 4],
            task=f"t{n % 10}",
            question=f"t{n % 10}q{n % 6}",
            group=f"g{n % 40 + 1}",
        )
        for n in range(200)
    ]
    same = [Statement(text="Vi vil møtes oftere", task="t0", group=f"g{n}") for n in range(1, 41)]
    of = seminar(*told, *same, groups=groups, tasks=tasks)
    made = document(SUMMARY, of, tmp_path)
    assert "Vi vil møtes oftere (gruppe\N{NO-BREAK SPACE}1–40)" in texts(made, "ListBullet")
    actions = made.tables[0]
    assert len(columns(actions, (1,))) == sum(one.kind == "action" for one in told)
    answered = {
        point
        for table in made.tables[1:]
        for (points,) in columns(table, (1,))
        for point in points.split("\n")
    }
    assert {one.text for one in told} <= answered


def test_everything_that_was_said_stands_there_whatever_the_sample_is_made_of(tmp_path):
    of = replace(sample()[0], language="nb")
    made = document(SUMMARY, of, tmp_path)
    everything = "\n".join(
        [text for _, text in styled(made)]
        + [cell for table in made.tables for row in rows(table) for cell in row]
    )
    assert [one.text for one in of.outcomes if one.text.removesuffix(".") not in everything] == []

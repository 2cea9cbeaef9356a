"""Tables pasted among the statements: which column is what, and what each row becomes."""

from __future__ import annotations

import datetime as dt

import pytest

from app.entry.statement_line import Standing
from app.entry.statement_table import StatementRows, StatementTable
from app.entry.table import read_table
from seminar.language import screen_language
from seminar.model import Group, Question, Seminar, Statement, Task

NB = screen_language("nb")
TODAY = dt.date(2026, 3, 20)
SEMINAR = Seminar(
    tasks=(Task(id="t", questions=(Question(id="q1"), Question(id="q2"))),),
    groups=(Group(id="g1", name="Rød"), Group(id="g2", name="Blå")),
)
STANDING = Standing("t", "g1", "q1", "proposal")
TABLE = StatementTable(lambda: SEMINAR, lambda: STANDING, lambda: TODAY)


def read(text: str) -> StatementRows:
    table = read_table(text, "")
    return TABLE.read(table, TABLE.propose(table))


def told(rows: StatementRows) -> list[tuple[object, ...]]:
    return [(one.group, one.question, one.text, one.kind, one.owner, one.due) for one in rows.said]


def test_a_table_with_the_headings_of_the_page() -> None:
    rows = read(
        "★\tGr.\tSp.\tUtsagn\tType\tAnsvarlig\tFrist\n"
        "*\t2\t1\tFelles time\tTiltak\tOrdfører\t1. mai\n"
        "\t\t\tGod tone\tobservasjon\t\t\n"
    )
    assert told(rows) == [
        ("g2", "q1", "Felles time", "action", "Ordfører", dt.date(2026, 5, 1)),
        (None, None, "God tone", "observation", "", None),
    ]
    assert [one.highlight for one in rows.said] == [True, False]
    assert NB.say(rows.summary) == "2 av 2 rader leses"


@pytest.mark.parametrize(
    "head", ["Group\tQuestion\tStatement\tKind", "Gruppe\tSpørsmål\tUtsegn\tType"]
)
def test_headings_in_other_languages(head: str) -> None:
    kind = "Agreement" if head.startswith("Group") else "Semje"
    rows = read(f"{head}\nBlå\t2\tFelles time\t{kind}\n")
    assert told(rows) == [("g2", "q2", "Felles time", "agreement", "", None)]


def test_what_is_not_said_is_as_for_the_next_statement() -> None:
    rows = read("Utsagn\tAnsvarlig\nFelles time\tOrdfører\n")
    assert told(rows) == [("g1", "q1", "Felles time", "proposal", "Ordfører", None)]
    assert rows.said[0].task == "t"


def test_without_headings_the_cells_tell() -> None:
    rows = read("Gruppe 2\tTiltak\tVi må møtes mye oftere\nPlenum\tForslag\tEn kafé for alle\n")
    assert told(rows) == [
        ("g2", "q1", "Vi må møtes mye oftere", "action", "", None),
        (None, "q1", "En kafé for alle", "proposal", "", None),
    ]


def test_rows_that_cannot_be_read_are_told_and_give_nothing() -> None:
    rows = read(
        "Gr.\tUtsagn\tType\tFrist\n"
        "9\tFelles time\tTiltak\t1.5\n"
        "1\tFelles time\tVedtak\t1.5\n"
        "1\tFelles time\tTiltak\tsnart\n"
        "1\t\tTiltak\t1.5\n"
        "1\tFelles time\tTiltak\t1.5\n"
    )
    assert len(rows.said) == 1
    assert [(fault.row, fault.column) for fault in rows.faults] == [(1, 0), (2, 2), (3, 3), (4, 1)]
    assert [NB.say(fault.reason) for fault in rows.faults][:2] == [
        "Det finnes ingen gruppe «9». Skriv 1–2, eller 0 for plenum.",
        "«Vedtak» er ikke en type utsagn.",
    ]
    assert NB.say(rows.summary) == "1 av 5 rader leses"


def test_nothing_of_it_is_an_outcome_of_another_task() -> None:
    rows = read("Utsagn\tSp.\nFelles time\t2\n")
    assert rows.said[0] == Statement(
        id=rows.said[0].id,
        text="Felles time",
        kind="proposal",
        task="t",
        question="q2",
        group="g1",
    )

"""Look-back and outcomes: what was said, by kind, with who said it."""

from __future__ import annotations

import datetime as dt

import pytest

from builders.documents.fields.seminar import SeminarFields
from builders.documents.fields.statements import LookBackFields, OutcomesFields
from builders.documents.gathering.seminar import seminar_fields
from builders.documents.gathering.sources import Sources
from builders.documents.gathering.statements import look_back_fields
from seminar.language import language
from seminar.model import (
    EarlierStatement,
    Group,
    LanguageCode,
    LookBack,
    Question,
    Seminar,
    Statement,
    Task,
)

JUNE, MAY = dt.date(2026, 6, 1), dt.date(2026, 5, 15)


# --- an earlier year ------------------------------------------------------------------------------


def earlier(*said: EarlierStatement) -> LookBackFields | None:
    seminar = Seminar(look_back=LookBack(year=2025, statements=said))
    return look_back_fields(Sources(seminar, language("nb")))


def looked_back(*said: EarlierStatement) -> LookBackFields:
    found = earlier(*said)
    assert found is not None
    return found


def test_without_statements_there_is_no_look_back():
    assert look_back_fields(Sources(Seminar(), language("nb"))) is None
    assert earlier() is None
    assert earlier(EarlierStatement(text=" ")) is None


def test_the_look_back_has_its_year_and_each_kind():
    found = looked_back(
        EarlierStatement(text="Slik er det"),
        EarlierStatement(text="Gjør det", kind="proposal", group="Gruppe 2"),
        EarlierStatement(text="Enige", kind="agreement"),
        EarlierStatement(text="Lag det", kind="action", owner="HR-sjef", due=JUNE),
    )
    assert found.year == "2025"
    assert [one.text for one in found.observations] == ["Slik er det"]
    assert [(one.text, one.source) for one in found.proposals] == [
        ("Gjør det", "gruppe\N{NO-BREAK SPACE}2")
    ]
    assert [one.text for one in found.decisions] == ["Enige"]
    assert [(one.owner, one.due) for one in found.actions] == [("HR-sjef", "1. juni 2026")]
    assert not found.is_shortened


def test_a_highlight_is_not_told_twice():
    found = looked_back(EarlierStatement(text="A", highlight=True), EarlierStatement(text="B"))
    assert [one.text for one in found.highlights] == ["A"]
    assert [one.text for one in found.observations] == ["B"]


def test_an_action_stands_among_the_actions_though_it_is_a_highlight():
    found = looked_back(EarlierStatement(text="A", kind="action", highlight=True))
    assert found.highlights == ()
    assert [one.text for one in found.actions] == ["A"]


def test_of_many_statements_six_a_kind_are_kept_the_highlights_first():
    said = [EarlierStatement(text=f"Utsagn {n}", highlight=n >= 8) for n in range(10)]
    proposal = EarlierStatement(text="Forslag", kind="proposal")
    found = looked_back(*said, proposal)
    assert [one.text for one in found.highlights] == ["Utsagn 8", "Utsagn 9"]
    assert [one.text for one in found.observations] == [f"Utsagn {n}" for n in range(4)]
    assert [one.text for one in found.proposals] == ["Forslag"]
    assert found.is_shortened


def test_six_of_a_kind_are_all_told():
    found = looked_back(*(EarlierStatement(text=f"Utsagn {n}") for n in range(6)))
    assert len(found.observations) == 6
    assert not found.is_shortened


def test_what_several_groups_said_stands_once():
    found = looked_back(
        EarlierStatement(text="A", group="Gruppe 1"), EarlierStatement(text="a.", group="Gruppe 3")
    )
    assert [(one.text, one.source) for one in found.observations] == [
        ("A", "gruppe\N{NO-BREAK SPACE}1 og 3")
    ]


# --- this year ------------------------------------------------------------------------------------


def seminar(*said: Statement, code: LanguageCode = "nb") -> SeminarFields:
    made = Seminar(
        language=code,
        tasks=(
            Task(id="t1", title="Kultur", questions=(Question(id="q1"),)),
            Task(id="t2", title="Mandat"),
        ),
        groups=tuple(Group(id=f"g{n}", name=f"Gruppe {n}") for n in (1, 2, 3)),
        outcomes=said,
    )
    return seminar_fields(Sources(made, language(code)))


def outcomes(*said: Statement, code: LanguageCode = "nb") -> OutcomesFields:
    return seminar(*said, code=code).outcomes


def said(text: str, kind: str = "observation", **more: object) -> Statement:
    return Statement(text=text, kind=kind, **more)  # type: ignore[arg-type]


def test_a_task_has_its_statements_by_kind_with_their_sources():
    task = seminar(
        said("A", task="t1", group="g3"),
        said("a.", task="t1", group="g1", question="q1"),
        said("B", "proposal", task="t1", group="g2"),
        said("C", "agreement", task="t1"),
        said("D", "action", task="t1"),
        said("E", task="t2"),
    ).tasks[0]
    found = task.outcomes
    assert found is not None
    assert [(one.text, one.source) for one in found.observations] == [
        ("A", "gruppe\N{NO-BREAK SPACE}1 og 3")
    ]
    assert [(one.text, one.source) for one in found.proposals] == [
        ("B", "gruppe\N{NO-BREAK SPACE}2")
    ]
    assert [(one.text, one.source) for one in found.decisions] == [("C", "plenum")]
    assert [(one.text, one.task) for one in found.actions] == [("D", "Oppgave 1")]
    assert found.has_answers
    assert [one.points for one in task.questions[0].answers] == [("a.",), (), ()]


def test_a_task_that_nothing_was_said_about_has_no_outcomes():
    fields = seminar(said("A", task="t1"))
    assert fields.tasks[1].outcomes is None
    assert fields.tasks[0].outcomes is not None
    assert not fields.tasks[0].outcomes.has_answers


def test_what_belongs_to_no_task_is_told_apart():
    found = outcomes(said("A"), said("B", task="t1"))
    assert found.without_task is not None
    assert [one.text for one in found.without_task.observations] == ["A"]
    assert outcomes(said("B", task="t1")).without_task is None


def test_highlights_of_all_tasks_stand_once_each():
    found = outcomes(
        said("A", task="t1", highlight=True),
        said("B", task="t1"),
        said("a.", "observation", task="t2", highlight=True),
        said("C", "agreement", task="t2", highlight=True),
    )
    assert [one.text for one in found.highlights] == ["A", "C"]


def test_actions_stand_by_date_those_without_a_date_last():
    found = outcomes(
        said("Uten frist og ansvarlig", "action", task="t1"),
        said("Uten frist", "action", task="t1", owner="HR-sjef"),
        said("Juni uten ansvarlig", "action", task="t1", due=JUNE),
        said("Juni", "action", task="t2", owner="Ordfører", due=JUNE),
        said("Mai", "action", due=MAY),
    )
    assert [(one.due, one.text, one.owner, one.task) for one in found.actions] == [
        ("15. mai 2026", "Mai", "", ""),
        ("1. juni 2026", "Juni", "Ordfører", "Oppgave 2"),
        ("1. juni 2026", "Juni uten ansvarlig", "", "Oppgave 1"),
        ("", "Uten frist", "HR-sjef", "Oppgave 1"),
        ("", "Uten frist og ansvarlig", "", "Oppgave 1"),
    ]


@pytest.mark.parametrize(
    ("settled", "open_", "told"),
    [
        (0, 0, ""),
        (1, 0, "Ett tiltak er satt opp. Det har ansvarlig og frist."),
        (0, 1, "Ett tiltak er satt opp. Det mangler ansvarlig eller frist."),
        (3, 0, "Tre tiltak er satt opp. Alle har ansvarlig og frist."),
        (0, 2, "To tiltak er satt opp. Ingen av dem har både ansvarlig og frist."),
        (4, 1, "Fem tiltak er satt opp. Fire av dem har ansvarlig og frist."),
        (1, 13, "14 tiltak er satt opp. Ett av dem har ansvarlig og frist."),
    ],
)
def test_actions_are_counted_in_words(settled, open_, told):
    done = (said(f"A{n}", "action", owner="Ordfører", due=JUNE) for n in range(settled))
    left = (said(f"B{n}", "action", owner="Ordfører") for n in range(open_))
    assert outcomes(*done, *left).actions_text == told


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("nn", "To tiltak er sette opp. Eitt av dei har ansvarleg og frist."),
        ("en", "Two actions were agreed. One of them has an owner and a due date."),
    ],
)
def test_actions_are_counted_in_the_language_of_the_seminar(code, told):
    found = outcomes(
        said("A", "action", owner="X", due=JUNE), said("B", "action", owner="X"), code=code
    )
    assert found.actions_text == told


def test_there_is_an_appendix_if_any_group_has_answered():
    assert outcomes(said("A", task="t1", group="g1")).has_answers
    assert not outcomes(said("A", task="t1"), said("B", group="g1")).has_answers

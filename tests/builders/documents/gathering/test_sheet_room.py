"""What has room on a task's sheet: groups in the usual tables, in closer ones, or not at all."""

from __future__ import annotations

import pytest

from builders.documents.fields.people import GroupFields
from builders.documents.gathering.sheet_room import SheetRoom, sheet_room
from seminar.language import language
from seminar.model import Phase, Question, Seminar, Task

INTRODUCTION = "En innledning over to linjer, slik folk skriver den, med det de skal tenke på her."
ROOMY = SheetRoom(is_tight=False, lists_groups=True)
CLOSER = SheetRoom(is_tight=True, lists_groups=True)
ELSEWHERE = SheetRoom(is_tight=False, lists_groups=False)


def task(questions: int = 2, phases: int = 4, **changes: object) -> Task:
    usual = {
        "title": "Mandat og ansvar",
        "introduction": INTRODUCTION,
        "questions": tuple(Question(text=f"Hva mener dere om sak {n}?") for n in range(questions)),
        "phases": (Phase(minutes=10, instruction="Finn én sak.", halfway=True),) * phases,
        "writer": "En av enhetslederne",
        "answers_in": "Gruppemappa",
    }
    return Task(**{**usual, **changes})  # type: ignore[arg-type]


def groups(count: int) -> list[GroupFields]:
    return [
        GroupFields(
            name=f"Gruppe {n}",
            table=f"Bord {n}",
            writer=f"Enhetsleder {n}",
            answer_file=f"Gruppe {n} Oppgave 2 Svarark",
        )
        for n in range(1, count + 1)
    ]


def room(of: Task, count: int) -> SheetRoom:
    return sheet_room(Seminar(tasks=(of,)), of, groups(count), language("nb"))


@pytest.mark.parametrize(
    ("questions", "count", "expected"),
    [(2, 6, ROOMY), (3, 8, CLOSER), (5, 8, ELSEWHERE), (2, 9, ELSEWHERE), (2, 0, ELSEWHERE)],
)
def test_groups_are_listed_where_there_is_room(questions: int, count: int, expected: SheetRoom):
    assert room(task(questions), count) == expected


def test_a_long_introduction_makes_tables_stand_closer_and_then_sends_groups_elsewhere():
    assert room(task(), 6) == ROOMY
    assert room(task(introduction=INTRODUCTION * 2), 6) == CLOSER
    assert room(task(introduction=INTRODUCTION * 5), 6) == ELSEWHERE


def test_a_task_with_too_much_for_any_page_stands_close():
    assert room(task(20, 12), 8) == SheetRoom(is_tight=True, lists_groups=False)

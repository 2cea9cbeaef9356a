"""The lines below each question: the guide's figures, in proportion to the time, within a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.documents.gathering.writing_room import lines_per_question
from seminar.language import language
from seminar.model import Phase, Question, Seminar, Side, Task

NB = language("nb")
INTRODUCTION = "En innledning over to linjer, slik folk skriver den, med det de skal tenke på her."


def task(questions: int, minutes: int = 45, **changes: object) -> Task:
    asked = tuple(Question(text=f"Hva tenker dere om sak {n}?") for n in range(questions))
    phases = (Phase(minutes=minutes),) if minutes else ()
    usual = {"title": "Kultur", "introduction": INTRODUCTION}
    return Task(questions=asked, phases=phases, **{**usual, **changes})  # type: ignore[arg-type]


def lines(of: Task, *others: Task) -> int:
    return lines_per_question(Seminar(tasks=(of, *others)), of, NB)


@pytest.mark.parametrize(
    ("questions", "expected"),
    [(0, 17), (1, 17), (2, 8), (3, 5), (4, 3), (5, 2), (6, 4), (60, 4)],
)
def test_a_task_with_all_its_time_has_the_lines_of_the_guide(questions: int, expected: int):
    assert lines(task(questions)) == expected


@pytest.mark.parametrize(
    ("minutes", "expected"), [(60, 17), (45, 17), (30, 11), (20, 8), (10, 4), (5, 2), (1, 2)]
)
def test_shorter_tasks_have_fewer_lines_in_proportion(minutes: int, expected: int):
    assert lines(task(1, minutes), task(1, 45)) == expected


def test_the_longest_task_of_a_seminar_has_a_whole_page():
    assert lines(task(1, 20), task(1, 10)) == 17
    assert lines(task(1, 10), task(1, 20)) == 9


def test_more_than_full_time_takes_nothing_from_the_others():
    assert lines(task(1, 30), task(1, 200)) == lines(task(1, 30), task(1, 45))


def test_a_task_that_says_nothing_of_its_time_has_a_whole_page():
    assert lines(task(1, 0), task(1, 45)) == 17


@given(st.integers(1, 100), st.integers(1, 100), st.integers(1, 8))
def test_more_time_never_means_fewer_lines(one: int, other: int, questions: int):
    less, more = sorted((one, other))
    short, long = task(questions, less), task(questions, more)
    assert lines(short, long) <= lines(long, short)


def test_a_long_introduction_leaves_fewer_lines():
    assert lines(task(3, introduction=INTRODUCTION * 4)) < lines(task(3))


def test_two_sides_leave_fewer_lines():
    side = Side(name="Enhetsledere", joined_by="med tillitsvalgte", order="Først", duty="Noterer")
    assert lines(task(3, sides=(side, side))) < lines(task(3))


def test_there_are_always_two_lines():
    assert lines(task(5, 1, introduction=INTRODUCTION * 20), task(1, 45)) == 2

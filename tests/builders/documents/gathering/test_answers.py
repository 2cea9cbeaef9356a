"""The appendix has what each group answered, and says which did not."""

from __future__ import annotations

from msgspec.structs import replace

from builders.documents.gathering.answers import answers, other_answers, were_answered
from builders.documents.gathering.people import group_fields
from builders.documents.gathering.sources import Sources
from seminar.language import language
from seminar.model import Group, Question, Seminar, Statement, Task

FIRST, SECOND = Question(id="q1", text="Hva ser vi?"), Question(id="q2", text="Hva nå?")
TASK = Task(id="t", questions=(FIRST, SECOND))


def seminar(*said: Statement, groups: int = 2) -> Seminar:
    made = tuple(Group(id=f"g{n}", name=f"Gruppe {n}") for n in range(1, groups + 1))
    return Seminar(tasks=(TASK,), groups=made, outcomes=said)


def answer(text: str, group: str | None = "g1", question: str | None = "q1") -> Statement:
    return Statement(text=text, task="t", group=group, question=question)


def told(of: Seminar, question: Question = FIRST) -> list[tuple[str, tuple[str, ...]]]:
    groups = group_fields(Sources(of, language("nb")))
    return [(one.group, one.points) for one in answers(of, question, groups)]


def test_every_group_stands_there_with_its_points_in_order():
    of = seminar(answer("B", "g2"), answer("A"), answer("C", "g2"))
    assert told(of) == [("Gruppe 1", ("A",)), ("Gruppe 2", ("B", "C"))]


def test_a_group_that_did_not_answer_has_no_points():
    assert told(seminar(answer("A"))) == [("Gruppe 1", ("A",)), ("Gruppe 2", ())]


def test_a_question_that_nobody_answered_has_no_answers():
    assert told(seminar(answer("A")), SECOND) == []


def test_answers_are_not_merged():
    assert told(seminar(answer("A"), answer("A", "g2"))) == [
        ("Gruppe 1", ("A",)),
        ("Gruppe 2", ("A",)),
    ]


def test_statements_of_every_kind_are_answers():
    action = Statement(text="B", kind="action", task="t", question="q1", group="g1")
    of = seminar(answer("A"), action)
    assert told(of)[0] == ("Gruppe 1", ("A", "B"))


def test_what_the_plenary_said_and_what_says_nothing_is_no_answer():
    of = seminar(answer("A", None), answer("  "))
    assert told(of) == []
    assert not were_answered(of, TASK)


def test_what_a_group_said_beside_the_questions_is_told_of_those_groups_alone():
    of = seminar(answer("A"), answer("Til plenum", "g2", None))
    groups = group_fields(Sources(of, language("nb")))
    [one] = other_answers(of, TASK, groups)
    assert (one.group, one.points) == ("Gruppe 2", ("Til plenum",))
    assert were_answered(seminar(answer("Til plenum", "g2", None)), TASK)


def kept(of: Seminar) -> list[str]:
    """Return the points of every row that stands with what follows, task by task."""
    groups = group_fields(Sources(of, language("nb")))
    found = [
        row
        for task in of.tasks
        for asked in (
            *(answers(of, question, groups) for question in task.questions),
            other_answers(of, task, groups),
        )
        for row in asked
    ]
    return [" ".join(row.points) for row in found if row.keep]


def test_only_the_last_rows_of_all_stand_with_what_follows():
    assert kept(seminar(answer("A"), answer("B", "g2", "q2"))) == ["", "B"]
    assert kept(seminar(answer("A", question="q2"), answer("B", "g2", None))) == ["B"]


def test_no_more_than_three_rows_do():
    many = seminar(*(answer(str(n), f"g{n}", "q2") for n in range(1, 6)), groups=5)
    assert kept(many) == ["3", "4", "5"]


def test_where_nobody_answered_the_last_question_no_row_does():
    assert kept(seminar(answer("A"), answer("B", "g2"))) == []


def test_a_task_without_answers_does_not_end_the_appendix():
    of = seminar(answer("A", question="q2"), answer("B", "g2", "q2"))
    later = Task(id="later", questions=(Question(id="x"),))
    assert kept(replace(of, tasks=(*of.tasks, later))) == ["A", "B"]


def test_what_was_merged_stands_in_each_groups_own_words_under_its_own_question():
    one, other = answer("Møtes oftere"), answer("Møte oftere", "g2", "q2")
    made = Statement(text="Møteplasser", task="t", merged=(one, other))
    assert told(seminar(made)) == [("Gruppe 1", ("Møtes oftere",)), ("Gruppe 2", ())]
    assert told(seminar(made), SECOND) == [("Gruppe 1", ()), ("Gruppe 2", ("Møte oftere",))]
    assert were_answered(seminar(made), TASK)

"""Tasks take with them what shows only them, and leave what the groups have answered."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from seminar.editing import phases, questions, task_slots, tasks
from seminar.model import (
    BreakSlide,
    Day,
    Item,
    Phase,
    Question,
    Seminar,
    Statement,
    Task,
    TaskOverviewSlide,
    TaskSlide,
)
from seminar.rules import verify

SLIDES = (
    BreakSlide(id="s0"),
    TaskSlide(id="s1", task="t1"),
    TaskOverviewSlide(id="s2", tasks=("t1", "t2")),
    TaskOverviewSlide(id="s3", tasks=("t1",)),
    TaskOverviewSlide(id="s4"),
)
BASE = Seminar(
    programme=(
        Day(id="d", date=dt.date(2026, 3, 19), items=(Item(id="i", slides=SLIDES), Item(id="j"))),
    ),
    tasks=(
        Task(
            id="t1",
            title="Roller",
            questions=(Question(id="q1"), Question(id="q2")),
            phases=(Phase(minutes=2), Phase(minutes=20), Phase(minutes=5)),
        ),
        Task(id="t2"),
    ),
    outcomes=(Statement(id="o1", text="Ja", task="t1", question="q1"), Statement(id="o2")),
)


def test_a_removed_task_takes_its_slides_and_leaves_the_answers() -> None:
    after = tasks.remove_tasks(BASE, ["t1"]).change(BASE)
    verify(after)
    assert [slide.id for slide in after.programme[0].items[0].slides] == ["s0", "s2", "s4"]
    assert after.programme[0].items[0].slides[1] == TaskOverviewSlide(id="s2", tasks=("t2",))
    assert after.programme[0].items[1] is BASE.programme[0].items[1]
    assert after.outcomes[0] == Statement(id="o1", text="Ja")
    assert after.outcomes[1] is BASE.outcomes[1]


def test_a_removed_question_leaves_its_answers_with_the_task() -> None:
    after = questions.remove_questions(BASE, ["q1"]).change(BASE)
    verify(after)
    assert after.outcomes[0] == Statement(id="o1", text="Ja", task="t1")
    assert [question.id for question in after.tasks[0].questions] == ["q2"]


def test_statements_that_were_merged_lose_their_links_with_the_rest() -> None:
    like = Statement(id="o3", text="Javisst", task="t1", question="q1")
    base = replace(BASE, outcomes=(replace(BASE.outcomes[0], merged=(like,)), BASE.outcomes[1]))
    for edit in (tasks.remove_tasks(base, ["t1"]), questions.remove_questions(base, ["q1"])):
        after = edit.change(base)
        verify(after)
        assert [one.question for one in after.outcomes[0].merged] == [None]
        assert after.outcomes[1] is base.outcomes[1]


def test_a_new_task_has_the_usual_phases() -> None:
    usual = [(phase.kind, phase.minutes) for phase in tasks.new_task().phases]
    assert usual == [("individual", 2), ("group", 20), ("plenary", 5)]


def test_a_copied_task_asks_the_same_under_new_ids() -> None:
    edit = tasks.duplicate_tasks(BASE, ["t1"])
    after = edit.change(BASE)
    verify(after)
    assert [task.title for task in after.tasks] == ["Roller", "Roller", ""]
    assert after.tasks[1].id == edit.touched[0]


def test_a_task_is_put_into_the_programme_with_its_minutes_and_slide() -> None:
    edit = task_slots.put_into_programme(BASE, "t1", "d", 1)
    item = edit.change(BASE).programme[0].items[1]
    assert (item.id,) == edit.touched
    assert (item.title, item.kind, item.minutes) == ("Roller", "task", 27)
    assert [slide.task for slide in item.slides if isinstance(slide, TaskSlide)] == ["t1"]


def test_phases_are_selected_where_they_stand_afterwards() -> None:
    assert phases.move_phases(BASE, "t1", [0, 1], 1).places == (1, 2)
    assert phases.move_phases_to(BASE, "t1", [2], 0).places == (0,)
    assert phases.duplicate_phases(BASE, "t1", [0, 1]).places == (2, 3)
    assert phases.insert_phases(BASE, "t1", [Phase()], 3).places == (3,)


def test_tasks_and_questions_move_to_the_insertion_line() -> None:
    assert [task.id for task in tasks.move_tasks_to(BASE, ["t2"], 0).change(BASE).tasks] == [
        "t2",
        "t1",
    ]
    moved = questions.move_questions_to(BASE, ["q1"], 2).change(BASE)
    assert [question.id for question in moved.tasks[0].questions] == ["q2", "q1"]

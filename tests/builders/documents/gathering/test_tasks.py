"""The fields of tasks, gathered from the sample seminar and from small ones."""

from __future__ import annotations

import pytest

from builders.documents.fields.tasks import TaskFields
from builders.documents.gathering.people import group_fields
from builders.documents.gathering.sources import Sources
from builders.documents.gathering.tasks import task_fields
from seminar.language import language
from seminar.model import Division, Group, Phase, Seminar, Task
from tests.sample import sample


def gathered(seminar: Seminar) -> tuple[TaskFields, ...]:
    sources = Sources(seminar, language(seminar.language))
    return task_fields(sources, group_fields(sources))


def of_sample(id_: str) -> TaskFields:
    return next(one for one in gathered(sample()[0]) if one.id == id_)


def test_tasks_are_called_as_on_slides():
    called = [(one.number, one.label) for one in gathered(sample()[0])]
    assert called == [
        ("", "Refleksjonsoppgave"),
        ("", "Aktivitet"),
        *((str(n), f"Oppgave {n}") for n in range(1, 6)),
    ]


def test_a_task_says_when_and_for_how_long():
    task = of_sample("opg-kultur")
    assert task.when == "Fredag 21. mars kl. 10.40–11.05"
    assert (task.minutes, task.minutes_text) == (25, "25 minutter")
    assert task.phase_line.startswith("25 minutter: hver for seg (3), i gruppa (17)")
    assert task.phase_bar is not None


def test_a_task_without_phases_says_nothing_of_time():
    (task,) = gathered(Seminar(tasks=(Task(title="Kultur"),)))
    assert (task.when, task.minutes, task.minutes_text, task.phase_line) == ("", 0, "", "")
    assert task.phase_bar is None


def test_one_minute_is_not_said_in_the_plural():
    (task,) = gathered(Seminar(tasks=(Task(phases=(Phase(minutes=1),)),)))
    assert task.minutes_text == "1 minutt"


@pytest.mark.parametrize(
    ("division", "words"),
    [("mixed", "Blandede grupper"), ("by_role", "Delt etter rolle"), ("pairs", "To og to")],
)
def test_it_says_how_groups_are_made_up(division: Division, words: str):
    (task,) = gathered(Seminar(tasks=(Task(division=division),), groups=(Group(),)))
    assert task.division_text == words


def test_without_groups_it_says_only_what_was_chosen():
    mixed, pairs = gathered(Seminar(tasks=(Task(), Task(division="pairs"))))
    assert (mixed.division_text, pairs.division_text) == ("", "To og to")


def test_a_phase_of_a_minute_has_no_cue_halfway():
    phases = (Phase(minutes=1, halfway=True), Phase(minutes=2, halfway=True))
    (task,) = gathered(Seminar(tasks=(Task(phases=phases),)))
    assert [phase.halfway for phase in task.phases] == [False, True]


def test_an_activity_in_turns_has_two_sides():
    sides = of_sample("opg-bli-kjent").sides
    assert [side.name for side in sides] == ["Enhetsledere", "Politikere"]
    assert sides[0].joined_by == "med tillitsvalgte og kommunalsjefer"
    assert of_sample("opg-kultur").sides == ()


def test_each_group_has_an_answer_sheet_of_its_own_for_the_task():
    files = [group.answer_file for group in of_sample("opg-mandat").groups]
    assert files[:2] == ["Gruppe 1 Oppgave 2 Svarark", "Gruppe 2 Oppgave 2 Svarark"]
    assert of_sample("opg-refleksjon").groups[0].answer_file == (
        "Gruppe 1 Refleksjonsoppgave Svarark"
    )


def test_a_group_s_file_name_is_one_that_every_system_takes():
    (task,) = gathered(Seminar(tasks=(Task(),), groups=(Group(name="Ja/nei: hva nå?"),)))
    assert not set('/:?*"<>|\\') & set(task.groups[0].answer_file)

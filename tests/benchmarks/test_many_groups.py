"""A seminar with many groups is a valid one, and its own groups and tasks stay as they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.many_groups import with_many_groups
from seminar import model
from seminar.folder import open_seminar
from seminar.rules import violations

SAMPLE = Path(__file__).resolve().parents[2] / "sample_inputs" / "dialogseminar-2025"


@pytest.fixture(scope="module")
def sample() -> model.Seminar:
    return open_seminar(SAMPLE)


@pytest.fixture(scope="module")
def crowded(sample: model.Seminar) -> model.Seminar:
    return with_many_groups(sample, 40, 10)


def test_it_has_as_many_as_are_asked_for(crowded: model.Seminar) -> None:
    assert (len(crowded.groups), len(crowded.tasks)) == (40, 10)
    assert len({group.name for group in crowded.groups}) == 40


def test_it_breaks_no_rule(crowded: model.Seminar) -> None:
    assert violations(crowded) == ()


def test_the_first_ones_are_the_samples(sample: model.Seminar, crowded: model.Seminar) -> None:
    assert crowded.groups[: len(sample.groups)] == sample.groups
    assert crowded.tasks[: len(sample.tasks)] == sample.tasks


def test_every_group_has_members_of_its_own(crowded: model.Seminar) -> None:
    members = [member for group in crowded.groups for member in group.members]
    assert all(group.members for group in crowded.groups)
    assert len(set(members)) == len(members)
    assert set(members) <= {one.id for one in crowded.participants}


def test_a_task_that_is_added_asks_in_other_words(
    sample: model.Seminar, crowded: model.Seminar
) -> None:
    known = {question.text for task in sample.tasks for question in task.questions}
    added = crowded.tasks[len(sample.tasks) :]
    assert all(question.text not in known for task in added for question in task.questions)

"""The outcomes in figures, and who has not answered what."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from seminar.model import Statement
from seminar.outcomes import Unanswered, figures, merge_statements
from tests.seminar.outcomes.collected import SEMINAR

OUTCOMES = (
    Statement(id="o1", text="A", task="t1", question="q1", group="g1", highlight=True),
    Statement(id="o2", text="A.", task="t1", question="q1", group="g2"),
    Statement(id="o3", text="B", kind="action", task="t1", question="q2", group="g1"),
    Statement(
        id="o4", text="C", kind="action", task="t1", owner="Ordfører", due=dt.date(2026, 6, 1)
    ),
    Statement(id="o5", text="D"),
    Statement(id="o6", text=" ", task="t2", question="q3", group="g2"),
)
SAID = replace(SEMINAR, outcomes=OUTCOMES)


def test_every_task_has_its_figures_and_so_has_what_belongs_to_none() -> None:
    assert [one.task for one in figures(SAID)] == ["t1", "t2", None]
    assert [one.task for one in figures(SEMINAR)] == ["t1", "t2"]


def test_statements_are_counted_by_kind_with_highlights() -> None:
    whole = figures(SAID)[0].whole
    assert dict(whole.kinds) == {"observation": 2, "proposal": 0, "agreement": 0, "action": 2}
    assert whole.statements == 4
    assert whole.highlights == 1


def test_actions_that_lack_somebody_or_a_date_are_named() -> None:
    whole = figures(SAID)[0].whole
    assert whole.without_owner == whole.without_due == ("o3",)


def test_groups_have_figures_of_their_own_and_the_plenary_has_none() -> None:
    groups = figures(SAID)[0].groups
    assert {group: one.statements for group, one in groups.items()} == {"g1": 2, "g2": 1}


def test_questions_that_a_group_has_not_answered_are_named() -> None:
    first, second, rest = figures(SAID)
    assert first.unanswered == (Unanswered("q2", "g2"),)
    assert second.unanswered == (Unanswered("q3", "g1"), Unanswered("q3", "g2"))
    assert rest.unanswered == ()


def test_in_a_seminar_without_groups_a_question_is_answered_or_not() -> None:
    outcomes = (Statement(id="o", text="A", task="t1", question="q1"),)
    alone = replace(SEMINAR, groups=(), outcomes=outcomes)
    assert [one.unanswered for one in figures(alone)] == [
        (Unanswered("q2", None),),
        (Unanswered("q3", None),),
    ]


def test_a_merged_statement_is_one_and_counts_for_each_of_its_groups() -> None:
    merged = merge_statements(SAID, ["o1", "o2"]).change(SAID)
    first = figures(merged)[0]
    assert first.whole.statements == 3
    assert {group: one.highlights for group, one in first.groups.items()} == {"g1": 1, "g2": 1}
    assert first.unanswered == figures(SAID)[0].unanswered

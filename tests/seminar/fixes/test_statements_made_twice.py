"""Statements that say the same can be made one, or the second removed."""

from __future__ import annotations

from msgspec.structs import replace

from seminar.checks import Context, Problem, found_by
from seminar.checks.statements import statement_made_twice
from seminar.fixes import Fix, ways
from seminar.language import screen_language
from seminar.model import Statement
from tests.good_seminar import GOOD

NB = screen_language("nb")
TASK, GROUP, OTHER = GOOD.tasks[0].id, GOOD.groups[0].id, GOOD.groups[1].id
SAID = Statement(id="o1", text="Møtes oftere", task=TASK, group=GROUP)
AGAIN = Statement(id="o2", text="møtes  oftere", task=TASK, group=GROUP)


def found(*outcomes: Statement) -> tuple[Context, list[Problem]]:
    context = Context(replace(GOOD, outcomes=outcomes), None, None, {})
    return context, list(found_by(statement_made_twice, context))


def fixes(*outcomes: Statement) -> list[Fix]:
    context, [problem] = found(*outcomes)
    return [way for way in ways(problem, context) if isinstance(way, Fix)]


def test_they_can_be_made_one() -> None:
    first, second = fixes(SAID, AGAIN)
    assert NB.say(first.text) == "Slå dem sammen"
    [made] = first.edit.change(replace(GOOD, outcomes=(SAID, AGAIN))).outcomes
    assert made.merged == (SAID, AGAIN)
    assert NB.say(second.text) == "Fjern utsagnet"


def test_not_where_their_owners_differ() -> None:
    assert not fixes(replace(SAID, owner="Ordfører"), replace(AGAIN, owner="Rådmann"))


def test_one_that_holds_others_is_not_removed_for_saying_the_same() -> None:
    held = replace(AGAIN, id="o3", text="Møte oftere", group=OTHER)
    [only] = fixes(SAID, replace(AGAIN, merged=(held,)))
    assert NB.say(only.text) == "Slå dem sammen"


def test_a_merged_statement_is_said_by_all_its_groups() -> None:
    made = Statement(id="o3", text="Møtes oftere", task=TASK, merged=(replace(AGAIN, group=OTHER),))
    assert not found(SAID, made)[1]
    assert found(SAID, replace(made, merged=(AGAIN,)))[1]


def test_what_was_merged_is_not_made_twice() -> None:
    made = Statement(id="o3", text="Møtes oftere", task=TASK, merged=(SAID, AGAIN))
    assert not found(made)[1]

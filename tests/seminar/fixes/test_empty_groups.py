"""A group in which nobody is can be removed unless it has said something."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from seminar.checks import Context, found_by
from seminar.checks.people import group_without_members
from seminar.fixes import Fix, ways
from seminar.model import Group, Statement
from tests.good_seminar import GOOD

EMPTY = Group(id="tom", name="Gruppe 9", table="9")
SAID = Statement(id="o1", text="Møtes oftere", group=EMPTY.id)


@pytest.mark.parametrize(
    "outcomes, removable",
    [
        ((), True),
        ((Statement(id="o0", text="Møtes oftere"),), True),
        ((SAID,), False),
        ((Statement(id="o2", text="Møtes oftere", merged=(SAID,)),), False),
    ],
    ids=["nothing", "what nobody said", "its own", "merged with others"],
)
def test_an_empty_group_goes_only_where_it_said_nothing(
    outcomes: tuple[Statement, ...], *, removable: bool
) -> None:
    seminar = replace(GOOD, groups=(*GOOD.groups, EMPTY), outcomes=outcomes)
    context = Context(seminar, None, None, {})
    [problem] = found_by(group_without_members, context)
    removing = [way for way in ways(problem, context) if isinstance(way, Fix)]
    assert bool(removing) == removable
    for way in removing:
        assert EMPTY not in way.edit.change(seminar).groups

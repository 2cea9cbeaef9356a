"""Whatever two copies did to what was said: they become one that keeps the rules."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from seminar.differences import Side, contrasts, merge
from seminar.model import Seminar
from seminar.outcomes import bring_in
from seminar.rules import verify
from tests.seminar.outcomes.any_sheets import (
    Typed,
    everything,
    husks,
    sheets,
    typed_in,
    with_ids_of_their_own,
)
from tests.seminar.outcomes.collected import AFTERNOON, EVENING, SEMINAR


@given(st.data())
@settings(max_examples=100, deadline=None)
@with_ids_of_their_own
def test_nothing_is_lost_that_neither_side_deleted(data: st.DataObject) -> None:
    base = worked_on(data, bring_in(SEMINAR, data.draw(sheets()), AFTERNOON).seminar, 0)
    read = data.draw(sheets())
    mine = worked_on(data, bring_in(base, read, AFTERNOON).seminar, 10)
    theirs = worked_on(data, bring_in(base, read, EVENING).seminar, 20)
    open_ = [each.key for each in contrasts(base, mine, theirs) if each.conflict]
    side: Side = data.draw(st.sampled_from(("mine", "theirs")))
    merged = merge(base, mine, theirs, dict.fromkeys(open_, side))
    verify(merged)
    assert not husks(merged)
    alone = {one.id for one in everything(base).values() if not one.merged and one.group}
    assert alone & {*everything(mine)} & {*everything(theirs)} <= {*everything(merged)}


def worked_on(data: st.DataObject, seminar: Seminar, number: int) -> Seminar:
    """Return a seminar after some edits by hand."""
    for one in range(data.draw(st.integers(0, 3))):
        seminar = data.draw(typed_in(seminar, Typed(), number + one))
    return seminar

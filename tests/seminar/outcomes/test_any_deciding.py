"""Whatever was decided about conflicts: it is so, it settles them, and nothing else changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from seminar.model import Seminar, Statement
from seminar.outcomes import BroughtIn, Conflict, Decision, Decisions, bring_in
from seminar.outcomes.likeness import has_the_words_of
from seminar.rules import verify
from tests.seminar.outcomes.any_sheets import (
    Typed,
    check_nothing_typed_is_lost,
    check_what_went_is_told,
    everything,
    forget,
    forget_what_sheets_say,
    plain,
    sheets,
    typed_in,
    with_ids_of_their_own,
)
from tests.seminar.outcomes.collected import AFTERNOON, SEMINAR


@given(st.data())
@settings(max_examples=100, deadline=None)
@with_ids_of_their_own
def test_decisions_settle_every_conflict(data: st.DataObject) -> None:
    seminar, typed = bring_in(SEMINAR, data.draw(sheets()), AFTERNOON).seminar, Typed()
    for number in range(data.draw(st.integers(1, 5))):
        seminar = data.draw(typed_in(seminar, typed, number))
    forget_what_sheets_say(typed, seminar)
    read = data.draw(sheets())
    first = bring_in(seminar, read, AFTERNOON)
    in_doubt = {each.statement: each for news in first.sheets for each in news.conflicts}
    emptied = frozenset((one.task, one.group) for one in first.sheets if one.is_emptied)
    sides: dict[str, Decision] = {
        id_: data.draw(st.sampled_from(get_args(Decision))) for id_ in in_doubt
    }
    decided = Decisions(emptied=emptied, conflicts=sides)
    settled = bring_in(first.seminar, read, AFTERNOON, decided)
    verify(settled.seminar)
    check_what_went_is_told(settled)
    check_decided(in_doubt, sides, settled)
    _forget_decided(typed, sides, settled.before)
    check_nothing_typed_is_lost(typed, settled)
    last = bring_in(settled.seminar, read, AFTERNOON)
    assert not last.is_change
    left = {each.statement for news in last.sheets for each in news.conflicts}
    assert not left & set(in_doubt)
    assert not any(one.is_emptied for one in last.sheets)


def check_decided(
    in_doubt: Mapping[str, Conflict], sides: Mapping[str, Decision], result: BroughtIn
) -> None:
    """Mine keeps what Plenum says, but for the star; theirs says what the sheet says, by itself."""
    before, now = everything(result.before), everything(result.seminar)
    alone = {said.id for said in result.seminar.outcomes}
    for id_, side in sides.items():
        theirs = in_doubt[id_].theirs
        if side == "mine":
            assert plain(now[id_].text) in {plain(before[id_].text), plain(theirs)}
            assert given_in_plenum(now[id_]) == given_in_plenum(before[id_])
            assert plain(now[id_].text) == plain(before[id_].text) or id_ not in alone
        elif theirs and id_ not in now:  # A highlight is one with the answer that it repeats.
            assert any(one.highlight and plain(one.text) == plain(theirs) for one in now.values())
        elif theirs:
            assert plain(now[id_].text) == plain(theirs)
            assert given_in_plenum(now[id_]) == given_in_plenum(before[id_])
            assert id_ in alone or not in_doubt[id_].merged
        else:
            assert id_ not in now
    check_merged(sides, result)


def given_in_plenum(said: Statement) -> tuple[object, ...]:
    return (said.kind, said.owner, said.due, said.group, said.task)


def check_merged(sides: Mapping[str, Decision], result: BroughtIn) -> None:
    """A merged statement stays with what it was given, and goes with the last of its parts."""
    before, now = everything(result.before), everything(result.seminar)
    for said in result.before.outcomes:
        left = [one for one in said.merged if sides.get(one.id) != "theirs"]
        if not left or sides.get(said.id) == "theirs":
            continue
        assert given_in_plenum(now[said.id]) == given_in_plenum(before[said.id])
        if len(left) == len(said.merged):
            assert has_the_words_of(now[said.id].text, said.text)


def _forget_decided(typed: Typed, sides: Mapping[str, Decision], before: Seminar) -> None:
    """The sheet counts for what it was decided for, and changes what that was merged into."""
    for said in before.outcomes:
        theirs = [one for one in (said, *said.merged) if sides.get(one.id) == "theirs"]
        for one in (said, *theirs) if theirs else ():
            forget(typed, one.id)

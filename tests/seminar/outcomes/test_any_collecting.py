"""Whatever sheets say and whoever edits in between: nothing comes twice, and nothing is lost."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from seminar.collected import ReadSheet
from seminar.editing.edit import Refused
from seminar.model import Seminar, Statement
from seminar.outcomes import BroughtIn, bring_in, merge_statements, originals, part_statement
from seminar.rules import verify
from tests import strategies
from tests.seminar.outcomes.any_sheets import (
    ANSWERS,
    Typed,
    check_nothing_typed_is_lost,
    check_what_went_is_told,
    everything,
    forget_what_sheets_say,
    husks,
    plain,
    sheets,
    typed_in,
    with_ids_of_their_own,
)
from tests.seminar.outcomes.collected import AFTERNOON, HIGHLIGHTS, SEMINAR, sheet


@given(st.data())
@settings(max_examples=200, deadline=None)
@with_ids_of_their_own
def test_nothing_comes_twice_and_nothing_is_lost(data: st.DataObject) -> None:
    seminar, when = SEMINAR, AFTERNOON
    typed, number = Typed(), 0
    for _ in range(data.draw(st.integers(1, 4))):
        for _ in range(data.draw(st.integers(0, 5))):
            number += 1
            seminar = data.draw(typed_in(seminar, typed, number))
        forget_what_sheets_say(typed, seminar)
        read = data.draw(sheets())
        result = bring_in(seminar, read, when)
        verify(result.seminar)
        assert not husks(result.seminar)
        check_nothing_typed_is_lost(typed, result)
        check_nothing_read_is_lost(read, typed, result)
        check_what_went_is_told(result)
        again = bring_in(result.seminar, read, when + dt.timedelta(minutes=1))
        assert again.seminar == result.seminar
        assert not again.is_change
        assert [set(one.conflicts) for one in again.sheets] == [
            set(one.conflicts) for one in result.sheets
        ]
        forget_what_sheets_say(typed, result.seminar)
        seminar, when = result.seminar, when + dt.timedelta(hours=1)


def check_nothing_read_is_lost(read: Iterable[ReadSheet], typed: Typed, result: BroughtIn) -> None:
    """Each point is said by a statement, told as a conflict, or was edited or deleted by hand."""
    now = everything(result.seminar)
    said = {plain(one.text) for one in now.values()}
    for one, news in zip(_in_order(read), result.sheets, strict=True):
        known = [each for each in result.seminar.collected if _place(each) == _place(one)]
        told = {plain(conflict.theirs) for conflict in news.conflicts}
        by_hand = {
            plain(point.text)
            for sheet in known
            for point in sheet.points
            if point.statement in typed.worked_on
        }
        points = {plain(point) for answer in one.answers for point in answer.points}
        assert points <= said | told | by_hand


def _place(one: object) -> tuple[str, str]:
    return getattr(one, "task"), getattr(one, "group")  # noqa: B009 - either kind of sheet


def _in_order(read: Iterable[ReadSheet]) -> list[ReadSheet]:
    return sorted(read, key=_place)


@given(sheets(), sheets())
@settings(max_examples=200, deadline=None)
def test_what_nobody_has_worked_on_is_as_if_the_sheets_were_new(
    first: tuple[ReadSheet, ...], last: tuple[ReadSheet, ...]
) -> None:
    last = tuple(one for one in last if any(answer.points for answer in one.answers))
    whole = tuple(_with_all_answers(one) for one in last)
    places = {_place(one) for one in whole}
    known = [one for one in first if _place(one) in places]
    again = bring_in(bring_in(SEMINAR, known, AFTERNOON).seminar, whole, AFTERNOON)
    assert not any(one.conflicts for one in again.sheets)
    assert counted(again.seminar) == counted(bring_in(SEMINAR, whole, AFTERNOON).seminar)


def _with_all_answers(read: ReadSheet) -> ReadSheet:
    given = {answer.question: answer.points for answer in read.answers}
    asked = ("q1", "q2", HIGHLIGHTS) if read.task == "t1" else ("q3", HIGHLIGHTS)
    return sheet({ask: given.get(ask, ()) for ask in asked}, task=read.task, group=read.group)


def counted(seminar: Seminar) -> tuple[Counter[object], Counter[object]]:
    """Return how often each text stands under each question, and how often as a highlight."""
    said = [(plain(one.text), one.task, one.group, one) for one in seminar.outcomes]
    return (
        Counter((*what, one.question) for *what, one in said),
        Counter((*what, one.highlight) for *what, one in said),
    )


@given(strategies.seminars(), st.data())
@settings(max_examples=60, deadline=None)
def test_any_seminar_takes_in_any_sheet_once(seminar: Seminar, data: st.DataObject) -> None:
    read = [
        ReadSheet(
            task=task.id,
            group=group,
            file=f"groups/{number}.docx",
            answers=sheet({ask.id: data.draw(ANSWERS) for ask in task.questions}).answers,
        )
        for number, task in enumerate(seminar.tasks)
        for group in (None, *(group.id for group in seminar.groups[:2]))
    ]
    result = bring_in(seminar, read, AFTERNOON)
    verify(result.seminar)
    assert not bring_in(result.seminar, read, AFTERNOON).is_change


@given(strategies.seminars(), st.data())
@settings(max_examples=100, deadline=None)
def test_what_is_merged_and_parted_is_as_it_was(seminar: Seminar, data: st.DataObject) -> None:
    alone = [said for said in seminar.outcomes if not said.merged]
    tasks = sorted({said.task or "" for said in alone})
    if not tasks:
        return
    task = data.draw(st.sampled_from(tasks))
    there = [said.id for said in alone if (said.task or "") == task]
    chosen = data.draw(st.sets(st.sampled_from(there), min_size=min(2, len(there))))
    try:
        merge = merge_statements(seminar, chosen)
    except (Refused, LookupError):
        return
    merged = merge.change(seminar)
    verify(merged)
    [new] = merge.touched
    parted = part_statement(merged, new).change(merged)
    verify(parted)
    assert sorted(parted.outcomes, key=_id) == sorted(seminar.outcomes, key=_id)
    assert replace(parted, outcomes=()) == replace(seminar, outcomes=())
    [holder] = [said for said in merged.outcomes if said.id == new]
    assert {one.id for one in originals(holder)} == chosen


def _id(said: Statement) -> str:
    return said.id

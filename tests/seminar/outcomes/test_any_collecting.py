"""Whatever sheets say and whoever edits in between: nothing comes twice, and nothing is lost."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from random import Random
from typing import cast, get_args
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from seminar import ids
from seminar.collected import ReadSheet
from seminar.editing import statements as editing
from seminar.editing.edit import Refused
from seminar.editing.fields import StatementField
from seminar.editing.statements import StatementValue
from seminar.model import Seminar, Statement
from seminar.outcomes import (
    BroughtIn,
    Conflict,
    Decision,
    Decisions,
    bring_in,
    merge_statements,
    originals,
    part_statement,
)
from seminar.outcomes.likeness import has_the_words_of
from seminar.rules import verify
from tests import strategies
from tests.seminar.outcomes.collected import AFTERNOON, HIGHLIGHTS, SEMINAR, sheet

WORDS = st.sampled_from(
    [
        "Møtes oftere",
        "møtes oftere!",
        "Møtes mye oftere",
        "Møte oftere",
        "Vi møtes ikke ofte nok",
        "Vi møtes ofte nok",
        "God tone",
        "God  tone i møtene",
        "Åpen kafé før hvert møte, også for nye folkevalgte",
        "Åpen kafé før hvert møte",
        "A",
        "B",
    ]
)
ANSWERS = st.lists(WORDS, max_size=5).map(tuple)


@st.composite
def sheets(draw: st.DrawFn) -> tuple[ReadSheet, ...]:
    """The sheets of two groups and a task or two; some are missing, or some of their answers."""
    found: list[ReadSheet] = []
    for task, asked in (("t1", ("q1", "q2", HIGHLIGHTS)), ("t2", ("q3", HIGHLIGHTS))):
        for group in ("g1", "g2"):
            if draw(st.booleans()):
                read = [ask for ask in asked if draw(st.sampled_from([True, True, True, False]))]
                given = {ask: draw(ANSWERS) for ask in read}
                found.append(sheet(given, task=task, group=group))
    return tuple(found)


FIELDS: dict[StatementField, st.SearchStrategy[StatementValue]] = {
    "question": st.sampled_from(["q1", "q2", "q3", None]),
    "task": st.sampled_from(["t1", "t2"]),
    "group": st.sampled_from(["g1", "g2", None]),
    "kind": st.sampled_from(["proposal", "agreement", "action"]),
    "due": st.sampled_from([AFTERNOON.date(), None]),
    "owner": st.sampled_from(["Ordfører", "Rådmann"]),
}


class Typed:
    """What somebody did in Plenum: the words they typed, and the statements they worked on.

    `values` are those of other fields, by the statement's id and the field.
    """

    def __init__(self) -> None:
        self.words: dict[str, str] = {}
        self.values: dict[tuple[str, str], object] = {}
        self.worked_on: set[str] = set()


@st.composite
def typed_in(draw: st.DrawFn, seminar: Seminar, typed: Typed, number: int) -> Seminar:
    """A seminar after an edit of its statements by hand."""
    there = [said.id for said in seminar.outcomes]
    what = draw(st.sampled_from(["add", "text", *FIELDS, "star", "remove", "merge", "part"]))
    if what == "add" or not there:
        new = Statement(id=f"typed{number}", text=draw(WORDS), task="t1", question="q1", group="g1")
        typed.words[new.id] = new.text
        return editing.add_statement(seminar, new, AFTERNOON).change(seminar)
    id_ = draw(st.sampled_from(there))
    match what:
        case "text":
            text = draw(st.sampled_from([f"Skrevet {number}", "Møtes mye oftere", "A"]))
            typed.worked_on.add(id_)
            typed.words.pop(id_, None)
            if text not in read_before(seminar):  # Else they are the sheet's words, not typed ones.
                typed.words[id_] = text
            return editing.set_statement(seminar, id_, "text", text, AFTERNOON).change(seminar)
        case "star":
            edit = editing.highlight_statements(seminar, [id_], AFTERNOON, on=draw(st.booleans()))
            return edit.change(seminar)
        case "remove":
            gone = next(said for said in seminar.outcomes if said.id == id_)
            for one in (gone, *gone.merged):
                _forget(typed, one.id)
                typed.worked_on.add(one.id)
            return editing.remove_statements(seminar, [id_]).change(seminar)
        case "merge":
            return _merged(seminar, draw(st.sets(st.sampled_from(there))), typed)
        case "part":
            return _parted(seminar, id_, typed)
        case field:
            name = cast("StatementField", field)
            return _set(seminar, id_, name, draw(FIELDS[name]), typed)


def _set(
    seminar: Seminar, id_: str, field: StatementField, value: StatementValue, typed: Typed
) -> Seminar:
    changed = editing.set_statement(seminar, id_, field, value, AFTERNOON).change(seminar)
    old, new = everything(seminar)[id_], everything(changed)[id_]
    for name in FIELDS:
        if getattr(old, name) != getattr(new, name):
            typed.worked_on.add(id_)
            typed.values[id_, name] = getattr(new, name)
    return changed


def read_before(seminar: Seminar) -> set[str]:
    return {point.text for sheet in seminar.collected for point in sheet.points}


def _merged(seminar: Seminar, chosen: set[str], typed: Typed) -> Seminar:
    try:
        edit = merge_statements(seminar, chosen)
    except (Refused, LookupError):
        return seminar
    _forget_merged(seminar, chosen, typed)
    return edit.change(seminar)


def _forget(typed: Typed, id_: str) -> None:
    typed.words.pop(id_, None)
    for key in [key for key in typed.values if key[0] == id_]:
        del typed.values[key]


def _forget_merged(seminar: Seminar, apart: Iterable[str], typed: Typed) -> None:
    """Words that were given to a merged statement alone go when it is taken apart."""
    for said in seminar.outcomes:
        if said.id in apart and said.merged:
            _forget(typed, said.id)


def _parted(seminar: Seminar, id_: str, typed: Typed) -> Seminar:
    try:
        edit = part_statement(seminar, id_)
    except LookupError:
        return seminar
    _forget_merged(seminar, [id_], typed)
    return edit.change(seminar)


def everything(seminar: Seminar) -> dict[str, Statement]:
    return {one.id: one for said in seminar.outcomes for one in (said, *said.merged)}


def husks(seminar: Seminar) -> list[Statement]:
    """Return statements that nobody said: neither typed by somebody nor held by a sheet."""
    return [
        said
        for said in seminar.outcomes
        if not (said.group or said.source or said.merged or said.id.startswith("typed"))
    ]


def plain(text: str) -> str:
    return " ".join(text.split())


def check_nothing_typed_is_lost(typed: Typed, result: BroughtIn) -> None:
    now = everything(result.seminar)
    assert {id_: now[id_].text for id_ in typed.words if id_ in now} == typed.words
    for (id_, field), value in typed.values.items():
        assert id_ in now, (id_, field)
        assert getattr(now[id_], field) == value, (id_, field)


def forget_what_sheets_say(typed: Typed, seminar: Seminar) -> None:
    """Words and values that a sheet has taken up, or that were put back, are its own and follow it.

    The place of an answer that is a highlight too is that of the answer.
    """
    now = everything(seminar)
    for known in seminar.collected:
        answers = {point.statement for point in known.points if point.question}
        for point in known.points:
            said = now.get(point.statement)
            if said is None or not said.source:
                continue
            if plain(point.text) == plain(said.text):
                typed.words.pop(said.id, None)
            is_place = point.question is not None or point.statement not in answers
            if is_place and said.task == known.task and said.question == point.question:
                typed.values.pop((said.id, "question"), None)
                typed.values.pop((said.id, "task"), None)
            made = {"kind": "observation", "owner": "", "due": None, "group": known.group}
            for name in (name for name, value in made.items() if getattr(said, name) == value):
                typed.values.pop((said.id, name), None)


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


def with_ids_of_their_own(test: Callable[[st.DataObject], None]) -> Callable[..., None]:
    """Let ids come in an order that Hypothesis draws, so that what fails is found again."""

    @wraps(test)
    def run(data: st.DataObject) -> None:
        digits = Random(data.draw(st.integers(0, 99)))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(ids, "uuid4", lambda: UUID(int=digits.getrandbits(128)))
            test(data)

    return run


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


def check_what_went_is_told(result: BroughtIn) -> None:
    gone = [id_ for news in result.sheets for id_ in news.gone]
    assert sorted(gone) == sorted(set(everything(result.before)) - set(everything(result.seminar)))


def _forget_decided(typed: Typed, sides: Mapping[str, Decision], before: Seminar) -> None:
    """The sheet counts for what it was decided for, and changes what that was merged into."""
    for said in before.outcomes:
        theirs = [one for one in (said, *said.merged) if sides.get(one.id) == "theirs"]
        for one in (said, *theirs) if theirs else ():
            _forget(typed, one.id)


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

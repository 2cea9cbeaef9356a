"""Whatever sheets say and whoever edits in between: nothing comes twice, and nothing is lost."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import cast, get_args

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from seminar.collected import ReadSheet
from seminar.editing import statements as editing
from seminar.editing.edit import Refused
from seminar.editing.fields import StatementField
from seminar.editing.statements import StatementValue
from seminar.model import Seminar, Statement
from seminar.outcomes import (
    BroughtIn,
    Decision,
    Decisions,
    bring_in,
    merge_statements,
    originals,
    part_statement,
)
from seminar.rules import verify
from tests import strategies
from tests.seminar.outcomes.collected import AFTERNOON, HIGHLIGHTS, SEMINAR, sheet

WORDS = st.sampled_from(
    [
        "Møtes oftere",
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
    ids = [said.id for said in seminar.outcomes]
    what = draw(st.sampled_from(["add", "text", *FIELDS, "star", "remove", "merge", "part"]))
    if what == "add" or not ids:
        new = Statement(id=f"typed{number}", text=draw(WORDS), task="t1", question="q1", group="g1")
        typed.words[new.id] = new.text
        return editing.add_statement(seminar, new, AFTERNOON).change(seminar)
    id_ = draw(st.sampled_from(ids))
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
            return _merged(seminar, draw(st.sets(st.sampled_from(ids))), typed)
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


def _merged(seminar: Seminar, ids: Iterable[str], typed: Typed) -> Seminar:
    try:
        edit = merge_statements(seminar, list(ids))
    except (Refused, LookupError):
        return seminar
    _forget_merged(seminar, ids, typed)
    return edit.change(seminar)


def _forget(typed: Typed, id_: str) -> None:
    typed.words.pop(id_, None)
    for key in [key for key in typed.values if key[0] == id_]:
        del typed.values[key]


def _forget_merged(seminar: Seminar, ids: Iterable[str], typed: Typed) -> None:
    """Words that were given to a merged statement alone go when it is taken apart."""
    for said in seminar.outcomes:
        if said.id in ids and said.merged:
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
    """Words and places that a sheet has taken up are its own from then on, and follow it."""
    now = everything(seminar)
    for known in seminar.collected:
        for point in known.points:
            said = now.get(point.statement)
            if said is None or not said.source:
                continue
            if plain(point.text) == plain(said.text):
                typed.words.pop(said.id, None)
            if said.task == known.task and said.question == point.question:
                typed.values.pop((said.id, "question"), None)
                typed.values.pop((said.id, "task"), None)
            as_made = (said.kind, said.owner, said.due) == ("observation", "", None)
            if as_made and said.group == known.group:
                typed.values.pop((said.id, "group"), None)


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


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_nothing_comes_twice_and_nothing_is_lost(data: st.DataObject) -> None:
    seminar, when = SEMINAR, AFTERNOON
    typed, number = Typed(), 0
    for _ in range(data.draw(st.integers(1, 4))):
        for _ in range(data.draw(st.integers(0, 5))):
            number += 1
            seminar = data.draw(typed_in(seminar, typed, number))
        read = data.draw(sheets())
        result = bring_in(seminar, read, when)
        verify(result.seminar)
        assert not husks(result.seminar)
        check_nothing_typed_is_lost(typed, result)
        check_nothing_read_is_lost(read, typed, result)
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
def test_decisions_settle_every_conflict(data: st.DataObject) -> None:
    seminar = bring_in(SEMINAR, data.draw(sheets()), AFTERNOON).seminar
    for number in range(data.draw(st.integers(1, 5))):
        seminar = data.draw(typed_in(seminar, Typed(), number))
    read = data.draw(sheets())
    first = bring_in(seminar, read, AFTERNOON)
    open_ = {each.statement for news in first.sheets for each in news.conflicts}
    emptied = frozenset((one.task, one.group) for one in first.sheets if one.is_emptied)
    sides: dict[str, Decision] = {
        id_: data.draw(st.sampled_from(get_args(Decision))) for id_ in open_
    }
    settled = bring_in(
        first.seminar, read, AFTERNOON, Decisions(emptied=emptied, conflicts=sides)
    ).seminar
    verify(settled)
    last = bring_in(settled, read, AFTERNOON)
    assert not last.is_change
    left = {each.statement for news in last.sheets for each in news.conflicts}
    assert not left & open_
    assert not any(one.is_emptied for one in last.sheets)


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
    ids = [said.id for said in alone if (said.task or "") == task]
    chosen = data.draw(st.sets(st.sampled_from(ids), min_size=min(2, len(ids))))
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

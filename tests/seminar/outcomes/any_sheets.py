"""Whatever sheets say, and whatever somebody does in Plenum in between, for these tests."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from random import Random
from typing import cast
from uuid import UUID

import pytest
from hypothesis import strategies as st

from seminar import ids
from seminar.collected import ReadSheet
from seminar.editing import statements as editing
from seminar.editing.edit import Refused
from seminar.editing.fields import StatementField
from seminar.editing.statements import StatementValue
from seminar.model import Seminar, Statement
from seminar.outcomes import BroughtIn, merge_statements, part_statement
from tests.seminar.outcomes.collected import AFTERNOON, HIGHLIGHTS, sheet

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
            if text not in _read_before(
                seminar
            ):  # Else they are the sheet's words, not typed ones.
                typed.words[id_] = text
            return editing.set_statement(seminar, id_, "text", text, AFTERNOON).change(seminar)
        case "star":
            edit = editing.highlight_statements(seminar, [id_], AFTERNOON, on=draw(st.booleans()))
            return edit.change(seminar)
        case "remove":
            gone = next(said for said in seminar.outcomes if said.id == id_)
            for one in (gone, *gone.merged):
                forget(typed, one.id)
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


def _read_before(seminar: Seminar) -> set[str]:
    return {point.text for sheet in seminar.collected for point in sheet.points}


def _merged(seminar: Seminar, chosen: set[str], typed: Typed) -> Seminar:
    try:
        edit = merge_statements(seminar, chosen)
    except (Refused, LookupError):
        return seminar
    _forget_merged(seminar, chosen, typed)
    return edit.change(seminar)


def forget(typed: Typed, id_: str) -> None:
    """Forget what was typed into a statement: its words, and the values of its fields."""
    typed.words.pop(id_, None)
    for key in [key for key in typed.values if key[0] == id_]:
        del typed.values[key]


def _forget_merged(seminar: Seminar, apart: Iterable[str], typed: Typed) -> None:
    """Words that were given to a merged statement alone go when it is taken apart."""
    for said in seminar.outcomes:
        if said.id in apart and said.merged:
            forget(typed, said.id)


def _parted(seminar: Seminar, id_: str, typed: Typed) -> Seminar:
    try:
        edit = part_statement(seminar, id_)
    except LookupError:
        return seminar
    _forget_merged(seminar, [id_], typed)
    return edit.change(seminar)


def everything(seminar: Seminar) -> dict[str, Statement]:
    """Return all statements by id, also those that are merged into others."""
    return {one.id: one for said in seminar.outcomes for one in (said, *said.merged)}


def husks(seminar: Seminar) -> list[Statement]:
    """Return statements that nobody said: neither typed by somebody nor held by a sheet."""
    return [
        said
        for said in seminar.outcomes
        if not (said.group or said.source or said.merged or said.id.startswith("typed"))
    ]


def plain(text: str) -> str:
    """Return a text with one space between its words."""
    return " ".join(text.split())


def check_nothing_typed_is_lost(typed: Typed, result: BroughtIn) -> None:
    """What was typed stands as it was typed."""
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


def check_what_went_is_told(result: BroughtIn) -> None:
    """Each statement that is not there any more is told once, and no other."""
    gone = [id_ for news in result.sheets for id_ in news.gone]
    assert sorted(gone) == sorted(set(everything(result.before)) - set(everything(result.seminar)))


def with_ids_of_their_own(test: Callable[[st.DataObject], None]) -> Callable[..., None]:
    """Let ids come in an order that Hypothesis draws, so that what fails is found again."""

    @wraps(test)
    def run(data: st.DataObject) -> None:
        digits = Random(data.draw(st.integers(0, 99)))
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(ids, "uuid4", lambda: UUID(int=digits.getrandbits(128)))
            test(data)

    return run

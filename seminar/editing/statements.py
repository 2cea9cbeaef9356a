"""Edits of the outcomes: what somebody types or changes in Plenum; see also `seminar.outcomes`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import cast

from msgspec.structs import replace

from seminar.editing import sentences
from seminar.editing.edit import Edit
from seminar.editing.fields import STATEMENT, StatementField
from seminar.editing.names import brief
from seminar.editing.places import ids_of, place_of, places_of, question_of
from seminar.editing.rows import inserted, mapped, without
from seminar.messages import Message, message
from seminar.model import Seminar, Statement
from seminar.texts import clean_text

StatementValue = str | bool | dt.date | None


def add_statement(
    seminar: Seminar, new: Statement, when: dt.datetime, index: int | None = None
) -> Edit:
    """Return the edit that adds a statement that somebody has typed.

    Args:
        seminar: the seminar.
        new: the statement.
        when: the moment, with its time zone.
        index: before which of the outcomes; `None` for the end.
    """
    at = len(seminar.outcomes) if index is None else index
    typed = replace(new, text=clean_text(new.text), owner=clean_text(new.owner), changed=when)

    def change(whole: Seminar) -> Seminar:
        return replace(whole, outcomes=inserted(whole.outcomes, at, (typed,)))

    return Edit(sentences.added(several([typed])), change, (typed.id,))


def remove_statements(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that removes statements, with those that were merged into them.

    The next collecting does not bring them back while their answer sheets say the same.

    Raises:
        LookupError: there are no such statements.
    """
    gone = statements_of(seminar, ids)

    def change(whole: Seminar) -> Seminar:
        places = places_of(whole.outcomes, ids_of(gone))
        return replace(whole, outcomes=without(whole.outcomes, places))

    return Edit(sentences.deleted(several(gone)), change)


def highlight_statements(
    seminar: Seminar, ids: Collection[str], when: dt.datetime, *, on: bool
) -> Edit:
    """Return the edit that makes statements highlights, or takes the star from them.

    Raises:
        LookupError: there are no such statements.
    """
    chosen = statements_of(seminar, ids)
    what = several(chosen)
    sentence = (
        message("Highlighted {what}", what=what)
        if on
        else message("Took the highlight from {what}", what=what)
    )

    def put(said: Statement) -> Statement:
        same = said.id not in ids or said.highlight == on
        return said if same else replace(said, highlight=on, changed=when)

    return Edit(sentence, lambda whole: _with(whole, mapped(whole.outcomes, put)), ids_of(chosen))


def set_statement(
    seminar: Seminar, id_: str, field: StatementField, value: StatementValue, when: dt.datetime
) -> Edit:
    """Return the edit that sets a field of a statement.

    A question brings its task along; with another task, the question of the former one goes.

    Raises:
        LookupError: there is no such statement, or no such question.
    """
    before = seminar.outcomes[place_of(seminar.outcomes, id_)]
    new = clean_text(value) if isinstance(value, str) else value
    fields = _together(seminar, field, new)

    def put(said: Statement) -> Statement:
        same = said.id != id_ or getattr(said, field) == new
        return said if same else replace(said, **fields, changed=when)

    sentence = _setting(before, field, new)
    return Edit(sentence, lambda whole: _with(whole, mapped(whole.outcomes, put)), (id_,))


def _together(
    seminar: Seminar, field: StatementField, value: StatementValue
) -> dict[str, StatementValue]:
    if field == "task":
        return {"task": value, "question": None}
    if field == "question" and value is not None:
        return {"task": question_of(seminar, cast("str", value))[0].id, "question": value}
    return {field: value}


def _setting(said: Statement, field: StatementField, new: StatementValue) -> Message:
    if field == "text":
        return sentences.set_own_field(STATEMENT[field], said.text, new)
    told = "" if new is None else new
    told = told if field in ("owner", "due", "highlight") else None
    return sentences.set_field(STATEMENT[field], _name(said), getattr(said, field), told)


def _with(seminar: Seminar, outcomes: tuple[Statement, ...]) -> Seminar:
    return seminar if outcomes is seminar.outcomes else replace(seminar, outcomes=outcomes)


def statements_of(seminar: Seminar, ids: Collection[str]) -> tuple[Statement, ...]:
    """Return the statements with these ids, in the order of the outcomes.

    Raises:
        LookupError: there are none.
    """
    found = tuple(one for one in seminar.outcomes if one.id in ids)
    if not found:
        raise LookupError(tuple(ids))
    return found


def _name(said: Statement) -> Message:
    return several([said])


def several(said: Collection[Statement]) -> Message:
    """Return statements as a sentence names them: "«Møtes oftere» og ett utsagn til"."""
    return sentences.several_statements([brief(one.text) for one in said])

"""Making statements one, and parting them again: edits that a person makes, never Plenum itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from typing import TypeVar, get_args

from msgspec.structs import replace

from seminar.editing.edit import Edit, Refused
from seminar.editing.names import brief, quotable, quoted
from seminar.editing.places import ids_of, place_of
from seminar.editing.sentences import several_statements
from seminar.emphasis import plain
from seminar.ids import new_id
from seminar.language import number_word
from seminar.messages import message
from seminar.model import Seminar, Statement, StatementKind
from seminar.outcomes.voices import originals
from seminar.texts import clean_text

Value = TypeVar("Value")
_KINDS: tuple[StatementKind, ...] = get_args(StatementKind)
"""From what is seen to what is to be done: what was merged is what binds most of it."""


def merge_statements(seminar: Seminar, ids: Collection[str], text: str = "") -> Edit:
    """Return the edit that makes statements one, in the place of the first of them.

    It is a new statement, which holds the others as they were. It is a highlight if one of them is,
    of the kind that binds most, and has the owner and the due date that any of them has.

    Args:
        seminar: whose statements they are.
        ids: two or more.
        text: what it is to say; empty for what the first of them says.

    Raises:
        Refused: they belong to different tasks, or have different owners or dates.
        LookupError: there are not two such statements.
    """
    said = _statements(seminar, ids)
    if len(said) < 2:
        raise LookupError(tuple(ids))
    made = _merged(said, clean_text(text).strip() or said[0].text)
    gone = {one.id for one in said}

    def change(whole: Seminar) -> Seminar:
        now = _merged(_statements(whole, gone), made.text)
        return _in_place(whole, gone, (replace(now, id=made.id),))

    sentence = message("Merged {number} statements", number=number_word(len(said)))
    return Edit(sentence, change, (made.id,))


def part_statement(seminar: Seminar, id_: str) -> Edit:
    """Return the edit that puts what was merged in the place of the merged statement.

    Each comes back as it was, or as its answer sheet says since; words, owner and date that were
    given to the merged statement alone go with it.

    Raises:
        LookupError: there is no such statement, or it was not merged.
    """
    said = seminar.outcomes[place_of(seminar.outcomes, id_)]
    if not said.merged:
        raise LookupError(id_)
    parts = _parts(said)

    def change(whole: Seminar) -> Seminar:
        now = whole.outcomes[place_of(whole.outcomes, id_)]
        return _in_place(whole, (id_,), _parts(now))

    name = several_statements([brief(said.text)])
    if len(parts) == 1:
        sentence = message("Brought back {statement} as it was", statement=name)
    else:
        sentence = message(
            "Parted {statement} into {number}", statement=name, number=number_word(len(parts))
        )
    return Edit(sentence, change, ids_of(parts))


def can_merge(said: Sequence[Statement]) -> bool:
    """Whether statements have one task, and neither owners nor due dates that differ."""
    try:
        _merged(said, "")
    except Refused:
        return False
    return True


def _statements(seminar: Seminar, ids: Collection[str]) -> tuple[Statement, ...]:
    return tuple(one for one in seminar.outcomes if one.id in ids)


def _in_place(seminar: Seminar, gone: Collection[str], new: Sequence[Statement]) -> Seminar:
    """Return the seminar with new statements where the first of those stood that go."""
    at = next(place for place, one in enumerate(seminar.outcomes) if one.id in gone)
    after = (one for one in seminar.outcomes[at:] if one.id not in gone)
    return replace(seminar, outcomes=(*seminar.outcomes[:at], *new, *after))


def _parts(said: Statement) -> tuple[Statement, ...]:
    """Return what a statement was made of; what a sheet said itself is part of it too."""
    found = originals(said)
    is_own = said.merged and said.group is None and said.source
    return (replace(said, merged=()), *found) if is_own else found


def _merged(said: Sequence[Statement], text: str) -> Statement:
    if len({one.task for one in said}) > 1:
        raise Refused("Only statements of one task can be merged; these belong to several.")
    questions = {one.question for one in said}
    moments = [one.changed for one in said if one.changed is not None]
    return Statement(
        id=new_id(),
        text=text,
        kind=_KINDS[max(_KINDS.index(one.kind) for one in said)],
        task=said[0].task,
        question=questions.pop() if len(questions) == 1 else None,
        highlight=any(one.highlight for one in said),
        owner=_owner(said),
        due=_due(said),
        changed=max(moments, default=None),
        merged=tuple(part for one in said for part in _parts(one)),
    )


def _owner(said: Sequence[Statement]) -> str:
    owners = [one.owner for one in said if one.owner.strip()]
    different = {" ".join(plain(owner).split()).casefold(): owner for owner in reversed(owners)}
    if len(different) > 1:
        one, other, *_ = (quoted(quotable(owner)) for owner in reversed(different.values()))
        raise Refused(
            "The statements have different owners, {one} and {other}; let them have the same, or"
            " take one out, and merge them then.",
            one=one,
            other=other,
        )
    return owners[0] if owners else ""


def _due(said: Sequence[Statement]) -> dt.date | None:
    dates = sorted({one.due for one in said if one.due is not None})
    if len(dates) > 1:
        raise Refused(
            "The statements have different due dates, {one} and {other}; let them have the same,"
            " or take one out, and merge them then.",
            one=dates[0],
            other=dates[-1],
        )
    return dates[0] if dates else None

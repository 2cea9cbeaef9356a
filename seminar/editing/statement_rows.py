"""Edits of the outcomes as rows: several put in, copied and moved; see also `statements`.

A table shows some of the outcomes: those of a task, or fewer. So where rows go is said by those
that are shown; the others stay where they are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence

from msgspec.structs import replace

from seminar.editing import sentences
from seminar.editing.edit import Edit
from seminar.editing.places import ids_of, place_of, places_of
from seminar.editing.rows import duplicated, inserted, mapped, order_by_drop, order_by_step
from seminar.editing.statements import several, statements_of
from seminar.messages import Message, message
from seminar.model import Seminar, Statement, new_id
from seminar.texts import clean_text


def paste_statements(
    seminar: Seminar, new: Sequence[Statement], when: dt.datetime, after: str | None = None
) -> Edit:
    """Return the edit that puts pasted statements in: "Limte inn 3 utsagn".

    Args:
        seminar: the seminar.
        new: the statements.
        when: the moment, with its time zone.
        after: the id of the statement that they come after; `None` for the end.

    Raises:
        LookupError: there is no such statement.
    """
    rows = tuple(
        replace(one, text=clean_text(one.text), owner=clean_text(one.owner), changed=when)
        for one in new
    )
    count = len(rows)
    sentence = (
        message("Pasted one statement") if count == 1 else message("Pasted {n} statements", n=count)
    )
    said = seminar.outcomes
    index = len(said) if after is None else place_of(said, after) + 1

    def change(whole: Seminar) -> Seminar:
        return replace(whole, outcomes=inserted(whole.outcomes, index, rows))

    return Edit(sentence, change, ids_of(rows))


def duplicate_statements(seminar: Seminar, ids: Collection[str], when: dt.datetime) -> Edit:
    """Return the edit that puts copies, with ids of their own, after the last of statements.

    A copy is somebody's own: it came from no sheet, and nothing was merged into it.

    Raises:
        LookupError: there are no such statements.
    """
    said = statements_of(seminar, ids)
    copies = {one.id: replace(one, id=new_id(), source="", merged=(), changed=when) for one in said}

    def change(whole: Seminar) -> Seminar:
        places = places_of(whole.outcomes, copies)
        rows = duplicated(whole.outcomes, places, lambda one: copies[one.id])
        return replace(whole, outcomes=rows)

    return Edit(sentences.duplicated(several(said)), change, ids_of(copies.values()))


# --- moving ---------------------------------------------------------------------------------------


def move_statements(
    seminar: Seminar, ids: Collection[str], step: int, shown: Sequence[str]
) -> Edit:
    """Return the edit that moves statements up (-1) or down (1) by one among those shown.

    Args:
        seminar: the seminar.
        ids: which ones.
        step: -1 or 1.
        shown: the ids of the rows, in their order.

    Raises:
        LookupError: there are no such statements.
    """
    order = order_by_step(len(shown), _places(shown, ids), step)
    said = statements_of(seminar, ids)
    return _moving(said, shown, order, sentences.stepped(step)(several(said)))


def move_statements_to(
    seminar: Seminar, ids: Collection[str], index: int, shown: Sequence[str]
) -> Edit:
    """Return the edit that moves statements before the row that stands at `index` now.

    Args:
        seminar: the seminar.
        ids: which ones.
        index: before which row; their number for the end.
        shown: the ids of the rows, in their order.

    Raises:
        LookupError: there are no such statements.
    """
    places = _places(shown, ids)
    order = order_by_drop(len(shown), places, index)
    said = statements_of(seminar, ids)
    return _moving(said, shown, order, sentences.moved(several(said), order, places))


def _places(shown: Sequence[str], ids: Collection[str]) -> tuple[int, ...]:
    places = tuple(place for place, id_ in enumerate(shown) if id_ in ids)
    if not places:
        raise LookupError(tuple(ids))
    return places


def _moving(
    said: Sequence[Statement], shown: Sequence[str], order: Sequence[int], sentence: Message
) -> Edit:
    new_order = [shown[place] for place in order]

    def change(whole: Seminar) -> Seminar:
        if list(shown) == new_order:
            return whole
        by_id = {one.id: one for one in whole.outcomes}
        moved = iter([by_id[id_] for id_ in new_order])
        inside = frozenset(shown)
        rows = tuple(next(moved) if one.id in inside else one for one in whole.outcomes)
        return replace(whole, outcomes=rows)

    return Edit(sentence, change, ids_of(said))


def move_to_task(
    seminar: Seminar, ids: Collection[str], task: str | None, when: dt.datetime
) -> Edit:
    """Return the edit that lets statements belong to another task, or to none.

    They answer none of its questions then; those that belong there already stay as they are.

    Raises:
        LookupError: there are no such statements.
    """
    said = statements_of(seminar, ids)
    gone = ids_of(said)

    def put(one: Statement) -> Statement:
        same = one.id not in gone or one.task == task
        return one if same else replace(one, task=task, question=None, changed=when)

    return _mapping(said, put, message("Gave {what} to another task", what=several(said)))


def copy_to_task(
    seminar: Seminar, ids: Collection[str], task: str | None, when: dt.datetime
) -> Edit:
    """Return the edit that puts copies of statements last, for another task or for none.

    Raises:
        LookupError: there are no such statements.
    """
    said = statements_of(seminar, ids)
    copies = tuple(
        replace(
            one,
            id=new_id(),
            task=task,
            question=one.question if one.task == task else None,
            source="",
            merged=(),
            changed=when,
        )
        for one in said
    )

    def change(whole: Seminar) -> Seminar:
        return replace(whole, outcomes=(*whole.outcomes, *copies))

    return Edit(sentences.duplicated(several(said)), change, ids_of(copies))


def move_to_next_group(
    seminar: Seminar, ids: Collection[str], step: int, when: dt.datetime
) -> Edit:
    """Return the edit that gives statements to the previous (-1) or next (1) group.

    Before the first group stands the plenary. What was merged was said by several, and stays.

    Raises:
        LookupError: there are no such statements.
    """
    said = statements_of(seminar, ids)
    ids_there = ids_of(said)
    around: tuple[str | None, ...] = (None, *ids_of(seminar.groups))

    def put(one: Statement) -> Statement:
        if one.id not in ids_there or one.merged:
            return one
        place = max(0, min(len(around) - 1, around.index(one.group) + step))
        same = around[place] == one.group
        return one if same else replace(one, group=around[place], changed=when)

    sentence = message("Gave {what} to another group", what=several(said))
    return _mapping(said, put, sentence)


def _mapping(
    said: Sequence[Statement], put: Callable[[Statement], Statement], sentence: Message
) -> Edit:
    def change(whole: Seminar) -> Seminar:
        outcomes = mapped(whole.outcomes, put)
        return whole if outcomes is whole.outcomes else replace(whole, outcomes=outcomes)

    return Edit(sentence, change, ids_of(said))

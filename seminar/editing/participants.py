"""Edits of the participants: who takes part, and in what capacity."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from seminar.editing import sentences
from seminar.editing.edit import Edit
from seminar.editing.fields import PARTICIPANT, ParticipantField
from seminar.editing.names import participant_title, quoted
from seminar.editing.places import ids_of, place_of, places_of
from seminar.editing.rows import inserted, mapped, order_by_step, ordered, replaced, without
from seminar.messages import Message, message
from seminar.model import Group, Participant, Seminar
from seminar.texts import clean_text


def insert_participants(seminar: Seminar, new: Sequence[Participant], index: int) -> Edit:
    """Return the edit that puts participants before the one at `index`, or at the end."""
    index = min(index, len(seminar.participants))
    rows = tuple(new)
    what = sentences.several_participants([participant_title(who) for who in rows])

    def change(whole: Seminar) -> Seminar:
        return _with(whole, inserted(whole.participants, index, rows))

    return Edit(sentences.added(what), change, ids_of(rows))


def paste_participants(
    seminar: Seminar, new: Sequence[Participant], index: int, left: int = 0
) -> Edit:
    """Return what `insert_participants` does, called "Limte inn 8 deltakere".

    Args:
        seminar: the seminar.
        new: those who were pasted.
        index: before whom.
        left: how many rows were left out.
    """
    sentence = (
        message("Pasted one participant")
        if len(new) == 1
        else message("Pasted {n} participants", n=len(new))
    )
    edit = insert_participants(seminar, new, index)
    return replace(edit, sentence=sentences.leaving_out(sentence, left))


def fetch_participants(seminar: Seminar, new: Sequence[Participant], left: int = 0) -> Edit:
    """Return the edit that puts those on a list after the others: "Hentet 42 deltakere"."""
    sentence = (
        message("Fetched one participant")
        if len(new) == 1
        else message("Fetched {n} participants", n=len(new))
    )
    edit = insert_participants(seminar, new, len(seminar.participants))
    return replace(edit, sentence=sentences.leaving_out(sentence, left))


def remove_participants(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that removes participants, also from their groups.

    Raises:
        LookupError: there are no such participants.
    """
    gone = ids_of(participants_of(seminar, ids))

    def change(whole: Seminar) -> Seminar:
        rest = without(whole.participants, places_of(whole.participants, gone))
        groups = mapped(whole.groups, lambda group: without_members(group, gone))
        return replace(whole, participants=rest, groups=groups)

    return Edit(sentences.deleted(_several(seminar, ids)), change)


def move_participants(seminar: Seminar, ids: Collection[str], step: int) -> Edit:
    """Return the edit that moves participants up (-1) or down (1) by one on the list.

    Raises:
        LookupError: there are no such participants.
    """
    moved = ids_of(participants_of(seminar, ids))
    places = places_of(seminar.participants, moved)
    order = order_by_step(len(seminar.participants), places, step)
    sentence = sentences.stepped(step)(_several(seminar, ids))
    return Edit(sentence, lambda whole: _with(whole, ordered(whole.participants, order)), moved)


def set_participant(
    seminar: Seminar, participant: str, field: ParticipantField, value: str
) -> Edit:
    """Return the edit that sets a participant's name, role, or unit or party.

    Raises:
        LookupError: there is no such participant.
    """
    place = place_of(seminar.participants, participant)
    before, new = seminar.participants[place], clean_text(value)
    after = before if getattr(before, field) == new else replace(before, **{field: new})
    what = quoted(participant_title(after if field == "name" else before))
    sentence = sentences.set_field(PARTICIPANT[field], what, getattr(before, field), new)
    if field == "name":
        sentence = message("Changed a participant's name to {new}", new=what)

    def change(whole: Seminar) -> Seminar:
        at = place_of(whole.participants, participant)
        return _with(whole, replaced(whole.participants, at, after))

    return Edit(sentence, change, (participant,))


def participants_of(seminar: Seminar, ids: Collection[str]) -> tuple[Participant, ...]:
    """Return the participants with these ids, in the list's order.

    Raises:
        LookupError: there are none.
    """
    found = tuple(who for who in seminar.participants if who.id in ids)
    if not found:
        raise LookupError(tuple(ids))
    return found


def without_members(group: Group, gone: Collection[str]) -> Group:
    """Return a group without some of its members; without a writer where the writer goes."""
    members = tuple(id_ for id_ in group.members if id_ not in gone)
    writer = None if group.writer in gone else group.writer
    same = len(members) == len(group.members) and writer == group.writer
    return group if same else replace(group, members=members, writer=writer)


def _with(seminar: Seminar, people: tuple[Participant, ...]) -> Seminar:
    same = people is seminar.participants
    return seminar if same else replace(seminar, participants=people)


def _several(seminar: Seminar, ids: Collection[str]) -> Message:
    people = participants_of(seminar, ids)
    return sentences.several_participants([participant_title(who) for who in people])

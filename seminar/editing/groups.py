"""Edits of the groups by hand: which there are, who sits in them, who stays, who writes."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from seminar.editing import sentences
from seminar.editing.edit import Edit, Refused
from seminar.editing.fields import GROUP, GroupField
from seminar.editing.names import group_title, participant_title, quoted
from seminar.editing.participants import participants_of, without_members
from seminar.editing.places import ids_of, place_of, places_of
from seminar.editing.rows import inserted, mapped, order_by_step, ordered, replaced, without
from seminar.language import language
from seminar.messages import Message, message
from seminar.model import Group, Participant, Seminar, Statement
from seminar.texts import clean_text

# --- groups ---------------------------------------------------------------------------------------


def new_groups(seminar: Seminar, groups: Sequence[Group], count: int) -> tuple[Group, ...]:
    """Return new groups, named by numbers that none of `groups` bears: "Gruppe 7"."""
    words, names = language(seminar.language), {_folded(group.name) for group in groups}
    new: list[Group] = []
    number = len(groups)
    while len(new) < count:
        number += 1
        name = words.text("Group {n}", n=number)
        if _folded(name) not in names:
            new.append(Group(name=name))
    return tuple(new)


def add_group(seminar: Seminar) -> Edit:
    """Return the edit that puts an empty group after the others."""
    new = new_groups(seminar, seminar.groups, 1)
    sentence = sentences.added(sentences.several_groups([group.name for group in new]))

    def change(whole: Seminar) -> Seminar:
        return replace(whole, groups=inserted(whole.groups, len(whole.groups), new))

    return Edit(sentence, change, ids_of(new))


def remove_groups(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that removes groups; their members are in none, what they said stays.

    Raises:
        LookupError: there are no such groups.
    """
    gone = _groups_of(seminar, ids)
    what = sentences.several_groups([group_title(seminar, group) for group in gone])
    return Edit(sentences.deleted(what), lambda whole: without_groups(whole, ids_of(gone)))


def without_groups(seminar: Seminar, gone: Collection[str]) -> Seminar:
    """Return the seminar without these groups; their members are locked to none."""
    if not gone:
        return seminar
    members = {id_ for group in seminar.groups if group.id in gone for id_ in group.members}
    return replace(
        seminar,
        groups=without(seminar.groups, places_of(seminar.groups, gone)),
        participants=mapped(seminar.participants, lambda who: _locked(who, members, on=False)),
        outcomes=mapped(seminar.outcomes, lambda said: _unlinked(said, gone)),
    )


def _unlinked(said: Statement, gone: Collection[str]) -> Statement:
    merged = mapped(said.merged, lambda one: _unlinked(one, gone))
    if said.group in gone:
        return replace(said, group=None, merged=merged)
    return said if merged is said.merged else replace(said, merged=merged)


def move_groups(seminar: Seminar, ids: Collection[str], step: int) -> Edit:
    """Return the edit that moves groups before (-1) or after (1) their neighbour.

    Raises:
        LookupError: there are no such groups.
    """
    moved = _groups_of(seminar, ids)
    order = order_by_step(len(seminar.groups), places_of(seminar.groups, ids), step)
    what = sentences.several_groups([group_title(seminar, group) for group in moved])

    def change(whole: Seminar) -> Seminar:
        groups = ordered(whole.groups, order)
        return whole if groups is whole.groups else replace(whole, groups=groups)

    return Edit(sentences.stepped(step)(what), change, ids_of(moved))


def set_group(seminar: Seminar, group: str, field: GroupField, value: str) -> Edit:
    """Return the edit that sets a group's name or table.

    Raises:
        LookupError: there is no such group.
    """
    before, new = _group_of(seminar, group), clean_text(value)
    after = before if getattr(before, field) == new else replace(before, **{field: new})
    what = quoted(group_title(seminar, before))
    sentence = sentences.set_field(GROUP[field], what, getattr(before, field), new)
    return Edit(sentence, lambda whole: _with(whole, after), (group,))


def set_writer(seminar: Seminar, participant: str) -> Edit:
    """Return the edit that lets a member write for the group; nobody, if it is that member already.

    Raises:
        LookupError: there is no such participant.
        Refused: they are in no group.
    """
    (who,) = participants_of(seminar, [participant])
    group = _group_with(seminar, participant)
    if group is None:
        raise Refused("{name} is in no group; choose one first.", name=_title(who))
    names = {"name": quoted(participant_title(who)), "group": quoted(group_title(seminar, group))}
    if group.writer == participant:
        sentence = message("{name} no longer writes for {group}", **names)
        after = replace(group, writer=None)
    else:
        sentence = message("Let {name} write for {group}", **names)
        after = replace(group, writer=participant)
    return Edit(sentence, lambda whole: _with(whole, after), (participant,))


# --- members --------------------------------------------------------------------------------------


def move_to_group(seminar: Seminar, ids: Collection[str], group: str | None) -> Edit:
    """Return the edit that moves participants to a group; with `None`, out of theirs.

    Those who are locked stay so, to the group they come to; out of the groups nobody is locked.

    Raises:
        LookupError: there are no such participants, or no such group.
    """
    people = participants_of(seminar, ids)
    moved = ids_of(people)
    what = sentences.with_others([participant_title(who) for who in people])
    if group is None:
        sentence = message("Took {what} out of the groups", what=what)
    else:
        name = quoted(group_title(seminar, _group_of(seminar, group)))
        sentence = sentences.moved_to(what, name)

    def change(whole: Seminar) -> Seminar:
        groups = mapped(whole.groups, lambda one: _after_move(one, moved, group))
        if group is not None:
            return whole if groups is whole.groups else replace(whole, groups=groups)
        people = mapped(whole.participants, lambda who: _locked(who, moved, on=False))
        same = groups is whole.groups and people is whole.participants
        return whole if same else replace(whole, groups=groups, participants=people)

    return Edit(sentence, change, moved)


def _after_move(one: Group, moved: Collection[str], group: str | None) -> Group:
    if one.id != group:
        return without_members(one, moved)
    new = tuple(id_ for id_ in moved if id_ not in one.members)
    return replace(one, members=(*one.members, *new)) if new else one


def move_to_numbered(seminar: Seminar, ids: Collection[str], number: int) -> Edit:
    """Return what `move_to_group` does, for the group of a number from 1; 0 for none.

    Raises:
        LookupError: there are no such participants.
        Refused: there is no group of that number.
    """
    if number == 0:
        return move_to_group(seminar, ids, None)
    if not 1 <= number <= len(seminar.groups):
        raise Refused(
            "There is no group {number}; there are {groups}. Draw groups, or add one.",
            number=number,
            groups=len(seminar.groups),
        )
    return move_to_group(seminar, ids, seminar.groups[number - 1].id)


def move_to_next_group(seminar: Seminar, ids: Collection[str], step: int) -> Edit:
    """Return the edit that moves participants to the group before (-1) or after (1) theirs.

    The group counts from is that of the first of them; who is in none goes to the first or last.

    Raises:
        LookupError: there are no such participants.
        Refused: there is no group before or after it.
    """
    first = participants_of(seminar, ids)[0]
    group = _group_with(seminar, first.id)
    places = range(1, len(seminar.groups) + 1)
    if group is None:
        number = 1 if step > 0 else len(seminar.groups)
    else:
        number = seminar.groups.index(group) + 1 + step
    if number not in places:
        raise Refused("There is no group there to move to.")
    return move_to_numbered(seminar, ids, number)


def lock_members(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that lets participants stay in their groups when groups are drawn.

    Raises:
        LookupError: there are no such participants.
        Refused: one of them is in no group.
    """
    people = participants_of(seminar, ids)
    for who in people:
        if _group_with(seminar, who.id) is None:
            raise Refused("{name} is in no group; choose one first.", name=_title(who))
    what = sentences.with_others([participant_title(who) for who in people])
    sentence = message("Locked {what} in their groups", what=what)
    if len(people) == 1 and (group := _group_with(seminar, people[0].id)) is not None:
        where = quoted(group_title(seminar, group))
        sentence = message("Locked {what} to {group}", what=what, group=where)
    return _locking(sentence, ids_of(people), on=True)


def unlock_members(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that lets participants be drawn again.

    Raises:
        LookupError: there are no such participants.
    """
    people = participants_of(seminar, ids)
    what = sentences.with_others([participant_title(who) for who in people])
    return _locking(message("Unlocked {what}", what=what), ids_of(people), on=False)


def _locking(sentence: Message, ids: tuple[str, ...], *, on: bool) -> Edit:
    def change(whole: Seminar) -> Seminar:
        people = mapped(whole.participants, lambda who: _locked(who, ids, on=on))
        return whole if people is whole.participants else replace(whole, participants=people)

    return Edit(sentence, change, ids)


def _locked(who: Participant, ids: Collection[str], *, on: bool) -> Participant:
    return replace(who, locked=on) if who.id in ids and who.locked != on else who


# --- finding --------------------------------------------------------------------------------------


def _group_of(seminar: Seminar, id_: str) -> Group:
    return seminar.groups[place_of(seminar.groups, id_)]


def _groups_of(seminar: Seminar, ids: Collection[str]) -> tuple[Group, ...]:
    found = tuple(group for group in seminar.groups if group.id in ids)
    if not found:
        raise LookupError(tuple(ids))
    return found


def _group_with(seminar: Seminar, participant: str) -> Group | None:
    """Return the first group that somebody is a member of."""
    return next((group for group in seminar.groups if participant in group.members), None)


def _with(seminar: Seminar, group: Group) -> Seminar:
    groups = replaced(seminar.groups, place_of(seminar.groups, group.id), group)
    return seminar if groups is seminar.groups else replace(seminar, groups=groups)


def _title(who: Participant) -> Message:
    return message("“{title}”", title=participant_title(who))


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()

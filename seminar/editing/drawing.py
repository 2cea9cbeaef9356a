"""Edits that draw groups, and that say what a drawing takes into account."""

from __future__ import annotations

from collections.abc import Collection
from random import Random

from msgspec.structs import replace

from seminar.drawing import (
    CannotDraw,
    as_earlier,
    draw,
    groups_asked,
    number_for,
    standing_of,
)
from seminar.editing import sentences
from seminar.editing.edit import Edit, Refused
from seminar.editing.fields import DRAWING
from seminar.editing.groups import new_groups, without_groups
from seminar.editing.names import participant_title, quoted
from seminar.editing.participants import participants_of
from seminar.editing.places import ids_of
from seminar.language import number_word
from seminar.messages import Message, message
from seminar.model import Drawing, EarlierGroups, Group, MixedBy, Seminar, Split
from seminar.texts import clean_text

# --- drawing --------------------------------------------------------------------------------------


def draw_groups(seminar: Seminar) -> Edit:
    """Return the edit that draws groups anew, as the seminar's settings ask for.

    Groups keep names, tables and ids; new ones come last, and those that are not needed go, of
    empty-handed ones the last. Who is locked stays. Who wrote and still sits there writes on; in
    other groups the lot falls on an employee, where there is one.

    Raises:
        Refused: groups cannot be drawn so, or nobody could move; the message says why.
    """
    _refuse_all_locked(seminar)
    kept, gone = _kept(seminar, groups_asked(seminar))
    groups = (*kept, *new_groups(seminar, kept, groups_asked(seminar) - len(kept)))
    lot = seminar.drawing.drawn + 1
    try:
        drawn = draw(seminar, groups, lot)
    except CannotDraw as error:
        raise Refused(error.message.original, **dict(error.message.fields)) from None
    filled = tuple(
        replace(group, members=members, writer=None)
        for group, members in zip(groups, drawn.members, strict=True)
    )
    written = _with_writers(seminar, groups, filled, lot)

    def change(whole: Seminar) -> Seminar:
        rest = without_groups(whole, gone)
        return replace(rest, groups=written, drawing=replace(whole.drawing, drawn=lot))

    return Edit(_sentence(seminar, lot), change, ids_of(written))


def _refuse_all_locked(seminar: Seminar) -> None:
    """Refuse to draw where nobody could move: a drawing would be counted and change nothing."""
    members = {id_ for group in seminar.groups for id_ in group.members}
    people = seminar.participants
    if people and all(who.locked and who.id in members for who in people):
        raise Refused("Everybody is locked to their group; unlock somebody to draw anew.")


def _kept(seminar: Seminar, count: int) -> tuple[tuple[Group, ...], tuple[str, ...]]:
    """Return the groups that are filled, and the ids of those that are not needed any more."""
    locked = {who.id for who in seminar.participants if who.locked}
    spare = [group.id for group in seminar.groups if not locked.intersection(group.members)]
    too_many = max(0, len(seminar.groups) - count)
    if too_many > len(spare):
        raise Refused(
            "Participants are locked to {locked} groups, and {groups} are asked for; unlock some,"
            " or ask for more groups.",
            locked=len(seminar.groups) - len(spare),
            groups=count,
        )
    gone = tuple(spare[len(spare) - too_many :])
    return tuple(group for group in seminar.groups if group.id not in gone), gone


def _with_writers(
    seminar: Seminar, before: tuple[Group, ...], groups: tuple[Group, ...], lot: int
) -> tuple[Group, ...]:
    everyone = {who.id: who for who in seminar.participants}
    lots = Random(lot)  # noqa: S311 - a lot, not a secret
    written: list[Group] = []
    for old, group in zip(before, groups, strict=True):
        employees = [id_ for id_ in group.members if standing_of(everyone[id_]) == "employee"]
        among = employees or list(group.members)
        chosen = among[int(lots.random() * len(among))]
        written.append(replace(group, writer=old.writer if old.writer in group.members else chosen))
    return tuple(written)


def _sentence(seminar: Seminar, lot: int) -> Message:
    members = {id_ for group in seminar.groups for id_ in group.members}
    if not members:
        return message("Drew groups")
    drew = message("Drew groups anew (drawing {n})", n=lot)
    stayed = sum(who.locked and who.id in members for who in seminar.participants)
    if not stayed:
        return drew
    if stayed == 1:
        return message("{drew}, one locked participant stayed", drew=drew)
    return message(
        "{drew}, {number} locked participants stayed", drew=drew, number=number_word(stayed)
    )


# --- settings -------------------------------------------------------------------------------------


def set_split(seminar: Seminar, split: Split) -> Edit:
    """Return the edit that divides by the number of groups or by size, about as many as before."""
    number = number_for(seminar, split)
    what = {"groups": message("number of groups"), "size": message("size of the groups")}[split]
    sentence = message("Divided by {what}", what=what)
    return Edit(sentence, lambda whole: _with(whole, split=split, number=number))


def set_number(seminar: Seminar, number: int) -> Edit:
    """Return the edit that sets how many groups there are to be, or how many in each."""
    before = seminar.drawing.number
    sentence = sentences.set_own_field(DRAWING["number"], before, number)
    return Edit(sentence, lambda whole: _with(whole, number=number))


def set_mixed(seminar: Seminar, by: MixedBy, *, on: bool) -> Edit:
    """Return the edit that lets people be mixed by role, party or unit, or not."""
    order: tuple[MixedBy, ...] = ("role", "party", "unit")
    chosen = {*seminar.drawing.mixed, by} if on else {*seminar.drawing.mixed} - {by}
    what = {
        "role": message("the mixing of roles"),
        "party": message("the mixing of parties"),
        "unit": message("the mixing of units"),
    }[by]
    mixed = tuple(one for one in order if one in chosen)
    sentence = sentences.set_own_field(what, not on, on)
    return Edit(sentence, lambda whole: _with(whole, mixed=mixed))


def set_avoid_earlier(_seminar: Seminar, *, on: bool) -> Edit:
    """Return the edit that lets those who sat together before be spread, or not."""
    sentence = sentences.set_own_field(DRAWING["avoid_earlier"], not on, on)
    return Edit(sentence, lambda whole: _with(whole, avoid_earlier=on))


def keep_apart(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that keeps these participants apart, each from all the others.

    Raises:
        LookupError: there are no such participants.
        Refused: there is only one.
    """
    people = participants_of(seminar, ids)
    if len(people) < 2:
        raise Refused("One alone cannot be kept apart; choose two or more participants.")
    row = ids_of(people)
    what = sentences.several_participants([participant_title(who) for who in people])

    def change(whole: Seminar) -> Seminar:
        rest = tuple(one for one in whole.drawing.apart if not set(one) <= set(row))
        return _with(whole, apart=(*rest, row))

    return Edit(message("Kept {what} apart", what=what), change, row)


def let_together(seminar: Seminar, ids: Collection[str]) -> Edit:
    """Return the edit that lets these participants sit with anybody again.

    Raises:
        LookupError: there are no such participants.
    """
    people = participants_of(seminar, ids)
    gone = ids_of(people)
    what = sentences.with_others([participant_title(who) for who in people])

    def change(whole: Seminar) -> Seminar:
        left = (tuple(id_ for id_ in row if id_ not in gone) for row in whole.drawing.apart)
        apart = tuple(row for row in left if len(row) > 1)
        return whole if apart == whole.drawing.apart else _with(whole, apart=apart)

    return Edit(message("Let {what} sit with anybody", what=what), change, gone)


# --- earlier groups -------------------------------------------------------------------------------


def keep_as_round(seminar: Seminar, name: str) -> Edit:
    """Return the edit that lets later drawings avoid the pairs of the groups as they are.

    Raises:
        Refused: nobody sits together.
    """
    return add_earlier(seminar, as_earlier(seminar, clean_text(name)))


def add_earlier(_seminar: Seminar, earlier: EarlierGroups) -> Edit:
    """Return the edit that lets drawings avoid pairs of earlier groups; those of its name go.

    Raises:
        Refused: nobody sat together in them.
    """
    if not earlier.groups:
        raise Refused("Nobody sits together in a group, so there are no pairs to avoid.")
    sentence = message("Noted the pairs of {name}", name=quoted(earlier.name))

    def change(whole: Seminar) -> Seminar:
        rest = tuple(one for one in whole.drawing.earlier if one.name != earlier.name)
        return _with(whole, earlier=(*rest, earlier))

    return Edit(sentence, change)


def forget_earlier(_seminar: Seminar) -> Edit:
    """Return the edit that forgets who sat together before."""
    sentence = message("Forgot who sat together before")
    return Edit(sentence, lambda whole: _with(whole, earlier=()))


def _with(seminar: Seminar, **values: object) -> Seminar:
    drawing: Drawing = replace(seminar.drawing, **values)
    return seminar if drawing == seminar.drawing else replace(seminar, drawing=drawing)

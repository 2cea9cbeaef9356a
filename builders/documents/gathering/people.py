"""Groups, their members, and the register by surname: as much of them as the seminar prints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from builders.documents.fields.people import GroupFields, MemberFields, RegisterFields
from builders.documents.gathering.offices import role_in_brackets, unit_in_brackets
from builders.documents.gathering.sources import Sources
from builders.documents.gathering.unions import without_union
from builders.documents.sheet_names import folder_names
from seminar.alphabet import sort_key
from seminar.emphasis import plain
from seminar.groups import group_called, seated, table_called
from seminar.language import Language
from seminar.model import Group, Participant, Seminar
from seminar.texts import capital

_MANY = 10
"""From how many groups on their numbers have leading zeros, so that folders stand in order."""
_NUMBER = re.compile(r"(?<!\d)\d+$")
_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")


# --- groups ---------------------------------------------------------------------------------------


def group_fields(sources: Sources) -> tuple[GroupFields, ...]:
    """Return the groups of a seminar, in order."""
    everyone = {one.id: one for one in sources.seminar.participants}
    groups = sources.seminar.groups
    names = group_names(sources.words, groups)
    return tuple(
        replace(_group(sources, group, name, everyone), folder=folder)
        for group, name, folder in zip(groups, names, folder_names(names), strict=True)
    )


def listed_groups(sources: Sources, groups: Sequence[GroupFields]) -> tuple[GroupFields, ...]:
    """Return the groups with members to print, and last those participants who are in none."""
    grouped = {id_ for group in sources.seminar.groups for id_ in seated(group)}
    everyone = {one.id: one for one in sources.seminar.participants if one.id not in grouped}
    outside = _group(sources, Group(id="", members=tuple(everyone)), "", everyone)
    return tuple(group for group in (*groups, outside) if group.members)


def group_names(words: Language, groups: Sequence[Group]) -> list[str]:
    """Return what groups are called; from ten on, numbers at the end are as wide as the last's."""
    names = [group_called(words, group, place) for place, group in enumerate(groups, 1)]
    width = len(str(len(groups))) if len(groups) >= _MANY else 0
    return [_NUMBER.sub(lambda digits: digits.group().zfill(width), name) for name in names]


def _group(
    sources: Sources, group: Group, name: str, everyone: Mapping[str, Participant]
) -> GroupFields:
    members = tuple(_members(sources, group, everyone))
    table = table_called(sources.words, group)
    return GroupFields(
        id=group.id,
        name=name,
        table=capital(table),
        heading=name if not table or _says(name, table) else f"{name}, {table}",
        writer=next((member.name for member in members if member.is_writer), ""),
        members=members,
        listed_members=", ".join(map(_with_role, members)),
    )


def _members(
    sources: Sources, group: Group, everyone: Mapping[str, Participant]
) -> Iterator[MemberFields]:
    """Yield the members of a group who have a name, its writer among them, as they are printed."""
    printed = sources.seminar.document.show_participants
    if printed == "nothing":
        return
    for id_ in seated(group):
        one = everyone.get(id_)
        name = "" if one is None else plain(one.name).strip()
        if one is None or not name:
            continue
        role, unit = without_union(plain(one.role).strip(), plain(one.unit).strip())
        roles = (role, unit) if printed == "name_and_role" else ("", "")
        yield MemberFields(
            name=name,
            # Who is printed by the office alone need not have it printed twice.
            role=", ".join(each for each in roles if each and each.casefold() != name.casefold()),
            unit=roles[1],
            is_writer=id_ == group.writer,
        )


def _with_role(member: MemberFields) -> str:
    """Return a member as in a sentence: "Kari Nesset (ordfører, Parti A)"."""
    if not member.role:
        return member.name
    unit = member.unit if member.role.endswith(member.unit) else ""
    role = role_in_brackets(member.role.removesuffix(unit))
    return f"{member.name} ({role}{unit_in_brackets(unit)})"


def _says(name: str, table: str) -> bool:
    """Whether a group's name says its table, in whole words: "Bord 12" says nothing of "bord 1"."""
    words = re.escape(_unpadded(table))
    return re.search(rf"(?<!\w){words}(?!\w)", _unpadded(name), re.IGNORECASE) is not None


def _unpadded(text: str) -> str:
    return _ZEROS.sub("", text)


# --- how many -------------------------------------------------------------------------------------


def groups_text(sources: Sources) -> str:
    """Return how many groups and people are listed, such as "6 grupper, 42 deltakere"."""
    groups = _groups(sources.words, len(_with_members(sources.seminar)))
    people = _participants(sources.words, len(_named(sources.seminar)))
    return ", ".join(filter(None, (groups, people))) if groups else ""


def participants_text(sources: Sources) -> str:
    """Return how many take part, such as "42 deltakere i 6 grupper" if all of them are in one."""
    seminar, words = sources.seminar, sources.words
    everyone, filled = _named(seminar), _with_members(seminar)
    participants = _participants(words, len(everyone))
    groups = _groups(words, len(filled))
    if not participants or not groups:
        return participants
    if everyone - {id_ for group in filled for id_ in seated(group)}:
        return f"{participants}, {groups}"
    return words.text("{participants} in {groups}", participants=participants, groups=groups)


def _named(seminar: Seminar) -> set[str]:
    """Return the ids of those who can be listed."""
    return {one.id for one in seminar.participants if plain(one.name).strip()}


def _with_members(seminar: Seminar) -> list[Group]:
    """Return the groups that somebody is in who can be listed."""
    everyone = _named(seminar)
    return [group for group in seminar.groups if everyone.intersection(seated(group))]


def _groups(words: Language, n: int) -> str:
    return words.plural("{n} group", "{n} groups", n) if n else ""


def _participants(words: Language, n: int) -> str:
    return words.plural("{n} participant", "{n} participants", n) if n else ""


# --- register -------------------------------------------------------------------------------------


def register(groups: Sequence[GroupFields]) -> tuple[RegisterFields, ...]:
    """Return people by surname; who is in two groups stands there twice.

    Args:
        groups: all that are listed; that of those who are in none has no name.
    """
    lines = [
        RegisterFields(sort_name=sort_name(member.name), group=group.name, table=group.table)
        for group in groups
        for member in group.members
    ]
    return tuple(sorted(lines, key=lambda line: (sort_key(line.sort_name), sort_key(line.group))))


def sort_name(name: str) -> str:
    """Return a name with the surname first, such as "Nesset, Kari".

    What is no surname stays where it is: a number ("Leder 3"), a word with a small letter
    ("Enhetsleder barnehage"), and what somebody has turned round already.
    """
    *given, surname = name.split() or [""]
    if not given or "," in name or not surname[0].isalpha() or surname[0].islower():
        return " ".join(name.split())
    return f"{surname}, {' '.join(given)}"

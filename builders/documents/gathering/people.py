"""Groups, their members, and the register by surname."""

from __future__ import annotations

from collections.abc import Iterator

from builders.documents.fields.people import GroupFields, MemberFields, RegisterFields
from builders.documents.gathering.sources import Sources


def group_fields(sources: Sources) -> tuple[GroupFields, ...]:
    """Return the groups of a seminar, in order."""
    people = {one.id: one for one in sources.seminar.participants}
    return tuple(
        GroupFields(
            name=group.name,
            table=group.table,
            heading=", ".join(filter(None, (group.name, group.table.lower()))),
            writer=people[group.writer].name if group.writer in people else "",
            members=tuple(
                MemberFields(
                    name=people[id_].name,
                    role=", ".join(filter(None, (people[id_].role, people[id_].unit))),
                    unit=people[id_].unit,
                    is_writer=id_ == group.writer,
                )
                for id_ in group.members
                if id_ in people
            ),
        )
        for group in sources.seminar.groups
    )


def register(groups: tuple[GroupFields, ...]) -> tuple[RegisterFields, ...]:
    """Return all members of groups by surname."""
    return tuple(sorted(_lines(groups), key=lambda line: line.sort_name))


def _lines(groups: tuple[GroupFields, ...]) -> Iterator[RegisterFields]:
    for group in groups:
        for member in group.members:
            *given, surname = member.name.split() or [""]
            name = f"{surname}, {' '.join(given)}" if given else surname
            yield RegisterFields(sort_name=name, group=group.name, table=group.table)

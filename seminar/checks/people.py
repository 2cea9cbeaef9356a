"""Checks of participants and groups: everyone in one group, and a writer in each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from seminar.checks.context import Context, part_place, quoted
from seminar.checks.problems import Place, Problem, error, tip, warning
from seminar.messages import Message, message
from seminar.model import Group

LARGEST_GROUP = 11
"""Names that fit a group's card on the slide."""
UNEVEN = 2
"""How many more one group may have than another before it looks like a mistake."""
NAMED = 5
"""How many names a sentence lists before it counts the rest."""


def participant_without_name(context: Context) -> Iterator[Problem]:
    """Somebody who stands on no list."""
    for place, who in context.participants:
        if not who.name.strip():
            yield error(
                place.at("name"), message("The participant has no name; write it, or the role.")
            )


def participant_named_twice(context: Context) -> Iterator[Problem]:
    """Two who cannot be told apart, or one who was entered twice."""
    seen: set[tuple[str, str, str]] = set()
    for place, who in context.participants:
        name, role, unit = (
            " ".join(text.split()).casefold() for text in (who.name, who.role, who.unit)
        )
        if name and (name, role, unit) in seen:
            what = message(
                "Somebody with this name, role and unit is on the list already; remove one, or"
                " tell them apart."
            )
            yield warning(place.at("name"), what)
        seen.add((name, role, unit))


def participant_in_two_groups(context: Context) -> Iterator[Problem]:
    """Somebody who is expected at two tables."""
    for place, who in context.participants:
        groups = [_named(at, group) for at, group in context.groups if who.id in group.members]
        if len(groups) > 1:
            what = message(
                "Is in more than one group: {groups}; keep one.",
                groups=_listing(groups),
            )
            yield error(place, what)


def _named(place: Place, group: Group) -> Message | str:
    """Return what a group is called, without the part of the seminar that it stands in."""
    return quoted(group.name) or place.text


def participant_without_group(context: Context) -> Iterator[Problem]:
    """People who do not know where to sit, once there are groups."""
    placed = {member for _, group in context.groups for member in group.members}
    if not placed:
        return
    left = [who for _, who in context.participants if who.id not in placed]
    if left:
        names: list[Message | str] = [quoted(who.name) for who in left[:NAMED]]
        if len(left) > NAMED:
            names.append(message("{number} more", number=len(left) - NAMED))
        what = message("In no group: {names}; give everyone a group.", names=_listing(names))
        yield warning(part_place("groups"), what)


def _listing(texts: Sequence[Message | str]) -> Message | str:
    """Return the texts in a row, such as "a, b and c"."""
    if len(texts) < 2:
        return texts[0]
    items = texts[0]
    for text in texts[1:-1]:
        items = message("{items}, {next}", items=items, next=text)
    return message("{items} and {last}", items=items, last=texts[-1])


# --- groups ---------------------------------------------------------------------------------------


def group_without_name(context: Context) -> Iterator[Problem]:
    """A group that answer sheets cannot be filed under."""
    for place, group in context.groups:
        if not group.name.strip():
            yield error(
                place.at("name"), message("The group has no name; write one, such as a number.")
            )


def group_named_twice(context: Context) -> Iterator[Problem]:
    """Two groups whose answer sheets would land in one folder."""
    first: dict[str, Place] = {}
    for place, group in context.groups:
        name = " ".join(group.name.split()).casefold()
        if name and first.setdefault(name, place) is not place:
            what = message(
                "Another group has this name, and their answers would be mixed up; give them"
                " different names."
            )
            yield error(place.at("name"), what)


def table_used_twice(context: Context) -> Iterator[Problem]:
    """Two groups at one table."""
    first: dict[str, tuple[Place, Group]] = {}
    for place, group in context.groups:
        table = " ".join(group.table.split()).casefold()
        if table and (other := first.setdefault(table, (place, group)))[1] is not group:
            what = message(
                "{group} sits at the same table; give the groups a table each.",
                group=_named(*other),
            )
            yield warning(place.at("table"), what)


def group_without_members(context: Context) -> Iterator[Problem]:
    """A table at which nobody sits."""
    for place, group in context.groups:
        if not group.members:
            yield warning(
                place.at("members"), message("The group is empty; add members, or remove it.")
            )


def group_without_writer(context: Context) -> Iterator[Problem]:
    """A group in which nobody writes, or somebody who is not in it."""
    for place, group in context.groups:
        if group.members and group.writer is None:
            what = message("Nobody writes for the group; choose one of its members.")
            yield warning(place.at("writer"), what)
        if group.writer is not None and group.writer not in group.members:
            what = message(
                "The one who writes is not in the group; choose one of its members, or add the"
                " writer."
            )
            yield error(place.at("writer"), what)


def group_too_large(context: Context) -> Iterator[Problem]:
    """A group in which not everyone gets to speak, nor onto the slide."""
    for place, group in context.groups:
        if len(group.members) > LARGEST_GROUP:
            what = message(
                "The group has {number} members, and the slide has room for {most}; divide it.",
                number=len(group.members),
                most=LARGEST_GROUP,
            )
            yield warning(place.at("members"), what)


def uneven_groups(context: Context) -> Iterator[Problem]:
    """Groups of very different sizes."""
    sizes = [len(group.members) for _, group in context.groups if group.members]
    if sizes and max(sizes) - min(sizes) > UNEVEN:
        what = message(
            "Members in the smallest group: {least}, in the largest: {most}; even them out.",
            least=min(sizes),
            most=max(sizes),
        )
        yield tip(part_place("groups"), what)


def member_twice_in_a_group(context: Context) -> Iterator[Problem]:
    """A group that lists somebody twice."""
    for place, group in context.groups:
        if any(count > 1 for count in Counter(group.members).values()):
            yield warning(
                place.at("members"), message("Somebody is in the group twice; remove one.")
            )


CHECKS = (
    participant_without_name,
    participant_named_twice,
    participant_in_two_groups,
    participant_without_group,
    group_without_name,
    group_named_twice,
    table_used_twice,
    group_without_members,
    group_without_writer,
    group_too_large,
    uneven_groups,
    member_twice_in_a_group,
)

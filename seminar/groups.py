"""What follows from a group's fields: what it is called, its table, and who sits there."""

from __future__ import annotations

from seminar.emphasis import plain
from seminar.language import Language
from seminar.model import Group


def seated(group: Group) -> tuple[str, ...]:
    """Return the ids of who is in a group, each once: its members, and its writer."""
    writer = () if group.writer is None else (group.writer,)
    return tuple(dict.fromkeys((*group.members, *writer)))


def group_called(words: Language, group: Group, place: int) -> str:
    """Return what a group is called, in one line: its name, or "Group 3".

    Args:
        words: the language.
        group: the group.
        place: among the seminar's groups, from 1.
    """
    return " ".join(plain(group.name).split()) or words.text("Group {n}", n=place)


def table_called(words: Language, group: Group) -> str:
    """Return a group's table as it stands in a line: "bord 3" for "3" and for "Bord 3".

    Names such as "A1" and "Festsalen" stay as they are.
    """
    table = plain(group.table).strip()
    if table.isdigit():
        return words.text("table {table}", table=table)
    is_word_and_number = table[-1:].isdigit() and table[1:2].islower()
    return table[:1].lower() + table[1:] if is_word_and_number else table

"""Who said something, in words: "gruppe 1, 2 og 4", "plenum"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builders.documents.fields.people import GroupFields
from builders.documents.gathering.sources import Sources
from seminar.language import Language

_NUMBERED = re.compile(r"(?P<what>.*\D)\s+(?P<number>\d+)")
"""A group's name that is a word and a number, such as "Gruppe 03"."""

_BOUND = "\N{NO-BREAK SPACE}"
"""Between what a group is called and its number, which else might begin the next line."""
_FEW = 3
"""So many numbers in a row are said one by one."""


def voices(sources: Sources, groups: Sequence[GroupFields], ids: Sequence[str]) -> str:
    """Return who said something, in the order of the groups, and the plenary last.

    Args:
        sources: the seminar. In one without groups nobody is named.
        groups: its groups as documents name them.
        ids: the ids of those who said it; an empty one is the plenary.
    """
    said = set(ids)
    names = [
        fields.name
        for group, fields in zip(sources.seminar.groups, groups, strict=True)
        if group.id in said
    ]
    plenary = sources.words.text("plenary") if "" in said and groups else ""
    return ", ".join(filter(None, (group_list(sources.words, names), plenary)))


def group_list(words: Language, names: Sequence[str]) -> str:
    """Return names of groups in a row, those that are numbered by their numbers."""
    found = [_NUMBERED.fullmatch(name) for name in names]
    kinds = {match["what"].casefold() for match in found if match}
    if not names or not all(found) or len(kinds) > 1:
        return words.listing(list(map(_bound, names)))
    numbers = words.listing(_stretches([int(match["number"]) for match in found if match]))
    [kind] = kinds
    if kind == words.text("Group").casefold():
        said = words.plural("group {numbers}", "groups {numbers}", len(names), numbers=numbers)
        return said.replace(" ", _BOUND, 1)
    return f"{kind}{_BOUND}{numbers}"


def _bound(name: str) -> str:
    """Return a group's name with its number on the same line."""
    match = _NUMBERED.fullmatch(name)
    return f"{match['what']}{_BOUND}{match['number']}" if match else name


def _stretches(numbers: Sequence[int]) -> list[str]:
    """Return numbers as they are said, four and more that follow each other as "3–6"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [said for run in runs for said in _said(run)]


def _said(run: Sequence[int]) -> list[str]:
    return [f"{run[0]}–{run[-1]}"] if len(run) > _FEW else [str(number) for number in run]

"""What answer sheets and their folders are called: each once, on every system.

A sheet is called after its group and its task's label or number, never after the task's title, so
that a new title loses nothing. Windows and macOS take names that differ only in case for the same.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import count

from seminar.filenames import LONGEST, file_name
from seminar.language import Language

_LONGEST_PART = 28
"""Characters of a group and of a task in a sheet's name, so that it holds both whole."""
_LONGEST_MARK = len(" (999)")


def folder_names(groups: Sequence[str]) -> list[str]:
    """Return the folders of groups, by what the groups are called."""
    return _distinct(groups, LONGEST)


def sheet_labels(tasks: Sequence[str]) -> list[str]:
    """Return how tasks are told apart in the names of sheets, by what the tasks are called."""
    return _distinct(tasks, _LONGEST_PART)


def sheet_name(words: Language, task: str, folder: str = "") -> str:
    """Return what a sheet is called, as a file without its ending.

    Args:
        words: the seminar's language.
        task: the task's own of `sheet_labels`.
        folder: the group's own of `folder_names`; nothing in a seminar without groups.
    """
    if not folder:
        return file_name(words.text("{task} Answer sheet", task=task))
    group = file_name(folder, longest=_LONGEST_PART)
    return file_name(words.text("{group} {task} Answer sheet", group=group, task=task))


def _distinct(texts: Sequence[str], longest: int) -> list[str]:
    """Return file names that say the texts; those alike are numbered in their order."""
    found: dict[str, str] = {}
    given: dict[str, int] = {}
    for text in texts:
        name = file_name(text, longest=longest)
        if name.casefold() in found:
            name = _numbered(file_name(text, longest=longest - _LONGEST_MARK), found, given)
        found[name.casefold()] = name
    return list(found.values())


def _numbered(stem: str, taken: Container[str], given: dict[str, int]) -> str:
    """Return a stem with the next number that is free, and note it.

    Args:
        stem: what the names that are alike say.
        taken: the casefolded names that are.
        given: the last number that each casefolded stem got, so that none is tried twice.
    """
    key = stem.casefold()
    free = (at for at in count(given.get(key, 1) + 1) if f"{key} ({at})" not in taken)
    given[key] = next(free)
    return f"{stem} ({given[key]})"

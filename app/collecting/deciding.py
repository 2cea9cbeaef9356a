"""What a person says of conflicts and emptied sheets at the command line, and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from app.collecting.collecting import Collected, Sheet
from seminar.messages import PlenumError
from seminar.outcomes import Decision, Decisions, SheetNews

ALL = "all"
"""Instead of names: all that there are."""


class Said(Struct, frozen=True):
    """What a person says, in the words of the command.

    Args:
        keep: ids of statements that stay as they are in Plenum, or `ALL`.
        take: ids of those that become what the sheet says, or `ALL`.
        emptied: files of sheets that were emptied on purpose, or `ALL`.
    """

    keep: tuple[str, ...] = ()
    take: tuple[str, ...] = ()
    emptied: tuple[str, ...] = ()


class NothingToDecide(PlenumError):
    """A person decides what is not in doubt."""


def decisions(said: Said, collected: Collected, folder: Path) -> Decisions:
    """Return what was decided.

    Args:
        said: what a person says.
        collected: what came of the sheets with nothing decided.
        folder: the seminar's.

    Raises:
        NothingToDecide: there is no such conflict, or the sheet is not emptied.
    """
    in_doubt = [one.statement for sheet in collected.news for one in sheet.conflicts]
    mine, theirs = (_chosen(ids, in_doubt) for ids in (said.keep, said.take))
    kept: dict[str, Decision] = dict.fromkeys(mine, "mine")
    taken: dict[str, Decision] = dict.fromkeys(theirs, "theirs")
    # Where one of them is `ALL`, the other one's names are the exceptions.
    conflicts = kept | taken if ALL in said.keep else taken | kept
    emptied = frozenset(_emptied(said.emptied, collected.news, folder))
    return Decisions(emptied=emptied, conflicts=conflicts)


def _chosen(ids: Iterable[str], in_doubt: Sequence[str]) -> list[str]:
    if ALL in ids:
        return list(in_doubt)
    for id_ in ids:
        if id_ not in in_doubt:
            raise NothingToDecide(
                "Nothing was changed: no statement “{id}” was changed both in Plenum and in its"
                " sheet. Look at them with --dry-run.",
                id=id_,
            )
    return list(ids)


def _emptied(files: Sequence[str], news: Sequence[SheetNews], folder: Path) -> Iterable[Sheet]:
    emptied = [one for one in news if one.is_emptied]
    if ALL in files:
        return [(one.task, one.group) for one in emptied]
    return [_sheet(file, emptied, folder) for file in files]


def _sheet(file: str, emptied: Sequence[SheetNews], folder: Path) -> Sheet:
    """Return the emptied sheet that `file` names: by its path from anywhere, or its name alone."""
    for one in emptied:
        path = folder / one.file
        if file in (one.file, path.name) or Path(file).resolve() == path.resolve():
            return one.task, one.group
    raise NothingToDecide(
        "Nothing was changed: “{file}” is no answer sheet that has been emptied. Look at them with"
        " --dry-run.",
        file=file,
    )

"""Sheets that were handed in beside the folder: copied in among the others, the originals kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from builders.answers.register import Register
from seminar import atomic
from seminar.failures import reading, writing
from seminar.folder import GROUPS
from seminar.model import Seminar


def take_in_sheets(folder: Path, seminar: Seminar, files: Iterable[Path]) -> tuple[Path, ...]:
    """Copy sheets from elsewhere into the seminar's folder of groups, and return the copies.

    Each goes where a sheet of its name belongs, else to the folder itself. Nothing there is
    overwritten: what has its name already gets a neighbour, of which the reading then says that
    there are two. A sheet that lies there as it is, or word for word, is not copied.

    Args:
        folder: the seminar's.
        seminar: as it is now.
        files: the sheets.

    Raises:
        CannotRead: a file cannot be read; the ones before it are copied.
        CannotWrite: a copy cannot be written.
    """
    groups = folder / GROUPS
    outside = [file for file in files if not _is_within(file, groups)]
    if not outside:
        return ()
    homes = {path.name.casefold(): path.parent for path in Register(seminar).paths.values()}
    return tuple(
        copy
        for file in outside
        for copy in _taken_in(file, groups / homes.get(file.name.casefold(), ""))
    )


def _is_within(file: Path, folder: Path) -> bool:
    return file.resolve().is_relative_to(folder.resolve())


def _taken_in(file: Path, home: Path) -> Iterator[Path]:
    with reading(file):
        content = file.read_bytes()
    target = home / file.name
    number = 2
    while target.exists():
        with reading(target):
            if target.is_dir() or target.read_bytes() != content:
                target, number = home / f"{file.stem} ({number}){file.suffix}", number + 1
                continue
        return
    with writing(home):
        home.mkdir(parents=True, exist_ok=True)
    atomic.write(target, content)
    yield target

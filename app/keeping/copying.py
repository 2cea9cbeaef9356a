"""A copy of a seminar in another folder: what is typed as it is now, and the files it needs.

Built documents are not copied: they are built anew where the copy is.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from app.keeping.recovery_copy import UnsavedSurvey
from seminar.atomic import write
from seminar.failures import CannotRead, reason, writing
from seminar.folder import GROUPS, MEDIA, SURVEY, TEMPLATES, create
from seminar.model import Seminar

_BELONG = (MEDIA, TEMPLATES, GROUPS)


def copy_seminar(
    seminar: Seminar, source: Path, target: Path, unsaved: UnsavedSurvey | None = None
) -> tuple[Path, ...]:
    """Save `seminar` in a new folder, with survey, pictures, templates and answer sheets.

    What is typed comes first and is never held back by a file: the copy is also the way out when
    the seminar's own folder is out of reach.

    Args:
        seminar: what to save.
        source: the folder that it belongs to.
        target: the copy's folder, in which there is no seminar yet.
        unsaved: the survey's workbook as it is edited, in the place of its file.

    Returns:
        The files and folders that could not be copied.

    Raises:
        SeminarExists: there is a seminar in `target`.
        InvalidSeminar: the seminar breaks a rule.
        CannotWrite, CannotRead: the system refuses to make the copy's `seminar.json`, or the
            workbook as it is edited.
    """
    left: list[Path] = []
    files = list(_belonging(source, left))
    create(target, seminar)
    if unsaved is not None:
        files = [path for path in files if path != source / SURVEY]
        _write_survey(target / SURVEY, unsaved.content)
    left.extend(path for path in files if not _copied(path, target / path.relative_to(source)))
    return tuple(left)


def _write_survey(path: Path, content: bytes | None) -> None:
    if content is not None:
        with writing(path):
            write(path, content)


def _copied(path: Path, place: Path) -> bool:
    """Copy a file to where nothing is yet, whole or not at all, and return whether it was."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with path.open("rb") as file, place.open("xb") as new:
            try:
                shutil.copyfileobj(file, new)
            except OSError:
                place.unlink()
                raise
        shutil.copystat(path, place)
    except OSError:
        return False
    return True


def _belonging(source: Path, left: list[Path]) -> Iterator[Path]:
    """Yield the files of a seminar; `left` gets the folders that cannot be looked into."""
    try:
        if not source.is_dir():
            left.append(source)
            return
        if (source / SURVEY).is_file():
            yield source / SURVEY
        for name in _BELONG:
            yield from (path for path in sorted((source / name).rglob("*")) if path.is_file())
    except OSError:
        left.append(source)


def free_name(folder: Path, name: str) -> Path:
    """Return a path in `folder` where nothing is yet: `name`, or `name (2)` and so on.

    Raises:
        CannotRead: the system refuses.
    """
    try:
        return next(path for path in _names(folder, name) if not path.exists())
    except OSError as error:
        raise CannotRead(folder, reason(error)) from error


def _names(folder: Path, name: str) -> Iterator[Path]:
    yield folder / name
    for number in count(2):
        yield folder / f"{name} ({number})"

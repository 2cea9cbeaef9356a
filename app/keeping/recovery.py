"""Recovery copies: unsaved work, kept on the person's own machine until it is saved.

Each opening of a seminar has a file of its own, so that nothing kept earlier is overwritten, not
even where the same seminar is open twice. A file that is there while its process is gone is what a
crash has left.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Literal

from msgspec import Struct

from app import VERSION
from app.keeping.copying import copy_seminar, free_name
from app.keeping.processes import is_gone, this_process
from app.keeping.recovery_copy import (
    NewerCopy,
    RecoveryCopy,
    UnreadableCopy,
    Work,
    decode_copy,
    encode_copy,
)
from app.keeping.survey_file import look_at_survey
from seminar.atomic import write
from seminar.failures import reading, writing
from seminar.folder import SEMINAR, fingerprint, open_seminar
from seminar.ids import new_id
from seminar.messages import Message, PlenumError
from seminar.model import Seminar

_UNREADABLE = "unreadable"
"""The folder that copies are moved to that cannot be read."""


# --- while a seminar is edited --------------------------------------------------------------------


class RecoveryFile:
    """The recovery copy of one opening of a seminar.

    Args:
        copies: the folder of the copies.
        folder: the seminar's folder.
    """

    def __init__(self, copies: Path, folder: Path) -> None:
        self.path = copies / f"{_name_of(folder)}-{new_id()}.json"
        self._folder = folder
        self._process = this_process()

    def write(self, work: Work, step_count: int) -> None:
        """Keep the work as it is now, in place of what was kept before.

        Args:
            work: what to keep.
            step_count: how many steps there were since the last save.

        Raises:
            CannotWrite: the system refuses; what was kept before is still there.
        """
        with writing(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
        now = dt.datetime.now().astimezone()
        copy = RecoveryCopy(self.path, self._folder, work, step_count, now, VERSION, self._process)
        write(self.path, encode_copy(copy))

    def end(self) -> None:
        """Take the copy away: all is saved, or shall not be.

        Raises:
            CannotWrite: the system refuses.
        """
        discard(self.path)


def discard(path: Path) -> None:
    """Take a recovery copy away, whether it is there or not.

    Raises:
        CannotWrite: the system refuses.
    """
    with writing(path):
        path.unlink(missing_ok=True)


def _name_of(folder: Path) -> str:
    return blake2b(str(folder).encode("utf-8", "replace"), digest_size=6).hexdigest()


# --- after a crash --------------------------------------------------------------------------------


class Waiting(Struct, frozen=True):
    """What a crash, or several, left.

    Args:
        copies: those that can be read, the youngest first.
        unreadable: a sentence for each that cannot, which names the file.
    """

    copies: tuple[RecoveryCopy, ...]
    unreadable: tuple[Message, ...]


def waiting(copies: Path) -> Waiting:
    """Return the recovery copies whose process is gone, and those that nobody can read.

    The latter are moved to a folder of their own, and so told of once; what a newer Plenum kept
    stays where that one will find it.

    Args:
        copies: the folder of the copies; it need not be there.
    """
    found: list[RecoveryCopy] = []
    unreadable: list[Message] = []
    for path in _files(copies):
        try:
            copy = _read(path)
        except NewerCopy as error:
            unreadable.append(error.message)
        except PlenumError:
            unreadable.append(_put_aside(path))
        else:
            if is_gone(copy.process):
                found.append(copy)
    return Waiting(tuple(sorted(found, key=_written, reverse=True)), tuple(unreadable))


def _files(copies: Path) -> list[Path]:
    with suppress(OSError):
        return sorted(path for path in copies.glob("*.json") if path.is_file())
    return []


def _read(path: Path) -> RecoveryCopy:
    with reading(path):
        content = path.read_bytes()
    return decode_copy(content, path)


def _written(copy: RecoveryCopy) -> dt.datetime:
    return copy.written


def _put_aside(path: Path) -> Message:
    """Move an unreadable copy to its own folder, if that can be done, and return what is told."""
    place = path
    with suppress(OSError):
        aside = path.parent / _UNREADABLE
        aside.mkdir(exist_ok=True)
        place = path.rename(aside / path.name)
    return UnreadableCopy(
        "A recovery copy of unsaved work cannot be read. It is kept as {file}.", file=str(place)
    ).message


# --- beside the saved file ------------------------------------------------------------------------

Age = Literal["same", "opened", "older", "newer", "missing"]
"""What the saved file is beside a copy: `same` holds the copy's work already; `opened` is what the
work began from; `older` and `newer` are somebody else's, saved before the work was last kept or
after; `missing` cannot be opened."""


class Saved(Struct, frozen=True):
    """The saved file beside a recovery copy.

    Args:
        age: what it is beside the copy.
        seminar: what it holds; `None` where it is missing.
        changed: when it was saved; `None` where it is missing.
        why: why it cannot be opened, where it is missing.
        is_other_survey: whether another program has saved the survey's workbook meanwhile.
    """

    age: Age
    seminar: Seminar | None = None
    changed: dt.datetime | None = None
    why: Message | None = None
    is_other_survey: bool = False


def saved_beside(copy: RecoveryCopy) -> Saved:
    """Return the saved file of a copy's seminar, compared with the copy.

    What was saved later than the copy by somebody else is `newer`, by the clocks of the drive and
    of this machine.
    """
    try:
        mark = fingerprint(copy.folder)
        seminar = open_seminar(copy.folder)
        changed = saved_at(copy.folder)
        survey = _survey_beside(copy)
    except PlenumError as error:
        return Saved("missing", why=error.message)
    age = _age(copy, mark, seminar, changed)
    if age == "same" and survey != "saved":
        age = "opened"
    return Saved(age, seminar, changed, is_other_survey=survey == "other")


def _survey_beside(copy: RecoveryCopy) -> Literal["saved", "known", "other"]:
    """Return what the survey's workbook is beside a copy.

    It holds the work, or what the work began from, or what another program has saved meanwhile.
    """
    unsaved = copy.work.survey
    if unsaved is None:
        return "saved"
    match look_at_survey(copy.folder).content:
        case unsaved.content:
            return "saved"
        case unsaved.known:
            return "known"
        case _:
            return "other"


def saved_at(folder: Path) -> dt.datetime:
    """Return when `seminar.json` in a folder was last saved.

    Raises:
        CannotRead: the system refuses.
    """
    path = folder / SEMINAR
    with reading(path):
        return dt.datetime.fromtimestamp(path.stat().st_mtime).astimezone()


def _age(copy: RecoveryCopy, mark: str, seminar: Seminar, changed: dt.datetime) -> Age:
    if seminar == copy.work.seminar:
        return "same"
    if mark == copy.work.fingerprint:
        return "opened"
    return "newer" if changed > copy.written else "older"


def keep_beside(copy: RecoveryCopy, name: str) -> Path:
    """Make a seminar of its own from a copy, in the seminar's folder, and take the copy away.

    Args:
        copy: the recovery copy.
        name: what the new seminar's folder shall be called; a number is added where it is taken.

    Returns:
        The new seminar's folder.

    Raises:
        InvalidSeminar: the work breaks a rule; the copy stays.
        CannotWrite, CannotRead: the system refuses; the copy stays.
    """
    target = free_name(copy.folder, name)
    copy_seminar(copy.work.seminar, copy.folder, target, copy.work.survey)
    discard(copy.path)
    return target

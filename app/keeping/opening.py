"""Opening a seminar: for editing, which others are told of, or for reading."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from app.keeping.lock import CannotLock, Holder, Lock, holder_of, take, take_over
from seminar.folder import fingerprint, open_seminar
from seminar.messages import Message
from seminar.model import Seminar


class Opened(Struct, frozen=True):
    """A seminar as it was opened.

    Args:
        folder: its folder.
        seminar: what was in it.
        fingerprint: that of the saved file.
        lock: what tells others that it is open here; `None` for reading.
        holder: who has it open for editing, where it can only be read for that.
        why: why it can only be read, where the folder is the reason.
    """

    folder: Path
    seminar: Seminar
    fingerprint: str
    lock: Lock | None = None
    holder: Holder | None = None
    why: Message | None = None


def open_for_editing(folder: Path) -> Opened:
    """Open a seminar for editing; where the folder takes no files, for reading.

    Raises:
        HeldElsewhere: somebody has it open.
        SeminarNotFound, SeminarDamaged, SeminarTooNew, CannotRead: it cannot be opened.
    """
    opened = open_for_reading(folder)
    try:
        lock = take(folder)
    except CannotLock as error:
        return Opened(folder, opened.seminar, opened.fingerprint, why=error.message)
    return Opened(folder, opened.seminar, opened.fingerprint, lock)


def open_for_reading(folder: Path) -> Opened:
    """Open a seminar for reading.

    Raises:
        SeminarNotFound, SeminarDamaged, SeminarTooNew, CannotRead: it cannot be opened.
    """
    mark = fingerprint(folder)
    return Opened(folder, open_seminar(folder), mark, holder=holder_of(folder))


def open_all_the_same(folder: Path) -> Opened:
    """Open a seminar for editing though somebody has it open, who will notice.

    Raises:
        SeminarNotFound, SeminarDamaged, SeminarTooNew, CannotRead: it cannot be opened.
        CannotLock: the folder takes no files.
    """
    opened = open_for_reading(folder)
    return Opened(folder, opened.seminar, opened.fingerprint, take_over(folder))

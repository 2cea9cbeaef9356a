"""Opening a seminar: for editing, which others are told of, or for reading."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock as Guard

from msgspec import Struct

from app.keeping.lock import (
    CannotLock,
    HeldElsewhere,
    Holder,
    Lock,
    holder_of,
    take,
    take_over,
)
from app.keeping.patience import MOMENT, let_go
from seminar.folder import fingerprint, open_seminar
from seminar.messages import Message, PlenumError
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


class OpenElsewhere(PlenumError):
    """Somebody has the seminar open, so that a command cannot change it."""


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


def open_for_a_command(folder: Path) -> Opened:
    """Open a seminar for a command that changes it, which can neither wait nor only read.

    Raises:
        OpenElsewhere: somebody has it open.
        SeminarNotFound, SeminarDamaged, SeminarTooNew, CannotRead: it cannot be opened.
        CannotLock: the folder takes no files.
    """
    try:
        opened = open_for_editing(folder)
    except HeldElsewhere as error:
        raise OpenElsewhere(
            "{folder}: {name} has this seminar open, so nothing was changed; close it there, and"
            " try again.",
            folder=str(folder),
            name=error.holder.name or error.holder.machine,
        ) from error
    if opened.lock is None and opened.why is not None:
        raise CannotLock(opened.why.original, **dict(opened.why.fields))
    return opened


def open_all_the_same(folder: Path) -> Opened:
    """Open a seminar for editing though somebody has it open, who will notice.

    Raises:
        SeminarNotFound, SeminarDamaged, SeminarTooNew, CannotRead: it cannot be opened.
        CannotLock: the folder takes no files.
    """
    opened = open_for_reading(folder)
    return Opened(folder, opened.seminar, opened.fingerprint, take_over(folder))


class Underway:
    """An opening on a thread that can be given up: the lock that it takes goes again at once.

    Args:
        opener: opens the seminar.
    """

    def __init__(self, opener: Callable[[], Opened]) -> None:
        self._opener = opener
        self._guard = Guard()
        self._opened: Opened | None = None
        self._is_given_up = False

    def run(self) -> None:
        """Open it; called on a thread.

        Raises:
            PlenumError: it cannot be opened.
        """
        opened = self._opener()
        with self._guard:
            if not self._is_given_up:
                self._opened = opened
                return
        _release(opened)

    def take(self) -> Opened | None:
        """Return what was opened, once; `None` if it was given up."""
        with self._guard:
            opened, self._opened = self._opened, None
        return opened

    def give_up(self) -> None:
        """Want it no more, be it opened by now or later."""
        with self._guard:
            self._is_given_up = True
            opened, self._opened = self._opened, None
        if opened is not None:
            _release(opened)


def _release(opened: Opened) -> None:
    if opened.lock is not None:
        let_go(MOMENT, opened.lock.release)

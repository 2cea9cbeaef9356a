"""Who has a seminar open: a file in its folder that says so to people, and to other Plenums.

It keeps nobody out by itself. What keeps work from being overwritten is the fingerprint that saving
asks for; the lock lets people know of each other before they type.
"""

from __future__ import annotations

import datetime as dt
import time
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from app.keeping.account import person_name
from app.keeping.processes import Process, is_gone, this_process
from seminar.atomic import write
from seminar.failures import CannotRead, CannotWrite, reason
from seminar.ids import new_id
from seminar.messages import PlenumError

LOCK = ".plenum-lock.json"
"""The lock's name in the seminar's folder."""
_HALF_WRITTEN = 5
"""Times that a lock without content is looked at: somebody may just be writing it."""
_MOMENT = 0.05
"""Seconds between two looks."""


class Holder(Struct, frozen=True):
    """Who has a seminar open.

    Args:
        name: the person's name; empty where nobody knows it.
        since: when it was opened; `None` where nobody knows.
        process: the machine and the process; `None` where nobody knows.
        token: what tells this opening from any other.
    """

    name: str = ""
    since: dt.datetime | None = None
    process: Process | None = None
    token: str = ""

    @property
    def machine(self) -> str:
        """The machine's name, or nothing."""
        return self.process.machine if self.process else ""


_HOLDER = msgspec.json.Decoder(Holder)
"""Made at import, for two threads that make one at the same time crash: see `seminar.stored`."""


class HeldElsewhere(PlenumError):
    """Somebody else has the seminar open; `holder` says who."""

    def __init__(self, folder: Path, holder: Holder) -> None:
        self.holder = holder
        super().__init__(
            "{folder}: {name} has this seminar open, so it can only be read here.",
            folder=str(folder),
            name=holder.name or holder.machine,
        )


class CannotLock(PlenumError):
    """Nobody can be told that the seminar is open here, because the folder takes no files."""


class Lock:
    """A seminar that is open here. Get it from `take` or `take_over`.

    Args:
        folder: the seminar's folder.
        holder: who has it open: the person at this machine.
    """

    def __init__(self, folder: Path, holder: Holder) -> None:
        self.folder = folder
        self.holder = holder

    def taken_by(self) -> Holder | None:
        """Return who has taken the seminar over, or `None` if it is still open here alone.

        Raises:
            CannotRead: the folder is out of reach.
        """
        there = _read(self.folder / LOCK)
        return there if there is not None and there.token != self.holder.token else None

    def renew(self) -> None:
        """Say again that it is open here, if somebody has taken the file away.

        Raises:
            HeldElsewhere: somebody else has it open meanwhile.
            CannotLock, CannotRead: the system refuses.
        """
        there = _read(self.folder / LOCK)
        if there is None:
            _create(self.folder, self.holder)
        elif there.token != self.holder.token:
            raise HeldElsewhere(self.folder, there)

    def release(self) -> None:
        """Say that it is not open here any more; a lock that is another's by now stays."""
        with suppress(PlenumError, OSError):
            if self.taken_by() is None:
                (self.folder / LOCK).unlink(missing_ok=True)


def holder_of(folder: Path) -> Holder | None:
    """Return who has the seminar in `folder` open, or `None`; what a crash here left is nobody's.

    Raises:
        CannotRead: the system refuses.
    """
    there = _read(folder / LOCK)
    return None if there is not None and _is_left_over(there) else there


def take(folder: Path) -> Lock:
    """Open the seminar in `folder` for editing; a lock that a crash here left is cleared.

    Raises:
        HeldElsewhere: somebody has it open.
        CannotLock: the folder takes no files, or cannot be reached.
        CannotRead: the system refuses.
    """
    _clear_left_over(folder)
    holder = _myself()
    _create(folder, holder)
    return Lock(folder, holder)


def take_over(folder: Path) -> Lock:
    """Open the seminar in `folder` for editing though somebody has it open; they will notice.

    Raises:
        CannotLock: the folder takes no files, or cannot be reached.
    """
    holder = _myself()
    try:
        write(folder / LOCK, msgspec.json.encode(holder))
    except CannotWrite as error:
        raise _cannot_lock(folder) from error
    return Lock(folder, holder)


def _myself() -> Holder:
    return Holder(person_name(), dt.datetime.now().astimezone(), this_process(), new_id())


def _is_left_over(holder: Holder) -> bool:
    return holder.process is not None and is_gone(holder.process)


# --- the file -------------------------------------------------------------------------------------


def _create(folder: Path, holder: Holder) -> None:
    """Make the lock, which must not be there."""
    try:
        with (folder / LOCK).open("xb") as file:
            file.write(msgspec.json.encode(holder))
    except FileExistsError:
        raise HeldElsewhere(folder, _read(folder / LOCK) or Holder()) from None
    except OSError as error:
        raise _cannot_lock(folder) from error


def _cannot_lock(folder: Path) -> CannotLock:
    return CannotLock(
        "{folder}: this folder cannot be written to, so the seminar can only be read here.",
        folder=str(folder),
    )


def _read(path: Path) -> Holder | None:
    """Return who a lock names; one without a word names nobody, but is a lock all the same."""
    for _ in range(_HALF_WRITTEN):
        try:
            content = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise CannotRead(path, reason(error)) from error
        with suppress(msgspec.MsgspecError, UnicodeDecodeError):
            return _HOLDER.decode(content)
        time.sleep(_MOMENT)
    return Holder()


def _clear_left_over(folder: Path) -> None:
    """Take away the lock that a crash on this machine left.

    It is moved first and looked at again, so that of two who do this at once none takes away what
    the other has just made.
    """
    path = folder / LOCK
    there = _read(path)
    if there is None or not _is_left_over(there):
        return
    aside = path.with_name(f".plenum-{new_id()}.tmp")
    with suppress(OSError):
        path.rename(aside)
        moved = _read(aside)
        if moved is not None and not _is_left_over(moved) and not path.exists():
            aside.rename(path)
        else:
            aside.unlink()

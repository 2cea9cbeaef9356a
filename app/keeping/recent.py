"""The seminars that were open last on this machine, each with where the person was in it.

Each has a file of its own: two windows that close at the same moment do not lose each other's.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from seminar.atomic import write
from seminar.failures import writing
from seminar.model import Organisation, Seminar

MOST = 20
"""Seminars that are remembered."""


class Position(Struct, frozen=True, kw_only=True):
    """Where a person was in a seminar.

    Args:
        page: the page's id, such as "programme".
        day: the id of the day or task that was open there, or `None`.
        row: the id of the row that was current, or `None`.
    """

    page: str = "programme"
    day: str | None = None
    row: str | None = None


class RecentSeminar(Struct, frozen=True, kw_only=True):
    """A seminar that was open on this machine.

    Args:
        folder: its folder.
        title: its title, and so on, as they were when it was last open.
        opened: when it was last open.
        saved: the fingerprint of what was last saved from this machine; empty if nothing was.
        position: where the person was.
    """

    folder: str
    opened: dt.datetime
    title: str = ""
    organisation: str = ""
    dates: tuple[dt.date, ...] = ()
    saved: str = ""
    position: Position = Position()

    @property
    def path(self) -> Path:
        """Its folder, as a path."""
        return Path(self.folder)


def recent_of(seminar: Seminar, folder: Path, position: Position, saved: str) -> RecentSeminar:
    """Return what is remembered of a seminar that is open now."""
    organisation: Organisation = seminar.organisation
    return RecentSeminar(
        folder=str(folder.absolute()),
        opened=dt.datetime.now().astimezone(),
        title=seminar.title,
        organisation=organisation.name,
        dates=tuple(day.date for day in seminar.programme),
        saved=saved,
        position=position,
    )


class RecentSeminars:
    """The recent seminars of this machine.

    Args:
        folder: where they are kept; made when there is something to keep.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def all(self) -> tuple[RecentSeminar, ...]:
        """Return them, the last opened first; a file that cannot be understood is none."""
        found = [one for path in self._files() if (one := _read(path))]
        return tuple(sorted(found, key=_opened, reverse=True)[:MOST])

    def of(self, folder: Path) -> RecentSeminar | None:
        """Return what is remembered of the seminar in `folder`, or `None`."""
        return _read(self._path(str(folder.absolute())))

    def remember(self, recent: RecentSeminar) -> None:
        """Remember a seminar, and forget those that have not been open for longest.

        Raises:
            CannotWrite: the system refuses.
        """
        path = self._path(recent.folder)
        with writing(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        write(path, msgspec.json.encode(recent))
        there = self._files()  # What another process makes after this is not looked at.
        kept = {self._path(one.folder) for one in self.all()}
        for old in there:
            if old not in kept:
                with suppress(OSError):
                    old.unlink()

    def forget(self, folder: str) -> None:
        """Take a seminar off the list; nothing happens to it.

        Raises:
            CannotWrite: the system refuses.
        """
        path = self._path(folder)
        with writing(path):
            path.unlink(missing_ok=True)

    def _path(self, folder: str) -> Path:
        from hashlib import blake2b  # noqa: PLC0415 - slow to import

        name = blake2b(folder.encode("utf-8", "replace"), digest_size=8).hexdigest()
        return self._folder / f"{name}.json"

    def _files(self) -> list[Path]:
        with suppress(OSError):
            return sorted(self._folder.glob("*.json"))
        return []


def _opened(recent: RecentSeminar) -> dt.datetime:
    return recent.opened


def _read(path: Path) -> RecentSeminar | None:
    with suppress(OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return msgspec.json.decode(path.read_bytes(), type=RecentSeminar)
    return None

"""Noticing that `seminar.json` was changed by somebody else, or is out of reach.

Dates alone do not tell: a synchronised drive changes them, and an editor may put them back. So a
date, size or number that is another only makes the content be read and compared.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct

from seminar.failures import reading
from seminar.folder import SEMINAR, SeminarNotFound, fingerprint
from seminar.messages import Message, PlenumError, message

_GONE = (FileNotFoundError, NotADirectoryError)

State = Literal["same", "changed", "unreachable", "missing"]


class Look(Struct, frozen=True):
    """What a look at the file has shown.

    Args:
        state: `same` as we know it, `changed`, `unreachable`, which it may be for a while only, or
            `missing`: the drive answers, and it is not there.
        known: the fingerprint of the file as we knew it when the look began.
        fingerprint: what the file is now; empty while there is none to be had.
        why: why there is none, else `None`.
    """

    state: State
    known: str
    fingerprint: str = ""
    why: Message | None = None

    @property
    def is_had(self) -> bool:
        """Whether the file is there and can be read."""
        return bool(self.fingerprint)


_Stat = tuple[int, int, int]


class Lookout:
    """The lookout for changes of `seminar.json` from outside.

    Args:
        folder: the seminar's folder.
        known: the fingerprint of the file as it was opened.
    """

    def __init__(self, folder: Path, known: str) -> None:
        self._path = folder / SEMINAR
        self._folder = folder
        self._known = known
        self._trusted: _Stat | None = None
        self._seen: _Stat | None = None

    @property
    def known(self) -> str:
        """The fingerprint of the file as we know it."""
        return self._known

    def know(self, mark: str) -> None:
        """Take a content for known: we have saved it, or read it in, or been told of it."""
        self._known = mark
        self._trusted = self._seen = None

    def look(self) -> Look:
        """Look at the file; cheap while it is what it was."""
        known = self._known  # It may become another while we look: what we save is known at once.
        try:
            stat = self._stat()
            if stat == self._trusted:
                return Look("same", known, known)
            mark = fingerprint(self._folder)
        except PlenumError as error:
            self._trusted = self._seen = None
            return self._not_had(error, known)
        if mark != known:
            return Look("changed", known, mark)
        # Drives round their times: what looks the same twice, one look apart, is the same.
        self._trusted, self._seen = (stat if stat == self._seen else None), stat
        return Look("same", known, mark)

    def _not_had(self, error: PlenumError, known: str) -> Look:
        """Return why there is no file: it is gone, or the drive does not answer."""
        if not isinstance(error, SeminarNotFound) and not isinstance(error.__cause__, _GONE):
            return Look("unreachable", known, why=error.message)
        if self._folder.is_dir():
            gone = message("{file} is not in the folder any more.", file=SEMINAR)
        else:
            gone = message("The folder is not found: {folder}.", folder=str(self._folder))
        return Look("missing", known, why=gone)

    def _stat(self) -> _Stat:
        with reading(self._path):
            found = self._path.stat()
        return found.st_mtime_ns, found.st_size, found.st_ino

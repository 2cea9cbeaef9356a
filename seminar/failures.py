"""What the operating system refused, as a sentence that says what a person can do."""

from __future__ import annotations

import errno
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from seminar.messages import Message, PlenumError, message

_PROTECTED = message("it is protected, or open in another program")
_FULL = message("the disk is full; make room and try again")
_GONE = message("it, or the folder around it, is not there any more")

_READ_ONLY = message("the disk can only be read")
_OF_THE_DISK = (_FULL, _READ_ONLY)

_REASONS = {
    errno.EACCES: _PROTECTED,
    errno.EPERM: _PROTECTED,
    errno.EROFS: _READ_ONLY,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: message("the disk does not take files of this size"),
    errno.ENOENT: _GONE,
    errno.ENOTDIR: _GONE,
    errno.EISDIR: message("a folder has that name"),
    errno.EEXIST: message("something else has that name"),
    errno.ENAMETOOLONG: message("its name is too long"),
}


def reason(error: OSError) -> Message:
    """Return why the operating system refused; what we have no words for, in its own."""
    return _REASONS.get(error.errno or 0) or message(
        "the system says: {text}", text=error.strerror or str(error)
    )


class CannotRead(PlenumError):
    """A file or folder that is there cannot be read."""

    def __init__(self, path: Path, why: Message) -> None:
        super().__init__("{file}: this cannot be read: {reason}.", file=str(path), reason=why)


class CannotWrite(PlenumError):
    """A file cannot be written; what stood there before is as it was."""

    def __init__(self, path: Path, why: Message) -> None:
        self.why = why
        super().__init__(
            "{file}: not saved, and what stood there is unchanged: {reason}.",
            file=str(path),
            reason=why,
        )

    @property
    def is_of_the_disk(self) -> bool:
        """Whether no file could be written there, so that it does not matter which one it was."""
        return self.why in _OF_THE_DISK


@contextmanager
def reading(path: Path) -> Generator[None]:
    """Raise `CannotRead` for `path` when the system refuses something."""
    try:
        yield
    except OSError as error:
        raise CannotRead(path, reason(error)) from error


@contextmanager
def writing(path: Path) -> Generator[None]:
    """Raise `CannotWrite` for `path` when the system refuses something."""
    try:
        yield
    except OSError as error:
        raise CannotWrite(path, reason(error)) from error

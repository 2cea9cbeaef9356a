"""Writing files so that at any moment either the old or the new one is there, whole.

The new content is written beside the file, brought to the disk and then given the file's name in
one step. So neither a full disk nor a kill nor a power cut leaves half a file.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Generator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from stat import S_IMODE

from seminar.failures import writing

_STALE = 24 * 60 * 60
"""Seconds after which what a killed program left beside a file is nobody's work any more."""


def write(path: Path, content: bytes) -> None:
    """Make `content` the content of the file `path`, new or not.

    A symbolic link goes on leading to its file, and a file keeps its permissions.

    Raises:
        CannotWrite: the file is as it was before, and nothing is left beside it.
    """
    write_all({path: content})


def _always(_path: Path) -> bool:
    return True


def write_all(
    contents: Mapping[Path, bytes], may_replace: Callable[[Path], bool] = _always
) -> tuple[Path, ...]:
    """Write several files, as `write` does; all are on the disk before the first changes.

    Args:
        contents: what is to stand in each.
        may_replace: is asked of each file just before it changes, for to write many takes so long
            that somebody may have saved one of them meanwhile.

    Returns:
        The files that were not to be replaced, and are as they were.

    Raises:
        CannotWrite: nearly always no file has changed. Only if a file cannot take its name after
            its content was written, those named before it have changed already.
    """
    with ExitStack() as stack:
        ready = [
            (path, *stack.enter_context(_beside(path, content)))
            for path, content in contents.items()
        ]
        left = tuple(
            path for path, new, target in ready if not _give_name(path, new, target, may_replace)
        )
    # One of each folder's files will do.
    for target in {target.parent: target for _, _, target in ready}.values():
        with suppress(OSError):
            _bring_names_to_disk(target.parent)
        with suppress(OSError):
            _clear_leftovers(target)
    return left


def _give_name(path: Path, new: Path, target: Path, may_replace: Callable[[Path], bool]) -> bool:
    """Let a new file take the name of the one it replaces, if it may, and return whether it did."""
    if not may_replace(path):
        return False
    with writing(path):
        new.replace(target)
    return True


@contextmanager
def _beside(path: Path, content: bytes) -> Generator[tuple[Path, Path]]:
    """Yield a new file that holds `content`, and the file beside it whose name it is to take."""
    with writing(path):
        target = _target(path)
    new = target.with_name(f".plenum-{os.urandom(4).hex()}.tmp")
    try:
        with writing(path):
            _fill(new, content)
            _give_permissions_of(target, new)
        yield new, target
    finally:
        with suppress(OSError):
            new.unlink()


def _target(path: Path) -> Path:
    """Return the file that `path` stands for, itself no link, if it may be written.

    To replace a file takes no right to the file, but one who write-protected it meant it.
    """
    target = Path(os.path.realpath(path))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return target


def _fill(new: Path, content: bytes) -> None:
    with new.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _give_permissions_of(target: Path, new: Path) -> None:
    """Give `new` the permissions of `target`; some drives refuse even to be asked in vain."""
    if target.exists() and S_IMODE(target.stat().st_mode) != S_IMODE(new.stat().st_mode):
        new.chmod(S_IMODE(target.stat().st_mode))


def _bring_names_to_disk(folder: Path) -> None:
    """Bring a folder to the disk, as POSIX demands; on Windows it cannot be done and need not."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _clear_leftovers(target: Path) -> None:
    """Take away what killed programs left beside `target`, by the clock of the drive itself."""
    now = target.stat().st_mtime
    for leftover in target.parent.glob(".plenum-*.tmp"):
        if now - leftover.stat().st_mtime > _STALE:
            leftover.unlink()

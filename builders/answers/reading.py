"""What comes of reading answer sheets, and who watches: values only."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from seminar.collected import ReadSheet
from seminar.messages import Message


class Remark(Struct, frozen=True):
    """Something that is to be said of a file among the groups' files.

    Args:
        file: its path from the seminar's folder, with slashes.
        sentence: what is to be said, with the way out.
        is_fault: whether the file, or something in it, was not read; else it was, and is worth a
            look.
    """

    file: str
    sentence: Message
    is_fault: bool


class Reading(Struct, frozen=True):
    """What the groups' answer sheets say.

    Args:
        sheets: those that were read, one a task and group at most, in the seminar's order.
        remarks: what is to be said of files, by their names.
        stopped: whether nobody waited for the rest any more.
        files: how many documents were looked at.
        open: the task and group of each sheet that is open somewhere, read or not, in the
            seminar's order.
    """

    sheets: tuple[ReadSheet, ...] = ()
    remarks: tuple[Remark, ...] = ()
    stopped: bool = False
    files: int = 0
    open: tuple[tuple[str, str | None], ...] = ()


class Watch(Struct, frozen=True):
    """Somebody who watches the reading.

    Args:
        tell: is called before each file with how many are done, how many there are, and its name;
            and at the end with an empty name.
        stopped: is asked before each file whether to stop.
    """

    tell: Callable[[int, int, str], object] = lambda _done, _total, _file: None
    stopped: Callable[[], bool] = lambda: False


NOBODY = Watch()
"""Nobody watches."""

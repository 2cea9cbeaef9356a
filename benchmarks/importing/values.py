"""What is measured of an import in the window."""

from __future__ import annotations

from msgspec import Struct


class Imported(Struct, frozen=True):
    """One import.

    Args:
        seconds: from the file's being chosen until the change is in the grid.
        gap: the longest time, in seconds, in which the window answered nothing meanwhile.
        empty: the same of a window that does nothing, for as long.
        before: megabytes that the window held before.
        most: megabytes that it held at most.
    """

    seconds: float
    gap: float
    empty: float
    before: float
    most: float

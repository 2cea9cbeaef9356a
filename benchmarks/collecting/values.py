"""What is measured of collecting."""

from __future__ import annotations

from msgspec import Struct


class Parts(Struct, frozen=True):
    """How long the parts of collecting take, in seconds.

    Args:
        statements: how many statements the sheets hold.
        reading: reading the files.
        bringing_in: making statements of them, the first time.
        again: the same where nothing is new.
        proposing: finding those that say nearly the same.
    """

    statements: int
    reading: float
    bringing_in: float
    again: float
    proposing: float


class Round(Struct, frozen=True):
    """One round.

    Args:
        whole: seconds of the whole command, from its start to its end, saving included.
        megabytes: the most memory that it held.
        second: seconds of the same command once more, where nothing is new.
        load: how many processes wanted a processor in the minute before, as Linux tells it.
        parts: what takes how long in it.
    """

    whole: float
    megabytes: float
    second: float
    load: float
    parts: Parts

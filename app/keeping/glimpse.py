"""A look at a seminar's folder while it is open: is the file as we know it, and who else has it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from app.keeping.lock import Holder, Lock, holder_of
from app.keeping.outside import Look, Lookout
from seminar.messages import PlenumError


class Glimpse(Struct, frozen=True):
    """What a look at the folder has shown.

    Args:
        look: how `seminar.json` is beside what we know.
        holder: who else has the seminar open: who has taken it over, or, while it is only read
            here, whoever edits it.
    """

    look: Look
    holder: Holder | None


def glimpse(folder: Path, lookout: Lookout, lock: Lock | None) -> Glimpse:
    """Look at the folder of an open seminar; a lock that somebody deleted is made anew.

    Args:
        folder: the seminar's.
        lookout: what we know of its file.
        lock: ours, or `None` where the seminar is only read here.
    """
    look = lookout.look()
    if not look.is_had:
        return Glimpse(look, None)
    holder = None
    with suppress(PlenumError):
        holder = lock.taken_by() if lock is not None else holder_of(folder)
        if lock is not None and holder is None:
            lock.renew()
    return Glimpse(look, holder)

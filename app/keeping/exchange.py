"""What is here and what is on the disk: saving the one over the other, and comparing both."""

from __future__ import annotations

from pathlib import Path

from app.keeping.opening import Opened, open_for_reading
from seminar.differences import Contrast, contrasts
from seminar.folder import SeminarChanged, fingerprint, save
from seminar.model import Seminar


def save_over(folder: Path, seminar: Seminar, known: str) -> str:
    """Save a seminar over what is known to be on the disk, and return the new fingerprint.

    Args:
        folder: the seminar's.
        seminar: what to save.
        known: the fingerprint of what may be replaced.

    Raises:
        SeminarChanged: something else is there.
        SeminarNotFound, SeminarDamaged: nothing is there any more, which is not called changed.
        InvalidSeminar, SeminarTooNew, CannotRead, CannotWrite: as `seminar.folder.save` says.
    """
    try:
        return save(seminar, folder, replacing=known)
    except SeminarChanged:
        fingerprint(folder)
        raise


def compare(folder: Path, base: Seminar, mine: Seminar) -> tuple[Opened, tuple[Contrast, ...]]:
    """Return what is on the disk, and what differs between it and what is here.

    Args:
        folder: the seminar's.
        base: what both began with.
        mine: what is here.

    Raises:
        SeminarNotFound, SeminarDamaged, SeminarTooNew, CannotRead: it cannot be opened.
    """
    theirs = open_for_reading(folder)
    return theirs, contrasts(base, mine, theirs.seminar)

"""Whether groups have written in their answer sheets, told by the record of what was built."""

from __future__ import annotations

from pathlib import Path

from builders.shelf import read_record
from builders.states.history import digest_at
from seminar.folder import GROUPS


def are_written_in(folder: Path) -> bool:
    """Return whether any answer sheet is another than Plenum built it.

    A sheet that was sent in beside those that were built does not count, for it may be anything.

    Args:
        folder: the seminar's.
    """
    groups = folder / GROUPS
    record = read_record(groups)
    there = ((digest_at(groups / name), entry.digests) for name, entry in record.items())
    return any(digest and digest not in built for digest, built in there)

"""Collects in a process of its own and prints how long each part took, imports not counted.

`python -m benchmarks.collecting.inside FOLDER`; the folder is left as it was.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import msgspec

from benchmarks.collecting.preparing import SHEETS
from benchmarks.collecting.values import Parts
from benchmarks.stopwatch import seconds
from builders.answers import read_answers
from seminar.folder import open_seminar
from seminar.outcomes import bring_in, proposals


def measure(folder: Path) -> Parts:
    """Return how long reading, bringing in, bringing in again and comparing take."""
    seminar, when = open_seminar(folder), dt.datetime.now().astimezone()
    reading = read_answers(folder, seminar)
    assert len(reading.sheets) == SHEETS
    now = bring_in(seminar, reading.sheets, when).seminar
    assert not bring_in(now, reading.sheets, when).is_change
    return Parts(
        statements=len(now.outcomes),
        reading=seconds(lambda: read_answers(folder, seminar)),
        bringing_in=seconds(lambda: bring_in(seminar, reading.sheets, when)),
        again=seconds(lambda: bring_in(now, reading.sheets, when)),
        proposing=seconds(lambda: proposals(now)),
    )


if __name__ == "__main__":
    print(msgspec.json.encode(measure(Path(sys.argv[1]))).decode())

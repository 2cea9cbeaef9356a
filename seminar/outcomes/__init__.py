"""What the seminar said: brought in from answer sheets, and made one where it is the same.

Pure: no file, no clock. How sheets are read is known to `builders.answers`.

    bring_in(seminar, sheets, when, decisions)    what the sheets say, in the outcomes
"""

from __future__ import annotations

from seminar.outcomes.collecting import bring_in
from seminar.outcomes.news import BroughtIn, Conflict, Decision, Decisions, SheetNews

__all__ = [
    "BroughtIn",
    "Conflict",
    "Decision",
    "Decisions",
    "SheetNews",
    "bring_in",
]

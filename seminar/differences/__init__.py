"""What differs between two seminars, in words, and merging two that come from one.

    differences(before, after)               what was changed, one sentence each
    contrasts(base, mine, theirs)            what each side changed, and where both did
    merge(base, mine, theirs, choices)       one seminar of both, which keeps `seminar.rules`

Parts are recognised by their ids, wherever they have been moved.
"""

from __future__ import annotations

from seminar.differences.contrasting import Contrast, contrasts
from seminar.differences.finding import Difference, differences
from seminar.differences.merging import Key, Side, merge

__all__ = ["Contrast", "Difference", "Key", "Side", "contrasts", "differences", "merge"]

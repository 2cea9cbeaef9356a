"""The texts of statements before and after collecting, by id."""

from __future__ import annotations

from app.collecting.collecting import Collected
from seminar.model import Seminar


class Statements:
    """What statements say, those too that were made one with others.

    Args:
        collected: what came of collecting.
    """

    def __init__(self, collected: Collected) -> None:
        self._before = _texts(collected.before)
        self._now = _texts(collected.seminar)

    def before(self, id_: str) -> str:
        """Return what a statement said before."""
        return self._before[id_]

    def now(self, id_: str) -> str:
        """Return what a statement says now."""
        return self._now[id_]


def _texts(seminar: Seminar) -> dict[str, str]:
    merged = {one.id: one.text for each in seminar.outcomes for one in each.merged}
    return merged | {one.id: one.text for one in seminar.outcomes}

"""The statements before and after collecting, by id."""

from __future__ import annotations

from app.collecting.collecting import Collected
from seminar.model import Seminar, Statement


class Statements:
    """What statements say, those too that were made one with others.

    Args:
        collected: what came of collecting.
    """

    def __init__(self, collected: Collected) -> None:
        self._before = _by_id(collected.before)
        self._now = _by_id(collected.seminar)
        outcomes = collected.seminar.outcomes
        self._whole = {one.id: said for said in outcomes for one in said.merged}

    def before(self, id_: str) -> str:
        """Return what a statement said before."""
        return self._before[id_].text

    def known(self, id_: str) -> Statement:
        """Return a statement as it was before."""
        return self._before[id_]

    def now(self, id_: str) -> str:
        """Return what a statement says now."""
        return self._now[id_].text

    def found(self, id_: str) -> Statement:
        """Return a statement as it is now."""
        return self._now[id_]

    def whole(self, id_: str) -> Statement:
        """Return the statement that one is part of now; itself where it stands by itself."""
        return self._whole.get(id_, self._now[id_])


def _by_id(seminar: Seminar) -> dict[str, Statement]:
    return {one.id: one for said in seminar.outcomes for one in (said, *said.merged)}

"""The trail: where a person has been, for going back and forward."""

from __future__ import annotations

from app.desktop.spot import Spot

_LONGEST = 100


class Trail:
    """The spots that links, problems and pages led away from, and those gone back from."""

    def __init__(self) -> None:
        self._behind: list[Spot] = []
        self._ahead: list[Spot] = []

    def leave(self, spot: Spot) -> None:
        """Remember a spot that one goes away from; what lay ahead is forgotten."""
        if not self._behind or self._behind[-1] != spot:
            self._behind = [*self._behind, spot][-_LONGEST:]
        self._ahead.clear()

    def can_go_back(self) -> bool:
        """Whether there is a spot behind."""
        return bool(self._behind)

    def can_go_forward(self) -> bool:
        """Whether there is a spot ahead."""
        return bool(self._ahead)

    def back(self, here: Spot) -> Spot:
        """Return the spot behind; `here` then lies ahead."""
        self._ahead.append(here)
        return self._behind.pop()

    def forward(self, here: Spot) -> Spot:
        """Return the spot ahead; `here` then lies behind."""
        self._behind.append(here)
        return self._ahead.pop()

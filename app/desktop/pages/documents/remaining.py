"""How long a work will last yet: told only while that can be told, and never more than before."""

from __future__ import annotations


class Remaining:
    """Tells the time that is left, from what is finished of a work whose parts are much alike."""

    def __init__(self) -> None:
        self._since = 0.0
        self._done = 0
        self._ends: float | None = None
        self._told: int | None = None

    def begin(self, now: float) -> None:
        """Begin with a work, of which nothing is finished.

        Args:
            now: the present, in seconds.
        """
        self._since, self._done, self._ends, self._told = now, 0, None, None

    def finish(self, done: int, total: int, now: float) -> None:
        """Take in how much is finished; only what is new says anything of the time.

        Args:
            done: how much is finished, in parts.
            total: of how many parts.
            now: the present, in seconds.
        """
        if done > self._done:
            self._done = done
            self._ends = now + (now - self._since) * (total - done) / done

    def seconds(self, now: float) -> int | None:
        """Return how many seconds are left; `None` where nobody can tell, or it would be more."""
        left = 0 if self._ends is None else round(self._ends - now)
        if left < 1 or (self._told is not None and left > self._told):
            return None
        self._told = left
        return left

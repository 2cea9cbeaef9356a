"""Seats for people who are to be kept apart: found if there are any, by trying all ways."""

from __future__ import annotations

from seminar.drawing.case import Case

MOST_TRIES = 50_000
"""How many seats are tried at most; a few people kept apart need hardly more than there are."""


class TooManyWays(Exception):
    """Nobody knows whether there is a way, after as many tries as are made."""


def parted(case: Case) -> dict[int, int] | None:
    """Return the groups of those who are locked or kept apart; `None` if there is no way.

    Raises:
        TooManyWays: no way was found in `MOST_TRIES` tries.
    """
    for one in case.foes.keys() & case.locked.keys():
        if any(case.locked.get(other) == case.locked[one] for other in case.foes[one]):
            return None
    return _Trial(case).run()


class _Trial:
    """Seats people one after the other, those with the fewest groups to choose from first."""

    def __init__(self, case: Case) -> None:
        self.foes, self.seats = case.foes, case.seats
        self.groups = dict(case.locked)
        self.count = list(case.occupied)
        self.left = {one for one in case.foes if one not in case.locked}
        self.tries = 0

    def run(self) -> dict[int, int] | None:
        return dict(self.groups) if self._seat_all() else None

    def _seat_all(self) -> bool:
        if not self.left:
            return True
        options = {one: self._open_to(one) for one in sorted(self.left)}
        one = min(options, key=lambda who: (len(options[who]), -len(self.foes[who]), who))
        self.left.remove(one)
        for group in options[one]:
            self._count_a_try()
            self.groups[one] = group
            self.count[group] += 1
            if self._seat_all():
                return True
            self.count[group] -= 1
            del self.groups[one]
        self.left.add(one)
        return False

    def _count_a_try(self) -> None:
        self.tries += 1
        if self.tries > MOST_TRIES:
            raise TooManyWays

    def _open_to(self, one: int) -> list[int]:
        """Return the groups that somebody may join, of empty ones only the first."""
        taken = {self.groups[other] for other in self.foes[one] if other in self.groups}
        full = sum(
            many == self.seats.size
            for group, many in enumerate(self.count)
            if group not in self.seats.closed
        )
        most = self.seats.size if full < self.seats.large else self.seats.size - 1
        open_to = [
            group
            for group, many in enumerate(self.count)
            if group not in self.seats.closed and group not in taken and many < most
        ]
        empty = [group for group in open_to if not self.count[group]]
        return [group for group in open_to if self.count[group] or group == empty[0]]

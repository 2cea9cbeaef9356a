"""One who wants to know what is held back, and reasons from all that a survey shows.

He knows how figures hang together: a score's answers are whole numbers of people who gave each
score; groups add up to the whole; the index is the mean of the dimensions; nobody answers a
question who did not take part. He keeps, for every figure, between what bounds it lies, and narrows
them by each of these until nothing gives any more. What has one value left, he has solved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain
from math import ceil, floor
from typing import Generic, TypeVar

from msgspec import Struct

from seminar.rounding import half_away
from seminar.survey import Detail, Survey, SurveyRow

PRINTED = Fraction(1, 20)
"""How far a figure with one decimal may lie from what it was rounded from."""
EXACT = Fraction(1, 10**9)
MANY = 10**6
"""More people than any survey has."""


Number = TypeVar("Number", int, Fraction)


class Bounds(Generic[Number]):
    """Between which numbers something lies."""

    def __init__(self, low: Number, high: Number) -> None:
        self.low, self.high = low, high

    def narrow(self, low: Number, high: Number) -> bool:
        """Take in that it lies between these too; say whether that was news."""
        news = low > self.low or high < self.high
        self.low, self.high = max(self.low, low), min(self.high, high)
        assert self.low <= self.high, "the figures contradict each other"
        return news

    @property
    def known(self) -> bool:
        return self.low == self.high


class Cell:
    """A score: people by the score they gave, how many they are, their sum, and their mean."""

    def __init__(self, scale: tuple[int, int], most: int) -> None:
        self.scores = range(scale[0], scale[1] + 1)
        self.counts = [Bounds(0, most) for _ in self.scores]
        self.people = Bounds(0, most)
        self.total = Bounds(0, most * scale[1])
        self.mean = Bounds(Fraction(scale[0]), Fraction(scale[1]))

    def narrow(self) -> bool:
        """Narrow each by the others; say whether anything gave."""
        news = _sum(self.people, self.counts, [1] * len(self.counts))
        news |= _sum(self.total, self.counts, [*self.scores])
        if self.people.low > 0:
            news |= self.mean.narrow(
                Fraction(self.total.low, self.people.high),
                Fraction(self.total.high, self.people.low),
            )
        if self.people.known:
            people = self.people.low
            low, high = people * self.mean.low, people * self.mean.high
            news |= self.total.narrow(ceil(low), floor(high))
        if self.people.high > 0:
            low = self._extreme([*zip(self.scores, self.counts, strict=True)])
            high = self._extreme([*zip(self.scores, self.counts, strict=True)][::-1])
            news |= self.mean.narrow(low, high)
        return news

    def _extreme(self, counts: list[tuple[int, Bounds[int]]]) -> Fraction:
        """Return the mean that lies furthest towards the first score, of any who may be there."""
        people = sum(bounds.low for _, bounds in counts)
        total = sum(score * bounds.low for score, bounds in counts)
        towards = 1 if counts[0][0] < counts[-1][0] else -1
        for score, bounds in counts:
            more = bounds.high - bounds.low
            if more and (not people or (total - score * people) * towards > 0):
                people, total = people + more, total + score * more
        return Fraction(total, people) if people else Fraction(counts[0][0])

    def printed_means(self) -> set[str]:
        """Return the means, as printed, that there may be if anybody answered at all."""
        if self.people.high > 60:
            return {str(_printed(self.mean.low)), str(_printed(self.mean.high))}
        found: set[str] = set()
        for people in range(max(1, self.people.low), self.people.high + 1):
            low = max(self.total.low, ceil(people * self.mean.low))
            high = min(self.total.high, floor(people * self.mean.high))
            means = (Fraction(total, people) for total in range(low, high + 1))
            found |= {str(_printed(mean)) for mean in means}
        return found


def _printed(value: Fraction) -> object:
    return half_away(float(value), 1)


def _sum(whole: Bounds[int], parts: Sequence[Bounds[int]], weights: Sequence[int]) -> bool:
    """Narrow a sum of weighted whole numbers by its parts, and each part by the rest."""
    pairs = [*zip(parts, weights, strict=True)]
    low = sum(part.low * weight for part, weight in pairs)
    high = sum(part.high * weight for part, weight in pairs)
    news = whole.narrow(low, high)
    for part, weight in pairs:
        if weight:
            least = -((high - part.high * weight - whole.low) // weight)
            most = (whole.high - (low - part.low * weight)) // weight
            if part.narrow(least, most):
                return True
    return news


class Solved(Struct, frozen=True):
    """Something that is held back and yet known."""

    what: str
    printed: frozenset[str] = frozenset()


class Block:
    """One dimension in one wave: everybody, and the groups."""

    def __init__(self, survey: Survey, number: int, wave: int, tolerance: Fraction) -> None:
        self.name = f"{survey.rows[number].name} in {survey.waves[wave]}"
        most = (survey.respondents[wave] if survey.respondents else None) or MANY
        rows = [survey.rows[number], *(group.rows[number] for group in survey.groups)]
        self.names = ["everybody", *(group.name for group in survey.groups)]
        self.hidden = [row.detail(wave).withheld for row in rows]
        self.cells = [_cell(survey, row, wave, most, tolerance) for row in rows]
        self.hidden_together = Cell(survey.scale, most)

    @property
    def everybody(self) -> Cell:
        return self.cells[0]

    def narrow(self) -> bool:
        narrowed = [cell.narrow() for cell in [*self.cells, self.hidden_together]]
        news = any(narrowed)
        if len(self.cells) > 1:
            news |= _adds_up(self.everybody, self.cells[1:])
        pairs = zip(self.cells[1:], self.hidden[1:], strict=True)
        if hidden := [cell for cell, gone in pairs if gone]:
            news |= _adds_up(self.hidden_together, hidden)
            shown = [cell for cell in self.cells[1:] if cell not in hidden]
            news |= _adds_up(self.everybody, [*shown, self.hidden_together])
        return news

    def solved(self, limit: int) -> Iterator[Solved]:
        for name, cell, gone in zip(self.names, self.cells, self.hidden, strict=True):
            if not gone or cell.people.high == 0:
                continue
            means = cell.printed_means()
            if len(means) == 1 or (cell.people.known and cell.total.known):
                yield Solved(f"{self.name}: {name}", frozenset(means))
        people = self.hidden_together.people
        if any(self.hidden[1:]) and people.known and 0 < people.low < limit:
            yield Solved(f"{self.name}: the hidden groups together")


def _cell(survey: Survey, row: SurveyRow, wave: int, most: int, tolerance: Fraction) -> Cell:
    """Return what a score that is shown says by itself."""
    cell, detail, value = Cell(survey.scale, most), row.detail(wave), row.values[wave]
    if detail.withheld:
        return cell
    for bounds, count in zip(cell.counts, detail.distribution, strict=False):
        bounds.narrow(count, count)
    if detail.answers is not None:
        cell.people.narrow(detail.answers, detail.answers)
    if value is not None:
        shown = Fraction(str(half_away(value, 1) if tolerance == PRINTED else value))
        low, high = survey.scale
        cell.mean.narrow(
            max(Fraction(low), shown - tolerance), min(Fraction(high), shown + tolerance)
        )
    return cell


def _adds_up(whole: Cell, parts: Sequence[Cell]) -> bool:
    ones = [1] * len(parts)
    news = _sum(whole.people, [part.people for part in parts], ones)
    news |= _sum(whole.total, [part.total for part in parts], ones)
    for place, counts in enumerate(whole.counts):
        news |= _sum(counts, [part.counts[place] for part in parts], ones)
    return news


def solved(survey: Survey, tolerance: Fraction) -> list[Solved]:
    """Return what the adversary finds of that which a survey holds back.

    Args:
        survey: what is shown.
        tolerance: how far a mean may lie from what it was: `PRINTED`, or `EXACT`.
    """
    waves = range(len(survey.waves))
    blocks = [
        [Block(survey, number, wave, tolerance) for number in range(len(survey.rows))]
        for wave in waves
    ]
    for _ in range(200):
        news = [block.narrow() for block in chain(*blocks)]
        news += [_index(survey, wave, blocks[wave], tolerance) for wave in waves]
        if not any(news):
            break
    return [each for block in chain(*blocks) for each in block.solved(survey.limit)]


def _index(survey: Survey, wave: int, blocks: Sequence[Block], tolerance: Fraction) -> bool:
    """Narrow the dimensions' means by the indexes that are shown, of everybody and each group."""
    indexes = [survey.index, *(group.index for group in survey.groups)]
    news = False
    for place, index in enumerate(indexes):
        if index is None or index.values[wave] is None:
            continue
        shown = half_away(index.values[wave] or 0, 1 if tolerance == PRINTED else 12)
        means = [block.cells[place].mean for block in blocks]
        whole = Bounds(Fraction(shown) - tolerance, Fraction(shown) + tolerance)
        news |= _mean(whole, means)
    return news


def _mean(whole: Bounds[Fraction], parts: Sequence[Bounds[Fraction]]) -> bool:
    number, news = len(parts), False
    for part in parts:
        others_low = sum((other.low for other in parts), Fraction()) - part.low
        others_high = sum((other.high for other in parts), Fraction()) - part.high
        low, high = number * whole.low - others_high, number * whole.high - others_low
        # A hundredth less is no news: the bounds would creep for ever.
        worth = low > part.low + Fraction(1, 10**6) or high < part.high - Fraction(1, 10**6)
        if worth:
            news |= part.narrow(max(part.low, low), min(part.high, high))
    return news


def details(survey: Survey) -> Iterator[tuple[float | None, Detail]]:
    """Yield every value that a survey could show, with its details."""
    indexes = [survey.index, *(group.index for group in survey.groups)]
    rows = [*survey.rows, *(row for group in survey.groups for row in group.rows)]
    for row in [*rows, *(index for index in indexes if index)]:
        for wave in range(len(survey.waves)):
            yield row.values[wave], row.detail(wave)

"""How a seminar moves to another year, and a stretch of a text that moves with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from msgspec import Struct

from seminar.model import LanguageCode


class Mention(Struct, frozen=True):
    """A stretch of a text that names a date or a year.

    Args:
        start: where it begins, in characters from 0.
        old: what stands there.
        new: what it would say a year later.
        is_own_day: whether it names days of the seminar itself without a doubt, and nothing else.
    """

    start: int
    old: str
    new: str
    is_own_day: bool


class Move(Struct, frozen=True):
    """How the seminar moves.

    Args:
        days: the new date of each old one, in order; at least one.
        years: the new year of each old one that a text may name by itself.
        language: that of the seminar's texts.
    """

    days: Mapping[dt.date, dt.date]
    years: Mapping[int, int]
    language: LanguageCode = "nb"

    @property
    def first(self) -> dt.date:
        """The old first day."""
        return next(iter(self.days))

    def moved(self, date: dt.date) -> dt.date | None:
        """Return a date as far from the first day as it was; `None` beyond the calendar."""
        try:
            return self.days.get(date) or self.days[self.first] + (date - self.first)
        except OverflowError:
            return None

    def all_moved(self, dates: Sequence[dt.date]) -> list[dt.date]:
        """Return several dates moved; none if one of them would lie beyond the calendar."""
        new = [moved for date in dates if (moved := self.moved(date))]
        return new if len(new) == len(dates) else []

    def are_own(self, dates: Sequence[dt.date]) -> bool:
        """Whether these are days of the seminar, all of them."""
        return bool(dates) and all(date in self.days for date in dates)

    def concerns(self, dates: Sequence[dt.date], *, has_year: bool) -> bool:
        """Whether it is certain that dates follow the seminar to another year.

        Its own days do; others do where the text names its year with them, such as a deadline.

        Args:
            dates: the dates that a text names.
            has_year: whether it names their year.
        """
        in_its_year = has_year and all(date.year == self.first.year for date in dates)
        return bool(dates) and (self.are_own(dates) or in_its_year)

    def as_dates(self, days: Sequence[tuple[int, int]], year: int | None) -> list[dt.date]:
        """Return the dates that a text means; none if one of them is no date.

        Args:
            days: months and days.
            year: their year; `None` where the text does not say, for that of the seminar's own
                days, or else of its first day.
        """
        years = [year] if year else [*dict.fromkeys(day.year for day in self.days)]
        read = [self._date(years, month, day) for month, day in days]
        return [date for date in read if date] if all(read) else []

    def _date(self, years: Sequence[int], month: int, day: int) -> dt.date | None:
        """Return the own day among those that may be meant, or the first of them that there is."""
        there = [date for year in years if (date := _date_of(year, month, day))]
        return next(filter(self.days.__contains__, there), next(iter(there), None))


def _date_of(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None

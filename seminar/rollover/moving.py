"""How a seminar moves to another year, and a stretch of a text that moves with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from msgspec import Struct

from seminar.model import LanguageCode

_NEAR = dt.timedelta(weeks=4)
"""How far from the seminar a date may lie that follows it."""
_DAYS_OF_THE_CALENDAR = frozenset({(1, 1), (5, 1), (5, 17), (12, 24), (12, 25), (12, 26), (12, 31)})
"""Months and days that are what they are every year, however near the seminar is."""


class Mention(Struct, frozen=True):
    """A stretch of a text that names a date or a year.

    Args:
        start: where it begins, in characters from 0.
        old: what stands there.
        new: what it would say a year later.
        is_own_day: whether it names days of the seminar itself without a doubt, and nothing else.
        is_left: whether it stays as it is, for only a person knows what it is to be.
    """

    start: int
    old: str
    new: str
    is_own_day: bool
    is_left: bool = False


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

    def all_moved(self, dates: Sequence[dt.date], *, has_weekday: bool = False) -> list[dt.date]:
        """Return several dates as they would be a year later; none if there is no such way.

        The seminar's own days are known. Those near it follow it, such as a deadline a week before.
        All others are the calendar's: they keep their day and month, or with a weekday that and
        their ISO week. None of these leaves the year that the seminar moves to.

        Args:
            dates: the dates, in order.
            has_weekday: whether a weekday is named with them.
        """
        if self.are_own(dates):
            return [self.days[date] for date in dates]
        ways = (
            *([self._with_the_seminar] if all(map(self._is_near, dates)) else []),
            *([self._in_the_same_week] if has_weekday else []),
            self._on_the_same_day,
        )
        year = self.days[self.first].year
        for way in ways:
            new = [moved for date in dates if (moved := way(date)) and moved.year == year]
            if len(new) == len(dates):
                return new
        return []

    def _is_near(self, date: dt.date) -> bool:
        """Whether a date follows the seminar, which no day of the calendar's own does."""
        distance = min(abs(date - day) for day in self.days)
        return distance <= _NEAR and (date.month, date.day) not in _DAYS_OF_THE_CALENDAR

    def _with_the_seminar(self, date: dt.date) -> dt.date | None:
        try:
            return self.days[self.first] + (date - self.first)
        except OverflowError:
            return None

    def _in_the_same_week(self, date: dt.date) -> dt.date | None:
        _, week, weekday = date.isocalendar()
        try:
            return dt.date.fromisocalendar(self.days[self.first].year, week, weekday)
        except ValueError:
            return None

    def _on_the_same_day(self, date: dt.date) -> dt.date | None:
        """Return the same day and month; the 28th for a 29 February that there is not."""
        year = self.days[self.first].year
        return _date_of(year, date.month, date.day) or _date_of(year, date.month, date.day - 1)

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

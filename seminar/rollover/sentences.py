"""The year that a sentence names beside a date: "I 2025 møttes vi 13. mars"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from seminar.rollover.moving import Mention, Move

YEAR_ALONE = re.compile(
    r"(?<![\w–/-])(?<!\d\s–\s)(?<!\d\stil\s)(?<!\d\sto\s)(?<!\d\.)(?P<year>[12]\d{3})"
    r"(?!\w|\s?[–/-]\s?\d(?!\d?\.\s[a-zæøå])|\s(?:til|to)\s\d{4})"
)
"""A year by itself; not a stretch of years, which is a plan's: "2025–2028", "2025 til 2028"."""
_ANY_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_ENDS = re.compile(r"[;\n]|[.!?][»”\"]?\s+(?=[«“\"]?[A-ZÆØÅ])|(?:[a-zæøå]{5}|\d{4})[.!?]\s+(?=\d)")
"""Where a sentence ends; "12. mars" and "kl. 12" are no ends."""
_UNTIL = re.compile(r"\s?[–—-]|,?\s(?:(?:og\s)?(?:fram\s|frem\s)?til|to|until)\s", re.IGNORECASE)
"""What stands between the beginning and the end of a stretch of time."""
_FURTHEST = 200
"""Characters on each side of a date that are looked at."""
_YEARS_APART = 15
"""Years between the seminar and a number that is read as a year; "1200 ansatte" is further off."""


def sentence(match: re.Match[str]) -> tuple[int, int]:
    """Return where the sentence begins and ends that something was found in."""
    text, start, end = match.string, match.start(), match.end()
    earliest = max(0, start - _FURTHEST)
    ends = [one.end() for one in _ENDS.finditer(text, earliest, start + 1)]
    after = _ENDS.search(text, end, end + _FURTHEST)
    return (ends or [earliest])[-1], after.start() + 1 if after else min(len(text), end + _FURTHEST)


def year_beside(date: re.Match[str], move: Move) -> re.Match[str] | None:
    """Return the year that the sentence gives to a date without one; `None` where it gives none.

    That is the last year before the date, or else the first one after it in the same clause:
    "Vi møtes 12. mars, som i 2025" says nothing of 12 March 2025.
    """
    start, end = sentence(date)
    if before := [*_years(date.string, start, date.start(), move)]:
        return before[-1]
    after = next(_years(date.string, date.end(), end, move), None)
    return after if after and "," not in date.string[date.end() : after.start()] else None


def _years(text: str, start: int, end: int, move: Move) -> Iterator[re.Match[str]]:
    return (
        year
        for year in YEAR_ALONE.finditer(text, start, end)
        if abs(int(year["year"]) - move.first.year) <= _YEARS_APART
    )


def is_told_otherwise(date: re.Match[str], move: Move, *, has_year: bool, is_own: bool) -> bool:
    """Whether the sentence says that a date is another year's, or would be false with a new one.

    Args:
        date: what was found.
        move: how the seminar moves.
        has_year: whether it has its year with it.
        is_own: whether it is the seminar's own.
    """
    if has_year:
        return _would_pass_another(date, move, is_own=is_own)
    year = year_beside(date, move)
    return year is not None and int(year["year"]) not in {day.year for day in move.days}


def left_to_a_person(date: re.Match[str], move: Move) -> Mention | None:
    """Return an own day that stays, for a stretch begins with it that ends in the year to come.

    Args:
        date: what was found, and what `is_told_otherwise` says of.
        move: how the seminar moves.
    """
    if not _would_pass_another(date, move, is_own=True):
        return None
    return Mention(date.start(), date[0], date[0], is_own_day=True, is_left=True)


def _would_pass_another(date: re.Match[str], move: Move, *, is_own: bool) -> bool:
    """Whether a date would pass another that stays: "fra 31.12.2026 og fram til 1.1.2027".

    Of the seminar's own days that is looked at only where a stretch begins with them.
    """
    if is_own and not _UNTIL.match(date.string, date.end()):
        return False
    _, end = sentence(date)
    old, new = move.first.year, move.days[move.first].year
    named = (int(year[0]) for year in _ANY_YEAR.finditer(date.string, date.end(), end))
    return any(old < year <= new for year in named)

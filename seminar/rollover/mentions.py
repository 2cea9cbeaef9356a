"""Where a text names a date or the year of the seminar, and what it would say a year later.

Only what is certain is found: dates with a year, dates that are the seminar's own days, and the
year by itself. Words such as "i fjor" go on being true, and a stretch of years such as 2025–2028 is
a plan's, not the seminar's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from seminar.rollover.dates_in_figures import (
    FIGURES,
    ISO,
    are_own_without_year,
    date_in_figures,
    iso_date,
)
from seminar.rollover.dates_in_words import DATE, date_in_words
from seminar.rollover.moving import Mention, Move
from seminar.rollover.sentences import YEAR_ALONE, sentence, year_beside

_Reader = Callable[[re.Match[str], Move], Mention | None]


def mentions(text: str, move: Move) -> tuple[Mention, ...]:
    """Return what a text names that is another a year later, from its beginning to its end."""
    return tuple(one for one in _found(text, move) if not one.is_left)


def left_alone(text: str, move: Move) -> tuple[Mention, ...]:
    """Return the seminar's own days in a text that stay, for only a person knows what they become.

    Such as the first of "fra 12. november 2026 til 1. februar 2027".
    """
    return tuple(one for one in _found(text, move) if one.is_left)


def _found(text: str, move: Move) -> list[Mention]:
    taken: list[tuple[int, int]] = []
    found: list[Mention] = []
    years: list[re.Match[str]] = []
    for pattern, read in _READERS if _DIGIT.search(text) else ():
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            mention = read(match, move)
            if mention is not None and (mention.is_left or mention.old != mention.new):
                found.append(mention)
                years += [match] if pattern is YEAR_ALONE else []
    found.sort(key=lambda mention: mention.start)
    for year in years:
        found = _with_its_dates(found, year, move)
    return found


def _with_its_dates(found: list[Mention], year: re.Match[str], move: Move) -> list[Mention]:
    """Return what was found, a year and the dates that it is given to as one change.

    One without the other makes a false sentence: "I 2027 møtes vi 12. mars". They stay apart where
    something else stands between them that may change without them.
    """
    together = {year.start(), *(one.start for one in _dates_given(year, move) if one)}
    those = [one for one in found if one.start in together]
    between = [one for one in found if those[0].start <= one.start <= those[-1].start]
    if len(those) < 2 or between != those:
        return found
    at = found.index(those[0])
    return [*found[:at], _as_one(year.string, those), *found[at + len(those) :]]


def _as_one(text: str, those: Sequence[Mention]) -> Mention:
    """Return several changes of a text as one, with what stands between them."""
    start, end = those[0].start, those[-1].start + len(those[-1].old)
    ends = [*(one.start for one in those[1:]), end]
    new = (
        one.new + text[one.start + len(one.old) : up_to]
        for one, up_to in zip(those, ends, strict=True)
    )
    return Mention(start, text[start:end], "".join(new), all(one.is_own_day for one in those))


def _year(match: re.Match[str], move: Move) -> Mention | None:
    """Return a year by itself; with the seminar's own days beside it, it goes where they go."""
    new = move.years.get(int(match["year"]))
    if new is None:
        return None
    beside = [*_dates_given(match, move)]
    if beside and int(match["year"]) != move.first.year:
        return None
    is_own = any(one is not None and one.is_own_day for one in beside)
    return Mention(match.start(), match[0], str(new), is_own)


def _dates_given(year: re.Match[str], move: Move) -> Iterator[Mention | None]:
    """Yield what the dates say a year later that have no year but this one."""
    for date, read in _dates_without_year(year.string, *sentence(year), move):
        given = year_beside(date, move)
        if given is not None and given.start() == year.start():
            yield read(date, move)


def _dates_without_year(
    text: str, start: int, end: int, move: Move
) -> Iterator[tuple[re.Match[str], _Reader]]:
    for date in DATE.finditer(text, start, end):
        if not date["year"] and not date["year_after"]:
            yield date, date_in_words
    for date in FIGURES.finditer(text, start, end):
        if are_own_without_year(date, move):
            yield date, date_in_figures


_DIGIT = re.compile(r"\d")
_READERS = (
    (DATE, date_in_words),
    (ISO, iso_date),
    (FIGURES, date_in_figures),
    (YEAR_ALONE, _year),
)
"""From the longest to the shortest: what stands in one is not looked for by the next."""

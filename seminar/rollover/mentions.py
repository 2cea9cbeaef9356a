"""Where a text names a date or the year of the seminar, and what it would say a year later.

Only what is certain is found: dates with a year, dates that are the seminar's own days, and the
year by itself. Words such as "i fjor" go on being true, and a stretch of years such as 2025–2028 is
a plan's, not the seminar's.
"""

from __future__ import annotations

import re

from seminar.rollover.dates_in_figures import FIGURES, ISO, date_in_figures, iso_date
from seminar.rollover.dates_in_words import DATE, date_in_words
from seminar.rollover.moving import Mention, Move

_YEAR_ALONE = re.compile(
    r"(?<![\w–/-])(?<!\d\s–\s)(?<!\d\.)(?P<year>[12]\d{3})(?!\w|\s?[–/-]\s?\d)"
)


def mentions(text: str, move: Move) -> tuple[Mention, ...]:
    """Return what a text names that is another a year later, from its beginning to its end."""
    taken: list[tuple[int, int]] = []
    found: list[Mention] = []
    for pattern, read in _READERS if _DIGIT.search(text) else ():
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            mention = read(match, move)
            if mention is not None and mention.old != mention.new:
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _year(match: re.Match[str], move: Move) -> Mention | None:
    new = move.years.get(int(match["year"]))
    return None if new is None else Mention(match.start(), match[0], str(new), is_own_day=False)


_DIGIT = re.compile(r"\d")
_READERS = (
    (DATE, date_in_words),
    (ISO, iso_date),
    (FIGURES, date_in_figures),
    (_YEAR_ALONE, _year),
)
"""From the longest to the shortest: what stands in one is not looked for by the next."""

"""Dates that a text names in figures: "19.03.2026", "19.–20.3.26", "19/3-2026", "torsdag 19.3".

Figures with a point or a stroke are many things: headings, shares, times of day, cases. Without a
year only the seminar's own days are read, and one that stands alone is never sure.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from seminar.rollover.calendar_words import BETWEEN, MOST_DAYS, NAMED, WEEKDAY, weekday_like
from seminar.rollover.moving import Mention, Move
from seminar.rollover.sentences import is_told_otherwise, left_to_a_person

ISO = re.compile(r"(?<![\w.-])[12]\d{3}-\d{2}-\d{2}(?![\w-])")
"""A date as computers write it: "2026-03-19"."""

_MONTH = r"[./]\d{1,2}(?!\d)"
_YEAR = r"(?:\.\s?|[/-]|\s)[12]\d{3}(?!\d)|[./-]\d{2}(?!\d|[./]\d)"
_PART = rf"(?:{NAMED})?\d{{1,2}}(?!\d)(?:{_MONTH}(?:{_YEAR})?)?\.?"
_LAST = rf"(?:{NAMED})?\d{{1,2}}(?!\d){_MONTH}(?:{_YEAR})?"
FIGURES = re.compile(
    rf"(?<![\w.,/§–-])(?:{_PART}(?:{BETWEEN})){{0,{MOST_DAYS - 1}}}{_LAST}(?![\w/]|[.,:–-]\d)",
    re.IGNORECASE,
)
"""A date, or several, the last of them with its month."""
_EACH = re.compile(
    rf"(?:(?P<weekday>{WEEKDAY})(?P<named>,?\s(?:(?:den|the)\s)?))?(?P<day>\d{{1,2}})(?!\d)"
    r"(?:(?P<stroke>[./])(?P<month>\d{1,2})(?!\d)"
    r"(?:(?P<before>\.\s?|[/-]|\s)(?P<year>[12]\d{3})(?!\d)"
    r"|(?P<before_short>[./-])(?P<short>\d{2})(?!\d|[./]\d))?)?(?P<ending>\.?)",
    re.IGNORECASE,
)
_NO_DATE_AFTER = re.compile(
    r"(?:\b(?:punkt|pkt|kapittel|kap|avsnitt|del|paragraf|sak|saksnr|ps|versjon|figur|fig|tabell|"
    r"side|nr|nummer|vedlegg|oppgave|oppgåve|gruppe|kl|klokka|klokken|snitt|gjennomsnitt|skår|"
    r"skåre|omkring|rundt|ca|section|chapter|item|version|figure|table|page|task|group|at|mean|"
    r"average|score|about|kr|nok)\.?|[§$€£#+≈<>=])\s?$",
    re.IGNORECASE,
)
"""What stands before figures that are no date."""
_NO_DATE_BEFORE = re.compile(
    r"\s?(?:[%‰°×]|(?:prosent|prosentpoeng|percent|per cent|mill|millioner|million|mrd|milliarder|"
    r"kr|kroner|nok|poeng|points|timer?|hours?|min|minutter|minutes|meter|m|km|kg|grader|ganger|"
    r"gonger|times|årsverk|av|of)\b)",
    re.IGNORECASE,
)
"""What stands after figures that are no date."""
_LOOK_AROUND = 16
"""Characters that are looked at before and after a date."""


class _Part(Struct, frozen=True):
    """One of several days: what is written of it, and its month and year.

    Args:
        match: what `_EACH` found.
        like: the part that names its month, after it or itself.
        month: its month.
        year: its year; `None` where nothing says it.
    """

    match: re.Match[str]
    like: re.Match[str]
    month: int
    year: int | None


def iso_date(match: re.Match[str], move: Move) -> Mention | None:
    """Return what `ISO` found as it would be said a year later."""
    try:
        old = dt.date.fromisoformat(match[0])
    except ValueError:
        return None
    new = move.all_moved([old])
    is_own = move.are_own([old])
    if not new or not move.concerns([old], has_year=True):
        return None
    if is_told_otherwise(match, move, has_year=True, is_own=is_own):
        return left_to_a_person(match, move) if is_own else None
    return Mention(match.start(), match[0], new[0].isoformat(), is_own)


def date_in_figures(match: re.Match[str], move: Move) -> Mention | None:
    """Return what `FIGURES` found as it would be said later, if it is clear what is meant."""
    parts = _parts(match[0])
    years = {part.year for part in parts}
    has_year = None not in years
    old = _as_dates(parts, move)
    has_weekday = any(part.match["weekday"] for part in parts)
    if _begins_with_own_and_ends_later(old, move):
        return Mention(match.start(), match[0], match[0], is_own_day=True, is_left=True)
    new = move.all_moved(old, has_weekday=has_weekday)
    if not new or not move.concerns(old, has_year=has_year):
        return None
    is_own = move.are_own(old)
    if is_told_otherwise(match, move, has_year=has_year, is_own=is_own):
        return left_to_a_person(match, move) if is_own and has_year else None
    is_sure = has_year or any(part.match["weekday"] or _is_ordinal(part) for part in parts)
    if not is_sure and move.language == "en":
        return None
    if not _is_clear(parts) and _is_something_else(match, parts):
        return None
    said = _said(match[0], parts, new, move)
    return Mention(match.start(), match[0], said, is_sure and is_own)


def _begins_with_own_and_ends_later(dates: Sequence[dt.date], move: Move) -> bool:
    """Whether dates are a stretch from a day of the seminar into the year that it moves to."""
    is_later = bool(dates) and dates[-1].year == move.days[move.first].year > move.first.year
    return is_later and move.are_own(dates[:1]) and not move.are_own(dates)


def are_own_without_year(match: re.Match[str], move: Move) -> bool:
    """Whether what `FIGURES` found may be days of the seminar, and names no year."""
    parts = _parts(match[0])
    return parts[0].year is None and move.are_own(_as_dates(parts, move))


def _is_clear(parts: Sequence[_Part]) -> bool:
    """Whether figures are a date whatever stands around them: they name a year or a weekday."""
    return any(part.match["year"] or part.match["weekday"] for part in parts)


def _is_ordinal(part: _Part) -> bool:
    """Whether it is a day alone, such as "19." in "19.–20.3"."""
    return bool(part.match["ending"]) and not part.match["month"]


# --- reading --------------------------------------------------------------------------------------


def _parts(text: str) -> list[_Part]:
    """Return the days that figures name; one without month or year has those of the next."""
    found = [*_EACH.finditer(text)]
    years = [_year_of(one) for one in found]
    named = next((year for year in years if year), None)
    parts: list[_Part] = []
    like, year = found[-1], named
    for match, own in zip(reversed(found), reversed(years), strict=True):
        like = match if match["month"] else like
        year = own or (parts[-1].year if parts else named)
        parts.append(_Part(match, like, int(like["month"]), year))
    return parts[::-1]


def _year_of(match: re.Match[str]) -> int | None:
    if match["year"]:
        return int(match["year"])
    return 2000 + int(match["short"]) if match["short"] else None


def _as_dates(parts: Sequence[_Part], move: Move) -> list[dt.date]:
    """Return the dates that the parts mean; none if one of them is no date."""
    if parts[0].year is None:
        return move.as_dates([(part.month, int(part.match["day"])) for part in parts], None)
    try:
        return [dt.date(part.year or 0, part.month, int(part.match["day"])) for part in parts]
    except ValueError:
        return []


def _is_something_else(match: re.Match[str], parts: Sequence[_Part]) -> bool:
    """Whether the words around figures without a year say that they are no date."""
    text = match.string
    before = text[max(0, match.start() - _LOOK_AROUND) : match.start()]
    after = text[match.end() : match.end() + _LOOK_AROUND]
    if _NO_DATE_AFTER.search(before) or _NO_DATE_BEFORE.match(after):
        return True
    begins_line = not before.strip("*#•-–\t ") or before.rstrip("*#•-–\t ").endswith("\n")
    is_heading = after[:1].isspace() and after.lstrip()[:1].isupper()
    return begins_line and is_heading and len(parts) == 1


# --- saying ---------------------------------------------------------------------------------------


def _said(text: str, parts: Sequence[_Part], new: Sequence[dt.date], move: Move) -> str:
    """Return the figures with other dates in them, written as they were."""
    pieces: list[str] = []
    end = 0
    for part, (date, of_month) in zip(parts, _with_their_month(parts, new), strict=True):
        weekday = weekday_like(part.match["weekday"] or "", date, move.language)
        figures = "".join(_figures(part, date, of_month))
        pieces += text[end : part.match.start()], weekday, part.match["named"] or "", figures
        end = part.match.end()
    return "".join((*pieces, text[end:]))


def _with_their_month(
    parts: Sequence[_Part], new: Sequence[dt.date]
) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield each new date with that of the part that names its month."""
    by_part = {part.match.start(): date for part, date in zip(parts, new, strict=True)}
    return ((date, by_part[part.like.start()]) for part, date in zip(parts, new, strict=True))


def _figures(part: _Part, date: dt.date, of_month: dt.date) -> Iterator[str]:
    """Yield a day, its month and its year, as far as they were written or have come apart."""
    match, like = part.match, part.like
    width = 2 if match["day"][0] == "0" or like["month"][0] == "0" else 1
    has_month = bool(match["month"]) or date.month != of_month.month
    yield f"{date.day:0{width}}"
    if has_month:
        yield f"{like['stroke']}{date.month:0{width}}"
    named = match if match["month"] else like if date.year != of_month.year else None
    year = "" if named is None else _year_like(named, date)
    yield year
    if match["month"] or not (year or (has_month and like["stroke"] == "/")):
        yield match["ending"]


def _year_like(match: re.Match[str], date: dt.date) -> str:
    """Return the year of a date with what stands before it, as another is written."""
    if match["short"]:
        return f"{match['before_short']}{date.year % 100:02}"
    return f"{match['before']}{date.year}" if match["year"] else ""

"""When the item of a quick line begins: a clock time or a stretch before its title.

The rules stand in `app.entry.quick_line`.
"""

from __future__ import annotations

import re

from app.entry.clock import clock_text, minute_of_clock, minute_of_end
from app.entry.kinds import kind_of
from app.entry.not_understood import NotUnderstood
from seminar.schedule import clock_time

EDGES = " \t-–—:;,|·•"
"""A title may begin or end with neither of these: they only divide it from times."""
CLOCK = r"(?:[01]?[0-9]|2[0-9])[.:][0-9]{2}"
_END = r"(?=\s|[:,;](?:\s|$)|$)"
AT = r"(?:klokk(?:a|en)|kl\b\.?)\s*"
_STRETCH = re.compile(
    rf"(?:{AT})?(?P<start>{CLOCK}|0[0-9]{{3}})\s*[-–—]\s*(?P<end>{CLOCK}|[0-9]{{4}}){_END}",
    re.IGNORECASE,
)
_BARE_STRETCH = re.compile(
    rf"(?P<at>{AT})?(?P<start>[0-9]{{1,4}}|{CLOCK})\s*[-–—]\s*(?P<end>[0-9]{{1,4}}|{CLOCK}){_END}",
    re.IGNORECASE,
)
_CLEAR_START = re.compile(
    rf"(?P<clock>{AT}[0-9]{{1,4}}(?:[.:][0-9]{{2}})?|0[0-9]{{3}}|{CLOCK}){_END}",
    re.IGNORECASE,
)
_BARE_START = re.compile(rf"(?P<clock>[0-9]{{1,4}}){_END}")
NO_TITLE = re.compile(r"klokk(?:a|en)|kl\.?", re.IGNORECASE)
MORNING = 6 * 60
"""Nobody begins an item before this, in minutes of the day, without saying so clearly."""
_YEARS = range(1900, 2100)


def read_start(line: str) -> tuple[int | None, int | None, str]:
    """Return the minutes of the day that the line begins and ends at, and what comes after.

    Raises:
        NotUnderstood: the start can be part of the title, or a third time follows.
    """
    begins, ends, rest = _first_times(line)
    if begins is not None and ends is None and (found := _next_clock(rest)):
        ends, rest = minute_of_end(found["clock"]), rest.strip(EDGES)[found.end() :]
    if begins is not None and (found := _next_clock(rest)):
        raise _doubtful(found["clock"], minute_of_clock(found["clock"]))
    return begins, ends, rest


def _next_clock(rest: str) -> re.Match[str] | None:
    """Return the clock time that follows upon another one, if one does."""
    return _CLEAR_START.match(rest.strip(EDGES))


def _first_times(line: str) -> tuple[int | None, int | None, str]:
    """Return what `read_start` does, where an end only stands after a dash."""
    if found := _STRETCH.match(line):
        begins, ends = minute_of_clock(found["start"]), minute_of_end(found["end"])
        return begins, ends, line[found.end() :]
    if found := _BARE_STRETCH.match(line):
        return _bare_stretch(line, found)
    if found := _CLEAR_START.match(line):
        return minute_of_clock(found["clock"]), None, line[found.end() :]
    found = _BARE_START.match(line)
    begins = clock_or_none(found["clock"]) if found else None
    if found is None or begins is None:
        return None, None, line
    rest = line[found.end() :].strip(EDGES)
    if begins < MORNING and rest and not _begins_title(rest):
        return None, None, line
    _refuse_doubtful_start(found["clock"], begins, rest)
    return begins, None, rest


def _bare_stretch(line: str, found: re.Match[str]) -> tuple[int | None, int | None, str]:
    """Return what `9-10` first in a line says: from when to when, or nothing but words."""
    begins, ends = clock_or_none(found["start"]), end_or_none(found["end"])
    rest = line[found.end() :]
    is_title = begins is None or begins < MORNING or not _begins_title(rest)
    if begins is None or ends is None or (is_title and not found["at"]) or is_year(found["start"]):
        return None, None, line
    return begins, ends, rest


def is_year(digits: str) -> bool:
    """Whether a number looks like a year, though it may be a time in the evening."""
    return digits.isdecimal() and int(digits) in _YEARS


def clock_or_none(digits: str) -> int | None:
    """Return the minute of the day at which something begins by `digits`, or `None`."""
    try:
        return minute_of_clock(digits)
    except NotUnderstood:
        return None


def end_or_none(digits: str) -> int | None:
    """Return the minute of the day at which something ends by `digits`, or `None`."""
    try:
        return minute_of_end(digits)
    except NotUnderstood:
        return None


def _begins_title(rest: str) -> bool:
    """Whether what follows bare digits looks like the beginning of a title."""
    return next(filter(str.isalpha, rest), "").isupper() or kind_of(rest) is not None


def _refuse_doubtful_start(digits: str, begins: int, rest: str) -> None:
    """Raise where bare digits first in a line may as well begin its title."""
    is_a_year = is_year(digits) and kind_of(rest) is None
    if rest and (begins < MORNING or is_a_year or not _begins_title(rest)):
        raise _doubtful(digits, begins)


def _doubtful(text: str, begins: int) -> NotUnderstood:
    return NotUnderstood(
        "“{text}” can be a start or part of the title. Write “{clock}” if it is the start, or"
        " begin the title with a word.",
        text=text,
        clock=clock_text(clock_time(begins)),
    )

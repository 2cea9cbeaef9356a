"""The programme's quick line: `[clock] text [minutes]`, such as `10:30 Innlegg om budsjett 40`.

Numbers belong to titles too, so these are the rules, and whatever follows from them is written back
in full form (`said`), where the person sees it:

- *Start.* A first word with a separator (`9.30`, `9:30`), after `kl`, or a stretch (`9.00–9.30`,
  `9:30 9:45`) is a clock time. Bare digits (`9`, `930`, `9-10`) are one where a capital letter or a
  word for a kind follows. Otherwise (`10 år etter`), and where they may be a year (`2026 i tall`),
  the line is refused, for it can mean both. Digits that are no clock time (`25 år`), or one of the
  night (`3 på gangen`, `100 dager`), begin the title; a start at night is typed with a separator.
- *Length.* Last words with a unit (`45 min`, `1t30`, `1,5 t`), `1:30` up to `5:59`, and `til 11:35`
  always are the length, and there is only one. A bare last number is the length, except where the
  word before it makes it part of the title: one digit after what is counted (`Oppgave 1`, `Økt 2`),
  any number after what is numbered (`rom 204`, `uke 12`, `§ 3`) or after a word like `til` or
  `mot`, and the last of a list (`oppgave 1 og 2`); and a year is (`Budsjett 2026`). A length that
  nothing has (`Pause 0`, `Pause 800`) is refused. So is what can be a start as well: a last
  `12:00`, `12.30` or `kl 12`, and a bare hour after a meal or time together (`Middag 19`).
- *Kind.* By the first word of the title; the kind gives the length where none is said.
"""

from __future__ import annotations

import datetime as dt
import re

from msgspec import Struct

from app.entry.clock import clock_text
from app.entry.kinds import USUAL_MINUTES, kind_of
from app.entry.minutes import HOUR_UNIT, MINUTE_UNIT, length_of, read_minutes
from app.entry.not_understood import NotUnderstood
from app.entry.numbers_in_titles import belongs_to_title, is_listed
from app.entry.quick_start import (
    AT,
    CLOCK,
    EDGES,
    MORNING,
    NO_TITLE,
    clock_or_none,
    end_or_none,
    is_year,
    read_start,
)
from seminar.items import KIND_NAMES
from seminar.messages import Message, message
from seminar.model import ItemKind
from seminar.schedule import clock_time
from seminar.texts import clean_text, shown


class QuickLine(Struct, frozen=True):
    """What a quick line says of a new item; `start` is `None` where it follows the one before."""

    title: str
    kind: ItemKind
    minutes: int
    start: dt.time | None = None


_LENGTH = re.compile(
    r"(?<!\S)\(?(?P<length>"
    rf"[0-9]{{1,2}}(?:[.,][0-9]{{1,3}})?\s*(?:{HOUR_UNIT}|(?:t|h)(?=[0-9]))"
    rf"(?:\s*(?:og|and)?\s*[0-5]?[0-9](?:\s*{MINUTE_UNIT})?)?"
    rf"|[0-9]{{1,6}}\s*{MINUTE_UNIT}"
    r"|[0-5]:[0-5][0-9]"
    rf"|(?:til|to|till|until)\s+(?:(?:kl\b\.?)\s*[0-9]{{1,4}}|(?:kl\b\.?\s*)?{CLOCK})"
    r")\)?$",
    re.IGNORECASE,
)
_LAST_UNTIL = re.compile(r"(?<!\S)(?:til|to|till|until)\s+(?P<clock>[0-9]{1,4})$", re.IGNORECASE)
_ANY_CLOCK = rf"(?:{CLOCK}|[0-9]{{1,4}})"
_LAST_CLOCK = re.compile(
    rf"(?<!\S)(?:{AT}{_ANY_CLOCK}|{CLOCK})(?:\s*[-–—]\s*{_ANY_CLOCK})?$", re.IGNORECASE
)
_LAST_ODD_NUMBER = re.compile(r"(?<!\S)(?:[+−-]?[0-9]+[.,][0-9]+|[+−-][0-9]+|[0-9]+-[0-9]+)$")
_LAST_NUMBER = re.compile(r"(?<!\S)\(?(?P<length>[0-9]{1,6})\)?$")
_RESTS: tuple[ItemKind, ...] = ("break", "meal", "social")
"""Kinds that are not named after years."""
_AT_AN_HOUR: tuple[ItemKind, ...] = ("meal", "social")
"""Kinds that people plan by the clock."""


def read_quick_line(text: str, begins: int | None = None) -> QuickLine:
    """Return what the line says of a new item.

    Args:
        text: as typed.
        begins: the minute of the day when the item begins if the line says no start; `None` where
            that is not known.

    Raises:
        NotUnderstood: there is no title, or something can be read in two ways.
    """
    line = " ".join(clean_text(text).split()).strip(EDGES)
    start, end, rest = read_start(line)
    title, length = _title_and_length(rest.strip(EDGES))
    if not title or NO_TITLE.fullmatch(title):
        raise NotUnderstood(
            "There is no title. Write the item like “Break 15” or “10:30 Talk about the budget 40”."
        )
    kind = kind_of(title) or "talk"
    from_minute = begins if start is None else start
    minutes = _minutes(length, start, end, from_minute, USUAL_MINUTES[kind])
    return QuickLine(title, kind, minutes, None if start is None else clock_time(start))


def parts_of_line(text: str) -> tuple[str, str, str]:
    """Return when, what and how long a line says, as texts; empty where it does not say it.

    What can be read in two ways is all of it what.
    """
    line = " ".join(clean_text(text).split()).strip(EDGES)
    try:
        start, end, rest = read_start(line)
        title, length = _title_and_length(rest.strip(EDGES))
    except NotUnderstood:
        return "", line, ""
    clocks = [clock_text(clock_time(minute)) for minute in (start, end) if minute is not None]
    return "–".join(clocks), title, length


def said(line: QuickLine) -> str:
    """Return the line in full form, which reads to the same value."""
    start = "" if line.start is None else f"{clock_text(line.start)} "
    return f"{start}{line.title} {line.minutes} min"


def understood(line: QuickLine) -> Message:
    """Return in words what a line was understood as."""
    kind = KIND_NAMES[line.kind]
    if line.start is None:
        return message(
            "“{title}”, {minutes} min ({kind})", kind=kind, title=line.title, minutes=line.minutes
        )
    return message(
        "“{title}” at {clock}, {minutes} min ({kind})",
        kind=kind,
        clock=clock_text(line.start),
        title=line.title,
        minutes=line.minutes,
    )


# --- length ---------------------------------------------------------------------------------------


def _title_and_length(rest: str) -> tuple[str, str]:
    """Return the title, and the length as typed; empty where none is."""
    if found := _LENGTH.search(rest):
        title, length = rest[: found.start()].strip(EDGES), found["length"]
    else:
        _refuse_doubtful_end(rest)
        title, length = _before_last_number(rest)
    _refuse_length_in(title)
    return title, length


def _before_last_number(rest: str) -> tuple[str, str]:
    """Return the title, and the bare number after it that is a length; empty where none is."""
    if kind_of(rest) in _RESTS and (odd := _LAST_ODD_NUMBER.search(rest)):
        length_of(odd[0])  # It is none, and the reason says so.
    found = _LAST_NUMBER.search(rest)
    if found is None or belongs_to_title(found["length"], rest):
        return rest, ""
    title, digits = rest[: found.start()].strip(EDGES), found["length"]
    if is_year(digits) and kind_of(title) not in _RESTS:
        return rest, ""
    _refuse_doubtful_number(digits, title)
    return title, digits


def _refuse_doubtful_number(digits: str, title: str) -> None:
    """Raise where a bare last number may be the hour at which people eat."""
    begins = clock_or_none(digits)
    kinds = {kind_of(title), kind_of("".join(title.split()[-1:]))}
    if begins is not None and begins >= MORNING and not kinds.isdisjoint(_AT_AN_HOUR):
        raise NotUnderstood(
            "“{text}” can be a time of day or minutes. Write “{clock}” first in the line if it is"
            " the start, or “{text} min”.",
            text=digits,
            clock=clock_text(clock_time(begins)),
        )


def _refuse_doubtful_end(rest: str) -> None:
    """Raise where the last words may be a time of day, or part of the title."""
    clock, until = _LAST_CLOCK.search(rest), _LAST_UNTIL.search(rest)
    if clock and (NO_TITLE.match(clock[0]) or not belongs_to_title(clock[0], rest)):
        raise NotUnderstood(
            "“{text}” can be a start or part of the title. Write a start first in the line, or add"
            " the minutes last (“{text} 45 min”).",
            text=clock[0],
        )
    if until and not is_listed(rest) and not is_year(until["clock"]):
        ends = end_or_none(until["clock"])
        if ends is not None:
            raise NotUnderstood(
                "“{text}” can be the end or part of the title. Write “{clock}” if it is the end, or"
                " add the minutes last (“{text} 45 min”).",
                text=until[0],
                clock=f"{until[0].split()[0]} {clock_text(clock_time(ends))}",
            )


def _refuse_length_in(title: str) -> None:
    """Raise where the title ends on a length, or on the beginning of one."""
    beginning = _LENGTH.search(f"{title} 1 min")
    begun = beginning is not None and beginning.start() < len(title)
    if begun or _LENGTH.search(title):
        raise NotUnderstood(
            "The title “{text}” ends on a length, too. Write only one, last in the line.",
            text=shown(title),
        )


def _minutes(
    length: str, start: int | None, end: int | None, begins: int | None, usual: int
) -> int:
    """Return the item's minutes; a length and a stretch that both are said must agree."""
    if end is None:
        return read_minutes(length or str(usual), usual, begins)
    minutes = read_minutes(f"til {clock_text(clock_time(end))}", usual, start)
    if length and length_of(length) != minutes:
        raise NotUnderstood(
            "The line says both “{one}” and “{other}”. Leave one of them out.",
            one=f"{minutes} min",
            other=shown(length),
        )
    return minutes

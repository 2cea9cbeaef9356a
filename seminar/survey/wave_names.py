"""Survey waves in headings and running text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from seminar.language import Language


def heading_with_people(wave: str, people: int | None) -> str:
    """Return a wave's heading in a workbook: "April 2024 (n = 112)" where it is known."""
    return wave if people is None else f"{wave} (n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{people})"


def moment(wave: str) -> tuple[int, int] | None:
    """Return the year and the month that a wave is called after, in any of the languages.

    The month is 0 where it is called after a year alone; `None` where it is called otherwise.
    """
    first, space, rest = wave.strip().casefold().partition(" ")
    if _is_year(first) and not space:
        return int(first), 0
    month = _MONTHS.get(first.rstrip("."))
    return (int(rest), month) if month and _is_year(rest) else None


def in_running_text(words: Language, wave: str) -> str:
    """Return a wave's label as it stands inside a sentence: "April 2024" becomes "april 2024"."""
    first, space, rest = wave.partition(" ")
    return f"{_month(words, first) or first}{space}{rest}"


_MONTHS = {
    name: number
    for names in (
        "januar februar mars april mai juni juli august september oktober november desember",
        "january february march april may june july august september october november december",
    )
    for number, name in enumerate(names.split(), 1)
}


def is_date(words: Language, wave: str) -> bool:
    """Return whether a wave is called after a year, or after a month with its year or without."""
    first, space, rest = wave.partition(" ")
    if _month(words, first):
        return not space or _is_year(rest)
    return _is_year(wave)


def _month(words: Language, name: str) -> str:
    """Return the month called `name` as the language spells it, or nothing."""
    months = (words.month(dt.date(2000, month, 1)).split(" ")[0] for month in range(1, 13))
    return next((month for month in months if month.casefold() == name.casefold()), "")


def _is_year(text: str) -> bool:
    return re.fullmatch(r"[12]\d{3}", text) is not None


def without_common_year(waves: Sequence[str]) -> list[str]:
    """Return the waves without the year that they all end with, if they do and say more."""
    split = [wave.rpartition(" ") for wave in waves]
    years = {year for _, _, year in split}
    common = len(years) == 1 < len(waves) and all(map(_is_year, years))
    return [before for before, _, _ in split] if common and all(s[0] for s in split) else [*waves]


def listed(words: Language, waves: Sequence[str]) -> str:
    """Return the waves in one phrase, a common year said once: "april og november 2024"."""
    shown = [*without_common_year(waves)[:-1], *waves[-1:]]
    return words.listing([in_running_text(words, wave) for wave in shown])


def apart(waves: Sequence[str]) -> list[str]:
    """Return the waves without the words that all of them begin with, an ellipsis in their place.

    For where there is no room for them whole: cut at their ends they would all read the same.
    """
    split = [wave.split() for wave in waves]
    least = min(map(len, split), default=0)
    alike = (len({tuple(words[:n]) for words in split}) == 1 for n in range(1, least))
    common = sum(alike)
    return [f"…{' '.join(words[common:])}" for words in split] if common else [*waves]

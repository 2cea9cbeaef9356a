"""The names of the waves below lines over time: level, or turned where there are many."""

from __future__ import annotations

from msgspec import Struct

from builders.chart import AxisNames
from builders.fit import MARGIN, measure
from builders.look import PT, Type
from builders.metrics import Face
from builders.plan.fitting import cut
from seminar.language import Language
from seminar.survey import apart, is_date

LEVEL_GAP = 0.15
"""What is left free below names on two lines, as a share of the text's size: where they pass the
chart's edge, LibreOffice draws the whole chart smaller."""
BETWEEN = 0.5
"""What is left free between two waves' names, as a share of the text's size."""
PITCH = 1.25
"""How far apart turned names stand at least, as a share of the text's size."""
GAP = 0.8
"""What is left free above and below turned names, as a share of the text's size."""
HIGHEST = 0.35
"""What turned names take at most, as a share of the chart's height."""
_SHORT = 4
"""Months of so many letters are not shortened."""


class WaveAxis(Struct, frozen=True):
    """What the waves are called below a plot, how the names stand, and how high, in EMU."""

    names: tuple[str, ...]
    stands: AxisNames
    height: float


def level_axis(
    words: Language, waves: tuple[str, ...], each: float, size: float, face: Face
) -> WaveAxis | None:
    """Return the names on two lines at most, months shortened where needed, or `None`.

    No name is left out: LibreOffice breaks names to the width of one wave all the same.

    Args:
        words: the language of what is drawn.
        waves: what the waves are called.
        each: the width that one wave has, in EMU.
        size: of the text, in points.
        face: of the text.
    """
    for names in (waves, _shortened(words, waves)):
        measured = [
            measure([(name, Type(size))], each / PT - BETWEEN * size, face) for name in names
        ]
        if all(not one.broken and one.lines <= 2 for one in measured):
            return WaveAxis(names, "level", (2 * face.line_height + LEVEL_GAP) * size * PT)
    return None


def turned_axis(
    words: Language, waves: tuple[str, ...], height: float, size: float, face: Face
) -> WaveAxis:
    """Return the names turned a quarter, each on one line, cut where they are very long.

    Args:
        words: the language of what is drawn.
        waves: what the waves are called.
        height: of the chart, in EMU.
        size: of the text, in points.
        face: of the text.
    """
    most = HIGHEST * height - GAP * size * PT

    def long(name: str) -> float:
        return face.em_width(name) * size * PT / (1 - MARGIN)

    names = _shortened(words, waves)
    if max(map(long, names)) > most:
        names = tuple(cut(name, lambda part: long(part) <= most) for name in apart(names))
    return WaveAxis(names, "turned", max(map(long, names)) + GAP * size * PT)


def _shortened(words: Language, waves: tuple[str, ...]) -> tuple[str, ...]:
    """Return waves that are a month and a year with the month shortened: "Nov. 2024"."""
    return tuple(_short(words, wave) for wave in waves)


def _short(words: Language, wave: str) -> str:
    month, space, year = wave.partition(" ")
    if not space or len(month) <= _SHORT or not is_date(words, wave):
        return wave
    return f"{month[:3]}. {year}"

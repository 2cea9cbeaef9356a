"""A line a dimension over many waves, named where it ends: what is drawn, on slides and on paper.

Lengths are EMU; all of them follow the size of the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from builders.chart import Bar, Plot, Series
from builders.fit import MARGIN, measure
from builders.look import FJORD, FLOOR, PT, RUST, SLATE, SOUND, Colour, Type, cm
from builders.metrics import Face
from seminar.language import Language
from seminar.survey import (
    Survey,
    SurveyRow,
    biggest_change,
    first_and_last,
    is_date,
    printed,
)

MOST_ROWS = 6
COLOURS: tuple[Colour, ...] = (SOUND, SLATE, FJORD)
"""Of lines that are not pointed out, in turn."""
LEFT = cm(0.9) / FLOOR
"""What the numbers of the scale take, for each point of the text's size, as all lengths here."""
TOP, BELOW = cm(0.34) / FLOOR, cm(1.47) / FLOOR
"""What is left above the plot, and below it for two lines of waves' names."""
LINE = cm(0.86) / FLOOR
"""How high a line of text is, so that two names do not touch."""
BESIDE = cm(0.5) / FLOOR
"""What the programs leave free between a mark and its label."""
NARROWEST = 0.3
"""How wide the plot is at least, as a share of the chart's width."""
BETWEEN = 0.5
"""What is left free between two waves' names, as a share of the text's size."""
_SHORT = 4
"""Months of so many letters are not shortened."""


class Room(Struct, frozen=True):
    """What lines are drawn in: width and height of a chart, size (points) and face of text."""

    width: float
    height: float
    size: float
    face: Face


class Lines(Struct, frozen=True):
    """What is drawn: the names of the waves below, a series a line, and where the lines stand."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    plot: Plot


def lines_over_time(words: Language, survey: Survey, room: Room) -> Lines | None:
    """Return the lines of a survey, or `None` where they do not all stand with their names.

    Args:
        words: the language of what is drawn.
        survey: what is shown; each row has a figure.
        room: what they are drawn in.
    """
    plot = _plot(words, survey, room)
    if len(survey.rows) > MOST_ROWS or plot is None:
        return None
    below = _below(words, survey, plot.w * room.width, room)
    return Lines(below, _series(words, survey, plot, room), plot) if below else None


def _series(words: Language, survey: Survey, plot: Plot, room: Room) -> tuple[Series, ...]:
    """Return a line a dimension, the highest at its end first."""
    rows = _from_the_top(survey)
    shifts = _shifts([_end(row) for row in rows], survey.scale, plot, room)
    ends = first_and_last(survey)
    biggest = biggest_change(ends)
    pointed = survey.rows[ends.rows.index(biggest)] if biggest else None
    others = [row for row in rows if row is not pointed]
    colours = {row.name: COLOURS[number % 3] for number, row in enumerate(others)}
    return tuple(
        Series(
            row.name,
            tuple(_marks(words, row, shift, is_pointed=row is pointed)),
            RUST if row is pointed else colours[row.name],
        )
        for row, shift in zip(rows, shifts, strict=True)
    )


def _from_the_top(survey: Survey) -> list[SurveyRow]:
    return sorted(survey.rows, key=lambda row: -_end(row))


def _end(row: SurveyRow) -> float:
    """Return the last figure there is."""
    return [float(value) for value in map(printed, row.values) if value is not None][-1]


def _marks(words: Language, row: SurveyRow, shift: float, *, is_pointed: bool) -> list[Bar]:
    """Return a mark a wave; the last bears name and figure."""
    figures = [printed(value) for value in row.values]
    marks = [Bar(None if one is None else float(one), "") for one in figures]
    last = max(at for at, one in enumerate(figures) if one is not None)
    label = words.number(float(figures[last] or 0))
    marks[last] = replace(
        marks[last],
        label=label,
        name=row.name,
        strong=is_pointed,
        pointed=is_pointed,
        shift=shift,
    )
    return marks


def _shifts(ends: Sequence[float], scale: tuple[int, int], plot: Plot, room: Room) -> list[float]:
    """Return how far down each label moves so that none touches another, as shares of the chart.

    Args:
        ends: the figures the labels stand at, the highest first.
        scale: lowest and highest figure there can be.
        plot: where the lines stand in the chart.
        room: what they are drawn in.
    """
    low, high = scale
    line = LINE * room.size / room.height
    wanted = [plot.y + plot.h * (high - end) / (high - low) for end in ends]
    placed: list[float] = []
    for place in wanted:
        placed.append(max(place, placed[-1] + line) if placed else place)
    # What was only pushed down is moved half-way back up, as far as the upper edge allows.
    over = sum(at - place for at, place in zip(placed, wanted, strict=True)) / len(placed)
    up = min(over, placed[0] - line / 2)
    return [at - up - place for at, place in zip(placed, wanted, strict=True)]


# --- room -----------------------------------------------------------------------------------------


def _plot(words: Language, survey: Survey, room: Room) -> Plot | None:
    """Return where the lines stand so that each name has its room, or `None` without room."""
    figure = words.number(survey.scale[1])
    names = [f"{row.name}  {figure}" for row in survey.rows]
    widest = max(room.face.em_width(name, bold=True) for name in names)
    label = widest * room.size * PT / (1 - MARGIN) + BESIDE * room.size
    left, top, below, line = (one * room.size for one in (LEFT, TOP, BELOW, LINE))
    x, waves = left / room.width, len(survey.waves)
    # The last mark stands half a wave's room before the plot's right edge.
    width = min((1 - x - label / room.width) / (1 - 1 / (2 * waves)), 1 - x)
    height = room.height - top - below
    if width < NARROWEST or len(survey.rows) * line > height:
        return None
    return Plot(x, top / room.height, width, height / room.height)


def _below(words: Language, survey: Survey, width: float, room: Room) -> tuple[str, ...] | None:
    """Return what the waves are called below a plot of this width, or `None` without room.

    Each name stands on two lines at most; months are shortened where that is needed. No name is
    left out: LibreOffice breaks names to the width of one wave all the same.
    """
    ways = (survey.waves, tuple(_shortened(words, wave) for wave in survey.waves))
    return next((names for names in ways if _names_stand(names, width, room)), None)


def _shortened(words: Language, wave: str) -> str:
    """Return a wave that is a month and a year with the month shortened: "Nov. 2024"."""
    month, space, year = wave.partition(" ")
    if not space or len(month) <= _SHORT or not is_date(words, wave):
        return wave
    return f"{month[:3]}. {year}"


def _names_stand(names: Sequence[str], width: float, room: Room) -> bool:
    each, look = width / len(names) / PT - BETWEEN * room.size, Type(room.size)
    measured = [measure([(name, look)], each, room.face) for name in names]
    return all(not one.broken and one.lines <= 2 for one in measured)

"""A line a dimension over many waves, named where it ends: what is drawn, on slides and on paper.

Lengths are EMU; all of them follow the size of the text.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from builders.chart import AxisNames, Bar, Plot, Series
from builders.look import FJORD, FLOOR, PT, RUST, SLATE, SOUND, Colour, cm
from builders.metrics import Face
from builders.plan.line_names import LineNames, line_names, shifts
from builders.plan.wave_axis import PITCH, WaveAxis, level_axis, turned_axis
from seminar.language import Language
from seminar.survey import Survey, SurveyRow, biggest_change, first_and_last, printed

MOST_ROWS = 6
MOST_LINES = 3
"""So many lines of text the name of a dimension may take."""
WAYS: tuple[AxisNames, ...] = ("level", "turned")
"""How the names of the waves may stand, the better way first."""
COLOURS: tuple[Colour, ...] = (SOUND, SLATE, FJORD)
"""Of lines that are not pointed out, in turn."""
LEFT = cm(0.9) / FLOOR
"""What the numbers of the scale take, for each point of the text's size, as all lengths here."""
TOP = cm(0.34) / FLOOR
"""What is left above the plot."""
LINE = cm(0.86) / FLOOR
"""How high a line of text is, so that two names do not touch."""
BESIDE = cm(0.5) / FLOOR
"""What the programs leave free between a mark and its label."""
NARROWEST = 0.3
"""How wide the plot is at least, as a share of the chart's width."""


class Room(Struct, frozen=True):
    """What lines are drawn in.

    Args:
        width, height: of the chart.
        size: of the text, in points.
        face: of the text.
        lines: on how many lines the name of a dimension may stand.
        waves: how the names of the waves stand.
    """

    width: float
    height: float
    size: float
    face: Face
    lines: int = 1
    waves: AxisNames = "level"


class Lines(Struct, frozen=True):
    """What is drawn: the names of the waves below, a series a line, and where the lines stand."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    plot: Plot
    waves: AxisNames


class _Sheet(Struct, frozen=True):
    """What is drawn, and the names at the ends of the lines, the highest first."""

    survey: Survey
    rows: tuple[SurveyRow, ...]
    names: LineNames
    room: Room


def pointed_out(survey: Survey) -> str:
    """Return the name of the dimension that changed most from first to last, empty for none."""
    biggest = biggest_change(first_and_last(survey))
    return biggest.name if biggest else ""


def lines_over_time(words: Language, survey: Survey, room: Room, pointed: str) -> Lines | None:
    """Return the lines of a survey, or `None` where they do not all stand with their names.

    Args:
        words: the language of what is drawn.
        survey: what is shown; each row has a figure.
        room: what they are drawn in.
        pointed: the name of the dimension that is pointed out (`pointed_out`); empty for none.
    """
    rows = tuple(sorted(survey.rows, key=lambda row: -_end(row)))
    figure = words.number(survey.scale[1])
    names = line_names([row.name for row in rows], figure, room.lines, room.size, room.face)
    if len(rows) > MOST_ROWS or names is None:
        return None
    sheet = _Sheet(survey, rows, names, room)
    axis = _axis(words, sheet)
    plot = _plot(sheet, axis) if axis else None
    if axis is None or plot is None:
        return None
    return Lines(axis.names, _series(words, sheet, plot, pointed), plot, axis.stands)


def _series(words: Language, sheet: _Sheet, plot: Plot, pointed: str) -> tuple[Series, ...]:
    """Return a line a dimension, the highest at its end first."""
    rows, room, (low, high) = sheet.rows, sheet.room, sheet.survey.scale
    wanted = [plot.y + plot.h * (high - _end(row)) / (high - low) for row in rows]
    down = shifts(wanted, sheet.names.heights, LINE * room.size / room.height, plot.y + plot.h)
    others = [row for row in rows if row.name != pointed]
    colours = {row.name: COLOURS[number % 3] for number, row in enumerate(others)}
    made = list[Series]()
    for row, name, shift in zip(rows, sheet.names.texts, down, strict=True):
        strong = row.name == pointed
        last = Bar(None, "", strong=strong, pointed=strong, name=name, shift=shift)
        made.append(Series(row.name, _marks(words, row, last), colours.get(row.name, RUST)))
    return tuple(made)


def _end(row: SurveyRow) -> float:
    """Return the last figure there is."""
    return [float(value) for value in map(printed, row.values) if value is not None][-1]


def _marks(words: Language, row: SurveyRow, last: Bar) -> tuple[Bar, ...]:
    """Return a mark a wave; the last with a figure bears name and figure, set as `last` is."""
    figures = [printed(value) for value in row.values]
    marks = [Bar(None if one is None else float(one), "") for one in figures]
    at = max(at for at, one in enumerate(figures) if one is not None)
    marks[at] = replace(last, value=marks[at].value, label=words.number(_end(row)))
    return tuple(marks)


# --- room -----------------------------------------------------------------------------------------


def _axis(words: Language, sheet: _Sheet) -> WaveAxis | None:
    """Return the names of the waves as they stand below the plot, or `None` without room."""
    room, waves = sheet.room, sheet.survey.waves
    each = _plot_width(sheet) * room.width / len(waves)
    if room.waves == "level":
        return level_axis(words, waves, each, room.size, room.face)
    turned = turned_axis(words, waves, room.height, room.size, room.face)
    return turned if each >= PITCH * room.size * PT else None


def _plot(sheet: _Sheet, axis: WaveAxis) -> Plot | None:
    """Return where the lines stand so that each name has its room, or `None` without room."""
    room, width = sheet.room, _plot_width(sheet)
    top, line = TOP * room.size, LINE * room.size
    height = room.height - top - axis.height
    if width < NARROWEST or sum(sheet.names.heights) * line > height:
        return None
    x = LEFT * room.size / room.width
    return Plot(x, top / room.height, width, height / room.height)


def _plot_width(sheet: _Sheet) -> float:
    """Return how wide the plot is, as a share of the chart's width.

    The last mark stands half a wave's room before the plot's right edge, and its name beyond it.
    """
    room, waves = sheet.room, len(sheet.survey.waves)
    x = LEFT * room.size / room.width
    label = (sheet.names.width * PT + BESIDE * room.size) / room.width
    return min((1 - x - label) / (1 - 1 / (2 * waves)), 1 - x)

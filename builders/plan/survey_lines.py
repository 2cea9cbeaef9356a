"""The survey over many waves: a line a dimension, named where it ends."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from builders.chart import Bar, Plot, Series
from builders.fit import MARGIN, measure
from builders.look import FJORD, FLOOR, PT, RUST, SLATE, SOUND, Colour, Rect, Type, cm
from builders.plan.drafting import Context, Draft
from builders.plan.findings import label_words, over_time_in_words
from builders.plan.fitting import DENSE_HEADING
from builders.plan.key_figure import hairline, key_figure
from builders.plan.scene import Chart
from builders.plan.survey_table import survey_kicker
from seminar.model import SurveyChartSlide
from seminar.survey import (
    Survey,
    SurveyRow,
    biggest_change,
    first_and_last,
    is_date,
    line_finding,
    printed,
)

MOST_ROWS = 6
COLOURS: tuple[Colour, ...] = (SOUND, SLATE, FJORD)
"""Of lines that are not pointed out, in turn."""
LEFT = cm(0.9)
"""What the numbers of the scale take."""
TOP, BELOW = 0.03, 0.13
"""What is left above the plot, and below it for two lines of waves' names, as shares."""
LINE = cm(0.86)
"""How high a line of text is, so that two names do not touch."""
BESIDE = cm(0.5)
"""What the programs leave free between a mark and its label."""
NARROWEST = 0.3
"""How wide the plot is at least, as a share of the chart's width."""
BETWEEN = 10
"""What is left free between two waves' names, in points."""
_SHORT = 4
"""Months of so many letters are not shortened."""


def line_chart(context: Context, slide: SurveyChartSlide, survey: Survey) -> Draft | None:
    """Compose a survey of many waves as lines, or nothing where they do not stand.

    The finding, the key figure and the order are of the change from the first wave to the last.
    """
    ends = first_and_last(survey)
    plot = _plot(context, survey)
    if len(survey.rows) > MOST_ROWS or plot is None:
        return None
    where = context.layout("chart").frames["chart"].rect
    below = _below(context, survey, plot.w * where.w)
    if below is None:
        return None
    figure, whole = key_figure(context, ends)
    return Draft(
        "chart",
        slide.title or line_finding(context.words, survey),
        kicker=slide.kicker or survey_kicker(context.words, survey),
        fills=(figure,),
        shapes=(hairline(context), _chart(context, survey, plot, below)),
        steps=DENSE_HEADING,
        say=slide.notes,
        shown=over_time_in_words(context.words, survey),
        whole=whole,
    )


def _chart(context: Context, survey: Survey, plot: Plot, below: tuple[str, ...]) -> Chart:
    where = context.layout("chart").frames["chart"].rect
    return Chart(
        below,
        _series(context, survey, plot, where),
        survey.scale,
        label_words(context.words),
        plot,
        form="lines",
        name=context.words.text("Chart"),
        description=" ".join(over_time_in_words(context.words, survey)),
        rect=where,
    )


def _series(context: Context, survey: Survey, plot: Plot, where: Rect) -> tuple[Series, ...]:
    """Return a line a dimension, the highest at its end first."""
    rows = _from_the_top(survey)
    shifts = _shifts([_end(row) for row in rows], survey.scale, plot, where)
    ends = first_and_last(survey)
    biggest = biggest_change(ends)
    pointed = survey.rows[ends.rows.index(biggest)] if biggest else None
    others = [row for row in rows if row is not pointed]
    colours = {row.name: COLOURS[number % 3] for number, row in enumerate(others)}
    return tuple(
        Series(
            row.name,
            tuple(_marks(context, row, shift, is_pointed=row is pointed)),
            RUST if row is pointed else colours[row.name],
        )
        for row, shift in zip(rows, shifts, strict=True)
    )


def _from_the_top(survey: Survey) -> list[SurveyRow]:
    return sorted(survey.rows, key=lambda row: -_end(row))


def _end(row: SurveyRow) -> float:
    """Return the last figure there is."""
    return [float(value) for value in map(printed, row.values) if value is not None][-1]


def _marks(context: Context, row: SurveyRow, shift: float, *, is_pointed: bool) -> list[Bar]:
    """Return a mark a wave; the last bears name and figure."""
    figures = [printed(value) for value in row.values]
    marks = [Bar(None if one is None else float(one), "") for one in figures]
    last = max(at for at, one in enumerate(figures) if one is not None)
    label = context.words.number(float(figures[last] or 0))
    marks[last] = replace(
        marks[last],
        label=label,
        name=row.name,
        strong=is_pointed,
        pointed=is_pointed,
        shift=shift,
    )
    return marks


def _shifts(ends: Sequence[float], scale: tuple[int, int], plot: Plot, where: Rect) -> list[float]:
    """Return how far down each label moves so that none touches another, as shares of the chart.

    Args:
        ends: the figures the labels stand at, the highest first.
        scale: lowest and highest figure there can be.
        plot: where the lines stand in the chart.
        where: where the chart stands.
    """
    low, high = scale
    line = LINE / where.h
    wanted = [plot.y + plot.h * (high - end) / (high - low) for end in ends]
    placed: list[float] = []
    for place in wanted:
        placed.append(max(place, placed[-1] + line) if placed else place)
    # What was only pushed down is moved half-way back up, as far as the upper edge allows.
    over = sum(at - place for at, place in zip(placed, wanted, strict=True)) / len(placed)
    up = min(over, placed[0] - line / 2)
    return [at - up - place for at, place in zip(placed, wanted, strict=True)]


# --- room -----------------------------------------------------------------------------------------


def _plot(context: Context, survey: Survey) -> Plot | None:
    """Return where the lines stand so that each name has its room, or `None` without room."""
    where, face = context.layout("chart").frames["chart"].rect, context.body_face
    figure = context.words.number(survey.scale[1])
    label = max(
        face.em_width(f"{row.name}  {figure}", bold=True) * FLOOR * PT / (1 - MARGIN)
        for row in survey.rows
    )
    x, waves = LEFT / where.w, len(survey.waves)
    # The last mark stands half a wave's room before the plot's right edge.
    width = (1 - x - (label + BESIDE) / where.w) / (1 - 1 / (2 * waves))
    width = min(width, 1 - x)
    if width < NARROWEST or len(survey.rows) * LINE > (1 - TOP - BELOW) * where.h:
        return None
    return Plot(x, TOP, width, 1 - TOP - BELOW)


def _below(context: Context, survey: Survey, width: float) -> tuple[str, ...] | None:
    """Return what the waves are called below a plot of this width, or `None` without room.

    Each name stands on two lines at most; months are shortened where that is needed. No name is
    left out: LibreOffice breaks names to the width of one wave all the same.
    """
    ways = (survey.waves, tuple(_shortened(context, wave) for wave in survey.waves))
    return next((names for names in ways if _names_stand(context, names, width)), None)


def _shortened(context: Context, wave: str) -> str:
    """Return a wave that is a month and a year with the month shortened: "Nov. 2024"."""
    month, space, year = wave.partition(" ")
    if not space or len(month) <= _SHORT or not is_date(context.words, wave):
        return wave
    return f"{month[:3]}. {year}"


def _names_stand(context: Context, names: Sequence[str], width: float) -> bool:
    room, look = width / len(names) / PT - BETWEEN, Type(FLOOR)
    measured = [measure([(name, look)], room, context.body_face) for name in names]
    return all(not one.broken and one.lines <= 2 for one in measured)

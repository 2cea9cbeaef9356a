"""The survey as a chart: an index as key figure, a pair of bars a dimension, a finding as heading.

What is too much for a chart becomes a table (`builders.plan.survey_table`).
"""

from __future__ import annotations

from collections.abc import Iterator

from builders.chart import AFTER_NAME, Bar, Form, Plot, Series
from builders.fit import MARGIN, measure
from builders.look import FLOOR, PT, SLATE, SOUND, Rect, Type, cm
from builders.plan.drafting import Context, Draft, Moment
from builders.plan.findings import (
    change_label,
    figures_in_words,
    label_words,
    with_figures,
)
from builders.plan.fitting import DENSE_HEADING
from builders.plan.key_figure import hairline, key_figure
from builders.plan.legend import legend
from builders.plan.scene import Chart
from builders.plan.sentences import LONG_STATEMENT
from builders.plan.survey_distribution import distribution_drafts
from builders.plan.survey_dumbbells import dumbbell_plot
from builders.plan.survey_lines import line_chart
from builders.plan.survey_table import survey_kicker, table_drafts, waiting
from seminar.model import SurveyChartSlide, SurveyTableSlide
from seminar.survey import (
    Survey,
    SurveyRow,
    biggest_change,
    chart_finding,
    ordered,
    printed,
)

MOST_ROWS = 6
MOST_WAVES = 2
THINNEST = cm(0.6)
"""How thick a bar is at least, so that the labels of two bars do not touch."""
THICKEST = cm(1.2)
BETWEEN_BARS = 0.42
"""The gap between the bars of two dimensions, in bars (`builders.chart.ON_SLIDES`)."""
WIDEST_NAMES = 52
"""Where the bars' area begins at most, in percent of the chart's width: names are left of it."""
BELOW = cm(1)
"""What the numbers of the scale take, below bars that need all the height for their names."""
NARROWEST = 0.25
"""How wide the bars' area is at least, as a share of the chart's width."""
BESIDE_NAMES = cm(0.3)
BESIDE_LABEL = cm(0.35)
"""What the programs leave free between an axis and its names, a bar and its label."""
LABEL = Type(FLOOR)


def survey_chart(context: Context, slide: SurveyChartSlide, moment: Moment) -> list[Draft]:
    """Compose the survey as a chart, or as what is to come.

    What is too much for a chart is a table; its finding alone where the item has a table as well.
    """
    words, survey = context.words, with_figures(context.survey)
    if survey is None:
        title = words.text("The survey is shown here when its figures are there")
        return [waiting(words, slide, title)]
    if slide.form == "distribution" and (drafts := distribution_drafts(context, slide, survey)):
        return drafts
    title = slide.title or chart_finding(words, survey)
    series = tuple(_series(context, survey))
    if len(survey.waves) > MOST_WAVES and (draft := line_chart(context, slide, survey)):
        return [draft]
    form, plot = _form(context, slide, survey, series)
    if plot is None:
        if any(isinstance(one, SurveyTableSlide) for one in moment.item.slides):
            return [_finding(context, slide, survey, title)]
        return table_drafts(context, slide, survey, title)
    figure, whole = key_figure(context, survey)
    return [
        Draft(
            "chart",
            title,
            kicker=slide.kicker or survey_kicker(words, survey),
            fills=(figure, *legend(context, series)),
            shapes=(hairline(context), _chart(context, survey, series, plot, form)),
            steps=DENSE_HEADING,
            say=slide.notes,
            shown=figures_in_words(words, survey),
            whole=whole,
        )
    ]


def _finding(context: Context, slide: SurveyChartSlide, survey: Survey, title: str) -> Draft:
    return Draft(
        "statement",
        title,
        kicker=slide.kicker or survey_kicker(context.words, survey),
        steps=LONG_STATEMENT,
        say=slide.notes,
        shown=figures_in_words(context.words, survey),
    )


# --- the chart ------------------------------------------------------------------------------------


def _form(
    context: Context, slide: SurveyChartSlide, survey: Survey, series: tuple[Series, ...]
) -> tuple[Form, Plot | None]:
    """Return how the chart is drawn: as bars, too, where dumbbells have no room."""
    if slide.form == "dumbbell" and (plot := dumbbell_plot(context, survey, series)):
        return "dumbbells", plot
    return "bars", _plot(context, survey, series)


def _chart(
    context: Context, survey: Survey, series: tuple[Series, ...], plot: Plot, form: Form
) -> Chart:
    return Chart(
        tuple(row.name for row in ordered(survey)),
        series,
        survey.scale,
        label_words(context.words),
        plot,
        form,
        name=context.words.text("Chart"),
        description=" ".join(figures_in_words(context.words, survey)),
        rect=context.layout("chart").frames["chart"].rect,
    )


def _series(context: Context, survey: Survey) -> Iterator[Series]:
    """Yield a series a wave; the last tells the change in words and points out the biggest."""
    rows, biggest = ordered(survey), biggest_change(survey)
    last = len(survey.waves) - 1
    for wave, name in enumerate(survey.waves):
        if wave < last:
            bars = [Bar(_value(row, wave), _score(context, row, wave)) for row in rows]
            yield Series(name, tuple(bars), SLATE)
        else:
            bars = [_last_bar(context, row, biggest) for row in rows]
            yield Series(name, tuple(bars), SOUND, tells_change=last > 0)


def _value(row: SurveyRow, wave: int) -> float | None:
    """Return the score as it is printed; more digits stand nowhere, not in the workbook either."""
    score = printed(row.values[wave])
    return None if score is None else float(score)


def _score(context: Context, row: SurveyRow, wave: int) -> str:
    value = row.values[wave]
    return "" if value is None else context.words.number(value)


def _last_bar(context: Context, row: SurveyRow, biggest: SurveyRow | None) -> Bar:
    score, moved = _score(context, row, -1), change_label(context.words, row, biggest)
    if not score:
        return Bar(None, "")
    if row is biggest:
        return Bar(_value(row, -1), f"{score}{AFTER_NAME}{moved}", strong=True, pointed=True)
    return Bar(_value(row, -1), f"{score}{AFTER_NAME}{moved}" if moved else score)


def _plot(context: Context, survey: Survey, series: tuple[Series, ...]) -> Plot | None:
    """Return where the bars stand in the chart, or `None` where it cannot hold them all."""
    if len(survey.rows) > MOST_ROWS or len(survey.waves) > MOST_WAVES:
        return None
    height = context.layout("chart").frames["chart"].rect.h
    rooms = (Plot(), Plot(y=0, h=1 - BELOW / height))
    plots = (_plot_in(context, survey, series, room) for room in rooms)
    return next((plot for plot in plots if plot), None)


def _plot_in(
    context: Context, survey: Survey, series: tuple[Series, ...], room: Plot
) -> Plot | None:
    """Return where the bars stand in a room that is so high, or `None` where they do not."""
    where = context.layout("chart").frames["chart"].rect
    rows, waves = len(survey.rows), len(survey.waves)
    thickness = min(THICKEST, room.h * where.h / rows / (waves + BETWEEN_BARS))
    pitch = thickness * (waves + BETWEEN_BARS)
    if thickness < THINNEST:
        return None
    for x in (room.x, *(begin / 100 for begin in range(32, WIDEST_NAMES + 1, 2))):
        if _names_stand(context, survey, x * where.w - BESIDE_NAMES, pitch):
            width = _plot_width(context, survey, series, where, x)
            return Plot(x, room.y, width, pitch * rows / where.h) if width >= NARROWEST else None
    return None


def _names_stand(context: Context, survey: Survey, width: float, pitch: float) -> bool:
    """Return whether each dimension's name stands whole beside its bars, in `width` EMU."""
    face = context.body_face
    measured = [measure([(row.name, LABEL)], width / PT, face) for row in survey.rows]
    return all(not one.broken and one.height * PT <= pitch for one in measured)


def _plot_width(
    context: Context, survey: Survey, series: tuple[Series, ...], where: Rect, x: float
) -> float:
    """Return the share of the chart's width that the bars' area takes from `x` on.

    It leaves each label its room, and ends no further to the right than the usual one.
    """
    (low, high), usual, face = survey.scale, Plot(), context.body_face
    shares = [usual.w]
    for value, text in ((bar.value or low, bar.label) for one in series for bar in one.bars):
        label = face.em_width(text, bold=True) * FLOOR * PT / (1 - MARGIN)
        room = (1 - x) * where.w - label - BESIDE_LABEL
        reach = (value - low) / (high - low)
        shares += [room / reach / where.w] if reach > 0 else []
    return min(shares)

"""One or two waves as slides: bars a dimension, or dumbbells, on as few slides as hold them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from builders.chart import AFTER_NAME, Bar, Form, Plot, Series
from builders.fit import MARGIN, measure
from builders.look import FLOOR, PT, SLATE, SOUND, Rect, Type, cm
from builders.plan.drafting import Context, Draft, series
from builders.plan.findings import change_label, figures_in_words, label_words_of
from builders.plan.fitting import DENSE_HEADING
from builders.plan.key_figure import hairline, key_figure
from builders.plan.legend import has_room, legend
from builders.plan.plot_room import highest_plot, usual_plot
from builders.plan.scene import Chart
from builders.plan.survey_dumbbells import dumbbell_plot
from builders.plan.survey_kicker import survey_kicker
from builders.plan.survey_parts import key_line_box, parts, places, wide
from seminar.model import SurveyChartSlide
from seminar.survey import Survey, SurveyRow, biggest_change, chart_finding, ordered, printed

MOST_ROWS = 6
THINNEST = cm(0.6)
"""How thick a bar is at least, so that the labels of two bars do not touch."""
THICKEST = cm(1.2)
BETWEEN_BARS = 0.42
"""The gap between the bars of two dimensions, in bars (`builders.chart.ON_SLIDES`)."""
WIDEST_NAMES = 52
"""Where the bars' area begins at most, in percent of the chart's width: names are left of it."""
NARROWEST = 0.25
"""How wide the bars' area is at least, as a share of the chart's width."""
BESIDE_NAMES = cm(0.3)
BESIDE_LABEL = cm(0.35)
"""What the programs leave free between an axis and its names, a bar and its label."""
LABEL = Type(FLOOR)


class _Bars(Struct, frozen=True):
    """Some of the survey's dimensions as marks, and where their chart stands."""

    context: Context
    survey: Survey
    series: tuple[Series, ...]
    where: Rect

    @property
    def is_wide(self) -> bool:
        """Whether the chart takes all the width."""
        return self.where.w > self.context.layout("chart").frames["chart"].rect.w

    def plot(self, form: Form) -> Plot | None:
        """Return where the marks stand, or `None` where they or their legend have no room."""
        if len(self.series) > 1 and not has_room(self.context):
            return None
        if form == "dumbbells":
            return dumbbell_plot(self.context, self.survey, self.series, self.where)
        return _plot(self)


def bar_drafts(context: Context, slide: SurveyChartSlide, survey: Survey) -> list[Draft]:
    """Compose one or two waves as bars or dumbbells on as few slides as hold them; or nothing.

    Dumbbells that have no room are bars. A chart that has no room beside the key figure takes all
    the width, the key figure on a line below it.
    """
    ways: list[tuple[Form, Rect]] = [
        (form, where) for form in _forms(slide) for where in _places(context)
    ]
    order = places(survey, ordered(survey))

    def stands(part: Survey, form: Form, where: Rect) -> bool:
        return _bars(context, survey, part, where).plot(form) is not None

    divided = parts(
        survey, order, lambda part: any(stands(part, form, where) for form, where in ways)
    )
    for form, where in ways:
        if all(stands(part, form, where) for part in divided):
            made = [_bars(context, survey, part, where) for part in divided]
            return series(context, [_draft(slide, survey, one, form) for one in made])
    return []


def _forms(slide: SurveyChartSlide) -> tuple[Form, ...]:
    return ("dumbbells", "bars") if slide.form == "dumbbell" else ("bars",)


def _places(context: Context) -> tuple[Rect, Rect]:
    """Return where a chart may stand, the better place first."""
    beside = context.layout("chart").frames["chart"].rect
    return beside, wide(context, beside.y)


def _bars(context: Context, survey: Survey, part: Survey, where: Rect) -> _Bars:
    return _Bars(context, part, tuple(_series(context, survey, part)), where)


def _draft(slide: SurveyChartSlide, survey: Survey, bars: _Bars, form: Form) -> Draft:
    context, words = bars.context, bars.context.words
    figure, whole = key_figure(context, survey)
    beside = key_line_box(context, survey) if bars.is_wide else hairline(context)
    return Draft(
        "chart",
        slide.title or chart_finding(words, survey),
        kicker=slide.kicker or survey_kicker(words, survey),
        fills=(*(() if bars.is_wide else (figure,)), *legend(context, bars.series)),
        shapes=(beside, _chart(survey, bars, form)),
        steps=DENSE_HEADING,
        say=slide.notes,
        shown=figures_in_words(words, bars.survey, survey),
        whole=() if bars.is_wide else whole,
    )


# --- the chart ------------------------------------------------------------------------------------


def _chart(survey: Survey, bars: _Bars, form: Form) -> Chart:
    words, part = bars.context.words, bars.survey
    return Chart(
        tuple(row.name for row in ordered(part)),
        bars.series,
        survey.scale,
        label_words_of(words, part, survey),
        bars.plot(form) or Plot(),
        form,
        name=words.text("Chart"),
        description=" ".join(figures_in_words(words, part, survey)),
        rect=bars.where,
    )


def _series(context: Context, survey: Survey, part: Survey) -> Iterator[Series]:
    """Yield a series a wave; the last tells the change in words and points out the biggest."""
    rows, biggest = ordered(part), biggest_change(survey)
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


def _plot(bars: _Bars) -> Plot | None:
    """Return where the bars stand in the chart, or `None` where it cannot hold them all."""
    if len(bars.survey.rows) > MOST_ROWS:
        return None
    rooms = (usual_plot(bars.where.h), highest_plot(bars.where.h))
    plots = (_plot_in(bars, room) for room in rooms)
    return next((plot for plot in plots if plot), None)


def _plot_in(bars: _Bars, room: Plot) -> Plot | None:
    """Return where the bars stand in a room that is so high, or `None` where they do not."""
    where, rows, waves = bars.where, len(bars.survey.rows), len(bars.survey.waves)
    thickness = min(THICKEST, room.h * where.h / rows / (waves + BETWEEN_BARS))
    pitch = thickness * (waves + BETWEEN_BARS)
    if thickness < THINNEST:
        return None
    for x in (room.x, *(begin / 100 for begin in range(32, WIDEST_NAMES + 1, 2))):
        if _names_stand(bars, x * where.w - BESIDE_NAMES, pitch):
            width = _plot_width(bars, x)
            return Plot(x, room.y, width, pitch * rows / where.h) if width >= NARROWEST else None
    return None


def _names_stand(bars: _Bars, width: float, pitch: float) -> bool:
    """Return whether each dimension's name stands whole beside its bars, in `width` EMU."""
    face = bars.context.body_face
    measured = [measure([(row.name, LABEL)], width / PT, face) for row in bars.survey.rows]
    return all(not one.broken and one.height * PT <= pitch for one in measured)


def _plot_width(bars: _Bars, x: float) -> float:
    """Return the share of the chart's width that the bars' area takes from `x` on.

    It leaves each label its room, and ends no further to the right than the usual one.
    """
    (low, high), usual, face = bars.survey.scale, Plot(), bars.context.body_face
    shares = [usual.w]
    for value, text in ((bar.value or low, bar.label) for one in bars.series for bar in one.bars):
        label = face.em_width(text, bold=True) * FLOOR * PT / (1 - MARGIN)
        room = (1 - x) * bars.where.w - label - BESIDE_LABEL
        reach = (value - low) / (high - low)
        shares += [room / reach / bars.where.w] if reach > 0 else []
    return min(shares)

"""Checks of the slides that show another part of the seminar: that the part is there."""

from __future__ import annotations

from collections.abc import Iterator

from seminar.checks.context import Context, SlideAt, part_place
from seminar.checks.problems import Problem, error, tip
from seminar.messages import Message, message
from seminar.model import (
    GroupsSlide,
    LookBackSlide,
    Slide,
    SurveyChartSlide,
    SurveyTableSlide,
    TaskOverviewSlide,
    TaskSlide,
)
from seminar.survey import compared

CHART_ROWS, DUMBBELL_ROWS = 6, 8
"""How many dimensions a slide with the survey's chart holds; more are divided over several."""
PAIR = 2
"""So many waves are bars, or dumbbells; more are lines."""


def nothing_to_show(context: Context) -> Iterator[Problem]:
    """A live slide whose part of the seminar is empty."""
    for at in context.slides:
        if what := _lacking(context, at.slide):
            yield error(at.place.at("task" if isinstance(at.slide, TaskSlide) else ""), what)


def _lacking(context: Context, slide: Slide) -> Message | None:
    seminar = context.seminar
    tasks = {task.id for task in seminar.tasks}
    match slide:
        case TaskSlide() if slide.task not in tasks:
            return message("The slide shows no task; choose one, or remove the slide.")
        case TaskOverviewSlide() if not tasks:
            return message("There are no tasks to show; write them, or remove the slide.")
        case LookBackSlide() if not context.earlier:
            return message(
                "There are no statements to look back on; bring in last year's, or remove the"
                " slide."
            )
        case GroupsSlide() if not seminar.groups:
            return message("There are no groups to show; divide them, or remove the slide.")
        case SurveyChartSlide() | SurveyTableSlide() if not (
            _has_figures(context) or context.survey_fault
        ):
            return message(
                "There are no survey figures to show; put them in survey.xlsx, or remove the slide."
            )
        case _:
            return None


def _has_figures(context: Context) -> bool:
    return context.survey is not None and bool(context.survey.waves and context.survey.rows)


def chart_over_several_slides(context: Context) -> Iterator[Problem]:
    """A survey of more dimensions than one slide with its chart holds."""
    rows, waves = _shown(context)
    for at, slide in _charts(context):
        most = DUMBBELL_ROWS if slide.form == "dumbbell" and waves == PAIR else CHART_ROWS
        if rows > most and not (slide.form == "distribution" and _distributions(context)):
            what = message(
                "The survey has {rows} dimensions, and a slide with its chart holds {most}; the"
                " chart is divided over several slides.",
                rows=rows,
                most=most,
            )
            yield tip(at.place, what)


def chart_in_another_form(context: Context) -> Iterator[Problem]:
    """A chart that cannot be drawn in the form that was asked for."""
    rows, waves = _shown(context)
    for at, slide in _charts(context) if rows else ():
        if slide.form == "dumbbell" and waves != PAIR:
            yield tip(at.place, _no_pair(waves))
        if slide.form == "distribution" and not _distributions(context):
            what = message(
                "The workbook does not tell how people answered, so the slide shows averages;"
                " bring the answers themselves in with “plenum survey --import”."
            )
            yield tip(at.place, what)


def _no_pair(waves: int) -> Message:
    if waves < PAIR:
        return message(
            "Joined dots compare two waves, and the survey has one; the chart is drawn as bars."
        )
    return message(
        "Joined dots compare two waves, and the survey has {waves}; the chart is drawn as lines.",
        waves=waves,
    )


def distributions_not_shown(context: Context) -> Iterator[Problem]:
    """Known distributions that no slide shows, at the first chart of the survey."""
    charts = [*_charts(context)]
    if not _distributions(context) or any(slide.form == "distribution" for _, slide in charts):
        return
    for at, _ in charts[:1]:
        what = message(
            "The workbook tells how people answered, and no slide shows it; add a chart in the form"
            " “distribution”, which makes a slide for each dimension."
        )
        yield tip(at.place, what)


def _charts(context: Context) -> Iterator[tuple[SlideAt, SurveyChartSlide]]:
    for at in context.slides:
        if isinstance(at.slide, SurveyChartSlide):
            yield at, at.slide


def _shown(context: Context) -> tuple[int, int]:
    """Return how many dimensions and how many waves have a figure to show."""
    survey = context.survey and compared(context.survey, context.seminar.survey.compared)
    rows = [row.values for row in survey.rows] if survey else []
    waves = [wave for wave in zip(*rows, strict=True) if any(one is not None for one in wave)]
    return sum(any(one is not None for one in row) for row in rows), len(waves)


def _distributions(context: Context) -> bool:
    """Return whether it is known, and may be told, how people answered."""
    rows = context.survey.rows if context.survey else ()
    return any(detail.distribution for row in rows for detail in row.details)


def never_shown(context: Context) -> Iterator[Problem]:
    """Survey figures or a look-back that no slide shows."""
    kinds = {type(at.slide) for at in context.slides}
    if not kinds:
        return
    if _has_figures(context) and not kinds & {SurveyChartSlide, SurveyTableSlide}:
        what = message("No slide shows the survey; add one with its chart or table.")
        yield tip(part_place("survey"), what)
    if context.earlier and LookBackSlide not in kinds:
        what = message("No slide shows the look-back; add one where the seminar looks back.")
        yield tip(part_place("look_back"), what)


CHECKS = (
    nothing_to_show,
    chart_over_several_slides,
    chart_in_another_form,
    distributions_not_shown,
    never_shown,
)

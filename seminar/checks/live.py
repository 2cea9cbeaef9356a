"""Checks of the slides that show another part of the seminar: that the part is there."""

from __future__ import annotations

from collections.abc import Iterator

from seminar.checks.context import Context, part_place
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

CHART_ROWS, CHART_WAVES = 6, 2
"""What the survey's chart holds; beyond that a table is shown."""


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


def chart_becomes_a_table(context: Context) -> Iterator[Problem]:
    """A survey that is more than a chart can show."""
    survey = context.survey
    if survey is None or (len(survey.rows) <= CHART_ROWS and len(survey.waves) <= CHART_WAVES):
        return
    for at in context.slides:
        if isinstance(at.slide, SurveyChartSlide):
            what = message(
                "The chart holds {rows} dimensions and {waves} waves, and the survey has more; it"
                " is shown as a table, so use the slide for that.",
                rows=CHART_ROWS,
                waves=CHART_WAVES,
            )
            yield tip(at.place, what)


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


CHECKS = (nothing_to_show, chart_becomes_a_table, never_shown)

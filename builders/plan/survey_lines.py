"""The survey over many waves as slides: lines, beside what has changed from first to last."""

from __future__ import annotations

from msgspec import Struct

from builders.chart import AxisNames
from builders.look import FLOOR, Rect
from builders.metrics import Face
from builders.plan.drafting import Context, Draft, series
from builders.plan.findings import label_words, over_time_in_words
from builders.plan.fitting import DENSE_HEADING
from builders.plan.key_figure import hairline, key_figure
from builders.plan.lines_over_time import (
    MOST_LINES,
    WAYS,
    Lines,
    Room,
    lines_over_time,
    pointed_out,
)
from builders.plan.scene import Chart, Fill, Shape
from builders.plan.survey_kicker import survey_kicker
from builders.plan.survey_parts import key_line_box, parts, places, wide
from seminar.model import SurveyChartSlide
from seminar.survey import Survey, first_and_last, line_finding, ordered


class _Place(Struct, frozen=True):
    """Where a chart stands, what is beside it, and what of the key figure was shortened."""

    where: Rect
    room: Room
    fills: tuple[Fill, ...]
    beside: Shape
    whole: tuple[str, ...] = ()


def line_drafts(context: Context, slide: SurveyChartSlide, survey: Survey) -> list[Draft]:
    """Compose a survey of many waves as lines on as few slides as hold them; or nothing.

    The finding, the key figure and the order are of the change from the first wave to the last.
    """
    pointed, ends = pointed_out(survey), first_and_last(survey)
    where = _places(context, survey)

    def drawn(part: Survey, place: _Place) -> Lines | None:
        return lines_over_time(context.words, part, place.room, pointed)

    divided = parts(
        survey, places(ends, ordered(ends)), lambda part: any(drawn(part, one) for one in where)
    )
    for place in where:
        lines = [drawn(part, place) for part in divided]
        charts = [one for one in lines if one]
        if len(charts) == len(divided):
            pairs = zip(divided, charts, strict=True)
            made = [_draft(context, slide, survey, (part, one), place) for part, one in pairs]
            return series(context, made)
    return []


def _places(context: Context, survey: Survey) -> list[_Place]:
    """Return the places a chart may have, the best first: beside the key figure, then above it."""
    layout, face = context.layout("chart"), context.body_face
    beside, above = layout.frames["chart"].rect, wide(context, layout.body.y)
    figure, whole = key_figure(context, survey)
    return [
        *(
            _Place(beside, _room(beside, face, lines), (figure,), hairline(context), whole)
            for lines in range(1, MOST_LINES)
        ),
        *(
            _Place(above, _room(above, face, lines, waves), (), key_line_box(context, survey))
            for waves in WAYS
            for lines in range(1, MOST_LINES + 1)
        ),
    ]


def _room(where: Rect, face: Face, lines: int, waves: AxisNames = "level") -> Room:
    return Room(where.w, where.h, FLOOR, face, lines, waves)


def _draft(
    context: Context,
    slide: SurveyChartSlide,
    survey: Survey,
    drawn: tuple[Survey, Lines],
    place: _Place,
) -> Draft:
    part, lines = drawn
    return Draft(
        "chart",
        slide.title or line_finding(context.words, survey),
        kicker=slide.kicker or survey_kicker(context.words, survey),
        fills=place.fills,
        shapes=(place.beside, _chart(context, survey, (part, lines), place.where)),
        steps=DENSE_HEADING,
        say=slide.notes,
        shown=over_time_in_words(context.words, part, survey),
        whole=place.whole,
    )


def _chart(context: Context, survey: Survey, drawn: tuple[Survey, Lines], where: Rect) -> Chart:
    part, lines = drawn
    return Chart(
        lines.categories,
        lines.series,
        survey.scale,
        label_words(context.words),
        lines.plot,
        form="lines",
        names=lines.waves,
        name=context.words.text("Chart"),
        description=" ".join(over_time_in_words(context.words, part, survey)),
        rect=where,
    )

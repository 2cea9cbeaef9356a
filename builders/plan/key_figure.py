"""The large figure beside a chart of the survey: the index, or else the biggest change."""

from __future__ import annotations

from builders.look import HAIRLINE, rect
from builders.plan.drafting import Context
from builders.plan.findings import index_name, scale_in_words
from builders.plan.fitting import fits, shorten
from builders.plan.scene import Fill, Paragraph, Stroke
from seminar.survey import Survey, SurveyRow, biggest_change, change, change_in_words

KEY_FIGURE = (96, 72, 60, 44, 32)
_HAIRLINE = rect(9.87, 4.95, 0, 11.55)


def hairline(context: Context) -> Stroke:
    """Return the line between key figure and chart."""
    line = context.layout("chart").at(_HAIRLINE)
    return Stroke(context.words.text("Line"), (line.x, line.y), (line.x, line.bottom), HAIRLINE)


def key_figure(
    context: Context, survey: Survey, row: SurveyRow | None = None
) -> tuple[Fill, tuple[str, ...]]:
    """Return the index, or else the biggest change, as a large figure, and what was shortened."""
    frame, face = context.layout("chart").frames["key_figure"], context.body_face
    stacks = [_figure(context, survey, row or _key_row(survey), size) for size in KEY_FIGURE]
    stack = next((stack for stack in stacks if fits(stack, frame, face)), None)
    if stack:
        return Fill("key_figure", stack), ()
    whole = tuple(paragraph.text for paragraph in stacks[-1])
    return Fill("key_figure", shorten(stacks[-1], frame, face)), whole


def _figure(
    context: Context, survey: Survey, row: SurveyRow | None, size: float
) -> tuple[Paragraph, ...]:
    words = context.words
    scale = Paragraph(scale_in_words(words, survey), level=3)
    if row is None or row.values[-1] is None:
        return (scale,)
    name = index_name(words, row, joined=" ") if row is survey.index else row.name
    return (
        Paragraph(name),
        Paragraph(words.number(row.values[-1]), level=1, size=size),
        *_moved(context, row),
        scale,
    )


def _key_row(survey: Survey) -> SurveyRow | None:
    index = survey.index
    return index if index and index.values[-1] is not None else biggest_change(survey)


def _moved(context: Context, row: SurveyRow) -> tuple[Paragraph, ...]:
    """Return the key figure's change and what it was before, such as "**opp 0,4** fra 3,6"."""
    words, moved = context.words, change(row)
    before = row.values[-2] if moved is not None else None
    if moved is None or before is None:
        return ()
    said = words.say(change_in_words(moved))
    text = words.text("**{change}** from {before}", change=said, before=words.number(before))
    return (Paragraph(text, level=2),)

"""The large figure beside a chart of the survey: the index, or else the biggest change."""

from __future__ import annotations

from builders.look import HAIRLINE, rect
from builders.plan.drafting import Context
from builders.plan.findings import index_name, scale_in_words
from builders.plan.fitting import fits, shorten
from builders.plan.scene import Fill, Paragraph, Stroke
from seminar.survey import (
    Survey,
    SurveyRow,
    biggest_change,
    change,
    change_in_words,
    first_and_last,
    in_running_text,
)

KEY_FIGURE = (96, 72, 60, 44, 32)
_HAIRLINE = rect(9.87, 4.95, 0, 11.55)


def hairline(context: Context) -> Stroke:
    """Return the line between key figure and chart."""
    line = context.layout("chart").at(_HAIRLINE)
    return Stroke(context.words.text("Line"), (line.x, line.y), (line.x, line.bottom), HAIRLINE)


def key_figure(
    context: Context, survey: Survey, row: SurveyRow | None = None
) -> tuple[Fill, tuple[str, ...]]:
    """Return the index, or else the biggest change, as a large figure, and what was shortened.

    Args:
        context: the words, and the layout it stands on.
        survey: what is shown; of more than two waves, its change is the one since the first.
        row: the one dimension that is shown, with the newest of its waves; `None` for the index.
    """
    frame, face = context.layout("chart").frames["key_figure"], context.body_face
    stacks = [_figure(context, survey, row, size) for size in KEY_FIGURE]
    stack = next((stack for stack in stacks if fits(stack, frame, face)), None)
    if stack:
        return Fill("key_figure", stack), ()
    whole = tuple(paragraph.text for paragraph in stacks[-1])
    return Fill("key_figure", shorten(stacks[-1], frame, face)), whole


def key_line(context: Context, survey: Survey) -> str:
    """Return the key figure on one line, for a slide whose chart takes all the width."""
    *figure, scale = (one.text for one in _figure(context, survey, None, KEY_FIGURE[-1]))
    told = [" ".join(figure[:2]), *figure[2:]] if figure else []
    return " · ".join((*told, scale))


def _figure(
    context: Context, survey: Survey, row: SurveyRow | None, size: float
) -> tuple[Paragraph, ...]:
    words, ends, shown = context.words, first_and_last(survey), row
    row = row or _key_row(ends)
    scale = Paragraph(scale_in_words(words, survey), level=3)
    if row is None or row.values[-1] is None:
        return (scale,)
    name = index_name(words, row, joined=" ") if row is ends.index else row.name
    when = f", {in_running_text(words, survey.waves[-1])}" if shown else ""
    return (
        Paragraph(f"{name}{when}"),
        Paragraph(words.number(row.values[-1]), level=1, size=size),
        *_moved(context, survey, row),
        scale,
    )


def _key_row(survey: Survey) -> SurveyRow | None:
    index = survey.index
    return index if index and index.values[-1] is not None else biggest_change(survey)


def _moved(context: Context, survey: Survey, row: SurveyRow) -> tuple[Paragraph, ...]:
    """Return the key figure's change and what it was before, such as "**opp 0,4** fra 3,6"."""
    words, moved = context.words, change(row)
    before = row.values[-2] if moved is not None else None
    if moved is None or before is None:
        return ()
    said, was = words.say(change_in_words(moved)), words.number(before)
    if len(survey.waves) > 2:
        since = in_running_text(words, survey.waves[0])
        text = words.text(
            "**{change}** since {wave} ({before})", change=said, wave=since, before=was
        )
    else:
        text = words.text("**{change}** from {before}", change=said, before=was)
    return (Paragraph(text, level=2),)

"""How people answered: a chart a dimension, with the share that gave each score."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from builders.chart import Bar, Plot, Series
from builders.fit import MARGIN
from builders.look import FLOOR, PT, SLATE, SOUND, cm
from builders.plan.drafting import Context, Draft, series
from builders.plan.findings import label_words
from builders.plan.fitting import DENSE_HEADING
from builders.plan.key_figure import hairline, key_figure
from builders.plan.legend import has_room, legend
from builders.plan.plot_room import usual_plot
from builders.plan.scene import Chart
from builders.plan.survey_kicker import survey_kicker
from seminar.language import Language
from seminar.model import SurveyChartSlide
from seminar.rounding import half_away
from seminar.survey import Survey, SurveyRow, in_rows, in_running_text, in_waves, ordered

MOST_SCORES = 11
MOST_WITH_TWO_WAVES = 7
"""So many scores a scale may have: bars and labels have no room for more."""
LEFT = cm(1.4)
"""What the scores take, left of the bars."""
BESIDE_LABEL = cm(0.35)
THICKEST = cm(1.2)
BETWEEN_BARS = 0.42
STEP = 20
"""In percent: the axis ends at a multiple of it."""


class _Told(Struct, frozen=True):
    """One dimension: its survey, the newest wave of all, and where every slide's axis ends."""

    survey: Survey
    newest: str
    top: int


def distribution_drafts(context: Context, slide: SurveyChartSlide, survey: Survey) -> list[Draft]:
    """Compose a slide for each dimension of which it is known how people answered; or none."""
    low, high = survey.scale
    told = [row for row in ordered(survey) if any(_told(row))] if high - low < MOST_SCORES else []
    top = _top(told)
    drafts = [
        _draft(context, slide, _Told(_alone(context, survey, row), survey.waves[-1], top))
        for row in told
    ]
    return series(context, drafts) if slide.title else drafts


def _told(row: SurveyRow) -> list[tuple[int, ...]]:
    """Return the distribution of each wave, empty where it is not told."""
    return [row.detail(wave).distribution for wave in range(len(row.values))]


def _alone(context: Context, survey: Survey, row: SurveyRow) -> Survey:
    """Return the survey with one dimension and the newest waves that tell how people answered."""
    low, high = survey.scale
    most = 2 if high - low < MOST_WITH_TWO_WAVES and has_room(context) else 1
    waves = [wave for wave, counts in enumerate(_told(row)) if counts][-most:]
    return in_waves(in_rows(survey, [survey.rows.index(row)]), waves)


def _top(rows: Sequence[SurveyRow]) -> int:
    """Return where the axis of every slide ends, so that they can be compared."""
    shares = [one for row in rows for counts in _told(row) for one in _shares(counts)]
    return max(STEP, -(-max(shares, default=0) // STEP) * STEP)


def _shares(counts: Sequence[int]) -> list[int]:
    """Return how many percent gave each score."""
    people = sum(counts)
    return [int(half_away(Decimal(100 * one) / people, 0)) for one in counts] if people else []


def _draft(context: Context, slide: SurveyChartSlide, told: _Told) -> Draft:
    words, survey = context.words, told.survey
    (row,), waves = survey.rows, _series(words, told)
    figure, whole = key_figure(context, survey, row)
    said = tuple(_in_words(words, survey, row))
    return Draft(
        "chart",
        slide.title or _finding(words, survey, row),
        kicker=slide.kicker or survey_kicker(words, survey),
        fills=(figure, *legend(context, waves, least=1)),
        shapes=(hairline(context), _chart(context, told, waves, said)),
        steps=DENSE_HEADING,
        say=slide.notes,
        shown=said,
        whole=whole,
    )


def _chart(context: Context, told: _Told, waves: tuple[Series, ...], said: Sequence[str]) -> Chart:
    low, high = told.survey.scale
    where, words = context.layout("chart").frames["chart"].rect, context.words
    label = context.body_face.em_width(_percent(words, 100), bold=True) * FLOOR * PT
    width = 1 - (LEFT + label / (1 - MARGIN) + BESIDE_LABEL) / where.w
    usual, count = usual_plot(where.h), high - low + 1
    pitch = min(THICKEST * (len(waves) + BETWEEN_BARS), usual.h * where.h / count)
    before, after = _percent(words, 0).split("0")
    return Chart(
        tuple(str(score) for score in range(high, low - 1, -1)),
        waves,
        (0, told.top),
        replace(label_words(words), digits=0, unit=before + after),
        Plot(LEFT / where.w, usual.y, width, pitch * count / where.h),
        name=words.text("Chart"),
        description=" ".join(said),
        rect=where,
    )


def _series(words: Language, told: _Told) -> tuple[Series, ...]:
    """Return a series a wave; the colour of the newest wave of all is for that one alone."""
    (row,) = told.survey.rows
    return tuple(
        Series(
            name,
            tuple(
                Bar(float(share), _percent(words, share))
                for share in reversed(_shares(row.detail(wave).distribution))
            ),
            SOUND if name == told.newest else SLATE,
        )
        for wave, name in enumerate(told.survey.waves)
    )


# --- in words -------------------------------------------------------------------------------------


def _percent(words: Language, share: int) -> str:
    return words.text("{number}%", number=str(share))


def _finding(words: Language, survey: Survey, row: SurveyRow) -> str:
    """Return how many gave one of the two best scores in the newest wave that tells, and when."""
    (low, high), counts = survey.scale, row.detail(-1).distribution
    name = f"{row.name}, {in_running_text(words, survey.waves[-1])}"
    if high - low < 2:
        best = _percent(words, _shares(counts)[-1])
        return words.text("{name}: {share} give {high}", name=name, share=best, high=high)
    best = _percent(words, _shares((sum(counts[:-2]), sum(counts[-2:])))[-1])
    return words.text(
        "{name}: {share} give {low} or {high}", name=name, share=best, low=high - 1, high=high
    )


def _in_words(words: Language, survey: Survey, row: SurveyRow) -> list[str]:
    """Return for each wave how many people answered, and the share that gave each score."""
    said: list[str] = []
    for wave, name in enumerate(survey.waves):
        counts = row.detail(wave).distribution
        shares = enumerate(_shares(counts), survey.scale[0])
        told = "; ".join(
            words.text("{score}: {share}", score=score, share=_percent(words, share))
            for score, share in reversed([*shares])
        )
        said.append(
            words.plural(
                "{name}, {wave}, one answer: {shares}.",
                "{name}, {wave}, {number} answers: {shares}.",
                sum(counts),
                name=row.name,
                wave=name,
                number=sum(counts),
                shares=told,
            )
        )
    return said

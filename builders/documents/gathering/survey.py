"""The survey as documents print it: dimensions, figures as text, and what they say."""

from __future__ import annotations

from msgspec.structs import replace

from builders.documents.blocks import TEXT_WIDTH, Block
from builders.documents.fields.survey import DimensionFields, SurveyFields, SurveyRowFields
from builders.documents.rich import Rich
from builders.documents.survey_chart import survey_chart
from builders.documents.survey_lines import SurveyLines
from builders.plan.findings import change_label, index_name, newest, with_figures
from seminar.language import Language
from seminar.model import SurveySettings
from seminar.survey import (
    Survey,
    SurveyRow,
    all_rows,
    biggest_change,
    change,
    chart_finding,
    in_running_text,
)

MOST_WAVES = 3
_ABSENT = "–"


def survey_fields(
    survey: Survey | None, settings: SurveySettings, words: Language
) -> SurveyFields | None:
    """Return the survey's fields, or `None` where it has neither dimensions nor figures.

    Args:
        survey: its figures, or `None`.
        settings: what its dimensions mean, and how few answers are shown.
        words: the documents' language.
    """
    dimensions = _dimensions(settings)
    shown = with_figures(survey)
    if shown is None:
        return SurveyFields(dimensions=dimensions) if dimensions else None
    fields = _with_figures(newest(shown, MOST_WAVES), settings, words, dimensions)
    chart = _chart(shown, words)
    by_change = fields.has_change and not isinstance(chart, SurveyLines)
    return replace(fields, chart=chart, sorted_by_change=by_change)


def _chart(survey: Survey, words: Language) -> Block | None:
    """Return the chart: bars of the newest waves, or lines over all where there are more."""
    bars = survey_chart(newest(survey, MOST_WAVES), words)
    if bars is None or len(survey.waves) <= MOST_WAVES:
        return bars
    lines = SurveyLines(survey, words, bars)
    return lines if lines.chart(TEXT_WIDTH) else bars


def _dimensions(settings: SurveySettings) -> tuple[DimensionFields, ...]:
    return tuple(
        DimensionFields(name=one.name, meaning=Rich(one.meaning))
        for one in settings.dimensions
        if one.name.strip()
    )


def _with_figures(
    survey: Survey,
    settings: SurveySettings,
    words: Language,
    dimensions: tuple[DimensionFields, ...],
) -> SurveyFields:
    return SurveyFields(
        dimensions=dimensions,
        waves=survey.waves,
        rows=tuple(_row(words, survey, row) for row in all_rows(survey)),
        has_change=len(survey.waves) > 1,
        scale_low=survey.scale[0],
        scale_high=survey.scale[1],
        sentence=_sentence(words, survey),
        note=_note(words, survey, settings),
    )


def _row(words: Language, survey: Survey, row: SurveyRow) -> SurveyRowFields:
    biggest, is_index = biggest_change(survey), row is survey.index
    told = change_label(words, row, biggest) or _ABSENT
    return SurveyRowFields(
        name=index_name(words, row, joined=", ") if is_index else row.name,
        values=tuple(_ABSENT if value is None else words.number(value) for value in row.values),
        change_words=told if len(survey.waves) > 1 else "",
        biggest=row is biggest,
        is_index=is_index,
    )


# --- what is said ---------------------------------------------------------------------------------


def _sentence(words: Language, survey: Survey) -> str:
    """Return where the whole stands, and what the dimensions say together."""
    return " ".join(filter(None, (_overall(words, survey), f"{chart_finding(words, survey)}.")))


def _overall(words: Language, survey: Survey) -> str:
    """Return how the index went to the last wave, or where it is; nothing where it is not shown."""
    index = survey.index
    if index is None or index.values[-1] is None:
        return ""
    after, moved = words.number(index.values[-1]), change(index)
    before = index.values[-2] if moved is not None else None
    if before is None:
        return words.text("Overall we are at {value}.", value=after)
    if not moved:
        return words.text("Overall we are at {value}, as last time.", value=after)
    return words.text(
        "Overall we have gone from {before} to {after}.", before=words.number(before), after=after
    )


def _note(words: Language, survey: Survey, settings: SurveySettings) -> str:
    """Return what is held back, what changes are since, and what a dash in the table means."""
    few = words.text(
        "Results from fewer than {number} answers are not shown.",
        number=words.number_word(settings.minimum_answers),
    )
    absent = any(value is None for row in all_rows(survey) for value in row.values)
    dash = words.text("A dash means that a figure is missing or not shown.") if absent else ""
    return " ".join(filter(None, (few, _since(words, survey), dash)))


def _since(words: Language, survey: Survey) -> str:
    """Return what changes are since, where a reader may take it for an earlier wave."""
    if len(survey.waves) <= 2:
        return ""
    return words.text("Changes are since {wave}.", wave=in_running_text(words, survey.waves[-2]))

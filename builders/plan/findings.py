"""What a survey shows, in words: each row, the scale (its finding: `seminar.survey.finding`)."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from builders.chart import LabelWords
from seminar.language import Language
from seminar.messages import message
from seminar.survey import (
    Survey,
    SurveyRow,
    all_rows,
    biggest_change,
    change,
    change_in_words,
    discreet_index,
    first_and_last,
    in_rows,
    in_running_text,
    in_waves,
    listed,
)

_SUMS = ("index", "indeks", "snitt", "samla", "total", "average", "overall")
"""Words in names of an index that say already that it sums up the others."""


def with_figures(survey: Survey | None) -> Survey | None:
    """Return the survey without the waves and rows that show nothing yet, or `None` if all do.

    Its index is not there either where it would give away a score that is held back.
    """
    if survey is None:
        return None
    survey = replace(survey, index=discreet_index(survey))
    rows = (*survey.rows, *((survey.index,) if survey.index else ()))
    waves = range(len(survey.waves))
    survey = in_waves(survey, [n for n in waves if any(row.values[n] is not None for row in rows)])
    return _with_rows_that_show(survey) if any(map(_shows, survey.rows)) else None


def newest(survey: Survey, most: int) -> Survey:
    """Return what a survey with figures shows in its newest waves, `most` of them at most."""
    return _with_rows_that_show(in_waves(survey, range(len(survey.waves))[-most:]))


def _with_rows_that_show(survey: Survey) -> Survey:
    index = survey.index if survey.index and _shows(survey.index) else None
    shown = [number for number, row in enumerate(survey.rows) if _shows(row)]
    return replace(in_rows(survey, shown), index=index)


def _shows(row: SurveyRow) -> bool:
    return any(value is not None for value in row.values)


# --- rows and scale -------------------------------------------------------------------------------


def sums_up(row: SurveyRow) -> bool:
    """Return whether the index is called after what it is, such as "Gjennomsnitt"."""
    return any(word in row.name.casefold() for word in _SUMS)


def index_name(words: Language, index: SurveyRow, *, joined: str) -> str:
    """Return what the index is called, and that it is the whole, with `joined` between the two."""
    return index.name if sums_up(index) else f"{index.name}{joined}{words.text('overall')}"


def row_in_words(words: Language, row: SurveyRow, biggest: SurveyRow | None = None) -> str:
    """Return a row as a phrase: "Innovasjon 3,0 og 3,8, opp 0,8, mest"."""
    scores = words.listing([score_in_words(words, value) for value in row.values])
    return ", ".join(filter(None, (f"{row.name} {scores}", change_label(words, row, biggest))))


def score_in_words(words: Language, value: float | None) -> str:
    """Return a score with one decimal, or that it is not shown."""
    return words.text("not shown") if value is None else words.number(value)


def change_label(words: Language, row: SurveyRow, biggest: SurveyRow | None) -> str:
    """Return the row's change in words, "mest" after the biggest; nothing where there is none."""
    risen = change(row)
    if risen is None:
        return ""
    said = words.say(change_in_words(risen))
    return words.text("{change}, most", change=said) if row is biggest else said


def told_change(words: Language, survey: Survey, row: SurveyRow) -> str:
    """Return the change of one of the survey's rows since the first wave, empty for none."""
    ends = first_and_last(survey)
    place = [*survey.rows, survey.index].index(row)
    return change_label(words, [*ends.rows, ends.index][place] or row, biggest_change(ends))


def label_words(words: Language) -> LabelWords:
    """Return what the labels of charts are made of, for the formulas of their workbooks."""
    return LabelWords(
        decimal=words.number(0.5)[1],
        change=words.text("Change"),
        labels=words.text("Labels: {wave}", wave="{}"),
        up=words.say(message("up {change}", change="{}")),
        down=words.say(message("down {change}", change="{}")),
        same=words.say(change_in_words(Decimal())),
        most=words.text("{change}, most", change="{}"),
        place=words.text("Place in the chart"),
    )


def label_words_of(words: Language, part: Survey, whole: Survey) -> LabelWords:
    """Return what the labels of a part's chart are made of; only one part has the biggest change.

    Args:
        words: the language of the labels.
        part: some of the survey's dimensions.
        whole: all of them.
    """
    made = label_words(words)
    return made if biggest_change(whole) in part.rows else replace(made, most="{}")


def scale_in_words(words: Language, survey: Survey) -> str:
    """Return the scale, such as "Skala 1–5, 5 er best"."""
    low, high = survey.scale
    return words.text("Scale {low}–{high}, {high} is best", low=low, high=high)


def figures_in_words(
    words: Language, survey: Survey, whole: Survey | None = None
) -> tuple[str, ...]:
    """Return scale, waves and every row as sentences, for notes and alternative texts.

    Args:
        words: the language they are in.
        survey: what is told.
        whole: what it is a part of, if it is one: where the biggest change is sought.
    """
    biggest = biggest_change(whole or survey)
    waves = words.text("Figures from {waves}", waves=listed(words, survey.waves))
    rows = "; ".join(row_in_words(words, row, biggest) for row in all_rows(survey))
    return f"{scale_in_words(words, survey)}.", f"{waves}: {rows}."


def survey_in_words(words: Language, survey: Survey) -> tuple[str, ...]:
    """Return scale, waves and every row as sentences, changes of many waves since the first."""
    tell = over_time_in_words if len(survey.waves) > 2 else figures_in_words
    return tell(words, survey)


def over_time_in_words(
    words: Language, survey: Survey, whole: Survey | None = None
) -> tuple[str, ...]:
    """Return scale, waves and every row with its change from the first wave to the last.

    Args:
        words: the language they are in.
        survey: what is told.
        whole: what it is a part of, if it is one: where the biggest change is sought.
    """
    ends = first_and_last(survey)
    most = biggest_change(first_and_last(whole or survey))
    biggest = next((row for row in ends.rows if most and row.name == most.name), None)
    full = {row.name: row for row in (*survey.rows, *((survey.index,) if survey.index else ()))}
    rows = "; ".join(_over_time(words, full[row.name], row, biggest) for row in all_rows(ends))
    return (
        f"{scale_in_words(words, survey)}.",
        words.text(
            "Figures from {waves}, with the change since {wave}: {rows}.",
            waves=listed(words, survey.waves),
            wave=in_running_text(words, survey.waves[0]),
            rows=rows,
        ),
    )


def _over_time(words: Language, row: SurveyRow, ends: SurveyRow, biggest: SurveyRow | None) -> str:
    scores = words.listing([score_in_words(words, value) for value in row.values])
    return ", ".join(filter(None, (f"{row.name} {scores}", change_label(words, ends, biggest))))

"""From a table's cells to results: scores with the numbers of answers behind them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from seminar.messages import Message, message
from seminar.model import SurveySettings
from seminar.rounding import half_away
from seminar.spreadsheet.distributions import Distributions
from seminar.spreadsheet.found import FoundTable, WaveColumn
from seminar.spreadsheet.rows import ReadRow, ReadRows
from seminar.spreadsheet.values import count_of
from seminar.spreadsheet.words import key
from seminar.survey import ResultRow, Results, Score
from seminar.survey.statistics import score as score_of_distribution
from seminar.texts import shown
from seminar.workbook import Sheet


def results_of(
    sheet: Sheet, table: FoundTable, rows: ReadRows, settings: SurveySettings
) -> Results:
    """Return the results that a table holds.

    Args:
        sheet: where it stands, without what is hidden.
        table: where its waves and numbers of answers stand.
        rows: its rows, with their scores.
        settings: the scale, and labels of the waves.

    Raises:
        SpreadsheetError: a cell holds no number of answers.
    """
    people = tuple(_people(sheet, table, wave) for wave in table.waves)

    def row_of(row: ReadRow, of_waves: Sequence[int | None]) -> ResultRow:
        scores = zip(table.waves, row.scores, row.held_back, of_waves, strict=True)
        return ResultRow(
            row.name,
            tuple(
                Score(held_back=held_back)
                if mean is None
                else Score(mean, _answers(sheet, row.row, wave, of_wave))
                for wave, mean, held_back, of_wave in scores
            ),
        )

    dimensions = tuple(row_of(row, people) for row in rows.dimensions)
    index = row_of(rows.index, [None] * len(people)) if rows.index else None
    return Results(
        waves=_labels(table, settings),
        rows=dimensions,
        index=_held_back_with(dimensions, index) if index else None,
        scale=(settings.scale_low, settings.scale_high),
        respondents=people if any(each is not None for each in people) else (),
        asked=_asked(sheet, table, rows, settings),
    )


def _held_back_with(dimensions: Sequence[ResultRow], index: ResultRow) -> ResultRow:
    """Return the index, held back itself where it is empty beside a dimension that is."""
    waves = zip(index.scores, *(row.scores for row in dimensions), strict=True)
    return ResultRow(
        index.name,
        tuple(
            Score(held_back=True) if own == Score() and any(o.held_back for o in others) else own
            for own, *others in waves
        ),
    )


def _people(sheet: Sheet, table: FoundTable, wave: WaveColumn) -> int | None:
    """Return how many answered in a wave, from the row of answers or from the heading."""
    if table.answers_row is None:
        return wave.answers
    return count_of(sheet, table.answers_row, wave.column)


def _asked(
    sheet: Sheet, table: FoundTable, rows: ReadRows, settings: SurveySettings
) -> tuple[int | None, ...]:
    """Return how many were asked, as the seminar says of every wave, or the sheet."""
    if len(settings.asked) == len(table.waves):
        return tuple(people or None for people in settings.asked)
    if rows.asked_row is None:
        return ()
    return tuple(count_of(sheet, rows.asked_row, wave.column) for wave in table.waves)


def _answers(sheet: Sheet, row: int, wave: WaveColumn, people: int | None) -> int | None:
    """Return how many answers are behind a score: as its own cell says, else as its wave does."""
    if wave.answers_column is None:
        return people
    counted = count_of(sheet, row, wave.answers_column)
    return people if counted is None else counted


def _labels(table: FoundTable, settings: SurveySettings) -> tuple[str, ...]:
    """Return the settings' labels where there is one for each wave, else the headings."""
    if len(settings.wave_labels) == len(table.waves):
        return settings.wave_labels
    return tuple(wave.label for wave in table.waves)


# --- distributions --------------------------------------------------------------------------------


def fitting(
    results: Results, labels: Sequence[str], distributions: Distributions
) -> tuple[Results, tuple[Message, ...]]:
    """Return results with those distributions that fit them, and a remark for each that does not.

    A distribution fits a score that it gives, as printed, from as many answers. Another would stand
    beside a figure that somebody has corrected since.

    Args:
        results: the table's figures.
        labels: the waves as they are headed in the workbook.
        distributions: what stands beside the table.
    """
    told: list[Message] = []
    rows: list[ResultRow] = []
    for row in results.rows:
        scores: list[Score] = []
        for wave, (label, score) in enumerate(zip(labels, row.scores, strict=True)):
            distribution = distributions.get((key(row.name), key(label)))
            people = results.respondents[wave] if results.respondents else None
            full = _with_distribution(score, distribution, results.scale[0], people)
            if full is None:
                told.append(_unfit(row.name, label))
            scores.append(full or score)
        rows.append(ResultRow(row.name, tuple(scores)))
    return replace(results, rows=tuple(rows)), tuple(told)


def _with_distribution(
    score: Score, distribution: tuple[int, ...] | None, lowest: int, people: int | None
) -> Score | None:
    """Return a score with its distribution; `None` where that is another's.

    Of the `people` who took part in the wave, some may have left this question out.
    """
    if distribution is None:
        return score
    full = score_of_distribution(distribution, lowest)
    if score.mean is None or full.mean is None:
        return None
    is_of_wave = score.answers is not None and score.answers == people
    most = score.answers if is_of_wave and score.answers is not None else 0
    if score.answers not in {None, full.answers} and sum(distribution) > most:
        return None
    fits = half_away(full.mean, 1) == half_away(score.mean, 1)
    return replace(full, mean=score.mean) if fits else None


def _unfit(name: str, wave: str) -> Message:
    return message(
        "The distribution of “{dimension}” for {wave} does not give the score in the table, and is"
        " left out; correct one of them.",
        dimension=shown(name),
        wave=shown(wave),
    )

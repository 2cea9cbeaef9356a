"""From a table's cells to results: scores with the numbers of answers behind them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from seminar.messages import Message, message
from seminar.model import SurveySettings
from seminar.rounding import half_away
from seminar.spreadsheet.distributions import Distributions
from seminar.spreadsheet.found import FoundTable
from seminar.spreadsheet.people import Count, Counts
from seminar.spreadsheet.rows import ReadRow, ReadRows, is_mean
from seminar.spreadsheet.values import count_of
from seminar.spreadsheet.words import key
from seminar.survey import ResultRow, Results, Score
from seminar.survey.statistics import score as score_of_distribution
from seminar.texts import shown
from seminar.workbook import Sheet


def results_of(
    sheet: Sheet, table: FoundTable, rows: ReadRows, counts: Counts, settings: SurveySettings
) -> Results:
    """Return the results that a table holds.

    Args:
        sheet: where it stands, without what is hidden.
        table: where its waves stand.
        rows: its rows, with their scores.
        counts: how many answered.
        settings: the scale, and labels of the waves.

    Raises:
        SpreadsheetError: a cell holds no number of people asked.
    """
    people = tuple(each.number for each in counts.waves)
    dimensions = tuple(_row(row, counts) for row in rows.dimensions)
    return Results(
        waves=_labels(table, settings),
        rows=dimensions,
        index=_index(dimensions, rows, counts),
        scale=(settings.scale_low, settings.scale_high),
        respondents=people if any(each is not None for each in people) else (),
        asked=_asked(sheet, table, rows, settings),
    )


def _row(row: ReadRow, counts: Counts) -> ResultRow:
    waves = enumerate(zip(row.scores, row.held_back, strict=True))
    scores = [
        _score(mean, counts.behind(row.row, wave), held_back=held_back)
        for wave, (mean, held_back) in waves
    ]
    return ResultRow(row.name, tuple(scores))


def _score(mean: Decimal | None, count: Count, *, held_back: bool) -> Score:
    """Return a score with how many answered; nothing of it where they may be too few."""
    if mean is None:
        return Score(held_back=held_back)
    return Score(held_back=True) if count.few else Score(mean, count.number)


def _index(dimensions: Sequence[ResultRow], rows: ReadRows, counts: Counts) -> ResultRow | None:
    """Return the index, held back itself where it is empty beside a dimension that is.

    It is held back, too, where it sums up more than what is seen, and so tells what a hidden row
    holds. How many took part in a wave is not how many are behind its index.
    """
    if rows.index is None:
        return None
    own = replace(counts, waves=tuple(Count(few=each.few) for each in counts.waves))
    index = _row(rows.index, own)
    waves = zip(
        index.scores, rows.beside_hidden, *(each.scores for each in dimensions), strict=True
    )
    scores = [
        Score(held_back=True) if _is_telling(score, others, beside_hidden=hidden) else score
        for score, hidden, *others in waves
    ]
    return ResultRow(index.name, tuple(scores))


def _is_telling(index: Score, others: Sequence[Score], *, beside_hidden: bool) -> bool:
    """Whether an index is held back because of the dimensions, those that are seen and hidden."""
    if index == Score():
        return any(each.held_back for each in others)
    means = [each.mean for each in others]
    return beside_hidden and index.mean is not None and not is_mean(index.mean, means)


def _asked(
    sheet: Sheet, table: FoundTable, rows: ReadRows, settings: SurveySettings
) -> tuple[int | None, ...]:
    """Return how many were asked, as the seminar says of every wave, or the sheet."""
    if len(settings.asked) == len(table.waves):
        return tuple(people or None for people in settings.asked)
    if rows.asked_row is None:
        return ()
    return tuple(count_of(sheet, rows.asked_row, wave.column) for wave in table.waves)


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

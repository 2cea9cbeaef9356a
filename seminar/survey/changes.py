"""Changes between waves, and what may be said of them.

What is compared and sorted is always the printed figures, with one decimal, so that nobody who
checks a change with pencil and paper gets another answer.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from seminar.messages import Message, message
from seminar.rounding import half_away
from seminar.survey.coverage import waves_without_index
from seminar.survey.shown import Detail, Survey, SurveyRow
from seminar.survey.statistics import mean_of


def printed(value: float | None) -> Decimal | None:
    """Return a score as it is printed, with one decimal, halves rounded up."""
    return None if value is None else half_away(value, 1)


def change(row: SurveyRow, earlier: int = -2, later: int = -1) -> Decimal | None:
    """Return how much the row's printed figure rose from one wave to another, by default the last.

    `None` where one of the two is not shown, or where there are too few waves.
    """
    if max(-earlier, -later, earlier + 1, later + 1) > len(row.values):
        return None
    before, after = printed(row.values[earlier]), printed(row.values[later])
    return None if before is None or after is None else after - before


def by_change(survey: Survey) -> tuple[SurveyRow, ...]:
    """Return the dimensions with the greatest rise to the last wave first, the greatest fall last.

    Rows that changed alike keep the workbook's order; rows without a change come after all others.
    """
    return tuple(sorted(survey.rows, key=_rank))


def _rank(row: SurveyRow) -> tuple[bool, Decimal]:
    risen = change(row)
    return (True, Decimal()) if risen is None else (False, -risen)


def all_rows(survey: Survey) -> tuple[SurveyRow, ...]:
    """Return the index and the dimensions, the greatest rise first."""
    return (*((survey.index,) if survey.index else ()), *ordered(survey))


def ordered(survey: Survey) -> tuple[SurveyRow, ...]:
    """Return the dimensions, the greatest rise first; of a single wave, the highest score first."""
    if len(survey.waves) > 1:
        return by_change(survey)
    return tuple(sorted(survey.rows, key=lambda row: -(printed(row.values[0]) or 0)))


def biggest_change(survey: Survey) -> SurveyRow | None:
    """Return the dimension that changed most to the last wave, up or down.

    `None` where that is not one dimension among several: nothing changed, or two changed as much.
    """
    changed = [(row, abs(risen)) for row in survey.rows if (risen := change(row)) is not None]
    most = max((size for _, size in changed), default=Decimal())
    biggest = [row for row, size in changed if size == most]
    return biggest[0] if most and len(biggest) == 1 and len(changed) > 1 else None


def change_in_words(risen: Decimal) -> Message:
    """Return a change of printed figures as words, such as "opp 0,8"."""
    if not risen:
        return message("unchanged")
    if risen > 0:
        return message("up {change}", change=float(risen))
    return message("down {change}", change=float(-risen))


def dimension_means(survey: Survey) -> tuple[Decimal | None, ...]:
    """Return what the index should be in each wave: the arithmetic mean of the dimensions' scores.

    Every dimension weighs the same. `None` for a wave where a score is missing, because the mean of
    the others is another figure, and would give away the one that is held back.
    """
    return tuple(
        mean_of([_exact(row.values[wave]) for row in survey.rows]) for wave in _waves(survey)
    )


def _exact(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def discreet_index(survey: Survey) -> SurveyRow | None:
    """Return the index without the waves in which it lacks a dimension, and might give it away."""
    if survey.index is None:
        return None
    gone = waves_without_index([[v is not None for v in row.values] for row in survey.rows])
    if not any(gone):
        return survey.index
    values, details = survey.index.values, survey.index.details
    return replace(
        survey.index,
        values=tuple(None if out else v for v, out in zip(values, gone, strict=False)),
        details=tuple(
            Detail(incomplete=True) if out and not each.withheld else each
            for each, out in zip(details, gone, strict=False)
        ),
    )


def _waves(survey: Survey) -> range:
    return range(len(survey.waves))

"""Which waves have no index, because not all dimensions have a score in them."""

from __future__ import annotations

from collections.abc import Sequence

from seminar.messages import Message, message
from seminar.survey.shown import Survey
from seminar.texts import shown


def waves_without_index(rows: Sequence[Sequence[bool]]) -> tuple[bool, ...]:
    """Return for each wave whether what its index would sum up is not what the others' does.

    That is where a dimension is missing that has a score in another wave, and where exactly one is
    missing, whose score the index and the others would tell by subtraction. Of a wave of which the
    index alone is known, as of an old report, nothing is said against it.

    Args:
        rows: for each dimension, in which waves it has a score.
    """
    asked = [any(row) for row in rows]
    return tuple(_lacks(wave, asked) for wave in zip(*rows, strict=True))


def _lacks(has_score: Sequence[bool], asked: Sequence[bool]) -> bool:
    missing = [was_asked for has, was_asked in zip(has_score, asked, strict=True) if not has]
    return len(missing) == 1 or (any(has_score) and any(missing))


def index_gaps(survey: Survey) -> tuple[Message, ...]:
    """Return a sentence for each wave whose index is left out, with a dimension it lacks."""
    if survey.index is None:
        return ()
    return tuple(
        message(
            "“{index}” is not shown for the wave “{wave}”: “{dimension}” has no score there, and"
            " the mean of the others is another figure; if it is no longer asked about, remove its"
            " row.",
            index=shown(survey.index.name),
            wave=shown(wave),
            dimension=shown(_missing(survey, number)),
        )
        for number, wave in enumerate(survey.waves)
        if survey.index.detail(number).incomplete
    )


def _missing(survey: Survey, wave: int) -> str:
    return next((row.name for row in survey.rows if row.values[wave] is None), "")

"""From all that is known of a survey to what may be shown: the only way from one to the other."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from seminar.survey.results import GroupResults, ResultRow, Results, Score
from seminar.survey.shown import Detail, Survey, SurveyGroup, SurveyRow
from seminar.survey.suppression import Withheld, withheld


def anonymous(results: Results, limit: int) -> Survey:
    """Return what may be shown of `results`: nothing that fewer than `limit` people answered.

    What is held back is gone from the value: mean, number of answers, distribution and deviation,
    and with it every figure that would tell it (`seminar.survey.suppression`). Where nobody has
    said how many answered, a score is shown; its owner leaves the cell empty where it should not.

    Args:
        results: all that is known.
        limit: how many people must have answered, at least 3.

    Raises:
        ValueError: `limit` is below 3.
    """
    waves = withheld(results, limit)
    return Survey(
        waves=results.waves,
        rows=_rows(results.rows, waves),
        index=_index(results.index, waves) if results.index else None,
        scale=results.scale,
        respondents=_respondents(results, waves),
        asked=_a_wave(results.asked, waves),
        grouped_by=results.grouped_by,
        groups=tuple(_group(group, number, waves) for number, group in enumerate(results.groups)),
        limit=limit,
    )


def _respondents(results: Results, waves: Sequence[Withheld]) -> tuple[int | None, ...]:
    """Return how many answered in each wave; none at all where that may be told of none."""
    people = tuple(
        None if each.respondents else people
        for each, people in zip(waves, _a_wave(results.respondents, waves), strict=False)
    )
    return people if any(each is not None for each in people) else ()


def _a_wave(people: Sequence[int | None], waves: Sequence[Withheld]) -> tuple[int | None, ...]:
    """Return as many numbers as there are waves, or none at all."""
    return (*people, *[None] * len(waves))[: len(waves)] if people else ()


def _group(group: GroupResults, number: int, waves: Sequence[Withheld]) -> SurveyGroup:
    gone = [number in each.groups for each in waves]
    own = [
        replace(each, index=each.index or whole) for each, whole in zip(waves, gone, strict=True)
    ]
    return SurveyGroup(
        name=group.name,
        rows=tuple(
            _row(
                row, [whole or place in each.rows for each, whole in zip(waves, gone, strict=True)]
            )
            for place, row in enumerate(group.rows)
        ),
        index=_index(group.index, own) if group.index else None,
    )


def _index(row: ResultRow, waves: Sequence[Withheld]) -> SurveyRow:
    """Return the index without the waves in which it is held back, or lacks a dimension."""
    left_out = [each.incomplete and not each.index for each in waves]
    scores = zip(row.scores, left_out, strict=True)
    kept = ResultRow(row.name, tuple(Score() if out else score for score, out in scores))
    made = _row(kept, [each.index for each in waves])
    if not any(left_out):
        return made
    details = [made.detail(wave) for wave in range(len(waves))]
    pairs = zip(details, left_out, strict=True)
    return replace(
        made, details=tuple(Detail(incomplete=True) if out else each for each, out in pairs)
    )


def _rows(rows: Sequence[ResultRow], waves: Sequence[Withheld]) -> tuple[SurveyRow, ...]:
    return tuple(
        _row(row, [place in each.rows for each in waves]) for place, row in enumerate(rows)
    )


def _row(row: ResultRow, hidden: Sequence[bool]) -> SurveyRow:
    """Return the row without what is hidden; without details where it never had any."""
    pairs = [*zip(row.scores, hidden, strict=True)]
    details = tuple(_detail(score, gone=gone) for score, gone in pairs)
    return SurveyRow(
        row.name,
        tuple(None if gone or score.mean is None else float(score.mean) for score, gone in pairs),
        details if any(each != Detail() for each in details) else (),
    )


def _detail(score: Score, *, gone: bool) -> Detail:
    if gone:
        return Detail(withheld=score != Score())
    return Detail(
        answers=score.answers,
        distribution=score.distribution,
        deviation=None if score.deviation is None else float(score.deviation),
    )

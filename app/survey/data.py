"""A survey's figures as data for other programs; what is held back is null and said to be so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.person import PERSON
from seminar.messages import Message
from seminar.survey import Survey, SurveyRow, change, rating, response_rate

_DECIMALS = 2
"""Of a standard deviation; more would be no more exact."""


def survey_data(survey: Survey, finding: str, remarks: Sequence[Message]) -> dict[str, Any]:
    """Return the survey as `plenum survey --json` prints it; `docs/survey.md` describes it.

    Args:
        survey: what may be shown.
        finding: what the figures say, in the person's language; empty where none is shown.
        remarks: what a person should know of how the workbook was read.
    """
    low, high = survey.scale
    return {
        "scale": {"low": low, "high": high},
        "minimum_answers": survey.limit,
        "waves": [_wave(survey, wave) for wave in range(len(survey.waves))],
        "dimensions": [_row(survey, row) for row in survey.rows],
        "index": _row(survey, survey.index) if survey.index else None,
        "grouped_by": survey.grouped_by,
        "groups": [
            {
                "name": group.name,
                "dimensions": [_row(survey, row) for row in group.rows],
                "index": _row(survey, group.index) if group.index else None,
            }
            for group in survey.groups
        ],
        "finding": finding,
        "remarks": [PERSON.say(each) for each in remarks],
    }


def _wave(survey: Survey, wave: int) -> dict[str, Any]:
    rate = response_rate(survey, wave)
    return {
        "label": survey.waves[wave],
        "respondents": survey.respondents[wave] if wave < len(survey.respondents) else None,
        "asked": survey.asked[wave] if wave < len(survey.asked) else None,
        "response_rate_percent": None if rate is None else int(rate),
    }


def _row(survey: Survey, row: SurveyRow) -> dict[str, Any]:
    risen = change(row)
    return {
        "name": row.name,
        "scores": [_score(survey, row, wave) for wave in range(len(survey.waves))],
        "change": None if risen is None else float(risen),
        "rating": None if risen is None else rating(risen, survey.scale),
    }


def _score(survey: Survey, row: SurveyRow, wave: int) -> dict[str, Any]:
    detail = row.detail(wave)
    return {
        "wave": survey.waves[wave],
        "mean": row.values[wave],
        "answers": detail.answers,
        "distribution": list(detail.distribution) or None,
        "deviation": None if detail.deviation is None else round(detail.deviation, _DECIMALS),
        "withheld": detail.withheld,
    }

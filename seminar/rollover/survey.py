"""What of last year's survey comes along: its newest figures, and the name of a wave to come."""

from __future__ import annotations

from seminar.language import language
from seminar.model import Seminar
from seminar.survey import Survey, in_waves


def last_wave(survey: Survey) -> Survey | None:
    """Return a survey with its newest wave that has a figure to show alone; `None` without one.

    What is held back stays so: a `Survey` holds nothing else.
    """
    rows = (*survey.rows, *([survey.index] if survey.index else []))
    for wave in reversed(range(len(survey.waves))):
        if any(row.values[wave] is not None for row in rows):
            return in_waves(survey, (wave,))
    return None


def new_wave(seminar: Seminar, before: str = "") -> str:
    """Return what the wave to come is called: the month of the seminar.

    Args:
        seminar: the new seminar.
        before: the wave that came along; the new one is called otherwise.
    """
    words = language(seminar.language)
    if not seminar.programme:
        return words.text("New wave")
    month = words.month(seminar.programme[0].date)
    return month if month.casefold() != before.strip().casefold() else words.text("New wave")

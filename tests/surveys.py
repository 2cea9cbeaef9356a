"""Surveys of two waves for tests of what they show, in the sample's figures or in any others."""

from __future__ import annotations

from seminar.survey import Survey, SurveyRow

Scores = tuple[float | None, ...]
TWO = ("April 2024", "November 2024")
INDEX: Scores = (3.6, 4.0)
LEVANGER: dict[str, Scores] = {
    "Bidrar": (4.0, 4.4),
    "Kunnskapsdeling": (3.9, 4.0),
    "Gjensidig kjennskap": (3.5, 4.0),
    "Problemløsning": (3.5, 3.8),
    "Innovasjon": (3.0, 3.8),
    "Respekt": (3.9, 4.2),
}


def survey(
    rows: dict[str, Scores], index: Scores | None = None, waves: tuple[str, ...] = TWO
) -> Survey:
    """Return a survey of some rows, by name, and of an index, if there is one."""
    kept = tuple(SurveyRow(name, scores) for name, scores in rows.items())
    return Survey(waves, kept, SurveyRow("Relasjonell kapasitet", index) if index else None)


def summed_up(
    rows: dict[str, Scores], index: Scores | None = INDEX, waves: tuple[str, ...] = TWO
) -> Survey:
    """Return a survey whose index is that of the sample unless another is given."""
    return survey(rows, index, waves)


FULL = summed_up(LEVANGER)

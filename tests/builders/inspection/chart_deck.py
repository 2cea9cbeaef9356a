"""A clean deck with a chart of the survey, for defects of charts."""

from __future__ import annotations

from functools import cache

from builders.deck import build_deck, built_in_template
from seminar.model import Day, Item, Organisation, Seminar, SurveyChartSlide
from seminar.survey import Survey, SurveyRow
from tests.composing import moment


@cache
def chart_deck() -> bytes:
    """Return a deck of one slide, the chart of a survey of two dimensions in two waves."""
    rows = (SurveyRow("Innovasjon", (3.0, 3.8)), SurveyRow("Bidrar", (4.0, 4.4)))
    survey = Survey(("April 2024", "November 2024"), rows, SurveyRow("Indeks", (3.5, 4.1)))
    item = Item(title="Målingen", slides=(SurveyChartSlide(),))
    seminar = Seminar(
        title="Seminar",
        organisation=Organisation(name="Kommunen"),
        programme=(Day(date=moment().day.date, items=(item,)),),
    )
    return build_deck(seminar, survey, built_in_template()).data

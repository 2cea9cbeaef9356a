from __future__ import annotations

from seminar.model import AnswerColumn, AnswerMap, SurveySettings
from seminar.spreadsheet.answers import Export, ExportColumn
from seminar.survey_import import is_remembered, remembering, settings_for
from seminar.workbook import Sheet


def map_of(*headings: str) -> AnswerMap:
    """A map of a form with a question for each dimension."""
    columns = (AnswerColumn(heading=each, use="dimension", dimension=each) for each in headings)
    return AnswerMap(columns=tuple(columns))


def export_of(*headings: str) -> Export:
    """An export of such a form."""
    columns = tuple(ExportColumn(place, heading) for place, heading in enumerate(headings, 1))
    return Export("other", Sheet("svar.xlsx", "Svar", ()), 1, (), columns)


SPRING = map_of("Tillit: Vi stoler på hverandre", "Respekt")
AUTUMN = map_of("Vi vet hva andre gjør", "Vi løser ting sammen")


def test_each_form_has_a_map_of_its_own() -> None:
    settings = remembering(remembering(SurveySettings(), SPRING), AUTUMN)
    assert settings.answer_map == AUTUMN
    assert settings.other_maps == (SPRING,)
    export = export_of("Tidspunkt", "Tillit: Vi stoler på hverandre", "Respekt")
    found = settings_for(export, settings)
    assert found.answer_map == SPRING
    assert is_remembered(export, found)


def test_a_form_with_another_question_is_the_same_form() -> None:
    longer = map_of("Tillit: Vi stoler på hverandre", "Respekt", "Rom for uenighet")
    settings = remembering(remembering(SurveySettings(), SPRING), longer)
    assert (settings.answer_map, settings.other_maps) == (longer, ())


def test_what_is_used_again_is_the_latest_and_nothing_is_kept_twice() -> None:
    settings = SurveySettings()
    for used in (SPRING, AUTUMN, SPRING):
        settings = remembering(settings, used)
    assert (settings.answer_map, settings.other_maps) == (SPRING, (AUTUMN,))
    assert remembering(settings, None) == settings


def test_of_an_unknown_form_the_latest_map_is_a_help() -> None:
    settings = remembering(remembering(SurveySettings(), SPRING), AUTUMN)
    assert settings_for(export_of("Noe annet"), settings) == settings

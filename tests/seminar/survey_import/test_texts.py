"""The texts of an export that a person gives scores: which there are, and how often."""

from __future__ import annotations

from seminar.model import AnswerColumn, AnswerMap, AnswerScore
from seminar.spreadsheet.answers import Export, ExportColumn
from seminar.survey_import.texts import AnswerText, texts_of
from seminar.workbook import Sheet

TRUST = AnswerColumn(heading="Tillit", use="dimension", dimension="Tillit")
RESPECT = AnswerColumn(heading="Respekt", use="dimension", dimension="Respekt")


def export_of(**columns: tuple[object, ...]) -> Export:
    made = (ExportColumn(n, name, said) for n, (name, said) in enumerate(columns.items(), 1))
    return Export("other", Sheet("svar.xlsx", "Svar", ()), 1, (), tuple(made))


def test_a_text_counts_over_all_columns_however_it_is_spelled_and_stands_as_the_first_has_it():
    export = export_of(
        Tillit=("Helt  Enig", "helt enig", "Uenig", "Helt enig"),
        Respekt=("HELT ENIG", "Uenig", "Verken eller", "Uenig"),
    )
    answer_map = AnswerMap(columns=(TRUST, RESPECT), scores=(AnswerScore(text="Uenig", score=1),))
    assert texts_of(export, answer_map) == (
        AnswerText("Helt Enig", None, 4),
        AnswerText("Uenig", 1, 3),
        AnswerText("Verken eller", None, 1),
    )


def test_numbers_empty_cells_and_columns_that_are_no_dimension_have_no_texts():
    export = export_of(Tillit=(4, "4", None, "  ", "Enig"), Enhet=("Skole",) * 5)
    answer_map = AnswerMap(columns=(TRUST, AnswerColumn(heading="Enhet", use="background")))
    assert texts_of(export, answer_map) == (AnswerText("Enig", None, 1),)

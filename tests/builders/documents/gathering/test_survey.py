from __future__ import annotations

import pytest
from msgspec.structs import asdict

from builders.documents.fields.survey import SurveyFields
from builders.documents.gathering.survey import survey_fields
from builders.documents.survey_chart import SurveyChart
from seminar.language import language
from seminar.model import Dimension, LanguageCode, SurveySettings
from seminar.survey import Survey, SurveyRow

WAVES = ("April 2025", "November 2025")
INDEX = SurveyRow("Relasjonell kapasitet", (3.6, 4.0))
ROWS = (
    SurveyRow("Samarbeid", (4.0, 4.4)),
    SurveyRow("Innovasjon", (3.0, 3.8)),
    SurveyRow("Respekt", (3.9, 3.9)),
)
SETTINGS = SurveySettings()


def made(survey: Survey | None, settings: SurveySettings = SETTINGS) -> SurveyFields:
    fields = survey_fields(survey, settings, language("nb"))
    assert fields is not None
    return fields


# --- what there is --------------------------------------------------------------------------------


def test_without_dimensions_and_figures_there_is_no_survey() -> None:
    empty = Survey(WAVES, (SurveyRow("Samarbeid", (None, None)),))
    assert survey_fields(None, SETTINGS, language("nb")) is None
    assert survey_fields(empty, SETTINGS, language("nb")) is None


def test_dimensions_are_there_before_the_figures() -> None:
    settings = SurveySettings(
        dimensions=(Dimension(name="Samarbeid", meaning="Vi *hjelper* hverandre."), Dimension())
    )
    fields = made(None, settings)
    assert [(one.name, one.meaning) for one in fields.dimensions] == [
        ("Samarbeid", "Vi *hjelper* hverandre.")
    ]
    assert asdict(fields) == asdict(SurveyFields(dimensions=fields.dimensions))


def test_figures_are_there_without_dimensions_in_words() -> None:
    fields = made(Survey(WAVES, ROWS))
    assert not fields.dimensions
    assert len(fields.rows) == 3


# --- the table ------------------------------------------------------------------------------------


def test_the_index_comes_first_and_the_dimensions_by_their_change() -> None:
    fields = made(Survey(WAVES, ROWS, INDEX))
    assert [(row.name, row.values, row.change_words) for row in fields.rows] == [
        ("Relasjonell kapasitet, samlet", ("3,6", "4,0"), "opp 0,4"),
        ("Innovasjon", ("3,0", "3,8"), "opp 0,8, mest"),
        ("Samarbeid", ("4,0", "4,4"), "opp 0,4"),
        ("Respekt", ("3,9", "3,9"), "uendret"),
    ]
    assert [row.name for row in fields.rows if row.is_index] == ["Relasjonell kapasitet, samlet"]
    assert [row.name for row in fields.rows if row.biggest] == ["Innovasjon"]
    assert (fields.scale_low, fields.scale_high) == (1, 5)


def test_of_one_wave_there_is_no_change() -> None:
    fields = made(Survey(("2025",), (SurveyRow("Samarbeid", (4.4,)), SurveyRow("Tillit", (4.5,)))))
    assert not fields.has_change
    assert [(row.name, row.change_words) for row in fields.rows] == [
        ("Tillit", ""),
        ("Samarbeid", ""),
    ]


def test_the_three_newest_waves_are_shown() -> None:
    rows = (
        SurveyRow("Samarbeid", (1.1, 2.0, 3.0, 4.0)),
        SurveyRow("Nedlagt", (1.2, None, None, None)),
    )
    fields = made(Survey(("2022", "2023", "2024", "2025"), rows))
    assert fields.waves == ("2023", "2024", "2025")
    assert [(row.name, row.values) for row in fields.rows] == [("Samarbeid", ("2,0", "3,0", "4,0"))]


def test_a_wave_without_figures_takes_no_newer_ones_place() -> None:
    rows = (SurveyRow("Samarbeid", (2.0, 3.0, 4.0, None)),)
    assert made(Survey(("2022", "2023", "2024", "2025"), rows)).waves == ("2022", "2023", "2024")


def test_a_dimension_with_nothing_to_show_has_no_row() -> None:
    fields = made(Survey(WAVES, (*ROWS, SurveyRow("Tillit", (None, None)))))
    assert "Tillit" not in [row.name for row in fields.rows]


def test_a_figure_that_is_held_back_is_a_dash_and_the_index_that_would_tell_it_goes() -> None:
    fields = made(Survey(WAVES, (*ROWS, SurveyRow("Tillit", (None, 4.1))), INDEX))
    assert [(row.name, row.values, row.change_words) for row in fields.rows] == [
        ("Relasjonell kapasitet, samlet", ("–", "4,0"), "–"),
        ("Innovasjon", ("3,0", "3,8"), "opp 0,8, mest"),
        ("Samarbeid", ("4,0", "4,4"), "opp 0,4"),
        ("Respekt", ("3,9", "3,9"), "uendret"),
        ("Tillit", ("–", "4,1"), "–"),
    ]
    assert fields.sentence == "Samlet er vi på 4,0. Innovasjon øker mest."
    assert "3,6" not in str(fields)


# --- what is said ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("nb", "Samlet har vi gått fra 3,6 til 4,0. Innovasjon øker mest, og ingenting faller."),
        ("nn", "Samla har vi gått frå 3,6 til 4,0. Innovasjon aukar mest, og ingenting fell."),
        (
            "en",
            "Overall we have gone from 3.6 to 4.0. Innovasjon rises the most, and nothing falls.",
        ),
    ],
)
def test_the_sentence_tells_the_whole_and_the_parts(code: LanguageCode, said: str) -> None:
    fields = survey_fields(Survey(WAVES, ROWS, INDEX), SETTINGS, language(code))
    assert fields is not None
    assert fields.sentence == said


@pytest.mark.parametrize(
    ("index", "said"),
    [
        (None, "Innovasjon øker mest, og ingenting faller."),
        (SurveyRow("Indeks", (4.0, 4.0)), "Samlet er vi på 4,0, som sist. "),
        (SurveyRow("Indeks", (3.6, None)), "Innovasjon øker mest, og ingenting faller."),
    ],
)
def test_an_index_that_has_not_changed_or_is_not_shown(index: SurveyRow | None, said: str) -> None:
    assert made(Survey(WAVES, ROWS, index)).sentence.startswith(said)


def test_of_one_wave_the_sentence_says_where_things_stand() -> None:
    rows = (SurveyRow("Samarbeid", (4.4,)), SurveyRow("Tillit", (4.5,)))
    survey = Survey(("2025",), rows, SurveyRow("Indeks", (4.45,)))
    assert made(survey).sentence == "Samlet er vi på 4,5. Tillit ligger høyest."


def test_the_note_says_how_few_answers_are_shown_and_what_a_dash_is_if_there_is_one() -> None:
    whole, part = Survey(WAVES, ROWS), Survey(WAVES, (*ROWS, SurveyRow("Tillit", (None, 4.1))))
    few = "Resultater fra færre enn ti svar vises ikke."
    settings = SurveySettings(minimum_answers=10)
    assert made(whole, settings).note == few
    assert made(part, settings).note == f"{few} En strek betyr at tallet mangler eller ikke vises."


# --- the chart ------------------------------------------------------------------------------------


def test_fourteen_dimensions_are_a_chart_and_fifteen_a_table_alone() -> None:
    def fields(count: int) -> SurveyFields:
        return made(Survey(WAVES, tuple(SurveyRow(f"D{n}", (3.0, 3.1)) for n in range(count))))

    assert isinstance(fields(14).chart, SurveyChart)
    assert fields(15).chart is None
    assert len(fields(15).rows) == 15


def test_of_more_than_two_waves_the_note_says_since_when_figures_have_changed() -> None:
    waves = ("April 2023", "November 2023", "April 2024")
    note = made(Survey(waves, (SurveyRow("Mot", (3.0, 3.1, 3.2)),))).note
    assert note.endswith("vises ikke. Endringene er siden november 2023.")

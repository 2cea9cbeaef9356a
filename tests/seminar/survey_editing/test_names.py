"""Dimensions and waves are added, renamed and removed, and what the seminar says goes along."""

from __future__ import annotations

from pathlib import Path

import pytest

from seminar.language import language
from seminar.model import AnswerColumn, AnswerMap, Dimension, SurveySettings
from seminar.survey_editing import (
    Sheet,
    SurveyEdit,
    add_dimension,
    add_wave,
    grid_of,
    remove_dimensions,
    remove_wave,
    rename_row,
    rename_wave,
)
from seminar.survey_workbook import CannotEdit
from tests.seminar.survey_editing.sheets import HIDDEN, plenums_own_in, sheet_in

SETTINGS = SurveySettings(
    dimensions=(Dimension(id="dim-mot", name="Mot", meaning="Vi tør."),),
    wave_labels=("Vår 2024", "Høst 2024"),
    asked=(60, 62),
    answer_map=AnswerMap(columns=(AnswerColumn(heading="Q1", use="dimension", dimension="Mot"),)),
)


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    return plenums_own_in(tmp_path, SETTINGS)


def said(edit: SurveyEdit) -> str:
    return language("nb").say(edit.sentence)


def names(edit: SurveyEdit) -> list[str]:
    return [row.name for row in grid_of(edit.sheet).rows]


def test_a_row_is_known_by_its_name(sheet: Sheet) -> None:
    assert [row.id for row in grid_of(sheet).rows][:3] == ["tillit", "mot", "åpenhet"]


def test_another_name_goes_to_meaning_and_map(sheet: Sheet) -> None:
    edit = rename_row(sheet, "mot", "Å våge")
    assert "Å våge" in names(edit)
    assert said(edit) == "Ga «Mot» navnet «Å våge»"
    assert edit.settings.dimensions[0].name == "Å våge"
    assert edit.settings.dimensions[0].meaning == "Vi tør."
    assert edit.settings.answer_map is not None
    assert edit.settings.answer_map.columns[0].dimension == "Å våge"
    assert edit.rows == ("å våge", "mot")


def test_the_index_may_have_a_name_of_its_own(sheet: Sheet) -> None:
    edit = rename_row(sheet, "indeks", "Samspill")
    assert names(edit)[-1] == "Samspill"
    assert edit.settings.index_name == "Samspill"


def test_a_new_dimension_is_seen_though_it_has_no_figures(sheet: Sheet) -> None:
    edit = add_dimension(sheet, "Samarbeid")
    assert names(edit)[-2:] == ["Samarbeid", "Indeks"]
    assert {each.name for each in edit.settings.dimensions} == {*names(edit)} - {"Indeks"}


@pytest.mark.parametrize("name", ["", "Mot", "mot ", "Indeks", "Endring", "Antall svar"])
def test_names_that_do_not_serve(sheet: Sheet, name: str) -> None:
    with pytest.raises(CannotEdit):
        add_dimension(sheet, name)


def test_a_dimension_is_removed_with_its_meaning(sheet: Sheet) -> None:
    edit = remove_dimensions(sheet, ("mot", "respekt"))
    assert not {"Mot", "Respekt"} & {*names(edit)}
    assert edit.settings.dimensions == ()
    assert said(edit) == "Fjernet dimensjonen «Mot» og 1 til"
    with pytest.raises(CannotEdit):
        remove_dimensions(sheet, ("indeks",))


def test_without_the_hidden_dimension_the_computed_index_is_that_of_the_others(
    tmp_path: Path,
) -> None:
    edit = remove_dimensions(plenums_own_in(tmp_path), (HIDDEN,))
    assert grid_of(edit.sheet).rows[-1].cells[0].value == pytest.approx(
        (3.4 + 3.0 + 3.9 + 3.5 + 4.0) / 5
    )


def test_a_wave_more_has_a_name_and_a_place_for_those_asked(sheet: Sheet) -> None:
    edit = add_wave(sheet, "Høst 2025")
    grid = grid_of(edit.sheet)
    assert grid.waves == ("Vår 2024", "Høst 2024", "Høst 2025")
    assert edit.settings.asked == (60, 62, 0)
    assert all(row.cells[2].value is None for row in grid.rows)
    assert edit.field == "score.2"


@pytest.mark.parametrize("label", ["", "Høst 2024", "Endring", "Kommentar"])
def test_headings_that_do_not_serve(sheet: Sheet, label: str) -> None:
    with pytest.raises(CannotEdit):
        add_wave(sheet, label)


def test_a_wave_is_renamed_in_workbook_and_settings(sheet: Sheet) -> None:
    edit = rename_wave(sheet, 0, "Mars 2024")
    assert grid_of(edit.sheet).waves == ("Mars 2024", "Høst 2024")
    assert edit.book.table.waves[0].label == "Mars 2024"
    assert said(edit) == "Ga målingen «Vår 2024» navnet «Mars 2024»"


def test_a_wave_is_removed_with_all_that_is_said_of_it(tmp_path: Path) -> None:
    edit = remove_wave(sheet_in(tmp_path, SETTINGS, computed=False), 0)
    assert grid_of(edit.sheet).waves == ("Høst 2024",)
    assert edit.settings.asked == (62,)

"""What would not be read as it was meant is not written: a sentence names what is in the way."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from builders.survey_import import Target, prepare
from seminar.folder import SEMINAR, SURVEY, create, fingerprint, open_seminar
from seminar.model import Dimension, Seminar, SurveySettings
from seminar.spreadsheet import read_survey
from seminar.spreadsheet.reserved import may_name_dimension, may_name_wave
from seminar.survey import Detail, Survey, SurveyRow
from seminar.survey_import import Incoming
from seminar.survey_workbook import CannotEdit

FEW = (Detail(withheld=True),)
OWN = (
    ("Dimensjon", "April 2024"),
    ("Mot", 3.5),
    ("Ro", 3.1),
    ("Tillit", 4.2),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A fresh seminar without a workbook."""
    create(tmp_path / "Seminar", Seminar())
    return tmp_path / "Seminar"


def survey(
    *names: str, wave: str = "April 2024", score: float | None = 3.5, index: str = "Indeks"
) -> Survey:
    """Return a survey of one wave with the same score in each dimension, or held back in all."""
    details = (Detail(answers=12),) if score is not None else FEW
    rows = tuple(SurveyRow(name, (score,), details) for name in names)
    people = (12,) if score is not None else ()
    return Survey((wave,), rows, SurveyRow(index, (score,), details), respondents=people)


def bring_in(folder: Path, brought: Survey) -> Survey:
    """Bring a survey in and return what is read then."""
    prepare(Target(folder, open_seminar(folder), fingerprint(folder)), Incoming(brought)).apply()
    return read_survey(folder / SURVEY, open_seminar(folder).survey)


def own(folder: Path, *rows: Sequence[object]) -> Path:
    """Write the organiser's own workbook."""
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(folder / SURVEY)
    return folder / SURVEY


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def refusal(folder: Path, brought: Survey) -> str:
    """Return the sentence that refuses a survey; nothing has changed then."""
    before = content(folder)
    with pytest.raises(CannotEdit) as refused:
        bring_in(folder, brought)
    assert before == content(folder)
    return str(refused.value)


@pytest.mark.parametrize("with_workbook", [False, True])
@pytest.mark.parametrize("label", ["Kommentar 2024", "Endring 2025 (n = 2)", "Snitt", "n = 4", "–"])
def test_a_wave_that_would_be_taken_for_something_else_is_refused(
    folder: Path, label: str, with_workbook: bool
) -> None:
    if with_workbook:
        own(folder, *OWN)
    said = refusal(folder, survey("Mot", "Ro", "Tillit", wave=label))
    assert f"a column headed “{label}” would not be read as a wave" in said
    assert "--wave" in said


def test_a_wave_that_would_be_read_under_another_name_is_refused(folder: Path) -> None:
    own(folder, *OWN)
    said = refusal(folder, survey("Mot", "Ro", "Tillit", wave="Mai 2025 (n = 2)"))
    assert "would not be read as a wave of that name" in said


@pytest.mark.parametrize("with_workbook", [False, True])
@pytest.mark.parametrize(
    "name", ["Endring", "Antall svar", "n", "N = 5", "Indeks", "Snitt", "Standardavvik", "<5"]
)
def test_a_dimension_that_would_be_taken_for_something_else_is_refused(
    folder: Path, name: str, with_workbook: bool
) -> None:
    if with_workbook:
        own(folder, *OWN)
    said = refusal(folder, survey("Mot", "Ro", name))
    assert f"a row called “{name}” would not be read as a dimension" in said
    assert "give it another name" in said


def test_a_dimension_may_not_be_called_as_the_workbooks_own_index(folder: Path) -> None:
    own(folder, *OWN, ("Kulturtall", 3.6))
    settings = SurveySettings(index_name="Kulturtall")
    (folder / SEMINAR).unlink()
    create(folder, Seminar(survey=settings))
    assert "“kulturtall” would not be read" in refusal(folder, survey("Mot", "kulturtall"))


def test_a_dimension_of_the_seminars_own_may_be_called_so(folder: Path) -> None:
    (folder / SEMINAR).unlink()
    create(folder, Seminar(survey=SurveySettings(dimensions=(Dimension(name="Endring"),))))
    read = bring_in(folder, survey("Endring", "Mot"))
    assert [row.name for row in read.rows] == ["Endring", "Mot"]


@pytest.mark.parametrize(
    ("formula", "score"),
    [
        *(("=(B2+B3+B4)/3", None), ("=AVERAGE(B2:B4)", None), ("=SUM(B2:B4)/3", None)),
        ("=SUMPRODUCT(B2:B4)/3", 3.0),
    ],
    ids=["a text", "nothing", "zero", "not reckoned"],
)
def test_an_index_that_would_give_no_figure_is_refused_with_its_cell(
    folder: Path, formula: str, score: float | None
) -> None:
    own(folder, *OWN, ("Indeks", formula))
    book = openpyxl.load_workbook(folder / SURVEY)
    _with_result(folder / SURVEY, book)
    said = refusal(folder, survey("Mot", "Ro", "Tillit", score=score))
    assert "cell B5: nothing was changed, because this formula would give no score" in said
    assert '=IF(COUNT(B2:B4)=0,"–",AVERAGE(B2:B4))' in said


def _with_result(path: Path, book: openpyxl.Workbook) -> None:
    """Give the formula in B5 the result that Excel would have kept with it."""
    again: Any = xlsxwriter.Workbook(str(path))
    sheet = again.add_worksheet()
    for at, row in enumerate(book.worksheets[0].iter_rows(values_only=True)):
        for column, value in enumerate(row):
            if isinstance(value, str) and value.startswith("="):
                sheet.write_formula(at, column, value, None, 3.6)
            else:
                sheet.write(at, column, value)
    again.close()


def test_the_formula_that_is_advised_takes_the_results_in(folder: Path) -> None:
    own(folder, *OWN, ("Indeks", '=IF(COUNT(B2:B4)=0,"–",AVERAGE(B2:B4))'))
    _with_result(folder / SURVEY, openpyxl.load_workbook(folder / SURVEY))
    read = bring_in(folder, survey("Mot", "Ro", "Tillit", score=None))
    assert [row.values for row in read.rows] == [(None,)] * 3
    assert read.index is not None
    assert read.index.values == (None,)


def test_an_index_known_by_its_figures_stays_the_index_when_they_are_others(folder: Path) -> None:
    figures = {"Mot": (3.5, 3.1), "Ro": (3.1, 3.3), "Tillit": (4.2, 3.5), "Kulturtall": (3.6, 3.3)}
    own(folder, ("", "Mai 2023", "Mai 2024"), *((name, *each) for name, each in figures.items()))
    read = bring_in(folder, survey("Mot", "Ro", wave="April 2025"))
    assert read.index is not None
    assert read.index.name == "Kulturtall"
    assert [row.values for row in read.rows] == [(3.5, 3.1, 3.5), (3.1, 3.3, 3.5), (4.2, 3.5, None)]


def test_a_score_that_would_be_read_as_a_date_is_refused(folder: Path) -> None:
    path = own(folder, ("", "April 2024", "Mai 2024"), ("Mot", 3.5, 4), ("Ro", None, 4))
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["B3"].number_format = "d.m"
    book.save(path)
    said = refusal(folder, survey("Mot", "Ro"))
    assert "could not be read afterwards" in said
    assert "cell B3: Excel has made a date of the score" in said


@pytest.mark.parametrize("label", ["April 2024", "Vår", "2024", "T1", "Første måling", "Uke 14"])
def test_usual_names_of_waves_are_no_other_thing(label: str) -> None:
    assert may_name_wave(label)


@pytest.mark.parametrize("name", ["Bidrar", "Svar på e-post", "Åpenhet", "Noe nytt", "Indeksen"])
def test_usual_names_of_dimensions_are_no_other_thing(name: str) -> None:
    assert may_name_dimension(name, SurveySettings())

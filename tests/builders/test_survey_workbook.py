from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from msgspec.structs import replace

from builders.survey_workbook import new_survey
from seminar.model import Day, Dimension, LanguageCode, Organisation, Seminar, SurveySettings
from seminar.spreadsheet import read_summary, read_survey
from seminar.survey import Detail, Survey, SurveyRow
from seminar.survey_workbook import SurveyWorkbook

DIMENSIONS = (
    Dimension(name="Tillit", meaning="Vi stoler på hverandre."),
    Dimension(name="=Mot & vilje", meaning=""),
    Dimension(name="Åpenhet", meaning="Vi sier det vi mener, også når det koster."),
)
SEMINAR = Seminar(
    title="Dialog & seminar",
    organisation=Organisation(name="Fjordvik kommune"),
    programme=(Day(date=dt.date(2026, 3, 20)), Day(date=dt.date(2026, 3, 19))),
    survey=SurveySettings(scale_low=0, scale_high=10, minimum_answers=7, dimensions=DIMENSIONS),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "survey.xlsx"


def written(path: Path, seminar: Seminar = SEMINAR, waves: tuple[str, ...] = ()) -> Path:
    path.write_bytes(new_survey(seminar, waves))
    return path


def test_the_table_is_found_before_there_is_a_figure(path: Path) -> None:
    summary = read_summary(written(path, waves=("vår", "høst")), SEMINAR.survey)
    assert [row.name for row in summary.table.rows] == [
        "Indeks",
        "Tillit",
        "=Mot & vilje",
        "Åpenhet",
    ]
    assert summary.table.index == summary.table.rows[0]
    waves = [(each.label, each.column, each.answers_column) for each in summary.table.waves]
    assert waves == [("vår", 1, 2), ("høst", 3, 4)]
    assert summary.remarks == ()


@pytest.mark.parametrize(
    ("seminar", "waves", "headings"),
    [
        (SEMINAR, (), ["mars 2026"]),
        (SEMINAR, ("vår", "høst"), ["vår", "høst"]),
        (
            replace(SEMINAR, survey=SurveySettings(wave_labels=("i fjor", "i år"))),
            (),
            ["i fjor", "i år"],
        ),
        (Seminar(), (), ["Første måling"]),
        (Seminar(language="en"), (), ["First wave"]),
    ],
)
def test_waves_are_those_asked_for_or_set_or_the_months(
    path: Path, seminar: Seminar, waves: tuple[str, ...], headings: list[str]
) -> None:
    sheet = openpyxl.load_workbook(written(path, seminar, waves)).worksheets[0]
    assert [cell.value for cell in sheet[1]][1::2][: len(headings)] == headings


def test_it_is_filled_in_and_computes_its_index(path: Path) -> None:
    table = read_summary(written(path), SEMINAR.survey).table
    book = SurveyWorkbook.read(path, table)
    for row, score in enumerate(("7.5", "6", "9"), 1):
        book = book.set_score(row, 0, Decimal(score)).set_answers(row, 0, 40 + row)
    book = book.add_dimension("Ro").set_score(4, 0, Decimal(7)).add_wave("høst")
    book.set_score(1, 1, Decimal(3)).save()
    results = read_summary(path, SEMINAR.survey).results
    assert results.index is not None
    assert [score.mean for score in results.index.scores] == [Decimal("7.375"), Decimal(3)]
    assert [row.scores[0].answers for row in results.rows] == [41, 42, 43, None]
    assert openpyxl.load_workbook(path).worksheets[0]["D2"].value.startswith("=IF(COUNT(D3:D40)=0,")


@pytest.mark.parametrize(
    ("code", "sheets", "scale"),
    [
        ("nb", ["Undersøkelse", "Om undersøkelsen"], "Fra 0 til 10."),
        ("nn", ["Undersøking", "Om undersøkinga"], "Frå 0 til 10."),
        ("en", ["Survey", "About the survey"], "From 0 to 10."),
    ],
)
def test_the_second_sheet_explains_it_in_the_seminars_language(
    path: Path, code: LanguageCode, sheets: list[str], scale: str
) -> None:
    book = openpyxl.load_workbook(written(path, replace(SEMINAR, language=code)))
    assert book.sheetnames == sheets
    said = {row[0].value: row[1].value for row in book.worksheets[1].iter_rows(max_col=2)}
    assert scale in said.values()
    assert said["Tillit"] == "Vi stoler på hverandre."
    assert "=Mot & vilje" in said
    assert any("7" in str(each) for each in said.values())


def test_cells_are_checked_against_the_scale_and_say_what_belongs_in_them(path: Path) -> None:
    sheet = openpyxl.load_workbook(written(path)).worksheets[0]
    scores, counts = sheet.data_validations.dataValidation
    assert (scores.type, scores.formula1, scores.formula2) == ("decimal", "0", "10")
    assert (counts.type, counts.operator, counts.formula1) == ("whole", "greaterThanOrEqual", "0")
    assert "B3" in scores.sqref
    assert "C40" in counts.sqref
    assert "D3" in scores.sqref
    assert "B2" not in scores.sqref
    assert scores.prompt == (
        "Snittet av svarene, fra 0 til 10. La cellen stå tom der tallet mangler."
    )
    assert max(map(len, (scores.prompt, scores.error or "", counts.prompt or ""))) <= 255


def test_it_is_set_up_for_print(path: Path) -> None:
    for sheet in openpyxl.load_workbook(written(path)).worksheets:
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToHeight == 0
        header: Any = sheet.oddHeader
        assert (header.left.text, header.right.text) == ("Dialog && seminar", "Fjordvik kommune")
    first = openpyxl.load_workbook(path).worksheets[0]
    assert first.print_title_rows == "$1:$1"
    assert first.freeze_panes == "B2"


def test_the_same_seminar_gives_the_same_bytes_and_no_date(path: Path) -> None:
    assert new_survey(SEMINAR) == new_survey(SEMINAR)
    with ZipFile(written(path)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01" in archive.read("docProps/core.xml")


@pytest.mark.parametrize("code", ["nb", "nn", "en"])
def test_excel_takes_the_length_of_every_prompt(path: Path, code: LanguageCode) -> None:
    sheet = openpyxl.load_workbook(written(path, replace(SEMINAR, language=code))).worksheets[0]
    for check in sheet.data_validations.dataValidation:
        assert len(check.promptTitle or "") <= 32
        assert len(check.errorTitle or "") <= 32
        assert len(check.prompt or "") <= 255
        assert len(check.error or "") <= 255


# --- room for a wave to come ----------------------------------------------------------------------

BEFORE = Survey(
    waves=("April 2025",),
    rows=(
        SurveyRow("Tillit", (7.5,), (Detail(answers=41),)),
        SurveyRow("Åpenhet", (None,), (Detail(withheld=True),)),
    ),
    respondents=(41,),
    limit=7,
)


def test_a_wave_to_come_has_empty_columns_after_the_figures(path: Path) -> None:
    path.write_bytes(new_survey(SEMINAR, survey=BEFORE, room_for="mars 2026"))
    sheet = openpyxl.load_workbook(path).worksheets[0]
    rows = [[cell.value for cell in row][:5] for row in sheet.iter_rows(max_row=5)]
    assert rows[0] == ["Dimensjon", "April 2025 (n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}41)",
                       "Antall svar", "mars 2026", "Antall svar"]  # fmt: skip
    assert rows[2:] == [
        ["Tillit", 7.5, 41, None, None],
        ["Åpenhet", "<7", None, None, None],
        ["=Mot & vilje", None, None, None, None],
    ]


def test_what_is_held_back_is_read_as_held_back_again(path: Path) -> None:
    path.write_bytes(new_survey(SEMINAR, survey=BEFORE, room_for="mars 2026"))
    read = read_survey(path, SEMINAR.survey, "nb")
    withheld = {row.name: row.detail(0).withheld for row in read.rows}
    assert withheld["Åpenhet"]
    assert not withheld["Tillit"]
    assert read.waves == ("April 2025", "mars 2026")


def test_without_figures_the_wave_to_come_is_the_only_one(path: Path) -> None:
    path.write_bytes(new_survey(SEMINAR, room_for="mars 2026"))
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["Dimensjon", "mars 2026", "Antall svar"]

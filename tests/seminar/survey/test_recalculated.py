"""What is summed up of raw answers is what LibreOffice computes from them, in the same workbook."""

from __future__ import annotations

import random
import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from seminar.model import SurveySettings
from seminar.rounding import half_away
from seminar.spreadsheet.answers import proposed_map
from seminar.survey import Detail, Survey
from seminar.survey_import import find_source, incoming

pytestmark = [pytest.mark.rendering, pytest.mark.slow]

NAMES = ("Bidrar", "Respekt", "Innovasjon", "Tillit", "Åpenhet")
PEOPLE = 120
LOW, HIGH = 1, 5
HALF_WAY = (3,) * 42 + (4,) * 78
"""Answers whose mean is 3.65, half-way between two printed figures."""
UNANIMOUS = (4,) * PEOPLE
MEASURES = (
    "AVERAGE({0})",
    "STDEV({0})",
    "COUNT({0})",
    *(f"COUNTIF({{0}},{score})" for score in range(LOW, HIGH + 1)),
    "ROUND(AVERAGE({0}),1)",
)


def answers() -> list[list[int | str | None]]:
    """Return a column a dimension: numbers, now and then nothing or "Vet ikke"."""
    chance = random.Random(2024)
    common: list[int | str | None] = [*range(LOW, HIGH + 1), 4, 4, 3, None, "Vet ikke"]
    made = [[chance.choice(common) for _ in range(PEOPLE)] for _ in NAMES[2:]]
    return [list(HALF_WAY), list(UNANIMOUS), *made]


def written(path: Path) -> Path:
    """Write an export as Google Forms has it, and a sheet that sums it up in formulas."""
    book = openpyxl.Workbook()
    sheet: Any = book.worksheets[0]
    sheet.append(["Tidsmerke", *NAMES])
    for person, row in enumerate(zip(*answers(), strict=True)):
        sheet.append([f"2024-11-04 08:{person // 60:02}:{person % 60:02}", *row])
    sums: Any = book.create_sheet("Sum")
    for column, _ in enumerate(NAMES):
        letter = "BCDEF"[column]
        area = f"{sheet.title}!{letter}2:{letter}{PEOPLE + 1}"
        sums.append([f"={measure.format(area)}" for measure in MEASURES])
    sums.append([f"=AVERAGE(A1:A{len(NAMES)})"])
    book.save(path)
    return path


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Survey, list[list[float]]]:
    """What Plenum brings in, and what LibreOffice computes on the second sheet."""
    folder = tmp_path_factory.mktemp("recalculated")
    path = written(folder / "svar.xlsx")
    settings = SurveySettings(scale_low=LOW, scale_high=HIGH)
    source = find_source(path, settings)
    assert source.export is not None
    answer_map = proposed_map(source.export, settings)
    survey = incoming(source, answer_map, settings, wave="høst").survey
    return survey, _computed(path, folder / "computed")


def _computed(path: Path, folder: Path) -> list[list[float]]:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder)]
    subprocess.run([*command, str(path)], capture_output=True, timeout=300, check=True)
    sheet = openpyxl.load_workbook(folder / path.name, data_only=True)["Sum"]
    return [[*row] for row in sheet.iter_rows(values_only=True)]  # pyright: ignore[reportReturnType]


def means(survey: Survey) -> dict[str, float]:
    return {row.name: row.values[0] or 0 for row in survey.rows}


def details(survey: Survey) -> dict[str, Detail]:
    return {row.name: row.detail(0) for row in survey.rows}


def test_each_dimension_is_summed_up_alike(both: tuple[Survey, list[list[float]]]) -> None:
    survey, computed = both
    assert set(means(survey)) == set(NAMES)
    for name, (mean, spread, count, *people, _) in zip(NAMES, computed, strict=False):
        one = details(survey)[name]
        assert means(survey)[name] == pytest.approx(mean, rel=1e-14)
        assert one.deviation == pytest.approx(spread, rel=1e-12)
        assert one.answers == count
        assert list(one.distribution) == people


def test_what_is_printed_is_rounded_alike(both: tuple[Survey, list[list[float]]]) -> None:
    survey, computed = both
    printed = [float(half_away(means(survey)[name], 1)) for name in NAMES]
    assert printed == [row[-1] for row in computed[: len(NAMES)]]
    assert printed[0] == 3.7


def test_the_index_is_the_mean_of_the_dimensions(both: tuple[Survey, list[list[float]]]) -> None:
    survey, computed = both
    assert survey.index is not None
    assert survey.index.values[0] == pytest.approx(computed[-1][0], rel=1e-14)

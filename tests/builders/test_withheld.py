"""What a survey holds back stands in no file that is built of it, however deep one looks."""

from __future__ import annotations

import datetime as dt
import re
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile, is_zipfile

import msgspec
import pytest
from msgspec.structs import replace
from openpyxl import Workbook

from builders.deck import build_deck, built_in_template
from builders.production import produce
from builders.states.history import FOLDER
from builders.workshop import Order
from seminar.checks import check
from seminar.folder import SURVEY, open_seminar, read_survey_of, save
from seminar.language import language
from seminar.model import (
    ChartForm,
    Day,
    Item,
    Seminar,
    SurveyChartSlide,
    SurveyTableSlide,
)
from seminar.survey import ResultRow, Results, anonymous, index, score
from tests.sample import SAMPLE

FEW = (61.7, 3)
"""A mean, and of how many people's answers it is: too few to be shown."""
OTHER_FEW = (24.9, 4)
SHOWN = 41.7
"""A mean that is shown, which shows that the search finds what is there."""


def survey_with(few: tuple[float, int], path: Path) -> None:
    """Write a survey of four dimensions, one of which few people answered in the last wave.

    The index, and with it the mean of all, would tell it by subtraction.
    """
    rows = {
        "Bidrar": ((40.1, 60), (SHOWN, 58)),
        "Respekt": ((39.4, 60), (42.5, 57)),
        "Innovasjon": ((35.6, 59), few),
        "Problemløsning": ((37.5, 61), (38.8, 58)),
    }
    mean = sum(last for _, (last, _) in rows.values()) / len(rows)
    book = Workbook()
    sheet: Any = book.worksheets[0]
    sheet.append(["Dimensjon", "April 2024", "Antall svar", "November 2024", "Antall svar"])
    for name, (before, last) in rows.items():
        sheet.append([name, *before, *last])
    sheet.append(["Relasjonell kapasitet", 37.9, 60, round(mean, 1), 58])
    book.save(path)


def seminar_with(few: tuple[float, int], folder: Path) -> Path:
    """Return the folder of a seminar with such a survey."""
    shutil.copytree(SAMPLE, folder)
    seminar = open_seminar(folder)
    survey = replace(seminar.survey, scale_low=0, scale_high=100, index_name="", wave_labels=())
    save(replace(seminar, survey=survey), folder)
    survey_with(few, folder / SURVEY)
    return folder


def built(few: tuple[float, int], folder: Path) -> dict[str, bytes]:
    """Return every file in the folder of such a seminar once it is built, but the survey."""
    produce(seminar_with(few, folder), Order())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path != folder / SURVEY
    }


def unzipped(data: bytes) -> Iterator[bytes]:
    """Yield what is in a file, and in each file that is packed in it."""
    if not is_zipfile(BytesIO(data)):
        yield data
        return
    with ZipFile(BytesIO(data)) as package:
        for entry in package.infolist():
            yield entry.filename.encode()
            yield from unzipped(package.read(entry))


def says(data: bytes, figure: float) -> bool:
    """Return whether a file says a figure anywhere: with a point or a comma, or to more digits."""
    whole, tenths = f"{figure:.1f}".split(".")
    written = re.compile(rf"(?<![\d.,]){whole}[.,]{tenths}".encode())
    return any(written.search(part) for part in unzipped(data))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """All documents of two seminars, which differ in what is held back alone."""
    folder = tmp_path_factory.mktemp("withheld")
    return built(FEW, folder / "a"), built(OTHER_FEW, folder / "b")


@pytest.mark.slow
def test_what_is_held_back_stands_in_no_file(
    made: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    shown = [name for name, data in made[0].items() if says(data, SHOWN)]
    assert {name.rpartition(".")[2] for name in shown} == {"pptx", "docx"}
    indexes = {few: round((SHOWN + 42.5 + few + 38.8) / 4, 1) for few in (FEW[0], OTHER_FEW[0])}
    for files, (mean, _) in zip(made, (FEW, OTHER_FEW), strict=True):
        for figure in (mean, indexes[mean], round(mean - 35.6, 1)):
            assert [name for name, data in files.items() if says(data, abs(figure))] == []


@pytest.mark.slow
def test_no_byte_of_any_document_depends_on_what_is_held_back(
    made: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    one, other = made
    assert one.keys() == other.keys()
    # The build record says when, and from which survey.xlsx: a hash, not a figure.
    record = f"{FOLDER}/documents.json"
    assert [name for name in one if one[name] != other[name]] == [record]


@pytest.mark.slow
@pytest.mark.rendering
def test_nor_is_it_drawn_in_a_pdf(tmp_path: Path) -> None:
    made = produce(seminar_with(FEW, tmp_path / "a"), Order(only=("deck", "handout"), pdf=True))
    drawn = [read_pdf(path) for path in made.paths if path.suffix == ".pdf"]
    assert [says(text, SHOWN) for text in drawn] == [True, True]
    index = round((SHOWN + 42.5 + FEW[0] + 38.8) / 4, 1)
    for figure in (FEW[0], index, round(FEW[0] - 35.6, 1)):
        assert not any(says(text, figure) for text in drawn)


def read_pdf(path: Path) -> bytes:
    """Return the text of a PDF and its alternative texts, which LibreOffice writes in UTF-16."""
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout
    told = re.findall(rb"/Alt<([0-9A-F]+)>", path.read_bytes())
    described = "\n".join(bytes.fromhex(each.decode()).decode("utf-16") for each in told)
    return text + described.encode()


@pytest.mark.slow
def test_what_is_told_of_the_seminar_does_not_depend_on_it_either(tmp_path: Path) -> None:
    one, other = (
        checked(seminar_with(few, tmp_path / name)) for few, name in ((FEW, "a"), (OTHER_FEW, "b"))
    )
    assert one == other
    assert not says(one, FEW[0])


def checked(folder: Path) -> bytes:
    """Return the findings of a seminar as JSON."""
    seminar = open_seminar(folder)
    found = check(seminar, read_survey_of(folder, seminar))
    return msgspec.json.encode([language("nb").say(one.message) for one in found])


# --- every form of a chart ------------------------------------------------------------------------


def deck_of(few: tuple[int, ...], form: ChartForm, waves: int) -> bytes:
    """Return a deck with a chart and a table of a survey, one of whose scores is of few people."""
    many = ((3, 20, 30, 40, 7), (5, 25, 25, 40, 5), (3, 30, 20, 40, 7), (9, 30, 20, 36, 5))
    rows = tuple(
        ResultRow(name, tuple(score(one, 1) for one in (*many[: waves - 1], last)))
        for name, last in {"Bidrar": (2, 9, 50, 30, 9), "Respekt": few, "Tillit": many[0]}.items()
    )
    labels = tuple(f"April {2020 + n}" for n in range(waves))
    survey = anonymous(Results(labels, rows, index("Relasjonell kapasitet", rows)), 5)
    slides = (SurveyChartSlide(id="c", form=form), SurveyTableSlide(id="t"))
    day = Day(
        id="d", date=dt.date(2025, 1, 8), items=(Item(id="i", title="Målingen", slides=slides),)
    )
    seminar = Seminar(id="s", title="Seminar", programme=(day,))
    return build_deck(seminar, survey, built_in_template()).data


@pytest.mark.parametrize(
    ("form", "waves"), [("bars", 2), ("dumbbell", 2), ("distribution", 2), ("bars", 5)]
)
def test_no_form_of_a_chart_depends_on_what_is_held_back(form: ChartForm, waves: int) -> None:
    one, other = ((0, 0, 1, 0, 2), (1, 2, 1, 0, 0))
    assert deck_of(one, form, waves) == deck_of(other, form, waves)
    assert deck_of(one, form, waves) != deck_of((0, 1, 1, 1, 2), form, waves)

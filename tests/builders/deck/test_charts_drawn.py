"""Charts of the survey as LibreOffice draws them: no name is left out, no label touches another."""

from __future__ import annotations

import datetime as dt
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from builders.deck import build_deck, built_in_template
from seminar.model import ChartForm, Day, Item, Seminar, SurveyChartSlide
from seminar.survey import Survey, SurveyRow
from tests.rendering import Page, text_boxes, to_pdf

pytestmark = [pytest.mark.rendering, pytest.mark.slow]

SHORT = ("Bidrar", "Respekt", "Innovasjon", "Problemløsning", "Tillit", "Åpenhet")
LONG = tuple(f"Vi deler kunnskap og erfaringer på tvers av enheter {name}" for name in "ABCDEF")
WAVES = ("april 2023", "november 2023", "april 2024", "november 2024", "april 2025")
EMPTY = 8.0
"""What is empty above or below the letters in the box of a word of 20 points, which is 26 high."""
CASES: dict[str, tuple[tuple[str, ...], int, ChartForm]] = {
    "bars": (SHORT, 2, "bars"),
    "long": (LONG, 2, "bars"),
    "dumbbells": (SHORT, 2, "dumbbell"),
    "lines": (SHORT, 5, "bars"),
    "three": (SHORT, 3, "bars"),
}


def survey(names: tuple[str, ...], waves: int) -> Survey:
    """Return a survey whose dimensions end at figures near each other."""
    rows = tuple(
        SurveyRow(name, tuple(3.0 + 0.1 * row + (-1) ** row * 0.2 * wave for wave in range(waves)))
        for row, name in enumerate(names)
    )
    return Survey(WAVES[-waves:], rows)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    """The slide of each case."""
    folder = tmp_path_factory.mktemp("charts")
    made: list[Path] = []
    for name, (names, waves, form) in CASES.items():
        item = Item(title="Målingen", slides=(SurveyChartSlide(form=form),))
        seminar = Seminar(title="S", programme=(Day(date=dt.date(2025, 1, 8), items=(item,)),))
        made.append(folder / f"{name}.pptx")
        made[-1].write_bytes(build_deck(seminar, survey(names, waves), built_in_template()).data)
    drawn = [text_boxes(pdf) for pdf in to_pdf(made, folder)]
    return {name: page for name, (page,) in zip(CASES, drawn, strict=True)}


@pytest.mark.parametrize("name", CASES)
def test_every_dimension_is_named(pages: dict[str, Page], name: str) -> None:
    words = [word.text for word in pages[name].words]
    for dimension in CASES[name][0]:
        assert dimension.split()[-1] in words


@pytest.mark.parametrize("name", CASES)
def test_no_words_touch(pages: dict[str, Page], name: str) -> None:
    for one, other in combinations(pages[name].words, 2):
        wide, high = one.box.overlap(other.box)
        assert wide <= 1 or high <= EMPTY, (one, other)


def test_long_names_stand_on_two_lines_each_within_its_bars(pages: dict[str, Page]) -> None:
    letters = {word.text: word.box for word in pages["long"].words if len(word.text) == 1}
    ends = sorted(letters[letter].bottom for letter in "ABCDEF")
    gaps = [after - before for before, after in pairwise(ends)]
    assert max(gaps) - min(gaps) < 2

"""A scale of fewer steps is remarked on, but never told by what is held back."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from seminar.model import SurveySettings
from seminar.spreadsheet.answers import proposed_map
from seminar.survey_import import find_source, incoming

FOUR = ("Helt uenig", "Litt uenig", "Litt enig", "Helt enig")
FIVE = (*FOUR, "Verken enig eller uenig")


def remarks(
    path: Path, texts: Sequence[str], settings: SurveySettings, *, own: bool = False
) -> list[str]:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("Tidsmerke", "Mot"), *(("08.04.2024", t) for t in texts)])
    source = find_source(path, settings)
    assert source.export is not None
    answer_map = proposed_map(source.export, settings)
    if own:
        kept = tuple(each for each in answer_map.scores if each.score != 3)
        answer_map = replace(answer_map, scores=kept)
    return [str(each) for each in incoming(source, answer_map, settings).remarks]


@pytest.mark.parametrize(
    ("texts", "high", "told"),
    [
        (FOUR * 6, 5, "stands for 3."),
        (FIVE * 6, 5, ""),
        (FOUR * 2, 5, ""),
        (FOUR * 6, 4, ""),
        (FIVE * 6, 7, "stands for 2/6."),
        (("1", "2", "4", "5") * 6, 5, ""),
    ],
)
def test_four_steps_read_as_five_are_remarked_on(
    tmp_path: Path, texts: Sequence[str], high: int, told: str
) -> None:
    said = remarks(tmp_path / "svar.csv", texts, SurveySettings(scale_high=high))
    assert [told in each for each in said] == ([True] if told else [])


def test_what_is_held_back_tells_nothing(tmp_path: Path) -> None:
    settings = SurveySettings(minimum_answers=30)
    assert remarks(tmp_path / "svar.csv", FOUR * 6, settings) == []


def test_who_says_that_there_are_fewer_steps_is_not_told(tmp_path: Path) -> None:
    assert remarks(tmp_path / "svar.csv", FOUR * 6, SurveySettings(), own=True) == []

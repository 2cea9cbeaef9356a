"""What is printed of an export: what is made of its columns, and nothing of who answered."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.survey.understood import print_export, print_map
from seminar.model import AnswerMap, SurveySettings
from seminar.spreadsheet.answers import Export, proposed_map
from seminar.survey_import import find_source

LIMIT = 5
HEADINGS = ("Tidsmerke", "Måling", "Mot: Vi våger.", "Noe mer?")


def understood(path: Path, answers: Sequence[tuple[str, str]]) -> tuple[Export, AnswerMap]:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADINGS)
        for number, (wave, text) in enumerate(answers):
            writer.writerow(("08.04.2024 08.02", wave, text, f"Tanke {number}"))
    settings = SurveySettings(minimum_answers=LIMIT)
    export = find_source(path, settings).export
    assert export is not None
    return export, proposed_map(export, settings)


@pytest.mark.parametrize(
    ("people", "told"), [((9, 7), "16"), ((4,), ""), ((9, 4), ""), ((5,), "5")]
)
def test_how_many_answered_is_told_where_every_wave_has_enough(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], people: tuple[int, ...], told: str
) -> None:
    waves = [f"Måling {'ABC'[n]}" for n, times in enumerate(people) for _ in range(times)]
    rows = [(wave, "Helt enig") for wave in waves]
    export, answer_map = understood(tmp_path / "svar.csv", rows)
    print_export("svar.csv", export, answer_map, LIMIT)
    said = capsys.readouterr().out
    digits = "".join(filter(str.isdigit, said))
    assert digits == (told or str(LIMIT))


def test_headings_end_as_they_do_and_texts_are_the_whole_scale(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    print_map(*understood(tmp_path / "svar.csv", [("Vår", "Helt uenig")] * 3))
    lines = capsys.readouterr().out.splitlines()
    assert any(line.endswith("Noe mer?") for line in lines)
    assert not any(".." in line or "?." in line for line in lines)
    assert [line.split()[-1] for line in lines if "enig" in line] == ["1", "2", "3", "4", "5"]

"""The invented answers give exactly the figures of the sample, from each export."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from seminar.model import SurveySettings
from seminar.spreadsheet import read_summary
from seminar.spreadsheet.answers import (
    Export,
    find_export,
    proposed_map,
    read_answers,
)
from seminar.survey import Results, counted
from seminar.survey.changes import printed
from seminar.workbook import open_workbook
from tools.make_survey_exports import EXPORTS, make_exports
from tools.sample.levanger.survey import FIGURES, INDEX, SURVEY, WAVES
from tools.survey_exports.respondents import PEOPLE, UNDECIDED, UNITS

SUMMARY = EXPORTS.parent / "dialogseminar-2025" / "survey.xlsx"
FORMS = [EXPORTS / f"microsoft-forms-{month}-2024.xlsx" for month in ("april", "november")]
SCALE = (SURVEY.scale_low, SURVEY.scale_high)
ONE_FILE = ("google-forms.csv", "surveyxact.xlsx")


def found(path: Path) -> Export:
    export = find_export(open_workbook(path))
    assert export is not None
    return export


def figures(results: Results) -> dict[str, tuple[float | None, ...]]:
    """Return what is printed of every row, the index with them."""
    rows = [*results.rows, *([results.index] if results.index else [])]
    return {
        row.name: tuple(
            None if each.mean is None else float(printed(float(each.mean)) or 0)
            for each in row.scores
        )
        for row in rows
    }


def of_forms() -> Results:
    """Return the results of the two files of Microsoft Forms, a wave each."""
    exports = [found(path) for path in FORMS]
    waves = [
        *(
            read_answers(export, proposed_map(export, SURVEY), SURVEY, wave=wave).waves[0]
            for export, wave in zip(exports, WAVES, strict=True)
        )
    ]
    return counted(waves, SCALE, INDEX)


def of_one_file(name: str) -> Results:
    export = found(EXPORTS / name)
    waves = read_answers(export, proposed_map(export, SURVEY), SURVEY).waves
    return counted(waves, SCALE, INDEX)


SOURCES = {
    "summary table": lambda: read_summary(SUMMARY, SURVEY).results,
    "Microsoft Forms": of_forms,
    **{name: lambda name=name: of_one_file(name) for name in ONE_FILE},
}


@pytest.mark.parametrize("source", SOURCES)
def test_every_figure_of_the_decks_comes_out(source: str) -> None:
    results = SOURCES[source]()
    assert results.waves == WAVES
    assert figures(results) == {name: tuple(values) for name, *values in FIGURES}


@pytest.mark.parametrize("source", [name for name in SOURCES if name != "summary table"])
def test_means_are_exact_and_everybody_is_counted(source: str) -> None:
    results = SOURCES[source]()
    means = {name: values for name, *values in FIGURES}
    assert results.respondents == (PEOPLE, PEOPLE)
    for row in results.rows:
        assert [float(each.mean or 0) for each in row.scores] == means[row.name]
        assert {each.answers for each in row.scores} == {PEOPLE - UNDECIDED.get(row.name, 0)}


def test_the_three_exports_tell_the_same() -> None:
    forms, *others = [SOURCES[name]() for name in SOURCES if name != "summary table"]
    assert all(other.rows == forms.rows for other in others)


@pytest.mark.parametrize("name", ONE_FILE)
def test_units_may_group_the_results(name: str) -> None:
    export = found(EXPORTS / name)
    proposed = proposed_map(export, SurveySettings())
    assert "Enhet" in [each.heading for each in proposed.columns if each.use == "background"]
    waves = read_answers(export, replace(proposed, grouped_by="Enhet"), SURVEY).waves
    results = counted(waves, SCALE, INDEX, grouped_by="Enhet")
    sizes = {group.name: _most(group.rows[0].scores) for group in results.groups}
    assert sizes == UNITS


def _most(scores: Sequence[object]) -> int:
    return max(getattr(score, "answers", 0) for score in scores)


def test_what_is_committed_is_what_the_tool_makes(tmp_path: Path) -> None:
    make_exports(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in EXPORTS.iterdir()}
    for made in tmp_path.iterdir():
        assert _content(made) == _content(EXPORTS / made.name)


def _content(path: Path) -> dict[str, bytes]:
    """Return what a file holds, however it is compressed."""
    if path.suffix == ".csv":
        return {"": path.read_bytes()}
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}

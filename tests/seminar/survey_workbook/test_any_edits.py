"""Any edits in any order: what stands there is what they say, and nothing else has changed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seminar.survey_workbook import CannotEdit, SurveyWorkbook
from seminar.survey_workbook.words import tidy
from tests.seminar.survey_workbook.comparing import changed_parts
from tests.seminar.survey_workbook.workbooks import APRIL, NAMES, NOVEMBER, TABLE, write

_SCORES = st.none() | st.integers(10, 50).map(lambda tenths: Decimal(tenths) / 10)
_NAMES = st.text(max_size=12) | st.sampled_from(
    ["=1+1", "+a", "-b", "@c", "Tillit", "5", "3,4", " "]
)
_PLACE = st.integers(0, 20)
_EDITS = st.lists(
    st.tuples(st.just("score"), _PLACE, _PLACE, _SCORES)
    | st.tuples(st.just("answers"), _PLACE, _PLACE, st.integers(0, 500))
    | st.tuples(st.sampled_from(["name", "label", "row", "wave"]), _PLACE, st.just(0), _NAMES)
    | st.tuples(st.sampled_from(["no row", "no wave"]), _PLACE, st.just(0), st.just("")),
    max_size=12,
)


class Expected:
    """The table as plain lists: a label or name, and what stands below or beside it."""

    def __init__(self) -> None:
        self.waves = ["april 2024", "november 2024"]
        self.rows: list[str] = [*NAMES, "Indeks"]
        figures = [*zip(APRIL, NOVEMBER, strict=True), (3.5, 3.8)]
        self.scores: list[list[Decimal | None]] = [
            [Decimal(str(v)) for v in row] for row in figures
        ]
        self.answers: list[list[int | None]] = [*([41, 44] for _ in NAMES), [None, None]]
        self.has_index = True

    @property
    def dimensions(self) -> int:
        """How many rows are dimensions; the index comes after them."""
        return len(self.rows) - self.has_index


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("original") / "original.xlsx")


@pytest.mark.slow
@settings(max_examples=40)
@given(edits=_EDITS)
def test_what_stands_there_is_what_the_edits_say(
    original: Path, edits: list[tuple[str, int, int, Any]]
) -> None:
    path = original.with_name("edited.xlsx")
    path.write_bytes(original.read_bytes())
    book, expected = SurveyWorkbook.read(path, TABLE), Expected()
    for edit in edits:
        book = _edited(book, expected, *edit)
    book = book.save()
    assert changed_parts(original, path) <= {"xl/worksheets/sheet1.xml"}
    again = SurveyWorkbook.read(path, book.table)
    assert [row.name for row in again.table.rows] == expected.rows
    assert [wave.label for wave in again.table.waves] == expected.waves
    assert _figures(again) == (expected.scores, expected.answers)


def _edited(
    book: SurveyWorkbook, expected: Expected, kind: str, first: int, second: int, value: Any
) -> SurveyWorkbook:
    """Make an edit in the workbook and in what is expected of it."""
    row, wave = first % len(expected.rows), second % len(expected.waves)
    column = first % len(expected.waves)
    match kind:
        case "score":
            expected.scores[row][wave] = value
            return book.set_score(row, wave, value)
        case "answers":
            expected.answers[row][wave] = value
            return book.set_answers(row, wave, value)
        case "no row":
            return _without_row(book, expected, row)
        case "no wave":
            return _without_wave(book, expected, column)
        case _:
            return _named(book, expected, kind, row, column, tidy(value))


def _named(
    book: SurveyWorkbook, expected: Expected, kind: str, row: int, column: int, name: str
) -> SurveyWorkbook:
    own = {"name": row, "label": column}.get(kind, -1)
    names = expected.rows if kind in ("name", "row") else expected.waves
    others = [each for number, each in enumerate(names) if number != own]
    if not name or name.casefold() in [each.casefold() for each in others]:
        for refused in (book.rename_dimension, book.rename_wave):
            if (kind == "name") == (refused == book.rename_dimension) and own >= 0:
                with pytest.raises(CannotEdit):
                    refused(own, name)
        return book
    if kind == "name":
        expected.rows[row] = name
        return book.rename_dimension(row, name)
    if kind == "label":
        expected.waves[column] = name
        return book.rename_wave(column, name)
    if kind == "row":
        at = expected.dimensions
        expected.rows.insert(at, name)
        expected.scores.insert(at, [None for _ in expected.waves])
        expected.answers.insert(at, [None for _ in expected.waves])
        return book.add_dimension(name)
    expected.waves.append(name)
    for each in (*expected.scores, *expected.answers):
        each.append(None)
    return book.add_wave(name)


def _without_row(book: SurveyWorkbook, expected: Expected, row: int) -> SurveyWorkbook:
    if row < expected.dimensions == 1:
        with pytest.raises(CannotEdit):
            book.remove_dimension(row)
        return book
    expected.has_index &= row < expected.dimensions
    for each in (expected.rows, expected.scores, expected.answers):
        each.pop(row)
    return book.remove_dimension(row)


def _without_wave(book: SurveyWorkbook, expected: Expected, wave: int) -> SurveyWorkbook:
    if len(expected.waves) == 1:
        with pytest.raises(CannotEdit):
            book.remove_wave(wave)
        return book
    for each in (expected.waves, *expected.scores, *expected.answers):
        each.pop(wave)
    return book.remove_wave(wave)


def _figures(book: SurveyWorkbook) -> tuple[list[list[Decimal | None]], list[list[int | None]]]:
    sheet = openpyxl.load_workbook(book.path)[book.table.sheet]
    scores: list[list[Decimal | None]] = []
    answers: list[list[int | None]] = []
    for row in book.table.rows:
        cells = [sheet.cell(row.row + 1, wave.column + 1).value for wave in book.table.waves]
        scores.append([None if value is None else Decimal(str(value)) for value in cells])
        counts = [
            sheet.cell(row.row + 1, (wave.answers_column or 0) + 1).value
            for wave in book.table.waves
        ]
        answers.append([None if value is None else int(str(value)) for value in counts])
        assert tidy(str(sheet.cell(row.row + 1, book.table.name_column + 1).value)) == row.name
    return scores, answers

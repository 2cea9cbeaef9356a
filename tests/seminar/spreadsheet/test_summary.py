"""A summary table is found wherever it stands, and read in whatever form."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from seminar.model import Dimension, SurveySettings
from seminar.spreadsheet import FoundRow, WaveColumn, read_summary
from seminar.spreadsheet.summary import Summary
from seminar.survey import Score, anonymous
from seminar.workbook import SpreadsheetError, cell_name

SETTINGS = SurveySettings()
Rows = list[tuple[object, ...]]
TABLE: Rows = [("Dimensjon", "April", "November"), ("Mot", 3.5, 3.8), ("Ro", 3.0, 4.1)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "survey.xlsx"


def fill(sheet: Worksheet, rows: Rows, at: tuple[int, int] = (0, 0)) -> None:
    for row, values in enumerate(rows, at[0] + 1):
        for column, value in enumerate(values, at[1] + 1):
            if value is not None:
                sheet.cell(row, column).value = value  # type: ignore[assignment]


def read(
    path: Path,
    rows: Rows,
    change: Callable[[Worksheet], object] = lambda _: None,
    given: SurveySettings = SETTINGS,
) -> Summary:
    book = Workbook()
    fill(book.worksheets[0], rows)
    change(book.worksheets[0])
    book.save(path)
    return read_summary(path, given)


def fault(path: Path, rows: Rows, change: Callable[[Worksheet], object] = lambda _: None) -> str:
    with pytest.raises(SpreadsheetError) as raised:
        read(path, rows, change)
    return str(raised.value).removeprefix(f"{path}, sheet “Sheet”").lstrip(", :")


def scores(summary: Summary) -> dict[str, list[float | None]]:
    return {
        row.name: [None if each.mean is None else float(each.mean) for each in row.scores]
        for row in summary.results.rows
    }


def answers(summary: Summary) -> list[list[int | None]]:
    return [[each.answers for each in row.scores] for row in summary.results.rows]


# --- anywhere -------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", [(0, 0), (3, 0), (0, 2), (7, 4)])
def test_the_table_may_stand_anywhere_on_any_sheet(path: Path, at: tuple[int, int]) -> None:
    book = Workbook()
    fill(book.worksheets[0], [("Om undersøkelsen",), ("Laget", dt.date(2024, 12, 2)), ("Sider", 3)])
    fill(book.create_sheet("Resultater"), TABLE, at)
    book.save(path)
    table = read_summary(path, SETTINGS).table
    row, column = at
    assert (table.sheet, table.heading_row, table.name_column) == ("Resultater", row, column)
    assert table.waves == (
        WaveColumn("April", column + 1, (row, column + 1)),
        WaveColumn("November", column + 2, (row, column + 2)),
    )
    assert table.rows == (FoundRow("Mot", row + 1), FoundRow("Ro", row + 2))


def test_a_title_notes_and_numbers_of_lines_do_not_matter(path: Path) -> None:
    rows: Rows = [
        ("Relasjonell kapasitet 2024",),
        ("Dato:", dt.date(2024, 12, 2)),
        (),
        ("Nr.", "Dimensjon", "Betydning", "April", "November", None, "Merknad"),
        ("1.", "Mot", "Vi prøver", 3.5, 3.8, None, "gikk opp"),
        ("2.", "Ro", "Vi har tid", 3.0, 4.1),
        (),
        ("Skala fra 1 til 5",),
    ]
    summary = read(path, rows)
    assert scores(summary) == {"Mot": [3.5, 3.8], "Ro": [3.0, 4.1]}
    assert summary.results.waves == ("April", "November")


def test_a_hidden_sheet_is_not_read(path: Path) -> None:
    book = Workbook()
    fill(book.worksheets[0], [("", "a"), *[(f"Gammel {row}", 2) for row in range(9)]])
    book.worksheets[0].sheet_state = "hidden"
    fill(book.create_sheet("Synlig"), TABLE)
    book.save(path)
    assert read_summary(path, SETTINGS).table.sheet == "Synlig"


def test_of_two_tables_on_a_sheet_the_one_with_the_dimensions_is_read(path: Path) -> None:
    other: Rows = [("Møte", "Vår", "Høst"), *[(f"Tema {row}", 4, 5) for row in range(9)]]
    book = Workbook()
    fill(book.worksheets[0], other)
    fill(book.worksheets[0], TABLE, (14, 0))
    book.save(path)
    given = SurveySettings(dimensions=(Dimension(name="mot"), Dimension(name="Ro")))
    assert set(scores(read_summary(path, given))) == {"Mot", "Ro"}
    assert set(scores(read_summary(path, SETTINGS))) == {f"Tema {row}" for row in range(9)}


def test_a_sheet_may_be_asked_for_by_name(path: Path) -> None:
    book = Workbook()
    fill(book.worksheets[0], [("", "a"), *[(f"Tema {row}", 4) for row in range(9)]])
    fill(book.create_sheet("I fjor"), TABLE)
    book.save(path)
    assert set(scores(read_summary(path, SETTINGS, sheet="I fjor"))) == {"Mot", "Ro"}
    with pytest.raises(SpreadsheetError) as raised:
        read_summary(path, SETTINGS, sheet="I år")
    assert str(raised.value) == f"{path} has no sheet “I år”; it has Sheet, I fjor."


def test_a_sheet_that_is_asked_for_and_hidden_is_said_to_be(path: Path) -> None:
    book = Workbook()
    fill(book.worksheets[0], TABLE)
    fill(book.create_sheet("I fjor"), TABLE)
    book.worksheets[1].sheet_state = "hidden"
    book.save(path)
    with pytest.raises(SpreadsheetError) as raised:
        read_summary(path, SETTINGS, sheet="I fjor")
    assert str(raised.value).startswith(f"{path}: the sheet “I fjor” is hidden; show it in Excel")


def test_a_table_on_its_side_is_told(path: Path) -> None:
    rows: Rows = [("", "Mot", "Ro"), ("April", 3.5, 3.0), ("November", 3.8, 4.1)]
    given = SurveySettings(dimensions=(Dimension(name="Mot"), Dimension(name="Ro")))
    with pytest.raises(SpreadsheetError) as raised:
        read(path, rows, given=given)
    assert "cell B1: the dimensions stand side by side" in str(raised.value)


@pytest.mark.parametrize(
    ("corner", "first", "second"),
    [
        ("Måling", "April 2024", "November 2024"),
        ("", "Våren 2024", "Høsten 2024"),
        ("Måletidspunkt", "Første", "Andre"),
    ],
)
def test_a_table_on_its_side_is_known_by_its_times(
    path: Path, corner: str, first: str, second: str
) -> None:
    rows: Rows = [(corner, "Mot", "Ro"), (first, 3.5, 3.0), (second, 3.8, 4.1)]
    assert fault(path, rows).startswith("cell B1: the dimensions stand side by side")


def test_a_word_for_waves_may_stand_over_the_names(path: Path) -> None:
    rows: Rows = [("Måling", "April 2024"), ("Mot", 3.5), ("Samarbeid i 2024", 3.8)]
    assert set(scores(read(path, rows))) == {"Mot", "Samarbeid i 2024"}


@pytest.mark.parametrize("gap", [1, 2])
@pytest.mark.parametrize("wave", ["April 2024", "Snitt", dt.date(2024, 4, 1)])
def test_another_table_of_one_wave_may_stand_below(path: Path, wave: object, gap: int) -> None:
    other: Rows = [("Enhet", wave), ("Helse", 3.1), ("Teknisk", 2.9)]
    rows: Rows = [("Dimensjon", wave), ("Mot", 3.5), ("Ro", 3.7), *[()] * gap, *other]
    assert scores(read(path, rows)) == {"Mot": [3.5], "Ro": [3.7]}


def test_a_dimension_with_a_word_for_its_score_begins_no_table(path: Path) -> None:
    rows: Rows = [("", "a"), ("Mot", 3.5), (), ("Ro", "mangler"), ("Tillit", 3.7)]
    assert fault(path, rows).startswith("cell B4: “mangler” is not a score")


def test_rows_of_answers_are_no_table(path: Path) -> None:
    rows: Rows = [("Tidsmerke", "Mot"), *[(dt.datetime(2024, 4, 1, 12), 3)] * 9]  # noqa: DTZ001
    assert fault(path, rows).startswith("one row a respondent, and no table of scores")


@pytest.mark.parametrize("merged", [False, True])
def test_dimensions_may_stand_in_sections(path: Path, merged: bool) -> None:
    rows: Rows = [
        ("Område", "Dimensjon", "April", "November"),
        ("Vi", "Mot", 3.5, 3.8),
        (None if merged else "Vi", "Ro", 3.0, 4.1),
        ("De", "Tillit", 3.1, 4.2),
    ]
    summary = read(path, rows, lambda sheet: sheet.merge_cells("A2:A3") if merged else None)
    assert set(scores(summary)) == {"Mot", "Ro", "Tillit"}


@pytest.mark.parametrize(
    "rows",
    [
        [("Endring i tillit", "Fra", "Til"), ("Mars", 1, 2)],
        [("Fordeling", "1", "2", "3", "4", "5"), ("Mot", 2, 5, 20, 50, 35)],
        [("Fordeling", "Helt uenig", "Uenig", "Enig", "Helt enig"), ("Mot", 2, 5, 3, 5)],
    ],
)
def test_what_stands_below_after_an_empty_row_is_another_table(path: Path, rows: Rows) -> None:
    assert scores(read(path, [*TABLE, (), *rows])) == {"Mot": [3.5, 3.8], "Ro": [3.0, 4.1]}


def test_waves_may_be_numbers_under_a_title(path: Path) -> None:
    rows: Rows = [("Undersøkelse",), (), ("Dimensjon", 1, 2), *TABLE[1:]]
    assert read(path, rows).results.waves == ("1", "2")


# --- numbers of answers ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "rows",
    [
        [("", "April", "Antall svar", "November", "Antall svar"), ("Mot", 3.5, 40, 3.8, 38)],
        [("", "April", "November", "n", "n"), ("Mot", 3.5, 3.8, 40, 38)],
        [("", "April", "November", "N november", "N april"), ("Mot", 3.5, 3.8, 38, "n = 40")],
        [("", "April", "November", "Svar april", "Svar november"), ("Mot", 3.5, 3.8, 40, 38)],
        [("", "April", "November"), ("Mot", 3.5, 3.8), ("Antall svar", 40, 38)],
        [("", "April", "November"), ("Antall respondenter", 40, 38), ("Mot", 3.5, 3.8)],
        [("", "April", "November"), ("Mot", 3.5, 3.8), ("Totalt antall svar", "40", 38.0)],
        [("", "April (n = 40)", "November, n=38"), ("Mot", 3.5, 3.8)],
    ],
)
def test_numbers_of_answers_may_stand_in_columns_rows_and_headings(path: Path, rows: Rows) -> None:
    summary = read(path, rows)
    assert summary.results.waves == ("April", "November")
    assert scores(summary) == {"Mot": [3.5, 3.8]}
    assert answers(summary) == [[40, 38]]


def test_two_lines_of_headings_say_what_is_mean_and_what_is_counted(path: Path) -> None:
    rows: Rows = [
        (None, "April 2024", None, "November 2024", None),
        ("Dimensjon", "Snitt", "Antall", "Snitt", "Antall"),
        ("Mot", 3.5, 40, 3.8, 38),
        ("Ro", 3.0, 39, 4.1, 4),
    ]

    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("B1:C1")
        sheet.merge_cells("D1:E1")

    for change in (merge, lambda _: None):
        summary = read(path, rows, change)
        assert summary.results.waves == ("April 2024", "November 2024")
        assert answers(summary) == [[40, 38], [39, 4]]
        assert summary.table.heading_row == 1
        assert [wave.label_cell for wave in summary.table.waves] == [(0, 1), (0, 3)]
        assert [wave.answers_column for wave in summary.table.waves] == [2, 4]


def test_a_row_of_answers_tells_how_many_took_part(path: Path) -> None:
    summary = read(path, [*TABLE, ("Antall svar", 112, 98)])
    assert summary.results.respondents == (112, 98)
    assert summary.table.answers_row == 3
    assert read(path, TABLE).results.respondents == ()


def test_a_row_tells_how_many_were_asked_unless_the_seminar_does(path: Path) -> None:
    rows: Rows = [*TABLE, ("Antall inviterte", 150, 140), ("Antall svar", 112, 98)]
    assert read(path, rows).results.asked == (150, 140)
    assert read(path, rows).results.respondents == (112, 98)
    assert read(path, rows, given=SurveySettings(asked=(151, 0))).results.asked == (151, None)
    assert read(path, rows, given=SurveySettings(asked=(151,))).results.asked == (150, 140)


def test_numbers_of_answers_that_may_be_either_wave_s_are_asked_about(path: Path) -> None:
    rows: Rows = [("", "April", "November", "Antall svar"), ("Mot", 3.5, 3.8, 40)]
    assert fault(path, rows).startswith("cell D1: nobody can tell which wave “Antall svar” belongs")


def test_a_dimension_may_be_called_after_answers(path: Path) -> None:
    rows: Rows = [("", "April", "November"), ("Svar på spørsmål", 4, 4), ("Mot", 3, 3.5)]
    assert set(scores(read(path, rows))) == {"Svar på spørsmål", "Mot"}


# --- the index ------------------------------------------------------------------------------------

FOUR: Rows = [("", "a", "b"), ("Mot", 3.0, 4.0), ("Ro", 3.4, 4.2), ("Tillit", 3.8, 4.1)]


@pytest.mark.parametrize(
    ("name", "first"), [("Samlet vurdering", False), ("Alle", True), ("Indeks", True)]
)
def test_the_index_is_known_by_its_name_or_by_being_the_mean(
    path: Path, name: str, first: bool
) -> None:
    index = (name, 3.4, 4.1)
    summary = read(path, [FOUR[0], index, *FOUR[1:]] if first else [*FOUR, index])
    assert summary.results.index is not None
    assert summary.results.index.name == name
    assert [row.name for row in summary.results.rows] == ["Mot", "Ro", "Tillit"]
    found = summary.table.index
    assert found is not None
    assert found.row == (1 if first else 4)
    assert [row.name for row in summary.table.dimensions] == ["Mot", "Ro", "Tillit"]


@pytest.mark.parametrize(
    ("rows", "given"),
    [
        ([*FOUR, ("Alle", 3.4, 4.3)], SETTINGS),
        ([*FOUR, ("Alle", 3.4, None)], SETTINGS),
        ([row[:2] for row in [*FOUR, ("Alle", 3.4)]], SETTINGS),
        ([*FOUR, ("Alle", 3.4, 4.1)], SurveySettings(dimensions=(Dimension(name="alle"),))),
        ([*FOUR, ("Alle", 3.4, 4.1)], SurveySettings(index_name="Indeks")),
        ([*FOUR[:2], ("Ro", 3.0, 4.0), ("Alle", 3.0, 4.0)], SETTINGS),
    ],
)
def test_a_row_that_may_be_the_mean_by_chance_is_a_dimension(
    path: Path, rows: Rows, given: SurveySettings
) -> None:
    assert read(path, rows, given=given).results.index is None


def test_one_wave_tells_the_index_where_it_is_computed(path: Path) -> None:
    rows: Rows = [("", "a"), ("Mot", 3.1), ("Ro", 3.4), ("Tillit", 3.7), ("Ære", 3.8)]
    summary = read(path, [*rows, ("Alle", 3.5), ("Standardavvik", 0.9)])
    assert summary.results.index is None
    assert read(path, [*rows, ("Alle", 14 / 4)]).results.index is None
    computed = read(path, [*rows[:4], ("Alle", 10.2 / 3 + 0.0), ("Ære", 3.83)])
    assert computed.results.index is None
    exact = read(path, [("", "a"), ("Mot", 3.1), ("Ro", 3.4), ("Tillit", 3.8), ("Alle", 10.3 / 3)])
    assert exact.results.index is not None


# --- cells ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "score"),
    [
        *[(form, "3.6") for form in (3.6, "3,6", "3.6", " 3,6 ", "3,6\xa0", "+3.6")],
        *[("3,60", "3.60"), (4, "4"), ("4", "4"), ("4,0", "4.0")],
        *[
            (None, None),
            ("", None),
            ("-", None),
            ("–", None),
            (" — ", None),
            ("*", None),
            ("<5", None),
        ],
    ],
)
def test_a_score_may_stand_in_many_forms(path: Path, cell: object, score: str | None) -> None:
    summary = read(path, [("", "a", "b"), ("Mot", 2, cell)])
    assert summary.results.rows[0].scores[1].mean == (None if score is None else Decimal(score))


@pytest.mark.parametrize("cell", ["72 %", "72%", "72,0 %", 72, 0.72])
def test_percentages_are_scores_on_a_scale_to_a_hundred(path: Path, cell: object) -> None:
    def as_percentage(sheet: Worksheet) -> None:
        if cell == 0.72:
            sheet["B2"].number_format = "0.0%"

    given = SurveySettings(scale_low=0, scale_high=100)
    summary = read(path, [("", "a"), ("Mot", cell)], as_percentage, given)
    assert scores(summary) == {"Mot": [72.0]}


def test_a_percentage_on_a_short_scale_is_told(path: Path) -> None:
    def as_percentage(sheet: Worksheet) -> None:
        sheet["B2"].number_format = "0 %"

    rows: Rows = [("", "a"), ("Mot", 0.72), ("Ro", 3)]
    assert fault(path, rows, as_percentage).startswith("cell B2: 72 lies outside the scale")


def test_a_note_that_is_merged_over_the_columns_is_no_row(path: Path) -> None:
    rows: list[tuple[object, ...]] = [
        ("", "April", "Mai"),
        ("Mot", 3.0, 3.5),
        ("Ro", 3.2, 3.6),
        (),
        ("Svarene er anonyme", None, None),
    ]
    summary = read(path, rows, lambda sheet: sheet.merge_cells("A5:B5"))
    assert [row.name for row in summary.results.rows] == ["Mot", "Ro"]


def test_what_the_table_says_is_held_back_stays_so(path: Path) -> None:
    rows: list[tuple[object, ...]] = [
        ("", "April", "Mai"),
        ("Indeks", None, 3.5),
        ("Mot", "<5", 3.5),
        ("Ro", 3.2, "færre enn 5 svar"),
        ("Tillit", "–", 3.5),
    ]
    results = read(path, rows).results
    held = [tuple(score.held_back for score in row.scores) for row in results.rows]
    assert held == [(True, False), (False, True), (False, False)]
    assert results.index is not None
    assert [score.held_back for score in results.index.scores] == [True, False]
    survey = anonymous(results, 5)
    assert [row.detail(0).withheld for row in survey.rows] == [True, False, False]
    assert survey.index is not None
    assert survey.index.values == (None, None)


def test_merged_scores_are_told_with_the_cell_that_has_none(path: Path) -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("B2:B3")

    rows: Rows = [("", "a"), ("Mot", 3), ("Ro", None), ("Tillit", 4)]
    assert fault(path, rows, merge).startswith("cell B3: the cell is merged with others")


def test_what_is_hidden_is_not_read_and_is_told(path: Path) -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["B"].hidden = True

    summary = read(path, TABLE, hide)
    assert scores(summary) == {"Ro": [4.1]}
    assert summary.results.waves == ("November",)
    assert [str(remark) for remark in summary.remarks] == [
        "Sheet “Sheet”: row 2 is hidden and was not read; show it in Excel if it belongs to the"
        " survey.",
        "Sheet “Sheet”: column B is hidden and was not read; show it in Excel if it belongs to the"
        " survey.",
    ]
    assert read(path, TABLE).remarks == ()


def test_a_formula_counts_as_its_result(path: Path) -> None:
    from xlsxwriter import Workbook as Written  # noqa: PLC0415 (writes results)

    with Written(str(path)) as book:
        sheet: Any = book.add_worksheet()
        sheet.write_row(0, 0, ["", "a", "b"])
        sheet.write_string(1, 0, "Mot")
        sheet.write_formula("B2", "=7/2", value=3.5)
        sheet.write_formula("C2", '=IF(1,"",0)', value="NOTHING")
    with zipfile.ZipFile(path) as written:
        parts = {name: written.read(name) for name in written.namelist()}
    with zipfile.ZipFile(path, "w") as changed:
        for name, part in parts.items():
            changed.writestr(name, part.replace(b"<v>NOTHING</v>", b"<v></v>"))
    assert read_summary(path, SETTINGS).results.rows[0].scores == (Score(Decimal("3.5")), Score())


# --- whatever is written --------------------------------------------------------------------------

NAMES = st.text("abcdefgæøåÆØÅ -", min_size=1, max_size=12).map(lambda text: f"x{text} y")
MEANS = st.integers(100, 500).map(lambda hundredths: hundredths / 100)
FORMS: tuple[Callable[[float], object], ...] = (
    lambda mean: mean,
    lambda mean: f"{mean}".replace(".", ","),
    lambda mean: f" {mean} ",
)


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[str], dict[str, list[float | None]]]:
    def unlike(text: str) -> str:
        return " ".join(text.split()).casefold()

    waves = draw(st.lists(NAMES, min_size=1, max_size=4, unique_by=unlike))
    names = draw(st.lists(NAMES, min_size=1, max_size=8, unique_by=unlike))
    cell = st.none() | MEANS
    rows = {name: [draw(MEANS), *[draw(cell) for _ in waves[1:]]] for name in names}
    return waves, rows


@settings(max_examples=60, deadline=None)
@given(
    tables(),
    st.tuples(st.integers(0, 6), st.integers(0, 5)),
    st.sampled_from(FORMS),
    st.sampled_from(["", "Dimensjon"]),
)
def test_what_was_written_is_read(
    tmp_path_factory: pytest.TempPathFactory,
    table: tuple[list[str], dict[str, list[float | None]]],
    at: tuple[int, int],
    form: Callable[[float], object],
    corner: str,
) -> None:
    waves, rows = table
    path = tmp_path_factory.mktemp("written") / "survey.xlsx"
    book = Workbook()
    written: Rows = [
        (name, *[None if mean is None else form(mean) for mean in means])
        for name, means in rows.items()
    ]
    fill(book.worksheets[0], [(corner, *waves), *written], at)
    book.save(path)
    summary = read_summary(path, SETTINGS)
    index = summary.results.index
    read_rows = [*summary.results.rows, *([index] if index else [])]
    means = {
        row.name: [None if each.mean is None else float(each.mean) for each in row.scores]
        for row in read_rows
    }
    assert means == {" ".join(name.split()): values for name, values in rows.items()}
    assert summary.results.waves == tuple(" ".join(wave.split()) for wave in waves)
    for found in summary.table.rows:
        place = cell_name(found.row, summary.table.name_column)
        assert " ".join(str(book.worksheets[0][place].value).split()) == found.name

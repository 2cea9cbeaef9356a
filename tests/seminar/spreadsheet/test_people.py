"""What says that few answered holds back, wherever it stands and whether or not it is seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from seminar.language import language
from seminar.model import SurveySettings
from seminar.spreadsheet import Summary, read_summary
from seminar.spreadsheet.people import Count, told_in
from seminar.survey import Survey, anonymous
from seminar.workbook import SpreadsheetError

Rows = list[tuple[object, ...]]
BY_COLUMN: Rows = [
    ("Dimensjon", "April", "Antall", "Mai", "Antall"),
    ("Bidrar", 3.5, 50, 2.1, 50),
    ("Respekt", 3.6, 50, 3.9, 50),
    ("Mot", 3.6, 50, 3.9, 50),
    ("Indeks", 10.7 / 3, None, 3.3, None),
]
BY_ROW: Rows = [
    ("Dimensjon", "April", "Mai"),
    ("Bidrar", 3.5, 2.1),
    ("Respekt", 3.6, 3.9),
    ("Antall svar", 50, 50),
]


def read(
    folder: Path, rows: Rows, change: Callable[[Worksheet], object] = lambda _: None
) -> Summary:
    book = Workbook()
    for row, cells in enumerate(rows, 1):
        for column, value in enumerate(cells, 1):
            book.worksheets[0].cell(row, column).value = value  # type: ignore[assignment]
    change(book.worksheets[0])
    book.save(folder / "survey.xlsx")
    return read_summary(folder / "survey.xlsx", SurveySettings())


def shown(summary: Summary) -> Survey:
    return anonymous(summary.results, 5)


def values(survey: Survey) -> dict[str, tuple[float | None, ...]]:
    index = () if survey.index is None else (survey.index,)
    return {row.name: row.values for row in (*survey.rows, *index)}


def with_cell(rows: Rows, place: tuple[int, int], value: object) -> Rows:
    row, column = place
    changed = [*rows[row]]
    changed[column] = value
    return [*rows[:row], tuple(changed), *rows[row + 1 :]]


FEW = ["<5", "< 5", "n < 5", "færre enn 5", "mindre enn fem", "under 5 svar", "for få svar", "≤ 4"]


@pytest.mark.parametrize("cell", [*FEW, "3 svar", "n = 3", 3])
def test_a_count_of_few_holds_its_score_and_the_index_back(tmp_path: Path, cell: object) -> None:
    made = shown(read(tmp_path, with_cell(BY_COLUMN, (1, 4), cell)))
    assert values(made)["Bidrar"] == (3.5, None)
    assert values(made)["Respekt"] == (3.6, 3.9)
    assert values(made)["Indeks"][1] is None
    assert made.rows[0].detail(1).withheld


@pytest.mark.parametrize("cell", [*FEW, "3 svar", 3])
def test_a_row_that_counts_few_holds_the_wave_back(tmp_path: Path, cell: object) -> None:
    made = shown(read(tmp_path, with_cell(BY_ROW, (3, 2), cell)))
    assert values(made) == {"Bidrar": (3.5, None), "Respekt": (3.6, None)}
    assert made.respondents == (50, None)
    assert [row.detail(1).withheld for row in made.rows] == [True, True]


@pytest.mark.parametrize(
    "heading", ["Mai (n < 5)", "Mai (<5)", "Mai, færre enn 5 svar", "Mai, 3 svar", "Mai N=4"]
)
def test_a_heading_that_counts_few_holds_the_wave_back(tmp_path: Path, heading: str) -> None:
    made = shown(read(tmp_path, with_cell(BY_ROW[:3], (0, 2), heading)))
    assert made.waves == ("April", "Mai")
    assert values(made) == {"Bidrar": (3.5, None), "Respekt": (3.6, None)}


@pytest.mark.parametrize(
    ("heading", "label", "count"),
    [
        ("April (n = 112)", "April", Count(112)),
        ("April, 1 112 svar", "April", Count(1112)),
        ("April (antall: 40)", "April", Count(40)),
        ("April (n 40)", "April", Count(40)),
        ("April 2024", "April 2024", Count()),
        ("Under 30 år", "Under 30 år", Count()),
    ],
)
def test_a_heading_tells_how_many_answered(heading: str, label: str, count: Count) -> None:
    assert told_in(heading) == (label, count)


def test_a_heading_that_nobody_can_read_holds_back_and_is_told(tmp_path: Path) -> None:
    summary = read(tmp_path, with_cell(BY_ROW[:3], (0, 2), "Mai (n = ca. 3)"))
    assert values(shown(summary)) == {"Bidrar": (3.5, None), "Respekt": (3.6, None)}
    assert [str(remark).partition(",")[2][:60] for remark in summary.remarks] == [
        " cell C1: nobody can tell from “Mai (n = ca. 3)” how many an"
    ]


@pytest.mark.parametrize("cell", ["–", "-", "*", "ca. 40", 40.5])
def test_a_dash_or_what_is_no_number_among_counts_holds_back_and_is_told(
    tmp_path: Path, cell: object
) -> None:
    summary = read(tmp_path, with_cell(BY_ROW, (3, 2), cell))
    assert values(shown(summary))["Bidrar"] == (3.5, None)
    assert [str(remark) for remark in summary.remarks] == [
        f"Sheet “Sheet”, cell C4: “{cell}” is not a number of answers, so what it belongs to is"
        " held back; write a whole number, or “<5” where there are too few."
    ]


def test_a_figure_is_said_with_the_sign_of_the_language(tmp_path: Path) -> None:
    remark = read(tmp_path, with_cell(BY_ROW, (3, 2), 40.5)).remarks[0]
    assert "«40,5» er ikke et antall svar" in language("nb").say(remark)
    rows = [*BY_ROW[:3], ("Antall inviterte", 50, 40.5)]
    with pytest.raises(SpreadsheetError) as raised:
        read(tmp_path, rows)
    assert "«40,5» er ikke" in language("nb").say(raised.value.message)


def test_an_empty_count_or_dashes_alone_say_nothing(tmp_path: Path) -> None:
    for rows in (
        with_cell(BY_ROW, (3, 2), None),
        [*BY_ROW[:3], ("Antall svar", "–", "–")],
        with_cell(BY_COLUMN, (4, 4), "–"),
    ):
        summary = read(tmp_path, rows)
        assert values(shown(summary))["Bidrar"] == (3.5, 2.1)
        assert summary.remarks == ()


# --- hidden ---------------------------------------------------------------------------------------


def hide_columns(*letters: str) -> Callable[[Worksheet], object]:
    def hide(sheet: Worksheet) -> None:
        for letter in letters:
            sheet.column_dimensions[letter].hidden = True

    return hide


def test_a_hidden_row_of_counts_holds_back_all_the_same(tmp_path: Path) -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[4].hidden = True

    summary = read(tmp_path, with_cell(BY_ROW, (3, 2), 3), hide)
    assert values(shown(summary)) == {"Bidrar": (3.5, None), "Respekt": (3.6, None)}
    assert [str(remark) for remark in summary.remarks] == [
        "Sheet “Sheet”: row 4 is hidden, but its numbers of answers were read: they decide what is"
        " held back."
    ]


def test_hidden_columns_of_counts_hold_back_all_the_same(tmp_path: Path) -> None:
    rows = with_cell(BY_COLUMN[:4], (1, 4), 3)
    summary = read(tmp_path, rows, hide_columns("C", "E"))
    assert values(shown(summary))["Bidrar"] == (3.5, None)
    assert values(shown(summary))["Respekt"] == (3.6, 3.9)
    assert [str(remark).partition(":")[2][:30] for remark in summary.remarks] == [
        " column C is hidden, but its n",
        " column E is hidden, but its n",
    ]


def test_a_hidden_wave_keeps_its_own_counts(tmp_path: Path) -> None:
    rows = with_cell(BY_COLUMN[:4], (1, 2), 3)
    later = read(tmp_path, rows, hide_columns("B", "C"))
    assert values(shown(later))["Bidrar"] == (2.1,)
    first = read(tmp_path, rows, hide_columns("D", "E"))
    assert values(shown(first))["Bidrar"] == (None,)


@pytest.mark.parametrize(("index", "kept"), [(3.2, None), (3.75, 3.75)])
def test_an_index_does_not_tell_what_a_hidden_row_holds(
    tmp_path: Path, index: float, kept: float | None
) -> None:
    rows: Rows = [("", "April"), ("Bidrar", 2.1), ("Respekt", 3.6), ("Mot", 3.9), ("Indeks", index)]

    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[2].hidden = True

    survey = shown(read(tmp_path, rows, hide))
    assert values(survey) == {"Respekt": (3.6,), "Mot": (3.9,), "Indeks": (kept,)}
    assert survey.index is not None
    assert survey.index.detail(0).withheld == (kept is None)


def test_a_small_count_under_the_bare_word_is_no_score(tmp_path: Path) -> None:
    made = shown(read(tmp_path, [*BY_ROW[:3], ("Respondenter", 5, 3)]))
    assert values(made) == {"Bidrar": (3.5, None), "Respekt": (3.6, None)}


def test_a_small_count_under_the_name_of_a_wave_is_no_score(tmp_path: Path) -> None:
    rows: Rows = [("", "April", "Svar april"), ("Mot", 3.5, 4), ("Ro", 3.5, 5)]
    assert values(shown(read(tmp_path, rows))) == {"Mot": (None,), "Ro": (3.5,)}
    apart: Rows = [("", "April", "Svar på mai"), ("Mot", 3.5, 4), ("Ro", 3.5, 5)]
    assert shown(read(tmp_path, apart)).waves == ("April", "Svar på mai")


def test_how_many_work_there_is_not_how_many_answered(tmp_path: Path) -> None:
    summary = read(tmp_path, [*BY_ROW[:3], ("Antall ansatte", 90, 90), ("Antall svar", 50, 3)])
    assert values(shown(summary))["Bidrar"] == (3.5, None)


def test_two_columns_of_counts_for_a_wave_are_asked_about(tmp_path: Path) -> None:
    rows: Rows = [("", "April", "Antall april", "Svar april"), ("Mot", 3.5, 50, 30)]
    with pytest.raises(SpreadsheetError) as raised:
        read(tmp_path, rows)
    assert "cell D1: numbers of answers for this wave stand in column C" in str(raised.value)


# --- gaps -----------------------------------------------------------------------------------------


def test_an_empty_or_hidden_column_does_not_end_the_table(tmp_path: Path) -> None:
    rows: Rows = [
        ("Dimensjon", "April", "Mai", None, "Juni", None, "Merknad", "Juli"),
        ("Bidrar", 3.5, 3.6, None, 3.9, None, "steg", 4.0),
        ("Respekt", 3.6, 3.6, None, 3.8, None, None, 4.1),
    ]
    assert shown(read(tmp_path, rows)).waves == ("April", "Mai", "Juni", "Juli")
    seen = read(tmp_path, rows, hide_columns("C"))
    assert shown(seen).waves == ("April", "Juni", "Juli")


def test_another_table_beside_it_is_not_read(tmp_path: Path) -> None:
    rows: Rows = [
        ("Dimensjon", "April", "Mai", None, "Enhet", "April", "Mai"),
        ("Bidrar", 3.5, 3.6, None, "Helse", 3.9, 4.0),
        ("Respekt", 3.6, 3.6, None, "Skole", 3.8, 4.1),
        ("Mot", 3.6, 3.6),
    ]
    assert values(shown(read(tmp_path, rows)))["Bidrar"] == (3.5, 3.6)


def test_a_wider_row_after_a_hidden_one_does_not_end_the_table(tmp_path: Path) -> None:
    rows: Rows = [*BY_ROW[:2], ("Mot", 3.0, 3.0), ("Respekt", 3.6, 3.9, None, "steg")]

    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[3].hidden = True

    assert set(values(shown(read(tmp_path, rows, hide)))) == {"Bidrar", "Respekt"}

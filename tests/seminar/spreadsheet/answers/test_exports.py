"""Exports of raw answers are recognised, mapped and read; of people nothing is kept."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl import Workbook

from seminar.answer_map import AnswerColumn, AnswerMap, AnswerScore
from seminar.model import Dimension, SurveySettings
from seminar.spreadsheet.answers import (
    Export,
    export_on,
    find_export,
    proposed_map,
    read_answers,
    read_results,
)
from seminar.spreadsheet.answers.scales import known_scores
from seminar.workbook import SpreadsheetError, open_workbook

SETTINGS = SurveySettings()
NOON = dt.datetime(2024, 4, 8, 12)  # noqa: DTZ001 - as in a workbook
Rows = list[tuple[object, ...]]

FORMS: Rows = [
    ("ID", "Starttidspunkt", "Fullføringstidspunkt", "E-postadresse", "Navn", "Mot\xa0\n", "Ro"),
    (1, NOON, NOON, "leder.1@example.org", "Leder 1", "Helt enig", "Litt uenig"),
    (2, NOON, NOON, "leder.2@example.org", "Leder 2", "Litt enig", "Vet ikke"),
    (3, NOON, NOON, "leder.3@example.org", "Leder 3", "Helt uenig", None),
    (4, NOON, NOON, "leder.4@example.org", "Leder 4", "helt  enig ", "Litt enig"),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "export.xlsx"


def write(path: Path, **sheets: Rows) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def found(path: Path, **sheets: Rows) -> Export:
    export = find_export(open_workbook(write(path, **sheets)))
    assert export is not None
    return export


def scores(
    export: Export, answer_map: AnswerMap | None = None, given: SurveySettings = SETTINGS
) -> dict[str, list[int | None]]:
    waves = read_answers(export, answer_map or proposed_map(export, given), given).waves
    assert len(waves) == 1
    return {name: list(column) for name, column in waves[0].columns.items()}


def fault(export: Export, answer_map: AnswerMap | None = None) -> str:
    with pytest.raises(SpreadsheetError) as raised:
        scores(export, answer_map)
    return str(raised.value).partition("sheet ")[2]


def with_use(answer_map: AnswerMap, heading: str, **fields: str) -> AnswerMap:
    columns = tuple(
        replace(each, **fields) if each.heading == heading else each for each in answer_map.columns
    )
    return replace(answer_map, columns=columns)


# --- shapes ---------------------------------------------------------------------------------------


def test_microsoft_forms_is_known_by_its_first_columns(path: Path) -> None:
    export = found(path, Forside=[("Svar",)], Sheet1=FORMS)
    assert export.shape == "microsoft_forms"
    assert [each.heading for each in export.columns if each.personal] == list(
        map(str, FORMS[0][:5])
    )
    assert scores(export) == {"Mot": [5, 4, 1, 5], "Ro": [2, None, None, 4]}


def test_google_forms_is_known_by_its_first_column_and_has_grids(tmp_path: Path) -> None:
    path = tmp_path / "svar.csv"
    path.write_text(
        '"Tidsmerke","Hvor enig er du? [Mot]","Hvor enig er du? [Ro]"\n'
        '"08.04.2024 12.00.00","5","2"\n"08.04.2024 12.01.00","","4"\n',
        "utf-8",
    )
    export = find_export(open_workbook(path))
    assert export is not None
    assert export.shape == "google_forms"
    assert scores(export) == {"Mot": [5, None], "Ro": [2, 4]}


def test_surveyxact_s_numbers_are_the_texts_they_stand_for(path: Path) -> None:
    export = found(
        path,
        Dataset=[
            ("respondentid", "email", "s_1", "s_2", "statoverall_4"),
            (825, "leder.1@example.org", 1, 2, 1),
            (826, "leder.2@example.org", 3, 9, 1),
        ],
        Structure=[("s_1", "Vi har mot"), ("s_2", "Vi har ro")],
        Labels=[
            *[(f"s_{one}", 1, "I svært stor grad") for one in (1, 2)],
            *[(f"s_{one}", 2, "I stor grad") for one in (1, 2)],
            *[(f"s_{one}", 3, "I noen grad") for one in (1, 2)],
            *[(f"s_{one}", 9, "Vet ikke") for one in (1, 2)],
        ],
    )
    assert export.shape == "surveyxact"
    assert scores(export) == {"Vi har mot": [5, 3], "Vi har ro": [4, None]}


def test_answers_in_words_need_no_tool_to_be_known(path: Path) -> None:
    rows: Rows = [
        ("Svar fra skjemaet",),
        ("Enhet", "Mot"),
        *[("Nord", "Enig"), ("Sør", "Uenig")] * 4,
    ]
    export = found(path, Forside=[("Sider", 3)], Svar=rows)
    assert (export.shape, export.sheet.name, export.heading_row) == ("other", "Svar", 1)
    assert scores(export) == {"Mot": [4, 2] * 4}


def test_what_no_tool_is_known_for_is_read_where_a_person_says_so(path: Path) -> None:
    write(path, Svar=[("Enhet", "Mot"), *[("Nord", "5 - Topp"), ("Sør", "Nja (2)")] * 5])
    workbook = open_workbook(path)
    assert find_export(workbook) is None
    export = export_on(workbook, "Svar")
    assert export.shape == "other"
    assert scores(export) == {"Mot": [5, 2] * 5}


def test_a_sheet_without_answers_is_told(path: Path) -> None:
    write(path, Sheet1=FORMS[:1])
    with pytest.raises(SpreadsheetError, match="no answers; there is no row below the headings"):
        find_export(open_workbook(path))


def test_hidden_rows_are_not_read_and_are_told(path: Path) -> None:
    book = Workbook()
    for row in FORMS:
        book.worksheets[0].append(list(row))
    book.worksheets[0].row_dimensions[3].hidden = True
    book.save(path)
    export = find_export(open_workbook(path))
    assert export is not None
    answers = read_answers(export, proposed_map(export, SETTINGS), SETTINGS)
    assert answers.waves[0].columns["Mot"] == [5, 1, 5]
    assert "hidden rows are not read (1)" in str(answers.remarks[0])


# --- people ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("Navn", "Leder 1"),
        ("E-post", "skjult"),
        ("Hva heter du?", "Leder 1"),
        ("Kontakt", "leder@example.org"),
        ("Svarte", NOON),
        ("Klokka", dt.time(12)),
        ("IP-adresse", "192.0.2.1"),
        ("Innlevert", "08.04.2024 12.00"),
        ("Levert", "2024-04-08T12:00:00Z"),
        ("Kom", "09:30"),
    ],
)
def test_no_column_that_tells_on_people_is_kept(path: Path, heading: str, value: object) -> None:
    export = found(path, Svar=[("Tidsmerke", heading, "Mot"), *[(NOON, value, 4)] * 6])
    column = export.column(heading)
    assert column is not None
    assert column.personal
    assert column.values == ()
    answer_map = proposed_map(export, SETTINGS)
    assert [each.use for each in answer_map.columns] == ["left_out", "left_out", "dimension"]
    for use in ("dimension", "background", "wave"):
        asked = replace(with_use(answer_map, heading, use=use), grouped_by=heading)
        assert "cell B1: the column tells who somebody is" in fault(export, asked)


def test_nobody_is_named_in_what_is_read(path: Path) -> None:
    export = found(path, Svar=FORMS)
    answer_map = proposed_map(export, SETTINGS)
    told = repr(answer_map) + repr(read_results(export, answer_map, SETTINGS, wave="april"))
    assert "example.org" not in told
    assert "Leder" not in told
    assert "datetime" not in told


def test_nobody_can_be_grouped_by_what_is_different_for_each(path: Path) -> None:
    rows: Rows = [("Tidsmerke", "Hvem er du", "Mot"), *[(NOON, f"Leder {n}", 3) for n in range(9)]]
    export = found(path, Svar=rows)
    answer_map = proposed_map(export, SETTINGS)
    assert answer_map.columns[1].use == "left_out"
    asked = replace(with_use(answer_map, "Hvem er du", use="background"), grouped_by="Hvem er du")
    assert "cell B1: the column has too many different values" in fault(export, asked)


# --- what is proposed -----------------------------------------------------------------------------


def test_scales_are_known_in_three_languages() -> None:
    for words in (
        ("Helt uenig", "Litt uenig", "Verken enig eller uenig", "Litt enig", "Helt enig"),
        ("Heilt ueinig", "Litt ueinig", "Verken einig eller ueinig", "Litt einig", "Heilt einig"),
        ("Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"),
        ("I svært liten grad", "I liten grad", "I nokon grad", "I stor grad", "I svært stor grad"),
        ("Aldri", "Sjeldan", "Av og til", "Ofte", "Alltid"),
        ("Very poor", "Poor", "Fair", "Good", "Very good"),
        ("1 - Svært misfornøyd", "2", "3: verken eller", "4", "Svært fornøyd (5)"),
    ):
        texts = [text for text in words if not text.isdecimal()]
        assert known_scores(texts, 1, 5) == {text: words.index(text) + 1 for text in texts}


def test_a_scale_is_known_by_as_many_steps_as_the_survey_has() -> None:
    assert known_scores(["Helt uenig", "Uenig", "Enig", "Helt enig"], 1, 4) == {
        "Helt uenig": 1,
        "Uenig": 2,
        "Enig": 3,
        "Helt enig": 4,
    }
    assert known_scores(["Uenig", "Litt uenig", "Helt enig"], 1, 7) == {
        "Uenig": 2,
        "Litt uenig": 3,
        "Helt enig": 7,
    }
    assert known_scores(["Helt enig"], 1, 6) == {}


def test_two_wordings_of_one_step_make_a_scale_unknown() -> None:
    texts = ["Helt uenig", "Uenig", "Litt uenig", "Litt enig", "Enig", "Helt enig"]
    assert known_scores(texts, 1, 5) == {}
    assert known_scores(texts, 1, 7) == dict(zip(texts, (1, 2, 3, 5, 6, 7), strict=True))
    assert known_scores(["Helt enig", "helt  enig.", "Uenig"], 1, 5) == {
        "Helt enig": 5,
        "helt  enig.": 5,
        "Uenig": 2,
    }


def test_a_dimension_may_be_called_time(path: Path) -> None:
    export = found(path, Svar=[("Tidsmerke", "Tid", "Språk"), *[(NOON, 4, 3), (NOON, 5, 2)] * 2])
    assert scores(export) == {"Tid": [4, 5] * 2, "Språk": [3, 2] * 2}


def test_the_dimensions_of_the_settings_are_found_in_headings(path: Path) -> None:
    given = SurveySettings(
        dimensions=(Dimension(name="Mot"), Dimension(name="Ro"), Dimension(name="Tillit"))
    )
    headings = ("Mot: Vi prøver nytt", "I hvor stor grad har vi ro?", "Vet du? [TILLIT]", "Flaks")
    export = found(path, Svar=[("Tidsmerke", *headings), *[(NOON, 4, 4, 4, 4)] * 3])
    assert [each.dimension for each in proposed_map(export, given).columns] == [
        "",
        "Mot",
        "Ro",
        "Tillit",
        "Flaks",
    ]


def test_a_dimension_is_proposed_for_one_column_alone(path: Path) -> None:
    given = SurveySettings(dimensions=(Dimension(name="Mot"),))
    rows: Rows = [("Tidsmerke", "Mot: a", "Mot: b", "Mot: b"), *[(NOON, 4, 3, 2)] * 3]
    export = found(path, Svar=rows)
    assert scores(export, given=given) == {
        "Mot": [4] * 3,
        "Mot: b": [3] * 3,
        "Mot: b (2)": [2] * 3,
    }


def test_background_free_texts_and_waves_are_told_apart(path: Path) -> None:
    rows = [(NOON, "Måling 1", ("Nord", "Sør")[n % 2], f"Tanke {n}", 4) for n in range(8)]
    export = found(path, Svar=[("Tidsmerke", "Måling", "Enhet", "Kommentar", "Mot"), *rows])
    uses = {each.heading: each.use for each in proposed_map(export, SETTINGS).columns}
    assert uses == {
        "Tidsmerke": "left_out",
        "Måling": "wave",
        "Enhet": "background",
        "Kommentar": "left_out",
        "Mot": "dimension",
    }


def test_what_was_settled_before_is_proposed_again(path: Path) -> None:
    rows: Rows = [
        ("Tidsmerke", "Enhet", "Mot"),
        *[(NOON, "Nord", "Tja"), (NOON, "Sør", "Enig")] * 3,
    ]
    export = found(path, Svar=rows)
    settled = AnswerMap(
        columns=(
            AnswerColumn(heading="Enhet", use="background"),
            AnswerColumn(heading="mot", use="dimension", dimension="Motet"),
            AnswerColumn(heading="Gammelt", use="dimension", dimension="Gammelt"),
        ),
        scores=(AnswerScore(text="TJA", score=3), AnswerScore(text="Enig", score=5)),
        grouped_by="Enhet",
    )
    given = SurveySettings(answer_map=settled)
    proposed = proposed_map(export, given)
    assert proposed.grouped_by == "Enhet"
    assert scores(export, proposed, given) == {"Motet": [3, 5] * 3}


# --- reading --------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["Tja", "6", 6, 3.5, "0", True])
def test_an_unknown_answer_is_an_error_with_its_cell(path: Path, text: object) -> None:
    rows: Rows = [("Tidsmerke", "Mot"), *[(NOON, score) for score in (5, 4, 3)], (NOON, text)]
    assert fault(found(path, Svar=rows)).startswith(
        f"“Svar”, cell B5: “{text}” stands for no score"
    )


@pytest.mark.parametrize(
    ("cell", "said"), [("=1+2", "the formula has no result"), ("#N/A", "shows the error #N/A")]
)
def test_a_failed_formula_is_told_with_its_cell(path: Path, cell: str, said: str) -> None:
    rows: Rows = [("Tidsmerke", "Mot"), *[(NOON, score) for score in (5, 4, 3)], (NOON, cell)]
    assert said in fault(found(path, Svar=rows))


def test_a_map_that_does_not_fit_is_told(path: Path) -> None:
    export = found(path, Svar=FORMS)
    wanted = AnswerMap(columns=(AnswerColumn(heading="Tillit", use="dimension", dimension="T"),))
    assert "no column is headed “Tillit”" in fault(export, wanted)
    assert "no column is a dimension" in fault(export, AnswerMap())


def test_people_may_be_grouped_and_waves_told_apart(path: Path) -> None:
    rows: Rows = [("Tidsmerke", "Runde", "Enhet", "Mot")]
    rows += [(NOON, "Vår", "Nord", 4), (NOON, "Vår", "Sør", 2), (NOON, "Høst", "Nord", 5)] * 2
    export = found(path, Svar=rows)
    answer_map = replace(proposed_map(export, SETTINGS), grouped_by="Enhet")
    given = SurveySettings(index_name="Alt", asked=(9, 0))
    results = read_results(export, answer_map, given)
    assert results.waves == ("Vår", "Høst")
    assert results.respondents == (4, 2)
    assert results.asked == (9, None)
    assert [group.name for group in results.groups] == ["Nord", "Sør"]
    assert [score.answers for score in results.groups[0].rows[0].scores] == [2, 2]


def test_waves_may_be_dates(path: Path) -> None:
    april, november = dt.datetime(2024, 4, 1), dt.datetime(2024, 11, 1)  # noqa: DTZ001
    export = found(
        path, Svar=[("Tidsmerke", "Måling", "Mot"), (NOON, april, 4), (NOON, november, 5)]
    )
    answer_map = proposed_map(export, SETTINGS)
    waves = read_answers(export, answer_map, SETTINGS, code="nn").waves
    assert [wave.wave for wave in waves] == ["april 2024", "november 2024"]


def test_an_answer_without_a_wave_is_told(path: Path) -> None:
    rows: Rows = [("Tidsmerke", "Runde", "Mot"), (NOON, "Vår", 4), (NOON, None, 4)]
    assert "cell B3: nobody has said which wave" in fault(found(path, Svar=rows))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(*[st.none() | st.integers(1, 5)] * 3), min_size=3, max_size=30).filter(
        lambda rows: all(any(row[n] for row in rows) for n in range(3))
    ),
    st.sampled_from(["numbers", "texts", "words"]),
)
def test_what_was_answered_is_read(
    tmp_path_factory: pytest.TempPathFactory,
    answered: list[tuple[int | None, ...]],
    form: str,
) -> None:
    words = ("Helt uenig", "Litt uenig", "Verken enig eller uenig", "Litt enig", "Helt enig")
    forms = {"numbers": int, "texts": str, "words": lambda score: words[score - 1]}
    rows = [
        (NOON, *[None if score is None else forms[form](score) for score in row])
        for row in answered
    ]
    path = tmp_path_factory.mktemp("answers") / "export.xlsx"
    export = found(path, Svar=[("Tidsmerke", "Mot", "Ro", "Tillit"), *rows])
    assert scores(export) == {
        name: [row[place] for row in answered] for place, name in enumerate(("Mot", "Ro", "Tillit"))
    }

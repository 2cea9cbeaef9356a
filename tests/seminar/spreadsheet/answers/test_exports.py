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
)
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
    write(path, Svar=[("Enhet", "Mot"), *[("Nord", "Topp"), ("Sør", "Nja")] * 5])
    workbook = open_workbook(path)
    assert find_export(workbook) is None
    export = export_on(workbook, "Svar")
    assert export.shape == "other"
    told = AnswerMap(
        columns=(AnswerColumn(heading="Mot", use="dimension", dimension="Mot"),),
        scores=(AnswerScore(text="Topp", score=5), AnswerScore(text="Nja", score=2)),
    )
    assert scores(export, told) == {"Mot": [5, 2] * 5}


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
    told = repr(answer_map) + repr(read_answers(export, answer_map, SETTINGS, wave="april"))
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


@pytest.mark.parametrize(
    "odd", ["Dårlig nok", "leder.1@example.org", "2 - fordi Leder 3 aldri svarer"]
)
def test_no_column_about_a_dimension_is_dropped_for_an_odd_cell(path: Path, odd: str) -> None:
    texts = ("Helt enig", "Bra", "Vet ikke helt", odd, odd, "Ok", "Nei")
    rows = [(NOON, text, "Helt enig") for text in texts]
    export = found(path, Svar=[("Tidsmerke", "Respekt: Vi blir hørt", "Mot"), *rows])
    given = SurveySettings(dimensions=(Dimension(name="Respekt"),))
    if "@" in odd:
        rows = [(NOON, text, "Helt enig") for text in (*["Helt enig"] * 4, odd)]
        export = found(path, Svar=[("Tidsmerke", "Respekt: Vi blir hørt", "Mot"), *rows])
    assert proposed_map(export, given).columns[1].dimension == "Respekt"
    with pytest.raises(SpreadsheetError, match="cell B"):
        scores(export, given=given)


def test_most_answers_make_a_column_a_dimension_however_many_different_texts(path: Path) -> None:
    texts = (*["Helt enig"] * 9, "Tja", "Nja", "Hm", "Joda")
    export = found(path, Svar=[("Tidsmerke", "Mot"), *[(NOON, text) for text in texts]])
    assert "cell B11: “Tja”" in fault(export)


def test_a_comment_on_a_dimension_is_none_where_a_column_holds_its_scores(path: Path) -> None:
    given = SurveySettings(dimensions=(Dimension(name="Mot"),))
    rows = [(NOON, f"Tanke {n}", 4) for n in range(6)]
    export = found(path, Svar=[("Tidsmerke", "Mot: kommentar", "Mot: Vi prøver nytt"), *rows])
    assert scores(export, given=given) == {"Mot": [4] * 6}


@pytest.mark.parametrize("heading", ["Antall år i jobben", "Hvor lenge har du vært her?", "Alder"])
def test_a_number_of_years_is_no_score(path: Path, heading: str) -> None:
    rows = [(NOON, 1 + n % 5, 4) for n in range(10)]
    export = found(path, Svar=[("Tidsmerke", heading, "Mot"), *rows])
    assert [each.use for each in proposed_map(export, SETTINGS).columns][1] == "left_out"


AGREED = ("Helt uenig", "Litt uenig", "Verken enig eller uenig", "Litt enig", "Helt enig")


@given(st.lists(st.sampled_from(AGREED), min_size=1, max_size=30))
@settings(max_examples=30, deadline=None)
def test_the_map_does_not_tell_which_texts_an_export_holds(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    rows: Rows = [("Tidsmerke", "Mot"), *[(NOON, text) for text in texts]]
    export = found(tmp_path_factory.mktemp("ladder") / "export.xlsx", Svar=rows)
    told = {each.text: each.score for each in proposed_map(export, SETTINGS).scores}
    assert told == dict(zip(AGREED, range(1, 6), strict=True))


def test_a_column_that_nobody_answered_is_looked_at_anew_where_somebody_has(path: Path) -> None:
    rows: Rows = [("Tidsmerke", "Mot", "Ro"), *[(NOON, 4, None)] * 6]
    given = SurveySettings(answer_map=proposed_map(found(path, Svar=rows), SETTINGS))
    later = found(path, Svar=[*rows, (NOON, 4, 5)])
    assert scores(later, given=given) == {"Mot": [4] * 7, "Ro": [*[None] * 6, 5]}


def test_a_remembered_ladder_gives_way_to_one_that_is_worded_otherwise(path: Path) -> None:
    first = found(path, Svar=[("Tidsmerke", "Mot"), *[(NOON, "Litt enig")] * 6])
    given = SurveySettings(answer_map=proposed_map(first, SETTINGS))
    second = found(path, Svar=[("Tidsmerke", "Mot"), *[(NOON, "Enig")] * 6])
    assert "Litt enig" not in {each.text for each in proposed_map(second, given).scores}
    assert scores(second, given=given) == {"Mot": [4] * 6}


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


@pytest.mark.parametrize(
    "text",
    [
        *("Tja", "6", 6, 3.5, "0", "Bra", "Nja (2)", "5 - Topp"),
        *("2 - fordi Leder 3 aldri svarer på e-post", "Bedre før, i 1998 ga jeg 5 (1)"),
    ],
)
def test_an_unknown_answer_is_an_error_with_its_cell(path: Path, text: object) -> None:
    rows: Rows = [("Tidsmerke", "Mot"), *[(NOON, score) for score in (5, 4, 3)], (NOON, text)]
    export = found(path, Svar=rows)
    assert fault(export).startswith(f"“Svar”, cell B5: “{text}” stands for no score")
    assert str(text) not in {each.text for each in proposed_map(export, SETTINGS).scores}


@pytest.mark.parametrize("first", [1, True])
def test_a_truth_is_no_score_though_python_takes_it_for_one(path: Path, first: object) -> None:
    rows: Rows = [("Tidsmerke", "Mot"), *[(NOON, value) for value in (first, 5, 4, 3, 2, True)]]
    assert "“TRUE” stands for no score" in fault(found(path, Svar=rows))


def test_an_address_in_an_answer_is_told_by_its_cell_and_not_repeated(path: Path) -> None:
    rows = [(NOON, text) for text in ("Helt enig", "Litt enig", "leder.1@example.org")]
    said = fault(found(path, Svar=[("Tidsmerke", "Mot"), *rows]))
    assert said.startswith("“Svar”, cell B4: an e-mail address")
    assert "leder.1" not in said


def test_nobody_is_grouped_by_a_column_with_an_address(path: Path) -> None:
    rows = [(NOON, text, 4) for text in (*["Ofte"] * 3, *["Sjelden"] * 3, "leder.1@example.org")]
    export = found(path, Svar=[("Tidsmerke", "Bruk", "Mot"), *rows])
    asked = replace(
        with_use(proposed_map(export, SETTINGS), "Bruk", use="background"), grouped_by="Bruk"
    )
    assert "cell B8: an e-mail address" in fault(export, asked)


def test_two_wordings_that_may_be_one_step_are_told_with_both_cells(path: Path) -> None:
    texts = ("Helt uenig", "Enig", "Litt enig", "Uenig", "Enig")
    export = found(path, Svar=[("Tidsmerke", "Mot"), *[(NOON, text) for text in texts]])
    assert fault(export).startswith("“Svar”, cell B3: “Enig” here and “Litt enig” in cell B4 may")
    proposed = proposed_map(export, SETTINGS)
    assert proposed.columns[1].use == "dimension"
    more = (AnswerScore(text="enig", score=4), AnswerScore(text="Litt enig", score=4))
    more += (AnswerScore(text="uenig", score=2),)
    texts_known = {each.text.casefold() for each in more}
    kept = tuple(each for each in proposed.scores if each.text.casefold() not in texts_known)
    settled = replace(proposed, scores=(*kept, *more))
    assert scores(export, settled) == {"Mot": [1, 4, 4, 2, 4]}
    assert scores(export, given=SurveySettings(answer_map=settled)) == {"Mot": [1, 4, 4, 2, 4]}


def test_columns_of_one_export_may_not_word_a_step_differently_unasked(path: Path) -> None:
    rows: Rows = [("Tidsmerke", "Mot", "Ro"), *[(NOON, "Enig", "Litt enig")] * 6]
    assert "cell B2: “Enig” here and “Litt enig” in cell C2 may" in fault(found(path, Svar=rows))


def test_two_languages_are_two_wordings_of_one_scale(path: Path) -> None:
    texts = ("Strongly disagree", "Agree", "Helt uenig", "Litt enig", "Einig")
    export = found(path, Svar=[("Tidsmerke", "Mot"), *[(NOON, text) for text in texts]])
    assert scores(export) == {"Mot": [1, 4, 1, 4, 4]}


def test_number_and_wording_are_the_number(path: Path) -> None:
    texts = ("1 - Helt uenig", "Helt enig (5)", "3: verken eller", "4", "6 - Vet ikke")
    export = found(path, Svar=[("Tidsmerke", "Mot"), *[(NOON, text) for text in texts]])
    assert scores(export) == {"Mot": [1, 5, 3, 4, None]}
    assert proposed_map(export, SETTINGS).scores == ()


def test_another_wording_of_a_step_is_that_step(path: Path) -> None:
    texts = ("Helt uenig", "Nøytral", "Litt enig", "I svært stor grad.")
    export = found(path, Svar=[("Tidsmerke", "Mot"), *[(NOON, text) for text in texts[:3]]])
    assert scores(export) == {"Mot": [1, 3, 4]}
    assert "Nøytral" not in {each.text for each in proposed_map(export, SETTINGS).scores}


def test_codes_of_surveyxact_are_never_scores(path: Path) -> None:
    rows: Rows = [("respondentid", "s_1", "s_2"), *[(n, 1, 4) for n in range(825, 835)]]
    assert "cell B2: SurveyXact’s numbers" in fault(found(path, Dataset=rows))
    labels: Rows = [("s_1", 1, "I svært stor grad"), ("s_1", 2, "I stor grad")]
    export = found(path, Dataset=[*rows, (835, 2, 4), (836, 3, 4)], Labels=labels)
    assert [each.use for each in proposed_map(export, SETTINGS).columns][2] == "left_out"
    assert "cell B13: SurveyXact’s numbers" in fault(export)


def test_a_label_of_surveyxact_may_be_a_number(path: Path) -> None:
    rows: Rows = [("respondentid", "s_1"), *[(n, 1 + n % 5) for n in range(825, 835)]]
    labels: Rows = [("s_1", code, str(6 - code)) for code in range(1, 6)]
    assert scores(found(path, Dataset=rows, Labels=labels)) == {"s_1": [5, 4, 3, 2, 1] * 2}


def test_a_row_without_id_and_time_is_no_answer_and_is_told(path: Path) -> None:
    export = found(path, Svar=[*FORMS, (*[None] * 4, "Snitt", 4, 4)])
    answers = read_answers(export, proposed_map(export, SETTINGS), SETTINGS)
    assert answers.waves[0].columns["Mot"] == [5, 4, 1, 5]
    assert "rows with neither id nor time" in str(answers.remarks[0])
    assert "(row 6)" in str(answers.remarks[0])


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
    spring, autumn = read_answers(export, answer_map, SETTINGS).waves
    assert (spring.wave, autumn.wave) == ("Vår", "Høst")
    assert spring.columns == {"Mot": [4, 2, 4, 2]}
    assert [*spring.groups] == ["Nord", "Sør"] * 2
    assert [*autumn.groups] == ["Nord"] * 2


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

"""Results brought into a seminar: right figures, nothing else changed, both files or none."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builders.open_elsewhere import OpenElsewhere
from builders.survey_import import Cell, Prepared, Target, prepare
from builders.survey_import.differing import cell_of
from seminar.failures import CannotWrite
from seminar.folder import (
    SEMINAR,
    SURVEY,
    SeminarChanged,
    SurveyChanged,
    create,
    fingerprint,
    open_seminar,
    read_survey_of,
    save,
)
from seminar.messages import PlenumError
from seminar.model import Dimension, Seminar, SurveySettings
from seminar.rounding import half_away
from seminar.spreadsheet import read_summary, read_survey
from seminar.spreadsheet.answers import proposed_map
from seminar.survey import Survey, SurveyRow, WaveAnswers, anonymous, counted, in_waves
from seminar.survey_import import Incoming, find_source, incoming
from seminar.survey_workbook import CannotEdit
from seminar.workbook import Extent, open_workbook
from tests.seminar.survey_workbook.comparing import changed_cells, packed, parts
from tests.seminar.survey_workbook.workbooks import NAMES, SHEET, everything, write
from tools.make_survey_exports import EXPORTS
from tools.sample.levanger.survey import FIGURES, INDEX, WAVES

SUMMARY = EXPORTS.parent / "dialogseminar-2025" / "survey.xlsx"
FORMS = [EXPORTS / f"microsoft-forms-{month}-2024.xlsx" for month in ("april", "november")]
SOURCES = {
    "Microsoft Forms": FORMS,
    "Google Forms": [EXPORTS / "google-forms.csv"],
    "SurveyXact": [EXPORTS / "surveyxact.xlsx"],
    "summary table": [SUMMARY],
}
TOP = Extent(rows=20, columns=20)
TEXTS = ("Helt uenig", "Litt uenig", "Verken enig eller uenig", "Litt enig", "Helt enig")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A fresh seminar, that knows no dimension and has no workbook."""
    create(tmp_path / "Seminar", Seminar(survey=SurveySettings(index_name=INDEX)))
    return tmp_path / "Seminar"


def brought(folder: Path, file: Path) -> Incoming:
    seminar = open_seminar(folder)
    source = find_source(file, seminar.survey, seminar.language)
    answer_map = proposed_map(source.export, seminar.survey) if source.export else None
    return incoming(source, answer_map, seminar.survey, seminar.language)


def prepared(folder: Path, file: Path) -> Prepared:
    target = Target(folder, open_seminar(folder), fingerprint(folder))
    return prepare(target, brought(folder, file))


def bring_in(folder: Path, *files: Path) -> tuple[Prepared, ...]:
    brought_in: list[Prepared] = []
    for file in files:
        brought_in.append(prepared(folder, file))
        brought_in[-1].apply()
    return tuple(brought_in)


def survey_of(folder: Path) -> Survey:
    survey = read_survey_of(folder, open_seminar(folder))
    assert survey is not None
    return survey


def rows_of(survey: Survey) -> list[SurveyRow]:
    return [*survey.rows, *([survey.index] if survey.index else [])]


def printed(survey: Survey) -> dict[str, tuple[float, ...]]:
    return {
        row.name: tuple(float(half_away(value or 0, 1)) for value in row.values)
        for row in rows_of(survey)
    }


def to_twelve_figures(survey: Survey) -> Survey:
    """Return a survey with its scores as far as every workbook keeps them."""

    def cut(row: SurveyRow) -> SurveyRow:
        values = tuple(None if value is None else float(f"{value:.12g}") for value in row.values)
        return replace(row, values=values)

    index = cut(survey.index) if survey.index else None
    return replace(survey, rows=tuple(map(cut, survey.rows)), index=index)


def answered(path: Path, columns: dict[str, Sequence[int | None]], wave: str = "") -> Path:
    """Write answers, a column a dimension."""
    people = zip(*columns.values(), strict=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["Tidsmerke", *(["Måling"] if wave else []), *columns])
        for scores in people:
            texts = ["" if each is None else TEXTS[each - 1] for each in scores]
            writer.writerow(["08.04.2024 08.02.11", *([wave] if wave else []), *texts])
    return path


# --- the figures ----------------------------------------------------------------------------------


@pytest.mark.parametrize("source", SOURCES)
def test_every_figure_of_the_sample_comes_out(folder: Path, source: str) -> None:
    bring_in(folder, *SOURCES[source])
    survey = survey_of(folder)
    assert survey.waves == WAVES
    assert printed(survey) == {name: tuple(values) for name, *values in FIGURES}


@pytest.mark.parametrize("source", [name for name in SOURCES if name != "summary table"])
def test_answers_are_counted_and_their_distributions_kept(folder: Path, source: str) -> None:
    bring_in(folder, *SOURCES[source])
    survey = survey_of(folder)
    assert survey.respondents == (120, 120)
    counts = {row.name: {row.detail(wave).answers for wave in (0, 1)} for row in survey.rows}
    assert counts["Bidrar"] == {120}
    assert counts["Innovasjon"] == {110}
    for row in survey.rows:
        for wave in (0, 1):
            assert sum(row.detail(wave).distribution) == row.detail(wave).answers


@pytest.mark.parametrize("source", SOURCES)
def test_the_seminars_own_workbook_takes_them_in(tmp_path: Path, source: str) -> None:
    folder = tmp_path / "Seminar"
    shutil.copytree(SUMMARY.parent, folder)
    bring_in(folder, *SOURCES[source])
    assert printed(survey_of(folder)) == {name: tuple(values) for name, *values in FIGURES}


@pytest.mark.parametrize("own", [False, True])
@pytest.mark.parametrize("source", SOURCES)
def test_to_bring_the_same_in_again_changes_nothing(folder: Path, source: str, own: bool) -> None:
    if own:
        shutil.copy(SUMMARY, folder / SURVEY)
    bring_in(folder, *SOURCES[source])
    before = [(folder / name).read_bytes() for name in (SURVEY, SEMINAR)]
    for file in SOURCES[source]:
        again = prepared(folder, file)
        assert not again.is_change
        assert again.changes == ()
        again.apply()
    assert before == [(folder / name).read_bytes() for name in (SURVEY, SEMINAR)]


@pytest.mark.parametrize("source", ["Google Forms", "SurveyXact"])
def test_what_is_read_again_is_what_was_brought(folder: Path, source: str) -> None:
    survey = brought(folder, *SOURCES[source]).survey
    bring_in(folder, *SOURCES[source])
    assert to_twelve_figures(survey_of(folder)) == to_twelve_figures(survey)


# --- what is held back ----------------------------------------------------------------------------

FEW = {
    "Mot": [5, 5, 4, *[None] * 9],
    "Ro": [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, None],
    "Tillit": [4, 4, 4, 5, 5, 5, 3, 3, 3, 2, 2, 2],
}
TOO_FEW_PEOPLE = {"Mot": [5, 4, 3], "Ro": [5, 5, 5], "Tillit": [1, 1, 2]}


@pytest.mark.parametrize("columns", [FEW, TOO_FEW_PEOPLE], ids=["few answers", "few people"])
def test_what_is_held_back_is_held_back_when_it_is_read_again(
    folder: Path, tmp_path: Path, columns: dict[str, Sequence[int | None]]
) -> None:
    file = answered(tmp_path / "svar.csv", columns, "April 2024")
    survey = brought(folder, file).survey
    bring_in(folder, file)
    again = survey_of(folder)
    assert to_twelve_figures(again) == to_twelve_figures(survey)
    assert again.rows[0].detail(0).withheld
    assert again.index is not None
    assert again.index.values == (None,)


@st.composite
def surveys(draw: st.DrawFn, limit: int, waves: tuple[str, ...]) -> Survey:
    """Answers in which any number of people left any question out, as they may be shown."""
    answer = st.none() | st.integers(1, 5)
    counts = [draw(st.integers(1, 14)) for _ in waves]
    people = [
        WaveAnswers(
            wave,
            {
                name: draw(st.lists(answer, min_size=count, max_size=count))
                for name in ("Mot", "Ro", "Tillit")
            },
        )
        for wave, count in zip(waves, counts, strict=True)
    ]
    return anonymous(counted(people, (1, 5), INDEX), limit)


def two_surveys(limit: int) -> st.SearchStrategy[tuple[Survey, Survey]]:
    waves = ("April 2024", "Mai 2024")
    return st.tuples(surveys(limit, waves), surveys(limit, waves[1:]))


@pytest.mark.slow
@settings(max_examples=20)
@given(st.sampled_from([5, 3]).flatmap(two_surveys))
def test_any_survey_reads_as_it_was_brought_also_over_another(
    brought_in: tuple[Survey, Survey],
) -> None:
    first, second = brought_in
    with TemporaryDirectory() as place:
        folder = Path(place)
        rules = SurveySettings(index_name=INDEX, minimum_answers=first.limit)
        dimensions = tuple(Dimension(name=name) for name in ("Mot", "Ro", "Tillit"))
        create(folder, Seminar(survey=replace(rules, dimensions=dimensions)))
        for survey in (first, second):
            prepare(
                Target(folder, open_seminar(folder), fingerprint(folder)), Incoming(survey)
            ).apply()
            shown = to_twelve_figures(survey_of(folder))
            last = in_waves(shown, range(len(shown.waves))[-len(survey.waves) :])
            assert _figures(last) == _figures(to_twelve_figures(survey))


def _figures(survey: Survey) -> list[tuple[str, tuple[float | None, ...], list[Cell]]]:
    """Return what is shown; that there is no index may also read as an index that is held back."""
    waves = range(len(survey.waves))
    rows = [
        (row.name, row.values, [replace(cell_of(row, wave), value=None) for wave in waves])
        for row in survey.rows
    ]
    index = [(row.name, row.values, list[Cell]()) for row in rows_of(survey)[len(rows) :]]
    return [*rows, *index]


def test_no_file_of_the_seminar_holds_what_is_held_back(folder: Path, tmp_path: Path) -> None:
    bring_in(folder, answered(tmp_path / "svar.csv", FEW, "April 2024"))
    book = openpyxl.load_workbook(folder / SURVEY)
    cells = [
        [cell.value for cell in row] for sheet in book for row in sheet if row[0].value == "Mot"
    ]
    # In the table, and where it is said what the dimensions mean; no distribution.
    assert cells == [["Mot", "<5", None], ["Mot", ""]]
    with ZipFile(folder / SURVEY) as package:
        everything_said = b"".join(package.read(name) for name in package.namelist())
    assert b"4.66666" not in everything_said  # the mean of 5, 5 and 4
    assert "Helt enig" in (folder / SEMINAR).read_text(encoding="utf-8")
    assert not list(folder.rglob("*.csv"))


@pytest.mark.parametrize("others", [[1, 1, 1, 1], [1, 1, 1], [3, 4, 2, 5]])
def test_what_is_held_back_leaves_the_same_files_whatever_was_answered(
    folder: Path, tmp_path: Path, others: list[int]
) -> None:
    twin = Path(shutil.copytree(folder, tmp_path / "Tvilling"))
    bring_in(folder, answered(tmp_path / "a.csv", {"Mot": [5, 5, 4, 5], "Ro": [5] * 4}, "April"))
    bring_in(twin, answered(tmp_path / "b.csv", {"Mot": others, "Ro": others}, "April"))
    assert (folder / SEMINAR).read_bytes() == (twin / SEMINAR).read_bytes()
    assert content_of(folder / SURVEY) == content_of(twin / SURVEY)


def content_of(path: Path) -> dict[str, bytes]:
    """Return what a package holds, without the moment at which it was made."""
    with ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist() if "docProps" not in name}


def test_the_organisers_own_figure_gives_way_to_what_is_held_back(
    folder: Path, tmp_path: Path
) -> None:
    bring_in(folder, answered(tmp_path / "før.csv", {name: [3] * 12 for name in FEW}, "April 2024"))
    assert survey_of(folder).rows[0].values == (3.0,)
    file = answered(tmp_path / "nå.csv", FEW, "April 2024")
    survey = brought(folder, file).survey
    (ready,) = bring_in(folder, file)
    assert (ready.changes[0].before, ready.changes[0].after) == (Cell(3.0, 12), Cell(withheld=True))
    assert to_twelve_figures(survey_of(folder)) == to_twelve_figures(survey)


def own_table(folder: Path, *rows: Sequence[object]) -> None:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(folder / SURVEY)


@pytest.mark.parametrize("heading", ["April 2024 (n = 50)", "April 2024, 50 svar", "April 2024"])
def test_of_a_wave_of_too_few_what_stands_there_already_is_held_back_too(
    folder: Path, tmp_path: Path, heading: str
) -> None:
    counted = [("Antall svar", 50)] if heading == "April 2024" else []
    own_table(folder, ("Dimensjon", heading), ("Mot", 3.5), ("Ro", 3.9), *counted)
    bring_in(folder, answered(tmp_path / "få.csv", {"Mot": [3] * 4}, "April 2024"))
    survey = survey_of(folder)
    assert [row.values for row in survey.rows] == [(None,), (None,)]
    assert all(row.detail(0).withheld for row in survey.rows)
    bring_in(folder, answered(tmp_path / "flere.csv", {"Mot": [3] * 12}, "April 2024"))
    assert [row.values for row in survey_of(folder).rows] == [(3.0,), (3.9,)]
    assert survey_of(folder).respondents == (12,)


def test_no_person_is_in_the_seminar_afterwards(folder: Path) -> None:
    bring_in(folder, *FORMS)
    with ZipFile(folder / SURVEY) as package:
        said = b"".join(package.read(name) for name in package.namelist())
    said += (folder / SEMINAR).read_bytes()
    assert b"@" not in said
    assert b"Ansatt 1" not in said


# --- the organiser's own workbook -----------------------------------------------------------------


def into_a_full_workbook(folder: Path, tmp_path: Path) -> Path:
    """Bring new figures for April into a workbook with charts, and return it as it was."""
    write(folder / SURVEY, everything)
    before = tmp_path / "before.xlsx"
    shutil.copy(folder / SURVEY, before)
    names = [row.name for row in read_survey(before, SurveySettings()).rows]
    file = answered(tmp_path / "svar.csv", {name: [3, 4] * 8 for name in names}, "April 2024")
    bring_in(folder, file)
    return before


def test_everything_else_in_the_workbook_stays_byte_for_byte(folder: Path, tmp_path: Path) -> None:
    before = into_a_full_workbook(folder, tmp_path)
    old, new = packed(before), packed(folder / SURVEY)
    added = [name for name in new if name not in old]
    assert added == ["xl/worksheets/answers1.xml"]
    assert [*new] == [*old, *added]
    sheet = "xl/worksheets/sheet1.xml"
    listed = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"}
    changed = {name for name in old if old[name] != new[name]}
    assert {sheet, *listed} <= changed
    # Other sheets change where they show what has become old, and nowhere else.
    assert all(name.startswith("xl/worksheets/sheet") for name in changed - listed)
    cells = changed_cells(parts(before)[sheet], parts(folder / SURVEY)[sheet])
    assert {name[0] for name in cells} <= {"B", "C", "F"}


def test_the_parts_that_list_a_new_sheet_get_one_line_more(folder: Path, tmp_path: Path) -> None:
    before = into_a_full_workbook(folder, tmp_path)
    old, new = parts(before), parts(folder / SURVEY)
    for name in ("[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"):
        start = next(
            at for at, (a, b) in enumerate(zip(old[name], new[name], strict=False)) if a != b
        )
        end = len(old[name]) - start
        assert new[name].startswith(old[name][:start])
        assert new[name].endswith(old[name][-end + 1 :])
    book = open_workbook(folder / SURVEY)
    assert book.sheet_names[-1] == "Fordelinger"
    assert book.sheet("Fordelinger", TOP).rows[0][0] == "Dimensjon"
    assert read_summary(folder / SURVEY, SurveySettings()).table.sheet == SHEET


def test_distributions_that_are_there_already_are_brought_up_to_date(
    folder: Path, tmp_path: Path
) -> None:
    before = into_a_full_workbook(folder, tmp_path)
    names = [row.name for row in read_survey(before, SurveySettings()).rows]
    bring_in(folder, answered(tmp_path / "ny.csv", {n: [5] * 9 for n in names}, "April 2024"))
    book = open_workbook(folder / SURVEY)
    assert [name for name in book.sheet_names if name.startswith("Fordeling")] == ["Fordelinger"]
    assert book.sheet("Fordelinger", TOP).rows[1][2:] == (0, 0, 0, 0, 9)


def test_waves_and_dimensions_are_added(folder: Path, tmp_path: Path) -> None:
    first = answered(tmp_path / "a.csv", {"Mot": [3] * 8, "Ro": [4] * 8}, "April 2024")
    second = answered(tmp_path / "b.csv", {"Mot": [4] * 9, "Ny": [5] * 9}, "November 2024")
    bring_in(folder, first)
    (ready,) = bring_in(folder, second)
    assert (ready.new_waves, ready.new_dimensions) == (("November 2024",), ("Ny",))
    survey = survey_of(folder)
    assert survey.waves == ("April 2024", "November 2024")
    assert {row.name: row.values for row in survey.rows} == {
        "Mot": (3.0, 4.0),
        "Ro": (4.0, None),
        "Ny": (None, 5.0),
    }
    assert survey.respondents == (8, 9)


def test_waves_that_differ_in_capitals_or_spaces_alone_are_one(
    folder: Path, tmp_path: Path
) -> None:
    labels = ("April 2024", "april 2024 ", "APRIL  2024") * 4
    people = [("Måling", "Mot"), *((label, "Helt enig") for label in labels)]
    file = tmp_path / "svar.csv"
    file.write_text("\n".join(map(";".join, people)), encoding="utf-8")
    bring_in(folder, file)
    survey = survey_of(folder)
    assert (survey.waves, survey.respondents) == (("April 2024",), (12,))


def test_labels_and_numbers_of_people_asked_follow_the_waves(folder: Path, tmp_path: Path) -> None:
    bring_in(folder, answered(tmp_path / "a.csv", {"Mot": [3] * 8}, "April 2024"))
    seminar = open_seminar(folder)
    settings = replace(seminar.survey, wave_labels=("Vår",), asked=(10,))
    save(replace(seminar, survey=settings), folder)
    bring_in(folder, answered(tmp_path / "b.csv", {"Mot": [4] * 9}, "November 2024"))
    again = answered(tmp_path / "c.csv", {"Mot": [5] * 7}, "April 2024")
    assert prepared(folder, again).new_waves == ()
    assert survey_of(folder).waves == ("Vår", "November 2024")
    assert open_seminar(folder).survey.asked == (10, 0)


def test_how_many_were_asked_comes_with_a_table(folder: Path, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    rows = [("", "April 2024", "Mai 2024"), ("Mot", 3, 4), ("Ro", 4, 4)]
    for row in (*rows, ("Antall svar", 80, 90), ("Antall inviterte", 100, 120)):
        book.worksheets[0].append(list(row))
    book.save(tmp_path / "tabell.xlsx")
    bring_in(folder, tmp_path / "tabell.xlsx")
    survey = survey_of(folder)
    assert (survey.respondents, survey.asked) == ((80, 90), (100, 120))


def test_labels_that_somebody_has_typed_stay(folder: Path) -> None:
    seminar = open_seminar(folder)
    settings = replace(seminar.survey, wave_labels=("Vår", "Høst"))
    save(replace(seminar, survey=settings), folder)
    bring_in(folder, *SOURCES["Google Forms"])
    assert survey_of(folder).waves == ("Vår", "Høst")
    assert not prepared(folder, *SOURCES["Google Forms"]).is_change


def test_a_wave_that_is_older_than_the_last_is_remarked_on(folder: Path, tmp_path: Path) -> None:
    bring_in(folder, answered(tmp_path / "a.csv", {"Mot": [3] * 8}, "November 2024"))
    ready = prepared(folder, answered(tmp_path / "b.csv", {"Mot": [4] * 9}, "April 2024"))
    assert any("older than a wave in the workbook" in str(each) for each in ready.remarks)


def test_what_cannot_be_done_is_refused_and_nothing_is_written(
    folder: Path, tmp_path: Path
) -> None:
    write(folder / SURVEY, everything)
    before = [(folder / name).read_bytes() for name in (SURVEY, SEMINAR)]
    with pytest.raises(CannotEdit):
        prepared(folder, answered(tmp_path / "a.csv", {"Tillit": [3] * 8}, "Mai 2025"))
    assert before == [(folder / name).read_bytes() for name in (SURVEY, SEMINAR)]


@pytest.mark.parametrize(("wave", "name"), [("Mai 2025", NAMES[0]), ("April 2024", "Ny")])
def test_the_way_out_that_is_told_takes_the_results_in(
    folder: Path, tmp_path: Path, wave: str, name: str
) -> None:
    def besides(_book: object, sheet: Any) -> None:
        sheet.add_sparkline("K2", {"range": f"{SHEET}!B2:D2"})
        sheet.add_sparkline("K3", {"range": f"{SHEET}!B2:B7"})

    def inserted(_book: object, sheet: Any) -> None:
        sheet.add_sparkline("K2", {"range": f"{SHEET}!B2:F2"})
        sheet.add_sparkline("K3", {"range": f"{SHEET}!B2:B9"})
        if name == "Ny":
            sheet.write_row(8, 0, ["Ny", 1])
        else:
            sheet.write_row(0, 5, ["Mai 2025", "Svar"])

    file = answered(tmp_path / "svar.csv", {name: [3] * 12}, wave)
    write(folder / SURVEY, besides, with_index=False)
    with pytest.raises(CannotEdit, match=r"in Excel.* save, and try again"):
        prepared(folder, file)
    write(folder / SURVEY, inserted, with_index=False)
    bring_in(folder, file)
    survey = survey_of(folder)
    row = next(row for row in survey.rows if row.name == name)
    place = [each.casefold() for each in survey.waves].index(wave.casefold())
    assert cell_of(row, place) == Cell(3.0, 12)


def test_answers_where_the_table_belongs_are_told(folder: Path) -> None:
    shutil.copy(FORMS[0], folder / SURVEY)
    with pytest.raises(CannotEdit, match="holds answers, one row a respondent"):
        prepared(folder, FORMS[0])


# --- both files or none ---------------------------------------------------------------------------


def test_the_map_is_remembered(folder: Path) -> None:
    bring_in(folder, FORMS[0])
    answer_map = open_seminar(folder).survey.answer_map
    assert answer_map is not None
    assert {each.text: each.score for each in answer_map.scores} == dict(
        zip(TEXTS, range(1, 6), strict=True)
    )


@pytest.mark.parametrize("there", [False, True])
def test_if_seminar_json_cannot_be_written_the_workbook_goes_back(
    folder: Path, tmp_path: Path, there: bool
) -> None:
    if there:
        bring_in(folder, answered(tmp_path / "a.csv", {"Mot": [3] * 8}, "April 2024"))
        (folder / "seminar.previous.json").unlink()
    ready = prepared(folder, FORMS[0])
    before = (folder / SURVEY).read_bytes() if there else None
    (folder / "seminar.previous.json").mkdir()
    with pytest.raises(CannotWrite):
        ready.apply()
    assert (folder / SURVEY).exists() == there
    assert before is None or (folder / SURVEY).read_bytes() == before
    assert open_seminar(folder) == ready.target.seminar
    assert not list(folder.glob(".plenum-*"))


def test_what_somebody_has_saved_meanwhile_is_not_overwritten(folder: Path) -> None:
    ready = prepared(folder, FORMS[0])
    shutil.copy(SUMMARY, folder / SURVEY)
    before = (folder / SEMINAR).read_bytes()
    with pytest.raises(SurveyChanged):
        ready.apply()
    assert (folder / SURVEY).read_bytes() == SUMMARY.read_bytes()
    assert (folder / SEMINAR).read_bytes() == before
    ready = prepared(folder, FORMS[0])
    save(replace(open_seminar(folder), title="Ny"), folder)
    with pytest.raises(SeminarChanged):
        ready.apply()
    assert (folder / SURVEY).read_bytes() == SUMMARY.read_bytes()


def test_a_workbook_that_is_open_in_another_program_is_left_alone(folder: Path) -> None:
    shutil.copy(SUMMARY, folder / SURVEY)
    ready = prepared(folder, FORMS[0])
    (folder / f".~lock.{SURVEY}#").write_text("", encoding="utf-8")
    with pytest.raises(OpenElsewhere, match=r"“survey.xlsx” is open in LibreOffice"):
        ready.apply()
    assert (folder / SURVEY).read_bytes() == SUMMARY.read_bytes()


def test_nothing_is_written_before_it_is_applied(folder: Path) -> None:
    ready = prepared(folder, FORMS[0])
    assert ready.is_change
    assert not (folder / SURVEY).exists()
    assert issubclass(SurveyChanged, PlenumError)

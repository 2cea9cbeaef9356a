"""Lists of participants, from a file or pasted: headings, names, and who is there already."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from app.entry.participant_file import NoList, read_participant_file
from app.entry.participant_rows import ParticipantRows, participant_rows, proposed_participants
from app.entry.table import table_of_text
from seminar.model import Participant
from seminar.workbook import SpreadsheetError


def pasted(text: str, present: tuple[Participant, ...] = ()) -> ParticipantRows:
    table = table_of_text(text)
    return participant_rows(table, proposed_participants(table), present)


def brief(read: ParticipantRows) -> list[tuple[str, str, str]]:
    return [(who.name, who.role, who.unit) for who in read.people]


@pytest.mark.parametrize(
    "headings, fields",
    [
        ("Navn\tRolle\tParti/enhet", "name role unit"),
        ("Namn\tStilling\tEining", "name role unit"),
        ("Name\tPosition\tDepartment", "name role unit"),
        ("Fornavn\tEtternavn\tParti", "first_name last_name party"),
        ("Førenamn\tEtternamn\tVerv\tParti\tEining", "first_name last_name role party unit"),
        ("First name\tSurname\tJob title\tUnit", "first_name last_name role unit"),
        ("Nr\tNAVN:\tE-post\tTelefon\tEnhet", " name   unit"),
    ],
)
def test_headings_are_recognised_in_three_languages(headings: str, fields: str) -> None:
    mapping = proposed_participants(
        table_of_text(headings + "\n" + "x\t" * headings.count("\t") + "x")
    )
    assert [field or "" for field in mapping.fields] == fields.split(" ")


def test_names_are_joined_and_turned() -> None:
    read = pasted("Fornavn\tEtternavn\tRolle\nKnut Ola\tÅs\tPolitiker\n\tVik\tAnsatt")
    assert [name for name, _, _ in brief(read)] == ["Knut Ola Ås", "Vik"]
    assert brief(pasted("Navn\nÅs, Knut Ola")) == [("Knut Ola Ås", "", "")]


def test_a_role_stands_for_a_name_that_is_missing() -> None:
    assert brief(pasted("Navn\tRolle\n\tOrdfører")) == [("Ordfører", "Ordfører", "")]


def test_a_party_counts_first_for_politicians_and_a_unit_for_others() -> None:
    read = pasted(
        "Navn\tRolle\tParti\tEnhet\n"
        "Person 1\tPolitiker\tAp\tFormannskapet\n"
        "Person 2\tEnhetsleder\t\tHelse\n"
        "Person 3\tTillitsvalgt\tDelta\t"
    )
    assert [unit for _, _, unit in brief(read)] == ["Ap", "Helse", "Delta"]


def test_without_headings_columns_are_known_by_what_stands_in_them() -> None:
    read = pasted("Person Nummer En\tPolitiker\tSV\nPerson Nummer To\tTillitsvalgt\tV")
    assert brief(read) == [
        ("Person Nummer En", "Politiker", "SV"),
        ("Person Nummer To", "Tillitsvalgt", "V"),
    ]


def test_one_column_alone_is_names() -> None:
    assert brief(pasted("Person 1\nPerson 2")) == [("Person 1", "", ""), ("Person 2", "", "")]


def test_nobody_comes_twice_and_it_is_told_who_would() -> None:
    present = (Participant(name="Person 1", role="Politiker", unit="Ap"),)
    read = pasted(
        "Navn\tEnhet\nperson  1\tAp\nPerson 2\tHelse\nPerson 2\tHelse\nPerson 2\tPlan", present
    )
    assert brief(read) == [("Person 2", "", "Helse"), ("Person 2", "", "Plan")]
    assert [fault.row for fault in read.repeated] == [1, 3]
    assert str(read.repeated[0].reason) == "“person 1” is on the list already."
    assert str(read.summary) == "2 of 4 rows are read; 2 are there already"


def test_a_row_without_a_name_is_told() -> None:
    read = pasted("Navn\tEnhet\n\tHelse\nPerson 1\tPlan")
    assert [(fault.row, fault.column) for fault in read.faults] == [(1, 0)]
    assert str(read.summary) == "1 of 2 rows are read"


def test_headings_of_two_lines_are_read_as_one() -> None:
    read = pasted(
        "Person\t\tRolle\tEnhet\nFornavn\tEtternavn\t\t\nÅse\tBø\tPolitiker\tAp\nUlf\tVik\tRektor\tSkole"
    )
    assert brief(read) == [("Åse Bø", "Politiker", "Ap"), ("Ulf Vik", "Rektor", "Skole")]


@pytest.mark.parametrize("headings", ["Navn\t\tRolle", "Navn\tNavn\tRolle"])
def test_a_heading_over_two_columns_of_names_is_of_first_and_last_name(headings: str) -> None:
    read = pasted(f"{headings}\nÅse\tBø-Vik\tRektor\nUlf\tdel Río\tRektor")
    assert [name for name, _, _ in brief(read)] == ["Åse Bø-Vik", "Ulf del Río"]


def test_what_stands_beside_whole_names_is_no_last_name() -> None:
    read = pasted("Navn\t\tRolle\nÅse Bø\tVegetar\tRektor\nUlf Vik\tKaffe\tRektor")
    assert [name for name, _, _ in brief(read)] == ["Åse Bø", "Ulf Vik"]


def test_without_headings_positions_are_known_as_roles() -> None:
    read = pasted("Åse Bø\tPolitiker\tAp\nUlf Vik\tRektor\tSkole")
    assert brief(read) == [("Åse Bø", "Politiker", "Ap"), ("Ulf Vik", "Rektor", "Skole")]


def test_a_heading_within_the_list_is_nobody() -> None:
    read = pasted("Navn\tRolle\nPolitikere\t\nÅse Bø\tPolitiker\nGruppe 2\t\nUlf Vik\tRektor")
    assert [name for name, _, _ in brief(read)] == ["Åse Bø", "Ulf Vik"]
    assert [(fault.row, str(fault.reason)) for fault in read.faults] == [
        (1, "“Politikere” is a heading, and nobody’s name."),
        (3, "“Gruppe 2” is a heading, and nobody’s name."),
    ]


cells = st.text("abcÆØÅ ,.-1", max_size=8)


@given(st.lists(st.lists(cells, min_size=1, max_size=4), max_size=8))
def test_every_row_with_text_gives_somebody_or_says_why_not(rows: list[list[str]]) -> None:
    table = table_of_text("\n".join("\t".join(row) for row in rows))
    read = participant_rows(table, proposed_participants(table))
    assert len(read.people) + len(read.faults) + len(read.repeated) == read.rows
    assert all(who.name.strip() for who in read.people)


# --- files ----------------------------------------------------------------------------------------


def write_workbook(path: Path, rows: list[list[object]], title: str = "Deltakere") -> Path:
    book = Workbook()
    notes = book.worksheets[0]
    notes.title = "Notater"
    notes.append(["Husk bordkort"])
    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def test_the_sheet_with_the_list_is_found_in_a_workbook(tmp_path: Path) -> None:
    file = write_workbook(
        tmp_path / "Påmelding.xlsx",
        [["Nr", "Navn", "Rolle", "Enhet"], [1, "Person 1", "Politiker", "Ap"], [], [2, "Person 2"]],
    )
    table = read_participant_file(file)
    assert table[1] == ("1", "Person 1", "Politiker", "Ap")
    read = participant_rows(table, proposed_participants(table))
    assert brief(read) == [("Person 1", "Politiker", "Ap"), ("Person 2", "", "")]


def test_a_list_from_excel_on_windows_is_read(tmp_path: Path) -> None:
    file = tmp_path / "liste.csv"
    with file.open("w", encoding="cp1252", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([["Førenamn", "Etternamn"], ["Åse", "Bø"]])
    table = read_participant_file(file)
    assert brief(participant_rows(table, proposed_participants(table))) == [("Åse Bø", "", "")]


LIST = 'Navn;Rolle;Enhet\n"Åse\nBø";Politiker;Ap\nØrjan Æs;"Rektor; leder";Skole\n'


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_list_is_read_however_the_machine_wrote_it(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    rows = csv.reader(LIST.splitlines(keepends=True), delimiter=";")
    file = tmp_path / "liste.csv"
    with file.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=separator).writerows(rows)
    table = read_participant_file(file)
    assert brief(participant_rows(table, proposed_participants(table))) == [
        ("Åse Bø", "Politiker", "Ap"),
        ("Ørjan Æs", "Rektor; leder", "Skole"),
    ]


def test_merged_headings_and_hidden_rows_of_a_workbook_are_read_as_they_are_seen(
    tmp_path: Path,
) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (
        ["Deltakere på seminaret"],
        ["Person", None, "Rolle"],
        ["Fornavn", "Etternavn"],
        ["Åse", "Bø", "Politiker"],
        ["Kommer", "Ikke", "Politiker"],
    ):
        sheet.append(row)
    for merged in ("A1:C1", "A2:B2", "C2:C3"):
        sheet.merge_cells(merged)
    sheet.row_dimensions[5].hidden = True
    book.save(tmp_path / "liste.xlsx")
    table = read_participant_file(tmp_path / "liste.xlsx")
    read = participant_rows(table, proposed_participants(table))
    assert brief(read) == [("Åse Bø", "Politiker", "")]


def test_a_list_of_headings_alone_is_refused(tmp_path: Path) -> None:
    (tmp_path / "liste.csv").write_text("Navn;Rolle\n", encoding="utf-8")
    with pytest.raises(NoList, match=r"liste\.csv has headings .*, and nobody below them"):
        read_participant_file(tmp_path / "liste.csv")


def test_a_list_from_an_old_excel_is_refused_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "liste.xls").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600))
    with pytest.raises(SpreadsheetError, match=r"liste\.xls .* save it as .*xlsx"):
        read_participant_file(tmp_path / "liste.xls")


@pytest.mark.invalid_office_files
def test_a_file_that_is_no_list_is_refused_with_a_sentence(tmp_path: Path) -> None:
    other = tmp_path / "liste.xlsx"
    other.write_bytes(b"PK\x03\x04 er ikke en arbeidsbok")
    with pytest.raises(SpreadsheetError, match=r"liste\.xlsx"):
        read_participant_file(other)
    empty = tmp_path / "tom.csv"
    empty.write_text("\n\n", encoding="utf-8")
    with pytest.raises((SpreadsheetError, NoList), match=r"tom\.csv"):
        read_participant_file(empty)
    long = tmp_path / "lang.csv"
    long.write_text("Navn\n" + "Person\n" * 6000, encoding="utf-8")
    with pytest.raises(NoList, match="more than 5000 rows"):
        read_participant_file(long)

"""The report of a collecting: a row for each sheet, and all that came of it."""

from __future__ import annotations

import pytest

from app.desktop.interpreter import words
from app.desktop.pages.outcomes.collecting_report import (
    ReportRow,
    report_rows,
    without_path,
)
from builders.answers import Remark
from seminar.folder import GROUPS
from seminar.language import language
from seminar.messages import message
from tests.app.collecting.seminars import sheet, write
from tests.app.desktop.pages.outcomes.handed_in import Bench


def rows(bench: Bench) -> dict[tuple[str, str], ReportRow]:
    bench.collect()
    assert bench.collecting.last is not None
    return {(row.group, row.task): row for row in report_rows(bench.collecting.last, words())}


def lines(row: ReportRow) -> list[tuple[str, str]]:
    return [(line.text, line.second) for line in row.lines]


def test_each_sheet_has_a_row_with_what_it_brought(bench: Bench) -> None:
    found = rows(bench)
    assert list(found) == [
        ("Gruppe 1", "Oppgave 1"),
        ("Gruppe 1", "Oppgave 2"),
        ("Gruppe 2", "Oppgave 1"),
        ("Gruppe 2", "Oppgave 2"),
    ]
    first = found["Gruppe 1", "Oppgave 1"]
    assert first.news == "3 nye"
    assert (first.remark, first.is_fault) == ("", False)
    second = found["Gruppe 1", "Oppgave 2"]
    assert (second.remark, second.is_fault) == ("spørsmål 2 er ikke besvart", False)
    assert lines(first)[0] == ("«Vi møtes for sjelden»", "")
    assert first.name == "Gruppe 1 Oppgave 1 Svarark.docx"
    last = found["Gruppe 2", "Oppgave 2"]
    assert (last.news, last.remark, last.is_quiet) == ("ingen svar ennå", "", True)


def test_what_changed_is_told_with_what_it_was(bench: Bench) -> None:
    bench.collect()
    write(bench.folder, 2, 1, ["Mandatene er svært uklare"])
    found = rows(bench)
    assert found["Gruppe 1", "Oppgave 2"].news == "1 endret"
    assert lines(found["Gruppe 1", "Oppgave 2"]) == [
        ("«Mandatene er svært uklare»", "Før: «Mandatene er uklare»")
    ]
    assert found["Gruppe 1", "Oppgave 1"].news == "ingenting nytt"


def test_what_waits_to_be_decided_is_a_fault(bench: Bench) -> None:
    bench.collect()
    bench.rewrite("Sakene kommer sent", "Papirene er sene")
    write(bench.folder, 1, 2, ["Sakene kommer altfor sent"])
    row = rows(bench)["Gruppe 2", "Oppgave 1"]
    assert row.is_fault
    assert row.remark.startswith("1 må avgjøres")
    assert ("I Plenum: «Papirene er sene»", "I svararket: «Sakene kommer altfor sent»") in lines(
        row
    )


def test_an_open_sheet_is_told_in_its_own_row(bench: Bench) -> None:
    """Not in one of the mark that Word sets beside it, whose link would open nothing."""
    path = sheet(bench.folder, 2, 1)
    path.with_name("~$uppe 1 Oppgave 2 Svarark.docx").write_bytes(bytes(162))
    found = rows(bench)
    assert len(found) == 4
    row = found["Gruppe 1", "Oppgave 2"]
    assert row.name == path.name
    assert "filen er åpen et sted" in row.remark.lower()
    assert any(path.name in text for text, _ in lines(row))


@pytest.mark.parametrize(
    ("sentence", "shortly"),
    [
        ("{file} is open somewhere.", "The file is open somewhere."),
        ("{file}: “{text}” stands alone.", "“Hei” stands alone."),
        ("Nobody can read this.", "Nobody can read this."),
    ],
)
def test_a_remark_leaves_out_the_path_that_stands_beside_it(sentence: str, shortly: str) -> None:
    """It is cut off where the cell ends, and would hide the reason."""
    file = "groups/Gruppe 1/Gruppe 1 Oppgave 1 Svarark.docx"
    remark = Remark(file, message(sentence, file=file, text="Hei"), is_fault=False)
    assert without_path(remark, language("en")) == shortly


@pytest.mark.invalid_office_files
def test_a_file_that_is_not_read_comes_first_with_the_reason(bench: Bench) -> None:
    damaged = sheet(bench.folder, 1, 1)
    damaged.write_bytes(b"PK no archive")
    (bench.folder / GROUPS / "Notater.docx").write_bytes(b"nothing")
    found = rows(bench)
    assert next(iter(found)) == ("", "")
    bench_rows = [row for row in report_rows(bench.collecting.last, words()) if not row.group]  # type: ignore[arg-type]
    assert {row.name for row in bench_rows} == {damaged.name, "Notater.docx"}
    assert all(row.is_fault and row.news == "Ikke lest" for row in bench_rows)
    assert all(row.remark and row.file not in row.remark for row in bench_rows)
    assert found["Gruppe 1", "Oppgave 1"].news == "ikke noe svarark lest"

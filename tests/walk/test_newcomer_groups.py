"""The newcomer before the seminar: answers to the survey come in, and groups are drawn.

What came of it is read from the folder, by Plenum's own readers and by python-docx.
"""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from openpyxl.cell import Cell

from seminar.folder import open_seminar, read_survey_of
from tests.sample import SAMPLE
from tests.walk.hands import Hands, built, wait

pytestmark = [pytest.mark.slow, pytest.mark.rendering]

EXPORT = SAMPLE.parent / "survey-exports" / "microsoft-forms-november-2024.xlsx"
PARTICIPANTS = """\
Person;;Rolle;Parti/enhet
Fornavn;Etternavn;;
Politikere;;;
Eline;Ny;Politiker;Parti A
Ansatte;;;
Odd;Fersk;Rektor;Skole
"""
"""As a secretary keeps it in Excel: a heading over two columns, and headings between the rows."""
FETCH = (385, 140)
"""Where on the page the button "Hent liste …" is."""
FIRST_OF_FIRST_GROUP, THIRD_GROUP = (700, 335), (1140, 420)


def test_a_newcomer_imports_answers_draws_groups_and_finds_them_in_the_files(
    hands: Hands, app: subprocess.Popen[bytes], home: Path
) -> None:
    folder = Path(shutil.copytree(SAMPLE, home / "Dialogseminar"))
    (home / "Deltakere.csv").write_text(PARTICIPANTS, encoding="cp1252")
    _write_answers(home / "Svar.xlsx")
    before = open_seminar(folder)

    # The folder was sent by somebody else, and is opened.
    hands.press("ctrl+o")
    hands.choose("Åpne mappen", folder)
    hands.wait_for("Dialogseminar 2025")

    # Survey: the answers of a third wave, in four steps of which nothing has to be put right.
    hands.press("ctrl+5", "ctrl+shift+i")
    hands.wait_for("Importer svar")
    hands.press("Return")
    hands.choose("Velg en fil med svar", home / "Svar.xlsx")
    hands.go_through("Importer svar")

    # Groups: two more participants, from a list with headings of two lines; then all are drawn.
    hands.press("ctrl+4")
    hands.click(*FETCH)
    hands.choose("Hent deltakere", home / "Deltakere.csv")
    hands.go_through("Hent deltakere")
    hands.press("ctrl+r", "ctrl+s")
    wait(lambda: open_seminar(folder).drawing.drawn == 1, "a drawing that is saved")
    drawn = open_seminar(folder)

    # By hand: the first of the first group is dragged to the third, and locked there.
    hands.drag(FIRST_OF_FIRST_GROUP, THIRD_GROUP)
    hands.press("ctrl+l", "ctrl+s")
    wait(lambda: any(who.locked for who in open_seminar(folder).participants), "a saved lock")
    moved = open_seminar(folder)
    (who,) = (who.id for who in moved.participants if who.locked)
    assert who in drawn.groups[0].members
    assert who in moved.groups[2].members

    # Documents: the list of the groups is built with all the others.
    hands.press("ctrl+shift+b")
    wait(lambda: "Oppsummering" in built(folder), "the last of the documents")
    hands.leave(app)
    assert app.stderr is not None
    assert app.stderr.read() == b""

    survey = read_survey_of(folder, moved)
    assert survey is not None
    assert survey.waves[-1] == "Mars 2025"
    assert [round(row.values[-1] or 0, 1) for row in survey.rows] == [
        round(row.values[-2] or 0, 1) for row in survey.rows
    ]
    assert {"Eline Ny", "Odd Fersk"} <= {who.name for who in moved.participants}
    assert len(moved.participants) == len(before.participants) + 2
    names = {who.id: who.name for who in moved.participants}
    printed = _printed(folder / "documents" / "Gruppeliste Dialogseminar 2025.docx")
    assert printed == [{names[id_] for id_ in group.members} for group in moved.groups]


def _write_answers(path: Path) -> None:
    """Write what a form exports: those of November again, answered four months later."""
    book = load_workbook(EXPORT)
    for row in book.worksheets[0].iter_rows(min_row=2):
        for cell in row:
            if isinstance(cell, Cell) and isinstance(cell.value, dt.datetime):
                cell.value += dt.timedelta(days=120)
    book.save(path)


def _printed(path: Path) -> list[set[str]]:
    """Return who stands in each group's table on the list."""
    tables = Document(str(path)).tables[:8]
    rows = [[row.cells[0].text for row in table.rows[1:]] for table in tables]
    return [{name.removesuffix(" skriver") for name in names} for names in rows]

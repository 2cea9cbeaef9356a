"""Workbooks as people have them: each is read, or told of in a sentence, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from app.desktop.pages.survey.import_dialog import CHANGES, FILE, ImportDialog
from app.desktop.window import Window
from seminar.folder import SURVEY
from tests.app.desktop.pages.survey.conftest import Stage
from tests.app.desktop.screens import wait

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Excel before 2007 begin."""
ROWS = (
    ("Dimensjon", "Vår 2024", "Svar", "Høst 2024", "Svar"),
    ("Kjennskap", 3.4, 41, 3.9, 44),
    ("Respekt", 4.0, 41, 4.1, 44),
)


def workbook(path: Path, change: Callable[[Any, Any], object] = lambda _book, _sheet: None) -> Path:
    """A workbook with a plain table of scores, and what a person has made of it."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in ROWS:
        sheet.append(row)
    change(book, sheet)
    book.save(path)
    return path


def emptied(book: Any, sheet: Any) -> None:
    book.remove(sheet)
    book.create_sheet("Ark1")


def a_budget(book: Any, sheet: Any) -> None:
    emptied(book, sheet)
    for number in range(30):
        book.worksheets[0].append((f"Post {number}", number * 1000, "kr"))


def without_values(_book: Any, sheet: Any) -> None:
    sheet["B2"] = "=AVERAGE(D2:D3)"


def imported(stage: Stage, path: Path) -> ImportDialog:
    """Begin to bring a file in, and go as far as it goes by itself."""
    stage.page.importing.begin(path)
    dialog = stage.page.importing.dialog
    assert isinstance(dialog, ImportDialog)
    wait(lambda: not stage.window.operations.running)
    return dialog


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: workbook(path, emptied), "tomt"),
        (lambda path: workbook(path, a_budget), "utenfor skalaen"),
        (lambda path: workbook(path, without_values), "formelen har ikke noe lagret svar"),
        (lambda path: path.write_text("Dette er en tekst."), "er ikke en arbeidsbok"),
        (lambda path: path.write_bytes(b""), "er ikke en arbeidsbok"),
        (lambda path: path.with_suffix(".xls").write_bytes(OLD), "gammel Excel"),
    ],
)
@pytest.mark.invalid_office_files
def test_what_holds_no_results_is_told_in_a_sentence_and_changes_nothing(
    stage: Stage, tmp_path: Path, make: Callable[[Path], object], said: str
) -> None:
    before = stage.page.survey.content()
    path = tmp_path / "svar.xlsx"
    make(path)
    dialog = imported(stage, path if path.exists() else path.with_suffix(".xls"))
    assert dialog.step == FILE
    assert said in dialog.trouble.text()
    assert dialog.next.isEnabled()
    dialog.reject()
    assert stage.page.survey.content() == before
    assert stage.document.last_step() is None


def hidden_row(_book: Any, sheet: Any) -> None:
    sheet.row_dimensions[3].hidden = True


def heading_over_it(_book: Any, sheet: Any) -> None:
    sheet.insert_rows(1)
    sheet["B1"] = "Resultater"
    sheet.merge_cells("B1:E1")


def two_tables(book: Any, _sheet: Any) -> None:
    other = book.create_sheet("Gammelt")
    for row in ROWS:
        other.append(row)


def protected(_book: Any, sheet: Any) -> None:
    sheet.protection.sheet = True


@pytest.mark.parametrize("change", [hidden_row, heading_over_it, two_tables, protected])
def test_a_table_is_found_among_other_things_and_its_sheet_is_named(
    stage: Stage, tmp_path: Path, change: Callable[[Any, Any], object]
) -> None:
    dialog = imported(stage, workbook(tmp_path / "svar.xlsx", change))
    assert dialog.step == CHANGES
    assert "Kjennskap Høst 2024" in dialog.changes.lines()[0]
    assert "ark «Sheet»" in dialog.changes.source.text()
    dialog.reject()


def test_a_text_with_semicolons_is_read(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "svar.csv"
    lines = (";".join(str(cell).replace(".", ",") for cell in row) for row in ROWS)
    path.write_text("\n".join(lines), encoding="cp1252")
    dialog = imported(stage, path)
    assert dialog.step == CHANGES
    dialog.reject()


# --- the seminar's own workbook -------------------------------------------------------------------


def test_a_protected_workbook_is_shown_and_an_edit_says_how_to_go_on(
    window: Window, folder: Path, qtbot: QtBot
) -> None:
    workbook(folder / SURVEY, protected)
    stage = Stage(window, folder, qtbot)
    stage.go("Kjennskap", "score.1")
    stage.type("4,2")
    editor = stage.view.cells.editor
    assert editor is not None
    assert "fjern beskyttelsen i Excel" in editor.accessibleDescription()


@pytest.mark.invalid_office_files
def test_a_workbook_that_cannot_be_read_can_be_opened_and_mended(
    window: Window, folder: Path, qtbot: QtBot
) -> None:
    good = (folder / SURVEY).read_bytes()
    (folder / SURVEY).write_bytes(b"damaged")
    stage = Stage(window, folder, qtbot)
    assert "er ikke en arbeidsbok" in stage.page.strips.fault.sentence.text()
    assert stage.page.has_workbook()
    assert not stage.page.importing.is_possible()
    (folder / SURVEY).write_bytes(good)
    stage.look()
    assert not stage.page.strips.fault.isVisible()
    assert stage.shown("Kjennskap", "score.1") == "3,6"


@pytest.mark.invalid_office_files
def test_a_file_that_is_damaged_meanwhile_is_told_until_it_is_whole_again(stage: Stage) -> None:
    good = (stage.folder / SURVEY).read_bytes()
    stage.go("Kjennskap", "score.1")
    stage.type("4,2")
    (stage.folder / SURVEY).write_bytes(b"damaged")
    stage.look()
    assert stage.page.strips.fault.isVisible()
    assert stage.shown("Kjennskap", "score.1") == "4,2"
    (stage.folder / SURVEY).write_bytes(good)
    stage.look()
    assert not stage.page.strips.fault.isVisible()
    assert stage.shown("Kjennskap", "score.1") == "4,2"

"""Answers are brought in, in four steps; all is shown before, and it is one step to undo."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QApplication

from app.desktop.pages.survey.import_dialog import CHANGES, COLUMNS, FILE, TEXTS, ImportDialog
from app.desktop.spot import Spot
from seminar.messages import message
from tests.app.desktop.pages.survey.conftest import NAMES, Stage
from tests.app.desktop.screens import wait

TEXTS_OF_SCORES = ("Helt uenig", "Litt uenig", "Verken eller", "Litt enig", "Helt enig")


def export(path: Path, rows: int) -> Path:
    """An export as Google Forms writes it: a time, a name, and an answer in words a question."""
    with path.open("w", newline="", encoding="utf-8") as file:
        write = csv.writer(file).writerow
        write(["Tidsmerke", "Navn", *NAMES])
        for number in range(rows):
            answers = [TEXTS_OF_SCORES[(number + place) % 5] for place in range(len(NAMES))]
            write([f"2025-10-{1 + number % 28:02} 10:00:00", f"Person {number}", *answers])
    return path


def begun(stage: Stage, path: Path) -> ImportDialog:
    stage.page.importing.begin(path)
    dialog = stage.dialog()
    assert isinstance(dialog, ImportDialog)
    wait(lambda: dialog.step != FILE or dialog.trouble.isVisible())
    return dialog


def on(dialog: ImportDialog, step: int) -> None:
    dialog.go_on()
    wait(lambda: dialog.step == step)


def test_the_four_steps_lead_to_one_step(stage: Stage, tmp_path: Path) -> None:
    dialog = begun(stage, export(tmp_path / "svar.csv", 40))
    assert dialog.step == COLUMNS
    assert set(dialog.columns.choices) == set(NAMES)  # Neither names nor times are offered.
    assert dialog.columns.wave.field.text() == "Oktober 2025"
    on(dialog, TEXTS)
    assert {text: choice.currentData() for text, choice in dialog.texts.choices.items()} == {
        text: score for score, text in enumerate(TEXTS_OF_SCORES, 1)
    }
    on(dialog, CHANGES)
    before = stage.page.survey.content()
    assert stage.document.last_step() is None
    assert any("Kjennskap" in line and "Oktober 2025" in line for line in dialog.changes.lines())
    dialog.go_on()
    assert stage.page.grid is not None
    assert stage.page.grid.waves == ("Vår 2024", "Høst 2024", "Oktober 2025")
    assert stage.told() == "Importerte svar fra «svar.csv»"
    assert stage.shown("Kjennskap", "answers.2") == "40"
    assert stage.shown("Nytenkning", "score.0") == "skjult"
    stage.workspace.undo()
    assert stage.page.survey.content() == before
    assert stage.document.seminar.survey.answer_map is None


def test_what_was_chosen_is_kept_for_the_next_export(stage: Stage, tmp_path: Path) -> None:
    dialog = begun(stage, export(tmp_path / "svar.csv", 40))
    choice = dialog.columns.choices["Respekt"]
    choice.setCurrentIndex(choice.findData("left_out"))
    on(dialog, TEXTS)
    on(dialog, CHANGES)
    dialog.go_on()
    again = begun(stage, export(tmp_path / "svar.csv", 41))
    assert again.columns.choices["Respekt"].currentData() == "left_out"
    again.reject()


def test_cancelling_changes_nothing(stage: Stage, tmp_path: Path) -> None:
    dialog = begun(stage, export(tmp_path / "svar.csv", 40))
    on(dialog, TEXTS)
    on(dialog, CHANGES)
    dialog.go_back()
    assert dialog.step == TEXTS
    dialog.reject()
    assert stage.document.last_step() is None


def test_what_is_no_export_is_said_in_place(stage: Stage, tmp_path: Path) -> None:
    path = tmp_path / "brev.csv"
    path.write_text("Kjære alle\n", encoding="utf-8")
    dialog = begun(stage, path)
    assert dialog.step == FILE
    assert dialog.trouble.text()
    dialog.reject()


def test_two_columns_of_one_dimension_are_told(stage: Stage, tmp_path: Path) -> None:
    dialog = begun(stage, export(tmp_path / "svar.csv", 40))
    choice = dialog.columns.choices["Respekt"]
    choice.setCurrentIndex(choice.findData("dimension:Kjennskap"))
    dialog.go_on()
    assert dialog.step == COLUMNS
    assert "To kolonner er «Kjennskap»" in dialog.trouble.text()
    dialog.reject()


@pytest.mark.slow
def test_two_thousand_rows_leave_the_window_responsive(stage: Stage, tmp_path: Path) -> None:
    longest, clock, ticking = [0], QElapsedTimer(), QTimer()

    def tick() -> None:
        longest[0] = max(longest[0], clock.restart())

    ticking.timeout.connect(tick)
    clock.start()
    ticking.start(5)
    dialog = begun(stage, export(tmp_path / "svar.csv", 2000))
    on(dialog, TEXTS)
    on(dialog, CHANGES)
    QApplication.processEvents()
    ticking.stop()
    assert longest[0] < 1000  # Milliseconds, on a machine that does other things besides.
    dialog.reject()


def shown_to_the_end(stage: Stage, path: Path) -> ImportDialog:
    dialog = begun(stage, path)
    on(dialog, TEXTS)
    on(dialog, CHANGES)
    return dialog


def test_what_is_read_in_from_the_disk_while_it_is_shown_stays(
    stage: Stage, tmp_path: Path
) -> None:
    dialog = shown_to_the_end(stage, export(tmp_path / "svar.csv", 40))
    theirs = replace(stage.document.seminar, title="Sagt av en annen imens")
    stage.document.edit(message("Read in"), lambda _: theirs, Spot(page="details"))
    dialog.go_on()
    assert stage.document.seminar.title == "Sagt av en annen imens"
    assert stage.page.grid is not None
    assert stage.page.grid.waves[-1] == "Oktober 2025"


def test_where_the_survey_is_another_meanwhile_the_import_is_shown_anew(
    stage: Stage, tmp_path: Path
) -> None:
    dialog = shown_to_the_end(stage, export(tmp_path / "svar.csv", 40))
    survey = replace(stage.document.seminar.survey, minimum_answers=7)
    theirs = replace(stage.document.seminar, survey=survey)
    stage.document.edit(message("Read in"), lambda _: theirs, Spot(page="survey"))
    dialog.go_on()
    said = stage.window.status_line.said.text()
    assert said == "Undersøkelsen ble endret imens; se over importen på nytt."
    again = stage.dialog()
    assert isinstance(again, ImportDialog)
    assert again is not dialog
    assert stage.document.seminar.survey.minimum_answers == 7
    wait(lambda: again.step == COLUMNS)
    again.reject()

"""Typing in the grid: scores, names, waves; what is hidden stays so; all of it can be undone."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.survey.name_dialog import NameDialog
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.looks import Text
from app.desktop.window import Window
from seminar.folder import SURVEY
from seminar.language import screen_language
from seminar.messages import Message
from seminar.model import LanguageCode
from seminar.survey_editing import GridRow
from tests.app.desktop.pages.survey.conftest import CTRL, KEY, Stage


def press(stage: Stage, text: str) -> None:
    """Press a button of the dialog that stands."""
    found = [one for one in stage.dialog().findChildren(Button) if one.text() == text]
    found[0].click()


def told_by(signal: SignalBlocker) -> Message:
    """The sentence that a signal brought."""
    assert signal.args
    return signal.args[0]


def test_the_grid_shows_scores_answers_and_change(stage: Stage) -> None:
    headings = [stage.page.model.headerData(n, Qt.Orientation.Horizontal) for n in range(6)]
    assert headings == ["Dimensjon", "Vår 2024", "Svar", "Høst 2024", "Svar", "Endring"]
    assert stage.shown("Kjennskap", "score.0") == "3,4"
    assert stage.shown("Kjennskap", "answers.0") == "41"
    assert stage.shown("Kjennskap", "change") == "+0,2"
    assert stage.page.figures() == "Indeks · 4 dimensjoner, 2 målinger"


def test_what_is_hidden_says_so_to_eyes_and_ears(stage: Stage) -> None:
    assert stage.shown("Nytenkning", "score.0") == "skjult"
    assert stage.shown("Nytenkning", "answers.0") == "< 5"
    assert stage.spoken("Nytenkning", "score.0") == "skjult, færre enn 5 svar"
    assert stage.shown("Indeks", "score.0") == "skjult"
    assert stage.shown("Indeks", "answers.0") == "3 av 4"
    assert stage.page.hidden.isVisible()


def test_a_score_is_typed_and_the_index_follows(stage: Stage) -> None:
    stage.go("Kjennskap", "score.1")
    stage.type("4,2")
    assert stage.shown("Kjennskap", "score.1") == "4,2"
    assert stage.shown("Indeks", "score.1") == "3,8"
    assert stage.told() == "Endret Kjennskap, Høst 2024, fra 3,6 til 4,2"
    selected = stage.page.selected()
    assert selected is not None
    assert selected.name == "Kunnskapsdeling"


def test_undo_and_redo_lead_to_the_cell(stage: Stage) -> None:
    before = stage.page.survey.content()
    stage.go("Kjennskap", "score.1")
    stage.type("4.2")
    after = stage.page.survey.content()
    stage.workspace.show_page("programme")
    stage.workspace.undo()
    assert stage.workspace.page_id == "survey"
    assert stage.shown("Kjennskap", "score.1") == "3,6"
    assert stage.page.survey.content() == before
    assert stage.view.current_field() == "score.1"
    selected = stage.page.selected()
    assert selected is not None
    assert selected.name == "Kjennskap"
    stage.workspace.redo()
    assert stage.page.survey.content() == after


@pytest.mark.parametrize(("text", "said"), [("6", "Skalaen går"), ("bra", "er ingen skår")])
def test_what_is_no_score_stays_with_its_reason(stage: Stage, text: str, said: str) -> None:
    stage.go("Kjennskap", "score.1")
    stage.type(text)
    editor = stage.view.cells.editor
    assert isinstance(editor, QLineEdit)
    assert stage.view.cells.complaint is not None
    assert said in editor.accessibleDescription()
    QTest.keyClick(editor, KEY.Key_Escape)
    assert stage.shown("Kjennskap", "score.1") == "3,6"


@pytest.mark.parametrize("field", ["score.0", "answers.0"])
def test_nothing_is_typed_in_what_is_hidden(stage: Stage, field: str) -> None:
    stage.go("Nytenkning", field)
    with stage.qtbot.waitSignal(stage.view.told):
        QTest.keyClicks(stage.view, "4")
    assert stage.view.cells.editor is None
    QTest.keyClick(stage.view, KEY.Key_Delete)
    stage.paste("4,0\t50\n")
    assert stage.document.last_step() is None
    assert stage.shown("Nytenkning", "score.0") == "skjult"


def test_where_answers_have_no_column_the_way_to_one_is_told(
    window: Window, folder: Path, qtbot: QtBot
) -> None:
    """The workbook tells how many answered once for the whole wave, in a row of its own."""
    book = openpyxl.Workbook()
    table = [("Dimensjon", "April 2026"), ("Tillit", 3.4), ("Mot", 3.0), ("Antall svar", 120)]
    for row in table:
        book.worksheets[0].append(row)
    book.save(folder / SURVEY)
    stage = Stage(window, folder, qtbot)
    assert stage.shown("Tillit", "answers.0") == "120"
    stage.go("Tillit", "answers.0")
    for key in (KEY.Key_3, KEY.Key_Delete):
        with qtbot.waitSignal(stage.view.told) as told:
            QTest.keyClick(stage.view, key)
        assert words().say(told_by(told)) == (
            "«April 2026» har ingen kolonne for antall svar; lag en med «Legg til svarkolonne»."
        )
    stage.page.desk.bench.do("survey.answers_column")
    assert stage.shown("Tillit", "answers.0") == "120"
    stage.type("41")
    assert [stage.shown(name, "answers.0") for name in ("Tillit", "Mot")] == ["41", "120"]
    assert stage.view.cells.editor is None


def test_an_index_says_that_it_has_no_answers_of_its_own(stage: Stage) -> None:
    stage.go("Indeks", "answers.1")
    with stage.qtbot.waitSignal(stage.view.told) as told:
        QTest.keyClicks(stage.view, "3")
    assert words().say(told_by(told)) == "«Indeks» har ikke et eget antall svar."


def test_too_few_answers_hide_a_score(stage: Stage) -> None:
    stage.go("Respekt", "answers.1")
    stage.type("3")
    assert stage.shown("Respekt", "score.1") == "skjult"
    assert stage.told() == "Skjulte Respekt, Høst 2024: for få svar"


def test_delete_and_backspace_empty_cells(stage: Stage) -> None:
    for key in (KEY.Key_Delete, KEY.Key_Backspace):
        stage.go("Kjennskap", "score.1")
        QTest.keyClick(stage.view, key)
        assert stage.shown("Kjennskap", "score.1") == ""
        assert stage.told() == "Tømte Kjennskap, Høst 2024"
        stage.workspace.undo()
    assert len(stage.page.model.rows) == 5


def test_a_block_from_excel_fills_from_the_current_cell(stage: Stage) -> None:
    stage.go("Kjennskap", "score.1")
    stage.paste("4,1\t50\n4.2\t51\n")
    assert [stage.shown(name, "score.1") for name in ("Kjennskap", "Kunnskapsdeling")] == [
        "4,1",
        "4,2",
    ]
    assert stage.shown("Kunnskapsdeling", "answers.1") == "51"
    assert stage.told() == "Limte inn 4 celler"
    stage.workspace.undo()
    assert stage.shown("Kjennskap", "score.1") == "3,6"


def test_a_block_with_a_fault_changes_nothing(stage: Stage) -> None:
    stage.go("Kjennskap", "score.1")
    with stage.qtbot.waitSignal(stage.view.told):
        stage.paste("4,1\t50\nmye\t51\n")
    assert stage.document.last_step() is None


def test_a_new_dimension_is_named_at_once(stage: Stage) -> None:
    stage.page.reshaping.add_dimension()
    editor = stage.view.cells.editor
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Tillit")
    QTest.keyClick(editor, KEY.Key_Return)
    assert "Tillit" in [row.name for row in stage.page.model.rows]
    stage.go("Tillit", "score.1")
    stage.type("4,4")
    assert stage.shown("Tillit", "score.1") == "4,4"
    assert stage.page.model.rows[-1].is_index


def test_a_dimension_is_renamed_in_the_form(stage: Stage) -> None:
    stage.go("Kjennskap", "score.1")
    name = stage.page.form.name.field
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Å kjenne hverandre")
    QTest.keyClick(name, KEY.Key_Return)
    assert stage.page.model.rows[0].name == "Å kjenne hverandre"
    assert stage.told() == "Ga «Kjennskap» navnet «Å kjenne hverandre»"


def test_a_meaning_is_of_the_seminar(stage: Stage) -> None:
    stage.go("Kjennskap", "score.1")
    meaning = stage.page.form.meaning.field
    QTest.keyClicks(meaning, "Vi vet.")
    assert [each.meaning for each in stage.document.seminar.survey.dimensions] == ["Vi vet."]
    row: GridRow | None = stage.page.selected()
    assert row is not None
    assert row.name == "Kjennskap"


def test_a_wave_is_added_by_its_name(stage: Stage) -> None:
    stage.page.reshaping.add_wave()
    dialog = stage.dialog()
    assert isinstance(dialog, NameDialog)
    QTest.keyClicks(dialog.name.field, "Høst 2024")
    press(stage, "Legg til")
    assert dialog.name.is_refused()
    dialog.name.field.setText("Høst 2025")
    press(stage, "Legg til")
    assert stage.page.grid is not None
    assert stage.page.grid.waves == ("Vår 2024", "Høst 2024", "Høst 2025")
    assert stage.view.current_field() == "score.2"
    stage.workspace.undo()
    assert stage.page.grid.waves == ("Vår 2024", "Høst 2024")


def test_a_name_that_is_missing_is_asked_for_without_a_path(stage: Stage) -> None:
    stage.page.reshaping.add_wave()
    dialog = stage.dialog()
    assert isinstance(dialog, NameDialog)
    press(stage, "Legg til")
    assert dialog.name.reason().text() == "Navnet mangler; skriv et."
    QTest.keyClicks(dialog.name.field, "Høst 2024")
    press(stage, "Legg til")
    assert dialog.name.reason().text() == "«Høst 2024» finnes alt. Velg et annet navn."


def test_a_wave_is_renamed_and_removed(stage: Stage) -> None:
    stage.go("Kjennskap", "score.1")
    stage.page.reshaping.rename_wave()
    dialog = stage.dialog()
    assert isinstance(dialog, NameDialog)
    dialog.name.field.setText("November 2024")
    press(stage, "Gi nytt navn")
    assert stage.page.grid is not None
    assert stage.page.grid.waves == ("Vår 2024", "November 2024")
    stage.go("Kjennskap", "score.0")
    stage.page.reshaping.remove_wave()
    assert stage.page.grid.waves == ("November 2024",)


def test_the_chart_follows_and_says_what_it_will_say(stage: Stage) -> None:
    stage.go("Kjennskap", "score.1")
    stage.type("4,9")
    stage.page.pane.draw()
    assert "Kjennskap 3,4 og 4,9" in stage.page.pane.said.text()
    assert stage.page.pane.sketch.accessibleName() == stage.page.pane.said.text()
    assert stage.page.pane.heading.field.placeholderText().startswith("Kjennskap øker mest")


def test_the_heading_is_that_of_the_slide(stage: Stage) -> None:
    QTest.keyClicks(stage.page.pane.heading.field, "Vi kjenner hverandre")
    slides = [
        slide
        for day in stage.document.seminar.programme
        for item in day.items
        for slide in item.slides
    ]
    assert "Vi kjenner hverandre" in [getattr(slide, "title", "") for slide in slides]


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("width", [960, 1205, 1240, 1280])
def test_the_labels_of_the_settings_are_seen_whole(
    stage: Stage, language: LanguageCode, width: int
) -> None:
    INTERPRETER.speak(screen_language(language))
    stage.window.resize(width, 800)
    QApplication.processEvents()
    for labelled in stage.page.form.numbers.values():
        label, field = labelled.label, labelled.field
        assert label.height() >= label.heightForWidth(label.width())
        assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())
        assert field.width() >= label.width()


def test_both_halves_of_the_form_begin_at_the_same_height(stage: Stage) -> None:
    """Also where there is more room than the fields need."""
    stage.page.form.setMinimumHeight(600)
    QApplication.processEvents()
    titles = {one.text(): one for one in stage.page.form.findChildren(Text)}
    chosen, settings = titles["Valgt dimensjon"], titles["Innstillinger"]
    form = stage.page.form
    middles = [one.mapTo(form, one.rect().center()).y() for one in (chosen, settings)]
    assert middles[0] == middles[1]


def test_a_scale_that_the_figures_are_not_on_is_refused(stage: Stage) -> None:
    field = stage.page.form.numbers["scale_high"]
    field.field.setFocus()
    field.field.selectAll()
    QTest.keyClicks(field.field, "4")
    QTest.keyClick(field.field, KEY.Key_Return)
    assert field.is_refused()
    assert stage.document.seminar.survey.scale_high == 5
    QTest.keyClick(field.field, KEY.Key_Escape)


def test_reading_only_nothing_is_edited(stage: Stage) -> None:
    stage.document.set_read_only(True)
    stage.go("Kjennskap", "score.1")
    QTest.keyClicks(stage.view, "4")
    assert stage.view.cells.editor is None
    assert not stage.page.importing.is_possible()
    QTest.keyClick(stage.view, KEY.Key_Z, CTRL)


def names(stage: Stage) -> list[str]:
    """The rows from the top."""
    return [row.name for row in stage.page.model.rows]


def test_a_dimension_is_moved_by_keys_with_its_figures(stage: Stage) -> None:
    stage.go("Nytenkning", "score.1")
    QTest.keyClick(stage.view, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(stage) == ["Kjennskap", "Nytenkning", "Kunnskapsdeling", "Respekt", "Indeks"]
    assert stage.shown("Nytenkning", "score.1") == "3,1"
    assert stage.shown("Nytenkning", "score.0") == "skjult"
    assert stage.told() == "Flyttet dimensjonen «Nytenkning» opp"
    selected = stage.page.selected()
    assert selected is not None
    assert selected.name == "Nytenkning"
    stage.workspace.undo()
    assert names(stage)[1:3] == ["Kunnskapsdeling", "Nytenkning"]


def test_neither_the_first_nor_the_index_can_go_up(stage: Stage) -> None:
    bench = stage.workspace.desk.bench
    for name, can in (("Kjennskap", False), ("Indeks", False), ("Respekt", True)):
        stage.go(name, "score.1")
        bench.refresh()
        assert bench.action("table.up").isEnabled() is can


def test_what_is_copied_says_hidden_and_tells_no_figure(stage: Stage) -> None:
    stage.go("Nytenkning", "score.0")
    stage.view.copy()
    text = QGuiApplication.clipboard().text()
    assert text.split("\t")[:4] == ["Nytenkning", "skjult", "< 5", "3,1"]
    html = QGuiApplication.clipboard().mimeData().html()
    assert "skjult" in html


# --- a column for the numbers of answers ---


@pytest.fixture
def by_hand(window: Window, sample: Path, qtbot: QtBot) -> Stage:
    """The sample, in whose workbook somebody has typed scores and nothing else."""
    return Stage(window, sample, qtbot)


def test_numbers_of_answers_can_be_typed_once_there_is_a_column(by_hand: Stage) -> None:
    stage, bench = by_hand, by_hand.page.desk.bench
    stage.go("Bidrar", "score.1")
    assert bench.action("survey.answers_column").isEnabled()
    bench.do("survey.answers_column")
    assert stage.told() == "La til svarkolonne for «November 2024»"
    assert stage.view.current_field() == "answers.1"
    stage.type("44")
    assert stage.shown("Bidrar", "answers.1") == "44"
    stage.go("Respekt", "answers.1")
    stage.type("3")
    assert stage.shown("Respekt", "score.1") == "skjult"
    stage.go("Bidrar", "score.1")
    assert not bench.action("survey.answers_column").isEnabled()
    stage.save()
    assert stage.on_disk()["D1"].value == "Antall svar November 2024"
    for _ in range(3):
        stage.workspace.undo()
    assert stage.page.grid is not None
    assert stage.page.grid.counted == (False, False)

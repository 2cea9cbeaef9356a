"""After a crash: what was typed in the workbook and not saved is there again."""

from __future__ import annotations

import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.desktop.dialogs.recovery import RecoveryDialog
from app.desktop.widgets.strip import Strip
from app.desktop.window import Window
from seminar.folder import SURVEY, read_survey_of
from tests.app.desktop.handling import dialog_of, texts
from tests.app.desktop.pages.survey.conftest import Stage
from tests.app.desktop.screens import wait


def crash(stage: Stage) -> Path:
    """End the session as a crash does: the copy is left, and its process is gone."""
    path = stage.keeper.recovering.path
    stage.keeper.recovering.write_now()
    left = json.loads(path.read_bytes())
    left["process"]["started"] -= 3600
    stage.document.mark_saved()
    stage.window.files.leave(lambda: None)
    wait(lambda: stage.window.workspace is None)
    path.write_text(json.dumps(left), encoding="utf-8")
    return path


def recovered(
    window: Window, folder: Path, qtbot: QtBot, way: str = "recover"
) -> tuple[Stage, RecoveryDialog]:
    """Start anew, and take a way that is offered."""
    window.recovery.offer()
    dialog = dialog_of(window, qtbot)
    assert isinstance(dialog, RecoveryDialog)
    dialog.ways.choose(way)
    dialog.main.click()
    wait(lambda: window.files.keeper is not None)
    return Stage(window, folder, qtbot, is_open=True), dialog


def listed(dialog: RecoveryDialog) -> list[str]:
    """What was done, as the dialog lists it."""
    steps = dialog.steps.model()
    return [steps.index(row, 1).data() for row in range(steps.rowCount())]


def test_what_was_typed_is_in_the_grid_again_and_in_the_file_when_it_is_saved(
    window: Window, folder: Path, qtbot: QtBot
) -> None:
    stage = Stage(window, folder, qtbot)
    before = (folder / SURVEY).read_bytes()
    stage.go("Kjennskap", "score.1")
    stage.type("4,2")
    typed = stage.page.survey.content()
    crash(stage)
    stage, dialog = recovered(window, folder, qtbot)
    assert "Endret Kjennskap, Høst 2024, fra 3,6 til 4,2" in listed(dialog)
    assert stage.shown("Kjennskap", "score.1") == "4,2"
    assert stage.page.survey.content() == typed
    assert (folder / SURVEY).read_bytes() == before, "nothing is written before one saves"
    stage.workspace.undo()
    assert stage.shown("Kjennskap", "score.1") == "3,6"
    stage.workspace.redo()
    stage.save()
    assert (folder / SURVEY).read_bytes() == typed


def test_cells_and_the_rest_come_back_as_one_step(
    window: Window, folder: Path, qtbot: QtBot
) -> None:
    stage = Stage(window, folder, qtbot)
    stage.page.reshaping.add_dimension()
    stage.view.commit_open_editor()
    crash(stage)
    stage, _ = recovered(window, folder, qtbot)
    assert "Ny dimensjon" in [row.name for row in stage.page.model.rows]
    assert "Ny dimensjon" in [each.name for each in stage.document.seminar.survey.dimensions]
    stage.workspace.undo()
    assert stage.document.last_step() is None
    assert "Ny dimensjon" not in [row.name for row in stage.page.model.rows]


def test_what_waited_for_excel_at_the_crash_waits_again(
    window: Window, folder: Path, qtbot: QtBot
) -> None:
    stage = Stage(window, folder, qtbot)
    stage.mark.touch()
    stage.look()
    stage.go("Kjennskap", "score.1")
    stage.type("4,2")
    stage.workspace.save()
    wait(lambda: stage.page.survey.waits)
    crash(stage)
    stage, _ = recovered(window, folder, qtbot)
    stage.look()
    assert "Én celle skrevet her venter" in stage.page.strips.open.sentence.text()
    stage.mark.unlink()
    stage.save()
    assert read_survey_of(folder, stage.document.seminar) == stage.page.model.sheet().survey


def test_a_workbook_that_was_changed_since_is_told_and_both_are_shown(
    window: Window, folder: Path, qtbot: QtBot
) -> None:
    stage = Stage(window, folder, qtbot)
    stage.go("Kjennskap", "score.1")
    stage.type("4,2")
    crash(stage)
    stage.by_excel("Respekt", 1, 2.5)
    theirs = (folder / SURVEY).read_bytes()
    stage, dialog = recovered(window, folder, qtbot)
    assert "«survey.xlsx»" in texts(dialog)
    stage.look()
    assert stage.page.strips.changed.isVisible()
    assert (folder / SURVEY).read_bytes() == theirs
    stage.page.survey.join()
    assert stage.shown("Respekt", "score.1") == "2,5"
    assert stage.shown("Kjennskap", "score.1") == "4,2"


def test_beside_the_saved_file_the_copy_has_what_was_typed(
    window: Window, folder: Path, qtbot: QtBot
) -> None:
    stage = Stage(window, folder, qtbot)
    before = (folder / SURVEY).read_bytes()
    stage.go("Kjennskap", "score.1")
    stage.type("4,2")
    typed = stage.page.survey.content()
    crash(stage)
    stage, _ = recovered(window, folder, qtbot, "saved")
    assert stage.shown("Kjennskap", "score.1") == "3,6"
    assert (folder / SURVEY).read_bytes() == before
    assert [path.read_bytes() for path in folder.glob(f"*/{SURVEY}")] == [typed]


def test_a_saved_copy_has_what_was_typed(window: Window, folder: Path, qtbot: QtBot) -> None:
    stage = Stage(window, folder, qtbot)
    stage.go("Kjennskap", "score.1")
    stage.type("4,2")
    target = folder.parent / "kopi"
    with qtbot.waitSignal(stage.keeper.copied):
        stage.keeper.copy_to(target)
    assert (target / SURVEY).read_bytes() == stage.page.survey.content()


def test_a_workbook_that_cannot_be_read_any_more_costs_nothing_else(
    window: Window, folder: Path, qtbot: QtBot
) -> None:
    stage = Stage(window, folder, qtbot)
    stage.go("Kjennskap", "score.1")
    stage.type("4,2")
    path = crash(stage)
    left = json.loads(path.read_text(encoding="utf-8"))
    left["survey"]["content"] = ""
    left["seminar"]["theme"] = "Tillit"
    path.write_text(json.dumps(left), encoding="utf-8")
    stage, _ = recovered(window, folder, qtbot)
    assert stage.document.seminar.theme == "Tillit"
    said = " ".join(strip.sentence.text() for strip in stage.workspace.findChildren(Strip))
    assert "Kjennskap, Høst 2024: 4,2" in said

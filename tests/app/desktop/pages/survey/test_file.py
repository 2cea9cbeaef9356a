"""The workbook on the disk: saved with the seminar, waiting for Excel, changed by others."""

from __future__ import annotations

import re

from app.desktop.interpreter import words
from app.desktop.pages.survey.differences_dialog import DifferencesDialog
from app.desktop.problem_watch import ProblemWatch
from app.desktop.widgets.buttons import Button
from seminar.folder import SURVEY
from seminar.model import SurveySettings
from seminar.survey_editing import grid_of, read_sheet
from tests.app.desktop.pages.survey.conftest import Stage
from tests.app.desktop.screens import wait


def on_disk(stage: Stage, name: str, wave: int) -> float | None:
    """A score as it stands in the file."""
    path = stage.folder / SURVEY
    grid = grid_of(read_sheet(path.read_bytes(), path, SurveySettings()))
    row = grid.row(name.casefold())
    assert row is not None
    return row.cells[wave].value


def typed(stage: Stage, name: str, text: str) -> None:
    stage.go(name, "score.1")
    stage.type(text)


def test_saving_writes_the_workbook_with_the_seminar(stage: Stage) -> None:
    assert re.fullmatch(r"survey\.xlsx · lest inn \d\d:\d\d", stage.page.standing.text())
    typed(stage, "Kjennskap", "4,2")
    assert on_disk(stage, "Kjennskap", 1) == 3.6
    assert stage.page.standing.text() == "survey.xlsx · ikke lagret ennå"
    stage.save()
    assert on_disk(stage, "Kjennskap", 1) == 4.2
    assert stage.document.is_saved()
    assert stage.page.standing.text() == "survey.xlsx"
    stage.workspace.undo()
    stage.save()
    assert on_disk(stage, "Kjennskap", 1) == 3.6


def test_what_is_typed_while_excel_has_it_waits_and_is_written_when_it_is_closed(
    stage: Stage,
) -> None:
    stage.mark.touch()
    stage.look()
    typed(stage, "Kjennskap", "4,2")
    strip = stage.page.strips.open
    assert strip.isVisible()
    assert "Én celle skrevet her venter" in strip.sentence.text()
    stage.workspace.save()
    wait(lambda: stage.page.survey.waits)
    assert not stage.document.is_saved()
    assert on_disk(stage, "Kjennskap", 1) == 3.6
    stage.mark.unlink()
    stage.look()
    wait(stage.document.is_saved)
    assert on_disk(stage, "Kjennskap", 1) == 4.2
    assert not strip.isVisible()


def test_what_excel_saved_is_taken_in_as_one_step(stage: Stage) -> None:
    stage.by_excel("Respekt", 1, 2.5)
    stage.look()
    assert stage.shown("Respekt", "score.1") == "2,5"
    assert stage.document.is_saved()
    stage.workspace.undo()
    assert stage.shown("Respekt", "score.1") == "4,1"


def test_where_both_have_changed_it_is_shown_and_joined(stage: Stage) -> None:
    typed(stage, "Kjennskap", "4,2")
    stage.by_excel("Respekt", 1, 2.5)
    stage.look()
    strip = stage.page.strips.changed
    assert strip.isVisible()
    assert "Kjennskap, Høst 2024: 4,2" in strip.sentence.text()
    assert stage.shown("Respekt", "score.1") == "4,1"
    strip.buttons[0].click()
    assert not strip.isVisible()
    assert stage.shown("Respekt", "score.1") == "2,5"
    assert stage.shown("Kjennskap", "score.1") == "4,2"
    stage.save()
    assert (on_disk(stage, "Respekt", 1), on_disk(stage, "Kjennskap", 1)) == (2.5, 4.2)


def test_nothing_of_others_is_overwritten_unseen(stage: Stage) -> None:
    typed(stage, "Kjennskap", "4,2")
    stage.by_excel("Respekt", 1, 2.5)
    stage.workspace.save()
    wait(lambda: stage.page.survey.theirs is not None)
    assert on_disk(stage, "Respekt", 1) == 2.5
    assert not stage.document.is_saved()
    use_theirs: Button = stage.page.strips.changed.buttons[1]
    use_theirs.click()
    assert stage.shown("Kjennskap", "score.1") == "3,6"
    stage.workspace.undo()
    assert stage.shown("Kjennskap", "score.1") == "4,2"


def test_without_a_workbook_one_is_made_and_undone(stage: Stage) -> None:
    (stage.folder / SURVEY).unlink()
    stage.look()
    assert stage.page.survey.state == "missing"
    stage.page.make.click()
    assert stage.page.grid is not None
    stage.save()
    assert (stage.folder / SURVEY).exists()
    stage.workspace.undo()
    stage.save()
    assert not (stage.folder / SURVEY).exists()


# --- problems -------------------------------------------------------------------------------------


def problems(stage: Stage) -> list[str]:
    """The problems of the survey, as the panel says them now."""
    watch = stage.window.findChild(ProblemWatch)
    assert isinstance(watch, ProblemWatch)
    watch.catch_up()
    return [words().say(one.message) for one in watch.problems if one.place.part == "survey"]


def test_problems_are_those_of_what_stands_in_the_grid(stage: Stage) -> None:
    wait(lambda: any("Nytenkning" in said for said in problems(stage)))
    assert not any("Respekt" in said for said in problems(stage))
    stage.go("Respekt", "answers.1")
    stage.type("3")
    assert any("Respekt" in said for said in problems(stage))
    stage.workspace.undo()
    assert not any("Respekt" in said for said in problems(stage))


def test_problems_follow_what_is_typed_without_reading_the_file(stage: Stage) -> None:
    wait(lambda: not stage.window.operations.running)
    (stage.folder / SURVEY).write_bytes(b"no workbook")
    stage.go("Respekt", "answers.1")
    stage.type("3")
    assert any("Respekt" in said for said in problems(stage))


# --- both have changed ----------------------------------------------------------------------------


def compared(stage: Stage) -> DifferencesDialog:
    """Look at the differences."""
    stage.page.strips.changed.buttons[2].click()
    dialog = stage.page.strips.dialog
    assert dialog is not None
    return dialog


def test_both_are_shown_side_by_side_and_mine_goes_into_theirs(stage: Stage) -> None:
    typed(stage, "Kjennskap", "4,2")
    stage.by_excel("Respekt", 1, 2.5)
    stage.look()
    dialog = compared(stage)
    assert dialog.lines() == [
        ("Kjennskap, Høst 2024", "4,2 (44)", "3,6 (44)"),
        ("Respekt, Høst 2024", "4,1 (44)", "2,5 (44)"),
    ]
    dialog.end("join")
    assert stage.shown("Respekt", "score.1") == "2,5"
    assert stage.shown("Kjennskap", "score.1") == "4,2"


def test_the_same_cell_changed_twice_shows_both_and_hides_what_is_hidden(stage: Stage) -> None:
    typed(stage, "Kjennskap", "4,2")
    stage.go("Respekt", "answers.1")
    stage.type("3")
    stage.by_excel("Kjennskap", 1, 2.5)
    stage.look()
    dialog = compared(stage)
    assert ("Kjennskap, Høst 2024", "4,2 (44)", "2,5 (44)") in dialog.lines()
    assert ("Respekt, Høst 2024", "skjult", "4,1 (44)") in dialog.lines()
    both = next(each for each in dialog.cells if each.row == "Kjennskap")
    assert (both.is_mine, both.is_theirs) == (True, True)
    dialog.end("theirs")
    assert stage.shown("Kjennskap", "score.1") == "2,5"


def test_looking_changes_nothing(stage: Stage) -> None:
    typed(stage, "Kjennskap", "4,2")
    stage.by_excel("Respekt", 1, 2.5)
    stage.look()
    compared(stage).reject()
    assert stage.page.strips.changed.isVisible()
    assert stage.shown("Respekt", "score.1") == "4,1"

"""A table that is as high as its rows: long texts go on in further lines, whatever the width."""

from __future__ import annotations

from msgspec.structs import replace

from app.desktop.tables.tips import tip_of
from seminar.messages import message
from seminar.model import Question
from tests.app.desktop.pages.tasks.conftest import seminar, stage, staged

__all__ = ["stage", "staged"]
LONG = "Hva kjennetegner samarbeidet mellom folkevalgte og ansatte akkurat nå? " * 6


def ask(stage, text: str) -> None:
    """Let the first question of the open task say something else."""

    def change(whole):
        task, *others = whole.tasks
        first = replace(task.questions[0], text=text)
        return replace(
            whole, tasks=(replace(task, questions=(first, *task.questions[1:])), *others)
        )

    stage.document.edit(message("Title"), change, stage.page.spot())


def test_a_row_is_as_high_as_its_text_and_low_again_when_that_is_short(stage):
    view = stage.questions
    low, before = view.rowHeight(0), view.sizeHint().height()
    ask(stage, LONG)
    high = view.rowHeight(0)
    assert high > 2 * low
    assert view.rowHeight(1) == low
    assert view.sizeHint().height() == before + high - low
    ask(stage, "Kort?")
    assert view.rowHeight(0) == low


def test_a_narrower_table_has_higher_rows(stage):
    ask(stage, LONG)
    view = stage.questions
    wide = view.rowHeight(0)
    view.setFixedWidth(view.width() // 2)
    assert view.rowHeight(0) > wide


def test_the_height_goes_along_when_a_row_is_moved(stage):
    ask(stage, LONG)
    view = stage.questions
    high = view.rowHeight(0)
    view.select_ids(("q1",))
    view.move_rows(1)
    assert view.rowHeight(1) == high > view.rowHeight(0)


def test_an_editor_fills_its_cell_and_a_whole_text_needs_no_tip(stage):
    ask(stage, LONG)
    view = stage.questions
    stage.go(view, "q1", "text")
    view.edit_cell()
    editor = view.cells.editor
    assert editor is not None
    assert editor.height() == view.rowHeight(0)
    (column,) = view.table.columns
    assert tip_of(column, Question(text=LONG), 100, view.brushes) == ""


def test_it_is_as_high_from_the_beginning(staged):
    whole = seminar()
    asked = (Question(text=LONG), Question(text="Kort?"))
    tasks = (replace(whole.tasks[0], questions=asked), *whole.tasks[1:])
    stage = staged(replace(whole, tasks=tasks))
    assert stage.questions.rowHeight(0) > 2 * stage.questions.rowHeight(1)

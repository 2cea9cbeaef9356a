"""Whatever is done in the window: undone, it is as it was; redone, as it became; step by step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTableView

from app.desktop.document import Document
from app.desktop.pages.documents.documents_table import DocumentsTable
from app.desktop.pages.outcomes.page import OutcomesPage
from app.desktop.pages.programme.page import ProgrammePage
from app.desktop.pages.slides.page import SlidesPage
from app.desktop.pages.survey.page import SurveyPage
from app.desktop.pages.tasks.page import TasksPage
from app.desktop.step import Step
from app.desktop.tables.view import TableView
from app.desktop.window import Window
from app.desktop.workspace import Workspace
from seminar.folder import open_seminar
from seminar.model import Task
from seminar.survey_editing import grid_of, read_anew
from seminar.survey_workbook import SurveyWorkbook
from tests.app.desktop.opened_files import opened_files
from tests.app.desktop.random_acts import ACTS, Act, leave, perform, tables
from tests.app.desktop.screens import PAGES, go, space, wait

WARNS = QAbstractItemModelTester.FailureReportingMode.Warning


class Stage:
    """A window with the sample open, each of its models watched; it is used again and again."""

    def __init__(self, window: Window, folder: Path) -> None:
        self._window = window
        self._folder = folder
        self._is_used_up = True

    def begin(self) -> Workspace:
        """Return the workspace as if nothing had been done in it."""
        if self._is_used_up:
            self._open()
        self._is_used_up = True
        workspace = space(self._window)
        workspace.document.stack.clear()
        for page in reversed(PAGES):
            go(self._window, page)
            for view in tables(workspace):
                view.setCurrentIndex(view.model().index(0, 0))
        workspace.page.table().setFocus()  # type: ignore[union-attr]
        return workspace

    def end(self) -> None:
        """Let the workspace be used again: what was done in it went well and is undone."""
        self._is_used_up = False

    def _open(self) -> None:
        self._window.show_seminar(Document(open_seminar(self._folder), self._folder))
        for page in PAGES:
            go(self._window, page)
        survey = space(self._window).made("survey")
        assert isinstance(survey, SurveyPage)
        wait(lambda: survey.survey.state == "there")
        space(self._window).toggle_problems()
        models = {view.model() for view in space(self._window).findChildren(QTableView)}
        assert len(models) >= 8
        self._testers = [QAbstractItemModelTester(model, WARNS) for model in models]


@pytest.fixture
def stage(window: Window, sample: Path) -> Iterator[Stage]:
    with opened_files():
        yield Stage(window, sample)


def check_tables(workspace: Workspace) -> None:
    """Check that each table shows the seminar as it is now; documents are looked at later."""
    for view in workspace.findChildren(TableView):
        if not isinstance(view, DocumentsTable):
            now = tuple(view.table._read(workspace.document.seminar))
            assert view.table.rows == now, view.accessibleName()
    check_survey(workspace)


def check_survey(workspace: Workspace) -> None:
    """Check that the grid shows what every reader of the workbook will find."""
    page, document = workspace.made("survey"), workspace.document
    assert isinstance(page, SurveyPage)
    book, seminar = document.survey, document.seminar
    if book is None or page.survey.fault is not None:
        assert page.grid is None
    else:
        assert page.grid == grid_of(read_anew(book, seminar.survey, seminar.language))


def content_of(book: SurveyWorkbook | None) -> bytes | None:
    """What the file of a workbook would hold; nothing where there is none."""
    return None if book is None else book.content()


# --- where a step was made ------------------------------------------------------------------------


def check_place(workspace: Workspace, step: Step) -> None:
    """Check that the window shows where a step was made, with what it touched selected."""
    page, at, seminar = workspace.page, step.at, workspace.document.seminar
    if at.page not in PAGES:  # It comes with the screens that are not there yet.
        return
    assert page.id == at.page
    if isinstance(page, ProgrammePage):
        wanted = {*at.rows, at.item} & {one.id for day in seminar.programme for one in day.items}
        check_selected(page.view, wanted)
    if isinstance(page, SlidesPage):
        items = [item for day in seminar.programme for item in day.items]
        slides = {slide.id for item in items for slide in item.slides}
        if at.slide in slides:
            assert page.opened.id == at.slide
            pairs = page.editor.form.pairs if page.editor.form is not None else None
            inside = pairs is not None and at.field.split(".")[0] == pairs.field
            check_selected(page.outline.view, {at.slide} if inside else {*at.rows} & slides)
    if isinstance(page, OutcomesPage):
        check_selected(page.view, {*at.rows} & {one.id for one in seminar.outcomes})
    if isinstance(page, TasksPage) and at.task in {task.id for task in seminar.tasks}:
        assert page.opened.id == at.task
        questions, phases = page.editor.questions.view, page.editor.phases.view
        if at.question is not None:
            check_selected(questions, {*at.rows} & {one.id for one in open_task(page).questions})
        if at.phase is not None:
            places = {str(place) for place in range(len(open_task(page).phases))}
            check_selected(phases, {*at.rows} & places)


def open_task(page: TasksPage) -> Task:
    task = page.opened.task()
    assert task is not None
    return task


def check_selected(view: TableView, wanted: set[str]) -> None:
    """Check that rows are selected, as far as they are shown: moved ones may be on two days."""
    shown = {view.table.id_at(place) for place in range(view.table.rowCount())}
    if wanted:
        assert wanted & shown
        assert set(view.selected_ids()) == wanted & shown
    assert not shown or view.current_id() is not None


# --- undoing and redoing --------------------------------------------------------------------------


def undo_all(workspace: Workspace) -> int:
    """Undo all steps, one by one, and return how many there were."""
    number = workspace.document.stack.index()
    document = workspace.document
    while (step := document.last_step()) is not None:
        workspace.undo()
        assert document.seminar == step.before
        if step.survey is not None:
            assert content_of(document.survey) == content_of(step.survey.before)
        check_tables(workspace)
        check_place(workspace, step)
    return number


def redo(workspace: Workspace, number: int) -> None:
    """Redo so many steps, one by one."""
    document = workspace.document
    for _ in range(number):
        step = document.next_step()
        assert step is not None
        workspace.redo()
        assert document.seminar == step.after
        if step.survey is not None:
            assert content_of(document.survey) == content_of(step.survey.after)
        check_tables(workspace)
        check_place(workspace, step)


@pytest.mark.slow
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(ACTS, min_size=20, max_size=40))
def test_all_is_undone_and_redone_at_its_place(stage: Stage, acts: list[Act]) -> None:
    workspace = stage.begin()
    document = workspace.document
    start, book = document.seminar, content_of(document.survey)
    assert book is not None
    for act in acts:
        perform(act, workspace)
        last = document.last_step()
        assert document.seminar == (start if last is None else last.after)
        check_tables(workspace)
    leave(workspace)
    end, edited = document.seminar, content_of(document.survey)
    number = undo_all(workspace)
    assert (document.seminar, content_of(document.survey)) == (start, book)
    redo(workspace, number)
    assert (document.seminar, content_of(document.survey)) == (end, edited)
    undo_all(workspace)
    stage.end()

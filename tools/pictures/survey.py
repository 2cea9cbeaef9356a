"""Scenes of the page Survey, in a seminar with three waves of which one score is hidden."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desktop.pages.survey.import_dialog import CHANGES, COLUMNS, TEXTS, ImportDialog
from app.desktop.pages.survey.page import SurveyPage
from app.desktop.window import Window
from builders.survey_workbook import new_survey
from seminar.folder import SURVEY, open_seminar, save
from seminar.model import SurveySettings
from seminar.survey import Detail, Survey, SurveyRow
from tools.make_survey_exports import EXPORTS
from tools.pictures.staging import End, Scene, nothing

_WAVES = ("Vår 2024", "Høst 2024", "Høst 2025")
_FIGURES: tuple[tuple[tuple[float | None, ...], tuple[int, ...]], ...] = (
    ((3.4, 3.6, 4.2), (41, 44, 46)),
    ((3.7, 3.8, 4.0), (41, 43, 46)),
    ((3.3, 3.6, 4.0), (40, 44, 46)),
    ((None, 3.1, 3.5), (0, 42, 45)),
    ((3.9, 4.1, 4.2), (41, 44, 46)),
    ((4.0, 4.1, 4.0), (41, 44, 46)),
    ((3.8, 3.9, 4.1), (41, 44, 46)),
)
_EXPORT = EXPORTS / "microsoft-forms-november-2024.xlsx"
_PATIENCE = 20_000


def _with_survey(folder: Path) -> Path:
    """Return a copy of a seminar with three waves of figures."""
    other = folder.with_name(f"{folder.name} med undersøkelse")
    if other.exists():
        return other
    shutil.copytree(folder, other)
    seminar = open_seminar(other)
    own = seminar.survey.dimensions[: len(_FIGURES)]
    rows = tuple(_row(each.name, *figures) for each, figures in zip(own, _FIGURES, strict=False))
    settings = SurveySettings(dimensions=own, compared=_WAVES[1:])
    seminar = replace(seminar, survey=settings)
    save(seminar, other)
    (other / SURVEY).write_bytes(new_survey(seminar, (), Survey(waves=_WAVES, rows=rows)))
    return other


def _row(name: str, scores: tuple[float | None, ...], answers: tuple[int, ...]) -> SurveyRow:
    details = (
        Detail(withheld=True) if score is None else Detail(answers=count)
        for score, count in zip(scores, answers, strict=True)
    )
    return SurveyRow(name, scores, tuple(details))


def _page(window: Window, folder: Path) -> SurveyPage:
    """Open the seminar on the page."""
    _close(window)
    window.files.open_folder(_with_survey(folder))
    _wait(lambda: window.workspace is not None)
    assert window.workspace is not None
    window.workspace.show_page("survey")
    page = window.workspace.page
    assert isinstance(page, SurveyPage)
    _wait(lambda: page.survey.state == "there")
    first = page.model.rows[0].id
    page.view.select_ids((first,), "score.2")
    page.view.setFocus()
    return page


def _close(window: Window) -> None:
    """Close the seminar that is open, so that the next scene opens its own."""
    if window.workspace is not None:
        window.workspace.document.mark_saved()
        window.files.leave(nothing)
        _wait(lambda: window.workspace is None)


def _wait(is_so: Callable[[], bool]) -> None:
    deadline = QDeadlineTimer(_PATIENCE)
    while not is_so():
        if deadline.hasExpired():
            raise TimeoutError
        QApplication.processEvents()


def _grid(window: Window, folder: Path) -> End:
    _page(window, folder)
    return lambda: _close(window)


def _importing(step: int) -> Scene:
    """Return a scene with a step of the import."""

    def play(window: Window, folder: Path) -> End:
        page = _page(window, folder)
        page.importing.begin(_EXPORT)
        dialog = page.importing.dialog
        assert isinstance(dialog, ImportDialog)
        for reached in (COLUMNS, TEXTS, CHANGES):
            _wait(lambda reached=reached: dialog.step == reached)
            if reached == step:
                break
            dialog.go_on()

        def end() -> None:
            dialog.reject()
            _close(window)

        return end

    return play


def _waiting(window: Window, folder: Path) -> End:
    """Show what waits while another program has the workbook open."""
    page = _page(window, folder)
    mark = page.document.folder / f"~${SURVEY}"
    mark.touch()
    page.survey.look()
    _wait(lambda: page.survey.is_open_elsewhere)
    _type(page, "4,4")

    def end() -> None:
        mark.unlink()
        _close(window)

    return end


def _type(page: SurveyPage, text: str) -> None:
    """Type over the current cell."""
    QTest.keyClicks(page.view, text[0])
    editor = page.view.cells.editor
    assert editor is not None
    QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)


SURVEY_SCENES: dict[str, Scene] = {
    "survey": _grid,
    "survey-columns": _importing(COLUMNS),
    "survey-texts": _importing(TEXTS),
    "survey-changes": _importing(CHANGES),
    "survey-waiting": _waiting,
}
"""The page and the steps of the import."""

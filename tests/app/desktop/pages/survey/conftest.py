"""The page as an organiser has it before them: with numbers of answers, and one score hidden."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.interpreter import words
from app.desktop.keeper import Keeper
from app.desktop.pages.survey.page import SurveyPage
from app.desktop.tables.editors import LineEditor
from app.desktop.widgets.dialog import Dialog
from app.desktop.window import Window
from builders.survey_workbook import new_survey
from seminar.folder import SURVEY, open_seminar, save
from seminar.model import SurveySettings
from seminar.survey import Detail, Survey, SurveyRow
from seminar.survey_editing import read_sheet
from tests.app.desktop.screens import wait

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key
NAMES = ("Kjennskap", "Kunnskapsdeling", "Nytenkning", "Respekt")
_SCORES = ((3.4, 3.6), (3.7, 3.8), (None, 3.1), (4.0, 4.1))


def survey() -> Survey:
    """Two waves; too few answered about Nytenkning in the first."""
    hidden, few, many = Detail(withheld=True), Detail(answers=41), Detail(answers=44)
    rows = tuple(
        SurveyRow(name, scores, (hidden if scores[0] is None else few, many))
        for name, scores in zip(NAMES, _SCORES, strict=True)
    )
    return Survey(waves=("Vår 2024", "Høst 2024"), rows=rows)


class Stage:
    """A window with the seminar open on the page Survey, and hands on keyboard and mouse."""

    def __init__(
        self, window: Window, folder: Path, qtbot: QtBot, *, is_open: bool = False
    ) -> None:
        self.window, self.folder, self.qtbot = window, folder, qtbot
        if not is_open:
            window.files.open_folder(folder)
        wait(lambda: window.workspace is not None)
        assert window.workspace is not None
        self.workspace = window.workspace
        self.document = self.workspace.document
        self.workspace.show_page("survey")
        page = self.workspace.page
        assert isinstance(page, SurveyPage)
        self.page, self.view = page, page.view
        wait(lambda: page.survey.state != "reading")
        warns = QAbstractItemModelTester.FailureReportingMode.Warning
        self.tester = QAbstractItemModelTester(page.model, warns)

    @property
    def keeper(self) -> Keeper:
        keeper = self.window.files.keeper
        assert keeper is not None
        return keeper

    # --- hands ---

    def go(self, name: str, field: str) -> None:
        """Go to a cell by the dimension's name."""
        row = next(row for row in self.page.model.rows if row.name == name)
        assert self.view.select_ids((row.id,), field)
        self.view.setFocus()

    def type(self, text: str, key: Qt.Key = KEY.Key_Return) -> None:
        """Type over the current cell and leave it."""
        QTest.keyClicks(self.view, text[:1])
        editor = self.view.cells.editor
        assert isinstance(editor, LineEditor)
        QTest.keyClicks(editor, text[1:])
        QTest.keyClick(editor, key)

    def paste(self, text: str) -> None:
        mime = QMimeData()
        mime.setText(text)
        QGuiApplication.clipboard().setMimeData(mime)
        self.view.paste()

    def save(self) -> None:
        with self.qtbot.waitSignal(self.keeper.saved):
            self.workspace.save()

    def look(self) -> None:
        """Let the page look at the file, as it does now and then."""
        wait(lambda: not self.window.operations.running)
        self.page.survey.look()
        wait(lambda: not self.window.operations.running)
        QApplication.processEvents()

    # --- eyes ---

    def shown(self, name: str, field: str) -> str:
        """What a cell shows."""
        return self._cell(name, field, "text")

    def spoken(self, name: str, field: str) -> str:
        """What a cell says to a screen reader."""
        return self._cell(name, field, "says")

    def _cell(self, name: str, field: str, how: str) -> str:
        model = self.page.model
        row = next(row for row in model.rows if row.name == name)
        column = next(column for column in model.columns if column.key == field)
        return getattr(column, how)(row)

    def told(self) -> str:
        """What the last step is called."""
        step = self.document.last_step()
        return words().say(step.sentence) if step else ""

    def on_disk(self) -> Any:
        """The sheet of the workbook as it stands on the disk, by any other program."""
        return openpyxl.load_workbook(self.folder / SURVEY, data_only=True).worksheets[0]

    def score_on_disk(self, name: str, wave: int) -> object:
        sheet = self.on_disk()
        heading = 1
        row = next(row for row in range(1, 40) if sheet.cell(row, 1).value == name)
        waves = [
            column
            for column in range(2, 12)
            if sheet.cell(heading, column).value and "20" in str(sheet.cell(heading, column).value)
        ]
        return sheet.cell(row, waves[wave]).value

    # --- other programs ---

    @property
    def mark(self) -> Path:
        """What Excel puts beside the workbook as long as it has it open."""
        return self.folder / f"~${SURVEY}"

    def by_excel(self, name: str, wave: int, score: float) -> None:
        """Save another score as another program would."""
        sheet = self.page.model.sheet()
        row = next(at for at, row in enumerate(sheet.book.table.rows) if row.name == name)
        path = self.folder / SURVEY
        there = read_sheet(path.read_bytes(), path, SurveySettings())
        path.write_bytes(there.book.set_score(row, wave, Decimal(str(score))).content())

    def dialog(self) -> Dialog:
        """The dialog that stands before the window."""
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        return dialog


@pytest.fixture
def folder(sample: Path) -> Path:
    """The sample with a workbook of Plenum's own."""
    seminar = open_seminar(sample)
    seminar = replace(seminar, survey=SurveySettings())
    save(seminar, sample)
    (sample / SURVEY).write_bytes(new_survey(seminar, (), survey()))
    return sample


@pytest.fixture
def stage(window: Window, folder: Path, qtbot: QtBot) -> Stage:
    return Stage(window, folder, qtbot)

"""Bringing answers in, in four steps, with everything shown before it is taken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.desktop.interpreter import words
from app.desktop.operation import Operation, Operations
from app.desktop.pages.survey.files import ENDINGS, results_file
from app.desktop.pages.survey.import_changes import ChangesStep
from app.desktop.pages.survey.import_columns import ColumnsStep, TextsStep
from app.desktop.pages.survey.import_work import (
    Found,
    Ground,
    Outcome,
    find,
    see_that_it_serves,
    tells_wave,
    work_out,
)
from app.desktop.theme import THEME
from app.desktop.widgets.announce import announce
from app.desktop.widgets.busy import Busy
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.inputs import Line
from app.desktop.widgets.labelled import Labelled
from app.desktop.widgets.looks import Text
from app.desktop.widgets.scrolled import Scrolled
from app.desktop.widgets.steps import Steps
from seminar.answer_map import AnswerMap
from seminar.messages import Message, PlenumError, message

_STEPS = (
    message("File"),
    message("Columns"),
    message("Texts"),
    message("What changes"),
)
FILE, COLUMNS, TEXTS, CHANGES = range(4)
_HIGH = 380


class ImportDialog(Dialog):
    """The four steps.

    Args:
        parent: the window it stands before.
        ground: what the results are brought into.
        operations: the window's background works.
    """

    taken = Signal(object, object)
    """An `Outcome` is to be used, of the `Path`."""

    def __init__(self, parent: QWidget, ground: Ground, operations: Operations) -> None:
        super().__init__(parent, message("Import answers"))
        self._ground = ground
        self._operations = operations
        self._working: Operation | None = None
        self.found: Found | None = None
        self.outcome: Outcome | None = None
        self.step = FILE
        self.steps = Steps(_STEPS)
        self.path: Labelled[QLineEdit] = Labelled(message("File with answers"), Line())
        self.choose = Button(message("Choose a file …"), picture="folder-open")
        self.columns, self.texts, self.changes = ColumnsStep(), TextsStep(), ChangesStep()
        self.trouble = Text("reason")
        self.trouble.hide()
        self.busy = Busy()
        self._fill()
        self._buttons()
        self.choose.clicked.connect(self._choose)
        self.path.field.returnPressed.connect(self.go_on)
        self.path.field.textEdited.connect(self.trouble.hide)
        self.busy.cancelled.connect(self._stop)
        self.finished.connect(self._stop)
        self.setAcceptDrops(True)
        self.start_in(self.choose)
        self._show(FILE)

    def _fill(self) -> None:
        file = QWidget()
        column = QVBoxLayout(file)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            Text(
                "body",
                message(
                    "Take the file from Forms, SurveyXact or another tool as it was exported, or a"
                    " workbook with a table of scores. It is only read, and names in it never are."
                ),
            )
        )
        column.addWidget(self.path)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        THEME.fit(column.setSpacing, 10)
        self.pages = QStackedWidget()
        for page in (file, *map(Scrolled, (self.columns, self.texts, self.changes))):
            self.pages.addWidget(page)
        THEME.fit(self.pages.setMinimumHeight, _HIGH)
        for widget in (self.steps, self.pages, self.trouble, self.busy):
            self.body.addWidget(widget)

    def _buttons(self) -> None:
        self.offer_cancel()
        self.back = self._button(message("Back"), "other")
        self.back.clicked.connect(self.go_back)
        self.next = self._button(message("Next"), "main")
        self.next.clicked.connect(self.go_on)

    # --- the steps ---

    def _show(self, step: int) -> None:
        self.step = step
        self.steps.show_step(step)
        self.pages.setCurrentIndex(step)
        self.back.setEnabled(step > FILE)
        self.next.say(message("Use") if step == CHANGES else message("Next"))
        self.trouble.hide()
        announce(self, self.steps.accessibleName())
        self._focus_first()

    def _focus_first(self) -> None:
        places: dict[int, QWidget] = {FILE: self.path.field, CHANGES: self.next}
        for step, choices in ((COLUMNS, self.columns.choices), (TEXTS, self.texts.choices)):
            places[step] = next(iter(choices.values()), self.next)
        places[self.step].setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """Go to the step before; a table of scores has no columns and texts to settle."""
        if self.step == CHANGES and self._is_table():
            self._show(FILE)
        elif self.step > FILE:
            self._show(self.step - 1)

    def _is_table(self) -> bool:
        return self.found is None or self.found.answer_map is None

    def go_on(self) -> None:
        """Do what the step is for, and go to the next one when it serves."""
        if self._working is not None:
            return
        try:
            (self._read, self._settle_columns, self._settle_texts, self._take)[self.step]()
        except PlenumError as error:
            self._complain(error)

    def _complain(self, error: PlenumError) -> None:
        self.trouble.say(error.message)
        self.trouble.show()
        announce(self.trouble, words().say(error.message))

    # --- the file ---

    def take_file(self, path: Path) -> None:
        """Read a file that was chosen or dropped."""
        self._show(FILE)
        self.path.field.setText(str(path))
        self.go_on()

    def _choose(self) -> None:
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        dialog = QFileDialog(self, words().text("Choose a file with answers"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(words().text("Workbooks and texts ({endings})", endings=endings))
        dialog.fileSelected.connect(lambda path: self.take_file(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a file with results in."""
        if results_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read it."""
        path = results_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.take_file(path)

    def _read(self) -> None:
        typed = self.path.field.text().strip()
        if not typed:
            raise PlenumError("Choose a file first.")
        ground, path = self._ground, Path(typed)
        self._work(message("Reading the answers"), lambda: find(ground, path), self._on_found)

    def _on_found(self, found: Found) -> None:
        self.found = found
        export = found.source.export
        if export is None or found.answer_map is None:
            self._work_out(None)
            return
        count = len(export.rows)
        limit = self._ground.seminar.survey.minimum_answers
        self.columns.note.say(_about(found, count, limit))
        names = [each.name for each in self._ground.seminar.survey.dimensions]
        self.columns.show_map(export, found.answer_map, names, found.wave)
        self._show(COLUMNS)

    # --- columns, texts, changes ---

    def _settle_columns(self) -> None:
        found = self.found
        if found is None or found.source.export is None:
            return
        answer_map = self.columns.answer_map()
        see_that_it_serves(answer_map)
        if not tells_wave(answer_map) and not self.columns.wave.field.text().strip():
            raise PlenumError("Write what the wave is called, such as “April 2026”.")
        settings = self._ground.seminar.survey
        scale = settings.scale_low, settings.scale_high
        self.texts.show_map(found.source.export, answer_map, scale)
        self._show(TEXTS)

    def _settle_texts(self) -> None:
        missing = self.texts.missing()
        if missing:
            raise PlenumError("Choose a score for “{text}”.", text=missing[0])
        self._work_out(self.texts.answer_map())

    def _work_out(self, answer_map: AnswerMap | None) -> None:
        found, ground, wave = self.found, self._ground, self.columns.wave.field.text()
        if found is not None:
            self._work(
                message("Working out what changes"),
                lambda: work_out(ground, found.source, answer_map, wave),
                self._on_worked_out,
            )

    def _on_worked_out(self, outcome: Outcome) -> None:
        self.outcome = outcome
        if self.found is not None:
            self.changes.show_outcome(outcome, self.found.source)
        self._show(CHANGES)
        self.next.setEnabled(outcome.prepared.is_change)

    def _take(self) -> None:
        if self.outcome is not None and self.found is not None:
            self.taken.emit(self.outcome, self.found.source.path)
            self.end("taken")

    # --- working ---

    def _work(self, name: Message, work: Callable[[], Any], done: Callable[[Any], object]) -> None:
        self.next.setEnabled(False)
        self.trouble.hide()
        self.busy.begin(name)
        self._working = Operation(name, lambda _: work()).over(self._on_over)
        self._working.success(done).failure(self._complain).start(self._operations)

    def _on_over(self) -> None:
        self._working = None
        self.busy.end()
        self.next.setEnabled(True)

    def _stop(self) -> None:
        if self._working is not None:
            self._working.cancel()


def _about(found: Found, count: int, limit: int) -> Message:
    """Return what the file is; how many answered is not told where they are too few."""
    how = (
        message("The columns are taken as the last time.")
        if found.is_remembered
        else message("This is a proposal; see that it is right.")
    )
    if count < limit:
        return message(
            "Fewer than {limit} answered, so nothing of them will be shown. {how}",
            limit=limit,
            how=how,
        )
    return message("{n} completed forms. {how}", n=count, how=how)

"""The keeper of the survey's workbook: reads it, and notices what other programs do to it.

The workbook is part of the document; it is written with `seminar.json` (`app.desktop.saving`). What
is typed while another program has it open waits until that has closed it.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace
from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from app.desktop.document import Change, Document, Figures
from app.desktop.operation import Operation, Operations
from app.desktop.spot import Spot
from app.desktop.watching import PAUSE
from app.keeping.recovery_copy import UnsavedSurvey
from app.keeping.survey_file import Content, Outcome, Pending, SurveyLook, look_at_survey
from seminar.folder import SURVEY
from seminar.messages import Message, PlenumError, message

if TYPE_CHECKING:
    from seminar.model import Seminar
    from seminar.survey_editing import Beside, Sheet, Waiting
    from seminar.survey_workbook import SurveyWorkbook

_HERE = Spot(page="survey")
State = Literal["reading", "missing", "faulty", "there"]


class SurveyKeeper(QObject):
    """Keeps the survey's workbook of an open seminar.

    Args:
        document: the document whose part it is.
        operations: the window's background works.
        parent: what it lives as long as.
    """

    changed = Signal()
    """Another workbook is shown, or what stands in its way is another."""
    told = Signal(object)
    """A `Message` for the status line."""
    free = Signal()
    """Another program has closed the workbook, and what waits for that can be written."""

    def __init__(self, document: Document, operations: Operations, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._operations = operations
        self._known: Content = None
        self._sheet: tuple[object, Sheet | None] = (None, None)
        self._expected: Sheet | None = None
        self._read_base: tuple[Content, Sheet | None] = (None, None)
        self._is_looking = False
        self._refused: Content = None
        self.state: State = "reading"
        self.fault: Message | None = None
        self.is_open_elsewhere = False
        self.read_at: dt.datetime | None = None
        """When the workbook was read in; `None` when what is there was written here."""
        self.waits = False
        """Whether a save has left the workbook out because another program has it open."""
        self.theirs: Sheet | None = None
        """What another program has saved while something was not saved here."""
        document.surveyor = self
        document.survey_changed.connect(self._on_change)
        document.changed.connect(self._on_seminar)
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self.look)
        self._watcher = QFileSystemWatcher([str(document.folder)], self)
        self._watcher.directoryChanged.connect(self.look)
        self._application = QGuiApplication.instance()
        if isinstance(self._application, QGuiApplication):
            self._application.applicationStateChanged.connect(self._on_state)

    def begin(self) -> None:
        """Read the workbook, and look at it now and then."""
        self._timer.start()
        self.look()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if isValid(self) and state == Qt.ApplicationState.ApplicationActive:
            self.look()

    # --- what is here ---

    @property
    def known(self) -> Content:
        """What the file holds, as far as it is known here."""
        return self._known

    def sheet(self) -> Sheet | None:
        """Return the survey as it is here; `None` where there is none that can be read."""
        book, seminar = self._document.survey, self._document.seminar
        key = (book, seminar.survey, seminar.language)
        if book is None:
            return None
        if self._sheet[0] != key:
            try:
                found = self._expected_of(key) or self._read_here(book, seminar)
                self.fault = None
            except PlenumError as error:
                found, self.fault = None, error.message
            self._sheet, self._expected = (key, found), None
        return self._sheet[1]

    def expect(self, sheet: Sheet) -> None:
        """Be given the survey as the next step will have it, which need not be read once more."""
        self._expected = sheet

    def _expected_of(self, key: tuple[object, ...]) -> Sheet | None:
        sheet = self._expected
        is_it = sheet is not None and (sheet.book, sheet.settings, sheet.code) == key
        return sheet if is_it else None

    @staticmethod
    def _read_here(book: SurveyWorkbook, seminar: Seminar) -> Sheet:
        from seminar.survey_editing import read_anew  # noqa: PLC0415 - slow to import

        return read_anew(book, seminar.survey, seminar.language)

    def content(self) -> Content:
        """Return the bytes of the workbook as it is here."""
        book = self._document.survey
        return None if book is None else book.content()

    def pending(self) -> Pending | None:
        """Return what is to be written; `None` where the file is as the workbook is here."""
        content = self.content()
        is_read = self.state in ("there", "missing")
        return Pending(content, self._known) if is_read and content != self._known else None

    def waiting(self) -> tuple[Waiting, ...]:
        """Return the cells that were typed here and are not in the file."""
        from seminar.survey_editing import waiting  # noqa: PLC0415 - slow to import

        mine = self.sheet()
        if mine is None or self.pending() is None:
            return ()
        base = self._base()
        return waiting(base, mine) if base is not None else ()

    def unsaved(self) -> UnsavedSurvey | None:
        """Return the workbook as a recovery copy keeps it; `None` where it is as its file."""
        pending = self.pending()
        if pending is None:
            return None
        return UnsavedSurvey(pending.content, pending.known, tuple(map(_told, self.waiting())))

    def figures(self) -> Figures | None:
        """Return what the workbook says as it is here; `None` where only the file can tell."""
        if self.state not in ("there", "missing"):
            return None
        sheet = self.sheet()
        fault = self.fault if sheet is None and self.state == "there" else None
        return Figures(sheet.survey if sheet is not None else None, fault)

    def begin_from(self, unsaved: UnsavedSurvey, seminar: Seminar) -> SurveyWorkbook | None:
        """Begin with the workbook that unsaved work came from, as it was before that work.

        What is on the disk now is looked at afterwards: where it is another, both are shown.

        Args:
            unsaved: what a recovery copy has kept.
            seminar: the seminar that it was edited in.

        Returns:
            The workbook as it was edited; `None` where its making was undone.

        Raises:
            SpreadsheetError: it cannot be read.
        """
        before = self._opened(unsaved.known, self._document.seminar)
        after = self._opened(unsaved.content, seminar)
        self._begin_with(unsaved.known, before)
        return after.book if after is not None else None

    def _opened(self, content: Content, seminar: Seminar) -> Sheet | None:
        from seminar.survey_editing import read_sheet  # noqa: PLC0415 - slow to import

        if content is None:
            return None
        path = self._document.folder / SURVEY
        return read_sheet(content, path, seminar.survey, seminar.language)

    def _base(self) -> Sheet | None:
        """Return the survey as the file is known to hold it."""
        if self._read_base[0] is not self._known:
            self._read_base = (self._known, self._read(self._known))
        return self._read_base[1]

    def _on_seminar(self, change: Change) -> None:
        # The survey is read by the seminar's settings; what else is typed leaves it as it is.
        if change.touches("survey", "language"):
            self._on_change()

    def _on_change(self) -> None:
        if self._document.survey is not None:
            self.state = "there"
        elif self.state == "there":
            self.state = "missing"
        self.changed.emit()

    # --- what is on the disk ---

    def look(self) -> None:
        """Look at the file on a thread, unless a look is under way."""
        if self._is_looking or not isValid(self._operations):
            return
        self._is_looking = True
        folder, known = self._document.folder, self._known
        looking = Operation(message("Looking at the survey"), lambda _: look_at_survey(folder))
        looking.success(lambda look: self._on_look(look, known)).failure(self._on_no_look)
        looking.finished.connect(self._on_looked)
        looking.start(self._operations)

    def _on_looked(self) -> None:
        self._is_looking = False

    def _on_no_look(self, error: PlenumError) -> None:
        if isValid(self) and self.state == "reading":
            self.state, self.fault = "faulty", error.message
            self.changed.emit()

    def _on_look(self, look: SurveyLook, known: Content) -> None:
        # The seminar may have been closed meanwhile, or saved, and then the look is old.
        if not isValid(self) or known is not self._known:
            return
        was_open, self.is_open_elsewhere = self.is_open_elsewhere, look.is_open
        if self.state != "reading" and look.content == self.content():
            self._known, self.theirs = look.content, None
        if self._refused is not None and look.content == self._known:
            self._forget_refused()
        if look.content != self._known or self.state == "reading":
            self._on_other(look.content)
        if was_open != look.is_open:
            self.changed.emit()
        if self.waits and not look.is_open and self.theirs is None:
            self.waits = False
            self.free.emit()

    def _forget_refused(self) -> None:
        """Forget a file that could not be read: it is again what it was."""
        self._refused, self.fault = None, None
        self.changed.emit()

    def _on_other(self, content: Content) -> None:
        """Take in what is on the disk, or show it where something here is not saved."""
        if self._document.unfinished.is_over_values() or content == self._refused is not None:
            return
        sheet = self._read(content)
        if content is not None and sheet is None:
            self._refused = content
            self.state = "faulty" if self.state != "there" else "there"
            self.changed.emit()
        elif self.state in ("reading", "faulty"):
            self._begin_with(content, sheet)
        elif self.pending() is None:
            self._take_in(content, sheet)
        else:
            self.theirs = sheet
            self.changed.emit()

    def _read(self, content: Content) -> Sheet | None:
        try:
            return self._opened(content, self._document.seminar)
        except PlenumError as error:
            self.fault = error.message
            return None

    def _begin_with(self, content: Content, sheet: Sheet | None) -> None:
        self._known, self._refused = content, None
        self.read_at = dt.datetime.now().astimezone() if sheet else None
        self.state, self.fault = "there" if sheet else "missing", None
        self._document.begin_survey(sheet.book if sheet else None)

    def _take_in(self, content: Content, sheet: Sheet | None) -> None:
        """Take over what another program has saved, as one step."""
        self._known, self.theirs = content, None
        self.read_at = dt.datetime.now().astimezone()
        sentence = message("Read in the survey as it was changed outside Plenum")
        if self._document.read_in_survey(sentence, sheet.book if sheet else None, _HERE):
            self.told.emit(
                message("The survey’s workbook was changed outside Plenum and has been read in.")
            )

    # --- both have changed ---

    def compare(self) -> tuple[Beside, ...]:
        """Return the cells that were changed here or in the file."""
        from seminar.survey_editing import beside  # noqa: PLC0415 - slow to import

        theirs, mine, base = self.theirs, self.sheet(), self._base()
        if theirs is None or mine is None or base is None:
            return ()
        return beside(base, mine, theirs)

    def take_theirs(self) -> None:
        """Take over what another program has saved, in the place of what is not saved here."""
        if self.theirs is not None:
            theirs = self.theirs
            self._take_in(theirs.book.content(), theirs)

    def join(self) -> None:
        """Put what was typed here into what another program has saved, as one step.

        Raises:
            PlenumError: it cannot be put in; the sentence says why.
        """
        from seminar.survey_editing import onto  # noqa: PLC0415 - slow to import

        theirs, mine, base = self.theirs, self.sheet(), self._base()
        if theirs is None or mine is None or base is None:
            return
        both = onto(base, mine, theirs)
        self._known, self.theirs = theirs.book.content(), None
        seminar = replace(self._document.seminar, survey=both.settings)
        sentence = message("Put what was typed here into the changed workbook")
        self._document.edit_survey(sentence, seminar, both.book, _HERE)
        self.changed.emit()

    # --- saving ---

    def on_saved(self, pending: Pending, outcome: Outcome) -> None:
        """Know what became of a save."""
        if outcome == "written":
            self._known, self.read_at = pending.content, None
        elif outcome == "waits":
            self.waits = self.is_open_elsewhere = True
            self.told.emit(
                message(
                    "Saved all but the survey: “{file}” is open in another program. What was typed"
                    " is written as soon as it is closed.",
                    file=SURVEY,
                )
            )
        self.changed.emit()
        self.look()


def _told(cell: Waiting) -> str:
    """Return a cell as it can be typed anew; of one that is held back, no figure."""
    after = cell.after
    score = "" if after.value is None else f"{after.value:g}".replace(".", ",")
    answers = "" if after.answers is None else f" (n = {after.answers})"
    return f"{cell.row}, {cell.wave}: {score or '–'}{answers}"

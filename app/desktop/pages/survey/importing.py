"""Answers are brought in from a file, in four steps and as one step of the document."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt

from app.desktop.desk import Desk
from app.desktop.pages.survey.grid_view import GridView
from app.desktop.pages.survey.import_dialog import ImportDialog
from app.desktop.pages.survey.import_work import Ground, Outcome
from app.desktop.spot import Spot
from app.desktop.survey_keeper import SurveyKeeper
from seminar.messages import message


class Importing:
    """Shows what a file would change, and takes it where that is agreed to.

    Args:
        desk: the desk.
        survey: the survey with its file.
        view: the grid.
        commit: takes what is being typed; returns whether it serves.
    """

    def __init__(
        self, desk: Desk, survey: SurveyKeeper, view: GridView, commit: Callable[[], bool]
    ) -> None:
        self._desk = desk
        self._survey = survey
        self._view = view
        self._commit = commit
        self.dialog: ImportDialog | None = None

    def is_possible(self) -> bool:
        """Whether answers can be brought in."""
        is_known = self._survey.state in ("there", "missing")
        return is_known and not self._desk.document.read_only

    def begin(self, path: Path | None = None) -> None:
        """Bring in a file with answers.

        Args:
            path: the file; `None` to ask for it.
        """
        if not self.is_possible() or not self._commit():
            return
        document = self._desk.document
        ground = Ground(document.folder, document.seminar, self._survey.content())
        dialog = ImportDialog(self._view.window(), ground, self._desk.operations)
        dialog.taken.connect(partial(self._use, ground))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.dialog = dialog
        if path is not None:
            dialog.take_file(path)

    def _use(self, ground: Ground, outcome: Outcome, path: Path) -> None:
        """Take what was shown, as one step.

        What was read in from the disk while it was shown stays. Where that is of the survey, what
        was shown is not what would become of it, and is shown anew.
        """
        document = self._desk.document
        now = document.seminar
        if (now.survey, self._survey.content()) != (ground.seminar.survey, ground.content):
            self._desk.tell(message("The survey was changed meanwhile; look at the import anew."))
            self.begin(path)
            return
        sentence = message("Imported answers from “{file}”", file=path.name)
        waves = outcome.prepared.new_waves
        wave = len(outcome.sheet.survey.waves) - 1 if waves else 0
        spot = Spot(page="survey", field=f"score.{wave}")
        seminar = replace(now, survey=outcome.prepared.seminar.survey)
        self._survey.expect(outcome.sheet)
        if document.edit_survey(sentence, seminar, outcome.sheet.book, spot):
            self._desk.tell(sentence)
            self._view.go_to_row(0)
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

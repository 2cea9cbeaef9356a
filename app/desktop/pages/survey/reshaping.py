"""Dimensions, waves and columns of the survey come, are renamed and go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from app.desktop.interpreter import words
from app.desktop.pages.survey.edits import GridEdit, place_of
from app.desktop.pages.survey.grid_view import GridModel, GridView
from app.desktop.pages.survey.name_dialog import NameDialog
from seminar.messages import Message, PlenumError, message
from seminar.survey_editing import (
    SurveyEdit,
    add_answers_column,
    add_dimension,
    add_wave,
    remove_dimensions,
    remove_wave,
    rename_wave,
)

_NEW = message("New dimension")


class Reshaping:
    """What makes the grid another one: more, fewer and other rows and columns.

    Args:
        model: the rows of the grid.
        view: the grid.
        can_edit: whether there is a survey that can be changed.
        refuse: is told why something cannot be done.
    """

    def __init__(
        self,
        model: GridModel,
        view: GridView,
        can_edit: Callable[[], bool],
        refuse: Callable[[Message], object],
    ) -> None:
        self._model = model
        self._view = view
        self._can_edit = can_edit
        self._refuse = refuse
        self.dialog: NameDialog | None = None

    # --- what can be done ---

    def can_change_wave(self) -> bool:
        """Whether the current cell is one of a wave that can be renamed or removed."""
        return self._can_edit() and self._wave() is not None

    def can_add_answers_column(self) -> bool:
        """Whether the wave of the current cell, or else any, has no column for its answers."""
        return self._can_edit() and self._uncounted() is not None

    def can_remove_dimensions(self) -> bool:
        """Whether dimensions are selected."""
        return self._can_edit() and bool(self._dimensions())

    def _wave(self) -> int | None:
        place = place_of(self._view.current_field())
        return place[1] if place is not None else None

    def _uncounted(self) -> int | None:
        """Return the wave whose answers cannot be typed: the current one, or else the last."""
        counted, wave = self._model.grid.counted, self._wave()
        waves = range(len(counted) - 1, -1, -1) if wave is None else (wave,)
        return next((each for each in waves if not counted[each]), None)

    def _dimensions(self) -> tuple[str, ...]:
        rows = (self._model.grid.row(id_) for id_ in self._view.selected_ids())
        return tuple(row.id for row in rows if row is not None and not row.is_index)

    # --- dimensions ---

    def add_dimension(self) -> None:
        """Add a dimension below the others and begin to type its name."""
        if self._take(lambda: add_dimension(self._model.sheet(), self._free_name())):
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._view.edit_field("name")

    def _free_name(self) -> str:
        """Return a name that no dimension has yet."""
        name = words().say(_NEW)
        taken = {row.name.casefold() for row in self._model.grid.rows}
        names = (name, *(f"{name} {number}" for number in range(2, 100)))
        return next(each for each in names if each.casefold() not in taken)

    def remove_dimensions(self) -> None:
        """Remove the selected dimensions with their figures."""
        ids = self._dimensions()
        if ids:
            self._take(lambda: remove_dimensions(self._model.sheet(), ids))

    # --- waves ---

    def add_wave(self) -> None:
        """Ask what a new wave is called, and add it."""
        self._ask_for_name(
            message("New wave"),
            message("Add"),
            "",
            lambda label: add_wave(self._model.sheet(), label),
        )

    def rename_wave(self) -> None:
        """Ask what the wave of the current cell is to be called."""
        wave = self._wave()
        if wave is not None:
            self._ask_for_name(
                message("Rename the wave"),
                message("Rename"),
                self._model.grid.waves[wave],
                lambda label: rename_wave(self._model.sheet(), wave, label),
            )

    def remove_wave(self) -> None:
        """Remove the wave of the current cell with its figures."""
        wave = self._wave()
        if wave is not None:
            self._take(lambda: remove_wave(self._model.sheet(), wave))

    def add_answers_column(self) -> None:
        """Make room in the workbook for how many answered, and go there."""
        wave = self._uncounted()
        if wave is not None and self._take(lambda: add_answers_column(self._model.sheet(), wave)):
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_for_name(
        self, title: Message, verb: Message, standing: str, made: Callable[[str], SurveyEdit]
    ) -> None:
        if not self._view.commit_open_editor():
            return

        def take(label: str) -> None:
            self._view.ask(GridEdit(made(label)))

        dialog = NameDialog(self._view.window(), title, verb, standing, take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.dialog = dialog

    def _take(self, made: Callable[[], SurveyEdit]) -> bool:
        """Take what is being typed, and then an edit; say why where it cannot be made."""
        if not self._view.commit_open_editor():
            return False
        try:
            return self._view.ask(GridEdit(made()))
        except PlenumError as error:
            self._refuse(error.message)
            return False

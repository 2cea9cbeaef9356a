"""The grid itself: its cells are typed, emptied and pasted; waves come and go as columns."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication, QKeyEvent

from app.desktop.document import Document
from app.desktop.pages.survey.columns import grid_columns
from app.desktop.pages.survey.edits import (
    GridEdit,
    Kind,
    filled,
    place_of,
    with_settings,
)
from app.desktop.spot import Spot
from app.desktop.tables.clipboard import table_in
from app.desktop.tables.columns import Edit
from app.desktop.tables.commands import Ids, RowCommands
from app.desktop.tables.fitted import FittedTable
from app.desktop.tables.model import TableModel
from app.desktop.widgets.typing_keys import changes_text
from app.entry.table import Table
from seminar.messages import Message, PlenumError, message
from seminar.survey_editing import (
    Filled,
    Grid,
    GridRow,
    Sheet,
    fill,
    move_dimensions,
)
from seminar.survey_workbook import no_answers_column

_NO_GRID = Grid((), (), (), 5)


class GridModel(TableModel[GridRow]):
    """The rows of the grid; its columns follow the waves.

    Args:
        document: the document.
        sheet: returns the survey as it is now, or `None`.
    """

    def __init__(self, document: Document, sheet: Callable[[], Sheet | None]) -> None:
        self._sheet = sheet
        self._waves: object = None
        self.grid = _NO_GRID
        super().__init__(document, (), lambda _seminar: self.grid.rows, lambda row: row.id, ("",))

    def show_grid(self, grid: Grid | None) -> None:
        """Show another grid; columns that stay the same stay where they are."""
        self.grid = grid or _NO_GRID
        waves = (self.grid.waves, self.grid.counted, _kinds(self.grid), len(self.grid.rows))
        if waves != self._waves:
            self._waves = waves
            self.beginResetModel()
            self.columns = grid_columns(self.grid, self.sheet) if grid else ()
            self._rows = list(self.grid.rows)
            self._ids = [row.id for row in self._rows]
            self.endResetModel()
        else:
            # The columns speak of the grid they were made for.
            self.columns = grid_columns(self.grid, self.sheet)
            self.refresh()

    def sheet(self) -> Sheet:
        """Return the survey as it is now.

        Raises:
            LookupError: there is none.
        """
        found = self._sheet()
        if found is None:
            raise LookupError("survey")
        return found


def _kinds(grid: Grid) -> tuple[bool, ...]:
    """Return for which waves a number of answers is shown."""
    return tuple(
        any(row.cells[wave].answers is not None or row.cells[wave].is_hidden for row in grid.rows)
        for wave in range(len(grid.waves))
    )


def spot_of_cell(ids: Ids, field: str) -> Spot:
    """Return where a cell of the grid is."""
    return Spot(page="survey", dimension=ids[0] if ids else None, rows=ids, field=field)


class GridView(FittedTable):
    """The grid.

    Args:
        model: its rows.
        expect: is given the survey as the next step will have it.
    """

    def __init__(self, model: GridModel, expect: Callable[[Sheet], None]) -> None:
        self._model = model
        self._sheet = model.sheet
        self._expect = expect
        commands = RowCommands(
            spot=spot_of_cell,
            move=lambda _seminar, ids, step: GridEdit(move_dimensions(self._sheet(), ids, step)),
        )
        hint = message("No figures yet.")
        super().__init__(model, message("Survey"), commands, hint)
        self.numbers.setVisible(False)
        # Files that are dropped are for the page.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        model.modelReset.connect(self._on_reset)

    def _on_reset(self) -> None:
        self.fit_columns()
        self._fit()

    # --- edits ---

    def ask(self, edit: Edit, field: str = "") -> bool:
        """Ask the document for an edit of the survey and select what it touched."""
        if not isinstance(edit, GridEdit):
            return super().ask(edit, field)
        document, survey = self._model.document, edit.survey
        rows = survey.rows or self.selected_ids()
        spot = spot_of_cell(rows, field or survey.field)
        seminar = with_settings(document.seminar, survey)
        self._expect(survey.sheet)
        done = document.edit_survey(survey.sentence, seminar, survey.book, spot)
        if done:
            self.select_ids(rows, field or survey.field)
            self.rows_changed.emit()
        return done

    def can_remove_rows(self) -> bool:
        """Whether the current cells can be emptied, which Delete does here."""
        return self.can_edit() and place_of(self.current_field()) is not None

    def remove_rows(self) -> None:
        """Empty the cells of the current column in the selected rows."""
        key = self.current_field()
        if not self.can_remove_rows() or not self.commit_open_editor():
            return
        cells = [one for row in self._selected() if (one := self._emptied(row, key)) is not None]
        if cells:
            self.do(lambda: GridEdit(fill(self._sheet(), cells, emptied=True)), key)
        else:
            self._say_why(key)

    def empty_cell(self) -> None:
        """Empty the cells of the current column in the selected rows, as Delete does."""
        self.remove_rows()

    def _selected(self) -> list[GridRow]:
        return [self._model.row_at(place) for place in self.selected_places()]

    def _emptied(self, row: GridRow, key: str) -> Filled | None:
        column, place = self._column(key), place_of(key)
        if column is None or place is None or not column.can_edit(row) or not column.text(row):
            return None
        kind, wave = place
        return Filled(row.id, wave, None, is_answers=kind == "answers")

    def _column(self, key: str):  # noqa: ANN202 - the columns' own type
        place = self._model.column_of(key)
        return None if place is None else self._model.columns[place]

    def can_move_rows(self, step: int) -> bool:
        """Whether the selected dimensions can go up (-1) or down (1)."""
        places, rows = set(self.selected_places()), self._model.rows
        dimensions = [place for place, row in enumerate(rows) if not row.is_index]
        if not self.can_edit() or not places or not places <= {*dimensions}:
            return False
        return dimensions[0 if step < 0 else -1] not in places

    # --- what cannot be typed in ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say why nothing is typed in a cell that is hidden, computed, or has no column."""
        if changes_text(event) and self.can_edit() and not self.can_edit_cell():
            self._say_why(self.current_field())
        super().keyPressEvent(event)

    def _say_why(self, key: str) -> None:
        place, index = place_of(key), self.currentIndex()
        if place is None or not index.isValid():
            return
        why = _why(self._model.grid, self._model.row_at(index.row()), *place)
        if why is not None:
            self.told.emit(why)

    # --- pasting a block ---

    def paste(self) -> None:
        """Fill the cells from the current one on, as one step; all of them or none."""
        table = table_in(QGuiApplication.clipboard().mimeData())
        index = self.currentIndex()
        is_block = len(table) > 1 or (len(table) == 1 and len(table[0]) > 1)
        if not is_block or not index.isValid() or not self.can_edit():
            super().paste()
        elif self.commit_open_editor():
            self.do(lambda: GridEdit(fill(self._sheet(), self._block(table))), self.current_field())

    def _block(self, table: Table) -> list[Filled]:
        """Return how a block fills the grid from the current cell on.

        Raises:
            PlenumError: it does not fit, or a cell of it is not understood.
        """
        first, top = self.currentIndex().column(), self.currentIndex().row()
        keys = [column.key for column in self._model.columns[first:] if place_of(column.key)]
        if place_of(self.current_field()) is None:
            raise PlenumError("Go to the first cell of figures, and paste there.")
        rows = self._model.rows[top : top + len(table)]
        if len(rows) < len(table) or max(map(len, table)) > len(keys):
            raise PlenumError("What is on the clipboard is larger than what is left of the grid.")
        return [
            cell
            for row, texts in zip(rows, table, strict=True)
            for key, text in zip(keys, texts, strict=False)
            if (cell := filled(self._sheet(), row, key, text)) is not None
        ]


def _why(grid: Grid, row: GridRow, kind: Kind, wave: int) -> Message | None:
    """Return why nothing can be typed in a cell; `None` where something can."""
    cell = row.cells[wave]
    if cell.is_hidden:
        return _hidden(grid, row)
    if kind == "score":
        computed = message("“{name}” is computed from the dimensions.", name=row.name)
        return computed if cell.computed else None
    if row.is_index:
        return message("“{name}” has no number of answers of its own.", name=row.name)
    return None if grid.counted[wave] else no_answers_column(grid.waves[wave])


def _hidden(grid: Grid, row: GridRow) -> Message:
    if row.is_index:
        return message("“{name}” is hidden because a dimension is.", name=row.name)
    return message(
        "Hidden: fewer than {limit} answered. The figure stands in no document, and nothing can be"
        " typed here.",
        limit=grid.limit,
    )

"""The table of the day that is open: its rows, and what can be done to them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent

from app.desktop.desk import Desk
from app.desktop.pages.programme.clips import pack, pasting, unpack
from app.desktop.pages.programme.columns import COLUMNS
from app.desktop.pages.programme.edits import copy_items_to
from app.desktop.pages.programme.rows import ItemRow, Schedules, day_of_item, found_day, rows_of
from app.desktop.spot import Spot
from app.desktop.tables.clipboard import Packing
from app.desktop.tables.commands import Ids, RowCommands
from app.desktop.tables.dragging import answer, copies
from app.desktop.tables.mime import dragged_in
from app.desktop.tables.model import TableModel
from app.desktop.tables.view import TableView
from seminar.editing.edit import Edit
from seminar.editing.items import (
    duplicate_items,
    insert_items,
    insert_items_after,
    move_items,
    move_items_to,
    move_items_to_next_day,
    remove_items,
)
from seminar.messages import PlenumError, message
from seminar.model import Item, Seminar

_KIND = "items"


class DayTable(QObject):
    """The table of one day.

    Args:
        desk: the open seminar.
        schedules: the days with their times.
        show_details: shows the details of the current row and puts the focus there.
    """

    day_wanted = Signal(str)
    """Rows have gone to the day of this id, which is to be opened."""

    def __init__(
        self,
        desk: Desk,
        schedules: Schedules,
        show_details: Callable[[], object],
    ) -> None:
        super().__init__()
        self._document = desk.document
        self._schedules = schedules
        self._day: str | None = None
        self._cells: dict[str | None, tuple[str, str]] = {}
        self.model: TableModel[ItemRow] = TableModel(
            desk.document, COLUMNS, self._rows, lambda row: row.item.id, ("programme",)
        )
        commands = RowCommands(
            spot=self.spot,
            new=self._new,
            begin="title",
            duplicate=duplicate_items,
            remove=remove_items,
            move=move_items,
            carry=self._carry,
            drop=self._drop,
            drop_copies=self._drop_copies,
            details=show_details,
            fix=desk.fix_asked.emit,
            pasting=pasting(self.open_id),
            packing=Packing(pack=pack, unpack=self._unpack),
            kind=_KIND,
        )
        self.view = TableView(self.model, message("Items of the day"), commands)
        self.view.told.connect(desk.tell)
        desk.bench.let_keys_act_in(self.view, "table")

    # --- which day ---

    @property
    def day(self) -> str | None:
        """The id of the day whose items are shown."""
        return self._day

    def open_id(self) -> str:
        """Return the id of the day, where there has to be one.

        Raises:
            PlenumError: there is none.
        """
        if self._day is None:
            raise PlenumError("There is no day yet; add one first.")
        return self._day

    def open_day(self, day: str | None) -> None:
        """Show the items of another day, with the cell current that was when it was left."""
        stays, current = day == self._day, self.view.current_id()
        if current is not None:
            self._cells[self._day] = current, self.view.current_field()
        self._day = day
        self.model.refresh()
        if stays and self.view.current_id() is not None:
            return
        before, field = self._cells.get(day, ("", ""))
        if not self.view.select_ids((before,), field):
            self.view.go_to_row(0)

    def _rows(self, seminar: Seminar) -> tuple[ItemRow, ...]:
        return rows_of(self._schedules.of(found_day(seminar, self._day)))

    def spot(self, ids: Ids, field: str) -> Spot:
        """Return where these rows are, the current one first."""
        first = ids[0] if ids else None
        return Spot(page="programme", day=self._day, item=first, rows=ids, field=field)

    # --- what is done to rows ---

    def _new(self, seminar: Seminar, after: str | None) -> Edit:
        return self.inserting(seminar, (Item(),), after)

    def inserting(self, seminar: Seminar, new: tuple[Item, ...], after: str | None) -> Edit:
        """Return the edit that puts items after one of the day; first without one.

        Raises:
            PlenumError: there is no day.
        """
        if after is None:
            return insert_items(seminar, new, self.open_id(), 0)
        return insert_items_after(seminar, new, after)

    def _drop(self, seminar: Seminar, ids: Ids, place: int) -> Edit:
        return move_items_to(seminar, ids, self.open_id(), place)

    def _drop_copies(self, seminar: Seminar, ids: Ids, place: int) -> Edit:
        return copy_items_to(seminar, ids, self.open_id(), place)

    def _unpack(self, seminar: Seminar, packed: bytes, place: int) -> Edit:
        return unpack(seminar, packed, self.open_id(), place)

    def _carry(self, ids: Ids, step: int) -> None:
        edit = move_items_to_next_day(self._document.seminar, ids, step)
        if edit is None:
            if step > 0:
                raise PlenumError("There is no day after this one.")
            raise PlenumError("There is no day before this one.")
        self.take_along(edit)

    # --- onto the tab of a day ---

    def accepts(self, mime: QMimeData) -> bool:
        """Whether what is dragged are items that can be dropped on a day."""
        seminar = self._document.seminar
        dragged = dragged_in(mime, seminar.id, _KIND)
        return dragged is not None and not self._document.read_only

    def drop_on_day(self, day: str, event: QDropEvent) -> None:
        """Move dropped items, or copies of them, to the end of a day, and go there."""
        seminar = self._document.seminar
        dragged, target = dragged_in(event.mimeData(), seminar.id, _KIND), found_day(seminar, day)
        if dragged is None or target is None:
            return
        answer(event, None)
        put = copy_items_to if copies(event) else move_items_to
        self.take_along(put(seminar, dragged.ids, day, len(target.items)))

    def take_along(self, edit: Edit) -> None:
        """Do an edit that puts items into another day, and go to where they are."""
        after = edit.change(self._document.seminar)
        day = day_of_item(after, edit.touched[0])
        first = edit.touched[0]
        day_id = day.id if day is not None else None
        spot = Spot(page="programme", day=day_id, item=first, rows=edit.touched)
        if self._document.edit(edit.sentence, edit.change, spot) and day_id is not None:
            self.day_wanted.emit(day_id)
            self.view.select_ids(edit.touched)

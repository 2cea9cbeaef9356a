"""The phases of the open task; they have no ids, so the rows bear their places."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QObject

from app.desktop.desk import Desk
from app.desktop.pages.tasks.columns import phase_columns
from app.desktop.pages.tasks.edits import by_place, copies_at, new_phase, paste_phases, places
from app.desktop.pages.tasks.open_task import OpenTask
from app.desktop.pages.tasks.rows import PhaseRow, found_task, phase_rows
from app.desktop.pages.tasks.times import KnownTimes
from app.desktop.spot import Spot
from app.desktop.tables.clipboard import Packing, Pasted, Pasting, pasted
from app.desktop.tables.commands import Ids, RowCommands
from app.desktop.tables.fitted import FittedTable
from app.desktop.tables.model import TableModel
from app.desktop.tables.tools import RowTools
from app.entry import phase_rows as pasted_rows
from app.entry.columns import Mapping
from app.entry.table import Table
from seminar.editing.edit import Edit
from seminar.editing.phases import (
    duplicate_phases,
    move_phases,
    move_phases_to,
    remove_phases,
)
from seminar.messages import message
from seminar.model import Phase, Seminar

_TOOLS = {
    "table.up": message("Move the phase up"),
    "table.down": message("Move the phase down"),
    "table.remove": message("Delete the phase"),
}
_ROOM = 96
"""How high the rows are together at least, so that a sentence about a length finds room."""


class PhaseTable(QObject):
    """The table of phases, with the buttons over it.

    Args:
        desk: the open seminar.
        opened: the task that is edited.
        times: when the tasks are.
        fix: applies the first fix of the task.
    """

    def __init__(
        self,
        desk: Desk,
        opened: OpenTask,
        times: KnownTimes,
        fix: Callable[[], object],
    ) -> None:
        super().__init__()
        self._opened = opened
        self._fix = fix
        self.model: TableModel[PhaseRow] = TableModel(
            desk.document,
            phase_columns(opened.known),
            lambda seminar: phase_rows(seminar, times, opened.id),
            lambda row: str(row.place),
            ("tasks", "programme"),
        )
        self.view = FittedTable(
            self.model,
            message("Phases"),
            self._commands(),
            message("No phases yet. Ctrl+Enter adds one."),
            least=_ROOM,
        )
        self.view.told.connect(desk.tell)
        desk.bench.let_keys_act_in(self.view, "table")
        self.tools = RowTools(
            desk,
            self.view,
            message("Tools for the phases"),
            "tasks.new_phase",
            _TOOLS,
            heading=message("Phases"),
        )
        opened.changed.connect(self.model.refresh)

    def _commands(self) -> RowCommands:
        return RowCommands(
            spot=self.spot,
            new=lambda seminar, after: new_phase(seminar, self._opened.known(), after),
            begin="name",
            duplicate=self._duplicate,
            remove=self._remove,
            move=self._move,
            drop=self._drop,
            drop_copies=self._drop_copies,
            fix=lambda _place: self._fix(),
            pasting=self._pasting(),
            packing=Packing(pack=self._pack, unpack=self._unpack),
            kind="phases",
        )

    def spot(self, ids: Ids, field: str) -> Spot:
        """Return where an edit of phases is made."""
        first = int(ids[0]) if ids else None
        return Spot(
            page="tasks", task=self._opened.id, phase=first, rows=ids, field=field or "phases"
        )

    # --- what is done to rows ---

    def _duplicate(self, seminar: Seminar, ids: Ids) -> Edit:
        return by_place(duplicate_phases(seminar, self._opened.known(), places(ids)))

    def _remove(self, seminar: Seminar, ids: Ids) -> Edit:
        return by_place(remove_phases(seminar, self._opened.known(), places(ids)))

    def _move(self, seminar: Seminar, ids: Ids, step: int) -> Edit:
        return by_place(move_phases(seminar, self._opened.known(), places(ids), step))

    def _drop(self, seminar: Seminar, ids: Ids, index: int) -> Edit:
        return by_place(move_phases_to(seminar, self._opened.known(), places(ids), index))

    def _drop_copies(self, seminar: Seminar, ids: Ids, index: int) -> Edit:
        task = self._opened.known()
        return copies_at(
            seminar,
            lambda whole: self._duplicate(whole, ids),
            lambda copied, copying, place: by_place(
                move_phases_to(copied, task, copying.places, place)
            ),
            max(places(ids)),
            index,
        )

    # --- the clipboard ---

    def _pack(self, seminar: Seminar, ids: Ids) -> bytes:
        task = found_task(seminar, self._opened.id)
        phases: Sequence[Phase] = task.phases if task is not None else ()
        return msgspec.json.encode([phases[place] for place in places(ids)])

    def _unpack(self, seminar: Seminar, packed: bytes, index: int) -> Edit:
        phases = msgspec.json.decode(packed, type=tuple[Phase, ...])
        return paste_phases(seminar, self._opened.known(), phases, index)

    def _pasting(self) -> Pasting:
        return Pasting(
            title=message("Paste into the phases"),
            columns=pasted_rows.COLUMNS,
            propose=pasted_rows.proposed_mapping,
            read=self._read,
        )

    def _read(self, seminar: Seminar, table: Table, mapping: Mapping, index: int) -> Pasted:
        found = pasted_rows.phase_rows(table, mapping)
        edit = (
            paste_phases(seminar, self._opened.known(), found.phases, index)
            if found.phases
            else None
        )
        return pasted(found.summary, found.faults, edit, found.rows - len(found.phases))

"""The table of the participants, with its tools, and the line that narrows it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER
from app.desktop.pages.groups.clips import packing, pasting
from app.desktop.pages.groups.columns import COLUMNS
from app.desktop.pages.groups.rows import ParticipantRow, participant_rows
from app.desktop.pages.groups.tool_row import ToolRow
from app.desktop.spot import Spot
from app.desktop.tables.commands import Ids, RowCommands
from app.desktop.tables.model import TableModel
from app.desktop.tables.rows_area import RowsArea
from app.desktop.tables.view import TableView
from app.desktop.theme import THEME
from app.desktop.widgets.empty import Empty
from app.desktop.widgets.inputs import Line
from app.desktop.widgets.looks import put_look
from seminar.editing.edit import Edit
from seminar.editing.groups import move_to_next_group
from seminar.editing.participants import (
    insert_participants,
    move_participants,
    remove_participants,
)
from seminar.editing.places import place_of
from seminar.messages import message
from seminar.model import Participant, Seminar

KIND = "participants"
"""What the rows are where they are dragged."""


class Participants(QWidget):
    """The pane with the participants.

    Args:
        desk: the open seminar.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        put_look(self, "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk = desk
        self.sought = Line(message("Find a name, party or unit"))
        INTERPRETER.say(self.sought.setAccessibleName, message("Find a name, party or unit"))
        self.sought.setClearButtonEnabled(True)
        self.model: TableModel[ParticipantRow] = TableModel(
            desk.document,
            COLUMNS,
            lambda seminar: participant_rows(seminar, self.sought.text()),
            lambda row: row.who.id,
            ("participants", "groups", "drawing"),
        )
        self.view = TableView(self.model, message("Participants"), self._commands(), numbered=False)
        self.view.told.connect(desk.tell)
        desk.bench.let_keys_act_in(self.view, "table")
        self.tools = ToolRow(desk, self.view)
        self.none_yet = Empty(
            "users",
            message("No participants yet"),
            message(
                "Fetch the list from Excel or CSV, drop the file here, or paste it. No name leaves"
                " this machine."
            ),
            message("Fetch list …"),
            "download",
        )
        self.none_found = Empty(
            "search-x",
            message("Nobody found"),
            message("Nobody has this in name, role, party or unit."),
            message("Show all"),
        )
        self._lay_out()
        self.sought.textChanged.connect(self._narrow)
        self.none_found.clicked.connect(self.show_all)
        desk.document.changed.connect(self.show_what_there_is)
        self.show_what_there_is()

    def _lay_out(self) -> None:
        self._rows = RowsArea(self.view, self.none_yet)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tools)
        line = QVBoxLayout()
        line.addWidget(self.sought)
        THEME.fit(line.setContentsMargins, 16, 0, 12, 8)
        column.addLayout(line)
        column.addWidget(self._rows, 1)
        column.addWidget(self.none_found, 1)

    # --- what is shown ---

    def _narrow(self) -> None:
        if self.view.commit_open_editor():
            self.model.refresh()
            self.show_what_there_is()

    def show_all(self) -> None:
        """Show everybody again."""
        self.sought.clear()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_what_there_is(self) -> None:
        """Show rows, or what belongs where there are none."""
        has_people = bool(self._desk.document.seminar.participants)
        nobody_found = has_people and not self.model.rowCount()
        self.none_found.setVisible(nobody_found)
        self._rows.setVisible(not nobody_found)
        self._rows.show_rows(are_there=has_people)
        self.sought.setEnabled(has_people)

    def show_ids(self, ids: Ids, field: str = "") -> bool:
        """Select participants; where the line hides them, everybody is shown first."""
        if self.view.select_ids(ids, field):
            return True
        there = {who.id for who in self._desk.document.seminar.participants}
        if self.sought.text() and there.intersection(ids):
            self.sought.clear()
            return self.view.select_ids(ids, field)
        return False

    # --- what is done to rows ---

    def _commands(self) -> RowCommands:
        return RowCommands(
            spot=_spot,
            new=self._new,
            begin="name",
            remove=remove_participants,
            move=move_participants,
            carry=self._carry,
            fix=self._desk.fix_asked.emit,
            pasting=pasting(self._before),
            packing=packing(self._before),
            kind=KIND,
        )

    def _before(self, place: int) -> str | None:
        """Return who stands before a place of the table."""
        return self.model.id_at(place - 1) if 0 < place <= self.model.rowCount() else None

    def _new(self, seminar: Seminar, after: str | None) -> Edit:
        self.sought.clear()  # Somebody without a name would not be found.
        people = seminar.participants
        index = len(people) if after is None else place_of(people, after) + 1
        return insert_participants(seminar, (Participant(),), index)

    def _carry(self, ids: Ids, step: int) -> None:
        self.view.ask(move_to_next_group(self._desk.document.seminar, ids, step), "group")


def _spot(ids: Ids, field: str) -> Spot:
    return Spot(page="groups", participant=ids[0] if ids else None, rows=ids, field=field)

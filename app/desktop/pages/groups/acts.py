"""What is done to the participants who are chosen, and to the group that is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import words
from app.desktop.pages.groups.group_dialog import GroupDialog
from app.desktop.spot import Spot
from app.desktop.tables.commands import Ids
from seminar.drawing.weighing import apart_pairs
from seminar.editing.drawing import forget_earlier, keep_apart, keep_as_round, let_together
from seminar.editing.edit import Edit, together
from seminar.editing.groups import (
    add_group,
    lock_members,
    move_to_group,
    remove_groups,
    set_group,
    set_writer,
    unlock_members,
)
from seminar.editing.names import group_title, quoted
from seminar.messages import PlenumError, message
from seminar.model import Group, Participant
from seminar.weekdays import weekday


class GroupActs(QObject):
    """Does what the actions of the page ask for.

    Args:
        desk: the open seminar.
        page: what dialogs stand before.
        chosen: returns the ids of the participants who are chosen.
        group: returns the group that is chosen, or `None`.
    """

    def __init__(
        self,
        desk: Desk,
        page: QWidget,
        chosen: Callable[[], Ids],
        group: Callable[[], Group | None],
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._document = desk.document
        self._page = page
        self._chosen = chosen
        self._group = group

    def ask(self, make: Callable[[], Edit], at: Spot) -> bool:
        """Ask for an edit; why it cannot be is told in the status line."""
        try:
            edit = make()
        except PlenumError as error:
            self._desk.tell(error.message)
            return False
        return self._document.edit(edit.sentence, edit.change, at)

    def _at(self, ids: Ids, field: str = "") -> Spot:
        return Spot(page="groups", participant=ids[0] if ids else None, rows=ids, field=field)

    def _people(self) -> tuple[Participant, ...]:
        ids = self._chosen()
        return tuple(who for who in self._document.seminar.participants if who.id in ids)

    def _can_edit(self) -> bool:
        return not self._document.read_only

    # --- participants ---

    def can_lock(self) -> bool:
        """Whether all who are chosen are in a group, or locked."""
        members = {id_ for group in self._document.seminar.groups for id_ in group.members}
        people = self._people()
        return self._can_edit() and bool(people) and all(who.id in members for who in people)

    def is_locked(self) -> bool:
        """Whether all who are chosen are locked."""
        people = self._people()
        return bool(people) and all(who.locked for who in people)

    def toggle_lock(self) -> None:
        """Lock those who are chosen to their groups, or unlock them if all are."""
        make, ids = unlock_members if self.is_locked() else lock_members, self._chosen()
        self.ask(lambda: make(self._document.seminar, ids), self._at(ids, "group"))

    def can_write(self) -> bool:
        """Whether one is chosen who is in a group."""
        return len(self._chosen()) == 1 and self.can_lock()

    def is_writer(self) -> bool:
        """Whether the one who is chosen writes."""
        ids = self._chosen()
        return len(ids) == 1 and any(
            group.writer == ids[0] for group in self._document.seminar.groups
        )

    def toggle_writer(self) -> None:
        """Let the one who is chosen write for the group, or no longer."""
        ids = self._chosen()
        self.ask(lambda: set_writer(self._document.seminar, ids[0]), self._at(ids, "name"))

    def can_part(self) -> bool:
        """Whether several are chosen."""
        return self._can_edit() and len(self._chosen()) > 1

    def keep_apart(self) -> None:
        """Keep those who are chosen apart."""
        ids = self._chosen()
        self.ask(lambda: keep_apart(self._document.seminar, ids), self._at(ids))

    def are_apart(self) -> bool:
        """Whether somebody who is chosen is kept apart from anybody."""
        parted = {id_ for pair in apart_pairs(self._document.seminar) for id_ in pair}
        return self._can_edit() and not parted.isdisjoint(self._chosen())

    def let_together(self) -> None:
        """Let those who are chosen sit with anybody."""
        ids = self._chosen()
        self.ask(lambda: let_together(self._document.seminar, ids), self._at(ids))

    def move(self, ids: Ids, group: str) -> bool:
        """Move participants to a group."""
        seminar = self._document.seminar
        return self.ask(lambda: move_to_group(seminar, ids, group), self._at(ids, "group"))

    # --- groups ---

    def can_change_group(self) -> bool:
        """Whether a group is chosen."""
        return self._can_edit() and self._group() is not None

    def add(self) -> None:
        """Add an empty group."""
        edit = add_group(self._document.seminar)
        self.ask(lambda: edit, Spot(page="groups", group=edit.touched[0]))

    def remove(self) -> None:
        """Remove the group that is chosen."""
        group = self._group()
        if group is not None:
            self.ask(lambda: remove_groups(self._document.seminar, [group.id]), Spot(page="groups"))

    def rename(self) -> None:
        """Ask for the name and room of the group that is chosen."""
        group = self._group()
        if group is None:
            return
        dialog = GroupDialog(
            self._page.window(),
            message("Name and room of the group"),
            ((message("Name"), group.name), (message("Room or table"), group.table)),
            message("The name stands on slides and answer sheets; a bare number is a table."),
            lambda texts: self._take(group.id, *texts),
        )
        dialog.open()

    def _take(self, id_: str, name: str, table: str) -> None:
        seminar = self._document.seminar
        group = next((one for one in seminar.groups if one.id == id_), None)
        if group is None:
            return
        renamed = set_group(seminar, id_, "name", name.strip())
        placed = set_group(renamed.change(seminar), id_, "table", table.strip())
        sentence = message(
            "Changed name and room of {group}", group=quoted(group_title(seminar, group))
        )
        if group.table == table.strip():
            sentence = renamed.sentence
        elif group.name == name.strip():
            sentence = placed.sentence
        # Each is made for what the one before it leaves.
        self.ask(lambda: together(sentence, (renamed, placed)), Spot(page="groups", group=id_))

    # --- earlier groups ---

    def can_keep_round(self) -> bool:
        """Whether anybody sits together."""
        return self._can_edit() and any(
            len(group.members) > 1 for group in self._document.seminar.groups
        )

    def keep_round(self) -> None:
        """Ask what the groups as they are now are called, and let drawings avoid their pairs."""
        days = self._document.seminar.programme
        name = words().say(weekday(days[0].date)) if days else ""
        dialog = GroupDialog(
            self._page.window(),
            message("Remember who sits together now"),
            ((message("Name of the round"), name),),
            message(
                "The next drawings avoid these pairs, for new groups on another day for instance."
            ),
            lambda texts: self.ask(
                lambda: keep_as_round(self._document.seminar, texts[0]),
                Spot(page="groups", field="avoid_earlier"),
            ),
        )
        dialog.open()

    def can_forget(self) -> bool:
        """Whether it is known who sat together before."""
        return self._can_edit() and bool(self._document.seminar.drawing.earlier)

    def forget(self) -> None:
        """Forget who sat together before."""
        at = Spot(page="groups", field="avoid_earlier")
        self.ask(lambda: forget_earlier(self._document.seminar), at)

"""The items that are selected: what they share, and ties of fields to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.desktop.binding import Tie
from app.desktop.document import Document
from app.desktop.pages.programme.columns import typed_minutes
from app.desktop.pages.programme.edits import set_items
from app.desktop.pages.programme.rows import ItemRow, Schedules, day_of_item, found_items, rows_of
from app.desktop.spot import Spot
from seminar.editing import sentences
from seminar.editing.edit import Edit, together
from seminar.editing.fields import ITEM, ItemField
from seminar.editing.names import item_title
from seminar.messages import Message, message
from seminar.model import Item, Seminar


class Chosen(QObject):
    """The items that are selected in the table, the current one first.

    Args:
        document: the document.
        schedules: the days with their times.
    """

    changed = Signal()
    """Others are selected."""

    def __init__(self, document: Document, schedules: Schedules) -> None:
        super().__init__()
        self.document = document
        self._schedules = schedules
        self.ids: tuple[str, ...] = ()
        self._known: tuple[Seminar | None, tuple[str, ...], tuple[ItemRow, ...]] = (None, (), ())

    def choose(self, ids: tuple[str, ...]) -> None:
        """Let other items be the selected ones."""
        if ids != self.ids:
            self.ids = ids
            self.document.settle()
            self.changed.emit()

    def items(self) -> tuple[Item, ...]:
        """Return those that are there, in the order of the programme."""
        return tuple(row.item for row in self.rows())

    def one(self) -> ItemRow | None:
        """Return the selected item with its times, where it is only one."""
        rows = self.rows()
        return rows[0] if len(rows) == 1 else None

    def rows(self) -> tuple[ItemRow, ...]:
        """Return those that are there, with their times."""
        seminar, ids, rows = self._known
        if seminar is not self.document.seminar or ids != self.ids:
            rows = self._found_rows()
            self._known = (self.document.seminar, self.ids, rows)
        return rows

    def _found_rows(self) -> tuple[ItemRow, ...]:
        day = day_of_item(self.document.seminar, self.ids[0] if self.ids else None)
        rows = rows_of(self._schedules.of(day))
        return tuple(row for row in rows if row.item.id in self.ids)

    def spot(self, field: str) -> Spot:
        """Return where an edit of a field of them is made."""
        seminar = self.document.seminar
        first = self.ids[0] if self.ids else None
        day = day_of_item(seminar, first)
        day_id = day.id if day is not None else None
        return Spot(page="programme", day=day_id, item=first, rows=self.ids, field=field)

    # --- ties ---

    def tie(self, field: ItemField) -> Tie[str]:
        """Return the tie of a text; it is empty where the items differ."""
        return Tie(
            read=lambda seminar: self._shared(seminar, field),
            make=lambda seminar, text: set_items(seminar, self.ids, field, text),
            spot=lambda: self.spot(field),
            key=lambda: f"programme.{field}:{','.join(self.ids)}",
        )

    def tie_one(self, field: ItemField) -> Tie[str]:
        """Return the tie of a text that only one item can have, such as a title."""
        tie = self.tie(field)
        return Tie(
            read=lambda seminar: tie.read(seminar) if len(self.ids) == 1 else None,
            make=tie.make,
            spot=tie.spot,
            key=tie.key,
        )

    def tie_kind(self) -> Tie[object]:
        """Return the tie of the kind; none is chosen where the items differ."""
        tie = self.tie("kind")
        return Tie(
            read=tie.read,
            make=lambda seminar, kind: set_items(seminar, self.ids, "kind", str(kind)),
            spot=tie.spot,
            key=tie.key,
        )

    def tie_minutes(self) -> Tie[str]:
        """Return the tie of the minutes, as they are typed."""
        tie = self.tie("minutes")
        return Tie(read=tie.read, make=self._set_minutes, spot=tie.spot, key=tie.key)

    def _shared(self, seminar: Seminar, field: ItemField) -> str | None:
        values = {str(getattr(item, field)) for item in found_items(seminar, self.ids)}
        return (values.pop() if len(values) == 1 else "") if values else None

    def differ(self, field: ItemField) -> bool:
        """Whether the items have different values there."""
        return len({getattr(item, field) for item in self.items()}) > 1

    def _set_minutes(self, seminar: Seminar, text: str) -> Edit:
        edits = [typed_minutes(seminar, row, text) for row in self.rows()]
        if len(edits) == 1:
            return edits[0]
        return together(self._changed(ITEM["minutes"]), edits)

    def _changed(self, field: Message) -> Message:
        what = sentences.several_items([item_title(item) for item in self.items()])
        return message("Changed {field} of {what}", field=field, what=what)

    # --- edits ---

    def edit(self, make: Callable[[Seminar], Edit], field: str, typing: str = "") -> None:
        """Ask the document for an edit of the items."""
        if self.ids:
            seminar = self.document.seminar
            sentence = make(self.document.before_typing(typing) if typing else seminar).sentence
            self.document.edit(sentence, make(seminar).change, self.spot(field), typing)

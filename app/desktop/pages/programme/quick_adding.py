"""Adding what the fast entry line says to the day that is open."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from app.desktop.pages.programme.day_table import DayTable
from app.desktop.pages.programme.quick_entry import QuickEntry
from app.entry.quick_line import read_quick_line, said, understood
from seminar.messages import PlenumError
from seminar.model import Item


class QuickAdding(QObject):
    """Adds the item of each line that is entered after the selected row, and selects it.

    Args:
        items: the table of the day.
        quick: the fast entry line.
    """

    def __init__(self, items: DayTable, quick: QuickEntry) -> None:
        super().__init__(quick)
        self._items = items
        self._quick = quick
        quick.entered.connect(self._add)
        quick.line.textChanged.connect(self._note)

    def _note(self, text: str) -> None:
        """Let the recovery copy have what is typed before it is an item."""
        where = self._items.spot((), "")
        self._items.model.document.unfinished.note(self._quick, where, text)

    def finish(self) -> bool:
        """Add what stands in the line; return whether nothing is left there, or show why not."""
        text = self._quick.line.text()
        if not text.strip() or self._quick.line.isReadOnly():
            return True
        self._add(text)
        if self._quick.line.text():
            self._quick.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return not self._quick.line.text()

    def _add(self, text: str) -> None:
        view, rows = self._items.view, self._items.model.rows
        after = view.current_id() or (rows[-1].item.id if rows else None)
        begins = next((row.times.end for row in rows if row.item.id == after), None)
        try:
            line = read_quick_line(text, begins)
            item = Item(title=line.title, kind=line.kind, minutes=line.minutes, start=line.start)
            edit = self._items.inserting(view.seminar, (item,), after)
        except PlenumError as error:
            self._quick.refuse(error.message)
            return
        if view.ask(edit, "title"):
            self._quick.understood(said(line), understood(line))

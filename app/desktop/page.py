"""A page: what the window asks of each of its screens."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.spot import PageId, Spot
from seminar.messages import Message


class Page(QWidget):
    """One of the window's screens on the seminar.

    Subclasses say what they are by `id`, `title` and `acts`, and override what they have.
    """

    id: ClassVar[PageId]
    title: ClassVar[Message]
    acts: ClassVar[tuple[str, ...]] = ()
    """The ids of the actions that stand as buttons in the header."""
    filled: ClassVar[str] = ""
    """The one among them that is the page's main act, or none."""

    details_from: ClassVar[int] = 1200
    """From which width of the window on, in px at 100 %, the details pane stands beside it."""

    own_act_ids: ClassVar[tuple[str, ...]] = ()
    """The ids of the actions that `own_acts` stand for, for a header without room for them."""

    figures_changed = Signal()
    """What the page holds in figures is to be said anew."""
    acts_changed = Signal()
    """What can be done may be another now; a selection has changed, for instance."""
    leads_to = Signal(object)
    """A link was followed to a `Spot`."""
    details_wanted = Signal()
    """Something in the details pane is to be seen, be it open or not."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.document = desk.document

    def figures(self) -> str:
        """Return what the page holds in figures, such as "26 items on two days"."""
        return ""

    def own_acts(self) -> tuple[QWidget, ...]:
        """Return new widgets of the page's own that stand in the header, before its acts."""
        return ()

    def panes(self) -> tuple[QWidget, ...]:
        """Return the panes that F6 goes through, as one reads them."""
        return ()

    def details(self) -> QWidget | None:
        """Return the pane that F4 shows and hides and that a narrow window closes, if any."""
        return None

    def table(self) -> QWidget | None:
        """Return the table that the actions of tables act on now, if any."""
        return None

    def quick_line(self) -> QWidget | None:
        """Return the fast entry line, if any."""
        return None

    def spot(self) -> Spot:
        """Return where the person is on the page."""
        return Spot(page=self.id)

    def go(self, spot: Spot) -> None:
        """Show a spot of this page, select what is there and put the focus on it."""

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) day or task."""

    def take_sheets(self, sheets: tuple[Path, ...]) -> None:
        """Take answer sheets that were dropped on the window; the page Outcomes does."""

    def commit(self) -> bool:
        """Take over what is being typed; return whether it was valid. Else it is shown."""
        return True

    def finish(self) -> bool:
        """Take over what is typed anywhere on the page, as the seminar is left.

        Returns:
            Whether nothing is left that would be lost. Else it is shown.
        """
        return self.commit()

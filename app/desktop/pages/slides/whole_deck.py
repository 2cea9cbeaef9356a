"""Looking at the deck as a whole: on the whole screen, and all slides at a glance."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.pages.slides.preview_pane import PreviewPane
from builders.preview import PagedDeck


class WholeDeck:
    """Shows the deck that the preview sees, from the slide that is open.

    Args:
        page: what it is shown over.
        desk: the open seminar.
        pane: the preview.
        open_planned: opens a slide of the deck: the id of what it comes of, and which of those.
    """

    def __init__(
        self,
        page: QWidget,
        desk: Desk,
        pane: PreviewPane,
        open_planned: Callable[[str, int], object],
    ) -> None:
        self._page = page
        self._desk = desk
        self._pane = pane
        self._open_planned = open_planned

    def is_known(self) -> bool:
        """Whether there is a deck to look at."""
        return self._pane.sight is not None and bool(self._pane.sight.total)

    def fill_the_screen(self) -> None:
        """Show the deck on the whole screen."""
        from app.desktop.full_screen import FullScreen  # noqa: PLC0415 - when asked

        sight = self._pane.sight
        if sight is not None:
            screen = FullScreen(self._page, self._desk, PagedDeck(sight.deck), sight.number or 1)
            screen.left.connect(self._go_to_number)
            screen.begin()

    def show_all(self) -> None:
        """Show all slides at a glance."""
        from app.desktop.pages.slides.contact_sheet import ContactSheet  # noqa: PLC0415 - when asked

        sight = self._pane.sight
        if sight is not None:
            sheet = ContactSheet(self._page, self._desk, sight.deck, sight.number or 1)
            sheet.chosen.connect(self._go_to_number)
            sheet.open()

    def _go_to_number(self, number: int) -> None:
        sight = self._pane.sight
        if sight is None or not 1 <= number <= sight.total:
            return
        planned = sight.deck.plan.slides[number - 1]
        id_ = planned.source.slide or planned.id
        self._open_planned(id_, number - (sight.deck.number_of(id_) or number))

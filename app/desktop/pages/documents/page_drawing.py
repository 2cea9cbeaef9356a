"""Drawing the page that is looked at, in the background: the newest wish wins.

Quick pages come at once. Where LibreOffice is installed, the exact one takes the place of the
quick one when a person has stayed with it for a moment, for LibreOffice needs some seconds for it.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from app.desktop.desk import Desk
from app.desktop.operation import Operation, Reporter
from app.desktop.pages.documents.page_sources import Source, Sources
from builders.preview import CannotDraw, Paged, Picture, paper
from seminar.messages import Message, PlenumError, message

_LINGER = 1_500
"""Milliseconds that one stays with a page before it is drawn exactly."""


class Wish(Struct, frozen=True):
    """A page of something as it was when it was looked at, and how wide the page is to be."""

    source: Source
    number: int
    width: int


class Drawn(Struct, frozen=True):
    """What became of a wish.

    Args:
        wish: what was wished.
        paged: the pages it is one of; `None` where they cannot be opened.
        picture: the page.
        why: why there is no picture.
    """

    wish: Wish
    paged: Paged | None = None
    picture: Picture | None = None
    why: Message | None = None


class PageDrawing(QObject):
    """Draws pages when it is asked to, one wish at a time.

    Args:
        desk: the open seminar.
        sources: opens what pages are drawn from.
    """

    drawn = Signal(object)
    """A `Drawn`: a wish is drawn, or it is known why it cannot be."""

    def __init__(self, desk: Desk, sources: Sources) -> None:
        super().__init__()
        self._desk = desk
        self._sources = sources
        self._latest: Drawn | None = None
        self._asked: Wish | None = None
        self._waiting: Wish | None = None
        self._running: Operation | None = None
        self._lingering = QTimer(self, singleShot=True, interval=_LINGER)
        self._lingering.timeout.connect(self._look_exactly)

    def opened(self, source: Source) -> Paged | None:
        """Return the pages of a source, if they were the last that were asked for."""
        latest = self._latest
        return latest.paged if latest is not None and latest.wish.source == source else None

    def ask(self, wish: Wish) -> None:
        """Draw a page, unless it is drawn or being drawn; at once if it was drawn before."""
        if wish == self._asked:
            return
        self._lingering.stop()
        if self._take_kept(wish):
            return
        if self._running is not None:
            self._waiting = wish
            self._running.cancel()
            return
        self._asked = wish
        paged, sources = self.opened(wish.source), self._sources
        self._start(wish, lambda _told: _quickly(wish, paged or sources.open(wish.source)))

    def forget(self) -> None:
        """Draw the next wish anew, also when it is the same as the last."""
        self._asked = self._latest = None

    def leave(self) -> None:
        """Draw no more: nobody looks."""
        self._waiting = None
        self._lingering.stop()
        if self._running is not None:
            self._running.cancel()

    def is_lingering(self) -> bool:
        """Whether the page will be drawn exactly in a moment."""
        return self._lingering.isActive()

    # --- how it is done ---

    def _take_kept(self, wish: Wish) -> bool:
        paged = self.opened(wish.source)
        picture = paged.kept(wish.number, wish.width) if paged is not None and paged.total else None
        if picture is None:
            return False
        self._asked = wish
        self._take(Drawn(wish, paged, picture))
        return True

    def _start(
        self,
        wish: Wish,
        draw: Callable[[Reporter], Drawn],
        fail: Callable[[PlenumError], object] | None = None,
    ) -> None:
        operation = Operation(message("Drawing the preview"), draw)
        operation.over(self._ended).success(self._take)
        operation.failure(fail or (lambda error: self._take(Drawn(wish, why=error.message))))
        self._running = operation.start(self._desk.operations)

    def _ended(self) -> None:
        self._running = None
        wish, self._waiting = self._waiting, None
        if wish is not None:
            QTimer.singleShot(0, self, lambda: self.ask(wish))

    def _take(self, drawn: Drawn) -> None:
        if drawn.wish != self._asked:
            return
        self._latest = drawn
        is_quick = drawn.picture is not None and not drawn.picture.exact
        if is_quick and paper.is_there():
            self._lingering.start()
        self.drawn.emit(drawn)

    def _look_exactly(self) -> None:
        """Let LibreOffice draw the page that is shown."""
        latest = self._latest
        if latest is None or latest.paged is None or self._running is not None:
            return
        wish, paged = latest.wish, latest.paged

        def draw(told: Reporter) -> Drawn:
            return Drawn(wish, paged, paged.exact(wish.number, wish.width, told.stopped))

        self._start(wish, draw, lambda _error: None)  # Else the quick page stays.


def _quickly(wish: Wish, paged: Paged) -> Drawn:
    """Return a page, as exact as it is there at once."""
    if not paged.total:
        return Drawn(wish, paged)
    try:
        kept = paged.kept(wish.number, wish.width)
        return Drawn(wish, paged, kept or paged.quick(wish.number, wish.width))
    except CannotDraw as error:
        return Drawn(wish, paged, why=error.message)

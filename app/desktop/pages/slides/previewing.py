"""Drawing the slide that is looked at, in the background: the newest wish wins.

A wish that comes while another is worked on waits, and takes the place of one that waits already.
The slide itself is drawn in any case, or a fast typist would never see it; its neighbours, and the
exact picture of a chart, are left for later when there is a newer wish.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.desktop.desk import Desk
from app.desktop.operation import Operation, Reporter
from builders.preview import CannotDraw, DeckViewer, Picture, Verdict, ViewedDeck
from seminar.messages import Message, PlenumError, message
from seminar.model import Seminar


class Wish(Struct, frozen=True):
    """What is to be looked at.

    Args:
        seminar: the seminar as it is typed.
        slide: the id of a slide, or of a session's position.
        offset: how many slides after its first one, for a slide that goes on over several.
        width: how wide the picture shall be, in pixels; neighbours are half as wide.
    """

    seminar: Seminar
    slide: str
    offset: int
    width: int


class Sight(Struct, frozen=True):
    """What is seen of a wish, as far as it is drawn.

    Args:
        wish: what was wished.
        deck: the deck.
        number: the slide's number, or `None` where it is not in the deck.
        verdict: what became of its text.
        picture: the slide.
        before, after: its neighbours.
        faults: what is not shown as wished, such as a picture whose file is gone.
        failure: why there is no picture.
    """

    wish: Wish
    deck: ViewedDeck
    number: int | None = None
    verdict: Verdict | None = None
    picture: Picture | None = None
    before: Picture | None = None
    after: Picture | None = None
    faults: tuple[Message, ...] = ()
    failure: Message | None = None

    @property
    def total(self) -> int:
        """How many slides the deck has."""
        return len(self.deck.plan.slides)


class Previewing(QObject):
    """Looks at slides when it is asked to, one wish at a time.

    Args:
        desk: the open seminar.
        viewer: looks at its deck.
    """

    seen = Signal(object)
    """A `Sight`: something new is seen. It comes several times for a wish, with more each time."""

    def __init__(self, desk: Desk, viewer: DeckViewer) -> None:
        super().__init__()
        self._desk = desk
        self._viewer = viewer
        self._running: Operation | None = None
        self._waiting: Wish | None = None

    def ask(self, wish: Wish) -> None:
        """Look at something as soon as what is worked on lets it."""
        self._waiting = wish
        if self._running is not None:
            self._running.cancel()
        else:
            self._begin()

    def is_busy(self) -> bool:
        """Whether something is being drawn."""
        return self._running is not None

    def _begin(self) -> None:
        wish, self._waiting = self._waiting, None
        if wish is None:
            return
        operation = Operation(message("Drawing the preview"), lambda told: self._look(wish, told))
        self._running = operation.over(self._ended).start(self._desk.operations)

    def _ended(self) -> None:
        self._running = None
        self._begin()

    def _look(self, wish: Wish, reporter: Reporter) -> None:
        with suppress(RuntimeError):  # The page may have been taken away meanwhile.
            for sight in _sights(self._viewer, wish, reporter):
                self.seen.emit(sight)


def _sights(viewer: DeckViewer, wish: Wish, reporter: Reporter) -> Iterator[Sight]:
    """Yield what is seen, with more each time."""
    deck = viewer.look(wish.seminar)
    first = deck.number_of(wish.slide)
    if first is None:
        yield Sight(wish, deck)
        return
    verdict = deck.verdict(wish.slide)
    number = first + min(wish.offset, verdict.slides - 1)
    faults = deck.faults_on(number)
    try:
        picture = deck.pictures.kept(deck.sheet(number), wish.width)
        picture = picture or deck.pictures.quick(deck.sheet(number), wish.width)
    except CannotDraw as error:
        yield Sight(wish, deck, number, verdict, faults=faults, failure=error.message)
        return
    sight = Sight(wish, deck, number, verdict, picture, faults=faults)
    yield sight
    if reporter.stopped():
        return
    before, after = (_beside(deck, number + step, wish.width // 2) for step in (-1, 1))
    sight = replace(sight, before=before, after=after)
    yield sight
    if not picture.exact and not reporter.stopped():
        yield from _exactly(sight, reporter)


def _beside(deck: ViewedDeck, number: int, width: int) -> Picture | None:
    """Return a neighbour's picture; none before the first slide and after the last."""
    if not 1 <= number <= len(deck.plan.slides):
        return None
    try:
        sheet = deck.sheet(number)
        return deck.pictures.kept(sheet, width) or deck.pictures.quick(sheet, width)
    except CannotDraw:
        return None


def _exactly(sight: Sight, reporter: Reporter) -> Iterator[Sight]:
    """Yield the sight with the exact picture, where LibreOffice makes one."""
    deck, number, wish = sight.deck, sight.number or 1, sight.wish
    try:
        picture = deck.pictures.exact(deck.sheet(number), wish.width, reporter.stopped)
    except PlenumError:
        return  # The quick one stays.
    yield replace(sight, picture=picture)

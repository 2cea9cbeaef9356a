"""The strip that says that statements say nearly the same; it can be put away."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.outcomes.merging import Merging
from app.desktop.sentences import beginning_large, ready
from app.desktop.widgets.strip import Strip
from seminar.messages import Message, message


class MergingStrip(Strip):
    """Says how many statements say nearly the same, until it is put away or there are more.

    Args:
        merging: what finds them.
    """

    wanted = Signal()
    """They are to be looked at."""

    def __init__(self, merging: Merging) -> None:
        super().__init__(None, "merge")
        self._merging = merging
        self._put_away_at: frozenset[tuple[str, ...]] = frozenset()
        self.can_be_closed()
        self.closed.connect(self._remember)
        merging.changed.connect(self.refresh)
        INTERPRETER.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say what is so now."""
        found = self._merging.proposals()
        if any(one.statements not in self._put_away_at for one in found):
            number = sum(len(one.statements) for one in found)
            self.say(alike(number), (message("Choose …"), self.wanted.emit))
        else:
            self.hide()

    def _remember(self) -> None:
        self._put_away_at = frozenset(one.statements for one in self._merging.proposals())


def alike(number: int) -> Message:
    """Return how many statements say nearly the same."""
    said = words().plural(
        "{number} statement says nearly the same as another.",
        "{number} statements say nearly the same.",
        number,
        number=words().number_word(number),
    )
    return ready(beginning_large(said))

"""Whether a slide's text has room, from what the plan has measured and decided."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from builders.canvas import Canvas
from builders.plan.fitting import ELLIPSIS
from builders.plan.scene import PlannedSlide
from builders.preview.standing_texts import StandingText, texts_on
from seminar.emphasis import plain
from seminar.messages import Message, message

_ADDRESS = re.compile(r"www\.|[@/]")
"""Addresses break anywhere, and are read all the same."""
_SHOWN = 40
"""How many characters of a word the verdict says at most."""


class Verdict(Struct, frozen=True):
    """What became of a slide's text.

    Args:
        slides: on how many slides it stands.
        smallest: the smallest type of them, in points; 0 where nothing is written.
        over: how many lines there is no room for.
        is_left_out: whether a text stands in the notes alone, for no place of the layout takes it.
        broken: a word that is wider than its line, so that it breaks in its middle; empty for none.
    """

    slides: int
    smallest: float
    over: int = 0
    is_left_out: bool = False
    broken: str = ""

    @property
    def fits(self) -> bool:
        """Whether all of it stands on one slide, its words whole."""
        return self.slides == 1 and not self.lacks_room

    @property
    def lacks_room(self) -> bool:
        """Whether something does not stand on the slides as it was written."""
        return bool(self.over or self.is_left_out or self.broken)

    @property
    def sentence(self) -> Message:
        """The verdict in words."""
        if self.lacks_room:
            return self._lack()
        if self.slides > 1:
            return message(
                "Is split into {n} slides. The smallest type is {size} pt.",
                n=self.slides,
                size=round(self.smallest),
            )
        if not self.smallest:
            return message("Nothing is written here yet.")
        return message(
            "Everything has room. The smallest type is {size} pt.", size=round(self.smallest)
        )

    def _lack(self) -> Message:
        """Return what does not stand on the slides as it was written."""
        if self.over == 1:
            return message("Too much text: 1 line over. All of it stands in the notes.")
        if self.over:
            return message(
                "Too much text: {n} lines over. All of it stands in the notes.", n=self.over
            )
        if self.is_left_out:
            return message("Some of the text stands in the notes alone.")
        return message(
            "“{word}” is wider than its line, so it breaks in its middle.", word=_shown(self.broken)
        )


def verdict_of(slides: Sequence[PlannedSlide], canvas: Canvas) -> Verdict:
    """Return the verdict on the planned slides that came of one slide of the seminar.

    Args:
        slides: what came of it, in order.
        canvas: the places that they were composed for.
    """
    texts = [text for slide in slides for text in texts_on(slide, canvas)]
    sizes = [text.look.size for text in texts if plain(text.text).strip()]
    over = [_lines_over(whole, texts) for slide in slides for whole in slide.shortened]
    lost = [lines for lines in over if lines is None]
    broken = (word for text in texts for word in text.broken_words())
    return Verdict(
        len(slides),
        min(sizes, default=0.0),
        sum(filter(None, over)),
        is_left_out=bool(lost),
        broken=next((word for word in broken if not _ADDRESS.search(word)), ""),
    )


def _lines_over(whole: str, texts: Sequence[StandingText]) -> int | None:
    """Return how many lines more a text would take in full, or `None` where it stands nowhere."""
    full = _bare(whole)
    for text in texts:
        stem, dots, _ending = _bare(text.text).partition(ELLIPSIS)
        if dots and stem.strip() and full.casefold().startswith(stem.strip().casefold()):
            return max(1, text.lines(full) - text.lines(text.text))
    return None


def _bare(text: str) -> str:
    return " ".join(plain(text).split())


def _shown(word: str) -> str:
    """Return the beginning of a long word: enough to find it by."""
    return word if len(word) <= _SHOWN else f"{word[: _SHOWN - 1]}{ELLIPSIS}"

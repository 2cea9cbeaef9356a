"""The texts of a planned slide, each with the place that it stands in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from builders.canvas import Canvas
from builders.fit import BREAKING_DASH, measure, wrap
from builders.look import PT, Type
from builders.metrics import Face, face
from builders.plan.fitting import typed
from builders.plan.scene import Box, Group, Line, PlannedSlide, Shape, Table

_WORD = re.compile(r"[^ \n]+")


class StandingText(Struct, frozen=True):
    """A text as it stands on a slide, and how wide its place is in points."""

    text: str
    look: Type
    width: float
    face: Face

    def lines(self, text: str) -> int:
        """Return how many lines a text takes in this one's place."""
        return measure([(text, self.look)], self.width, self.face).lines

    def broken_words(self) -> dict[str, tuple[str, ...]]:
        """Return the words that are wider than their line, each with the pieces it breaks into."""
        look = self.look
        room = self.width - look.hanging / PT
        stands = wrap(self.text, room, look.size, self.face, bold=look.bold, tracking=look.tracking)
        if not stands.broken:
            return {}
        within = {end for (_, end), (start, _) in pairwise(stands.spans) if end == start}
        pieces = ((word[0], _pieces(word, within)) for word in _WORD.finditer(stands.text))
        return {word: parts for word, parts in pieces if len(parts) > 1}


def texts_on(slide: PlannedSlide, canvas: Canvas) -> Iterator[StandingText]:
    """Yield the texts of a planned slide as they stand on it.

    Args:
        slide: the slide.
        canvas: the places that it was composed for.
    """
    body, heading = face(canvas.body_font), face(canvas.heading_font)
    for fill in slide.fills:
        frame = canvas.layout(slide.role).frames[fill.region]
        used = heading if fill.region == "title" else body
        width = frame.width - fill.inset / PT
        for text, look in typed(fill.paragraphs, frame):
            yield StandingText(text, look, width, used)
    for line, width in _lines(slide.shapes):
        yield StandingText(line.text, line.type, width / PT, body)


def broken_words_on(slide: PlannedSlide, canvas: Canvas) -> dict[str, tuple[str, ...]]:
    """Return the words of a slide that are wider than their lines, with their pieces.

    Args:
        slide: the slide.
        canvas: the places that it was composed for.
    """
    broken: dict[str, tuple[str, ...]] = {}
    for text in texts_on(slide, canvas):
        broken |= text.broken_words()
    return broken


def _lines(shapes: Sequence[Shape]) -> Iterator[tuple[Line, int]]:
    """Yield the lines of drawn shapes, each with the room across that it has."""
    for shape in shapes:
        match shape:
            case Box():
                room = shape.rect.w - shape.insets.left - shape.insets.right
                yield from ((line, room) for line in shape.lines)
            case Group():
                yield from _lines([one for one in shape.shapes if isinstance(one, Box)])
            case Table():
                yield from _cells(shape)
            case _:
                pass


def _cells(table: Table) -> Iterator[tuple[Line, int]]:
    for row in table.rows:
        for cell, width in zip(row.cells, table.columns, strict=True):
            room = width - 2 * table.inset - cell.indent
            yield from ((line, room) for line in cell.lines)


def _pieces(word: re.Match[str], within: Collection[int]) -> tuple[str, ...]:
    """Return a word's pieces: it is cut where lines end within it, but for want of room alone."""
    text, start = word[0], word.start()
    dashes = {dash.end() for dash in BREAKING_DASH.finditer(text)}
    cuts = [at for at in range(1, len(text)) if start + at in within and at not in dashes]
    return tuple(text[one:other] for one, other in pairwise((0, *cuts, len(text))))

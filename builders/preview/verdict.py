"""Whether a slide's text has room, from what the plan has measured and decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from builders.canvas import Canvas
from builders.fit import measure
from builders.look import PT, Type
from builders.metrics import Face, face
from builders.plan.fitting import ELLIPSIS, typed
from builders.plan.scene import Box, Group, Line, PlannedSlide, Shape, Table
from seminar.emphasis import plain
from seminar.messages import Message, message


class Verdict(Struct, frozen=True):
    """What became of a slide's text.

    Args:
        slides: on how many slides it stands.
        smallest: the smallest type of them, in points; 0 where nothing is written.
        over: how many lines there is no room for.
        is_left_out: whether a text stands in the notes alone, for no place of the layout takes it.
    """

    slides: int
    smallest: float
    over: int = 0
    is_left_out: bool = False

    @property
    def fits(self) -> bool:
        """Whether all of it stands on one slide."""
        return self.slides == 1 and not self.over and not self.is_left_out

    @property
    def sentence(self) -> Message:
        """The verdict in words."""
        if self.over == 1:
            return message("Too much text: 1 line over. All of it stands in the notes.")
        if self.over:
            return message(
                "Too much text: {n} lines over. All of it stands in the notes.", n=self.over
            )
        if self.is_left_out:
            return message("Some of the text stands in the notes alone.")
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


def verdict_of(slides: Sequence[PlannedSlide], canvas: Canvas) -> Verdict:
    """Return the verdict on the planned slides that came of one slide of the seminar.

    Args:
        slides: what came of it, in order.
        canvas: the places that they were composed for.
    """
    texts = [text for slide in slides for text in _texts(slide, canvas)]
    sizes = [text.look.size for text in texts if plain(text.text).strip()]
    over = [_lines_over(whole, texts) for slide in slides for whole in slide.shortened]
    lost = [lines for lines in over if lines is None]
    return Verdict(
        len(slides), min(sizes, default=0.0), sum(filter(None, over)), is_left_out=bool(lost)
    )


class _Text(Struct, frozen=True):
    """A text as it stands on a slide, and how wide its place is in points."""

    text: str
    look: Type
    width: float
    face: Face

    def lines(self, text: str) -> int:
        """Return how many lines a text takes in this one's place."""
        return measure([(text, self.look)], self.width, self.face).lines


def _texts(slide: PlannedSlide, canvas: Canvas) -> Iterator[_Text]:
    body, heading = face(canvas.body_font), face(canvas.heading_font)
    for fill in slide.fills:
        frame = canvas.layout(slide.role).frames[fill.region]
        used = heading if fill.region == "title" else body
        width = frame.width - fill.inset / PT
        for text, look in typed(fill.paragraphs, frame):
            yield _Text(text, look, width, used)
    for line, width in _lines(slide.shapes):
        yield _Text(line.text, line.type, width / PT, body)


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


def _lines_over(whole: str, texts: Sequence[_Text]) -> int | None:
    """Return how many lines more a text would take in full, or `None` where it stands nowhere."""
    full = _bare(whole)
    for text in texts:
        stem, dots, _ending = _bare(text.text).partition(ELLIPSIS)
        if dots and stem.strip() and full.casefold().startswith(stem.strip().casefold()):
            return max(1, text.lines(full) - text.lines(text.text))
    return None


def _bare(text: str) -> str:
    return " ".join(plain(text).split())

"""Bodies of text: insets and fitting of their frame, their paragraphs, and the lines these take."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from builders.fit import Piece, Wrapped, wrap_pieces
from builders.inspection.look.geometry import Box
from builders.inspection.look.numbers import number, share
from builders.inspection.look.typesetting import (
    LINE,
    Level,
    ParagraphLook,
    TextLook,
)
from builders.inspection.markup import A, Element, local
from builders.look import PT
from builders.metrics import narrow_face

_INSETS = (("lIns", 91_440), ("tIns", 45_720), ("rIns", 91_440), ("bIns", 45_720))
"""The insets of a text body that states none (ISO/IEC 29500-1, 21.1.2.1.1)."""
_FITTINGS = ("noAutofit", "normAutofit", "spAutoFit")
_RUNS = frozenset((f"{A}r", f"{A}fld"))
_MOST_TEXT, _MOST_PARAGRAPHS = 20_000, 1_000
"""How many characters and paragraphs of one body are looked at: no slide shows as many."""
_SPARE = 1.01
"""How much wider than they are lines are taken to be: kerning, which the programs apply, makes
text narrower than the sum of its characters."""
_SLIDE_NUMBER = "00"
_INK = (0.25, 0.2)
"""How much of a line's size is left free above its small letters and below its base line."""


class BodyLook(Struct, frozen=True):
    """How a body of text is set in its frame; lengths are EMU.

    Args:
        insets: left, top, right, bottom.
        anchor: `t`, `ctr` or `b`.
        wraps: whether lines break at the frame's edge.
        fitting: `noAutofit`, `normAutofit` (the text shrinks) or `spAutoFit` (the frame grows).
        scale: how much of the sizes is kept, as a share.
        reduction: by how much of a line lines are moved together, as a share.
        columns: how many there are.
        gap: the space between them.
        vertical: how the text runs, `horz` for across.
    """

    insets: tuple[int, int, int, int]
    anchor: str = "t"
    wraps: bool = True
    fitting: str = "noAutofit"
    scale: float = 1.0
    reduction: float = 0.0
    columns: int = 1
    gap: int = 0
    vertical: str = "horz"


def body_look(chain: Sequence[Element]) -> BodyLook:
    """Return how a body is set by its properties, `a:bodyPr`, the nearest first."""

    def stated(name: str) -> Element | None:
        return next((one for one in chain if one.get(name) is not None), None)

    def said(name: str, usual: str) -> str:
        found = stated(name)
        return usual if found is None else found.get(name, usual)

    fitting = next((one for body in chain for one in body if local(one) in _FITTINGS), None)
    left, top, right, bottom = (number(stated(name), name, usual) for name, usual in _INSETS)
    return BodyLook(
        (left, top, right, bottom),
        said("anchor", "t"),
        said("wrap", "square") != "none",
        "noAutofit" if fitting is None else local(fitting),
        min(max(share(fitting, "fontScale", 1.0), 0.01), 1.0),
        min(max(share(fitting, "lnSpcReduction", 0.0), 0.0), 0.9),
        min(max(number(stated("numCol"), "numCol", 1), 1), 16),
        max(0, number(stated("spcCol"), "spcCol", 0)),
        said("vert", "horz"),
    )


class Run(Struct, frozen=True):
    """A stretch of text and how it is set."""

    text: str
    look: TextLook


class Paragraph(Struct, frozen=True):
    """A paragraph: how it is set, its runs, and the size of its empty line in points."""

    look: ParagraphLook
    runs: tuple[Run, ...]
    size: float


def paragraphs(body: Element, level: Callable[[int], Level]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a body of text, without the empty ones at its end.

    Args:
        body: the element that holds them.
        level: returns how a level, from 0, is set.
    """
    found: list[Paragraph] = []
    length = 0
    for one in body.iterchildren(f"{A}p"):
        found.append(_paragraph(one, level))
        length += sum(len(run.text) for run in found[-1].runs)
        if length > _MOST_TEXT or len(found) > _MOST_PARAGRAPHS:
            break
    while found and not any(run.text.strip() for run in found[-1].runs):
        found.pop()
    return tuple(found)


def _paragraph(element: Element, level: Callable[[int], Level]) -> Paragraph:
    properties = element.find(f"{A}pPr")
    set_as = level(min(max(number(properties, "lvl", 0), 0), 8))
    look = set_as.set_paragraph(properties)
    runs = tuple(_runs(element, set_as))
    size = runs[0].look.size if runs else set_as.run(element.find(f"{A}endParaRPr")).size
    return Paragraph(look, runs, size)


def _said(run: Element) -> str:
    """Return the text of a run or field; LibreOffice saves a slide's number as a word for it."""
    text = run.findtext(f"{A}t") or ""
    is_number = run.get("type") == "slidenum"
    return _SLIDE_NUMBER if is_number and text and not text.isdigit() else text


def _runs(element: Element, level: Level) -> Iterator[Run]:
    for child in element:
        if child.tag in _RUNS:
            look = level.run(child.find(f"{A}rPr"))
            text = _said(child)[:_MOST_TEXT]
            yield Run(text.upper() if look.capitals else text, look)
        elif child.tag == f"{A}br":
            yield Run("\n", level.run(child.find(f"{A}rPr")))


class Line(Struct, frozen=True):
    """A line as it stands in its frame before that is turned.

    Args:
        box: around its small letters: what must not be covered.
        size: the largest size in its paragraph, in points.
        text: its text.
    """

    box: Box
    size: float
    text: str


class _Stack(Struct, frozen=True):
    """A paragraph on its lines: with the points before, of each line, and after it."""

    paragraph: Paragraph
    wrapped: Wrapped
    size: float
    before: float
    pitch: float
    after: float


class Laid(Struct, frozen=True):
    """A body of text laid on lines.

    Args:
        stacks: its paragraphs on their lines.
        height: how high it stands, in EMU; in columns, how high each of them.
        room: how high it may stand, in EMU.
        last: the height of its last line in EMU.
    """

    stacks: tuple[_Stack, ...]
    height: float
    room: float
    last: float

    @property
    def excess(self) -> float:
        """How much higher it stands than it may, in EMU; negative is the room left."""
        return self.height - self.room


def area_of(frame: Box, look: BodyLook) -> Box:
    """Return a frame less its insets."""
    left, top, right, bottom = look.insets
    return Box(frame.left + left, frame.top + top, frame.right - right, frame.bottom - bottom)


def lay(area: Box, look: BodyLook, content: Sequence[Paragraph]) -> Laid:
    """Return how paragraphs stand in an area.

    Args:
        area: the frame less its insets.
        look: how the body is set.
        content: its paragraphs.
    """
    column = _column(area, look)
    stacks = tuple(_stacked(one, column, look) for one in content)
    height = _height(stacks) * PT / look.columns
    room = area.height if look.vertical == "horz" else area.width
    return Laid(stacks, height, room, stacks[-1].pitch * PT if stacks else 0.0)


def _column(area: Box, look: BodyLook) -> float:
    width = area.width if look.vertical == "horz" else area.height
    return (width - (look.columns - 1) * look.gap) / look.columns


def lines(area: Box, look: BodyLook, laid: Laid) -> tuple[Line, ...]:
    """Return the lines of a laid text where they stand in its area.

    Text in columns or from top to bottom is one line as large as the area.
    """
    if look.vertical == "horz" and look.columns == 1:
        return tuple(_lines(laid.stacks, area, look, laid.height))
    if not laid.stacks or area.width <= 0 or area.height <= 0:
        return ()
    return (Line(area, laid.stacks[0].size, laid.stacks[0].wrapped.text),)


def broken_word(area: Box, look: BodyLook, laid: Laid) -> str:
    """Return a word that is wider than its line and breaks in its middle; empty for none."""
    column = _column(area, look)
    return next((word for one in laid.stacks if (word := _broken(one, column, look))), "")


def _stacked(paragraph: Paragraph, width: float, look: BodyLook) -> _Stack:
    scale = look.scale
    pieces = [_piece(run, scale) for run in paragraph.runs]
    room = (width - paragraph.look.left) / PT * _SPARE if look.wraps else float("inf")
    size = max((piece.size for piece in pieces), default=paragraph.size * scale)
    line = paragraph.look.line
    pitch = max(0.1, line.share - look.reduction) * size * LINE if line.share else line.points
    return _Stack(
        paragraph,
        wrap_pieces(pieces, room),
        size,
        paragraph.look.before.of(size) * (1 - look.reduction),
        pitch,
        paragraph.look.after.of(size) * (1 - look.reduction),
    )


def _piece(run: Run, scale: float) -> Piece:
    look = run.look
    face = narrow_face(look.family)
    return Piece(run.text, look.drawn * scale, face, look.bold, look.tracking)


def _height(stacks: Iterable[_Stack]) -> float:
    height = gap = 0.0
    for place, one in enumerate(stacks):
        height += (gap + one.before if place else 0.0) + len(one.wrapped.spans) * one.pitch
        gap = one.after
    return height


def _lines(stacks: Iterable[_Stack], area: Box, look: BodyLook, height: float) -> Iterator[Line]:
    spare = area.height - height
    top = area.top + (spare / 2 if look.anchor == "ctr" else spare if look.anchor == "b" else 0)
    gap = 0.0
    for place, one in enumerate(stacks):
        top += (gap + one.before) * PT if place else 0.0
        gap = one.after
        for start, end in one.wrapped.spans:
            line = one.wrapped.text[start:end]
            if line.strip():
                yield Line(_inked(one, line, top, area), one.size, line)
            top += one.pitch * PT


def _inked(stack: _Stack, line: str, top: float, area: Box) -> Box:
    """Return the box around the small letters of a line."""
    width = _line_width(stack, line) * PT
    left = area.left + stack.paragraph.look.left
    match stack.paragraph.look.align:
        case "ctr":
            left += (area.right - left - width) / 2
        case "r":
            left = area.right - width
        case _:
            pass
    size, pitch = stack.size * PT, stack.pitch * PT
    bottom = top + pitch - _INK[1] * size
    return Box(left, min(top + _INK[0] * size, bottom), left + width, bottom)


def _line_width(stack: _Stack, line: str) -> float:
    """Return how wide a line is in points, in proportion to its characters where runs differ."""
    wrapped = stack.wrapped
    if len(wrapped.spans) == 1:
        return wrapped.widest
    run = stack.paragraph.runs[0].look
    wide = narrow_face(run.family).em_width(line, bold=run.bold) * stack.size
    return min(wrapped.widest, wide + run.tracking * len(line))


def _broken(stack: _Stack, width: float, look: BodyLook) -> str:
    """Return a word that breaks in its middle because it is wider than its line."""
    if not stack.wrapped.broken:
        return ""
    room = (width - stack.paragraph.look.left) / PT * _SPARE
    run = stack.paragraph.runs[0].look
    for word in stack.wrapped.text.split():
        if _is_word(word) and wrap_pieces([_piece(Run(word, run), look.scale)], room).broken:
            return word
    return ""


def _is_word(text: str) -> bool:
    """Return whether programs break a text in its middle only for want of room.

    Addresses break anywhere, as do the scripts of East Asia, and words that say where.
    """
    is_address = any(mark in text for mark in ("://", "www.", "@", "/"))
    return not is_address and not any(one in "\u00ad\u200b" or one >= "\u2e80" for one in text)

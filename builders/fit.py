"""Where lines break and how high they stack: rich text measured before it is drawn.

Lines break where every program breaks them: at spaces, which hang over the end of the line, and
after a hyphen or dash between a letter or figure and a letter. LibreOffice breaks in more places
(before "%", after "?", between "2-" and "3"), others elsewhere; counting on fewer never gives too
few lines. A slash is no place to break, as in LibreOffice. A word wider than the line begins a line
and breaks between any two characters, but after the last slash where it has one, as addresses do in
LibreOffice. Lengths are points.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, chain

from msgspec import Struct

from builders.look import PT, Type
from builders.metrics import Face
from seminar.emphasis import parse

MARGIN = 0.01
"""The share of every line that is left free.

The programs round each character's advance in their own way (LibreOffice 7.4 by up to 0.13 % of a
line), and a person's Office may bring another version of a font. With this much to spare no such
difference makes one more line than was planned for; kerning leaves some more.
"""
_ROUNDING = 1e-9
_DASHES = frozenset("-‐–—")
BREAKING_DASH = re.compile(rf"(?<=\w)[{''.join(sorted(_DASHES))}](?=[^\W\d_])")
"""After what a line may break in every program."""


class Wrapped(Struct, frozen=True):
    """A text on its lines."""

    text: str
    """The text without its marks of emphasis."""
    spans: tuple[tuple[int, int], ...]
    """Where each line begins and ends in `text`; never empty, for an empty text has one line."""
    widest: float
    """The width of the widest line, in points."""
    broken: bool
    """Whether a word was wider than the line and broke in its middle."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines, without the spaces and line breaks between them."""
        return tuple(self.text[start:end] for start, end in self.spans)


class Measured(Struct, frozen=True):
    """A stack of paragraphs: how many lines, how high in points, and whether a word broke."""

    lines: int
    height: float
    broken: bool


class Piece(Struct, frozen=True):
    """A stretch of text set in one way, taken as it is, without marks of emphasis.

    Args:
        text: line breaks in it begin lines.
        size: in points.
        face: the typeface.
        bold: whether it is bold.
        tracking: the letter spacing in points.
    """

    text: str
    size: float
    face: Face
    bold: bool = False
    tracking: float = 0.0


class _Ruler(Struct, frozen=True):
    """A text laid along a line without end."""

    text: str
    edges: list[float]
    """Where each character begins, in em, and after them where the last one ends."""
    dashes: list[int]
    """The places after a hyphen or dash where a line may break."""


@lru_cache(maxsize=2048)
def _ruler(text: str, face: Face, bold: bool) -> _Ruler:  # noqa: FBT001
    runs = parse(text)
    widths = [map(face.weights[bold or run.bold].__getitem__, run.text) for run in runs]
    plain = "".join(run.text for run in runs)
    edges = accumulate(chain.from_iterable(widths), initial=0.0)
    return _Ruler(plain, list(edges), _dashes(plain))


def _dashes(text: str) -> list[int]:
    if _DASHES.isdisjoint(text):
        return []
    return [match.end() for match in BREAKING_DASH.finditer(text)]


def wrap(
    text: str, width: float, size: float, face: Face, *, bold: bool = False, tracking: float = 0.0
) -> Wrapped:
    """Return how `text` stands on lines `width` points wide, `MARGIN` of which stays free.

    `text` may carry `**bold**` and `*italic*`; `bold` sets all of it in bold. `tracking` is the
    letter spacing in points. A line break in the text begins a line.
    """
    ruler = _ruler(text, face, bold)
    if tracking:
        ruler = _tracked(ruler, tracking / size)
    limit = max(0.0, width * (1 - MARGIN) / size) + _ROUNDING
    if ruler.edges[-1] <= limit and "\n" not in ruler.text:
        whole = (0, len(ruler.text.rstrip(" ")))
        return Wrapped(ruler.text, (whole,), ruler.edges[whole[1]] * size, False)  # noqa: FBT003
    spans, broken = _spans(ruler, limit)
    widest = max(ruler.edges[end] - ruler.edges[start] for start, end in spans)
    return Wrapped(ruler.text, tuple(spans), widest * size, broken)


def wrap_pieces(pieces: Sequence[Piece], width: float) -> Wrapped:
    """Return how pieces of text, set one after another, stand on lines `width` points wide.

    No share of the line is left free: that is for whoever plans a text.
    """
    text = "".join(piece.text for piece in pieces)
    edges = list(accumulate(chain.from_iterable(map(_widths, pieces)), initial=0.0))
    limit = max(0.0, width) + _ROUNDING
    if edges[-1] <= limit and "\n" not in text:
        end = len(text.rstrip(" "))
        return Wrapped(text, ((0, end),), edges[end], False)  # noqa: FBT003
    ruler = _Ruler(text, edges, _dashes(text))
    spans, broken = _spans(ruler, limit)
    return Wrapped(text, tuple(spans), max(edges[end] - edges[at] for at, end in spans), broken)


def count_lines(
    text: str, edges: list[float], width: float, breaking: re.Pattern[str] = BREAKING_DASH
) -> tuple[int, bool]:
    """Return how many lines a text makes, and whether a word broke.

    Args:
        text: line breaks in it begin lines.
        edges: where each character begins if all stand on one line, and where the last one ends.
        width: of the lines, in the unit of `edges`.
        breaking: after what a line may break, besides spaces.
    """
    dashes = [match.end() for match in breaking.finditer(text)]
    spans, broken = _spans(_Ruler(text, edges, dashes), max(0.0, width) + _ROUNDING)
    return len(spans), broken


def _widths(piece: Piece) -> list[float]:
    weights, size, tracking = piece.face.weights[piece.bold], piece.size, piece.tracking
    return [weights[character] * size + tracking for character in piece.text]


def _tracked(ruler: _Ruler, tracking: float) -> _Ruler:
    """Return the ruler with `tracking` em after every character."""
    edges = [edge + place * tracking for place, edge in enumerate(ruler.edges)]
    return _Ruler(ruler.text, edges, ruler.dashes)


def _spans(ruler: _Ruler, limit: float) -> tuple[list[tuple[int, int]], bool]:
    """Return the lines as spans of the text, and whether a word broke."""
    spans: list[tuple[int, int]] = []
    broken, start = False, 0
    for paragraph in ruler.text.split("\n"):
        end = start + len(paragraph)
        broken |= _fill(spans, ruler, limit, start, end)
        start = end + 1
    return spans, broken


def _fill(spans: list[tuple[int, int]], ruler: _Ruler, limit: float, start: int, end: int) -> bool:
    """Add the lines from `start` to `end`, which holds no line break; return if a word broke."""
    text, edges = ruler.text, ruler.edges
    broken = False
    while True:
        reach = bisect_right(edges, edges[start] + limit, start, end + 1) - 1
        if reach >= end:
            spans.append((start, _without_spaces(text, start, end)))
            return broken
        stop = _last_break(ruler, start, reach)
        if stop <= start and text[start] != " ":
            stop, broken = _break_within(text, start, max(reach, start + 1)), True
        spans.append((start, _without_spaces(text, start, stop)))
        start = stop
        while start < end and text[start] == " ":
            start += 1
        if start == end:
            return broken


def _break_within(text: str, start: int, reach: int) -> int:
    """Return where a word that begins at `start` breaks, `reach` at most."""
    slash = text.rfind("/", start, reach) + 1
    return slash if slash > start and text[slash : slash + 1] != "/" else reach


def _last_break(ruler: _Ruler, start: int, reach: int) -> int:
    """Return the last place up to `reach` where a line from `start` may break, or -1."""
    space = ruler.text.rfind(" ", start, reach + 1)
    if not ruler.dashes:
        return space
    dash = bisect_right(ruler.dashes, reach) - 1
    return max(space, ruler.dashes[dash] if dash >= 0 else -1)


def _without_spaces(text: str, start: int, end: int) -> int:
    """Return `end` moved back over the spaces before it, `start` at most."""
    while end > start and text[end - 1] == " ":
        end -= 1
    return end


def measure(paragraphs: Iterable[tuple[str, Type]], width: float, face: Face) -> Measured:
    """Return how paragraphs, each set as its type says, stand under each other in `width` points.

    A list's hanging indent takes from the width. The first paragraph has no space before it.
    """
    lines, height, broken = 0, 0.0, False
    for text, look in paragraphs:
        room = width - look.hanging / PT
        wrapped = wrap(text, room, look.size, face, bold=look.bold, tracking=look.tracking)
        height += look.before if lines else 0.0
        height += len(wrapped.spans) * look.size * face.line_height * look.line / 100
        lines += len(wrapped.spans)
        broken |= wrapped.broken
    return Measured(lines, height, broken)


def balanced_inset(
    text: str, width: float, size: float, face: Face, *, bold: bool = False, tracking: float = 0.0
) -> float:
    """Return the right inset in points that leaves a text's lines about equally long.

    It narrows a text of two to four lines to the smallest width that keeps their number, so that
    no single word is left over. Any other text gets 0.
    """

    def wrapped(width: float) -> Wrapped:
        return wrap(text, width, size, face, bold=bold, tracking=tracking)

    widest = wrapped(width)
    count = len(widest.spans)
    if not 2 <= count <= 4 or widest.broken or not widest.widest:
        return 0.0
    narrower = widest
    while len(narrower.spans) == count and not narrower.broken:
        widest = narrower
        narrower = wrapped((widest.widest - size * 1e-6) / (1 - MARGIN))
    return max(0.0, width - widest.widest / (1 - MARGIN))

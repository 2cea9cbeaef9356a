"""How many lines a paragraph makes at the least and at the most, and how high they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, chain
from math import ceil

from msgspec import Struct

from builders.documents.pagination.letters import RunLook
from builders.documents.pagination.looks import Looks, ParagraphLook
from builders.documents.pagination.parts import (
    LONG,
    SHORT,
    WP,
    Bounds,
    Element,
    Unmeasurable,
    W,
    name_of,
    whole,
)
from builders.fit import count_lines

_EMU = 12_700
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
_PAGE_BREAK = "\f"
_WIDER = 1.004
"""Programs round each letter's advance in their own way."""
_LOOSE_BREAKING = re.compile(r"[-‐–—/\\?!%,.;:)\]}…_&@=+·\u200b\u00ad](?=\S)")
"""After what some program may break a line."""
_FOREIGN_NARROWER, _FOREIGN_HIGHER = 0.4, 1.7
"""Letters that the face lacks come from another, whose widths and lines nobody knows here."""
_SHIFTED_HIGHER = 1.35
_BELOW_BASELINE = 0.4
"""What of a line may stand below its baseline, more than in any font that is measured."""
_DEFAULT_TAB = 36.0
_AT_THE_EDGE = 0.985
"""Where text that is set against the right edge ends, in shares of the line, so that it fits."""


class Lines(Struct, frozen=True):
    """A paragraph's text, or what of it stands between two page breaks.

    Args:
        counts: how many lines there are, at the least and at the most.
        height: how high each is.
        slack: how much of the last line on a page may hang below the text's room: what the line
            spacing adds to the letters.
        extra: what pictures and foreign letters add to the paragraph.
    """

    counts: tuple[int, int]
    height: Bounds
    slack: float
    extra: Bounds = (0.0, 0.0)
    broken: bool = False
    """Whether a word was wider than the line."""


class Piece(Struct):
    """Letters set in one way; or a picture, with its size in points."""

    text: str
    look: RunLook
    picture: Bounds = (0.0, 0.0)
    """Width and height."""


def pieces_of(paragraph: Element, look: ParagraphLook, looks: Looks) -> list[Piece]:
    """Return the text of a paragraph; page breaks in it are form feeds."""
    found: list[Piece] = []
    for run in paragraph.iter(f"{W}r"):
        letters = looks.run(run, look)
        if letters.small_capitals:
            raise Unmeasurable("smallCaps")
        if not letters.hidden:
            found += _pieces_of_run(run, letters)
    return found


def _pieces_of_run(run: Element, letters: RunLook) -> Iterator[Piece]:
    for one in run:
        tag = one.tag
        if tag == f"{W}t":
            text = one.text or ""
            yield Piece(text.upper() if letters.capitals else text, letters)
        elif tag == f"{W}drawing":
            yield Piece(_PICTURE, letters, _extent(one))
        elif tag in _CHARACTERS:
            yield Piece(_CHARACTERS[tag], letters)
        elif tag == f"{W}br":
            kind = one.get(f"{W}type", "textWrapping")
            yield Piece(_PAGE_BREAK if kind == "page" else "\n", letters)
        elif name_of(one) not in _SILENT:
            raise Unmeasurable(name_of(one))


_CHARACTERS = {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": ""}
_SILENT = frozenset(
    (
        "rPr", "fldChar", "instrText", "delText", "delInstrText", "lastRenderedPageBreak",
        "annotationRef", "commentReference",
    )
)  # fmt: skip


def _extent(drawing: Element) -> Bounds:
    extent = drawing.find(f"{WP}inline/{WP}extent")
    if extent is None:
        raise Unmeasurable("drawing")
    return whole(extent.get("cx")) / _EMU, whole(extent.get("cy")) / _EMU


class Typesetter:
    """Breaks paragraphs into lines.

    Args:
        looks: how the document's paragraphs and runs look.
        hyphenates: whether words may be divided at the ends of lines.
        default_tab: how far tab stops are from each other where none are set, in points.
    """

    def __init__(self, looks: Looks, *, hyphenates: bool, default_tab: float) -> None:
        self.looks = looks
        self._hyphenates = hyphenates
        self._default_tab = default_tab or _DEFAULT_TAB

    def stretches(self, paragraph: Element, look: ParagraphLook) -> list[list[Piece]]:
        """Return what stands between the page breaks of a paragraph; one stretch without any."""
        return _stretches(pieces_of(paragraph, look, self.looks))

    def lines(self, pieces: list[Piece], look: ParagraphLook, widths: Bounds) -> Lines:
        """Return the lines that pieces of text make.

        Args:
            pieces: the text.
            look: how its paragraph is set.
            widths: the room for it between the margins, the widest first.
        """
        foreign = any(not _knows(piece) for piece in pieces)
        height, slack = _heights(pieces, look)
        extra = _added(pieces, look, height)
        if foreign:
            height = (height[SHORT], height[LONG] * _FOREIGN_HIGHER)
        counts, broken = self._counts(pieces, look, widths, foreign=foreign)
        if look.foreign_mark:
            extra = (extra[SHORT], extra[LONG] + 0.3 * look.letters.size)
        return Lines(counts, height, slack, extra, broken)

    def _counts(
        self, pieces: list[Piece], look: ParagraphLook, widths: Bounds, *, foreign: bool
    ) -> tuple[tuple[int, int], bool]:
        wide, narrow = (width - look.left - look.right for width in widths)
        text = "".join(piece.text for piece in pieces)
        edges = self._edges(pieces, look, narrow)
        total = edges[-1] - min(0.0, edges[min(1, len(edges) - 1)])
        if total * _WIDER < narrow and "\n" not in text and not foreign:
            return (1, 1), False
        first = 0.0 if look.listed and look.first < 0 else look.first
        if first:
            # A letter of its own, negative where the first line hangs out, that opens the line.
            text, edges = "\u2060" + text, [0.0, *(edge + first for edge in edges)]
        narrowest = min((piece.look.narrowest for piece in pieces), default=1.0)
        long, broken = count_lines(text, edges, narrow / _WIDER)
        sure = not (foreign or self._hyphenates) and all(
            piece.look.bold[SHORT] == piece.look.bold[LONG] for piece in pieces
        )
        if sure:
            least, _ = count_lines(text, edges, wide / narrowest, _LOOSE_BREAKING)
            return (min(least, long), long), broken
        share = _FOREIGN_NARROWER if foreign else 0.85
        least = max(1, ceil(edges[-1] * share / max(wide, 1.0)), text.count("\n") + 1)
        return (min(least, long), long), broken

    def _edges(self, pieces: list[Piece], look: ParagraphLook, width: float) -> list[float]:
        """Return where each character begins if all stand on one line."""
        if not any("\t" in piece.text for piece in pieces):
            return list(accumulate(chain.from_iterable(map(_widths, pieces)), initial=0.0))
        return self._tabbed(pieces, look, width)

    def _tabbed(self, pieces: list[Piece], look: ParagraphLook, width: float) -> list[float]:
        widths = [*chain.from_iterable(map(_widths, pieces))]
        text = "".join(piece.text for piece in pieces)
        edges, begins = [0.0], 0.0
        opening = 0.0 if look.listed and look.first < 0 else look.first
        for at, character in enumerate(text):
            edge = edges[-1]
            if character == "\t":
                following = sum(widths[at + 1 : _segment_end(text, at + 1)])
                edge += self._tab(opening + edge - begins, following, look, width)
            else:
                edge += widths[at]
            if character == "\n":
                begins, opening = edge, 0.0
            edges.append(edge)
        return edges

    def _tab(self, at: float, following: float, look: ParagraphLook, width: float) -> float:
        """Return how wide a tab is that begins `at` points inside the indent."""
        stops = [*look.tabs, (look.left, "left")] if look.first < 0 else look.tabs
        ahead = [(stop - look.left, kind) for stop, kind in stops if stop - look.left > at + 0.05]
        if not ahead:
            place = at + look.left
            return (place // self._default_tab + 1) * self._default_tab - place
        stop, kind = min(ahead)
        if kind in ("right", "end", "decimal"):
            stop = min(stop, width * _AT_THE_EDGE) - following
        elif kind == "center":
            stop -= following / 2
        return max(stop - at, 0.0)


def _segment_end(text: str, start: int) -> int:
    found = [place for place in (text.find("\t", start), text.find("\n", start)) if place >= 0]
    return min(found, default=len(text))


def _stretches(pieces: list[Piece]) -> list[list[Piece]]:
    """Return the pieces between page breaks; a break at the end is followed by nothing."""
    found: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.text == _PAGE_BREAK:
            found.append([])
        else:
            found[-1].append(piece)
    return found


_WITHOUT_GLYPH = frozenset(f"\t\n{_PICTURE}\u2011\u200b\u00ad\u2060")


def _knows(piece: Piece) -> bool:
    known = piece.look.face.weights[0].keys()
    return all(one in known or one in _WITHOUT_GLYPH for one in set(piece.text))


def _widths(piece: Piece) -> list[float]:
    if piece.picture[0]:
        return [piece.picture[0]]
    look = piece.look
    weights, size, tracking = look.face.weights[look.bold[LONG]], look.size, look.tracking
    return [0.0 if one in "\n\t" else weights[one] * size + tracking for one in piece.text]


def _heights(pieces: list[Piece], look: ParagraphLook) -> tuple[Bounds, float]:
    """Return how high the lines are, and how much of a line is spacing below or above letters."""
    lows: list[float] = []
    highs: list[float] = []
    slack = 0.0
    for letters in {id(piece.look): piece.look for piece in pieces}.values() or (look.letters,):
        low, high = _line_bounds(look, letters)
        lows.append(low)
        highs.append(high * _SHIFTED_HIGHER if letters.shifted else high)
        slack = max(slack, *_spacing((low, high), letters))
    return (min(lows), max(highs)), slack


def _spacing(line: Bounds, letters: RunLook) -> tuple[float, float]:
    """Return what of a line is not its letters', where the font is low and where it is high."""
    low, high = (own * letters.size for own in letters.lines)
    return line[SHORT] - low, line[LONG] - high


def _added(pieces: list[Piece], look: ParagraphLook, height: Bounds) -> Bounds:
    """Return what pictures add to the lines that they stand in."""
    if not any(piece.picture[1] for piece in pieces) or look.line_rule == "exact":
        return 0.0, 0.0
    heights = [piece.picture[1] for piece in pieces if piece.picture[1]]
    factor = max(1.0, look.line) if look.line_rule == "auto" else 1.0
    # A picture stands on the letters' baseline, so that only what hangs below it is added.
    highest = sum(heights) * factor - (1 - _BELOW_BASELINE) * height[LONG]
    return max(0.0, max(heights) - height[SHORT]), max(0.0, highest)


def _line_bounds(look: ParagraphLook, letters: RunLook) -> Bounds:
    """Return how high a line of letters is in a paragraph."""
    if look.line_rule == "exact":
        return look.line, look.line
    own = (letters.lines[SHORT] * letters.size, letters.lines[LONG] * letters.size)
    if look.line_rule == "atLeast":
        low, high = max(own[SHORT], look.line), max(own[LONG], look.line)
    else:
        low, high = own[SHORT] * look.line, own[LONG] * look.line
    return low * _LOWER, high * _HIGHER


_LOWER, _HIGHER = 0.9955, 1.003
"""Programs round the height of a line: LibreOffice by up to 0.4 % downwards (measured)."""

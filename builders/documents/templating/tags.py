"""Where tags stand in a part of a Word template, and bringing each into one piece of text.

Word divides a paragraph into runs as it pleases, and a tag with it: a change of spelling or of bold
inside `{{ seminar.title }}` is enough. Here each tag is put whole into the run that it begins in.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from lxml import etree
from msgspec import Struct

Element = etree._Element  # pyright: ignore[reportPrivateUsage]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""What the names of WordprocessingML begin with in lxml."""
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

MOST_IN_TAG = 2_000
"""How many characters a tag may have; nobody writes a tenth of them, and longer ones are attacks.
"""
_OPENING = re.compile(r"(?=\{([{%#]))")
"""Where a tag may begin: what is printed, what is done, or a remark."""
_CLOSING = {"{": "}}", "%": "%}", "#": "#}"}
_TYPOGRAPHY = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\xa0": " "}
)
"""What Word makes of the signs one types, and what was typed."""


class Piece(Struct, frozen=True):
    """A text element of a paragraph, and where its text begins in the paragraph's."""

    element: Element
    start: int

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.start + len(self.element.text or "")


def paragraphs(root: Element) -> Iterator[Element]:
    """Yield every paragraph of a part, in the order of its markup."""
    return root.iter(W + "p")


def pieces(paragraph: Element) -> list[Piece]:
    """Return the text elements of a paragraph, without those of text boxes in it."""
    found: list[Piece] = []
    at = 0
    for element in paragraph.iter(W + "t"):
        if _paragraph_of(element) is paragraph:
            found.append(Piece(element, at))
            at = found[-1].end
    return found


def text_of(paragraph: Element) -> str:
    """Return what a paragraph says, tags included, as far as it is text."""
    return "".join(piece.element.text or "" for piece in pieces(paragraph))


class Tags(Struct, frozen=True):
    """The tags of a text.

    Args:
        spans: where each begins and ends.
        loose: where braces open that begin no whole tag.
    """

    spans: tuple[tuple[int, int], ...]
    loose: tuple[int, ...]


def tags_in(text: str) -> Tags:
    """Return where tags stand in a text, in time that grows as the text does.

    A tag ends at the first braces that close it, holds no other's beginning, and has at most
    `MOST_IN_TAG` characters.
    """
    spans: list[tuple[int, int]] = []
    loose: list[int] = []
    openings = list(_OPENING.finditer(text))
    for match, following in zip_longest(openings, openings[1:]):
        start = match.start()
        before = len(text) if following is None else following.start()
        end = text.find(_CLOSING[match[1]], start + 2, min(before, start + MOST_IN_TAG)) + 2
        if end < 2:
            loose.append(start)
        else:
            spans.append((start, end))
    return Tags(tuple(spans), tuple(loose))


def join_tags(root: Element) -> None:
    """Put each tag of a part whole into the text element that it begins in.

    Inside tags, curly quotation marks and hard spaces become those that the language knows.
    """
    for paragraph in paragraphs(root):
        found = pieces(paragraph)
        text = "".join(piece.element.text or "" for piece in found)
        if "{" in text:
            spans = tags_in(text).spans
            _straighten(found, text, spans)
            starts = [piece.start for piece in found]
            ends = [piece.end for piece in found]
            for start, end in reversed(spans):
                touched = found[bisect_right(ends, start) : bisect_left(starts, end)]
                touched[0].element.set(XML_SPACE, "preserve")
                if len(touched) > 1:
                    _join(touched, start, end)


def _straighten(found: list[Piece], text: str, spans: Iterable[tuple[int, int]]) -> None:
    """Put the signs that the language knows into the tags of a paragraph, piece by piece."""
    parts, at = list[str](), 0
    for start, end in spans:
        parts += (text[at:start], straight(text[start:end]))
        at = end
    changed = "".join((*parts, text[at:]))
    if changed != text:
        for piece, end in [(piece, piece.end) for piece in found]:
            piece.element.text = changed[piece.start : end]


def _join(touched: list[Piece], start: int, end: int) -> None:
    """Move a tag's text into its first element; later tags of the paragraph are moved already."""
    first, others = touched[0], touched[1:]
    tag = (first.element.text or "")[start - first.start :]
    for piece in others:
        content, there = piece.element.text or "", max(0, end - piece.start)
        tag += content[:there]
        piece.element.text = content[there:]
        piece.element.set(XML_SPACE, "preserve")
    first.element.text = (first.element.text or "")[: start - first.start] + tag


def straight(tag: str) -> str:
    """Return a tag with the signs that Word put in place of typed ones put back."""
    return tag.translate(_TYPOGRAPHY)


def _paragraph_of(element: Element) -> Element | None:
    return next(element.iterancestors(W + "p"), None)

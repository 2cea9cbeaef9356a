"""Names of the markup languages of Office files, and small readings of their elements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from lxml import etree

A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
P14: Final = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
ADEC: Final = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
DC: Final = "{http://purl.org/dc/elements/1.1/}"
CP: Final = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"

Element = etree._Element  # pyright: ignore[reportPrivateUsage]

_OFF = frozenset(("0", "false", "off"))
_BREAKS = {
    f"{A}br": "\n",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}tab": "\t",
    f"{W}noBreakHyphen": "-",
}
_TEXTS = frozenset((f"{A}t", f"{W}t"))
_PARAGRAPHS = frozenset((f"{A}p", f"{W}p"))
_MOST_LOOKED_AT = 1000
"""How many elements are looked through for the first words of one that holds them."""


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    tag = str(element.tag)
    return tag[tag.rfind("}") + 1 :]


def is_on(element: Element | None, attribute: str) -> bool:
    """Return whether a switch is on: there, and not said to be off (ST_OnOff).

    Args:
        element: the element that carries the switch, such as `w:b`; `None` where it is missing.
        attribute: the attribute that may turn it off, such as `w:val` in Clark notation.
    """
    return element is not None and element.get(attribute, "1") not in _OFF


def val(element: Element | None) -> str:
    """Return the value `w:val` of an element of a Word document; empty where there is none."""
    return "" if element is None else element.get(f"{W}val", "")


def text_of(element: Element) -> str:
    """Return the text in an element, with a line break after each paragraph but the last.

    Text that was deleted under tracked changes is none.
    """
    return "".join(_pieces(element.iter()))


def beginning_of(element: Element, length: int) -> str:
    """Return the first words in an element on one line, about `length` characters or all."""
    words: list[str] = []
    room = length
    for piece in _pieces(islice(element.iter(), _MOST_LOOKED_AT)):
        words.append(piece)
        room -= len(piece.strip())
        if room < 0:
            break
    return " ".join("".join(words).split())


def _pieces(elements: Iterable[Element]) -> Iterator[str]:
    has_begun = False
    for one in elements:
        tag = one.tag
        if tag in _TEXTS:
            has_begun = True
            yield one.text or ""
        elif tag in _BREAKS:
            has_begun = True
            yield _BREAKS[tag] if _is_text(one) else ""
        elif has_begun and tag in _PARAGRAPHS:
            yield "\n"


def _is_text(element: Element) -> bool:
    """Return whether a break or tab stands among text, and does not define a tab stop."""
    parent = element.getparent()
    return parent is not None and parent.tag != f"{W}tabs"

"""What a document's layout depends on besides its text, and how its attributes are read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from lxml import etree
from msgspec import Struct, field

Element = etree._Element  # pyright: ignore[reportPrivateUsage]

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

Bounds = tuple[float, float]
"""The least and the most that something may be, in points."""
SHORT: Final = 0
LONG: Final = 1

_OFF = frozenset(("0", "false", "off"))
_UNITS = {"": 0.05, "pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pc": 12.0, "pi": 12.0}
_LENGTH = re.compile(r"(-?\d{1,9}(?:\.\d{1,9})?)(pt|mm|cm|in|pc|pi)?")


class Unmeasurable(Exception):
    """A document holds something whose place or height is not known."""


class DocumentParts(Struct, frozen=True, eq=False):
    """The parts beside a document's text that its layout depends on.

    Args:
        styles: the root of the styles part.
        numbering: the root of the numbering part, if there is one.
        settings: the root of the settings part, if there is one.
        theme: the root of the theme part, if there is one.
        stories: the roots of headers and footers, by the id of the document's relationship.
    """

    styles: Element
    numbering: Element | None = None
    settings: Element | None = None
    theme: Element | None = None
    stories: Mapping[str, Element] = field(default_factory=dict[str, Element])


def is_on(element: Element | None) -> bool:
    """Return whether a switch is there and not said to be off (ST_OnOff)."""
    return element is not None and element.get(f"{W}val", "1") not in _OFF


def val(element: Element | None) -> str:
    """Return `w:val`, or nothing."""
    return "" if element is None else element.get(f"{W}val", "")


def points(text: str | None, default: float = 0.0) -> float:
    """Return a length in points; it is in twentieths of a point or has its unit.

    Raises:
        Unmeasurable: it is no length.
    """
    if text is None:
        return default
    found = _LENGTH.fullmatch(text)
    if found is None:
        raise Unmeasurable(text)
    return float(found[1]) * _UNITS[found[2] or ""]


def whole(text: str | None, default: int = 0) -> int:
    """Return a whole number.

    Raises:
        Unmeasurable: it is none.
    """
    try:
        return default if text is None else int(text)
    except ValueError as error:
        raise Unmeasurable(text) from error


def name_of(element: Element) -> str:
    """Return an element's name without its namespace; nothing for comments."""
    return str(element.tag).rpartition("}")[2]

"""XML parsed within bounds, so that neither a large nor a hostile part fills memory or time."""

from __future__ import annotations

import re
from typing import Literal

from lxml import etree
from msgspec import Struct

from builders.archive import DOCTYPES
from builders.inspection.markup import A, Element, W

MOST_XML = 32 * 1024 * 1024
"""The largest part of XML that is parsed, in bytes; far more than 1 000 pages of text."""
MOST_MARKUP = 600_000
"""How much markup may be in memory at once, as `Parsed.size` counts it; a tag or attribute takes
about 300 bytes there."""
_ELEMENT, _PARAGRAPH, _LETTERS = 2, 6, 8
"""For how much markup an element counts, a paragraph beyond that, and how many letters for one:
this is in proportion to how long the rules take for them."""
_LONGEST_MARKUP = 40
"""How many bytes a tag or attribute has at most in general; what is beyond that is text."""
MOST_ATTRIBUTES = 500
"""How many attributes an element may have; reading them takes the square of their number."""
_LONG_TAG = re.compile(rb"<[^<]{2000}")
_ENCODING = re.compile(rb"^(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}?\sencoding\s*=\s*[\"']([^\"']{0,40})")
_ENCODINGS = frozenset((b"utf-8", b"utf-16", b"us-ascii"))
# How XML in those may begin; others would hide its tags from being counted.
_STARTS = (b"<", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\0<", b" ", b"\t", b"\r", b"\n")

_STRICT_MARK = b"http://purl.oclc.org/ooxml/"
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]+)/([A-Za-z]+)")
_RENAMED = {
    b"extendedProperties": b"extended-properties",
    b"customProperties": b"custom-properties",
}

Flaw = Literal[
    "unreadable", "empty", "too-large", "doctype", "encoding", "too-deep", "not-well-formed"
]


class Parsed(Struct, frozen=True):
    """What became of a part's XML: its root element, or why there is none."""

    root: Element | None
    flaw: Flaw | None = None
    line: int = 0
    """The line where the XML breaks off, from 1; 0 where that is not the flaw."""
    size: int = 0
    """How much markup it has: twice its elements and its attributes, and more for paragraphs and
    long texts; 0 where it was not parsed."""


def parse_xml(data: bytes, most: int = MOST_MARKUP) -> Parsed:
    """Return the XML in `data`, comments and instructions left out, within bounds.

    A document type is not parsed at all: entities hide in those. Nor is what has another encoding
    than packages may (ISO/IEC 29500-2, 6.2.5): none of the bounds would hold there.

    Args:
        data: the XML.
        most: how much markup it may have, as `Parsed.size` counts it.
    """
    size = _size(data)
    if len(data) > MOST_XML or size > most:
        return Parsed(None, "too-large")
    flaw = _flaw_at_first_sight(data)
    if flaw:
        return Parsed(None, flaw, int(flaw == "not-well-formed"))
    if _STRICT_MARK in data:
        data = _STRICT.sub(_transitional, data)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return _bounded(etree.fromstring(data, parser), data, size, most)
    except etree.XMLSyntaxError as error:
        deep = "depth" in str(error).lower()
        return Parsed(None, "too-deep" if deep else "not-well-formed", error.lineno or 0)
    except ValueError:
        return Parsed(None, "not-well-formed", 1)


def _size(data: bytes) -> int:
    """Return how much markup there is in XML that is not parsed yet, its paragraphs left out."""
    elements, attributes = data.count(b"<") - data.count(b"</"), data.count(b"=")
    letters = len(data) - _LONGEST_MARKUP * (_ELEMENT * elements + attributes)
    return _ELEMENT * elements + attributes + max(0, letters) // _LETTERS


def _transitional(strict: re.Match[bytes]) -> bytes:
    """Return the usual name of a namespace that has another in Strict Open XML.

    Files saved as that say the same with other names (ISO/IEC 29500-1, annex A).
    """
    name = _RENAMED.get(strict[2], strict[2])
    return b"http://schemas.openxmlformats.org/%b/2006/%b" % (strict[1], name)


def _flaw_at_first_sight(data: bytes) -> Flaw | None:
    if any(mark in data for mark in DOCTYPES):
        return "doctype"
    if not data.startswith(_STARTS):
        return "not-well-formed"
    said = _ENCODING.match(data)
    return "encoding" if said and said[1].lower() not in _ENCODINGS else None


def _bounded(root: Element, data: bytes, size: int, most: int) -> Parsed:
    """Return a tree, unless something in it would take very long to read."""
    if root.getroottree().docinfo.internalDTD is not None:  # pyright: ignore[reportUnnecessaryComparison]
        return Parsed(None, "doctype")
    # Where no tag is long, and none can be hidden among letters of two bytes, none has too many.
    is_suspect = _LONG_TAG.search(data) or b"\0" in data
    if is_suspect and root.xpath(f"boolean(//*[count(@*) > {MOST_ATTRIBUTES}])"):
        return Parsed(None, "too-large")
    size += _PARAGRAPH * sum(1 for _ in root.iter(f"{A}p", f"{W}p"))
    return Parsed(root, size=size) if size <= most else Parsed(None, "too-large")

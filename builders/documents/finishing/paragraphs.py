"""Paragraphs after rendering: no empty ones where a field had nothing to say, no empty runs."""

from __future__ import annotations

import re

from lxml import etree

from builders.documents.templating.tags import XML_SPACE, Element, W
from builders.documents.templating.translation import TOUCHED

_BREAKS = re.compile("[\n\t]")
_SEEN = frozenset(
    W + name
    for name in (
        "t",
        "drawing",
        "pict",
        "object",
        "br",
        "tab",
        "sym",
        "fldChar",
        "fldSimple",
        "sdt",
        "footnoteReference",
        "endnoteReference",
        "noBreakHyphen",
        "cr",
        "ptab",
        "commentReference",
        "sectPr",
    )
)
"""What makes a paragraph more than a space between others."""
_HOLDERS = frozenset(W + name for name in ("tc", "sdtContent", "hdr", "ftr", "txbxContent"))
"""What must hold a paragraph, if only an empty one (ISO/IEC 29500-1, 17.4.66 and others)."""


def finish_paragraphs(root: Element) -> None:
    """Set line breaks and tabs, and take out runs and paragraphs that rendering left empty."""
    for text in list(root.iter(W + "t")):
        _set_breaks(text)
    for run in list(root.iter(W + "r")):
        _drop_if_empty(run)
    for paragraph in list(root.iter(W + "p")):
        if TOUCHED in paragraph.attrib:
            del paragraph.attrib[TOUCHED]
            if _is_empty(paragraph):
                _drop(paragraph)
    _fill_holders(root)


def _set_breaks(text: Element) -> None:
    """Turn the line breaks and tabs of a text into elements, and keep the spaces at its ends."""
    content = text.text or ""
    if content != content.strip() or "  " in content:
        text.set(XML_SPACE, "preserve")
    if not _BREAKS.search(content):
        return
    first, *others = _BREAKS.split(content)
    text.text = first
    text.set(XML_SPACE, "preserve")
    at = text
    for sign, words in zip(_BREAKS.findall(content), others, strict=True):
        at = _after(at, W + ("br" if sign == "\n" else "tab"), "")
        if words:
            at = _after(at, W + "t", words)
    if not first:
        _remove(text)


def _after(at: Element, tag: str, words: str) -> Element:
    made = etree.Element(tag)
    if words:
        made.text = words
        made.set(XML_SPACE, "preserve")
    at.addnext(made)
    return made


def _drop_if_empty(run: Element) -> None:
    """Take out a run that holds nothing but properties and empty texts."""
    for text in run.findall(W + "t"):
        if not text.text:
            run.remove(text)
    if all(child.tag == W + "rPr" for child in run):
        _remove(run)


def _is_empty(paragraph: Element) -> bool:
    seen = (one for one in paragraph.iter(*_SEEN) if one.tag != W + "t" or (one.text or "").strip())
    return next(seen, None) is None


def _drop(paragraph: Element) -> None:
    parent = paragraph.getparent()
    if parent is None:
        return
    alone = not any(child.tag == W + "p" for child in parent if child is not paragraph)
    if not (alone and parent.tag in _HOLDERS):
        _remove(paragraph)


def _fill_holders(root: Element) -> None:
    """Give an empty paragraph to what must hold one and lost its last with a tag."""
    for element in root.iter(W + "tc", W + "hdr", W + "ftr"):
        if element.tag == W + "tc":
            last = element[-1] if len(element) else None
            if last is None or last.tag not in (W + "p", W + "sdt"):
                etree.SubElement(element, W + "p")
        elif element.find(f".//{W}p") is None:
            etree.SubElement(element, W + "p")


def _remove(element: Element) -> None:
    """Take an element out; what text follows it in the markup is only layout of the XML."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)

"""The XML of a list of contents: a field in a building block, an entry for each heading.

Each entry links to a bookmark around its heading. Word, Word for the web and LibreOffice show the
entries as they stand in the file; Word and LibreOffice update them when asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import Final

from lxml import etree
from msgspec import Struct

from builders.documents.blocks import PartLinks, Place
from builders.documents.pagination.parts import Element, W

TAG: Final = "plenum-contents"
"""What marks the place of a list of contents until it is set."""
_MOST_TOGETHER = 40
"""So many lines of a list stand on one page; more may be more than a page."""
_GALLERY = "Table of Contents"
"""What Word calls the building blocks that it offers to update."""
_UP_TO_PROPERTIES = frozenset((f"{W}pStyle", f"{W}keepNext", f"{W}keepLines"))
_AFTER_SPACING = frozenset(
    f"{W}{name}"
    for name in (
        "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
        "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr",
        "pPrChange",
    )
)  # fmt: skip


class ContentsPlace(Struct, frozen=True):
    """The block of `{{p seminar.contents }}`."""

    def xml(self, parts: PartLinks, place: Place) -> str:  # noqa: ARG002 - as a block has it
        """Return the mark that `set_contents` replaces."""
        return (
            f'<w:sdt><w:sdtPr><w:tag w:val="{TAG}"/></w:sdtPr>'
            f"<w:sdtContent><w:p>{place.properties}</w:p></w:sdtContent></w:sdt>"
        )


class Entry(Struct, frozen=True):
    """A line of the list: what it says, and the bookmark that it leads to."""

    text: str
    bookmark: str


class EntryLook(Struct, frozen=True):
    """How the lines look.

    Args:
        style: the id of their style; empty where the template has none.
        tab: where the numbers end, in twentieths of a point, where the style does not say it.
    """

    style: str
    tab: int | None


def mark(heading: Element, name: str, number: int) -> None:
    """Put a bookmark around what a heading says."""
    start = _element("bookmarkStart", id=str(number), name=name)
    at = 1 if len(heading) and heading[0].tag == f"{W}pPr" else 0
    heading.insert(at, start)
    heading.append(_element("bookmarkEnd", id=str(number)))


def contents(entries: Sequence[Entry], look: EntryLook) -> Element:
    """Return the list, its page numbers still to be filled in by `number` or taken out."""
    block = _element("sdt")
    origin = _child(_child(block, "sdtPr"), "docPartObj")
    _child(origin, "docPartGallery", val=_GALLERY)
    _child(origin, "docPartUnique")
    inside = _child(block, "sdtContent")
    for entry in entries:
        inside.append(_line(entry, look))
    first, last = inside[0], inside[-1]
    for line in list(inside)[:_MOST_TOGETHER][:-1]:
        line[0].insert(sum(one.tag == f"{W}pStyle" for one in line[0]), _element("keepNext"))
    for place, run in enumerate(_opening(' TOC \\o "1-1" \\h \\z \\u ')):
        first.insert(1 + place, run)
    last.append(_mark("end"))
    return block


def fill(block: Element, numbers: Sequence[int]) -> None:
    """Write the page numbers into a list."""
    shown = [link.findall(f"{W}r/{W}t")[-1] for link in block.iter(f"{W}hyperlink")]
    for text, number in zip(shown, numbers, strict=True):
        text.text = str(number)


def without_numbers(block: Element) -> None:
    """Take the page numbers out of a list, for good: Word puts none in when it updates it."""
    asked = next(block.iter(f"{W}instrText"))
    asked.text = ' TOC \\o "1-1" \\n \\h \\z \\u '
    for link in block.iter(f"{W}hyperlink"):
        for run in list(link)[1:]:
            link.remove(run)


def begin_page(paragraph: Element) -> None:
    """Let a paragraph begin a page, without the space above it."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = _element("pPr")
        paragraph.insert(0, properties)
    breaking = properties.find(f"{W}pageBreakBefore")
    if breaking is None:
        place = sum(one.tag in _UP_TO_PROPERTIES for one in properties)
        properties.insert(place, _element("pageBreakBefore"))
    else:
        breaking.attrib.clear()
    spacing = properties.find(f"{W}spacing")
    if spacing is None:
        spacing = _element("spacing")
        properties.insert(sum(one.tag not in _AFTER_SPACING for one in properties), spacing)
    spacing.set(f"{W}before", "0")


def give_height(row: Element, height: float) -> None:
    """Let a row of a table be at least so high, in points."""
    properties = row.find(f"{W}trPr")
    if properties is None:
        properties = _element("trPr")
        row.insert(sum(one.tag == f"{W}tblPrEx" for one in row), properties)
    known = properties.find(f"{W}trHeight")
    if known is None:
        known = _child(properties, "trHeight")
    known.set(f"{W}val", str(ceil(height * 20)))
    known.set(f"{W}hRule", "atLeast")


def _line(entry: Entry, look: EntryLook) -> Element:
    line = _element("p")
    properties = _child(line, "pPr")
    if look.style:
        _child(properties, "pStyle", val=look.style)
    if look.tab is not None:
        stop = _child(_child(properties, "tabs"), "tab", val="right", leader="dot")
        stop.set(f"{W}pos", str(look.tab))
    link = _child(line, "hyperlink", anchor=entry.bookmark, history="1")
    link.append(_run(_text(entry.text)))
    link.append(_run(_element("tab")))
    link.extend(_opening(f" PAGEREF {entry.bookmark} \\h "))
    link.append(_run(_text("0")))
    link.append(_mark("end"))
    return line


def _opening(instruction: str) -> list[Element]:
    """Return the runs of a field up to what it shows."""
    asked = _element("instrText")
    asked.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    asked.text = instruction
    return [_mark("begin"), _run(asked), _mark("separate")]


def _mark(kind: str) -> Element:
    return _run(_element("fldChar", fldCharType=kind))


def _text(text: str) -> Element:
    element = _element("t")
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    element.text = text
    return element


def _run(inside: Element) -> Element:
    run = _element("r")
    run.append(inside)
    return run


def _element(tag: str, /, **attributes: str) -> Element:
    return etree.Element(f"{W}{tag}", {f"{W}{key}": value for key, value in attributes.items()})


def _child(parent: Element, tag: str, /, **attributes: str) -> Element:
    child = _element(tag, **attributes)
    parent.append(child)
    return child

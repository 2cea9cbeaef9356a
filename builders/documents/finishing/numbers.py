"""Numbered lists begin anew after each heading of the first level.

Word numbers all paragraphs of a style on through the whole document. A person starts a list anew
by hand; here a list that stands under each task begins with 1 under each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy

from lxml import etree
from msgspec import Struct

from builders.documents.templating.tags import Element, W

_HEADING = "Heading1"
_FREE = ("bullet", "none")


class NumberedStyle(Struct, frozen=True):
    """A paragraph style that numbers its paragraphs, with the list and the level it uses."""

    list_id: str
    level: str


def restart_lists(document: Element, styles: Element | None, numbering: Element | None) -> bool:
    """Let lists that are numbered by their style begin anew after each heading of level 1.

    Returns:
        Whether `numbering` was changed.
    """
    if styles is None or numbering is None:
        return False
    numbered = numbered_styles(styles, numbering)
    if not numbered:
        return False
    used: dict[str, int] = {}
    fresh: dict[str, str] = {}
    section = 0
    changed = False
    for paragraph, style in _styled(document):
        if style == _HEADING:
            section += 1
        elif style in numbered and paragraph.find(f"{W}pPr/{W}numPr") is None:
            if used.setdefault(style, section) != section:
                fresh[style] = _new_list(numbering, numbered[style])
                used[style] = section
                changed = True
            if style in fresh:
                _use(paragraph, numbered[style], fresh[style])
    return changed


def _styled(document: Element) -> Iterator[tuple[Element, str]]:
    for paragraph in document.iter(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None:
            yield paragraph, style.get(W + "val", "")


def numbered_styles(styles: Element, numbering: Element) -> Mapping[str, NumberedStyle]:
    """Return the paragraph styles that number their paragraphs, by id; bullets are no numbers."""
    found: dict[str, NumberedStyle] = {}
    for style in styles.iterfind(W + "style"):
        properties = style.find(f"{W}pPr/{W}numPr")
        if properties is None:
            continue
        list_id, level = _value(properties, "numId"), _value(properties, "ilvl") or "0"
        if list_id and _format(numbering, list_id, level) not in _FREE:
            found[style.get(W + "styleId", "")] = NumberedStyle(list_id, level)
    return found


def _value(element: Element, name: str) -> str:
    child = element.find(W + name)
    return "" if child is None else child.get(W + "val", "")


def _list(numbering: Element, list_id: str) -> Element | None:
    return next((n for n in numbering.iterfind(W + "num") if n.get(W + "numId") == list_id), None)


def _format(numbering: Element, list_id: str, level: str) -> str:
    """Return the number format of a list's level; `none` where there is no such list."""
    one = _list(numbering, list_id)
    abstract_id = "" if one is None else _value(one, "abstractNumId")
    for abstract in numbering.iterfind(W + "abstractNum"):
        if abstract.get(W + "abstractNumId") == abstract_id:
            for each in abstract.iterfind(W + "lvl"):
                if each.get(W + "ilvl") == level:
                    return _value(each, "numFmt") or "decimal"
    return "none"


def _new_list(numbering: Element, style: NumberedStyle) -> str:
    """Add a list like the style's that begins with 1, and return its id."""
    ids = [int(n.get(W + "numId", "0")) for n in numbering.iterfind(W + "num")]
    new = str(max(ids, default=0) + 1)
    like = _list(numbering, style.list_id)
    one = etree.Element(W + "num", {W + "numId": new})
    if like is not None:
        one.extend(deepcopy(like.findall(W + "abstractNumId")))
    override = etree.SubElement(one, W + "lvlOverride", {W + "ilvl": style.level})
    etree.SubElement(override, W + "startOverride", {W + "val": "1"})
    last = numbering.findall(W + "num")[-1]
    last.addnext(one)
    return new


def _use(paragraph: Element, style: NumberedStyle, list_id: str) -> None:
    """Let a paragraph count in a list; `w:numPr` stands after what the schema wants before it."""
    properties = paragraph.find(W + "pPr")
    if properties is None:
        return
    number = etree.Element(W + "numPr")
    etree.SubElement(number, W + "ilvl", {W + "val": style.level})
    etree.SubElement(number, W + "numId", {W + "val": list_id})
    before = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
    at = sum(1 for child in properties if child.tag in {W + name for name in before})
    properties.insert(at, number)

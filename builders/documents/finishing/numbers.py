"""Numbered lists begin anew after each heading of the first level.

Word numbers a list on through the whole document. A person starts a list anew by hand; here a list
that stands under each task begins with 1 under each. It does not matter whether a style or the
paragraph itself asks for the list: LibreOffice writes both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy

from lxml import etree
from msgspec import Struct

from builders.documents.finishing.styles import chain, style_name, styles_by_id
from builders.documents.templating.tags import Element, W

_HEADING, _CHAPTER = "heading ", "heading 1"
"""What the names of headings begin with, and that of the first level."""
_FREE = ("bullet", "none")
_BEFORE_NUMBER = frozenset(
    W + name
    for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)
"""What the schema wants before `w:numPr`."""


class ListPlace(Struct, frozen=True):
    """Where a paragraph stands in the lists: which list, and which level of it, from 0."""

    list_id: str
    level: str


def restart_lists(document: Element, lists: Lists) -> Element | None:
    """Let numbered lists begin anew after each heading of level 1.

    Lists that number headings go on: they count the sections themselves.

    Returns:
        The numbering part with the lists that were added, or `None` if none was.
    """
    added = _Added(lists.numbering)
    used: dict[str, int] = {}
    fresh: dict[str, str] = {}
    section = 0
    for paragraph in document.iter(W + "p"):
        properties = paragraph.find(W + "pPr")
        style = _value(properties, "pStyle")
        section += style in lists.chapters
        place = lists.place(properties, style)
        if properties is None or place is None:
            continue
        if used.setdefault(place.list_id, section) != section:
            fresh[place.list_id] = added.begun_anew(place.list_id)
            used[place.list_id] = section
        if place.list_id in fresh:
            _use(properties, ListPlace(fresh[place.list_id], place.level))
    return added.numbering


class Lists:
    """The lists of a template that number paragraphs, and the styles that ask for them.

    Args:
        styles: the root of the styles part.
        numbering: that of the numbering part.
    """

    def __init__(self, styles: Element, numbering: Element) -> None:
        self.numbering = numbering
        known = styles_by_id(styles)
        names = {id_: style_name(style) for id_, style in known.items()}
        self.chapters = frozenset(id_ for id_, name in names.items() if name == _CHAPTER)
        self._headings = frozenset(id_ for id_, name in names.items() if name.startswith(_HEADING))
        self._of_styles = dict(_places_of_styles(known))
        self._of_headings = frozenset(
            _abstract_id(numbering, self._of_styles[id_].list_id)
            for id_ in self._headings & self._of_styles.keys()
        )
        self._counting: dict[ListPlace, bool] = {}

    def place(self, properties: Element | None, style: str) -> ListPlace | None:
        """Return where a paragraph stands in a list that numbers it and may begin anew."""
        of_style = self._of_styles.get(style)
        own = None if properties is None else properties.find(W + "numPr")
        place = of_style if own is None else _place(own, of_style)
        if place is None or style in self._headings:
            return None
        if place not in self._counting:
            self._counting[place] = self._counts(place)
        return place if self._counting[place] else None

    def _counts(self, place: ListPlace) -> bool:
        abstract = _abstract(self.numbering, place.list_id)
        if abstract is None or abstract.get(W + "abstractNumId") in self._of_headings:
            return False
        levels = (one for one in _levels(abstract) if one.get(W + "ilvl") == place.level)
        return any((_value(one, "numFmt") or "decimal") not in _FREE for one in levels)


class _Added:
    """The numbering part of one document: a copy of its template's, once a list is added to it."""

    def __init__(self, template: Element) -> None:
        self._template = template
        self.numbering: Element | None = None

    def begun_anew(self, list_id: str) -> str:
        """Add a list like another that begins anew on all levels, and return its id."""
        if self.numbering is None:
            self.numbering = deepcopy(self._template)
        known = list(self.numbering.iterfind(W + "num"))
        new = str(max(int(one.get(W + "numId", "0")) for one in known) + 1)
        made = etree.Element(W + "num", {W + "numId": new})
        like = _list(self._template, list_id)
        if like is not None:
            made.extend(deepcopy(like.findall(W + "abstractNumId")))
        abstract = _abstract(self._template, list_id)
        for level in () if abstract is None else _levels(abstract):
            place = {W + "ilvl": level.get(W + "ilvl", "0")}
            override = etree.SubElement(made, W + "lvlOverride", place)
            start = {W + "val": _value(level, "start") or "1"}
            etree.SubElement(override, W + "startOverride", start)
        known[-1].addnext(made)
        return new


def _list(numbering: Element, list_id: str) -> Element | None:
    lists = numbering.iterfind(W + "num")
    return next((one for one in lists if one.get(W + "numId") == list_id), None)


def _abstract_id(numbering: Element, list_id: str) -> str:
    return _value(_list(numbering, list_id), "abstractNumId")


def _abstract(numbering: Element, list_id: str) -> Element | None:
    wanted = _abstract_id(numbering, list_id)
    abstracts = numbering.iterfind(W + "abstractNum")
    return next((one for one in abstracts if one.get(W + "abstractNumId") == wanted), None)


def _places_of_styles(known: Mapping[str, Element]) -> Iterator[tuple[str, ListPlace]]:
    """Yield the styles whose paragraphs stand in a list, by their own word or an ancestor's."""
    for id_ in known:
        asking = (one.find(f"{W}pPr/{W}numPr") for one in chain(known, id_))
        properties = next((one for one in asking if one is not None), None)
        place = None if properties is None else _place(properties, None)
        if place is not None:
            yield id_, place


def _place(number: Element, otherwise: ListPlace | None) -> ListPlace | None:
    """Return the place that a `w:numPr` names, what it leaves unsaid as in `otherwise`."""
    list_id = _value(number, "numId") or ("" if otherwise is None else otherwise.list_id)
    level = _value(number, "ilvl") or ("0" if otherwise is None else otherwise.level)
    # A list of the number 0 takes a paragraph out of its style's list (ISO/IEC 29500-1, 17.9.18).
    return None if list_id in ("", "0") else ListPlace(list_id, level)


def _levels(abstract: Element) -> Iterator[Element]:
    return abstract.iterfind(W + "lvl")


def _value(element: Element | None, name: str) -> str:
    child = None if element is None else element.find(W + name)
    return "" if child is None else child.get(W + "val", "")


def _use(properties: Element, place: ListPlace) -> None:
    """Let a paragraph stand in a list."""
    for old in properties.findall(W + "numPr"):
        properties.remove(old)
    number = etree.Element(W + "numPr")
    etree.SubElement(number, W + "ilvl", {W + "val": place.level})
    etree.SubElement(number, W + "numId", {W + "val": place.list_id})
    properties.insert(sum(child.tag in _BEFORE_NUMBER for child in properties), number)

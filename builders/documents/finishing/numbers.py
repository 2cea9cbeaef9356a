"""Numbered lists begin anew after each heading of the first level.

Word numbers a list on through the whole document. A person starts a list anew by hand; here a list
that stands under each task begins with 1 under each. It does not matter whether a style or the
paragraph itself asks for the list: LibreOffice writes both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from copy import deepcopy
from itertools import count

from lxml import etree
from msgspec import Struct

from builders.documents.finishing.styles import chain, style_name, styles_by_id
from builders.documents.templating.sandbox import TemplateStopped
from builders.documents.templating.tags import Element, W

MOST_RESTARTS = 2_000
"""How often the lists of one document may begin anew; seminars have some tens of headings."""
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

    Raises:
        TemplateStopped: lists begin anew more often than in any seminar.
    """
    items = list(_items(document, lists))
    added = _Added(lists, {item.place for item in items})
    used: dict[str, int] = {}
    fresh: dict[str, str] = {}
    for item in items:
        list_id = item.place.list_id
        if used.setdefault(list_id, item.section) != item.section:
            fresh[list_id] = added.begun_anew(list_id)
            used[list_id] = item.section
        if list_id in fresh:
            _use(item.properties, ListPlace(fresh[list_id], item.place.level))
    return added.numbering


class _Item(Struct, frozen=True, eq=False):
    """A paragraph in a numbered list: its properties, its place, and under which heading."""

    properties: Element
    place: ListPlace
    section: int


def _items(document: Element, lists: Lists) -> Iterator[_Item]:
    section = 0
    for paragraph in document.iter(W + "p"):
        properties = paragraph.find(W + "pPr")
        style = _value(properties, "pStyle")
        section += style in lists.chapters
        place = lists.place(properties, style)
        if properties is not None and place is not None:
            yield _Item(properties, place, section)


class Lists:
    """The lists of a template that number paragraphs, and the styles that ask for them.

    Args:
        styles: the root of the styles part.
        numbering: that of the numbering part.
    """

    def __init__(self, styles: Element, numbering: Element) -> None:
        self.numbering = numbering
        self._lists = _by_id(numbering, "num", "numId")
        self._abstracts = _by_id(numbering, "abstractNum", "abstractNumId")
        known = styles_by_id(styles)
        names = {id_: style_name(style) for id_, style in known.items()}
        self.chapters = frozenset(id_ for id_, name in names.items() if name == _CHAPTER)
        self._headings = frozenset(id_ for id_, name in names.items() if name.startswith(_HEADING))
        self._of_styles = dict(_places_of_styles(known))
        self._of_headings = frozenset(
            self._abstract_id(self._of_styles[id_].list_id)
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

    def levels(self, list_id: str) -> list[Element]:
        """Return the levels of a list as they are defined, the first first."""
        abstract = self._abstracts.get(self._abstract_id(list_id))
        return [] if abstract is None else abstract.findall(W + "lvl")

    def definitions(self, list_id: str) -> list[Element]:
        """Return what a list says of how it is defined."""
        one = self._lists.get(list_id)
        return [] if one is None else one.findall(W + "abstractNumId")

    def _abstract_id(self, list_id: str) -> str:
        return _value(self._lists.get(list_id), "abstractNumId")

    def _counts(self, place: ListPlace) -> bool:
        if self._abstract_id(place.list_id) in self._of_headings:
            return False
        levels = (one for one in self.levels(place.list_id) if _level(one) == place.level)
        return any((_value(one, "numFmt") or "decimal") not in _FREE for one in levels)


class _Added:
    """The numbering part of one document: a copy of its template's, once a list is added to it.

    Args:
        lists: those of the template.
        used: all places in lists at which paragraphs of the document stand.
    """

    def __init__(self, lists: Lists, used: Collection[ListPlace]) -> None:
        self._lists = lists
        self._used = used
        self._patterns: dict[str, Element] = {}
        self._begun = 0
        self._last: Element | None = None
        taken = {one.get(W + "numId") for one in lists.numbering.iterfind(W + "num")}
        self._free_ids = (id_ for id_ in map(str, count(1)) if id_ not in taken)
        self.numbering: Element | None = None

    def begun_anew(self, list_id: str) -> str:
        """Add a list like another that begins anew on all levels in use, and return its id.

        Raises:
            TemplateStopped: there are too many.
        """
        if self._begun == MOST_RESTARTS:
            raise TemplateStopped(
                "The template lets numbered lists begin anew more than {most} times. "
                "Take out loops that stand within loops over the same list.",
                most=MOST_RESTARTS,
            )
        self._begun += 1
        if list_id not in self._patterns:
            self._patterns[list_id] = self._pattern(list_id)
        made = deepcopy(self._patterns[list_id])
        new = next(self._free_ids)
        made.set(W + "numId", new)
        self._append(made)
        return new

    def _append(self, made: Element) -> None:
        """Put a list behind the last one."""
        if self.numbering is None:
            self.numbering = deepcopy(self._lists.numbering)
        last = self.numbering.findall(W + "num")[-1] if self._last is None else self._last
        last.addnext(made)
        self._last = made

    def _pattern(self, list_id: str) -> Element:
        """Return a list like another that begins anew, down to the deepest level in use.

        Those above are among them although unused: their numbers may stand in those below.
        """
        made = etree.Element(W + "num")
        made.extend(deepcopy(self._lists.definitions(list_id)))
        levels = self._lists.levels(list_id)
        places = (ListPlace(list_id, _level(one)) for one in levels)
        deepest = max((at for at, one in enumerate(places, 1) if one in self._used), default=0)
        for level in levels[:deepest]:
            override = etree.SubElement(made, W + "lvlOverride", {W + "ilvl": _level(level)})
            start = {W + "val": _value(level, "start") or "1"}
            etree.SubElement(override, W + "startOverride", start)
        return made


def _by_id(numbering: Element, name: str, id_: str) -> dict[str, Element]:
    """Return the lists or definitions of a numbering part by id, the first of each."""
    return {one.get(W + id_, ""): one for one in reversed(numbering.findall(W + name))}


def _level(level: Element) -> str:
    return level.get(W + "ilvl", "0")


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

"""The lists of a Word document: which one a paragraph belongs to, on which level, how marked."""

from __future__ import annotations

from msgspec import Struct

from builders.inspection.document import Document
from builders.inspection.markup import Element, W, val
from builders.inspection.word_styles import WordStyles

NO_LIST = "0"
"""The number that takes a paragraph out of the list its style puts it in."""


class ListPlace(Struct, frozen=True):
    """A paragraph's place in a list.

    Args:
        number: the id of the list, `w:numId`.
        level: from 0.
        format: how the level counts, such as `bullet`, `decimal` or `none`; empty where the file
            does not define it.
    """

    number: str
    level: int
    format: str


class WordLists:
    """The lists of a document.

    Args:
        document: the document.
    """

    def __init__(self, document: Document) -> None:
        part = document.part("numbering")
        self._styles = document.reading(WordStyles)
        abstract: list[Element] = [] if part is None else part.all(f"{W}abstractNum")
        lists: list[Element] = [] if part is None else part.all(f"{W}num")
        self.abstract: dict[str, Element] = {
            one.get(f"{W}abstractNumId", ""): one for one in reversed(abstract)
        }
        """The definitions by id; of doubles the first."""
        self.lists: dict[str, Element] = {one.get(f"{W}numId", ""): one for one in reversed(lists)}
        """The lists by id; of doubles the first."""
        self._given: dict[str, tuple[str, str]] = {}
        self._linked: dict[str, Element] = {
            val(one.find(f"{W}styleLink")): one for one in reversed(abstract)
        }

    def place(self, paragraph: Element) -> ListPlace | None:
        """Return the list that a paragraph belongs to by itself or its style; `None` for none."""
        own = self._styles.own_property(paragraph, "numPr")
        number = val(None if own is None else own.find(f"{W}numId"))
        level = val(None if own is None else own.find(f"{W}ilvl"))
        if not number:
            number, by_style = self._by_style(self._styles.id_of(paragraph))
            level = level or by_style
        if not number or number == NO_LIST:
            return None
        depth = int(level) if level.isdecimal() and len(level) < 3 else 0
        return ListPlace(number, depth, self._format(number, depth))

    def _by_style(self, id_: str) -> tuple[str, str]:
        """Return the list and level that a style gives its paragraphs; of none, empty texts."""
        if id_ not in self._given:
            self._given[id_] = self._given_by(id_)
        return self._given[id_]

    def _given_by(self, id_: str) -> tuple[str, str]:
        for style in self._styles.chain(id_):
            number = val(style.element.find(f"{W}pPr/{W}numPr/{W}numId"))
            if number:
                return number, self._level_of(style.id, number, style.element)
        return "", ""

    def _level_of(self, style: str, number: str, element: Element) -> str:
        """Return the level linked to a style, or the one that the style itself says."""
        for level in _inside(self.definition(number), "lvl"):
            if val(level.find(f"{W}pStyle")) == style:
                return level.get(f"{W}ilvl", "")
        return val(element.find(f"{W}pPr/{W}numPr/{W}ilvl"))

    def definition(self, number: str) -> Element | None:
        """Return the definition of a list, `w:abstractNum`, through a style of lists if need be."""
        listed = self.lists.get(number)
        found = None if listed is None else self.abstract.get(val(listed.find(_ABSTRACT)))
        linked = val(None if found is None else found.find(f"{W}numStyleLink"))
        return self._linked.get(linked, found) if linked else found

    def has_level(self, number: str, level: str) -> bool:
        """Return whether a list defines a level; also where it defines none, or is not there."""
        levels = [one.get(f"{W}ilvl") for one in self._levels(number)]
        return not levels or level in levels

    def _levels(self, number: str) -> list[Element]:
        """Return the levels of a list, its own before those of its definition."""
        overrides = _inside(self.lists.get(number), "lvlOverride")
        own = [level for one in overrides for level in _inside(one, "lvl")]
        return [*own, *_inside(self.definition(number), "lvl")]

    def _format(self, number: str, level: int) -> str:
        for one in self._levels(number):
            if one.get(f"{W}ilvl") == str(level):
                return val(one.find(f"{W}numFmt")) or "decimal"
        return ""


_ABSTRACT = f"{W}abstractNumId"


def _inside(element: Element | None, name: str) -> list[Element]:
    return [] if element is None else list(element.iterchildren(f"{W}{name}"))

"""Where in a file a fault is, in the words in which a person would look for it."""

from __future__ import annotations

from functools import cached_property

from builders.inspection.deck import SHAPES, Deck
from builders.inspection.document import Document
from builders.inspection.findings import ON_SLIDE, WHOLE_FILE, Fault, Place
from builders.inspection.markup import WP, Element, P, R, W, beginning_of
from builders.inspection.office_file import OfficeFile
from builders.inspection.parts import XmlPart
from builders.inspection.word_places import BLOCKS, WordPlaces
from seminar.messages import Message, message
from seminar.texts import shown

_QUOTED = 200
"""How many characters are kept of a text."""
_SHAPES = frozenset(SHAPES)
_OWN = {
    "notesSlide": message("Notes"),
    "chart": message("Chart"),
    "comments": message("Comments"),
    "header": message("Header"),
    "footer": message("Footer"),
    "footnotes": message("Footnotes"),
    "endnotes": message("Endnotes"),
    "slideMaster": message("Slide master"),
    "notesMaster": message("Notes master"),
    "theme": message("Theme"),
    "styles": message("Styles"),
    "numbering": message("Lists"),
    "settings": message("Settings"),
    "core-properties": message("Properties"),
    "extended-properties": message("Properties"),
    "custom-properties": message("Properties"),
}
"""What the part is called that a relationship of this kind leads to."""
_EDGES: dict[str, dict[str, Message]] = {
    f"{W}headerReference": {
        "first": message("First page's header"),
        "default": message("Header of the other pages"),
        "even": message("Header of even pages"),
    },
    f"{W}footerReference": {
        "first": message("First page's footer"),
        "default": message("Footer of the other pages"),
        "even": message("Footer of even pages"),
    },
}
"""What headers and footers are called where the first page has its own (ISO/IEC 29500-1, 17.10).
"""

_Told = tuple[tuple[int, ...], Message]


class Places:
    """The places of one file.

    Args:
        file: the file.
        about: the presentation or document that it holds, where it could be read.
    """

    def __init__(self, file: OfficeFile, about: Deck | Document | None) -> None:
        self._file = file
        self._about = about
        self._last: tuple[Element, str] | None = None

    def place(self, fault: Fault) -> Place:
        """Return where a fault is; its element's tree is still there."""
        position, text = self._parts.get(fault.part) or self._elsewhere(fault.part)
        if fault.element is None:
            return Place(text, position, fault.part)
        if isinstance(self._about, Document):
            return self._in_text(fault.part, fault.element, position, text)
        return self._on_slide(fault.part, fault.element, position, text)

    def _elsewhere(self, part: str) -> _Told:
        return ((9,) if part else (0,)), WHOLE_FILE

    @cached_property
    def _parts(self) -> dict[str, _Told]:
        """The parts that have a name for people: slides, layouts, and what belongs to them."""
        told: dict[str, _Told] = {}
        if self._about is not None:
            whole = message("Presentation") if isinstance(self._about, Deck) else message("Text")
            told[self._about.main.name] = ((1,), whole)
        if isinstance(self._about, Deck):
            for number, name in enumerate(self._about.slide_names, 1):
                told[name] = ((ON_SLIDE, number), message("Slide {number}", number=number))
            told.update(_layouts(self._about))
        for name in list(told):
            self._add_related(name, told)
        self._add_related("/", told)
        return told

    def _add_related(self, owner: str, told: dict[str, _Told]) -> None:
        position, text = told.get(owner, ((), None))
        for index, link in enumerate(self._file.links(owner)):
            own = self._edges.get(link.id) if owner == self._main_name else None
            own = own or _OWN.get(link.kind)
            if own is None or link.external or link.target in told:
                continue
            on_slide = len(position) > 1 and text is not None
            said = message("{slide}, {part}", slide=text, part=own) if on_slide and text else own
            told[link.target] = ((*position, 1, index) if on_slide else (3, index), said)

    @cached_property
    def _edges(self) -> dict[str, Message]:
        """What headers and footers are called where a document has several, by relationship."""
        if not isinstance(self._about, Document):
            return {}
        references = [one for name in _EDGES for one in self._about.main.all(name)]
        types = {(one.tag, one.get(f"{W}type", "")) for one in references}
        return {
            one.get(f"{R}id", ""): _EDGES[str(one.tag)][one.get(f"{W}type", "")]
            for one in references
            if (one.tag, "first") in types and one.get(f"{W}type") in _EDGES[str(one.tag)]
        }

    def _in_text(
        self, part: str, element: Element, position: tuple[int, ...], text: Message
    ) -> Place:
        block = _nearest(element, BLOCKS)
        if block is None:
            return Place(text, position, part, _drawing_name(element))
        if part == self._main_name and isinstance(self._about, Document):
            places = self._about.reading(WordPlaces)
            position = (*position, places.number(block))
            text = places.text(block, text)
        return Place(text, position, part, _drawing_name(element), self._said(block))

    def _on_slide(
        self, part: str, element: Element, position: tuple[int, ...], text: Message
    ) -> Place:
        shape = _nearest(element, _SHAPES)
        if shape is None:
            return Place(text, position, part, "", self._said(element))
        around = shape.getparent()
        order = 0 if around is None else around.index(shape)
        who = next(shape.iterfind(f"./*/{P}cNvPr"), None)
        name = "" if who is None else who.get("name", "")
        return Place(text, (*position, 0, order), part, shown(name), self._said(shape))

    def _said(self, element: Element) -> str:
        """Return how an element's text begins; the last is kept, for it is asked for again."""
        if self._last is None or self._last[0] is not element:
            self._last = (element, shown(beginning_of(element, _QUOTED), _QUOTED))
        return self._last[1]

    @property
    def _main_name(self) -> str:
        return self._about.main.name if self._about is not None else ""


def _layouts(deck: Deck) -> dict[str, _Told]:
    """Return the layouts of all masters by what PowerPoint calls them."""
    masters = filter(None, map(deck.shared, deck.main.related("slideMaster")))
    names = [name for master in masters for name in master.related("slideLayout")]
    return {
        name: ((4, number), message("Layout “{name}”", name=_layout_name(deck.shared(name))))
        for number, name in enumerate(names)
    }


def _layout_name(layout: XmlPart | None) -> str:
    common = None if layout is None else layout.root.find(f"{P}cSld")
    return "" if common is None else shown(common.get("name", ""))


def _nearest(element: Element, tags: frozenset[str]) -> Element | None:
    """Return the element, or the nearest of those around it, that has one of these names."""
    at: Element | None = element
    while at is not None and at.tag not in tags:
        at = at.getparent()
    return at


def _drawing_name(element: Element) -> str:
    """Return the name of the picture or chart that an element is part of, in a document."""
    around = _nearest(element, frozenset((f"{WP}inline", f"{WP}anchor")))
    properties = None if around is None else around.find(f"{WP}docPr")
    return "" if properties is None else shown(properties.get("name", ""))

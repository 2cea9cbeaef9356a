"""A presentation under inspection: its slides with their shapes, its layouts and masters.

One slide's tree is held at a time; what is shared (layouts, masters, themes) is read once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, TypeVar

from msgspec import Struct

from builders.deck.quantities import NotANumber, whole
from builders.inspection.findings import Fault
from builders.inspection.markup import ADEC, A, Element, P, R, local, text_of
from builders.inspection.office_file import OfficeFile
from builders.inspection.parts import XmlPart
from seminar.messages import Message

T = TypeVar("T")
SHAPES = (f"{P}sp", f"{P}pic", f"{P}graphicFrame", f"{P}cxnSp", f"{P}grpSp", f"{P}contentPart")
TITLES = frozenset(("title", "ctrTitle"))
_USUAL_SIZE = (12_192_000, 6_858_000)


class SlideDigest(Struct, frozen=True):
    """What is kept of a slide when its tree has gone, for rules that compare slides."""

    name: str
    number: int
    title: str
    """The visible text of its title, on one line; empty where it has none."""
    hidden: bool
    has_text: bool = False
    """Whether it shows any text."""
    has_language: bool = False
    """Whether any of its text says which language it is in."""


class Deck:
    """A presentation.

    Args:
        file: the file it is in.
        main: its main part.
    """

    def __init__(self, file: OfficeFile, main: XmlPart) -> None:
        self.file = file
        self.main = main
        self.digests: tuple[SlideDigest, ...] = ()
        """The slides that could be read, in order; complete when rules of the deck run."""
        self._shared: dict[str, XmlPart | None] = {}
        self._readings: dict[Callable[[Deck], Any], Any] = {}

    def reading(self, make: Callable[[Deck], T]) -> T:
        """Return what `make` reads of the presentation: once for all rules and slides."""
        if make not in self._readings:
            self._readings[make] = make(self)
        return self._readings[make]

    @cached_property
    def slide_names(self) -> tuple[str, ...]:
        """The part names of the slides in the order of the show, each once."""
        links = (self.main.links.get(one.get(f"{R}id", "")) for one in self.main.all(f"{P}sldId"))
        found = [link.target for link in links if link and link.target in self.file.members]
        return tuple(dict.fromkeys(found))

    @cached_property
    def size(self) -> tuple[int, int]:
        """The width and height of the slides in EMU."""
        for size in self.main.all(f"{P}sldSz"):
            try:
                return whole(size.get("cx", "")), whole(size.get("cy", ""))
            except NotANumber:
                break
        return _USUAL_SIZE

    def shared(self, name: str) -> XmlPart | None:
        """Return a layout, master or theme, read once; `None` where it cannot be read."""
        if name not in self._shared:
            root = self.file.hold(name) if name in self.file.members else None
            self._shared[name] = None if root is None else XmlPart(self.file, name, root)
        return self._shared[name]

    def fault(self, sentence: Message, element: Element | None = None) -> Fault:
        """Return a fault in the presentation's main part."""
        return self.main.fault(sentence, element)


class Placeholder(Struct, frozen=True):
    """What makes a shape a placeholder: its type (`obj` where none is said) and index."""

    type: str
    idx: str


class Shape:
    """A shape of a slide, layout or master: text, picture, table, chart, line or group.

    Args:
        element: its element, one of `SHAPES`.
        groups: the groups it is in, the outermost first.
    """

    def __init__(self, element: Element, groups: tuple[Shape, ...]) -> None:
        self.element = element
        self.groups = groups

    @cached_property
    def kind(self) -> str:
        """The local name of its element, such as `sp`, `pic` or `graphicFrame`."""
        return local(self.element)

    @cached_property
    def properties(self) -> Element | None:
        """The element with its id, name and alternative text, `p:cNvPr`."""
        return next(self.element.iterfind(f"./*/{P}cNvPr"), None)

    def _property(self, name: str) -> str:
        return self.properties.get(name, "") if self.properties is not None else ""

    @property
    def name(self) -> str:
        """Its name in the selection pane."""
        return self._property("name")

    @property
    def description(self) -> str:
        """Its alternative text."""
        return self._property("descr").strip()

    @cached_property
    def is_hidden(self) -> bool:
        """Whether it, or a group it is in, is hidden."""
        own = self._property("hidden") in ("1", "true")
        # The innermost group knows of those around it.
        return own or (bool(self.groups) and self.groups[-1].is_hidden)

    @cached_property
    def is_decorative(self) -> bool:
        """Whether it is marked as decorative, so that it needs no alternative text."""
        properties = self.properties
        marks = [] if properties is None else list(properties.iter(f"{ADEC}decorative"))
        return any(mark.get("val", "1") not in ("0", "false") for mark in marks)

    @cached_property
    def placeholder(self) -> Placeholder | None:
        """What it stands for on the layout, or `None` where it is no placeholder."""
        mark = next(self.element.iterfind(f"./*/{P}nvPr/{P}ph"), None)
        if mark is None:
            return None
        return Placeholder(mark.get("type", "obj"), mark.get("idx", "0"))

    @property
    def is_title(self) -> bool:
        """Whether it is the title of its slide."""
        return self.placeholder is not None and self.placeholder.type in TITLES

    @cached_property
    def body(self) -> Element | None:
        """Its text body, where it is a shape that can have one."""
        return self.element.find(f"{P}txBody") if self.kind == "sp" else None

    @cached_property
    def text(self) -> str:
        """Its own text, paragraphs on lines of their own; a group has none of its own."""
        return "" if self.kind == "grpSp" else text_of(self.element).strip()


class Slide:
    """A slide.

    Args:
        deck: the presentation it is in.
        part: its part.
        number: its number in the show, from 1.
    """

    def __init__(self, deck: Deck, part: XmlPart, number: int) -> None:
        self.deck = deck
        self.part = part
        self.number = number

    @cached_property
    def layout(self) -> XmlPart | None:
        """The layout it is on."""
        return self._first(self.part, "slideLayout")

    @cached_property
    def master(self) -> XmlPart | None:
        """The master of its layout."""
        return self._first(self.layout, "slideMaster") if self.layout else None

    @cached_property
    def theme(self) -> XmlPart | None:
        """The theme of its master."""
        return self._first(self.master, "theme") if self.master else None

    def _first(self, part: XmlPart, kind: str) -> XmlPart | None:
        return next(map(self.deck.shared, part.related(kind)), None)

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        """Its shapes in reading order, the order of drawing; a group before its members."""
        return tuple(shapes_of(self.part))

    @cached_property
    def title(self) -> Shape | None:
        """Its title: the first title placeholder."""
        return next((shape for shape in self.shapes if shape.is_title), None)

    @property
    def is_hidden(self) -> bool:
        """Whether it is left out of the show."""
        return self.part.root.get("show", "1") in ("0", "false")

    def digest(self) -> SlideDigest:
        """Return what is kept of it."""
        title = " ".join(self.title.text.split()) if self.title else ""
        has_text = any(one.text for one in self.part.all(f"{A}t"))
        has_language = any(one.get("lang") for one in self.part.all(f"{A}rPr"))
        return SlideDigest(
            self.part.name, self.number, title, self.is_hidden, has_text, has_language
        )

    def fault(self, sentence: Message, where: Shape | Element | None = None) -> Fault:
        """Return a fault at a shape or element, or of the slide as a whole."""
        return self.part.fault(sentence, where.element if isinstance(where, Shape) else where)


def shapes_of(part: XmlPart) -> Iterator[Shape]:
    """Yield the shapes of a slide, layout or master in order, a group before its members."""
    tree = part.root.find(f"{P}cSld/{P}spTree")
    if tree is not None:
        yield from _shapes(tree, ())


def _shapes(tree: Element, groups: tuple[Shape, ...]) -> Iterator[Shape]:
    for element in tree.iterchildren(*SHAPES):
        shape = Shape(element, groups)
        yield shape
        if element.tag == f"{P}grpSp":
            yield from _shapes(element, (*groups, shape))

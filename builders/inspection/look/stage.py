"""What slides get from layout, master and theme: colours, styles, places, and what stands behind.

A stage is shared by all slides of one layout and colour map, so that it is made once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from builders.inspection.deck import Placeholder, Shape, Slide, shapes_of
from builders.inspection.look.bodies import BodyLook, body_look
from builders.inspection.look.colours import CLEAR, Colour, Colours, Paint
from builders.inspection.look.geometry import Frame, frame_of
from builders.inspection.look.layers import Layer, layers_of
from builders.inspection.look.numbers import number
from builders.inspection.look.typesetting import MANNER, Level, Manner, Setter
from builders.inspection.markup import A, Element, P, local
from builders.inspection.parts import XmlPart

_TITLES = frozenset(("title", "ctrTitle"))
_OWN_STYLES = frozenset(("dt", "ftr", "sldNum"))
_ON, _OFF = ("1", "true"), ("0", "false")
_LEVELS = [f"{A}lvl{number}pPr" for number in range(1, 10)]
_WHITE = "FFFFFF"


class Format(Struct, frozen=True):
    """A theme as far as looks go: its slots, its typefaces, its fills for shapes and grounds."""

    slots: Mapping[str, str]
    major: str
    minor: str
    fills: tuple[Element, ...]
    grounds: tuple[Element, ...]


def format_of(theme: XmlPart | None) -> Format:
    """Return a theme's format; an empty one where there is no theme."""
    if theme is None:
        return Format({}, "", "", (), ())
    return Format(
        dict(_slots(theme)),
        _typeface(theme, "majorFont"),
        _typeface(theme, "minorFont"),
        tuple(one for listed in theme.all(f"{A}fillStyleLst")[:1] for one in listed),
        tuple(one for listed in theme.all(f"{A}bgFillStyleLst")[:1] for one in listed),
    )


def _slots(theme: XmlPart) -> Iterator[tuple[str, str]]:
    plain = Colours({}, {})
    for scheme in theme.all(f"{A}clrScheme")[:1]:
        for slot in scheme:
            colour = plain.first(slot)
            if colour is not None:
                yield local(slot), colour.rgb


def _typeface(theme: XmlPart, which: str) -> str:
    found = (one.find(f"{A}latin") for one in theme.all(f"{A}{which}"))
    return next((one.get("typeface", "") for one in found if one is not None), "")


class Inherited:
    """What a placeholder of a slide gets from its layout and master.

    Args:
        stage: the stage.
        kind: its type.
        chain: the placeholders that it stands for, the layout's first.
    """

    def __init__(self, stage: Stage, kind: str, chain: tuple[Element, ...]) -> None:
        self._stage = stage
        self._levels: dict[tuple[int, Manner], Level] = {}
        self.kind = kind
        self._bodies = tuple(
            body for one in chain if (body := one.find(f"{P}txBody/{A}bodyPr")) is not None
        )
        self._body = body_look(self._bodies)
        self.frame: Frame | None = next(
            filter(None, (frame_of(one.find(f"{P}spPr/{A}xfrm")) for one in chain)), None
        )
        self.paint: Paint | None = next(
            filter(None, (stage.colours.fill(one.find(f"{P}spPr")) for one in chain)), None
        )
        self._lists = tuple(
            styles for one in chain if (styles := one.find(f"{P}txBody/{A}lstStyle")) is not None
        )

    def body(self, element: Element | None) -> BodyLook:
        """Return how the text in a shape's body, `p:txBody`, is set in its frame."""
        own = None if element is None else element.find(f"{A}bodyPr")
        if own is None or not (len(own) or own.attrib):
            return self._body
        return body_look((own, *self._bodies))

    def level(self, index: int, manner: Manner = MANNER) -> Level:
        """Return how paragraphs of a level, from 0, are set.

        Args:
            index: the level.
            manner: what the style of the shape or table adds.
        """
        key = (index, manner)
        if key not in self._levels:
            self._levels[key] = self.level_with((), index, manner)
        return self._levels[key]

    def level_with(self, own: Iterable[Element], index: int, manner: Manner = MANNER) -> Level:
        """Return the same where the shape's own list styles, `a:lstStyle`, come first."""
        return self._stage.level((*own, *self._lists), self.kind, index, manner)


class Stage:
    """What slides on one layout, with one colour map, get from it, its master and its theme.

    Args:
        slide: one of those slides; it is not kept.
        format_: the theme's format.
        colours: the colours they show.
    """

    def __init__(self, slide: Slide, format_: Format, colours: Colours) -> None:
        self.colours = colours
        self.format = format_
        self.setter = Setter(colours, format_.major, format_.minor)
        self._layout, self._master = slide.layout, slide.master
        self._layout_marks = _placeholders(slide.layout)
        self._master_marks = _placeholders(slide.master)
        self._inherited: dict[Placeholder | None, Inherited] = {}
        self._told: set[tuple[object, ...]] = set()
        self._usual_styles = [
            style for style in slide.deck.main.all(f"{P}defaultTextStyle") if len(style)
        ]
        self.ground = self._ground()
        self.layers = tuple(self._layers())

    def is_news(self, what: tuple[object, ...]) -> bool:
        """Return whether this is asked for the first time."""
        if what in self._told:
            return False
        self._told.add(what)
        return True

    def inherited(self, placeholder: Placeholder | None) -> Inherited:
        """Return what a placeholder gets; `None` asks for what any other shape gets."""
        if placeholder not in self._inherited:
            chain = () if placeholder is None else self._chain(placeholder)
            kind = "" if placeholder is None else placeholder.type
            self._inherited[placeholder] = Inherited(self, kind, tuple(chain))
        return self._inherited[placeholder]

    def _chain(self, wanted: Placeholder) -> Iterator[Element]:
        mark = _matching(self._layout_marks, wanted)
        if mark is not None:
            yield mark[1]
        kind = mark[0].type if mark is not None and wanted.type == "obj" else wanted.type
        general = "title" if kind in _TITLES else kind if kind in _OWN_STYLES else "body"
        yield from [shape for one, shape in self._master_marks if one.type == general][:1]

    def level(self, lists: Iterable[Element], kind: str, index: int, manner: Manner) -> Level:
        """Return how a level is set by list styles, then by a manner and the master's style."""
        near = _of_level(lists, index)
        return self.setter.level(near, _of_level(self._styles(kind), index), manner)

    def _styles(self, kind: str) -> list[Element]:
        name = "titleStyle" if kind in _TITLES else "bodyStyle"
        if not kind or kind in _OWN_STYLES:
            name = "otherStyle"
        own = [] if self._master is None else self._master.all(f"{P}{name}")
        return [*self._usual_styles, *own] if name == "otherStyle" else [*own, *self._usual_styles]

    def _layers(self) -> Iterator[Layer]:
        shown = self._layout is None or self._layout.root.get("showMasterSp", "1") not in _OFF
        if self._master is not None and shown:
            yield from self._drawn(self._master)
        if self._layout is not None:
            yield from self._drawn(self._layout)

    def _drawn(self, part: XmlPart) -> Iterator[Layer]:
        fixed: list[Shape] = [one for one in shapes_of(part) if one.placeholder is None]
        yield from layers_of(fixed, self.fill)

    def fill(self, shape: Shape) -> Paint:
        """Return what a shape is filled with."""
        tag = "grpSpPr" if shape.kind == "grpSp" else "spPr"
        properties = shape.element.find(f"{P}{tag}")
        group = self.fill(shape.groups[-1]) if shape.groups and _is_of_group(properties) else None
        stated = self.colours.fill(properties, group)
        if stated is not None:
            return stated
        if shape.element.get("useBgFill") in _ON:
            return self.ground
        if shape.placeholder is not None:
            return self.inherited(shape.placeholder).paint or self._of_style(shape)
        return self._of_style(shape)

    def _of_style(self, shape: Shape) -> Paint:
        reference = shape.element.find(f"{P}style/{A}fillRef")
        return CLEAR if reference is None else self._referred(reference) or CLEAR

    def _referred(self, reference: Element) -> Paint | None:
        """Return the theme's fill that a reference names (ISO/IEC 29500-1, 20.1.4.2.10)."""
        index = number(reference, "idx", 0)
        listed = self.format.grounds if index > 1000 else self.format.fills
        place = index - 1001 if index > 1000 else index - 1
        if not 0 <= place < len(listed):
            return None
        return self.colours.paint(listed[place], None, self.colours.first(reference))

    def background(self, part: XmlPart | None) -> Paint | None:
        """Return the background that a slide, layout or master states, `None` where it does not."""
        stated = None if part is None else part.root.find(f"{P}cSld/{P}bg")
        for one in () if stated is None else stated:
            return self.colours.fill(one) if local(one) == "bgPr" else self._referred(one)
        return None

    def _ground(self) -> Paint:
        found = self.background(self._layout) or self.background(self._master)
        return found or Paint((Colour(self.colours.slot("bg1") or _WHITE),))


def _of_level(styles: Iterable[Element], index: int) -> list[Element]:
    return [one for style in styles for one in style.iterchildren(_LEVELS[index])]


_Marks = list[tuple[Placeholder, Element]]


def _placeholders(part: XmlPart | None) -> _Marks:
    shapes = () if part is None else shapes_of(part)
    return [(one.placeholder, one.element) for one in shapes if one.placeholder is not None]


def _matching(marks: _Marks, wanted: Placeholder) -> tuple[Placeholder, Element] | None:
    """Return a layout's placeholder for one of a slide: by type for titles, else by index."""
    for mark in marks:
        if wanted.type in _TITLES or wanted.type in _OWN_STYLES:
            same = mark[0].type == wanted.type or {mark[0].type, wanted.type} <= _TITLES
        else:
            same = mark[0].idx == wanted.idx and mark[0].type not in _TITLES
        if same:
            return mark
    return None


def _is_of_group(properties: Element | None) -> bool:
    return properties is not None and properties.find(f"{A}grpFill") is not None

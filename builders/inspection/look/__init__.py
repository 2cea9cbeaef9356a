"""What slides look like, resolved through theme, master, layout and shape: for rules that measure.

`look_of` tells it of a slide; what slides share is worked out once.
"""

from __future__ import annotations

from collections.abc import Mapping
from weakref import WeakKeyDictionary

from builders.inspection.deck import Deck, Slide
from builders.inspection.look.colours import Colour, Colours, Paint
from builders.inspection.look.doubts import Doubt
from builders.inspection.look.geometry import Box, Frame, around
from builders.inspection.look.layers import Grounds, Layer
from builders.inspection.look.slides import SlideLook, TableLook
from builders.inspection.look.stage import Stage, format_of
from builders.inspection.look.texts import Text
from builders.inspection.markup import A, Element, P
from builders.inspection.parts import XmlPart

__all__ = [
    "Box",
    "Colour",
    "Colours",
    "Doubt",
    "Frame",
    "Grounds",
    "Layer",
    "Paint",
    "SlideLook",
    "TableLook",
    "Text",
    "around",
    "look_of",
]


class _DeckLook:
    """What the slides of a presentation share."""

    def __init__(self, deck: Deck) -> None:
        # The deck is not kept: it is what this is looked up by.
        self._stages: dict[tuple[object, ...], Stage] = {}
        self.styles = dict(_table_styles(deck))

    def stage(self, slide: Slide) -> Stage:
        """Return the stage of a slide."""
        override = slide.part.root.find(f"{P}clrMapOvr/{A}overrideClrMapping")
        own = {} if override is None else _attributes(override)
        layout = None if slide.layout is None else slide.layout.name
        key = (layout, tuple(sorted(own.items())))
        if key not in self._stages:
            self._stages[key] = _stage(slide, own)
        return self._stages[key]


def _table_styles(deck: Deck) -> Mapping[str, Element]:
    parts = filter(None, map(deck.shared, deck.main.related("tableStyles")))
    return {style.get("styleId", ""): style for part in parts for style in part.all(f"{A}tblStyle")}


def _stage(slide: Slide, override: Mapping[str, str]) -> Stage:
    theme = format_of(slide.theme)
    mapping = override or _override(slide.layout) or _map(slide.master)
    return Stage(slide, theme, Colours(theme.slots, mapping))


def _override(layout: XmlPart | None) -> Mapping[str, str]:
    found = [] if layout is None else layout.all(f"{A}overrideClrMapping")
    return _attributes(found[0]) if found else {}


def _map(master: XmlPart | None) -> Mapping[str, str]:
    found = [] if master is None else master.all(f"{P}clrMap")
    return _attributes(found[0]) if found else {}


def _attributes(element: Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.attrib.items()}


_DECKS: WeakKeyDictionary[Deck, _DeckLook] = WeakKeyDictionary()
_SLIDES: WeakKeyDictionary[Slide, SlideLook] = WeakKeyDictionary()


def look_of(slide: Slide) -> SlideLook:
    """Return what a slide looks like; several rules may ask, and it is worked out once."""
    look = _SLIDES.get(slide)
    if look is None:
        shared = _DECKS.get(slide.deck)
        if shared is None:
            shared = _DECKS[slide.deck] = _DeckLook(slide.deck)
        look = _SLIDES[slide] = SlideLook(slide, shared.stage(slide), shared.styles)
    return look

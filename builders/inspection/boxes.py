"""Where shapes stand on a slide, as far as rules about their order need it."""

from __future__ import annotations

from msgspec import Struct

from builders.inspection.deck import TITLES, Placeholder, Shape, Slide, shapes_of
from builders.inspection.markup import A, Element, P
from builders.inspection.numbers import length
from builders.inspection.parts import XmlPart


class Box(Struct, frozen=True):
    """A shape's rectangle in EMU, before it is turned."""

    left: int
    top: int
    right: int
    bottom: int


def box_of(slide: Slide, shape: Shape) -> Box | None:
    """Return where a shape outside any group stands; `None` where nothing says it."""
    own = _stated(shape.element)
    if own is not None or shape.placeholder is None:
        return own
    return _of_placeholder(slide.layout, shape.placeholder) or _of_placeholder(
        slide.master, shape.placeholder
    )


def _of_placeholder(part: XmlPart | None, wanted: Placeholder) -> Box | None:
    for one in () if part is None else shapes_of(part):
        if one.placeholder is not None and _is_same(one.placeholder, wanted):
            return _stated(one.element)
    return None


def _is_same(one: Placeholder, wanted: Placeholder) -> bool:
    if wanted.type in TITLES:
        return one.type in TITLES
    return one.idx == wanted.idx and one.type not in TITLES


def _stated(element: Element) -> Box | None:
    transform = element.find(f"{P}spPr/{A}xfrm")
    if transform is None:
        transform = element.find(f"{P}xfrm")
    offset = None if transform is None else transform.find(f"{A}off")
    extent = None if transform is None else transform.find(f"{A}ext")
    if offset is None or extent is None:
        return None
    values = (offset.get("x"), offset.get("y"), extent.get("cx"), extent.get("cy"))
    left, top, width, height = (length(value) or 0 for value in values)
    return Box(left, top, left + width, top + height)

"""Where shapes stand on a slide, as far as rules about their order need it."""

from __future__ import annotations

from msgspec import Struct

from builders.inspection.deck import SHAPES, TITLES, Placeholder, Shape, Slide
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
    own = stated_box(shape.element)
    if own is not None or shape.placeholder is None:
        return own
    return _of_placeholder(slide.layout, shape.placeholder) or _of_placeholder(
        slide.master, shape.placeholder
    )


def _of_placeholder(part: XmlPart | None, wanted: Placeholder) -> Box | None:
    for mark in () if part is None else part.all(f"{P}ph"):
        if _is_same(mark, wanted):
            shape = next(mark.iterancestors(*SHAPES), None)
            return None if shape is None else stated_box(shape)
    return None


def _is_same(mark: Element, wanted: Placeholder) -> bool:
    is_title = mark.get("type") in TITLES
    if wanted.type in TITLES:
        return is_title
    return mark.get("idx", "0") == wanted.idx and not is_title


def stated_box(element: Element) -> Box | None:
    """Return where a shape itself says that it stands; `None` where its layout says it."""
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

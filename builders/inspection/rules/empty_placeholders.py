"""Placeholders left empty: nobody sees them in the show, and everybody does in the file."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.deck import TITLES, Shape, Slide
from builders.inspection.findings import Fault
from builders.inspection.markup import A, P
from builders.inspection.registry import Rules
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("accessibility")
_MARGINALIA = frozenset(("dt", "ftr", "sldNum", "hdr", "sldImg"))


@RULES.add(
    Slide,
    "empty-placeholder",
    "warning",
    demand=message("No slide has an empty placeholder."),
    remedy=message("Fill the placeholder, or click its edge and press Delete."),
    source="Microsoft: Make your PowerPoint presentations accessible; WCAG 2.1, 1.3.1",
)
def empty_placeholder(slide: Slide) -> Iterator[Fault]:
    """Find placeholders with nothing in them; a title is the concern of its own rule."""
    for shape in slide.shapes:
        mark = shape.placeholder
        if mark and mark.type not in TITLES | _MARGINALIA and _is_empty(shape):
            sentence = message("The placeholder “{name}” is empty.", name=shown(shape.name))
            yield slide.fault(sentence, shape)


def _is_empty(shape: Shape) -> bool:
    """Return whether a shape has neither text nor a picture for its ground."""
    if shape.kind != "sp" or shape.text or shape.element.find(f"{P}spPr/{A}blipFill") is not None:
        return False
    # A field, such as the slide's number, is filled in when it is shown.
    return next(shape.element.iter(f"{A}fld"), None) is None

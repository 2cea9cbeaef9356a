"""Placeholders: each its own on the slide, and each known to the layout."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.deck import TITLES, Slide
from builders.inspection.findings import Fault
from builders.inspection.markup import A, Element, P
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("presentation")
_ONCE = frozenset(("title", "dt", "ftr", "sldNum", "hdr", "sldImg"))
"""The kinds of which a slide, layout or page of notes has one at most."""
_TEXT = message("text")
_CONTENTS = {
    "pic": message("a picture"),
    "clipArt": message("a picture"),
    "tbl": message("a table"),
    "chart": message("a chart"),
    "dgm": message("a diagram"),
    "media": message("a film or sound"),
}
"""What placeholders are for; all others are for text."""
_TEXTS = frozenset(("body", "subTitle", "obj", "title"))
_SHAPES = (f"{P}sp", f"{P}pic", f"{P}graphicFrame")
_DETACHED = "4294967295"
"""The index that PowerPoint gives to placeholders that belong to no layout any more."""


def _type(mark: Element) -> str:
    type_ = mark.get("type", "obj")
    return "title" if type_ in TITLES else type_


def _name(mark: Element) -> str:
    shape = mark.getparent()
    properties = shape.getparent() if shape is not None else None
    own = None if properties is None else properties.find(f"{P}cNvPr")
    return "" if own is None else shown(own.get("name", ""))


@RULES.add(
    XmlPart,
    "placeholder-twice",
    "error",
    demand=message("Each placeholder of a slide or layout is there once."),
    remedy=message(
        "In PowerPoint, delete the second of the two, or copy its text to an ordinary text box."
    ),
    source="ISO/IEC 29500-1, 19.3.1.36",
)
def placeholder_twice(part: XmlPart) -> Iterator[Fault]:
    """Find placeholders with the index, or of the one-only kind, of an earlier one."""
    seen: dict[str, Element] = {}
    for mark in part.all(f"{P}ph"):
        idx, type_ = mark.get("idx"), _type(mark)
        keys = [type_] if type_ in _ONCE else []
        keys += [idx] if idx and idx != _DETACHED else []
        first = next((seen[key] for key in keys if key in seen), None)
        if first is not None:
            yield part.fault(_twice(first, mark), mark)
        for key in keys:
            seen.setdefault(key, mark)


def _twice(first: Element, mark: Element) -> Message:
    return message(
        "“{first}” and “{second}” fill the same placeholder of the layout.",
        first=_name(first),
        second=_name(mark),
    )


@RULES.add(
    Slide,
    "placeholder-not-in-layout",
    "warning",
    demand=message("Each placeholder of a slide is one of its layout's."),
    remedy=message(
        "In PowerPoint, choose Home, Layout, one that has this placeholder, or Home, Reset, and "
        "put the text where it belongs."
    ),
    source="ISO/IEC 29500-1, 19.3.1.36; [MS-OI29500], on ph",
)
def placeholder_not_in_layout(slide: Slide) -> Iterator[Fault]:
    """Find placeholders that the layout does not have, so that place and look come from nowhere."""
    if slide.layout is None:
        return
    there = slide.layout.all(f"{P}ph")
    types = {_type(mark) for mark in there}
    indexes = {mark.get("idx", "0") for mark in there}
    for mark in slide.part.all(f"{P}ph"):
        type_, idx = _type(mark), mark.get("idx", "0")
        known = type_ in types if type_ in _ONCE else idx in indexes
        if not known and idx != _DETACHED and not _stands_alone(mark):
            sentence = message(
                "“{name}” fills a placeholder that the slide's layout does not have.",
                name=_name(mark),
            )
            yield slide.fault(sentence, mark)


def _stands_alone(mark: Element) -> bool:
    """Return whether a placeholder names none of the layout's, and says itself where it stands.

    So LibreOffice writes footers, and texts without an index.
    """
    if mark.get("idx") is not None and _type(mark) not in _ONCE:
        return False
    shape = next(mark.iterancestors(*_SHAPES), None)
    places = (f"{P}spPr/{A}xfrm", f"{P}xfrm")
    return shape is not None and any(shape.find(place) is not None for place in places)


@RULES.add(
    Slide,
    "placeholder-of-another-kind",
    "warning",
    demand=message("A placeholder on a slide is of the kind that its layout gives it."),
    remedy=message("In PowerPoint, choose Home, Reset, and put the content in anew."),
    source="ISO/IEC 29500-1, 19.3.1.36",
)
def placeholder_of_another_kind(slide: Slide) -> Iterator[Fault]:
    """Find placeholders that are for pictures on the layout and for text on the slide, say."""
    if slide.layout is None:
        return
    kinds = {mark.get("idx", "0"): _type(mark) for mark in slide.layout.all(f"{P}ph")}
    for mark in slide.part.all(f"{P}ph"):
        own, wanted = _type(mark), kinds.get(mark.get("idx", "0"))
        if wanted is not None and not _fits(own, wanted):
            sentence = message(
                "“{name}” is a placeholder for {own}, but for {wanted} on the layout.",
                name=_name(mark),
                own=_CONTENTS.get(own, _TEXT),
                wanted=_CONTENTS.get(wanted, _TEXT),
            )
            yield slide.fault(sentence, mark)


def _fits(own: str, wanted: str) -> bool:
    if own in _ONCE or wanted in (own, "obj"):
        return True
    return own in _TEXTS and wanted in _TEXTS

"""Sections: each slide in one of them, and no section that names a slide that is not there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from builders.inspection.deck import Deck
from builders.inspection.findings import Fault
from builders.inspection.markup import P14, Element, P
from builders.inspection.registry import Rules
from builders.inspection.remedies import REPAIR
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("presentation")
_SOURCE = "MS-PPTX, 2.5.10 (sectionLst)"
GUID = re.compile(r"\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}")
_BY_HAND = message("In PowerPoint, move the slide into its section in the slide sorter and save.")


def _slides(section: Element) -> list[Element]:
    return list(section.iter(f"{P14}sldId"))


def _name(section: Element) -> str:
    return shown(section.get("name", ""))


@RULES.add(
    Deck,
    "section-id",
    "error",
    demand=message("Each section has an id of its own."),
    remedy=REPAIR,
    source=_SOURCE,
)
def section_id(deck: Deck) -> Iterator[Fault]:
    """Find sections whose id is no GUID, or that of an earlier section."""
    seen: dict[str, str] = {}
    for section in deck.main.all(f"{P14}section"):
        id_ = section.get("id", "")
        if not GUID.fullmatch(id_):
            sentence = message(
                "The section “{name}” has the id “{id}”, which is not valid.",
                name=_name(section),
                id=shown(id_),
            )
            yield deck.fault(sentence, section)
        elif id_.upper() in seen:
            sentence = message(
                "The sections “{first}” and “{second}” have the same id.",
                first=seen[id_.upper()],
                second=_name(section),
            )
            yield deck.fault(sentence, section)
        else:
            seen[id_.upper()] = _name(section)


@RULES.add(
    Deck,
    "section-of-unknown-slide",
    "error",
    demand=message("Sections hold slides that are there."),
    remedy=REPAIR,
    source=_SOURCE,
)
def section_of_unknown_slide(deck: Deck) -> Iterator[Fault]:
    """Find sections that name a slide that the presentation does not have."""
    known = {one.get("id", "") for one in deck.main.all(f"{P}sldId")}
    for section in deck.main.all(f"{P14}section"):
        for slide in _slides(section):
            if slide.get("id", "") not in known:
                sentence = message(
                    "The section “{name}” names a slide, id {id}, that is not there.",
                    name=_name(section),
                    id=shown(slide.get("id", "")),
                )
                yield deck.fault(sentence, slide)


@RULES.add(
    Deck,
    "slide-in-two-sections",
    "error",
    demand=message("Each slide is in one section."),
    remedy=_BY_HAND,
    source=_SOURCE,
)
def slide_in_two_sections(deck: Deck) -> Iterator[Fault]:
    """Find slides that two sections hold, or that one holds twice."""
    held = Counter(
        slide.get("id", "")
        for section in deck.main.all(f"{P14}section")
        for slide in _slides(section)
    )
    for place, one in enumerate(deck.main.all(f"{P}sldId"), 1):
        count = held[one.get("id", "")]
        if count > 1:
            sentence = message("Slide {number} is in {count} sections.", number=place, count=count)
            yield deck.fault(sentence, one)


@RULES.add(
    Deck,
    "slide-in-no-section",
    "error",
    demand=message("Where there are sections, each slide is in one."),
    remedy=_BY_HAND,
    source=_SOURCE,
)
def slide_in_no_section(deck: Deck) -> Iterator[Fault]:
    """Find slides that no section holds although the presentation has sections."""
    sections = deck.main.all(f"{P14}section")
    if not sections:
        return
    held = {slide.get("id", "") for section in sections for slide in _slides(section)}
    for place, one in enumerate(deck.main.all(f"{P}sldId"), 1):
        if one.get("id", "") not in held:
            sentence = message("Slide {number} is in no section.", number=place)
            yield deck.fault(sentence, one)

"""The lists of a presentation: its slides with their ids, and the size they have."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.deck import Deck
from builders.inspection.findings import Fault
from builders.inspection.markup import P, R
from builders.inspection.numbers import number
from builders.inspection.registry import Rules
from builders.inspection.remedies import REPAIR
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("presentation")
_SLIDE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"
_FIRST, _END = 256, 2_147_483_648
_SMALLEST, _LARGEST = 914_400, 51_206_400


@RULES.add(
    Deck,
    "slide-id",
    "error",
    demand=message("Each slide has a number of its own, from 256 to 2 147 483 647."),
    remedy=REPAIR,
    source="ISO/IEC 29500-1, 19.2.1.33 and 19.7.13",
)
def slide_id(deck: Deck) -> Iterator[Fault]:
    """Find slides whose id is missing, outside its range or that of another slide."""
    seen: set[int] = set()
    for place, one in enumerate(deck.main.all(f"{P}sldId"), 1):
        id_ = number(one.get("id"))
        if id_ is None or not _FIRST <= id_ < _END:
            yield deck.fault(
                message(
                    "The slide listed as number {place} has the id “{id}”, which none can have.",
                    place=place,
                    id=shown(one.get("id", "")),
                ),
                one,
            )
        elif id_ in seen:
            yield deck.fault(
                message(
                    "The slide listed as number {place} has the id {id}, as an earlier one has.",
                    place=place,
                    id=str(id_),
                ),
                one,
            )
        else:
            seen.add(id_)


@RULES.add(
    Deck,
    "slide-listed-twice",
    "error",
    demand=message("Each slide is listed once."),
    remedy=message(
        "Open the file in PowerPoint, let it repair it, and duplicate the slide there instead."
    ),
    source="ISO/IEC 29500-1, 19.2.1.34",
)
def slide_listed_twice(deck: Deck) -> Iterator[Fault]:
    """Find slides that are shown twice although they are there once."""
    first: dict[str, int] = {}
    for place, one in enumerate(deck.main.all(f"{P}sldId"), 1):
        link = deck.main.links.get(one.get(f"{R}id", ""))
        if link and first.setdefault(link.target, place) != place:
            sentence = message(
                "The slides listed as number {first} and {second} are one and the same slide.",
                first=first[link.target],
                second=place,
            )
            yield deck.fault(sentence, one)


@RULES.add(
    Deck,
    "slide-not-listed",
    "error",
    demand=message("Every slide in the file belongs to the show."),
    remedy=message(
        "Save the file anew in PowerPoint, which leaves the slide out, or ask for it back from "
        "whoever made the file."
    ),
    source="ISO/IEC 29500-1, 13.3.8 and 19.2.1.34",
)
def slide_not_listed(deck: Deck) -> Iterator[Fault]:
    """Find slides that lie in the file and are not in the list: nobody sees them, all can."""
    listed = set(deck.slide_names)
    for name in deck.file.parts:
        if name not in listed and deck.file.content_type(name) == _SLIDE:
            sentence = message(
                "The file holds a slide, {part}, that is not in the show and that no one sees.",
                part=shown(name),
            )
            yield Fault(sentence, name)


@RULES.add(
    Deck,
    "slide-size",
    "error",
    demand=message("Slides are between 2.54 and 142.24 cm wide and high."),
    remedy=message("In PowerPoint, choose Design, Slide Size, and one of the sizes there."),
    source="ISO/IEC 29500-1, 19.2.1.39 and 19.7.17",
)
def slide_size(deck: Deck) -> Iterator[Fault]:
    """Find presentations whose slides are of a size that PowerPoint refuses."""
    for size in deck.main.all(f"{P}sldSz"):
        for name in ("cx", "cy"):
            value = number(size.get(name))
            if value is None or not _SMALLEST <= value <= _LARGEST:
                yield deck.fault(
                    message(
                        "The slides' width or height is “{value}”, which is not between "
                        "914 400 and 51 206 400 (2.54 and 142.24 cm).",
                        value=shown(size.get(name, "")),
                    ),
                    size,
                )

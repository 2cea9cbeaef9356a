"""Layouts, masters and notes pages: listed where they belong, and linked both ways."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.deck import Deck
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, P, R
from builders.inspection.numbers import number
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.remedies import REPAIR
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("presentation")
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml."
_LAYOUT, _MASTER = f"{_TYPE}slideLayout+xml", f"{_TYPE}slideMaster+xml"
_SLIDE = f"{_TYPE}slide+xml"
_NOTES, _NOTES_MASTER = f"{_TYPE}notesSlide+xml", f"{_TYPE}notesMaster+xml"
_FIRST, _END = 2_147_483_648, 4_294_967_296
_MASTERS = frozenset(("sldMaster", "notesMaster", "handoutMaster"))


def _of_type(deck: Deck, content_type: str) -> list[str]:
    return [one for one in deck.file.parts if deck.file.content_type(one) == content_type]


def _linked(deck: Deck, part: str, kind: str) -> list[str]:
    """Return the parts that the relationships of `kind` of a part lead to and that are there."""
    members = deck.file.members
    links = deck.file.links(part)
    return [link.target for link in links if link.kind == kind and link.target in members]


def _listed_in(part: XmlPart | None, tag: str) -> list[tuple[Element, str]]:
    """Return the entries of a list of ids, each with the part that it names."""
    entries = [] if part is None else part.all(tag)
    found: list[tuple[Element, str]] = []
    for one in entries:
        link = part.links.get(one.get(f"{R}id", "")) if part else None
        found.append((one, link.target if link else ""))
    return found


@RULES.add(
    Deck,
    "layout-or-master-id",
    "error",
    demand=message(
        "Each layout and each slide master has an id of its own, from 2 147 483 648 upwards."
    ),
    remedy=REPAIR,
    source="ISO/IEC 29500-1, 19.7.14 and 19.7.16; repaired by PowerPoint",
)
def layout_or_master_id(deck: Deck) -> Iterator[Fault]:
    """Find ids of layouts and masters that are outside their range or given twice."""
    seen: set[int] = set()
    masters = [deck.shared(name) for _, name in _listed_in(deck.main, f"{P}sldMasterId")]
    lists = [(deck.main, f"{P}sldMasterId"), *((one, f"{P}sldLayoutId") for one in masters if one)]
    for part, tag in dict.fromkeys(lists):
        for one in part.all(tag):
            text = one.get("id")
            id_ = number(text)
            if text is None:
                continue  # both programs and the schema do without
            if id_ is None or not _FIRST <= id_ < _END:
                yield part.fault(
                    message(
                        "A layout or slide master has the id “{id}”, which none can have.",
                        id=shown(text),
                    ),
                    one,
                )
            elif id_ in seen:
                yield part.fault(
                    message(
                        "Two layouts or slide masters have the same id, {id}.",
                        id=str(id_),
                    ),
                    one,
                )
            else:
                seen.add(id_)


@RULES.add(
    Deck,
    "layout-not-listed",
    "error",
    demand=message("Each layout belongs to one slide master, which lists it once."),
    remedy=REPAIR,
    source="ISO/IEC 29500-1, 13.3.9 and 19.3.1.40",
)
def layout_not_listed(deck: Deck) -> Iterator[Fault]:
    """Find layouts without a master, or that their master does not list or lists twice."""
    for name in _of_type(deck, _LAYOUT):
        masters = _linked(deck, name, "slideMaster")
        if not masters:
            yield Fault(
                message("The layout {part} belongs to no slide master.", part=shown(name)), name
            )
            continue
        targets = [one for _, one in _listed_in(deck.shared(masters[0]), f"{P}sldLayoutId")]
        if targets.count(name) != 1:
            sentence = message(
                "The layout {part} is listed {count} times by its slide master, not once.",
                part=shown(name),
                count=targets.count(name),
            )
            yield Fault(sentence, name)


@RULES.add(
    Deck,
    "master-not-listed",
    "error",
    demand=message("Each slide master is listed once in the presentation."),
    remedy=REPAIR,
    source="ISO/IEC 29500-1, 13.3.10 and 19.2.1.37",
)
def master_not_listed(deck: Deck) -> Iterator[Fault]:
    """Find slide masters that the presentation does not list, or lists twice."""
    targets = [one for _, one in _listed_in(deck.main, f"{P}sldMasterId")]
    for name in _of_type(deck, _MASTER):
        if targets.count(name) != 1:
            sentence = message(
                "The slide master {part} is listed {count} times in the presentation, not once.",
                part=shown(name),
                count=targets.count(name),
            )
            yield Fault(sentence, name)


@RULES.add(
    XmlPart,
    "master-without-theme",
    "error",
    demand=message("Each master has a theme, with its colours and fonts."),
    remedy=REPAIR,
    source="ISO/IEC 29500-1, 13.3.10, 13.3.4 and 13.3.3",
)
def master_without_theme(part: XmlPart) -> Iterator[Fault]:
    """Find masters of slides, notes and handouts that have no theme."""
    if part.kind in _MASTERS and not part.related("theme"):
        yield part.fault(message("The master {part} has no theme.", part=shown(part.name)))


@RULES.add(
    Deck,
    "notes-master-not-listed",
    "warning",
    demand=message("A presentation with notes lists its notes master."),
    remedy=message(
        "In PowerPoint, choose View, Notes Master, close it again, and save the file anew."
    ),
    source="ISO/IEC 29500-1, 13.3.4 and 19.2.1.21",
)
def notes_master_not_listed(deck: Deck) -> Iterator[Fault]:
    """Find presentations with notes that do not say by which master they are laid out."""
    is_needed = _of_type(deck, _NOTES) or _of_type(deck, _NOTES_MASTER)
    if is_needed and not any(one for _, one in _listed_in(deck.main, f"{P}notesMasterId")):
        yield deck.fault(message("The presentation has notes, but lists no notes master."))


@RULES.add(
    Deck,
    "notes-without-master",
    "error",
    demand=message("Each page of notes follows the notes master."),
    remedy=REPAIR,
    source="ISO/IEC 29500-1, 13.3.5",
)
def notes_without_master(deck: Deck) -> Iterator[Fault]:
    """Find pages of notes that have no master, or two."""
    for name in _of_type(deck, _NOTES):
        if len(_linked(deck, name, "notesMaster")) != 1:
            yield Fault(message("The page of notes does not have exactly one notes master."), name)


@RULES.add(
    Deck,
    "notes-of-another-slide",
    "error",
    demand=message("Each page of notes belongs to one slide, and leads back to it."),
    remedy=message(
        "In PowerPoint, look up the notes of this slide, and if they are gone, write them anew."
    ),
    source="ISO/IEC 29500-1, 13.3.5",
)
def notes_of_another_slide(deck: Deck) -> Iterator[Fault]:
    """Find pages of notes that two slides share, or that do not lead back to their slide."""
    owners: dict[str, str] = {}
    for slide in dict.fromkeys((*deck.slide_names, *_of_type(deck, _SLIDE))):
        notes = _linked(deck, slide, "notesSlide")
        for name in notes:
            if owners.setdefault(name, slide) != slide:
                yield Fault(
                    message(
                        "The slide has the same page of notes as another, {part}.",
                        part=shown(owners[name]),
                    ),
                    slide,
                )
            elif _linked(deck, name, "slide") != [slide]:
                yield Fault(message("The slide's notes do not lead back to it."), name)
        if len(notes) > 1:
            yield Fault(message("The slide has {count} pages of notes.", count=len(notes)), slide)
    for name in _of_type(deck, _NOTES):
        if name not in owners:
            yield Fault(message("The page of notes belongs to no slide."), name)

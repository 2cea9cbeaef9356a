"""The links between parts: well formed, to parts that are there, from parts that may have them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from builders.inspection.findings import Fault
from builders.inspection.kinds import BASES, IS_SLIDE, may_own
from builders.inspection.office_file import OfficeFile, WrittenLink
from builders.inspection.part_words import MISSING, Loss
from builders.inspection.registry import Rules
from builders.inspection.remedies import REPAIR, SAVE_ANEW
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("package")
_ID = re.compile(r"[^\W\d][\w.-]*")
_MODES = ("", "Internal", "External")


def links_of_all(file: OfficeFile) -> Iterator[tuple[str, WrittenLink]]:
    """Yield the relationships of all parts with their owners, `/` for the file, first that."""
    for owner in ("/", *file.parts):
        for written in file.written_links(owner):
            yield owner, written


def place_of(owner: str) -> str:
    """Return the part a fault of a relationship is in: its owner, empty for the file itself."""
    return "" if owner == "/" else owner


@RULES.add(
    OfficeFile,
    "link-target-missing",
    "error",
    demand=message("Each link between parts leads to a part that is there."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-2, 6.5.2",
)
def link_target_missing(file: OfficeFile) -> Iterator[Fault]:
    """Find links to pictures, charts and other parts that the file does not hold."""
    for owner, written in links_of_all(file):
        link = written.link
        target = link.target.partition("#")[0]
        if link.external or not written.target or written.target.startswith("#"):
            continue
        if target not in file.members:
            loss = MISSING.get(link.kind) or Loss(_missing(target))
            yield Fault(loss.sentence, place_of(owner), remedy=loss.remedy)


def _missing(target: str) -> Message:
    return message("The part {part} is missing in the file.", part=shown(target))


@RULES.add(
    OfficeFile,
    "link-id-twice",
    "error",
    demand=message("No two links of a part have the same id."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-2, 6.5.3.4",
)
def link_id_twice(file: OfficeFile) -> Iterator[Fault]:
    """Find ids that stand for two targets, of which each program takes another one."""
    for owner in ("/", *file.parts):
        counted = Counter(link.id for link in file.links(owner) if link.id)
        for id_, count in counted.items():
            if count > 1:
                sentence = message(
                    "The id {id} stands for {count} links.", id=shown(id_), count=count
                )
                yield Fault(sentence, place_of(owner))


@RULES.add(
    OfficeFile,
    "link-malformed",
    "error",
    demand=message("Each link between parts has an id, a type and a target."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-2, 6.5.3.4",
)
def link_malformed(file: OfficeFile) -> Iterator[Fault]:
    """Find links that lack something, so that Office refuses the file."""
    for owner, written in links_of_all(file):
        problem = _problem(written)
        if problem:
            yield Fault(problem, place_of(owner))


def _problem(written: WrittenLink) -> Message | None:
    link = written.link
    if not link.id or not link.type.strip() or written.target is None:
        return message("A link to another part or address lacks its id, its type or its target.")
    if not _ID.fullmatch(link.id):
        return message("A link has the id “{id}”, which cannot be one.", id=shown(link.id))
    if written.mode not in _MODES:
        return message(
            "A link is neither inside the file nor outside, but “{mode}”.", mode=shown(written.mode)
        )
    if not written.target.strip() and not link.external:
        return message("A link between parts has an empty target.")
    return None


@RULES.add(
    OfficeFile,
    "link-out-of-place",
    "error",
    demand=message("Layouts, masters, notes, headers and the like belong to what may have them."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-1, 11.3, 13.3",
)
def link_out_of_place(file: OfficeFile) -> Iterator[Fault]:
    """Find links from parts that cannot have them, such as the presentation's to a layout."""
    for owner, written in links_of_all(file):
        link = written.link
        if not link.external and not may_own(link.kind, file.content_type(owner)):
            sentence = message(
                "A part of the kind “{use}” belongs to this one, which cannot have such.",
                use=shown(link.kind),
            )
            yield Fault(sentence, place_of(owner))


@RULES.add(
    OfficeFile,
    "slide-on-one-layout",
    "error",
    demand=message("Each slide is on exactly one layout."),
    remedy=message("In PowerPoint, choose Home, Layout, and the layout that the slide is to have."),
    source="ISO/IEC 29500-1, 13.3.8",
)
def slide_on_one_layout(file: OfficeFile) -> Iterator[Fault]:
    """Find slides on no layout or on several: PowerPoint repairs the file."""
    for name in file.parts:
        if file.content_type(name).endswith(IS_SLIDE):
            count = _count(file, name, "slideLayout")
            if not count:
                yield Fault(message("The slide is on no layout."), name)
            elif count > 1:
                yield Fault(message("The slide is on {count} layouts.", count=count), name)


@RULES.add(
    OfficeFile,
    "part-without-base",
    "error",
    demand=message(
        "Each layout has one master, each master one theme, all notes one notes master."
    ),
    remedy=REPAIR,
    source="ISO/IEC 29500-1, 13.3.4, 13.3.5, 13.3.9, 13.3.10",
)
def part_without_base(file: OfficeFile) -> Iterator[Fault]:
    """Find layouts, masters and notes that lack what they are based on, or have it twice."""
    for name in file.parts:
        for kind in _bases(file.content_type(name)):
            count = _count(file, name, kind)
            if count != 1:
                sentence = message(
                    "The part {part} must have one link to its “{use}”, but has {count}.",
                    part=shown(name),
                    use=kind,
                    count=count,
                )
                yield Fault(sentence, name)


def _bases(content_type: str) -> tuple[str, ...]:
    return next((kinds for end, kinds in BASES.items() if content_type.endswith(end)), ())


def _count(file: OfficeFile, name: str, kind: str) -> int:
    return sum(1 for link in file.links(name) if link.kind == kind and not link.external)

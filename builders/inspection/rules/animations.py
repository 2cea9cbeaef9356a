"""Animations and transitions: they move shapes and paragraphs that are there."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.findings import Fault
from builders.inspection.markup import A, Element, P
from builders.inspection.numbers import number
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.remedies import REPAIR
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("presentation")
_TARGETS = ("spTgt", "inkTgt")
_BUILDS = ("bldP", "bldGraphic", "bldOleChart", "bldDgm")
_MEND = message(
    "In PowerPoint, open Animations, Animation Pane, delete the effect and add it anew."
)


def _shapes(part: XmlPart) -> dict[str, Element]:
    """Return the shapes of a part by id."""
    found: dict[str, Element] = {}
    for one in part.all(f"{P}cNvPr"):
        properties = one.getparent()
        shape = None if properties is None else properties.getparent()
        if shape is not None:
            found.setdefault(one.get("id", ""), shape)
    return found


def _targets(part: XmlPart) -> Iterator[Element]:
    for tag in (*_TARGETS, *_BUILDS):
        yield from part.all(P + tag)


@RULES.add(
    XmlPart,
    "animation-target-missing",
    "error",
    demand=message("Animations move shapes that are on the slide."),
    remedy=_MEND,
    source="ISO/IEC 29500-1, 19.5.72 and 19.5.14",
)
def animation_target_missing(part: XmlPart) -> Iterator[Fault]:
    """Find animations of shapes that are not there."""
    if not part.all(f"{P}timing"):
        return
    known = _shapes(part).keys()
    for missing in dict.fromkeys(one.get("spid", "") for one in _targets(part)):
        if missing not in known:
            sentence = message(
                "An animation moves the shape with the id “{id}”, which is not there.",
                id=shown(missing),
            )
            yield part.fault(sentence, part.all(f"{P}timing")[0])


@RULES.add(
    XmlPart,
    "animation-paragraphs",
    "error",
    demand=message("Animations of paragraphs stay within the text."),
    remedy=_MEND,
    source="ISO/IEC 29500-1, 19.5.16, 19.5.56 and 19.5.91",
)
def animation_paragraphs(part: XmlPart) -> Iterator[Fault]:
    """Find animations of paragraphs or characters that the text does not have."""
    ranges = [*part.all(f"{P}pRg"), *part.all(f"{P}charRg")]
    shapes = _shapes(part) if ranges else {}
    told: set[tuple[Element, str, str]] = set()
    for one in ranges:
        target = next(one.iterancestors(f"{P}spTgt"), None)
        shape = None if target is None else shapes.get(target.get("spid", ""))
        if shape is None:
            continue  # animation-target-missing
        first, last = number(one.get("st")), number(one.get("end"))
        key = (shape, one.get("st", ""), one.get("end", ""))
        if not _is_within(one, first, last, shape) and key not in told:
            told.add(key)
            sentence = message(
                "An animation moves paragraphs or characters of the text that are not there."
            )
            yield part.fault(sentence, shape)


def _is_within(one: Element, first: int | None, last: int | None, shape: Element) -> bool:
    if first is None or last is None or not 0 <= first <= last:
        return False
    body = shape.find(f"{P}txBody")
    paragraphs = [] if body is None else body.findall(f"{A}p")
    if one.tag == f"{P}pRg":
        return last < max(1, len(paragraphs))
    letters = sum(len(text.text or "") for text in shape.iter(f"{A}t"))
    breaks = sum(1 for _ in shape.iter(f"{A}br"))
    return last <= letters + breaks + len(paragraphs)


@RULES.add(
    XmlPart,
    "animation-build",
    "error",
    demand=message("The list of built texts names each once, and each has its animation."),
    remedy=_MEND,
    source="ISO/IEC 29500-1, 19.5.14 and 19.5.16",
)
def animation_build(part: XmlPart) -> Iterator[Fault]:
    """Find built texts that are listed twice, or for which no animation is there."""
    builds = [one for tag in _BUILDS for one in part.all(P + tag)]
    effects = _effects(part) if builds else set[tuple[str, str]]()
    seen: set[tuple[str, str]] = set()
    for one in builds:
        key = (one.get("spid", ""), one.get("grpId", "0"))
        if key in seen:
            yield part.fault(message("A text or chart is listed twice among those built up."), one)
        elif key not in effects:
            yield part.fault(
                message("A text or chart is listed as built up, but has no such animation."), one
            )
        seen.add(key)


def _effects(part: XmlPart) -> set[tuple[str, str]]:
    """Return shape and group of each effect."""
    found: set[tuple[str, str]] = set()
    for target in part.all(f"{P}spTgt"):
        for node in target.iterancestors(f"{P}cTn"):
            group = node.get("grpId")
            if group is not None:
                found.add((target.get("spid", ""), group))
                break
    return found


@RULES.add(
    XmlPart,
    "animation-ids",
    "error",
    demand=message("Each step of an animation has a number of its own."),
    remedy=REPAIR,
    source="ISO/IEC 29500-1, 19.5.33 and 19.5.86",
)
def animation_ids(part: XmlPart) -> Iterator[Fault]:
    """Find steps that share a number or have none, and references to steps that are not there."""
    seen: set[int] = set()
    for one in part.all(f"{P}cTn"):
        if "id" not in one.attrib:
            continue  # the schema and PowerPoint do without
        id_ = number(one.get("id"))
        if id_ is None or id_ < 0 or id_ in seen:
            sentence = message(
                "A step of the animation has the number “{id}”, which is not valid or given twice.",
                id=shown(one.get("id", "")),
            )
            yield part.fault(sentence, one)
        seen.add(-1 if id_ is None else id_)
    for one in part.all(f"{P}tn"):
        if number(one.get("val")) not in seen:
            sentence = message(
                "The animation waits for step “{id}”, which is not there.",
                id=shown(one.get("val", "")),
            )
            yield part.fault(sentence, one)


@RULES.add(
    XmlPart,
    "timing-root",
    "error",
    demand=message("A slide has one timeline and one transition at most."),
    remedy=REPAIR,
    source="ISO/IEC 29500-1, 19.3.1.48 and 19.5.33",
)
def timing_root(part: XmlPart) -> Iterator[Fault]:
    """Find timelines without their root, and slides with two transitions or timelines."""
    for tag in ("transition", "timing"):
        twice = part.root.findall(P + tag)[1:]
        for one in twice:
            yield part.fault(message("The slide has two transitions or two timelines."), one)
    for timing in part.all(f"{P}timing"):
        roots = [
            node
            for node in timing.iterfind(f"{P}tnLst/{P}par/{P}cTn")
            if node.get("nodeType") == "tmRoot"
        ]
        if timing.find(f"{P}tnLst") is not None and len(roots) != 1:
            yield part.fault(message("The timeline of the animations has no root."), timing)

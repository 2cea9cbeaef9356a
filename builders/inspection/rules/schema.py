"""The markup of each part, held against the schema of its language: one walk, a rule a kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from msgspec.structs import replace

from builders.inspection.findings import Fault
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.remedies import ITS_PROGRAM, SAVE_ANEW
from builders.inspection.rules.drawing_values import is_out_of_range
from builders.inspection.schema import Departure, Kind, departures, shown_name
from builders.inspection.schema.leniency import is_allowed, is_overlooked
from builders.inspection.schema.owned import is_owned
from builders.inspection.schema.wording import wanted
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("package")
_SAVE = message(
    "Open the file in {program} and save it anew: other programs are not so lenient.",
    program=ITS_PROGRAM,
)
_SOURCE = "ISO/IEC 29500-1, annex A; Open XML SDK 3.5, schema data"
_LISTED_LATE = ("p:notesMasterIdLst", "p:handoutMasterIdLst")
_MOST = 5
"""How many findings one rule tells of one part; opening and saving mends the rest with them."""
_MOST_NAMES = 6


@RULES.add(
    XmlPart,
    "markup-order",
    "error",
    demand=message("What is written in a part stands in the order that its language demands."),
    remedy=SAVE_ANEW,
    source=_SOURCE,
)
def markup_order(part: XmlPart) -> Iterator[Fault]:
    """Find elements that stand on the wrong side of a sibling."""
    for fault, one in _faults(part, "order", _misplaced):
        yield _listed_late(part) if _is_notes_master(one) else fault


def _is_notes_master(one: Departure) -> bool:
    """Return whether the masters of notes or handouts are listed behind the slides."""
    return one.name in _LISTED_LATE and "p:sldIdLst" in (*one.others, one.name)


def _listed_late(part: XmlPart) -> Fault:
    """Return the fault that PptxGenJS makes and PowerPoint does not mind."""
    sentence = message(
        "The presentation names its notes master behind its slides. PowerPoint opens it all the "
        "same; other programs may refuse it."
    )
    return Fault(sentence, part.name, severity="warning", remedy=_SAVE)


def _misplaced(one: Departure) -> Message:
    side, other = one.others
    if side == "before":
        return message(
            "In {parent}, {child} stands after {other}, but belongs before it.",
            parent=_parent(one),
            child=one.name,
            other=other,
        )
    return message(
        "In {parent}, {child} stands before {other}, but belongs after it.",
        parent=_parent(one),
        child=one.name,
        other=other,
    )


@RULES.add(
    XmlPart,
    "markup-unknown-element",
    "error",
    demand=message("A part holds nothing that its language does not have there."),
    remedy=SAVE_ANEW,
    source=_SOURCE + "; ISO/IEC 29500-3, 7.2",
)
def markup_unknown_element(part: XmlPart) -> Iterator[Fault]:
    """Find elements, and text, where there can be none."""
    yield from (fault for fault, _ in _faults(part, "unknown-element", _unknown))


def _unknown(one: Departure) -> Message:
    if not one.name:
        name = shown_name(str(one.element.tag))
        return message(
            "{element} holds the text “{text}”, but can hold none.",
            element=name,
            text=shown(one.value.strip()),
        )
    return message(
        "{parent} holds {child}, which has no place there.",
        parent=_parent(one),
        child=shown(one.name),
    )


@RULES.add(
    XmlPart,
    "markup-child-missing",
    "error",
    demand=message("A part holds everything that its language demands."),
    remedy=SAVE_ANEW,
    source=_SOURCE,
)
def markup_child_missing(part: XmlPart) -> Iterator[Fault]:
    """Find elements that lack one they must hold."""
    yield from (fault for fault, _ in _faults(part, "child-missing", _missing))


def _missing(one: Departure) -> Message:
    name = shown_name(str(one.element.tag))
    if len(one.others) == 1:
        return message("{element} lacks {child}.", element=name, child=one.name)
    return message(
        "{element} lacks one of these: {children}.", element=name, children=_list(one.others)
    )


@RULES.add(
    XmlPart,
    "markup-child-twice",
    "error",
    demand=message("What can be there once is there once, and of alternatives one."),
    remedy=SAVE_ANEW,
    source=_SOURCE,
)
def markup_child_twice(part: XmlPart) -> Iterator[Fault]:
    """Find elements too many, and elements beside one that shuts them out."""
    for fault, one in _faults(part, "child-twice", _twice):
        yield replace(fault, severity="warning", remedy=_SAVE) if _is_doubled(one) else fault


def _is_doubled(one: Departure) -> bool:
    """Return whether a property of letters is said twice, as LibreOffice does; Word opens that."""
    return one.others == (one.name,) and _parent(one) == "w:rPr"


def _twice(one: Departure) -> Message:
    if one.others == (one.name,):
        return message("{parent} holds {child} too often.", parent=_parent(one), child=one.name)
    return message(
        "{parent} holds both {child} and {other}, but can hold only one of them.",
        parent=_parent(one),
        child=one.name,
        other=one.others[0],
    )


@RULES.add(
    XmlPart,
    "markup-attribute-missing",
    "error",
    demand=message("Everything has the details that its language demands."),
    remedy=SAVE_ANEW,
    source=_SOURCE,
)
def markup_attribute_missing(part: XmlPart) -> Iterator[Fault]:
    """Find elements that lack an attribute they must have."""
    yield from (fault for fault, _ in _faults(part, "attribute-missing", _attribute_missing))


def _attribute_missing(one: Departure) -> Message:
    return message(
        "{element} lacks its detail {attribute}.",
        element=shown_name(str(one.element.tag)),
        attribute=one.name,
    )


@RULES.add(
    XmlPart,
    "markup-attribute-unknown",
    "error",
    demand=message("Nothing has details that its language does not know."),
    remedy=SAVE_ANEW,
    source=_SOURCE,
)
def markup_attribute_unknown(part: XmlPart) -> Iterator[Fault]:
    """Find attributes that their element cannot have."""
    yield from (fault for fault, _ in _faults(part, "attribute-unknown", _attribute_unknown))


def _attribute_unknown(one: Departure) -> Message:
    return message(
        "{element} has the detail {attribute}, which it cannot have.",
        element=shown_name(str(one.element.tag)),
        attribute=shown(one.name),
    )


@RULES.add(
    XmlPart,
    "markup-value",
    "error",
    demand=message("Numbers, colours, switches and choices are written as their language demands."),
    remedy=SAVE_ANEW,
    source=_SOURCE,
)
def markup_value(part: XmlPart) -> Iterator[Fault]:
    """Find attributes and texts whose value is not of its kind."""
    yield from (fault for fault, _ in _faults(part, "value", _value))


def _value(one: Departure) -> Message:
    assert one.wanted is not None
    return message(
        "In {element}, {attribute} is “{value}”, but can only be {wanted}.",
        element=shown_name(str(one.element.tag)),
        attribute=one.name,
        value=shown(one.value),
        wanted=wanted(one.wanted),
    )


@RULES.add(
    XmlPart,
    "markup-order-of-properties",
    "warning",
    demand=message("Properties of text, tables and pages stand in the order of the schema."),
    remedy=_SAVE,
    source=_SOURCE + "; pandoc and LibreOffice do otherwise, and Word opens what they write",
)
def markup_order_of_properties(part: XmlPart) -> Iterator[Fault]:
    """Find properties in an order that Word overlooks and other programs refuse."""
    yield from _lenience(part, "order")


@RULES.add(
    XmlPart,
    "markup-value-overlooked",
    "warning",
    demand=message("Values keep to the schema also where Word and PowerPoint overlook it."),
    remedy=_SAVE,
    source=_SOURCE + "; pandoc, PptxGenJS and Google Docs do otherwise",
)
def markup_value_overlooked(part: XmlPart) -> Iterator[Fault]:
    """Find values that Office overlooks and other programs refuse."""
    yield from _lenience(part, "value")


def _faults(
    part: XmlPart, kind: Kind, told: Callable[[Departure], Message]
) -> Iterator[tuple[Fault, Departure]]:
    """Yield the first few faults of one kind, of those that read alike the first.

    Args:
        part: the part.
        kind: of which kind.
        told: says what is wrong.
    """
    first: dict[Message, Departure] = {}
    for one in departures(part):
        if one.kind == kind and not is_overlooked(one) and not _is_settled(one):
            first.setdefault(told(one), one)
    for sentence, one in islice(first.items(), _MOST):
        yield part.fault(sentence, one.element), one


def _lenience(part: XmlPart, kind: Kind) -> Iterator[Fault]:
    """Yield one fault for all departures of a kind that Office overlooks in a part."""
    found = [
        one
        for one in departures(part)
        if one.kind == kind and is_overlooked(one) and not is_allowed(one)
    ]
    if not found:
        return
    yield part.fault(_accepted_by(_program(part), len(found), _spot(found[0])))


def _accepted_by(program: str, count: int, first: Message) -> Message:
    if count == 1:
        return message(
            "The file is written in a way that {program} accepts, but that other programs may "
            "stop at: {first}.",
            program=program,
            first=first,
        )
    return message(
        "The file is written in a way that {program} accepts, but that other programs may stop at "
        "({count} places, the first: {first}).",
        program=program,
        count=count,
        first=first,
    )


def _program(part: XmlPart) -> str:
    return "Word" if "word" in part.file.content_type(part.file.main) else "PowerPoint"


def _spot(one: Departure) -> Message:
    around = _parent(one) if one.kind == "order" else shown_name(str(one.element.tag))
    return message("{child} in {parent}", child=one.name, parent=around)


def _is_settled(one: Departure) -> bool:
    """Return whether a departure is none, or is told of by a rule of its own."""
    is_number = one.kind == "value" and is_out_of_range(one.element, one.name)
    return is_number or is_owned(one) or is_allowed(one)


def _parent(one: Departure) -> str:
    parent = one.element.getparent()
    return "" if parent is None else shown_name(str(parent.tag))


def _list(names: tuple[str, ...]) -> str:
    more = ", …" if len(names) > _MOST_NAMES else ""
    return ", ".join(names[:_MOST_NAMES]) + more

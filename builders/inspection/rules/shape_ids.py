"""Ids of shapes, by which animations, connectors and comments know them."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.findings import Fault
from builders.inspection.markup import Element, P
from builders.inspection.numbers import number
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("presentation")
_END = 2_147_483_648
_TEMPLATES = frozenset(("sldMaster", "sldLayout", "notesMaster", "handoutMaster"))
"""What no animation or comment refers to, and in which LibreOffice gives the id 0."""


def _own(part: XmlPart) -> Iterator[Element]:
    """Yield the properties of all shapes, the pictures that stand for objects left out.

    PowerPoint itself gives those the id 0, or that of their frame.
    """
    pictured = part.all(f"{P}oleObj") or part.all(f"{P}control")
    for one in part.all(f"{P}cNvPr"):
        if _is_of_tree(one):
            continue
        inside = one.iterancestors(f"{P}oleObj", f"{P}control") if pictured else iter(())
        if next(inside, None) is None:
            yield one


def _is_of_tree(properties: Element) -> bool:
    """Return whether properties are those of what holds all shapes, and which is none."""
    holder = properties.getparent()
    around = None if holder is None else holder.getparent()
    return around is not None and around.tag == f"{P}spTree"


@RULES.add(
    XmlPart,
    "shape-id",
    "warning",
    demand=message("Each shape on a slide, layout or master has an id of its own."),
    remedy=message(
        "In PowerPoint, cut the shape out and paste it in again: it is then given an id of its own."
    ),
    source="ISO/IEC 29500-1, 19.3.1.12 and 20.1.2.2.8",
)
def shape_id(part: XmlPart) -> Iterator[Fault]:
    """Find shapes whose id is missing, zero, no number or that of an earlier shape."""
    severity = "tip" if part.kind in _TEMPLATES else None
    for one, sentence in _flawed(part):
        yield Fault(sentence, part.name, one, severity=severity)


def _flawed(part: XmlPart) -> Iterator[tuple[Element, Message]]:
    """Yield the properties of shapes whose id is at fault, and what is wrong with it."""
    seen: dict[int, Element] = {}
    for one in _own(part):
        id_ = number(one.get("id"))
        if id_ is None or not 0 < id_ < _END:
            sentence = message(
                "The shape “{name}” has the id “{id}”, which no shape can have.",
                name=_name(one),
                id=shown(one.get("id", "")),
            )
            yield one, sentence
        elif id_ in seen:
            sentence = message(
                "The shapes “{first}” and “{second}” have the same id, {id}.",
                first=_name(seen[id_]),
                second=_name(one),
                id=str(id_),
            )
            yield one, sentence
        else:
            seen[id_] = one


def _name(properties: Element) -> str:
    return shown(properties.get("name", ""))

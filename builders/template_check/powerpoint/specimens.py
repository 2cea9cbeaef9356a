"""The layouts of a template tried on specimens: what of their own text is pale, small or outside.

A specimen is a slide that exists only here. Its placeholders hold their own names, so that what
inspection says of it names them.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from builders.deck.layouts import A, Element, Layout, P
from builders.inspection import RULES, Rule
from builders.inspection.deck import Deck, Slide
from builders.inspection.findings import Fault as Found
from builders.inspection.parts import XmlPart
from builders.template_check.faults import Fault
from builders.template_check.powerpoint.opened import OpenedTemplate
from seminar.messages import message
from seminar.texts import shown

_REMEDIES = {
    "slide-text-contrast": message(
        "In PowerPoint, choose View, Slide Master, click into the text, and choose a darker or "
        "lighter colour under Home, Font Color."
    ),
    "slide-text-too-small": message(
        "In PowerPoint, choose View, Slide Master, click into the text, and choose a larger size "
        "under Home, Font Size."
    ),
    "shape-off-slide": message(
        "In PowerPoint, choose View, Slide Master, and move it onto the slide, or delete it."
    ),
}
"""The rules that specimens are looked at by, and how a template mends what they find."""
_NAMES = {
    "slide-text-contrast": "layout-text-contrast",
    "slide-text-too-small": "layout-text-too-small",
    "shape-off-slide": "placeholder-off-slide",
}
"""What these rules are called where they are about templates."""
_WITHOUT_TEXT = frozenset(("pic", "tbl", "chart", "dgm", "media", "clipArt", "hdr", "sldImg"))
_SPACES = f'xmlns:a="{A[1:-1]}" xmlns:p="{P[1:-1]}"'


class _Found(NamedTuple):
    """What a rule found on a specimen."""

    rule: Rule
    fault: Found


class Specimen(Slide):
    """A slide on a layout that is in no file."""

    def __init__(self, deck: Deck, layout: XmlPart, root: Element) -> None:
        super().__init__(deck, XmlPart(deck.file, layout.name, root), 1)
        self.layout = layout


def specimen_faults(opened: OpenedTemplate) -> Iterator[Fault]:
    """Yield text of layouts that cannot be read, told of the master where it comes from there."""
    told: dict[tuple[str, ...], Fault] = {}
    for layout in opened.layouts:
        part = opened.deck.shared(layout.part)
        if part is None:
            continue
        for found in _found(opened.deck, part):
            fault = _told(opened, layout, part, found)
            key = _alike(fault)
            told[key] = min(told.get(key, fault), fault, key=_figure)
    yield from told.values()


def _found(deck: Deck, part: XmlPart) -> Iterator[_Found]:
    specimen = Specimen(deck, part, _root(part))
    for rule in RULES:
        if rule.id in _REMEDIES:
            for fault in rule.find(specimen):
                yield _Found(rule, fault)


def _root(part: XmlPart) -> Element:
    """Return a slide whose placeholders hold what they are called."""
    root = etree.fromstring(
        f"<p:sld {_SPACES}><p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/></p:spTree></p:cSld></p:sld>"
    )
    colours = part.root.find(f"{P}clrMapOvr")
    if colours is not None:
        root.append(deepcopy(colours))
    tree = root[0][0]
    marks = [one for one in part.all(f"{P}ph") if one.get("type", "obj") not in _WITHOUT_TEXT]
    # Of several feet that are alike one is told of; no deck shows the date.
    for mark in sorted(marks, key=lambda one: one.get("type") == "dt"):
        tree.append(_shape(mark, len(tree)))
    return root


def _shape(mark: Element, number: int) -> Element:
    name = _name(mark)
    shape = etree.fromstring(
        f'<p:sp {_SPACES}><p:nvSpPr><p:cNvPr id="{number}" name=""/><p:cNvSpPr/><p:nvPr><p:ph/>'
        "</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t/></a:r></a:p>"
        "</p:txBody></p:sp>"
    )
    shape[0][0].set("name", name)
    for attribute, value in mark.attrib.items():
        shape[0][2][0].set(attribute, value)
    shape[2][2][0][0].text = name
    return shape


def _name(mark: Element) -> str:
    """Return what a placeholder is called, or else what it is for."""
    shape = _owner(mark)
    who = None if shape is None else next(shape.iterfind(f"./*/{P}cNvPr"), None)
    return shown(who.get("name", "") if who is not None else "") or mark.get("type", "obj")


def _owner(element: Element) -> Element | None:
    return next(element.iterancestors(f"{P}sp"), None)


def _told(opened: OpenedTemplate, layout: Layout, part: XmlPart, found: _Found) -> Fault:
    """Return what was found on a layout's specimen as a fault of the layout, or of its master."""
    rule, fault = found
    mark = None if fault.element is None else next(fault.element.iter(f"{P}ph"), None)
    shape = None if mark is None else _same(part, mark)
    name = "" if mark is None else _name(mark)
    is_masters = mark is not None and not _says_itself(rule.id, part, shape)
    place = opened.at_master(name) if is_masters else opened.at(layout, name)
    used = {one.layout.part for one in opened.served.values()}
    severity = rule.severity if is_masters or layout.part in used else "tip"
    return Fault(_NAMES[rule.id], severity, place, fault.sentence, _REMEDIES[rule.id])


def _same(part: XmlPart, mark: Element) -> Element | None:
    """Return the layout's own shape for a placeholder."""
    return next((_owner(one) for one in part.all(f"{P}ph") if one.attrib == mark.attrib), None)


def _says_itself(rule: str, part: XmlPart, shape: Element | None) -> bool:
    """Return whether a layout says itself what a rule is about, and does not take its master's."""
    if shape is None:
        return True
    match rule:
        case "slide-text-contrast":
            override = part.root.find(f"{P}clrMapOvr/{A}overrideClrMapping")
            ground = part.root.find(f"{P}cSld/{P}bg")
            fills = next(shape.iter(f"{A}solidFill", f"{A}gradFill"), None)
            return any(one is not None for one in (override, ground, fills))
        case "slide-text-too-small":
            return any(one.get("sz") for one in shape.iter(f"{A}defRPr"))
        case _:
            return next(shape.iter(f"{A}xfrm"), None) is not None


def _alike(fault: Fault) -> tuple[str, ...]:
    """Return what is the same of faults of which the gravest is told.

    They are those of one kind of placeholder, be it that several layouts have it from their master,
    or that it stands on several colours.
    """
    return fault.rule, fault.place.part, fault.place.shape.rstrip(" 0123456789")


def _figure(fault: Fault) -> float:
    """Return the contrast or size that a fault tells of; the lower, the graver."""
    figures = [value for _, value in fault.sentence.fields if isinstance(value, int | float)]
    return min(figures, default=0)

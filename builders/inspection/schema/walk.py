"""Walking a part's tree once and telling where it departs from the schema.

What is as it should be costs a look-up for each child and each attribute; only a parent whose
children are not is looked at with care (`builders.inspection.schema.children`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import cast
from weakref import WeakKeyDictionary

from builders.inspection.markup import Element
from builders.inspection.parts import XmlPart
from builders.inspection.schema.children import faults_of_children
from builders.inspection.schema.departures import Departure
from builders.inspection.schema.foreign import is_foreign
from builders.inspection.schema.tables import Type, root_type, shown_name
from builders.inspection.schema.values import Check

MOST = 200
"""How many departures of one part are told; there is no bound on what a damaged part may hold."""
_EXTENSION = "{http://schemas.microsoft.com/"
"""How the names of attributes begin that extensions of Office add where they like."""
_KEPT: WeakKeyDictionary[XmlPart, tuple[Departure, ...]] = WeakKeyDictionary()
"""What was found, for as long as the part is held: several rules ask for it."""


def departures(part: XmlPart) -> tuple[Departure, ...]:
    """Return where a part departs from the schema, in document order within each branch.

    A part whose root element no table tells of is not looked into.
    """
    found = _KEPT.get(part)
    if found is None:
        found = _KEPT[part] = tuple(islice(_departures(part.root), MOST))
    return found


def _departures(root: Element) -> Iterator[Departure]:
    type_ = root_type(str(root.tag))
    if type_ is None:
        return
    yield from _of_attributes(root, type_)
    waiting = [(root, type_)]
    while waiting:
        element, type_ = waiting.pop()
        below: list[tuple[Element, Type]] = []
        yield from _of_children(element, type_, below)
        waiting.extend(reversed(below))


def _of_children(
    element: Element, type_: Type, below: list[tuple[Element, Type]]
) -> list[Departure]:
    """Return what is wrong with the children of an element, each for itself and all together.

    Those that have children of their own are put in `below`. This is where the time goes, so it
    is one loop: a sound child costs a look-up for its name, one for the names of its attributes
    and one for each of their values.
    """
    found: list[Departure] = []
    state = type_.model.start
    is_sound = True
    for child in element:
        tag = child.tag
        behind = state.next.get(tag) or state.step(tag)
        if behind is None:
            is_sound = False
        else:
            state = behind
        if child.tail is not None:
            found += _of_text(element, child.tail)
        inner = type_.children.get(tag) or type_.child(tag)
        if inner is None:
            continue
        checks = inner.checks.get(tuple(child.keys()))
        if checks is None or (checks and not _accepted(checks, child.values())):
            found += _of_attributes(child, inner)
        if len(child):
            below.append((child, inner))
        elif inner.wants_content:
            found += _of_childless(child, inner)
        if child.text is not None and not inner.has_text:
            found += _of_text(child, child.text)
    if not (is_sound and state.complete):
        found += faults_of_children(element, type_)
    return found


def _accepted(checks: list[tuple[int, Check]], values: Sequence[str | bytes]) -> bool:
    for at, check in checks:
        if values[at] not in check.seen and not check.accepts(str(values[at])):
            return False
    return True


def _of_childless(element: Element, type_: Type) -> Iterator[Departure]:
    text = element.text or ""
    if type_.text is not None and not type_.text.accepts(text):
        name = shown_name(str(element.tag))
        yield Departure("value", element, name, value=text, wanted=type_.text.kinds[0])
    if not type_.model.start.complete:
        yield from faults_of_children(element, type_)


def _of_text(element: Element, text: str) -> Iterator[Departure]:
    """Find text beside elements; spaces and line breaks are none."""
    if text and not text.isspace():
        yield Departure("unknown-element", element, "", value=text)


def _of_attributes(element: Element, type_: Type) -> list[Departure]:
    """Return what is wrong with the attributes of an element."""
    found: list[Departure] = []
    items = cast("list[tuple[str, str]]", element.items())
    for name, text in items:
        if name not in type_.attributes:
            found += _unknown_attribute(element, name, text)
            continue
        check = type_.attributes[name]
        if check is not None and not check.accepts(text):
            departure = Departure(
                "value", element, shown_name(name), value=text, wanted=check.kinds[0]
            )
            found.append(departure)
    missing = type_.required.difference(name for name, _ in items)
    found += (Departure("attribute-missing", element, shown_name(one)) for one in sorted(missing))
    if not found:
        type_.remember(tuple(name for name, _ in items))
    return found


def _unknown_attribute(element: Element, name: str, text: str) -> Iterator[Departure]:
    if not name.startswith(_EXTENSION) and not is_foreign(element, name):
        yield Departure("attribute-unknown", element, shown_name(name), value=text)

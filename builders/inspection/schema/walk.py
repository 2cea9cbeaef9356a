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
from builders.inspection.schema.foreign import ignorable, is_foreign
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
    ignored = ignorable(root)
    yield from _of_itself(root, type_, ignored)
    waiting = [(root, type_)]
    while waiting:
        element, type_ = waiting.pop()
        below: list[tuple[Element, Type]] = []
        yield from _of_children(element, type_, below, ignored)
        waiting.extend(reversed(below))


def _of_children(
    element: Element,
    type_: Type,
    below: list[tuple[Element, Type]],
    ignored: frozenset[str],
) -> list[Departure]:
    """Return what is wrong with the children of an element, each for itself and all together.

    Those that have children of their own are put in `below`. This is where the time goes, so it
    is one loop: a sound child costs a look-up for its name, one for the names of its attributes
    and one for each of their values.
    """
    found: list[Departure] = []
    state = type_.model.start
    fits = True
    for child in element:
        tag = child.tag
        behind = state.next.get(tag) or state.step(tag)
        if behind is None:
            fits = False
        else:
            state = behind
        if child.tail is not None:
            found += _of_text(element, child.tail)
        inner = type_.children.get(tag) or type_.child(tag)
        if inner is not None:
            if not _is_sound(child, inner):
                found += _of_itself(child, inner, ignored)
            if len(child):
                below.append((child, inner))
            if len(found) >= MOST:
                return found
    if not (fits and state.complete):
        found += islice(faults_of_children(element, type_, ignored), MOST)
    return found


def _is_sound(element: Element, type_: Type) -> bool:
    """Return whether an element is as it should be, its children left out; if in doubt not."""
    checks = type_.checks.get(tuple(element.keys()))
    if checks is None or (checks and not _accepted(checks, element.values())):
        return False
    if element.text is not None and not type_.has_text and not element.text.isspace():
        return False
    return not type_.wants_content or len(element) > 0


def _accepted(checks: list[tuple[int, Check]], values: Sequence[str | bytes]) -> bool:
    for at, check in checks:
        if values[at] not in check.seen and not check.accepts(str(values[at])):
            return False
    return True


def _of_itself(element: Element, type_: Type, ignored: frozenset[str]) -> Iterator[Departure]:
    """Yield what is wrong with an element, its children left out."""
    yield from _of_attributes(element, type_, ignored)
    text = element.text or ""
    if not type_.has_text:
        yield from _of_text(element, text)
    elif type_.text is not None and not type_.text.accepts(text):
        name = shown_name(str(element.tag))
        yield Departure("value", element, name, value=text, wanted=type_.text.wanted)
    if not len(element) and not type_.model.start.complete:
        yield from faults_of_children(element, type_, ignored)


def _of_text(element: Element, text: str) -> Iterator[Departure]:
    """Find text beside elements; spaces and line breaks are none."""
    if text and not text.isspace():
        yield Departure("unknown-element", element, "", value=text)


def _of_attributes(element: Element, type_: Type, ignored: frozenset[str]) -> list[Departure]:
    """Return what is wrong with the attributes of an element."""
    found: list[Departure] = []
    items = cast("list[tuple[str, str]]", element.items())
    for name, text in items:
        if name not in type_.attributes:
            found += _unknown_attribute(element, name, text, ignored)
            continue
        check = type_.attributes[name]
        if check is not None and not check.accepts(text):
            departure = Departure(
                "value", element, shown_name(name), value=text, wanted=check.wanted
            )
            found.append(departure)
    missing = type_.required.difference(name for name, _ in items)
    found += (Departure("attribute-missing", element, shown_name(one)) for one in sorted(missing))
    if not found:
        type_.remember(tuple(name for name, _ in items))
    return found


def _unknown_attribute(
    element: Element, name: str, text: str, ignored: frozenset[str]
) -> Iterator[Departure]:
    if not name.startswith(_EXTENSION) and not is_foreign(element, name, ignored):
        yield Departure("attribute-unknown", element, shown_name(name), value=text)

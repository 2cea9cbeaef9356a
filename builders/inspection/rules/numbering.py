"""Lists: each number that paragraphs and styles refer to is defined, and once only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, W, val
from builders.inspection.numbers import number
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.remedies import REPAIR_IN_WORD
from builders.inspection.word_lists import NO_LIST, WordLists
from builders.inspection.word_styles import WordStyles
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("word")
_LIST_ANEW = message("In Word, select the paragraphs and choose Home, Bullets or Numbering, anew.")
_LOWEST = 8


def _users(document: Document) -> Iterator[tuple[XmlPart, Element]]:
    """Yield the references to lists, of paragraphs first, then of styles."""
    styles = document.part("styles")
    for part in (*document.stories, *([] if styles is None else [styles])):
        for one in part.all(f"{W}numPr"):
            if not _is_past(one):
                yield part, one


def _is_past(element: Element) -> bool:
    """Return whether it tells how a paragraph was before a tracked change."""
    return next(element.iterancestors(f"{W}pPrChange"), None) is not None


@RULES.add(
    Document,
    "list-undefined",
    "error",
    demand=message("Each list that paragraphs belong to is defined in the document."),
    remedy=_LIST_ANEW,
    source="ISO/IEC 29500-1, 17.9.18",
)
def list_undefined(document: Document) -> Iterator[Fault]:
    """Find paragraphs and styles in lists that are not there: no bullet or number is shown."""
    if document.lacks("numbering"):
        return
    lists = document.reading(WordLists)
    for part, one in _users(document):
        id_ = val(one.find(f"{W}numId"))
        if id_ and id_ != NO_LIST and id_ not in lists.lists:
            sentence = message(
                "List number {number} is used here and defined nowhere.",
                number=shown(id_),
            )
            yield part.fault(sentence, one)


@RULES.add(
    Document,
    "list-without-definition",
    "error",
    demand=message("Each list refers to a definition of how it looks."),
    remedy=_LIST_ANEW,
    source="ISO/IEC 29500-1, 17.9.2 and 17.9.15",
)
def list_without_definition(document: Document) -> Iterator[Fault]:
    """Find lists whose definition is not there."""
    part = document.part("numbering")
    lists = document.reading(WordLists)
    for one in [] if part is None else part.all(f"{W}num"):
        if part is not None and val(one.find(f"{W}abstractNumId")) not in lists.abstract:
            sentence = message(
                "List number {number} refers to a definition that is not there.",
                number=shown(one.get(f"{W}numId", "")),
            )
            yield part.fault(sentence, one)


@RULES.add(
    Document,
    "list-id-twice",
    "error",
    demand=message("Each list and each definition of one has a number of its own."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.9.1 and 17.9.15",
)
def list_id_twice(document: Document) -> Iterator[Fault]:
    """Find lists or definitions with the number of an earlier one; Word drops them."""
    part = document.part("numbering")
    if part is None:
        return
    for one in _doubles(part.all(f"{W}abstractNum"), f"{W}abstractNumId"):
        sentence = message(
            "Two definitions of lists have the number {number}.",
            number=shown(one.get(f"{W}abstractNumId", "")),
        )
        yield part.fault(sentence, one)
    for one in _doubles(part.all(f"{W}num"), f"{W}numId"):
        sentence = message(
            "Two lists have the number {number}.", number=shown(one.get(f"{W}numId", ""))
        )
        yield part.fault(sentence, one)


def _doubles(elements: Iterable[Element], attribute: str) -> Iterator[Element]:
    seen: set[str] = set()
    for one in elements:
        value = one.get(attribute, "")
        if value in seen:
            yield one
        seen.add(value)


@RULES.add(
    Document,
    "list-level",
    "error",
    demand=message("Lists have at most nine levels, and each that is used is defined once."),
    remedy=_LIST_ANEW,
    source="ISO/IEC 29500-1, 17.9.3 and 17.9.6",
)
def list_level(document: Document) -> Iterator[Fault]:
    """Find levels that no list can have, and levels that are defined twice or not at all."""
    part = document.part("numbering")
    for definition in [] if part is None else [*part.all(f"{W}abstractNum"), *part.all(f"{W}num")]:
        levels = list(definition.iter(f"{W}lvl"))
        for level in (*_doubles(levels, f"{W}ilvl"), *filter(_is_too_low, levels)):
            sentence = message(
                "A list defines the level {level} twice, or has no room for it.",
                level=shown(level.get(f"{W}ilvl", "")),
            )
            yield Fault(sentence, part.name if part else "", level)
    lists = document.reading(WordLists)
    for owner, one in _users(document):
        level, list_ = (val(one.find(f"{W}{name}")) for name in ("ilvl", "numId"))
        if level and not _is_level(level):
            sentence = message(
                "Level {level} of a list is used here; levels go from 0 to 8.", level=shown(level)
            )
            yield owner.fault(sentence, one)
        elif level and not lists.has_level(list_, level):
            sentence = message(
                "Level {level} of list number {number} is used here and not defined.",
                level=shown(level),
                number=shown(list_),
            )
            yield owner.fault(sentence, one)


def _is_too_low(level: Element) -> bool:
    return not _is_level(level.get(f"{W}ilvl", ""))


def _is_level(text: str) -> bool:
    value = number(text)
    return value is not None and 0 <= value <= _LOWEST


@RULES.add(
    Document,
    "list-style-missing",
    "warning",
    demand=message("Each style that a list takes its look from is there."),
    remedy=_LIST_ANEW,
    source="ISO/IEC 29500-1, 17.9.21, 17.9.23 and 17.9.27",
)
def list_style_missing(document: Document) -> Iterator[Fault]:
    """Find definitions of lists that refer to styles which are not there."""
    part = document.part("numbering")
    styles = document.reading(WordStyles)
    if part is None or not styles.all:
        return
    for tag in ("numStyleLink", "styleLink", "pStyle"):
        for one in part.all(f"{W}{tag}"):
            if val(one) not in styles.by_id:
                sentence = message(
                    "A list takes its look from the style “{style}”, which is not there.",
                    style=shown(val(one)),
                )
                yield part.fault(sentence, one)

"""Styles: those that are used are there, of the right kind, and each only once."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, W, val
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.remedies import REPAIR_IN_WORD
from builders.inspection.word_styles import Style, WordStyles
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("word")
_USES = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
"""The elements that name a style, and the kind of style they name."""
_KINDS = {
    "paragraph": message("a paragraph style"),
    "character": message("a character style"),
    "table": message("a table style"),
    "numbering": message("a list style"),
}
_IMPLIED = frozenset(("Normal", "DefaultParagraphFont", "TableNormal", "NoList"))
"""The ids of Word's default styles, which other programs refer to without writing them."""
_OF_COMMENTS = frozenset(("CommentReference", "CommentText", "CommentSubject"))
"""The ids of the styles of comments, which look alike whether they are defined or not."""
_CHOOSE = message("In Word, select it and choose a style under Home, Styles.")
_MODIFY = message(
    "In Word, open the Styles pane, choose Modify at the style, and set what it is based on and "
    "which style follows."
)


def _used(document: Document) -> Iterator[tuple[XmlPart, Element, str, str]]:
    """Yield the uses of styles: part, element, kind asked for, the style's id."""
    for part in document.stories:
        for tag, kind in _USES.items():
            for one in part.all(f"{W}{tag}"):
                yield part, one, kind, val(one)


@RULES.add(
    Document,
    "style-undefined",
    "warning",
    demand=message("Each style that the text uses is defined in the document."),
    remedy=_CHOOSE,
    source="ISO/IEC 29500-1, 17.3.1.27, 17.3.2.29 and 17.4.62",
)
def style_undefined(document: Document) -> Iterator[Fault]:
    """Find text whose style is not there, each style once: Word shows it in the default style."""
    if document.lacks("styles"):
        return
    styles = document.reading(WordStyles)
    told: set[str] = set()
    for part, at, _, id_ in _used(document):
        if id_ not in styles.by_id and id_ not in told and id_ not in _OF_COMMENTS:
            told.add(id_)
            sentence = message("The style “{style}” is used and not defined.", style=shown(id_))
            yield part.fault(sentence, at)


@RULES.add(
    Document,
    "style-of-another-kind",
    "warning",
    demand=message(
        "Paragraphs have paragraph styles, words character styles, tables table styles."
    ),
    remedy=_CHOOSE,
    source="ISO/IEC 29500-1, 17.7.4.17",
)
def style_of_another_kind(document: Document) -> Iterator[Fault]:
    """Find uses of styles where their kind does not count, so that Word passes them over."""
    styles = document.reading(WordStyles)
    for part, at, kind, id_ in _used(document):
        style = styles.by_id.get(id_)
        if style is not None and style.kind != kind:
            sentence = message(
                "“{style}” is {kind}, and {asked} is needed here.",
                style=shown(style.name),
                kind=_kind(style.kind),
                asked=_kind(kind),
            )
            yield part.fault(sentence, at)


def _kind(kind: str) -> Message | str:
    return _KINDS.get(kind, shown(kind))


# --- the styles themselves ------------------------------------------------------------------------


def _fault(document: Document, style: Style, sentence: Message) -> Fault:
    part = document.part("styles")
    return Fault(sentence, "" if part is None else part.name, style.element)


@RULES.add(
    Document,
    "style-id-twice",
    "error",
    demand=message("Each style has an id of its own."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.7.4.17, attribute styleId",
)
def style_id_twice(document: Document) -> Iterator[Fault]:
    """Find styles with the id of an earlier one, of whose looks one is lost."""
    seen: set[str] = set()
    for style in document.reading(WordStyles).all:
        if style.id and style.id in seen:
            sentence = message("Two styles have the same id, “{id}”.", id=shown(style.id))
            yield _fault(document, style, sentence)
        seen.add(style.id)


@RULES.add(
    Document,
    "style-name-twice",
    "error",
    demand=message("Each style has a name of its own."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.7.4.9",
)
def style_name_twice(document: Document) -> Iterator[Fault]:
    """Find styles called as an earlier one; Word keeps only one of them."""
    seen: set[str] = set()
    for style in document.reading(WordStyles).all:
        name = val(style.element.find(f"{W}name"))
        if name and name in seen:
            sentence = message("Two styles are called “{name}”.", name=shown(name))
            yield _fault(document, style, sentence)
        seen.add(name)


@RULES.add(
    Document,
    "style-refers-to-missing",
    "warning",
    demand=message("The styles that a style is based on, goes with or is followed by are there."),
    remedy=_MODIFY,
    source="ISO/IEC 29500-1, 17.7.4.3, 17.7.4.6 and 17.7.4.10",
)
def style_refers_to_missing(document: Document) -> Iterator[Fault]:
    """Find references from style to style that lead nowhere, or to a style of another kind."""
    styles = document.reading(WordStyles)
    for style in styles.all:
        for tag in ("basedOn", "next", "link"):
            other = val(style.element.find(f"{W}{tag}"))
            found = styles.by_id.get(other)
            if not other or (found is None and other in _IMPLIED):
                continue
            if found is None or (tag == "basedOn" and found.kind != style.kind):
                sentence = message(
                    "The style “{style}” refers to the style “{other}”, which is not there.",
                    style=shown(style.name or style.id),
                    other=shown(other),
                )
                yield _fault(document, style, sentence)


@RULES.add(
    Document,
    "style-circle",
    "error",
    demand=message("No style is based on itself, be it through others."),
    remedy=_MODIFY,
    source="ISO/IEC 29500-1, 17.7.4.3",
)
def style_circle(document: Document) -> Iterator[Fault]:
    """Find styles that are based on one another in a circle, each circle once."""
    styles = document.reading(WordStyles)
    told: set[str] = set()
    for style in styles.all:
        chain = styles.chain(style.id)
        if chain and chain[-1].based_on == style.id and style.id not in told:
            told.update(one.id for one in chain)
            sentence = message("The style “{style}” is based on itself.", style=shown(style.name))
            yield _fault(document, style, sentence)


@RULES.add(
    Document,
    "style-defaults",
    "warning",
    demand=message("One style of each kind is the default one."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.7.4.17, attribute default",
)
def style_defaults(document: Document) -> Iterator[Fault]:
    """Find a second default style of a kind, which leaves open how plain text looks."""
    seen: set[str] = set()
    for style in document.reading(WordStyles).all:
        if style.is_default and style.kind in seen:
            sentence = message(
                "“{style}” is a second default style of its kind.", style=shown(style.name)
            )
            yield _fault(document, style, sentence)
        if style.is_default:
            seen.add(style.kind)

"""Content controls: each with an id and a tag of its own, and with something in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, W, val
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("word")
_PROPERTIES = message(
    "In Word, click in it, choose Developer, Properties, and give it a tag of its own."
)
_ANEW = message("In Word, delete the content control and put it in anew, on the Developer tab.")
_CHOICES = message("In Word, click in it, choose Developer, Properties, and write its choices.")
_NO_TEXTS = frozenset(
    f"{W}{name}"
    for name in (
        *("picture", "docPartObj", "docPartList", "group", "citation", "bibliography"),
        *("equation", "dataBinding"),
    )
)
_SEEN = tuple(f"{W}{name}" for name in ("tbl", "drawing", "pict", "object", "fldChar", "sym"))
_MARKERS = frozenset(
    f"{W}{name}"
    for name in (
        *("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"),
        *("permStart", "permEnd", "proofErr"),
    )
)


def _controls(document: Document) -> Iterator[tuple[XmlPart, Element]]:
    for part in document.stories:
        for one in part.all(f"{W}sdt"):
            yield part, one


def _property(control: Element, name: str) -> Element | None:
    return control.find(f"{W}sdtPr/{W}{name}")


def _name(control: Element) -> str:
    """Return what a control is called: its title, its tag or the number that it has."""
    told = (val(_property(control, name)) for name in ("alias", "tag", "id"))
    return shown(next((one for one in told if one), ""))


def _doubles(document: Document, name: str) -> Iterator[tuple[XmlPart, Element, str]]:
    """Yield the controls whose property `name` is that of an earlier one, with its value."""
    seen: set[str] = set()
    for part, one in _controls(document):
        value = val(_property(one, name))
        if value and value in seen:
            yield part, one, value
        seen.add(value)


@RULES.add(
    Document,
    "content-control-id-twice",
    "error",
    demand=message("Each content control has an id of its own."),
    remedy=message("In Word, cut the content control out and paste it in again."),
    source="ISO/IEC 29500-1, 17.5.2.18",
)
def content_control_id_twice(document: Document) -> Iterator[Fault]:
    """Find controls with the id of an earlier one, as templates filled in loops make them."""
    for part, one, id_ in _doubles(document, "id"):
        sentence = message(
            "The content control “{name}” has the same id as another, {id}.",
            name=_name(one),
            id=shown(id_),
        )
        yield part.fault(sentence, one)


@RULES.add(
    Document,
    "content-control-tag-twice",
    "tip",
    demand=message("Each content control has a tag of its own, so that answers can be told apart."),
    remedy=_PROPERTIES,
    source="ISO/IEC 29500-1, 17.5.2.42",
)
def content_control_tag_twice(document: Document) -> Iterator[Fault]:
    """Find tags that two controls have; what shows the same twice may have good reason for it."""
    for part, one, tag in _doubles(document, "tag"):
        if _property(one, "dataBinding") is None:
            sentence = message("Two content controls have the same tag, “{tag}”.", tag=shown(tag))
            yield part.fault(sentence, one)


@RULES.add(
    Document,
    "content-control-title-twice",
    "tip",
    demand=message("Each content control has a title of its own, which screen readers say."),
    remedy=_PROPERTIES,
    source="ISO/IEC 29500-1, 17.5.2.1; WCAG 2.1, 3.3.2",
)
def content_control_title_twice(document: Document) -> Iterator[Fault]:
    """Find titles that two controls have; what shows the same twice may have good reason for it."""
    for part, one, title in _doubles(document, "alias"):
        if _property(one, "dataBinding") is None:
            sentence = message(
                "Two content controls have the same title, “{title}”.", title=shown(title)
            )
            yield part.fault(sentence, one)


@RULES.add(
    Document,
    "content-control-empty",
    "error",
    demand=message("Each content control has something in it, if only its prompt."),
    remedy=_ANEW,
    source="ISO/IEC 29500-1, 17.5.2.33 to 17.5.2.36",
)
def content_control_empty(document: Document) -> Iterator[Fault]:
    """Find controls without content, into which nobody can type, and which Word may repair."""
    for part, one in _controls(document):
        wrong = _emptiness(one)
        if wrong is not None:
            yield part.fault(wrong, one)


def _emptiness(control: Element) -> Message | None:
    content = control.find(f"{W}sdtContent")
    inside = [] if content is None else [one for one in content if one.tag not in _MARKERS]
    if not inside:
        return message("The content control “{name}” is empty.", name=_name(control))
    return None


@RULES.add(
    Document,
    "content-control-without-text",
    "tip",
    demand=message("A content control to be filled in shows what it asks for."),
    remedy=message("In Word, write in it, or choose Developer, Design Mode, and write its prompt."),
    source="ISO/IEC 29500-1, 17.5.2.39; Microsoft, Create accessible forms in Word",
)
def content_control_without_text(document: Document) -> Iterator[Fault]:
    """Find controls for text that show neither text nor prompt, so that nobody sees them."""
    for part, one in _controls(document):
        properties, content = one.find(f"{W}sdtPr"), one.find(f"{W}sdtContent")
        if properties is None or content is None or not _is_for_text(properties):
            continue
        texts = list(content.iter(f"{W}t"))
        is_blank = texts and not "".join(text.text or "" for text in texts).strip()
        if is_blank and next(content.iter(*_SEEN), None) is None:
            sentence = message("The content control “{name}” shows nothing.", name=_name(one))
            yield part.fault(sentence, one)


def _is_for_text(properties: Element) -> bool:
    """Return whether a control is for text, by what Word says of it."""
    return all(one.tag not in _NO_TEXTS and W in str(one.tag) for one in properties)


@RULES.add(
    Document,
    "choices-missing",
    "warning",
    demand=message("A list of choices has choices to choose from."),
    remedy=_CHOICES,
    source="ISO/IEC 29500-1, 17.5.2.5 and 17.5.2.15",
)
def choices_missing(document: Document) -> Iterator[Fault]:
    """Find drop-down lists without entries; in a combo box one can type instead."""
    for part in document.stories:
        for choices in part.all(f"{W}dropDownList"):
            if choices.find(f"{W}listItem") is None:
                control = _around(choices)
                sentence = message("The list “{name}” has no choices.", name=_name(control))
                yield part.fault(sentence, control)


@RULES.add(
    Document,
    "choices-alike",
    "tip",
    demand=message("Each choice of a list has a value of its own."),
    remedy=_CHOICES,
    source="ISO/IEC 29500-1, 17.5.2.21; Word asks for values that differ",
)
def choices_alike(document: Document) -> Iterator[Fault]:
    """Find lists of which two choices have the same value, so that answers cannot be told apart."""
    for part in document.stories:
        for tag in ("dropDownList", "comboBox"):
            for choices in part.all(f"{W}{tag}"):
                items = choices.iterchildren(f"{W}listItem")
                counts = Counter(one.get(f"{W}value") or _shown(one) for one in items)
                value = next((one for one, count in counts.items() if one and count > 1), "")
                if value:
                    control = _around(choices)
                    sentence = message(
                        "Two choices of the list “{name}” have the same value, “{value}”.",
                        name=_name(control),
                        value=shown(value),
                    )
                    yield part.fault(sentence, control)


def _shown(item: Element) -> str:
    return item.get(f"{W}displayText", "")


def _around(properties: Element) -> Element:
    """Return the control that something is a property of; where there is none, the property."""
    return next(properties.iterancestors(f"{W}sdt"), properties)

"""Fields to fill in in Word documents: each says what it asks for."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import W14, Element, W, text_of
from builders.inspection.registry import Rules
from builders.inspection.word_paragraphs import shown_stories
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("accessibility")
_ENTRIES = (f"{W}text", f"{W}date", f"{W}dropDownList", f"{W}comboBox", f"{W14}checkbox")


def _value(properties: Element, name: str) -> str:
    one = properties.find(f"{W}{name}")
    return "" if one is None else one.get(f"{W}val", "").strip()


@RULES.add(
    Document,
    "content-control-without-title",
    "tip",
    demand=message("A content control to be filled in has a title, which a screen reader says."),
    remedy=message("In Word, choose Developer, Properties, and write what the field asks for."),
    source="WCAG 2.1, 4.1.2; Microsoft, Create accessible forms in Word",
)
def content_control_without_title(document: Document) -> Iterator[Fault]:
    """Find text fields, dates, lists of choices and boxes without a title."""
    for part in shown_stories(document):
        for control in part.all(f"{W}sdt"):
            properties = control.find(f"{W}sdtPr")
            if properties is None or not any(properties.find(one) is not None for one in _ENTRIES):
                continue
            if not _value(properties, "alias") and properties.find(f"{W}dataBinding") is None:
                text = shown(" ".join(text_of(control).split()))
                sentence = message("The field with “{text}” has no title.", text=text)
                yield part.fault(sentence, control)


@RULES.add(
    Document,
    "form-field-without-help",
    "tip",
    demand=message("A form field has a text that says what to fill in."),
    remedy=message(
        "In Word, choose Developer, Properties, Add Help Text, and write what the field asks for."
    ),
    source="WCAG 2.1, 3.3.2 and 4.1.2",
)
def form_field_without_help(document: Document) -> Iterator[Fault]:
    """Find form fields of the older sort without help text or status text."""
    for part in shown_stories(document):
        for field in part.all(f"{W}ffData"):
            if not _value(field, "helpText") and not _value(field, "statusText"):
                name = shown(_value(field, "name"))
                sentence = message("The form field {name} has no help text.", name=name)
                yield part.fault(sentence, field)

"""What floats in Word documents: pictures, text boxes, frames and tables beside the text."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import W
from builders.inspection.registry import Rules
from builders.inspection.word_objects import NAMES, objects_of
from builders.inspection.word_paragraphs import is_blank, text_stories, within
from builders.inspection.word_styles import WordStyles
from builders.inspection.word_tables import tables_of
from seminar.messages import message

RULES = Rules("accessibility")
_CHECKER = "WCAG 2.1, 1.3.2; Microsoft Accessibility Checker, “Object not inline”"


@RULES.add(
    Document,
    "floating-object",
    "warning",
    demand=message("Pictures, charts and shapes stand in line with the text."),
    remedy=message(
        "In Word, select it and choose Layout Options beside it, In Line with Text; or mark it "
        "as decorative."
    ),
    source=_CHECKER,
)
def floating_object(document: Document) -> Iterator[Fault]:
    """Find what a screen reader meets at a place that nobody chose, or not at all."""
    for part in text_stories(document):
        for one in objects_of(part):
            if one.floats and not one.is_decorative and one.sort != "text-box":
                sentence = message("{thing} is not in line with the text.", thing=NAMES[one.sort])
                yield part.fault(sentence, one.element)


@RULES.add(
    Document,
    "text-box",
    "warning",
    demand=message("Text stands in paragraphs and not in text boxes."),
    remedy=message(
        "In Word, move the text to where it is to be read, and give it a style with a border or "
        "a ground."
    ),
    source="WCAG 2.1, 1.3.2; Microsoft, Make your Word documents accessible",
)
def text_box(document: Document) -> Iterator[Fault]:
    """Find text boxes, which are read out of order and lost when text is enlarged."""
    for part in text_stories(document):
        for one in objects_of(part):
            if one.sort == "text-box":
                yield part.fault(message("The text stands in a text box."), one.element)


@RULES.add(
    Document,
    "text-frame",
    "warning",
    demand=message("No paragraph stands in a frame of its own."),
    remedy=message("In Word, right-click the frame's edge, choose Format Frame, Remove Frame."),
    source="WCAG 2.1, 1.3.2; ISO/IEC 29500-1, 17.3.1.11",
)
def text_frame(document: Document) -> Iterator[Fault]:
    """Find frames, the older sort of text boxes; a large first letter is none."""
    styles = document.reading(WordStyles)
    for part in text_stories(document):
        for paragraph in part.all(f"{W}p"):
            frame = styles.paragraph_property(paragraph, "framePr")
            is_letter = frame is not None and frame.get(f"{W}dropCap") in ("drop", "margin")
            if frame is not None and not is_letter and not is_blank(paragraph):
                yield part.fault(message("The paragraph stands in a frame."), paragraph)


@RULES.add(
    Document,
    "floating-table",
    "warning",
    demand=message("No text flows around a table."),
    remedy=message("In Word, right-click the table, choose Table Properties, Text Wrapping, None."),
    source=_CHECKER,
)
def floating_table(document: Document) -> Iterator[Fault]:
    """Find tables that text flows around."""
    for part in text_stories(document):
        for table in tables_of(part):
            if table.floats and within(table.element, f"{W}txbxContent") is None:
                yield part.fault(message("Text flows around the table."), table.element)

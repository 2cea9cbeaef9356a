"""Alternative text in Word documents: on pictures, charts, diagrams and shapes."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.descriptions import LONGEST, DescriptionFlaw, description_flaw, kind_said
from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.word_objects import NAMES, V, WordObject, objects_of
from builders.inspection.word_paragraphs import margin_stories, text_stories
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("accessibility")
_CHECKER = "WCAG 2.1, 1.1.1; Microsoft Accessibility Checker, “Missing alternative text”"
_SAY_IT = message(
    "In Word, right-click it, choose View Alt Text, and say in a sentence what it tells here; or "
    "mark it as decorative."
)
_LONGEST_OF_DATA = 3 * LONGEST
"""How long the text of a chart or diagram may be, since it names the figures shown."""


def _described(document: Document) -> Iterator[tuple[XmlPart, WordObject]]:
    for part in (*text_stories(document), *margin_stories(document)):
        for one in objects_of(part):
            if one.alternative and not one.is_decorative:
                yield part, one


def _silent(part: XmlPart) -> Iterator[WordObject]:
    """Yield what shows something and says nothing; a text box is read by its text."""
    for one in objects_of(part):
        if not (one.alternative or one.is_decorative or one.sort == "text-box"):
            yield one


@RULES.add(
    Document,
    "document-object-without-alternative-text",
    "error",
    demand=message("Every picture, chart, diagram and shape in a document has alternative text."),
    remedy=_SAY_IT,
    source=_CHECKER,
)
def object_without_alternative_text(document: Document) -> Iterator[Fault]:
    """Find what a reader who does not see it learns nothing of."""
    for part in text_stories(document):
        for one in _silent(part):
            sentence = message("{thing} has no alternative text.", thing=NAMES[one.sort])
            yield part.fault(sentence, one.element)


@RULES.add(
    Document,
    "header-object-without-alternative-text",
    "tip",
    demand=message("Pictures in headers and footers have alternative text, or are decorative."),
    remedy=_SAY_IT,
    source="WCAG 2.1, 1.1.1; screen readers pass headers and footers over unless asked",
)
def header_object_without_alternative_text(document: Document) -> Iterator[Fault]:
    """Find logos and the like that say nothing; watermarks are told by their own rule."""
    for part in margin_stories(document):
        for one in _silent(part):
            if next(one.element.iter(f"{V}textpath"), None) is None:
                sentence = message("{thing} has no alternative text.", thing=NAMES[one.sort])
                yield part.fault(sentence, one.element)


def _flawed(document: Document, *flaws: DescriptionFlaw) -> Iterator[tuple[XmlPart, WordObject]]:
    for part, one in _described(document):
        if description_flaw(one.alternative) in flaws:
            yield part, one


@RULES.add(
    Document,
    "document-object-described-by-file-name",
    "error",
    demand=message("An alternative text says what is seen, not what the file was called."),
    remedy=_SAY_IT,
    source="WCAG 2.1, 1.1.1, failure F30; Microsoft Accessibility Checker",
)
def object_described_by_file_name(document: Document) -> Iterator[Fault]:
    """Find file names, and words such as “Picture 1” that stand where a description should."""
    for part, one in _flawed(document, "file-name", "stand-in"):
        sentence = message(
            "{thing} has an alternative text that says nothing: “{text}”.",
            thing=NAMES[one.sort],
            text=shown(one.alternative),
        )
        yield part.fault(sentence, one.element)


@RULES.add(
    Document,
    "document-object-described-by-machine",
    "warning",
    demand=message("A person has read every alternative text that a program proposed."),
    remedy=message("Correct it, and delete the line “Automatically generated description”."),
    source="Microsoft Accessibility Checker, “Auto-generated description”",
)
def object_described_by_machine(document: Document) -> Iterator[Fault]:
    """Find descriptions that still say they were generated."""
    for part, one in _flawed(document, "automatic"):
        sentence = message(
            "The alternative text was made by a program: “{text}”.",
            text=shown(one.alternative),
        )
        yield part.fault(sentence, one.element)


@RULES.add(
    Document,
    "document-description-says-picture",
    "tip",
    demand=message("An alternative text does not begin by saying that it describes a picture."),
    remedy=message(
        "Delete those words, so that the text begins with what is seen; a screen reader says by "
        "itself that it is a picture."
    ),
    source="Microsoft, Everything you need to know to write effective alt text",
)
def description_says_picture(document: Document) -> Iterator[Fault]:
    """Find “Picture of …”."""
    for part, one in _flawed(document, "kind"):
        sentence = message(
            "The alternative text begins with “{text}”.",
            text=kind_said(one.alternative),
        )
        yield part.fault(sentence, one.element)


@RULES.add(
    Document,
    "document-description-too-long",
    "tip",
    demand=message("An alternative text is no longer than a few sentences."),
    remedy=message("Shorten the alternative text, and say the rest in the text beside it."),
    source="Microsoft, Everything you need to know to write effective alt text",
)
def description_too_long(document: Document) -> Iterator[Fault]:
    """Find descriptions that cannot be skipped through; charts may name their figures."""
    for part, one in _flawed(document, "long"):
        most = _LONGEST_OF_DATA if one.sort in ("chart", "diagram") else LONGEST
        if len(one.alternative) > most:
            sentence = message(
                "The alternative text has {count} characters; {most} are enough.",
                count=len(one.alternative),
                most=most,
            )
            yield part.fault(sentence, one.element)

"""The XML of the parts: readable, without tricks, and of a sound size."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.findings import Fault
from builders.inspection.markup import MC
from builders.inspection.office_file import Reading
from builders.inspection.parsing import Flaw, Parsed
from builders.inspection.part_words import Loss, damage_of
from builders.inspection.parts import XmlPart
from builders.inspection.registry import Rules
from builders.inspection.remedies import ANOTHER_COPY, SAVE_ANEW
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("package")


@RULES.add(
    Reading,
    "xml-not-well-formed",
    "error",
    demand=message("Each part of XML can be read from beginning to end."),
    remedy=SAVE_ANEW,
    source="XML 1.0, 2.1; ISO/IEC 29500-2, 6.2.5",
)
def xml_not_well_formed(reading: Reading) -> Iterator[Fault]:
    """Find parts that break off, or are no XML, so that the whole file may not open."""
    for name, parsed in _flawed(reading, "not-well-formed", "empty"):
        loss = damage_of(reading.file.content_type(name)) or Loss(_breaking_off(name, parsed))
        yield Fault(loss.sentence, name, remedy=loss.remedy)


def _breaking_off(name: str, parsed: Parsed) -> Message:
    if parsed.flaw == "empty":
        return message("The part {part} is empty.", part=shown(name))
    return message(
        "The part {part} cannot be read beyond line {line}: its XML is broken there.",
        part=shown(name),
        line=parsed.line,
    )


@RULES.add(
    Reading,
    "xml-with-document-type",
    "error",
    demand=message("No part declares a document type or entities."),
    remedy=ANOTHER_COPY,
    source="ISO/IEC 29500-2, 6.2.5; OWASP, XML External Entity Prevention",
)
def xml_with_document_type(reading: Reading) -> Iterator[Fault]:
    """Find document types, by which hostile files fetch other files or fill the memory."""
    for name, _ in _flawed(reading, "doctype"):
        sentence = message(
            "The part {part} declares a document type, as only hostile files do. It was not read.",
            part=shown(name),
        )
        yield Fault(sentence, name)


@RULES.add(
    Reading,
    "xml-too-large",
    "error",
    demand=message("The parts are of a size and depth that programs can read."),
    remedy=ANOTHER_COPY,
    source="OWASP, XML Security Cheat Sheet",
)
def xml_too_large(reading: Reading) -> Iterator[Fault]:
    """Find parts that are so large or so deeply nested that they were not read."""
    for name, _ in _flawed(reading, "too-large"):
        sentence = message(
            "The part {part} holds more than can be read, so it was not inspected.",
            part=shown(name),
        )
        yield Fault(sentence, name)
    for name, _ in _flawed(reading, "too-deep"):
        sentence = message(
            "The part {part} is nested deeper than programs can read, so it was not inspected.",
            part=shown(name),
        )
        yield Fault(sentence, name)


@RULES.add(
    Reading,
    "xml-encoding",
    "error",
    demand=message("XML is written in UTF-8 or UTF-16."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-2, 6.2.5",
)
def xml_encoding(reading: Reading) -> Iterator[Fault]:
    """Find parts in encodings that packages may not have."""
    for name, _ in _flawed(reading, "encoding"):
        sentence = message(
            "The part {part} is written in an encoding that Office files may not have.",
            part=shown(name),
        )
        yield Fault(sentence, name)


def _flawed(reading: Reading, *flaws: Flaw) -> Iterator[tuple[str, Parsed]]:
    flawed = sorted(reading.file.flawed.items())
    return ((name, parsed) for name, parsed in flawed if parsed.flaw in flaws)


@RULES.add(
    XmlPart,
    "ignorable-prefix-unknown",
    "error",
    demand=message("What a part lets older programs ignore, it also declares."),
    remedy=SAVE_ANEW,
    source="ISO/IEC 29500-3, 7.2",
)
def ignorable_prefix_unknown(part: XmlPart) -> Iterator[Fault]:
    """Find prefixes to be ignored or understood that no namespace is bound to: Office refuses."""
    known = part.root.nsmap
    for attribute in ("Ignorable", "MustUnderstand", "ProcessContent"):
        for prefix in part.root.get(f"{MC}{attribute}", "").split():
            if prefix.partition(":")[0] not in known:
                sentence = message(
                    "The part {part} refers to the extension “{name}”, which it does not declare.",
                    part=shown(part.name),
                    name=shown(prefix),
                )
                yield part.fault(sentence)

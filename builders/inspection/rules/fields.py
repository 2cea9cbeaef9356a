"""Fields: page numbers, references, contents; each with its marks and something it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import W
from builders.inspection.registry import Rules
from builders.inspection.remedies import REPAIR_IN_WORD
from builders.inspection.word_fields import Fields, Misplacement
from seminar.messages import Message, message
from seminar.texts import shown

RULES = Rules("word")
_NAMES = (
    "= ADDIN ADDRESSBLOCK ADVANCE ASK AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT AUTOTEXT "
    "AUTOTEXTLIST BARCODE BIBLIOGRAPHY BIDIOUTLINE CITATION COMMENTS COMPARE CONTROL "
    "CREATEDATE DATA DATABASE DATE DDE DDEAUTO DISPLAYBARCODE DOCPROPERTY DOCVARIABLE EDITTIME "
    "EMBED EQ FILENAME FILESIZE FILLIN FORMCHECKBOX FORMDROPDOWN FORMTEXT FTNREF GLOSSARY "
    "GOTOBUTTON GREETINGLINE HTMLACTIVEX HTMLCONTROL HYPERLINK IF IMPORT INCLUDE "
    "INCLUDEPICTURE INCLUDETEXT INDEX INFO KEYWORDS LASTSAVEDBY LINK LISTNUM MACROBUTTON "
    "MERGEBARCODE MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF NOTEREF NUMCHARS NUMPAGES NUMWORDS "
    "PAGE PAGEREF PRINT PRINTDATE PRIVATE QUOTE RD REF REVNUM SAVEDATE SECTION SECTIONPAGES "
    "SEQ SET SHAPE SKIPIF STYLEREF SUBJECT SUBSCRIBER SYMBOL TA TC TEMPLATE TIME TITLE TOA TOC "
    "USERADDRESS USERINITIALS USERNAME XE"
)
_KNOWN = frozenset(_NAMES.split())
"""The fields of Word (ISO/IEC 29500-1, 17.16.5, and [MS-OI29500], 2.1.500 and after)."""
_LACKS: dict[Misplacement, Message] = {
    "unclosed": message("A field begins here and never ends."),
    "unopened": message("A field ends here that begins nowhere before."),
    "unexpected": message("A field has a mark too many or of an unknown kind."),
    "outside": message("What a field is asked for stands outside any field."),
}
_INSERT = message(
    "In Word, delete the field and put it in anew with Insert, Quick Parts, Field; Alt+F9 shows "
    "what fields are asked for."
)


@RULES.add(
    Document,
    "field-not-closed",
    "error",
    demand=message("Each field has a beginning and an end, in the same text."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.16.18",
)
def field_not_closed(document: Document) -> Iterator[Fault]:
    """Find marks of fields that do not match, which take in the rest of the text."""
    for one in document.reading(Fields).misplaced:
        if one.lack != "outside":
            yield one.part.fault(_LACKS[one.lack], one.element)


@RULES.add(
    Document,
    "instruction-outside-field",
    "error",
    demand=message("What a field is asked for stands between its beginning and its result."),
    remedy=REPAIR_IN_WORD,
    source="ISO/IEC 29500-1, 17.16.23",
)
def instruction_outside_field(document: Document) -> Iterator[Fault]:
    """Find instructions that belong to no field, which no one sees and no program follows."""
    for one in document.reading(Fields).misplaced:
        if one.lack == "outside":
            yield one.part.fault(_LACKS[one.lack], one.element)


@RULES.add(
    Document,
    "field-without-instruction",
    "warning",
    demand=message("Each field says what it shows."),
    remedy=_INSERT,
    source="ISO/IEC 29500-1, 17.16.2",
)
def field_without_instruction(document: Document) -> Iterator[Fault]:
    """Find fields that ask for nothing."""
    for field in document.reading(Fields).all:
        if not field.instruction.strip():
            yield field.part.fault(message("A field does not say what it shows."), field.element)


@RULES.add(
    Document,
    "unknown-field",
    "warning",
    demand=message("Each field is of a kind that Word knows."),
    remedy=_INSERT,
    source="ISO/IEC 29500-1, 17.16.5",
)
def unknown_field(document: Document) -> Iterator[Fault]:
    """Find fields that Word replaces by an error message; a bookmark's name alone is a field."""
    names = {
        one.get(f"{W}name", "").upper()
        for part in document.stories
        for one in part.all(f"{W}bookmarkStart")
    }
    for field in document.reading(Fields).all:
        if field.name and field.name not in _KNOWN and field.name not in names:
            sentence = message("Word knows no field “{name}”.", name=shown(field.name))
            yield field.part.fault(sentence, field.element)

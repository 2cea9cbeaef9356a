"""Tables of contents: what they list is what the text says."""

from __future__ import annotations

from collections.abc import Iterator

from builders.inspection.document import Document
from builders.inspection.findings import Fault
from builders.inspection.markup import Element, W, text_of
from builders.inspection.registry import Rules
from builders.inspection.word_fields import Field, Fields
from builders.inspection.word_styles import BODY_TEXT, WordStyles
from seminar.messages import message
from seminar.texts import shown

RULES = Rules("word")
_MARK, _TEXT = f"{W}fldChar", f"{W}t"
_LIMITED = frozenset(("\\b", "\\c", "\\f", "\\l"))
"""Switches that ask for something else than all headings."""
_PASSED_OVER = (f"{W}txbxContent", f"{W}sdt")
_CHANGED = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))


@RULES.add(
    Document,
    "contents-out-of-date",
    "warning",
    demand=message("The table of contents lists the headings that the text has."),
    remedy=message(
        "In Word, right-click the table of contents, choose Update Field, Update entire table, and "
        "save the document."
    ),
    source="ISO/IEC 29500-1, 17.16.5.68",
)
def contents_out_of_date(document: Document) -> Iterator[Fault]:
    """Find headings that the contents, as they stand in the file, do not list."""
    for field, text in _contents(document):
        listed = _letters(text)
        if not listed:
            yield document.fault(message("The table of contents is empty."), field.element)
            continue
        for heading in _headings(document, field):
            said = text_of(heading)
            if _letters(said) not in listed:
                sentence = message(
                    "The table of contents does not list the heading “{heading}”.",
                    heading=shown(" ".join(said.split())),
                )
                yield document.fault(sentence, heading)


def _contents(document: Document) -> Iterator[tuple[Field, str]]:
    """Yield the tables of all headings, with the text that they show."""
    tables = {
        field.element: field
        for field in document.reading(Fields).all
        if field.part is document.main and field.name == "TOC" and _lists_headings(field)
    }
    if not tables:
        return
    shown_: dict[Element, list[str]] = {element: [] for element in tables}
    open_: list[Element] = []
    for one in document.main.root.iter(_MARK, _TEXT):
        if one.tag == _TEXT:
            for begin in open_:
                if begin in shown_:
                    shown_[begin].append(one.text or "")
        elif one.get(f"{W}fldCharType") == "begin":
            open_.append(one)
        elif one.get(f"{W}fldCharType") == "end" and open_:
            open_.pop()
    for element, pieces in shown_.items():
        yield tables[element], "".join(pieces)


def _lists_headings(field: Field) -> bool:
    words = field.words
    return not _LIMITED.intersection(words) and ("\\o" in words or "\\u" in words)


def _headings(document: Document, field: Field) -> Iterator[Element]:
    """Yield the headings of the levels that a table of contents asks for."""
    styles = document.reading(WordStyles)
    first, last = _levels(field)
    for paragraph in document.main.all(f"{W}p"):
        level = styles.heading_level(paragraph)
        if level == BODY_TEXT or not first <= level <= last or not _letters(text_of(paragraph)):
            continue
        if next(paragraph.iterancestors(*_PASSED_OVER), None) is None and not _is_changed(
            paragraph
        ):
            yield paragraph


def _levels(field: Field) -> tuple[int, int]:
    first, _, last = field.after("\\o").partition("-")
    return (int(first), int(last)) if first in _DIGITS and last in _DIGITS else (1, 9)


_DIGITS = frozenset("123456789")


def _is_changed(paragraph: Element) -> bool:
    return next(paragraph.iter(*_CHANGED), None) is not None


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))

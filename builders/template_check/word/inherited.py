"""What the inspection of Office files finds in a Word template that documents would inherit.

Of the package and the markup it looks at the file as it is. Of what people see and hear it looks at
a copy without tags, for these are neither text nor headings; places are those of the template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path

from builders.documents.templating.tags import W, join_tags, paragraphs, tags_in, text_of
from builders.inspection import RULES, Rule, inspect
from builders.inspection import Fault as Found
from builders.inspection.document import Document
from builders.inspection.markup import Element
from builders.inspection.parts import XmlPart
from builders.template_check.faults import WHOLE, Fault
from builders.template_check.inspected import as_fault
from builders.template_check.word.opened import OpenedWord

_AS_IT_IS = ("package", "word")
_NOT_AS_IT_IS = frozenset(
    (
        # Documents of the kind get another content type and properties of their own.
        "type-against-ending",
        # The same field may stand in both parts of a condition.
        "content-control-tag-twice",
        "content-control-title-twice",
        # Documents have ids, bookmarks and lists of contents made anew.
        "content-control-id-twice",
        "drawing-id-twice",
        "drawing-name-twice",
        "contents-out-of-date",
        "field-out-of-date",
        "tables-touch",
    )
)
"""The rules about what is different in a document made from the template."""
_SEEN = ("accessibility", "fit", "left-overs")
_NOT_SEEN = frozenset(
    (
        # The build sets the language; `language` looks at the rest.
        "document-without-language",
        "document-language-differs",
        # Not before the fields are filled can these be told.
        "document-without-headings",
        "heading-too-long",
        "word-too-wide",
        "document-field-unfilled",
        # What is left for people to write in.
        "content-control-unfilled",
        "document-template-text",
        "document-table-blank-row",
        # Documents have these set by the build.
        "document-table-without-header",
        "empty-paragraph",
        # Properties and settings that documents do not take over.
        "document-variables",
        "custom-xml-left",
        "people-left",
    )
)
_STAND_IN = "…"
"""What stands in the place of a field in the copy."""
_LETTERS = "Aa"
"""What stands there where no other letters show what the text looks like."""
_KEPT_IN = (f"{W}sectPr", f"{W}drawing", f"{W}pict", f"{W}object", f"{W}br", f"{W}sdt")
_REACHING = re.compile(r"\{([{%#])-?\s*(p|tr|tc)\s")


def package_faults(path: Path) -> Iterator[Fault]:
    """Yield what inspection finds in a template's package and markup."""
    rules = [
        rule.id for rule in RULES if rule.concern in _AS_IT_IS and rule.id not in _NOT_AS_IT_IS
    ]
    yield from map(as_fault, inspect(path, rules))


def seen_faults(opened: OpenedWord) -> Iterator[Fault]:
    """Yield what inspection finds in what people see and hear, and in what they leave behind."""
    copied = _Copy(opened)
    for rule in RULES:
        is_asked = rule.concern in _SEEN and rule.id not in _NOT_SEEN
        if is_asked and rule.subject is Document:
            for found in rule.find(copied.document):
                yield _told(opened, rule, found, copied.origins)


def _told(
    opened: OpenedWord, rule: Rule, found: Found, origins: Mapping[Element, Element]
) -> Fault:
    place = WHOLE
    original = None if found.element is None else origins.get(found.element)
    part = next((one for one in opened.document.everything if one.name == found.part), None)
    if original is not None and part is not None:
        place = opened.place((part, original))
    elif part is not None:
        place = opened.place((part, part.root))
    # None of these stops a build.
    severity = "warning" if rule.severity == "error" else rule.severity
    return Fault(rule.id, severity, place, found.sentence, rule.remedy)


class _Copy:
    """A copy of a template without its tags, and what each of its elements is a copy of."""

    def __init__(self, opened: OpenedWord) -> None:
        self.origins: dict[Element, Element] = {}
        main = opened.document.main
        self.document = Document(opened.file, self._part(main))
        for part in opened.document.everything:
            if part is not main:
                self.document.hold(self._part(part))
        for part in self.document.stories:
            _clear(part.root)

    def _part(self, part: XmlPart) -> XmlPart:
        root = deepcopy(part.root)
        self.origins.update(zip(root.iter(), part.root.iter(), strict=True))
        return XmlPart(part.file, part.name, root)


def _clear(root: Element) -> None:
    """Take the tags out of a part, and with them what they take away."""
    join_tags(root)
    for paragraph in list(paragraphs(root)):
        text = text_of(paragraph)
        match = _REACHING.search(text) if "{" in text else None
        if match is not None and match[1] != "{":
            _take_away(paragraph, match[2])
    for element in root.iter("*"):
        for name, value in element.attrib.items():
            if "{" in str(value):
                element.set(name, _cleared(str(value)))
        if element.text and "{" in element.text:
            element.text = _seen(element.text)


def _seen(text: str) -> str:
    """Return a text of a run without its tags, with letters where it had some or prints some."""
    cleared = _cleared(text)
    has_letters = any(map(str.isalnum, cleared))
    return cleared if has_letters else cleared.replace(_STAND_IN, _LETTERS, 1)


def _cleared(text: str) -> str:
    pieces, at = list[str](), 0
    for start, end in tags_in(text).spans:
        pieces += (text[at:start], _STAND_IN if text[start + 1] == "{" else "")
        at = end
    return "".join((*pieces, text[at:]))


def _take_away(paragraph: Element, reach: str) -> None:
    """Take the paragraph, row or cell of a tag away, unless nothing would be left around it."""
    taken = next(paragraph.iterancestors(W + reach), paragraph) if reach != "p" else paragraph
    parent = taken.getparent()
    if parent is None or next(taken.iter(*_KEPT_IN), None) is not None:
        return
    if sum(1 for one in parent if one.tag == taken.tag) > 1:
        parent.remove(taken)

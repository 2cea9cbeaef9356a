"""A Word template opened for its check: its tags in order, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Literal

from msgspec import Struct

from builders.documents.templating.tags import W, paragraphs, straight, tags_in, text_of
from builders.inspection.document import STORIES, Document
from builders.inspection.findings import Fault as InspectionFault
from builders.inspection.findings import Place
from builders.inspection.markup import Element
from builders.inspection.office_file import OfficeFile
from builders.inspection.parts import XmlPart
from builders.inspection.places import Places
from builders.template_check.faults import WHOLE, Fault
from seminar.messages import Message, message
from seminar.severity import Severity
from seminar.texts import shown

Reach = Literal["", "r", "p", "tr", "tc"]
"""What a tag takes the place of: nothing but itself, a run, a paragraph, a row, a cell."""
Setting = Literal["text", "attribute", "instruction", "deleted"]
"""What a tag stands in: text, an attribute such as an alternative text, a field's instruction, or
text that was deleted while changes were tracked."""

_TAG = re.compile(r"\{([{%#])-?(?:(tr|tc|[pr])(?=\s|-?[}%#]\}))?(.*?)-?[}%#]\}\Z", re.DOTALL)
_TEXTS = tuple(kind for kind in STORIES if kind != "comments")
_OTHER_TEXTS: dict[str, Setting] = {f"{W}instrText": "instruction", f"{W}delText": "deleted"}
_QUOTED = 80
ASK_THE_HANDBOOK = message(
    "Look the field up in docs/templates.md, and write it as it stands there."
)
"""The way out where a field is not what a tag takes it for."""


class Tag(Struct, frozen=True, eq=False):
    """A tag of a template.

    Args:
        text: as it is written.
        sort: `{` prints, `%` does something, `#` is a remark.
        reach: what it takes the place of.
        said: what stands in it.
        part: the part that it stands in.
        element: the paragraph that it stands in, or the element that holds it otherwise.
        setting: what it stands in.
    """

    text: str
    sort: str
    reach: Reach
    said: str
    part: XmlPart
    element: Element
    setting: Setting = "text"

    @property
    def quoted(self) -> str:
        """The tag as a sentence quotes it."""
        return shown(self.text, _QUOTED)

    @property
    def word(self) -> str:
        """What a tag that does something does, such as `for`."""
        return self.said.partition(" ")[0] if self.sort == "%" else ""


class OpenedWord:
    """A Word template under check.

    Args:
        path: where it lies.
        file: as inspection reads it.
        document: the document in it.
    """

    def __init__(self, path: Path, file: OfficeFile, document: Document) -> None:
        self.path = path
        self.file = file
        self.document = document
        self._places = Places(file, document)

    @cached_property
    def texts(self) -> tuple[XmlPart, ...]:
        """The parts that may hold tags, the body first."""
        beside = (part for kind in _TEXTS for part in self.document.parts(kind))
        return (self.document.main, *beside)

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """All tags, part by part in the order of the text."""
        return tuple(tag for part in self.texts for tag in _tags(part))

    def paragraphs(self) -> Iterator[tuple[XmlPart, Element, str]]:
        """Yield every paragraph with its part and its text."""
        for part in self.texts:
            for paragraph in paragraphs(part.root):
                yield part, paragraph, text_of(paragraph)

    def fault(
        self,
        rule: str,
        severity: Severity,
        at: Tag | tuple[XmlPart, Element] | None,
        sentence: Message,
        remedy: Message,
    ) -> Fault:
        """Return a fault at a tag or an element, or of the template as a whole."""
        return Fault(rule, severity, self.place(at), sentence, remedy)

    def place(self, at: Tag | tuple[XmlPart, Element] | None) -> Place:
        """Return where a tag or an element is."""
        if at is None:
            return WHOLE
        part, element = (at.part, at.element) if isinstance(at, Tag) else at
        return self._places.place(InspectionFault(WHOLE.text, part.name, element))


def _tags(part: XmlPart) -> Iterator[Tag]:
    """Yield the tags of a part: in texts, and in attributes such as alternative texts."""
    for element in part.root.iter("*"):
        if element.tag == f"{W}p":
            yield from _read(text_of(element), part, element, "text")
        elif element.tag in _OTHER_TEXTS:
            yield from _read(element.text or "", part, element, _OTHER_TEXTS[str(element.tag)])
        for value in element.attrib.values():
            yield from _read(str(value), part, element, "attribute")


def _read(text: str, part: XmlPart, element: Element, setting: Setting) -> Iterator[Tag]:
    if "{" not in text:
        return
    for start, end in tags_in(text).spans:
        read = _TAG.match(straight(text[start:end]))
        if read is not None:
            sort, reach, said = read.groups()
            yield Tag(text[start:end], sort, _reach(reach), said.strip(), part, element, setting)


def _reach(written: str | None) -> Reach:
    match written:
        case "r" | "p" | "tr" | "tc":
            return written
        case _:
            return ""

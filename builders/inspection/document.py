"""A Word document under inspection: its main part and those that belong to it, all held at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeVar

from builders.inspection.findings import Fault
from builders.inspection.markup import Element
from builders.inspection.office_file import OfficeFile
from builders.inspection.parts import XmlPart
from seminar.messages import Message

T = TypeVar("T")
STORIES = ("header", "footer", "footnotes", "endnotes", "comments")
"""The kinds of relationships that lead to text beside the body."""


class Document:
    """A Word document.

    Args:
        file: the file it is in.
        main: its main part.
    """

    def __init__(self, file: OfficeFile, main: XmlPart) -> None:
        self.file = file
        self.main = main
        self._parts: dict[str, XmlPart | None] = {main.name: main}
        self._readings: dict[Callable[[Document], Any], Any] = {}

    def part(self, kind: str) -> XmlPart | None:
        """Return the part that the main part's first relationship of `kind` leads to.

        Args:
            kind: such as `styles`, `numbering`, `settings`, `footnotes`, `comments`, `theme`.
        """
        return next(iter(self.parts(kind)), None)

    def parts(self, kind: str) -> list[XmlPart]:
        """Return the parts that the main part's relationships of `kind` lead to, each once."""
        names = [one for one in dict.fromkeys(self.main.related(kind)) if self.file.is_xml(one)]
        read = [self._read(name) for name in names]
        return [part for part in read if part is not None]

    def hold(self, part: XmlPart) -> None:
        """Let a part be read as it is given here, and not from the file."""
        self._parts[part.name] = part

    def lacks(self, kind: str) -> bool:
        """Return whether a part is linked to and cannot be read; that is told, and enough."""
        links = self.main.links.values()
        return self.part(kind) is None and any(link.kind == kind for link in links)

    def reading(self, make: Callable[[Document], T]) -> T:
        """Return what `make` reads of the document, such as `WordStyles`: once for all rules."""
        if make not in self._readings:
            self._readings[make] = make(self)
        return self._readings[make]

    @cached_property
    def stories(self) -> tuple[XmlPart, ...]:
        """All parts with text: the body first, then headers, footers, notes and comments."""
        return (self.main, *(part for kind in STORIES for part in self.parts(kind)))

    @cached_property
    def everything(self) -> tuple[XmlPart, ...]:
        """All parts of XML that the main part leads to, itself first."""
        kinds = dict.fromkeys(link.kind for link in self.main.links.values())
        read = [part for kind in kinds for part in self.parts(kind)]
        return tuple(dict.fromkeys((self.main, *read)))

    def _read(self, name: str) -> XmlPart | None:
        if name not in self._parts:
            root = self.file.hold(name)
            self._parts[name] = None if root is None else XmlPart(self.file, name, root)
        return self._parts[name]

    def fault(self, sentence: Message, element: Element | None = None) -> Fault:
        """Return a fault in the main part."""
        return self.main.fault(sentence, element)

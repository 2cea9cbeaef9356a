"""A part's XML under inspection: its tree as Office reads it, and its elements by name."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import Any, cast

from lxml import etree

from builders.inspection.findings import Fault
from builders.inspection.markup import MC, A, Element, R, local, text_of
from builders.inspection.office_file import OfficeFile
from builders.opc import Relationship
from seminar.messages import Message

_REFERRING = etree.XPath("//@r:*", namespaces={"r": R[1:-1]})


class XmlPart:
    """A part of XML.

    Alternative contents are read as a present-day Office reads them: the first choice, or the
    fallback where there is no choice (ISO/IEC 29500-3, 7.6). So each thing is there once.

    Args:
        file: the file it is in.
        name: its name, such as `/ppt/slides/slide1.xml`.
        root: its root element, taken over and changed.
    """

    def __init__(self, file: OfficeFile, name: str, root: Element) -> None:
        self.file = file
        self.name = name
        self.root = root
        self.references: tuple[tuple[Element, str, str], ...] = tuple(_references(root))
        """The attributes that refer to relationships, those in fallbacks included: element, local
        name of the attribute (`id`, `embed`, …), the relationship's id."""
        self.root = _chosen(root)

    @cached_property
    def links(self) -> dict[str, Relationship]:
        """The part's relationships by id."""
        return {link.id: link for link in self.file.links(self.name)}

    @cached_property
    def _index(self) -> dict[str, list[Element]]:
        index: defaultdict[object, list[Element]] = defaultdict(list)
        for element in self.root.iter("*"):
            index[element.tag].append(element)
        return cast("dict[str, list[Element]]", dict(index))

    def all(self, tag: str) -> list[Element]:
        """Return the elements of this name, in Clark notation, in document order.

        Found in an index that is made once, so that a rule about what a part does not hold costs
        next to nothing.
        """
        return self._index.get(tag, [])

    @property
    def tags(self) -> frozenset[str]:
        """The names of all elements, in Clark notation."""
        return frozenset(self._index)

    @cached_property
    def paragraphs(self) -> tuple[tuple[Element, str], ...]:
        """The paragraphs of slides, charts and the like that have text, and their text."""
        texts = ((one, text_of(one)) for one in self.all(f"{A}p") if len(one))
        return tuple((one, text) for one, text in texts if text)

    @property
    def kind(self) -> str:
        """The local name of the root element, such as `sld`, `sldLayout`, `chartSpace`, `hdr`."""
        return local(self.root)

    def related(self, kind: str) -> list[str]:
        """Return the names of the parts linked to by relationships of `kind` that are there."""
        return [
            link.target
            for link in self.links.values()
            if link.kind == kind and not link.external and link.target in self.file.members
        ]

    def fault(self, sentence: Message, element: Element | None = None) -> Fault:
        """Return a fault at an element of this part, or of the part as a whole."""
        return Fault(sentence, self.name, element)


def _references(root: Element) -> list[tuple[Element, str, str]]:
    found: Any = _REFERRING(root)
    return [(one.getparent(), one.attrname[len(R) :], str(one)) for one in found]


def _chosen(root: Element) -> Element:
    """Put in place of each alternative content what a present-day Office takes of it."""
    for alternative in list(root.iter(f"{MC}AlternateContent")):
        parent = alternative.getparent()
        if parent is None:
            continue
        branches = [*alternative.iterchildren(f"{MC}Choice", f"{MC}Fallback")]
        for element in list(branches[0]) if branches else []:
            alternative.addprevious(element)
        parent.remove(alternative)
    return root

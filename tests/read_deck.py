"""A built deck read back, independently of what built it: zip, lxml and python-pptx."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from typing import Any
from urllib.parse import unquote

from lxml import etree
from pptx import Presentation

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
R = f"{{{NS['r']}}}"


class Link:
    """A relationship: its id, the last word of its type, and a part's name or an address."""

    def __init__(self, element: etree._Element, folder: str) -> None:
        self.id = element.get("Id", "")
        self.kind = element.get("Type", "").rpartition("/")[2]
        self.external = element.get("TargetMode") == "External"
        target = element.get("Target", "")
        self.target = target if self.external else _resolved(folder, target)


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(target))).lstrip("/")


class ReadDeck:
    """A deck's file: its members, its parts' XML, its relationships, its slides in order."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with zipfile.ZipFile(BytesIO(data)) as archive:
            self.names = archive.namelist()
            self.members = {name: archive.read(name) for name in self.names}
        self._trees: dict[str, etree._Element] = {}

    @cached_property
    def presentation(self) -> Any:
        """The deck as python-pptx reads it."""
        return Presentation(BytesIO(self.data))

    def tree(self, name: str) -> etree._Element:
        """Return the root of a part's XML."""
        if name not in self._trees:
            self._trees[name] = etree.fromstring(self.members[name])
        return self._trees[name]

    def links(self, name: str) -> list[Link]:
        """Return the relationships of a part; of the package itself for an empty name."""
        folder, base = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        if rels not in self.members:
            return []
        return [Link(one, f"/{folder}") for one in self.tree(rels).iterfind("rel:*", NS)]

    @property
    def parts(self) -> list[str]:
        """The names of all members that are parts."""
        return [
            name
            for name in self.names
            if not name.endswith(".rels") and name != "[Content_Types].xml"
        ]

    @cached_property
    def slides(self) -> list[str]:
        """The names of the slides' parts in the deck's order."""
        root = self.tree("ppt/presentation.xml")
        targets = {link.id: link.target for link in self.links("ppt/presentation.xml")}
        return [targets[one.get(f"{R}id", "")] for one in root.iterfind("p:sldIdLst/p:sldId", NS)]

    def related(self, name: str, kind: str) -> list[str]:
        """Return the targets of a part's relationships of a kind."""
        return [link.target for link in self.links(name) if link.kind == kind]

    def notes(self, slide: str) -> str:
        """Return the text of a slide's notes, a paragraph a line."""
        (name,) = self.related(slide, "notesSlide")
        bodies = [
            shape
            for shape in self.tree(name).iter(f"{{{NS['p']}}}sp")
            if shape.find(".//p:ph[@type='body']", NS) is not None
        ]
        return "\n".join(map(text_of, bodies[0].iter(f"{{{NS['a']}}}p")))

    def sections(self) -> list[tuple[str, list[str]]]:
        """Return the sections' names with their slides' parts."""
        root = self.tree("ppt/presentation.xml")
        targets = {link.id: link.target for link in self.links("ppt/presentation.xml")}
        by_id = {
            one.get("id"): targets[one.get(f"{R}id", "")]
            for one in root.iterfind("p:sldIdLst/p:sldId", NS)
        }
        return [
            (
                section.get("name", ""),
                [by_id[one.get("id")] for one in section.iterfind(".//p14:sldId", NS)],
            )
            for section in root.iter(f"{{{NS['p14']}}}section")
        ]

    def shapes(self, slide: str) -> Iterator[etree._Element]:
        """Yield everything on a slide with an identity, in reading order, groups' inside too."""
        tags = [f"{{{NS['p']}}}{name}" for name in ("sp", "pic", "graphicFrame", "grpSp", "cxnSp")]
        yield from self.tree(slide).find("p:cSld/p:spTree", NS).iter(*tags)  # type: ignore[union-attr]


def identity(shape: etree._Element) -> etree._Element:
    """Return the element that bears a shape's id, name and alternative text."""
    found = shape.find("./*/p:cNvPr", NS)
    assert found is not None
    return found


def placeholder(shape: etree._Element) -> etree._Element | None:
    """Return the element that ties a shape to its layout's placeholder, if it has one."""
    return shape.find("./*/p:nvPr/p:ph", NS)


def is_decorative(shape: etree._Element) -> bool:
    """Return whether screen readers are told to pass the shape over."""
    mark = identity(shape).find(".//adec:decorative", NS)
    return mark is not None and mark.get("val") == "1"


def kind(shape: etree._Element) -> str:
    """Return what sort of shape it is: `sp`, `pic`, `graphicFrame`, `grpSp` or `cxnSp`."""
    return etree.QName(shape).localname


def text_of(element: etree._Element) -> str:
    """Return all text within an element."""
    return "".join(str(text) for text in element.itertext(f"{{{NS['a']}}}t"))

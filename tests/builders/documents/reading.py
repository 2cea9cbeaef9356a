"""Documents as the finishing step holds them, and as LibreOffice paginates them."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

from lxml import etree
from msgspec.structs import replace

from builders.documents.pagination import DocumentParts
from builders.documents.pagination.parts import Element, W
from builders.opc import read_package, write_package
from tests.rendering import text_boxes

_MAIN = "/word/document.xml"
_AXIS = 100
"""Headings begin left of this, entries of the list of contents right of it, in points."""


def opened(data: bytes) -> tuple[Element, DocumentParts]:
    """Return a document's root and the parts that its layout depends on."""
    package = read_package(data, "document.docx")
    main = package.parts[_MAIN]

    def root(kind: str) -> Element | None:
        names = main.related(kind)
        return etree.fromstring(package.parts[names[0]].data) if names else None

    stories = {
        link.id: etree.fromstring(package.parts[link.target].data)
        for link in main.relationships
        if link.kind in ("header", "footer")
    }
    styles = root("styles")
    assert styles is not None
    parts = DocumentParts(styles, root("numbering"), root("settings"), root("theme"), stories)
    return etree.fromstring(main.data), parts


def written(data: bytes, document: Element) -> bytes:
    """Return the package `data` with another text."""
    package = read_package(data, "document.docx")
    xml = etree.tostring(document, xml_declaration=True, encoding="UTF-8", standalone=True)
    parts = [
        replace(part, data=xml) if part.name == _MAIN else part for part in package.parts.values()
    ]
    target = BytesIO()
    write_package(target, parts, package.relationships)
    return target.getvalue()


def text_of(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def listed(document: Element) -> dict[str, str]:
    """Return the entries of the list of contents and the page numbers that stand in it."""
    found: dict[str, str] = {}
    for link in document.iter(f"{W}hyperlink"):
        title, *number = [one.text or "" for one in link.iter(f"{W}t")]
        found[title] = number[0] if number else ""
    return found


def drawn_pages(pdf: Path) -> dict[int, int]:
    """Return the pages of the chapters of a document of `long_documents`, by their numbers."""
    found: dict[int, int] = {}
    for number, page in enumerate(text_boxes(pdf), 1):
        for line in page.lines:
            chapter = re.match(r"Kapittel (\d+) ", line.text)
            if chapter and line.box.left < _AXIS:
                found.setdefault(int(chapter[1]), number)
    return found


def chapter_of(text: str) -> int:
    """Return the number of a chapter of `long_documents`."""
    return int(text.split()[1])

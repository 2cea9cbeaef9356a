"""A template as a communications department might change it: heading, colours, a mark."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

from lxml import etree
from msgspec.structs import replace
from PIL import Image, ImageDraw

from builders.documents.blocks import MediaParts, PartLinks, Place
from builders.documents.picture import InlinePicture
from builders.documents.templating.tags import Element, W, text_of
from builders.image_file import read_image
from builders.opc import Part, read_package, write_package

_COLOURS = {"103B45": "4A2140", "17616E": "8A2F63", "AD4A16": "8F5A00"}
"""Colours of the theme, and what they become; Word writes them beside the theme's too."""
_HEADING = re.compile(r'(w:styleId="Heading1">.*?)<w:b/><w:bCs/>(.*?)<w:sz w:val="\d+"/>')
_MARK = "mark.png"
_LOGO = b"seminar.organisation.logo"
"""What the letterhead can be known by."""
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)


def made_over(template: bytes, folder: Path) -> bytes:
    """Return a template in another look.

    Args:
        template: the built-in one.
        folder: where a picture may lie for a while.
    """
    package = read_package(template, "template.docx")
    media = MediaParts()
    parts = [_recoloured(part) for part in package.parts.values()]
    made = [_changed(part, media, folder) for part in parts]
    target = BytesIO()
    write_package(target, [*made, *media.parts], package.relationships)
    return target.getvalue()


def _changed(part: Part, media: MediaParts, folder: Path) -> Part:
    if part.name == "/word/styles.xml":
        return _restyled(part)
    return _with_mark(part, PartLinks(media), folder) if _LOGO in part.data else part


def _recoloured(part: Part) -> Part:
    if not part.content_type.endswith("xml"):
        return part
    xml = part.data.decode()
    for old, new in _COLOURS.items():
        xml = xml.replace(f'"{old}"', f'"{new}"')
    return replace(part, data=xml.encode())


def _restyled(part: Part) -> Part:
    """Let Heading 1 be larger, and not bold."""
    larger = _HEADING.sub(r'\1\2<w:sz w:val="56"/>', part.data.decode())
    return replace(part, data=larger.encode())


def _with_mark(part: Part, links: PartLinks, folder: Path) -> Part:
    """Let the letterhead be a mark with the organisation's name behind it, and nothing else."""
    header = etree.fromstring(part.data)
    *others, letterhead = _untagged(header)
    for one in (*others, *(one for one in header if one is not letterhead)):
        if one.getparent() is header:
            header.remove(one)
    run = etree.fromstring(f"<x {_SPACES}>{_mark(links, folder)}<w:r><w:tab/></w:r></x>")
    for place, one in enumerate(run, 1):
        letterhead.insert(place, one)
    return replace(part, data=etree.tostring(header), relationships=tuple(links.added))


def _untagged(header: Element) -> list[Element]:
    return [one for one in header.iter(W + "p") if not text_of(one).startswith("{%p")]


def _mark(links: PartLinks, folder: Path) -> str:
    """Return a run with a made-up municipality's mark."""
    picture = Image.new("RGB", (300, 120), "white")
    pen = ImageDraw.Draw(picture)
    for at, ink in enumerate(("#4A2140", "#8A2F63", "#8F5A00")):
        pen.polygon([(at * 75, 115), (75 + at * 75, 5), (150 + at * 75, 115)], fill=ink)
    picture.save(folder / _MARK)
    return InlinePicture(read_image(folder, _MARK), 10, "Kommunens merke").xml(links, Place())

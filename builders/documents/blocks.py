"""What a template cannot say in text: pictures, charts and other drawn things, and their parts.

A template says where a block stands (`{{p seminar.survey.chart }}` alone in a paragraph, or
`{{r seminar.organisation.logo }}` in a line); the block says what stands there.
"""

from __future__ import annotations

import hashlib
from typing import Protocol, runtime_checkable

from msgspec import Struct

from builders.opc import OPENXML, RELATIONSHIPS, Part, Relationship

_CHART_TYPE = f"{OPENXML}drawingml.chart+xml"
_WORKBOOK_TYPE = f"{OPENXML}spreadsheetml.sheet"
_WORKBOOK_LINK = "rId1"
TEXT_WIDTH = 162.0
"""How wide the text of the built-in templates is, in millimetres; no block is wider."""


class Place(Struct, frozen=True):
    """Where a block stands.

    Args:
        properties: the XML of the properties (`w:pPr` or `w:rPr`, or nothing) of the template's
            paragraph or run that holds the tag.
        width: how wide the text is there, in millimetres.
    """

    properties: str = ""
    width: float = TEXT_WIDTH


@runtime_checkable
class Block(Protocol):
    """Something drawn. One that is not there is `None`, so that a template can ask for it."""

    def xml(self, parts: PartLinks, place: Place) -> str:
        """Return the WordprocessingML that takes the tag's place.

        Args:
            parts: where pictures and charts are left, for the part that the tag stands in.
            place: where the tag stands; nothing drawn is wider than the text there.
        """
        ...


class LineBlock(Block, Protocol):
    """Something drawn that stands in a line of text, as a letter does; others stand alone."""


class MediaParts:
    """The pictures and charts of one document, each picture once."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._images: dict[str, str] = {}
        self._charts = 0

    def image(self, data: bytes, kind: str) -> str:
        """Keep a picture and return its part's name; `kind` is `png`, `jpeg` or `gif`."""
        key = hashlib.sha256(data).hexdigest()
        if key not in self._images:
            # Numbered on their own: a template's pictures bear names such as image1.png.
            name = f"/word/media/plenum{len(self._images) + 1}.{kind}"
            self._images[key] = name
            self.parts.append(Part(name, f"image/{kind}", data))
        return self._images[key]

    def chart(self, xml: bytes, workbook: bytes) -> str:
        """Keep a chart, whose XML names its workbook as `rId1`, and return its part's name."""
        self._charts += 1
        name = f"/word/charts/plenum{self._charts}.xml"
        sheet = f"/word/embeddings/plenum{self._charts}.xlsx"
        link = Relationship(_WORKBOOK_LINK, f"{RELATIONSHIPS}package", sheet)
        self.parts.append(Part(name, _CHART_TYPE, xml, (link,)))
        self.parts.append(Part(sheet, _WORKBOOK_TYPE, workbook))
        return name


class PartLinks:
    """The relationships that blocks add to one part of a document."""

    def __init__(self, media: MediaParts) -> None:
        self.added: list[Relationship] = []
        self._media = media

    def image(self, data: bytes, kind: str) -> str:
        """Keep a picture and return the id that the part refers to it by."""
        return self._link("image", self._media.image(data, kind))

    def chart(self, xml: bytes, workbook: bytes) -> str:
        """Keep a chart and its workbook and return the id that the part refers to it by."""
        return self._link("chart", self._media.chart(xml, workbook))

    def _link(self, kind: str, target: str) -> str:
        known = next((link.id for link in self.added if link.target == target), None)
        if known is not None:
            return known
        # Word names its own "rId7"; these cannot meet them.
        id_ = f"plenum{len(self.added) + 1}"
        self.added.append(Relationship(id_, RELATIONSHIPS + kind, target))
        return id_

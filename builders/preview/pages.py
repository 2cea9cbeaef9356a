"""Pictures of a Word document's pages."""

from __future__ import annotations

from builders.preview import embedded
from builders.preview.picture import Picture

_A4 = (7_560_310, 10_692_130)
"""The page of every document that Plenum builds: 210 by 297 mm, in EMU."""


def document_pages(document: bytes, width: int) -> tuple[Picture, ...]:
    """Return the pages of a Word document.

    Args:
        document: the file's bytes.
        width: how wide an A4 page shall be, in pixels.

    Raises:
        CannotDraw: the renderer is not there, or does not come through.
    """
    return tuple(map(Picture, embedded.document_pngs(document, width, _A4)))

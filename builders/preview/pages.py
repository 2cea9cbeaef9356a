"""Pictures of a Word document's pages: quick ones at once, exact ones where LibreOffice is."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

from builders.preview import embedded, paper
from builders.preview.kept import KeptPictures
from builders.preview.picture import Picture

_A4 = (7_560_310, 10_692_130)
"""The page of every document that Plenum builds: 210 by 297 mm, in EMU."""

Pages = tuple[Picture, ...]


def _never() -> bool:
    return False


class DocumentPictures:
    """Draws documents page by page, as `SlidePictures` draws slides, and keeps what is drawn.

    Several threads may use it at once.

    Args:
        kept: where the pictures are kept.
    """

    def __init__(self, kept: KeptPictures | None = None) -> None:
        self._kept = kept or KeptPictures()

    def kept(self, document: bytes, width: int) -> Pages | None:
        """Return what is drawn already of a document, the exact pages first, or `None`."""
        exactly = self._kept.get(_key(document, width, exact=True))
        return exactly or self._kept.get(_key(document, width, exact=False))

    def quick(self, document: bytes, width: int) -> Pages:
        """Return the pages as the embedded renderer draws them.

        Args:
            document: the file's bytes.
            width: how wide an A4 page shall be, in pixels.

        Raises:
            CannotDraw: the renderer is not there, or does not come through.
        """
        key = _key(document, width, exact=False)
        found = self._kept.get(key)
        if found is not None:
            return found
        drawn = embedded.document_pngs(document, width, _A4)
        return self._keep(key, tuple(Picture(one, exact=False) for one in drawn))

    def exact(
        self, document: bytes, width: int, language: str, stopped: Callable[[], bool] = _never
    ) -> Pages:
        """Return the pages as LibreOffice sets them.

        Args:
            document: the file's bytes.
            width: how wide an A4 page shall be, in pixels.
            language: what it is written in, such as `nb-NO`.
            stopped: is asked several times a second whether they are still wanted.

        Raises:
            CannotDraw: LibreOffice is not there, or does not come through.
            Stopped: they are not wanted any more.
        """
        key = _key(document, width, exact=True)
        found = self._kept.get(key)
        if found is not None:
            return found
        drawn = paper.document_pngs(document, width, language, stopped)
        return self._keep(key, tuple(map(Picture, drawn)))

    def _keep(self, key: object, pages: Pages) -> Pages:
        self._kept.keep(key, *pages)
        return pages


def _key(document: bytes, width: int, *, exact: bool) -> tuple[object, ...]:
    return ("document", sha256(document).digest(), width, exact)

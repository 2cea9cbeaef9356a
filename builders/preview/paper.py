"""The pages of a document as LibreOffice sets them: made into a PDF, which PDFium then draws."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from threading import Lock
from typing import Any

from builders.preview.picture import CannotDraw
from builders.rendering import to_pdfs
from builders.rendering.office import office_program

_A4 = 210 / 25.4 * 72
"""The width of an A4 page in points."""
_MOST_PIXELS = 12_000_000
_ONE_AT_A_TIME = Lock()
"""PDFium may be used by one thread at a time."""


def is_there() -> bool:
    """Return whether LibreOffice is installed."""
    return office_program() is not None


def document_pngs(
    document: bytes, width: int, language: str, stopped: Callable[[], bool]
) -> tuple[bytes, ...]:
    """Return the pages of a Word document as PNG.

    Args:
        document: the file's bytes.
        width: how wide an A4 page shall be, in pixels.
        language: what it is written in, such as `nb-NO`.
        stopped: is asked several times a second whether they are still wanted.

    Raises:
        CannotDraw: LibreOffice is not there, or does not come through.
        Stopped: they are not wanted any more; LibreOffice has ended.
    """
    name = "document.docx"
    pdfs = to_pdfs({name: document}, language, stopped=stopped)
    made = next(iter(pdfs.made.values()), None)
    if made is None:
        raise CannotDraw("LibreOffice could not draw the document. Its quick preview is shown.")
    with _ONE_AT_A_TIME:
        try:
            return tuple(_drawn(made, width / _A4))
        except Exception as fault:  # What it raises is not documented.
            raise CannotDraw(
                "LibreOffice could not draw the document. Its quick preview is shown."
            ) from fault


def _drawn(pdf: bytes, scale: float) -> Iterator[bytes]:
    # It comes without types of its own. Slow to import.
    import pypdfium2  # noqa: PLC0415 # pyright: ignore[reportMissingTypeStubs]

    opened: Any = pypdfium2.PdfDocument(pdf)
    try:
        for page in opened:
            wide, high = page.get_size()
            bearable = min(scale, (_MOST_PIXELS / (wide * high)) ** 0.5)
            target = BytesIO()
            page.render(scale=bearable).to_pil().save(target, "PNG")
            yield target.getvalue()
    finally:
        opened.close()

"""The embedded renderers: slides by rpptx, pages by rdocx, in this process and at once.

Both are young. They are asked only here, whatever goes wrong in them becomes `CannotDraw`, and
where their wheels are missing a sentence says so.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TypeVar

from builders.preview.picture import CannotDraw

T = TypeVar("T")

_MOST_PIXELS = 12_000_000
"""Of one picture: some more than a screen of the largest kind has."""
_MOST_DPI = 600.0
"""What the renderers accept."""
_EMU_PER_INCH = 914_400


def slide_png(presentation: bytes, width: int, slide: tuple[int, int]) -> bytes:
    """Return the first slide of a presentation as PNG.

    Args:
        presentation: the file's bytes.
        width: how wide the picture shall be, in pixels; it is less where it would be too large.
        slide: the slide's width and height in EMU.

    Raises:
        CannotDraw: the renderer is not there, or does not come through.
    """

    def draw() -> bytes:
        import rpptx  # noqa: PLC0415 - slow to import

        opened = rpptx.Presentation.from_bytes(presentation)
        drawn = opened.render_slide_to_png(0, dpi=_dpi(width, slide))
        return _seen(drawn)

    return _drawn(draw)


def document_pngs(document: bytes, width: int, page: tuple[int, int]) -> tuple[bytes, ...]:
    """Return the pages of a Word document as PNG.

    Args:
        document: the file's bytes.
        width: how wide a page of the usual size shall be, in pixels.
        page: the usual page's width and height in EMU.

    Raises:
        CannotDraw: the renderer is not there, or does not come through.
    """

    def draw() -> tuple[bytes, ...]:
        import rdocx  # noqa: PLC0415 - slow to import

        drawn = rdocx.Document.from_bytes(document).render_pages(dpi=_dpi(width, page))
        return tuple(one for one in drawn if isinstance(one, bytes))

    return _drawn(draw)


def _dpi(width: int, sheet: tuple[int, int]) -> float:
    """Return how many pixels there are to the inch, few enough for a picture of bearable size."""
    across, down = (max(side, 1) / _EMU_PER_INCH for side in sheet)
    bearable = math.sqrt(_MOST_PIXELS / (across * down))
    return min(max(width, 1) / across, bearable, _MOST_DPI)


def _seen(drawn: bytes | None) -> bytes:
    if not drawn:
        raise CannotDraw("The preview could not be drawn. The document itself is not affected.")
    return drawn


def _drawn(draw: Callable[[], T]) -> T:
    try:
        return draw()
    except ImportError as missing:
        raise CannotDraw(
            "There is no preview, because what draws it is not installed here. "
            "Everything else works; build the document to see it."
        ) from missing
    except (CannotDraw, KeyboardInterrupt, SystemExit):
        raise
    # What panics in Rust comes as an exception that is none of Python's ordinary ones.
    except BaseException as fault:
        raise CannotDraw(
            "The preview could not be drawn. The document itself is not affected."
        ) from fault

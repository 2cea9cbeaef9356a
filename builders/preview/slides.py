"""Pictures of a deck's slides, each drawn once for what it says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from builders.deck.single import SlidePress, SlideSheet
from builders.preview import embedded, exact
from builders.preview.kept import KeptPictures
from builders.preview.picture import Picture
from builders.preview.standing_texts import broken_words_on

Stamp = tuple[str, int, int]
"""A picture file by its path, its time and its size."""


_FINEST = 2
"""How many pixels a picture may have for each of the slide's: so many are seen of one cropped."""
_FINER = 2
"""LibreOffice sets letters at whole pixels: a picture twice as wide, made smaller, reads better."""


def _never() -> bool:
    return False


class SlidePictures:
    """Draws slides and keeps what is drawn: a slide that says the same is not drawn again.

    Several threads may use it at once.

    Args:
        press: makes the slides' packages, with a template.
        kept: where the pictures are kept, so that they outlive a change of template.
    """

    def __init__(self, press: SlidePress, kept: KeptPictures | None = None) -> None:
        self._press = press
        self._kept = kept or KeptPictures()

    def kept(self, sheet: SlideSheet, width: int) -> Picture | None:
        """Return what is drawn already of a slide, the exact picture first, or `None`."""
        exactly = self._found(self._key(sheet, width, exact=True))
        return exactly or self._found(self._key(sheet, width, exact=False))

    def _found(self, key: object) -> Picture | None:
        return next(iter(self._kept.get(key) or ()), None)

    def quick(self, sheet: SlideSheet, width: int) -> Picture:
        """Return the slide as the embedded renderer draws it.

        Args:
            sheet: the slide.
            width: how wide the picture shall be, in pixels.

        Raises:
            CannotDraw: the renderer is not there, or does not come through.
        """
        key = self._key(sheet, width, exact=False)
        return self._found(key) or self._draw_quickly(key, sheet, width)

    def _draw_quickly(self, key: object, sheet: SlideSheet, width: int) -> Picture:
        canvas = self._press.template.canvas
        size = canvas.slide
        # The renderer draws a word on one line, however long it is.
        broken = broken_words_on(sheet.slide, canvas)
        package = self._press.package(sheet, _FINEST * width, broken)
        drawn = embedded.slide_png(package, width, (size.w, size.h))
        made = Picture(drawn, exact=not sheet.has_chart)
        wide, high = made.size
        picture = replace(made, frayed=high * size.w > wide * size.h)
        self._kept.keep(key, picture)
        return picture

    def exact(self, sheet: SlideSheet, width: int, stopped: Callable[[], bool] = _never) -> Picture:
        """Return the slide as LibreOffice draws it; for slides whose quick picture is not exact.

        Args:
            sheet: the slide.
            width: how wide the picture is shown, in pixels; it is twice as wide.
            stopped: is asked several times a second whether it is still wanted.

        Raises:
            CannotDraw: LibreOffice is not there, or does not come through.
            Stopped: it is not wanted any more.
        """
        key = self._key(sheet, width, exact=True)
        found = self._found(key)
        if found is not None:
            return found
        size = self._press.template.canvas.slide
        wide = width * _FINER
        sides = (wide, max(1, round(wide * size.h / size.w)))
        drawn = exact.slide_png(self._press.package(sheet), sides, sheet.language, stopped)
        picture = Picture(drawn, exact=True)
        self._kept.keep(key, picture)
        return picture

    def _key(self, sheet: SlideSheet, width: int, *, exact: bool) -> tuple[object, ...]:
        return (self._press, sheet, self._stamps(sheet), width, exact)

    def _stamps(self, sheet: SlideSheet) -> tuple[Stamp, ...]:
        """Return which picture files stand on the slide, as they are on the disk now."""
        folder = self._press.folder
        return tuple(stamp_of(folder, path) for path in sheet.pictures) if folder else ()


def stamp_of(folder: Path, path: str) -> Stamp:
    """Return how the picture file at a path in a folder is on the disk now."""
    try:
        found = (folder / path).stat()
    except (OSError, ValueError):
        return path, 0, -1
    return path, found.st_mtime_ns, found.st_size

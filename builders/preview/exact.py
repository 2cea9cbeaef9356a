"""A slide as LibreOffice draws it: slower, and exact for charts too."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from builders.preview.picture import CannotDraw
from builders.rendering import Stopped
from builders.rendering.office import convert, office_program, picture_form
from seminar.failures import reason


def is_there() -> bool:
    """Return whether LibreOffice is installed."""
    return office_program() is not None


def slide_png(
    presentation: bytes, size: tuple[int, int], language: str, stopped: Callable[[], bool]
) -> bytes:
    """Return the first slide of a presentation as PNG.

    Args:
        presentation: the file's bytes.
        size: the picture's width and height in pixels.
        language: the presentation's, such as `nb-NO`.
        stopped: is asked several times a second whether the picture is still wanted.

    Raises:
        CannotDraw: LibreOffice is not there, or does not come through.
        Stopped: the picture is not wanted any more; LibreOffice has ended.
    """
    program = office_program()
    if program is None:
        raise CannotDraw("LibreOffice, which draws charts exactly, is not installed here.")
    try:
        with tempfile.TemporaryDirectory(prefix="plenum-", ignore_cleanup_errors=True) as place:
            source = Path(place) / "slide.pptx"
            source.write_bytes(presentation)
            return _converted(program, source, size, language, stopped)
    except OSError as error:
        raise CannotDraw("The slide could not be drawn: {reason}.", reason=reason(error)) from error


def _converted(
    program: str,
    source: Path,
    size: tuple[int, int],
    language: str,
    stopped: Callable[[], bool],
) -> bytes:
    target = source.parent / "drawn"
    target.mkdir()

    def look() -> int:
        if stopped():
            raise Stopped("The drawing of a slide was stopped.")
        return 0

    convert(program, [source], target, language, look, form=picture_form(size))
    drawn = target / f"{source.stem}.png"
    if not drawn.is_file():
        raise CannotDraw("LibreOffice could not draw the slide. Its quick preview is shown.")
    return drawn.read_bytes()

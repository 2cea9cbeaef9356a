"""Pictures on slides: cropped to fill their frame or fitted whole, each file in the deck once."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from builders.deck.markup import escape
from builders.deck.pen import Pen
from builders.deck.shapes import box, frame_xml, identity
from builders.image_file import ImageFile, UnusablePicture, read_image
from builders.look import FLOOR, LINEN, Rect, Type, cm
from builders.opc import Part
from builders.plan.scene import Box, Insets, Line, Picture
from seminar.messages import Message

LARGE = 1200
"""Pixels on the long side from which a picture may be enlarged and cropped to fill its frame."""
EMU_PER_PIXEL = 9525
"""At 96 pixels to the inch, the size at which a small picture stands."""
_WHOLE = 100_000
"""A side of a picture in the thousandths of a percent that a crop is given in."""
_MISSING_INSETS = Insets(cm(1.0), cm(1.0), cm(1.0), cm(1.0))
_MISSING = Type(FLOOR)
_LINE_HEIGHT = cm(0.9)
_LETTER_WIDTH = cm(0.42)


class PictureStore:
    """The pictures of a deck: draws them, keeps their parts, and notes what could not be shown.

    Args:
        folder: the seminar's folder, to which the pictures' paths are relative; `None` when there
            is none, so that every picture is missing.
        lighter: returns what is stored of a picture: itself, or a smaller copy. It stands where it
            would stand all the same.
    """

    def __init__(
        self, folder: Path | None, lighter: Callable[[ImageFile], ImageFile] | None = None
    ) -> None:
        self.parts: list[Part] = []
        self.faults: dict[str, Message] = {}
        """Why a picture could not be shown, by its path."""
        self._folder = folder
        self._lighter = lighter
        self._files: dict[str, ImageFile | None] = {}
        self._names: dict[bytes, str] = {}

    def draw(self, pen: Pen, picture: Picture, placeholder: str) -> str:
        """Return the slide's XML for a picture; one that is missing becomes a box with its text.

        Args:
            pen: of the slide.
            picture: what is shown where.
            placeholder: the `p:ph` that it fills, or nothing.
        """
        file = self._file(picture.path)
        if file is None:
            return _missing(pen, picture)
        link = pen.relate("image", self._part(file))
        return picture_xml(pen, picture, file, link, placeholder)

    def _file(self, path: str) -> ImageFile | None:
        if path not in self._files:
            try:
                self._files[path] = read_image(self._folder, path)
            except UnusablePicture as fault:
                self.faults[path] = fault.message
                self._files[path] = None
        return self._files[path]

    def _part(self, file: ImageFile) -> str:
        """Return the name of the file's part, made at its first use."""
        if self._lighter is not None:
            file = self._lighter(file)
        digest = sha256(file.data).digest()
        if digest not in self._names:
            name = f"/ppt/media/picture{len(self._names) + 1}.{file.kind}"
            self._names[digest] = name
            self.parts.append(Part(name, f"image/{file.kind}", file.data))
        return self._names[digest]


def picture_xml(pen: Pen, picture: Picture, file: ImageFile, link: str, placeholder: str) -> str:
    """Return a picture that fills its frame, cropped about its centre, or stands whole in it."""
    where, crop = placed(file, picture.rect, whole=picture.whole)
    if file.turns % 2:
        where = _lying(where)
    turn = f' rot="{file.turns * 5_400_000}"' if file.turns else ""
    flip = ' flipH="1"' if file.mirrored else ""
    return (
        f"<p:pic><p:nvPicPr>{identity(pen, picture.name, picture.description)}"
        f'<p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr>'
        f"<p:nvPr>{placeholder}</p:nvPr></p:nvPicPr>"
        f'<p:blipFill><a:blip r:embed="{escape(link)}"/>{_crop(crop, file)}'
        "<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
        f"<p:spPr>{frame_xml(where, attributes=turn + flip)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def placed(file: ImageFile, frame: Rect, *, whole: bool) -> tuple[Rect, tuple[int, int]]:
    """Return where a picture stands, and what is cropped off each side and off top and bottom.

    It fills the frame, unless it is to be seen whole or has fewer than `LARGE` pixels on its long
    side: then it stands whole in the middle, at most at 96 pixels to the inch. The crop is in
    thousandths of a percent of the upright picture.
    """
    width, height = file.upright
    if not whole and max(width, height) >= LARGE:
        return frame, _cropped(width / height, frame.w / frame.h)
    scale = min(EMU_PER_PIXEL, frame.w / width, frame.h / height)
    w, h = round(width * scale), round(height * scale)
    return Rect(frame.x + (frame.w - w) // 2, frame.y + (frame.h - h) // 2, w, h), (0, 0)


def _cropped(ratio: float, wanted: float) -> tuple[int, int]:
    """Return what to crop off each side, and off top and bottom, to bring `ratio` to `wanted`."""
    if ratio > wanted:
        return round(_WHOLE * (1 - wanted / ratio) / 2), 0
    return 0, round(_WHOLE * (1 - ratio / wanted) / 2)


def _crop(crop: tuple[int, int], file: ImageFile) -> str:
    """Return the crop of a picture, as its stored sides have it before it is turned."""
    across, down = reversed(crop) if file.turns % 2 else crop
    shares = (("l", across), ("t", down), ("r", across), ("b", down))
    sides = "".join(f' {side}="{share}"' for side, share in shares if share)
    return f"<a:srcRect{sides}/>" if sides else ""


def _lying(where: Rect) -> Rect:
    """Return the rectangle that covers `where` once it is turned by a quarter about its middle."""
    x, y = where.x + (where.w - where.h) // 2, where.y + (where.h - where.w) // 2
    return Rect(x, y, where.h, where.w)


def _missing(pen: Pen, picture: Picture) -> str:
    """Return what stands in a picture's place: its text on linen, as much as there is room for."""
    text = _fitting(picture.description, picture.rect)
    if not text:
        return ""
    lines = (Line(text, _MISSING),)
    return box(pen, Box(picture.name, picture.rect, LINEN, lines, "ctr", _MISSING_INSETS))


def _fitting(text: str, where: Rect) -> str:
    """Return the text cut to the room, counted carefully, for nothing here knows the font."""
    across = (where.w - 2 * _MISSING_INSETS.left) // _LETTER_WIDTH
    down = (where.h - 2 * _MISSING_INSETS.top) // _LINE_HEIGHT
    if across < 12 or down < 1:
        return ""
    room = across * down * 3 // 4
    return text if len(text) <= room else text[: room - 1].rstrip() + "…"

"""Picture files as documents take them: their bytes, their size, which way up they are.

Only PNG, JPEG and GIF, which every version of PowerPoint shows. Anything else is a fault: it is
said, and the deck is built without the picture.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from pathlib import Path
from stat import S_ISREG
from typing import TYPE_CHECKING
from unicodedata import normalize

from msgspec import Struct
from msgspec.structs import replace

from seminar.messages import Message, PlenumError
from seminar.model import PictureSlide, Seminar

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_BYTES = 50_000_000
MAX_PIXELS = 80_000_000
_TYPES = {"PNG": "png", "JPEG": "jpeg", "MPO": "jpeg", "GIF": "gif"}
_ORIENTATION = 0x0112


class UnusablePicture(PlenumError):
    """A picture that is not there or that no deck can show."""


class ImageFile(Struct, frozen=True):
    """A picture file.

    Args:
        data: the file's bytes.
        kind: `png`, `jpeg` or `gif`.
        width: in pixels, as stored.
        height: in pixels, as stored.
        turns: quarter turns to the right that bring it the right way up.
        mirrored: whether it must be mirrored left to right before it is turned.
    """

    data: bytes
    kind: str
    width: int
    height: int
    turns: int = 0
    mirrored: bool = False

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height in pixels, the right way up."""
        return (self.height, self.width) if self.turns % 2 else (self.width, self.height)


_TURNED = {
    2: (0, True),
    3: (2, False),
    4: (2, True),
    5: (3, True),
    6: (1, False),
    7: (1, True),
    8: (3, False),
}
"""Quarter turns and mirroring for each value of the orientation tag (Exif 2.32, 4.6.4)."""


def read_image(folder: Path | None, path: str) -> ImageFile:
    """Return the picture at `path` in `folder`.

    Raises:
        UnusablePicture: it is not there, lies outside the folder, is too large, is damaged or is no
            PNG, JPEG or GIF file.
    """
    data = _bytes(folder, path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _checked(data)
    except Exception as error:
        raise UnusablePicture(
            "The picture {path} cannot be shown: it is damaged, too large, or no PNG, JPEG or GIF "
            "file. Save it anew as PNG or JPEG.",
            path=path,
        ) from error


def no_larger(image: ImageFile, most: int) -> ImageFile:
    """Return a picture with at most `most` pixels a side: itself, or a copy made smaller as PNG.

    The copy is stored the right way round as the picture was: what turns it is noted beside it.
    """
    if max(image.width, image.height) <= most:
        return image
    from PIL import Image  # noqa: PLC0415 (slow to import)

    with Image.open(BytesIO(image.data)) as opened:
        opened.draft(None, (most, most))  # A JPEG file is decoded no larger than is needed.
        # Colours from a palette cannot be mixed, and transparency is kept.
        copy = opened.convert("RGBA" if opened.has_transparency_data else "RGB")
    copy.thumbnail((most, most))
    target = BytesIO()
    copy.save(target, "PNG")
    return replace(image, data=target.getvalue(), kind="png", width=copy.width, height=copy.height)


def faults_of(folder: Path, seminar: Seminar) -> dict[str, Message]:
    """Return the pictures of a seminar that cannot be shown, by their paths, and why not.

    Args:
        folder: the seminar's.
        seminar: what names the pictures; a slide whose picture is not chosen yet is left out.
    """
    found = ((path, fault_of(folder, path)) for path in pictures_of(seminar))
    return {path: fault for path, fault in found if fault is not None}


def fault_of(folder: Path, path: str) -> Message | None:
    """Return why the picture at `path` in `folder` cannot be shown, or `None` if it can."""
    try:
        read_image(folder, path)
    except UnusablePicture as fault:
        return fault.message
    return None


def pictures_of(seminar: Seminar) -> tuple[str, ...]:
    """Return the paths of the pictures that a seminar shows, each once; the logo comes first."""
    slides = (slide for day in seminar.programme for item in day.items for slide in item.slides)
    chosen = (slide.picture for slide in slides if isinstance(slide, PictureSlide))
    return tuple(dict.fromkeys(filter(None, (seminar.organisation.logo, *chosen))))


def _bytes(folder: Path | None, path: str) -> bytes:
    try:
        if not folder or not path:
            raise FileNotFoundError(path)
        home = folder.resolve()
        file = _lying(home, path).resolve()
        about = file.stat()
        # Reading a pipe or a device would wait for ever.
        if not file.is_relative_to(home) or not S_ISREG(about.st_mode):
            raise FileNotFoundError(path)
        if about.st_size > MAX_BYTES:
            raise UnusablePicture(
                "The picture {path} is larger than {limit} MB. Save a smaller copy of it.",
                path=path,
                limit=MAX_BYTES // 1_000_000,
            )
        return file.read_bytes()
    except (OSError, ValueError) as error:
        raise _missing(path) from error


def _lying(home: Path, path: str) -> Path:
    """Return where `path` leads from `home`, however its accents are spelled on the disk.

    A folder that comes from a Mac has them apart from their letters (NFD), and not all systems
    take that for the same name.
    """
    found = home
    for name in path.split("/"):
        found = _named(found, name)
    return found


def _named(folder: Path, name: str) -> Path:
    if (folder / name).exists() or not folder.is_dir():
        return folder / name
    alike = (
        one for one in folder.iterdir() if normalize("NFC", one.name) == normalize("NFC", name)
    )
    return next(alike, folder / name)


def _missing(path: str) -> UnusablePicture:
    if not path:
        return UnusablePicture("A picture slide has no picture. Choose one, or remove the slide.")
    return UnusablePicture(
        "The picture {path} is not in the seminar's folder, or cannot be read. Put it there, or "
        "choose another.",
        path=path,
    )


def _checked(data: bytes) -> ImageFile:
    from PIL import Image  # noqa: PLC0415 (slow to import)

    with Image.open(BytesIO(data), formats=("PNG", "JPEG", "GIF")) as image:
        kind = _TYPES[image.format or ""]
        width, height = image.size
        if width * height > MAX_PIXELS:
            raise ValueError(f"{width} x {height} pixels")
        turns, mirrored = _orientation(image) if kind == "jpeg" else (0, False)
        _verify(image, kind)
    return ImageFile(data, kind, width, height, turns, mirrored)


def _orientation(image: Image) -> tuple[int, bool]:
    """Return how a photo is turned, as its camera noted it; only JPEG files are read by it."""
    return _TURNED.get(image.getexif().get(_ORIENTATION, 1), (0, False))


def _verify(image: Image, kind: str) -> None:
    """Raise whatever Pillow raises for a file that is damaged or cut off.

    A PNG file tells by its checksums; the others tell only when they are decoded, a JPEG file
    quickly at an eighth of its size.
    """
    if kind == "png":
        image.verify()
        return
    image.draft(None, (image.width // 8, image.height // 8))
    image.load()

"""Pictures that are dropped, pasted or chosen: which there are, and taking them into the folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from builders.image_file import read_image
from seminar.failures import CannotRead
from seminar.media import ENDINGS, keep, take_in
from seminar.messages import PlenumError, message

_OTHERS = frozenset(
    {
        *(".heic", ".heif", ".avif", ".webp", ".svg", ".svgz", ".tif", ".tiff", ".bmp"),
        *(".psd", ".ai", ".eps", ".emf", ".wmf", ".ico", ".jp2", ".jxl", ".raw", ".dng"),
    }
)
"""What files of pictures end in that slides cannot show; they are let in to be told of."""


class CannotShow(PlenumError):
    """A picture is of a kind that slides cannot show."""


def holds_picture(data: QMimeData) -> bool:
    """Whether something dragged or copied is a picture, or the file of one, of whatever kind."""
    return bool(files_in(data)) or data.hasImage()


def files_in(data: QMimeData) -> tuple[Path, ...]:
    """Return the files of pictures, of whatever kind, in what is dragged or copied."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return tuple(path for path in paths if path.suffix.lower() in {*ENDINGS, *_OTHERS})


def taken_in(data: QMimeData, folder: Path, name: str) -> tuple[str, ...]:
    """Return the paths, within a seminar's folder, of the pictures in what is dragged or copied.

    Args:
        data: what is dragged or copied.
        folder: the seminar's.
        name: what a picture without a file is called, without an ending.

    Raises:
        CannotShow: a picture is of a kind that slides cannot show; none is taken then.
        UnusablePicture: a picture is damaged or too large; none is taken then.
        CannotRead: a picture cannot be read.
        CannotWrite: it cannot be stored.
    """
    files = files_in(data)
    if files:
        return all_taken_in(files, folder)
    image = data.imageData()
    return (keep(folder, f"{name}.png", _png(image, folder)),) if isinstance(image, QImage) else ()


def all_taken_in(files: tuple[Path, ...], folder: Path) -> tuple[str, ...]:
    """Return the paths, within a seminar's folder, of copies of pictures that slides can show.

    Args:
        files: the pictures, which stay where they are.
        folder: the seminar's.

    Raises:
        CannotShow: a picture is of a kind that slides cannot show; none is taken then.
        UnusablePicture: a picture is damaged or too large; none is taken then.
        CannotRead: a picture cannot be read.
        CannotWrite: it cannot be stored.
    """
    for path in files:
        _see_that_it_shows(path)
    return tuple(take_in(folder, path) for path in files)


def _see_that_it_shows(path: Path) -> None:
    if path.suffix.lower() not in ENDINGS:
        raise CannotShow(
            "“{file}” is of a kind that slides cannot show; save it as PNG or JPEG and take that.",
            file=path.name,
        )
    found = path.resolve()  # It may be a link to where the picture lies.
    read_image(found.parent, found.name)


def _png(image: QImage, folder: Path) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not image.save(buffer, "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType]
        raise CannotRead(folder, message("the picture on the clipboard is none"))
    return bytes(buffer.data().data())

"""Pictures that are dropped or pasted: which there are, and taking them into the folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage

from seminar.failures import CannotRead
from seminar.media import ENDINGS, keep, take_in
from seminar.messages import message


def holds_picture(data: QMimeData) -> bool:
    """Whether something dragged or copied is a picture, or the file of one."""
    return bool(files_in(data)) or data.hasImage()


def files_in(data: QMimeData) -> tuple[Path, ...]:
    """Return the files of pictures in what is dragged or copied."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return tuple(path for path in paths if path.suffix.lower() in ENDINGS)


def taken_in(data: QMimeData, folder: Path, name: str) -> tuple[str, ...]:
    """Return the paths, within a seminar's folder, of the pictures in what is dragged or copied.

    Args:
        data: what is dragged or copied.
        folder: the seminar's.
        name: what a picture without a file is called, without an ending.

    Raises:
        CannotRead: a picture cannot be read.
        CannotWrite: it cannot be stored.
    """
    files = files_in(data)
    if files:
        return tuple(take_in(folder, path) for path in files)
    image = data.imageData()
    return (keep(folder, f"{name}.png", _png(image, folder)),) if isinstance(image, QImage) else ()


def _png(image: QImage, folder: Path) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not image.save(buffer, "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType]
        raise CannotRead(folder, message("the picture on the clipboard is none"))
    return bytes(buffer.data().data())

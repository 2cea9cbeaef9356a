"""Catches what the window would open in other programs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices


class _Catcher(QObject):
    """Takes files."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Take a file."""
        self.files.append(Path(url.toLocalFile()))


@contextmanager
def opened_files() -> Iterator[list[Path]]:
    """Let no file be opened; those that would have been are in the list."""
    catcher = _Catcher()
    QDesktopServices.setUrlHandler("file", catcher, "take")  # pyright: ignore[reportArgumentType]
    try:
        yield catcher.files
    finally:
        QDesktopServices.unsetUrlHandler("file")

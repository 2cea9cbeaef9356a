"""Opening built files and their folders in the programs that they belong to."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_path(path: Path) -> bool:
    """Open a file in its program, or a folder; return whether there is a program for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def what_opens(files: Sequence[Path]) -> Path:
    """Return what is opened of a document: its file, or the folder where it is many files."""
    return files[0] if len(files) == 1 else folder_of(files)


def folder_of(files: Sequence[Path]) -> Path:
    """Return the folder in which files lie; at least one."""
    return Path(os.path.commonpath([path.parent for path in files]))

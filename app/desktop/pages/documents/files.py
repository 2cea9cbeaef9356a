"""Opening built files and their folders in the programs that they belong to."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_path(path: Path) -> None:
    """Open a file in its program, or a folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_files(files: Sequence[Path]) -> None:
    """Open a document's file, or the folder where it is many files; at least one."""
    if len(files) == 1:
        open_path(files[0])
    else:
        show_in_folder(files)


def show_in_folder(files: Sequence[Path]) -> None:
    """Open the folder in which files lie; at least one."""
    open_path(Path(os.path.commonpath([path.parent for path in files])))

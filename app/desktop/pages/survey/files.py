"""Files that are dropped on the page: workbooks and texts that may hold results."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

ENDINGS = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt")


def results_file(data: QMimeData) -> Path | None:
    """Return the one file among what is dragged that may hold results, or `None`."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if len(paths) != 1 or paths[0].suffix.lower() not in ENDINGS:
        return None
    return paths[0]

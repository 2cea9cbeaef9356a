"""Lays out the seminars that are opened: the sample, one of many slides, one of many items.

Run as `python -m benchmarks.desktop.preparing FOLDER`.
"""

from __future__ import annotations

import shutil
import sys
from importlib.resources import as_file, files
from pathlib import Path

from benchmarks.desktop.cases import ITEMS, SLIDES
from benchmarks.desktop.many_items import with_many_items
from benchmarks.stretching import stretch
from seminar.folder import create, open_seminar, save


def prepare(folder: Path) -> None:
    """Lay out every seminar in `folder`, anew."""
    shutil.rmtree(folder, ignore_errors=True)
    with as_file(files("sample_inputs").joinpath("dialogseminar-2025")) as sample:
        seminar = open_seminar(sample)
        shutil.copytree(sample, folder / "sample")
        shutil.copytree(sample, folder / "items")
        save(with_many_items(seminar, ITEMS), folder / "items")
        create(folder / "slides", stretch(seminar, SLIDES))


if __name__ == "__main__":
    prepare(Path(sys.argv[1]))

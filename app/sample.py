"""Copies the sample seminar that Plenum brings to a folder of the person's."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from importlib.resources import as_file, files
from pathlib import Path

from seminar.failures import writing
from seminar.messages import PlenumError

SAMPLE_TITLE = "Dialogseminar 2025"
_SAMPLE = "dialogseminar-2025"


class FolderInUse(PlenumError):
    """The folder for the sample holds something already."""


def copy_sample(target: Path) -> None:
    """Copy the sample seminar into `target`, a new or an empty folder, all of it or nothing.

    Raises:
        FolderInUse: something is there already; it is left as it is.
        CannotWrite: the system refuses.
    """
    with writing(target):
        if target.exists() and any(target.iterdir()):
            raise FolderInUse(
                "{folder} is not empty. Choose a new folder for the sample seminar.",
                folder=str(target),
            )
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=".plenum-", dir=target.parent))
        try:
            with as_file(files("sample_inputs").joinpath(_SAMPLE)) as sample:
                _copy(sample, beside)
            with suppress(FileNotFoundError):
                target.rmdir()
            beside.rename(target)
        finally:
            shutil.rmtree(beside, ignore_errors=True)


def _copy(source: Path, target: Path) -> None:
    """Copy the files below `source`, as new files that may be written.

    `shutil.copytree` goes on after a failure and then tells it as a list of texts.
    """
    target.chmod(0o755)
    for path in sorted(source.rglob("*")):
        place = target / path.relative_to(source)
        if path.is_dir():
            place.mkdir()
        else:
            shutil.copyfile(path, place)

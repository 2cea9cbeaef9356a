"""Copies the sample seminar that Plenum brings to a folder of the person's."""

from __future__ import annotations

import shutil
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
        is_new = not target.exists()
        target.mkdir(parents=True, exist_ok=True)
        try:
            with as_file(files("sample_inputs").joinpath(_SAMPLE)) as sample:
                _copy(sample, target)
        except OSError:
            _clear(target, is_new=is_new)
            raise


def _clear(target: Path, *, is_new: bool) -> None:
    """Take away what was copied before something failed, and the folder if it was made for it."""
    for path in target.iterdir():
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    if is_new:
        target.rmdir()


def _copy(source: Path, target: Path) -> None:
    """Copy the files below `source`, as new files that may be written.

    `shutil.copytree` goes on after a failure and then tells it as a list of texts.
    """
    for path in sorted(source.rglob("*")):
        place = target / path.relative_to(source)
        if path.is_dir():
            place.mkdir()
        else:
            shutil.copyfile(path, place)

"""Copies the sample seminar that Plenum brings to a folder of the person's."""

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path

from seminar.failures import CannotWrite, reason
from seminar.messages import PlenumError

SAMPLE_TITLE = "Dialogseminar 2025"
_SAMPLE = "dialogseminar-2025"


class FolderInUse(PlenumError):
    """The folder for the sample holds something already."""


def copy_sample(target: Path) -> None:
    """Copy the sample seminar into `target`, a new or an empty folder.

    Raises:
        FolderInUse: something is there already; it is left as it is.
        CannotWrite: the system refuses.
    """
    try:
        if target.exists() and any(target.iterdir()):
            raise FolderInUse(
                "{folder} is not empty. Choose a new folder for the sample seminar.",
                folder=str(target),
            )
        with as_file(files("sample_inputs").joinpath(_SAMPLE)) as sample:
            shutil.copytree(sample, target, dirs_exist_ok=True)
    except (OSError, shutil.Error) as error:
        cause = error if isinstance(error, OSError) else OSError(str(error))
        raise CannotWrite(target, reason(cause)) from error

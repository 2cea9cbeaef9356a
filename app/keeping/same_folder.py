"""One folder under several spellings: by a link, by a way around, with a stroke at its end."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path

from app.keeping.patience import MOMENT, NoAnswer, within


def true_folder(folder: Path) -> Path:
    """Return the one name of a folder, without links and ways around.

    On Windows a drive's letter stays: people know a share by it, and not by its long name.
    """
    plain = os.path.abspath if sys.platform == "win32" else os.path.realpath
    return Path(plain(folder))


def is_same(one: Path, other: Path) -> bool:
    """Whether two paths lead to one folder; where that cannot be asked, if they are spelt alike."""
    if one == other:
        return True
    with suppress(OSError, NoAnswer):
        return within(MOMENT, partial(os.path.samefile, one, other))
    return False

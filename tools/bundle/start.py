"""Where Plenum starts in a bundle; PyInstaller puts it before all else.

A bundle has no `python` that could be started for a part of the work: it starts itself again, with
arguments that are not meant for the command line.
"""

from __future__ import annotations

import os
from collections.abc import MutableMapping
from multiprocessing import freeze_support

from app.__main__ import main


def hand_back_libraries(environ: MutableMapping[str, str]) -> None:
    """Let programs that Plenum starts, such as LibreOffice, find the system's libraries.

    PyInstaller's loader names the bundle's libraries there, for this process alone, and leaves what
    stood there before under another name.
    """
    own = environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if own is None:
        environ.pop("LD_LIBRARY_PATH", None)
    else:
        environ["LD_LIBRARY_PATH"] = own


if __name__ == "__main__":
    hand_back_libraries(os.environ)
    freeze_support()
    main()

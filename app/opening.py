"""Opening the window from the command line, and saying why where it cannot be opened."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping, Sequence

from seminar.messages import PlenumError


class NoWindow(PlenumError):
    """No window can be shown on this machine."""


def open_window(paths: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed; return the exit status.

    Args:
        paths: the path of a seminar to open in it, or nothing.

    Raises:
        NoWindow: there is no screen, or what Qt needs is missing.
    """
    _see_that_there_is_a_screen(os.environ, sys.platform)
    gc.disable()  # Nothing that is imported is garbage; the window collects at quiet moments.
    try:
        from app.desktop.importing import import_as_python_does  # noqa: PLC0415 - brings Qt

        import_as_python_does()
        from app.desktop.main import run  # noqa: PLC0415
    except ImportError as error:
        raise NoWindow(
            "The window cannot be opened, because this machine lacks what it needs ({fault}). "
            "The commands work all the same; plenum --help lists them.",
            fault=str(error),
        ) from error
    return run(paths)


def _see_that_there_is_a_screen(environ: Mapping[str, str], platform: str) -> None:
    """Raise if Qt would find no screen: it would then end the process with a page of text."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if platform == "linux" and not any(environ.get(name) for name in named):
        raise NoWindow(
            "There is no screen to open the window on. "
            "The commands work without one; plenum --help lists them."
        )

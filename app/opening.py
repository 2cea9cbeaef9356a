"""Opening the window from the command line, and saying why where it cannot be opened."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from seminar.messages import PlenumError


class NoWindow(PlenumError):
    """No window can be shown on this machine."""


def open_window() -> int:
    """Open the window and stay until it is closed; return the exit status.

    Raises:
        NoWindow: there is no screen, or what Qt needs is missing.
    """
    _see_that_there_is_a_screen(os.environ, sys.platform)
    _import_what_needs_no_qt()
    try:
        from app.desktop.main import run  # noqa: PLC0415 - Qt is slow to import
    except ImportError as error:
        raise NoWindow(
            "The window cannot be opened, because this machine lacks what it needs ({fault}). "
            "The commands work all the same; plenum --help lists them.",
            fault=str(error),
        ) from error
    return run()


def _import_what_needs_no_qt() -> None:
    """Import it first, for of each module that follows PySide its source is read by PySide.

    It looks whether the module names PySide6, which takes longer than importing it.
    """
    import app.desktop.memory  # noqa: F401, PLC0415
    import seminar.language  # noqa: F401, PLC0415


def _see_that_there_is_a_screen(environ: Mapping[str, str], platform: str) -> None:
    """Raise if Qt would find no screen: it would then end the process with a page of text."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if platform == "linux" and not any(environ.get(name) for name in named):
        raise NoWindow(
            "There is no screen to open the window on. "
            "The commands work without one; plenum --help lists them."
        )

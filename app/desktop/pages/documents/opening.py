"""Opening files from a page, and saying so where this machine has no program for them."""

from __future__ import annotations

from pathlib import Path

from app.desktop.interpreter import words
from app.desktop.pages.documents.files import open_path
from app.desktop.widgets.announce import announce
from app.desktop.widgets.strip import Fix, Strip
from seminar.messages import Message, message


class Opening:
    """Opens files and folders in other programs.

    Args:
        strip: where it says that something could not be opened.
    """

    def __init__(self, strip: Strip) -> None:
        self._strip = strip

    def open_file(self, path: Path) -> None:
        """Open a file; where there is no program for it, offer to show it in its folder."""
        if path.is_dir():
            self.open_folder(path)
        elif not open_path(path):
            show = (message("Show in folder"), lambda: self.open_folder(path.parent))
            self._say(no_program(path), show)

    def open_folder(self, folder: Path) -> None:
        """Open a folder; where nothing shows it, say which it is."""
        if not open_path(folder):
            self._say(message("The folder could not be shown. It is {folder}", folder=str(folder)))

    def _say(self, what: Message, *fixes: Fix) -> None:
        self._strip.say(what, *fixes)
        announce(self._strip, words().say(what))


def no_program(path: Path) -> Message:
    """Return that there is no program for a file."""
    return message(
        "“{file}” could not be opened: no program on this machine was found for it.",
        file=path.name,
    )

"""What the window remembers on the machine: settings, and the seminars that were open."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from app.keeping.places import recent_folder, recovery_folder, settings_file
from app.keeping.recent import RecentSeminars
from app.keeping.settings import Settings, change_settings, read_settings
from seminar.messages import PlenumError


class Memory:
    """What is remembered on the machine.

    What cannot be written is forgotten when the window closes, and nobody is troubled with it.
    """

    def __init__(self) -> None:
        self.recents = RecentSeminars(recent_folder())
        self._settings = read_settings(settings_file())

    @property
    def copies(self) -> Path:
        """The folder of the recovery copies."""
        return recovery_folder()

    def may_hold_copies(self) -> bool:
        """Whether there is any file where recovery copies are; it is looked into later."""
        return any(self.copies.glob("*.json"))

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def change(self, change: Callable[[Settings], Settings]) -> None:
        """Change settings and remember them."""
        self._settings = change(self._settings)
        with suppress(PlenumError):
            self._settings = change_settings(settings_file(), change)

    # --- folders ---

    def folder(self, purpose: str) -> Path:
        """Return where a folder was last chosen for a purpose, or else where documents are."""
        known = self.settings.folders.get(purpose)
        return Path(known) if known else documents()

    def remember_folder(self, purpose: str, folder: Path) -> None:
        """Remember where a folder was chosen for a purpose, such as "open"."""
        self.change(lambda all_: replace(all_, folders={**all_.folders, purpose: str(folder)}))


def documents() -> Path:
    """Return the person's folder of documents, or their home where there is none."""
    from platformdirs import user_documents_path  # noqa: PLC0415 - it reads a file

    folder = user_documents_path()
    return folder if folder.is_dir() else Path.home()

"""Where on the person's machine Plenum keeps what is not the seminar's."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_config_path, user_state_path

_NAME = "plenum"


def recovery_folder() -> Path:
    """Return the folder of the recovery copies, on this machine alone; it need not be there."""
    return user_state_path(_NAME, appauthor=False) / "recovery"


def recent_folder() -> Path:
    """Return the folder of the recent seminars; it need not be there."""
    return user_state_path(_NAME, appauthor=False) / "recent"


def settings_file() -> Path:
    """Return the file of the settings; it need not be there."""
    return user_config_path(_NAME, appauthor=False) / "settings.json"

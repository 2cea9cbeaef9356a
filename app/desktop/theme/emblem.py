"""Plenum's own icon, which windows, task bars and switchers show. `tools.make_icon` draws it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QIcon

_DRAWN = Path(__file__).with_name("emblem")
_SIDES = (16, 24, 32, 48, 64, 128)
"""Larger ones are for starters and docks, which read the files themselves."""


def emblem() -> QIcon:
    """Return Plenum's icon."""
    icon = QIcon()
    for side in _SIDES:
        icon.addFile(str(_DRAWN / f"plenum-{side}.png"))
    return icon

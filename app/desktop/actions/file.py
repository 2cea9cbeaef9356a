"""Actions on files: a seminar is made, opened, saved, copied and closed."""

from __future__ import annotations

from app.desktop.actions.action import Action
from seminar.messages import message

FILE = (
    Action(
        id="file.new",
        owner="window",
        text=message("New seminar …"),
        keys=("Ctrl+N",),
        icon="plus",
        menu="file",
        group="new",
        does=lambda window: window.files.new(),
    ),
    Action(
        id="file.new_from_last",
        owner="window",
        text=message("New from last year’s seminar …"),
        keys=("Ctrl+Shift+N",),
        icon="refresh-cw",
        menu="file",
        group="new",
        does=lambda window: window.files.new_from_last(),
    ),
    Action(
        id="file.open",
        owner="window",
        text=message("Open folder …"),
        keys=("Ctrl+O",),
        icon="folder",
        menu="file",
        group="new",
        does=lambda window: window.files.open(),
    ),
    Action(
        id="file.sample",
        owner="window",
        text=message("Open the sample …"),
        icon="flask-conical",
        menu="file",
        group="new",
        does=lambda window: window.files.open_sample(),
    ),
    Action(
        id="file.save",
        owner="seminar",
        text=message("Save"),
        keys=("Ctrl+S",),
        icon="save",
        menu="file",
        group="save",
        enabled=lambda space: space.can_save(),
        does=lambda space: space.save(),
    ),
    Action(
        id="file.save_copy",
        owner="seminar",
        text=message("Save a copy …"),
        keys=("Ctrl+Shift+S",),
        menu="file",
        group="save",
        does=lambda space: space.save_copy(),
    ),
    Action(
        id="file.close",
        owner="seminar",
        text=message("Close the seminar"),
        keys=("Ctrl+W",),
        menu="file",
        group="close",
        does=lambda space: space.close_seminar(),
    ),
    Action(
        id="file.quit",
        owner="window",
        text=message("Quit"),
        keys=("Ctrl+Q",),
        menu="file",
        group="close",
        does=lambda window: window.close(),
    ),
)
"""In the order of the menu."""

"""Actions that edit anywhere: undoing, the clipboard, finding."""

from __future__ import annotations

from app.desktop.actions.action import Action
from seminar.messages import message

EDIT = (
    Action(
        id="edit.undo",
        owner="seminar",
        text=message("Undo"),
        keys=("Ctrl+Z",),
        icon="undo-2",
        menu="edit",
        group="undo",
        enabled=lambda space: space.document.stack.canUndo() and not space.document.read_only,
        does=lambda space: space.undo(),
    ),
    Action(
        id="edit.redo",
        owner="seminar",
        text=message("Redo"),
        keys=("Ctrl+Y", "Ctrl+Shift+Z"),
        icon="redo-2",
        menu="edit",
        group="undo",
        enabled=lambda space: space.document.stack.canRedo() and not space.document.read_only,
        does=lambda space: space.redo(),
    ),
    Action(
        id="edit.cut",
        owner="window",
        text=message("Cut"),
        keys=("Ctrl+X",),
        icon="scissors",
        menu="edit",
        group="clipboard",
        enabled=lambda window: window.clipping.can("cut"),
        does=lambda window: window.clipping.do("cut"),
    ),
    Action(
        id="edit.copy",
        owner="window",
        text=message("Copy"),
        keys=("Ctrl+C",),
        icon="copy",
        menu="edit",
        group="clipboard",
        enabled=lambda window: window.clipping.can("copy"),
        does=lambda window: window.clipping.do("copy"),
    ),
    Action(
        id="edit.paste",
        owner="window",
        text=message("Paste"),
        keys=("Ctrl+V",),
        icon="clipboard-paste",
        menu="edit",
        group="clipboard",
        enabled=lambda window: window.clipping.can("paste"),
        does=lambda window: window.clipping.do("paste"),
    ),
    Action(
        id="edit.find",
        owner="seminar",
        text=message("Find on the page …"),
        keys=("Ctrl+F",),
        icon="search",
        menu="edit",
        group="find",
        does=lambda space: space.find_on_page(),
    ),
    Action(
        id="edit.find_everywhere",
        owner="seminar",
        text=message("Find in the seminar …"),
        keys=("Ctrl+Shift+F",),
        menu="edit",
        group="find",
        does=lambda space: space.find_everywhere(),
    ),
)
"""In the order of the menu."""

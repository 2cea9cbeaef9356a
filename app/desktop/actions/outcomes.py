"""Actions of the page Outcomes; those of any table stand in `table`."""

from __future__ import annotations

from app.desktop.actions.action import Action
from seminar.messages import message

OUTCOMES: tuple[Action, ...] = (
    Action(
        id="outcomes.quick",
        owner="outcomes",
        text=message("New statement in one line"),
        keys=("Ctrl+J",),
        icon="corner-down-left",
        menu="insert",
        group="outcomes",
        enabled=lambda page: page.can_edit(),
        does=lambda page: page.go_to_quick_line(),
    ),
    Action(
        id="outcomes.highlight",
        owner="outcomes",
        text=message("Highlight"),
        keys=("Ctrl+U",),
        icon="star",
        menu="edit",
        group="outcomes",
        enabled=lambda page: page.can_highlight(),
        checked=lambda page: page.is_highlighted(),
        does=lambda page: page.toggle_highlight(),
    ),
    Action(
        id="outcomes.all",
        owner="outcomes",
        text=message("Show all statements"),
        icon="list",
        menu="view",
        group="outcomes",
        enabled=lambda page: page.is_narrowed(),
        does=lambda page: page.show_all(),
    ),
)
"""In the order of the menus."""
STATEMENT_MENU = (
    *("outcomes.highlight", "outcomes.merge", "outcomes.part", ""),
    *("edit.cut", "edit.copy", "edit.paste", ""),
    *("table.duplicate", "table.remove", ""),
    *("table.up", "table.down", "table.to_previous", "table.to_next", ""),
    *("table.details", "table.fix"),
)
"""The ids of the actions in the menu of a statement; an empty one stands for a line."""

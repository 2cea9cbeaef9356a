"""Actions of the page Programme; those of any table stand in `table`."""

from __future__ import annotations

from app.desktop.actions.action import Action
from seminar.messages import message

PROGRAMME: tuple[Action, ...] = (
    Action(
        id="programme.new",
        owner="programme",
        text=message("New item"),
        icon="plus",
        menu="insert",
        group="programme",
        enabled=lambda page: page.can_add_item(),
        does=lambda page: page.add_item(),
    ),
    Action(
        id="programme.new_day",
        owner="programme",
        text=message("New day"),
        keys=("Ctrl+Shift+D",),
        icon="calendar-plus",
        menu="insert",
        group="programme",
        enabled=lambda page: page.can_edit(),
        does=lambda page: page.days.add(),
    ),
    Action(
        id="programme.quick",
        owner="programme",
        text=message("New item in one line"),
        keys=("Ctrl+J",),
        icon="corner-down-left",
        menu="insert",
        group="programme",
        enabled=lambda page: page.can_add_item(),
        does=lambda page: page.go_to_quick_line(),
    ),
    Action(
        id="programme.lock",
        owner="programme",
        text=message("Lock start"),
        keys=("Ctrl+L",),
        icon="lock",
        menu="edit",
        group="programme",
        enabled=lambda page: page.can_lock(),
        checked=lambda page: page.is_locked(),
        does=lambda page: page.toggle_lock(),
    ),
    Action(
        id="programme.fit",
        owner="programme",
        text=message("Fit the day …"),
        keys=("Ctrl+Shift+T",),
        icon="fold-horizontal",
        menu="edit",
        group="programme",
        enabled=lambda page: page.days.can_fit(),
        does=lambda page: page.days.fit(),
    ),
    Action(
        id="programme.day_title",
        owner="programme",
        text=message("Heading of the day …"),
        icon="text-cursor-input",
        menu="edit",
        group="day",
        enabled=lambda page: page.days.can_change(),
        does=lambda page: page.days.rename(),
    ),
    Action(
        id="programme.day_date",
        owner="programme",
        text=message("Date of the day …"),
        icon="calendar",
        menu="edit",
        group="day",
        enabled=lambda page: page.days.can_change(),
        does=lambda page: page.days.change_date(),
    ),
    Action(
        id="programme.day_remove",
        owner="programme",
        text=message("Remove the day"),
        icon="trash",
        menu="edit",
        group="day",
        enabled=lambda page: page.days.can_change(),
        does=lambda page: page.days.remove(),
    ),
    Action(
        id="programme.show",
        owner="programme",
        text=message("Show the participants' programme"),
        icon="file-text",
        menu="documents",
        group="programme",
        does=lambda page: page.show_document(),
    ),
)
"""In the order of the menus."""
ITEM_MENU = (
    *("programme.new", "table.duplicate", "table.remove", ""),
    *("edit.cut", "edit.copy", "edit.paste", ""),
    *("programme.lock", "table.fix", "table.details", ""),
    *("table.up", "table.down", "table.to_previous", "table.to_next"),
)
"""The ids of the actions in the menu of a row; an empty one stands for a line between them."""
DAY_MENU = ("programme.day_title", "programme.day_date", "programme.fit", "programme.day_remove")
"""The ids of the actions in the menu of a day's tab."""

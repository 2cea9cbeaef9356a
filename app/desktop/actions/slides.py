"""Actions of the page Slides; those of any table stand in `table`."""

from __future__ import annotations

from app.desktop.actions.action import Action
from seminar.editing.emphasising import BOLD, ITALIC
from seminar.messages import message

SLIDES: tuple[Action, ...] = (
    Action(
        id="slides.build",
        owner="slides",
        text=message("Build the presentation"),
        icon="presentation",
        menu="documents",
        group="slides",
        enabled=lambda page: page.can_build(),
        does=lambda page: page.build(),
    ),
    Action(
        id="slides.new",
        owner="slides",
        text=message("New slide"),
        keys=("Ctrl+M",),
        icon="plus",
        menu="insert",
        group="slides",
        enabled=lambda page: page.can_add(),
        does=lambda page: page.add_slide(),
    ),
    Action(
        id="slides.new_row",
        owner="slides",
        text=message("New term or step"),
        short=message("New"),
        icon="plus",
        menu="insert",
        group="slides",
        enabled=lambda page: page.can_add_row(),
        does=lambda page: page.add_row(),
    ),
    Action(
        id="slides.bold",
        owner="slides",
        text=message("Bold"),
        keys=("Ctrl+B",),
        icon="bold",
        menu="edit",
        group="emphasis",
        enabled=lambda page: page.can_emphasise(),
        does=lambda page: page.emphasise(BOLD),
    ),
    Action(
        id="slides.italic",
        owner="slides",
        text=message("Italic"),
        keys=("Ctrl+I",),
        icon="italic",
        menu="edit",
        group="emphasis",
        enabled=lambda page: page.can_emphasise(),
        does=lambda page: page.emphasise(ITALIC),
    ),
    Action(
        id="slides.full",
        owner="slides",
        text=message("Preview on the whole screen"),
        keys=("F5",),
        icon="maximize",
        menu="view",
        group="slides",
        enabled=lambda page: page.can_look(),
        does=lambda page: page.show_full_screen(),
    ),
    Action(
        id="slides.all",
        owner="slides",
        text=message("All slides …"),
        icon="layout-grid",
        menu="view",
        group="slides",
        enabled=lambda page: page.can_look(),
        does=lambda page: page.show_all(),
    ),
    Action(
        id="slides.source",
        owner="slides",
        text=message("Go to what the slide is made from"),
        icon="arrow-right",
        menu="view",
        group="slides",
        enabled=lambda page: page.can_go_to_source(),
        does=lambda page: page.go_to_source(),
    ),
)
"""In the order of the menus."""
SLIDE_MENU = (
    *("slides.new", "table.duplicate", "table.remove", ""),
    *("edit.cut", "edit.copy", "edit.paste", ""),
    *("slides.source", "slides.full", "table.fix", ""),
    *("table.up", "table.down", "table.to_previous", "table.to_next"),
)
"""The ids of the actions in the menu of a row; an empty one stands for a line between them."""

"""Actions of the page Tasks; those of any table stand in `table`."""

from __future__ import annotations

from app.desktop.actions.action import Action
from seminar.messages import message

TASKS: tuple[Action, ...] = (
    Action(
        id="tasks.new",
        owner="tasks",
        text=message("New task"),
        icon="plus",
        menu="insert",
        group="tasks",
        enabled=lambda page: page.can_edit(),
        does=lambda page: page.add_task(),
    ),
    Action(
        id="tasks.new_question",
        owner="tasks",
        text=message("New question"),
        icon="plus",
        menu="insert",
        group="tasks",
        enabled=lambda page: page.can_edit_task(),
        does=lambda page: page.add_question(),
    ),
    Action(
        id="tasks.new_phase",
        owner="tasks",
        text=message("New phase"),
        icon="plus",
        menu="insert",
        group="tasks",
        enabled=lambda page: page.can_edit_task(),
        does=lambda page: page.add_phase(),
    ),
    Action(
        id="tasks.show",
        owner="tasks",
        text=message("Show the task sheet"),
        icon="file-text",
        menu="documents",
        group="tasks",
        enabled=lambda page: page.has_tasks(),
        does=lambda page: page.show_document(),
    ),
)
"""In the order of the menus."""

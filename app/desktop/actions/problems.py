"""Actions on the problem that is current in the panel of problems."""

from __future__ import annotations

from app.desktop.actions.action import Action
from seminar.messages import message

PROBLEMS = (
    Action(
        id="problems.fix",
        owner="problems",
        text=message("First fix of the problem"),
        keys=("Ctrl+.",),
        icon="wrench",
        enabled=lambda panel: panel.can_fix(),
        does=lambda panel: panel.fix(),
    ),
    Action(
        id="problems.accept",
        owner="problems",
        text=message("Accept the problem"),
        icon="check",
        enabled=lambda panel: panel.can_accept(),
        does=lambda panel: panel.accept(),
    ),
)
"""They have no menu of their own: the row's context menu has them too."""

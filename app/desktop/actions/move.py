"""Actions that lead from one place of the window to another."""

from __future__ import annotations

from app.desktop.actions.action import Action
from app.desktop.spot import PageId
from seminar.messages import Message, message

_GO = message("Go to")


def _page(id_: PageId, text: Message, key: str, icon: str) -> Action:
    return Action(
        id=f"go.{id_}",
        owner="seminar",
        text=text,
        keys=(key,),
        icon=icon,
        menu="view",
        group="go",
        submenu=_GO,
        does=lambda space: space.show_page(id_),
        checked=lambda space: space.page_id == id_,
    )


PAGES = (
    _page("programme", message("Programme"), "Ctrl+1", "calendar-clock"),
    _page("slides", message("Slides"), "Ctrl+2", "presentation"),
    _page("tasks", message("Tasks"), "Ctrl+3", "clipboard-list"),
    _page("groups", message("Groups"), "Ctrl+4", "users"),
    _page("survey", message("Survey"), "Ctrl+5", "chart-bar-big"),
    _page("outcomes", message("Outcomes"), "Ctrl+6", "message-square-text"),
    _page("documents", message("Documents"), "Ctrl+7", "file-text"),
    _page("details", message("Details"), "Ctrl+0", "info"),
)
"""The pages in the order of the work, which their numbers follow; details come last."""

MOVE = (
    *PAGES,
    Action(
        id="go.back",
        owner="seminar",
        text=message("Back"),
        keys=("Alt+Left",),
        icon="arrow-left",
        menu="view",
        group="go",
        submenu=_GO,
        enabled=lambda space: space.trail.can_go_back(),
        does=lambda space: space.go_back(),
    ),
    Action(
        id="go.forward",
        owner="seminar",
        text=message("Forward"),
        keys=("Alt+Right",),
        icon="arrow-right",
        menu="view",
        group="go",
        submenu=_GO,
        enabled=lambda space: space.trail.can_go_forward(),
        does=lambda space: space.go_forward(),
    ),
    Action(
        id="go.next_pane",
        owner="window",
        text=message("Next pane"),
        keys=("F6",),
        menu="view",
        group="go",
        submenu=_GO,
        does=lambda window: window.panes.go(1),
    ),
    Action(
        id="go.previous_pane",
        owner="window",
        text=message("Previous pane"),
        keys=("Shift+F6",),
        menu="view",
        group="go",
        submenu=_GO,
        does=lambda window: window.panes.go(-1),
    ),
    Action(
        id="go.previous",
        owner="seminar",
        text=message("Previous day, slide or task"),
        keys=("Ctrl+PgUp",),
        menu="view",
        group="go",
        submenu=_GO,
        does=lambda space: space.page.step(-1),
    ),
    Action(
        id="go.next",
        owner="seminar",
        text=message("Next day, slide or task"),
        keys=("Ctrl+PgDown",),
        menu="view",
        group="go",
        submenu=_GO,
        does=lambda space: space.page.step(1),
    ),
)
"""In the order of the menu."""

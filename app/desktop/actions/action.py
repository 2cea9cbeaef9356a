"""An action as a value: what it is called, its keys, when it can be done and what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from msgspec import Struct

from seminar.messages import Message

Owner = Literal[
    "window",
    "seminar",
    "programme",
    "slides",
    "tasks",
    "groups",
    "survey",
    "outcomes",
    "documents",
    "details",
    "table",
    "files",
    "quick",
    "problems",
]
"""Who does it: the window; the window with a seminar open; a page; the table that is used on the
page, that of the documents, the fast entry line, or the panel of problems."""
Menu = Literal["file", "edit", "insert", "view", "documents", "help"]


def always(_owner: object) -> bool:
    """Whether an action that can always be done can be done."""
    return True


class Action(Struct, frozen=True, kw_only=True):
    """Something a person can do; menus, tool rows, tooltips and the overview are made of these.

    Args:
        id: such as "programme.lock".
        owner: who does it, and so where its keys act.
        text: as in a menu; an ellipsis after it says that more is asked.
        does: does it, given the owner.
        keys: its keys as Qt writes them, such as "Ctrl+Shift+T"; the first is the one that is told.
            Enter comes before Return, which Qt calls the large key that has Enter written on it.
        icon: the name of its icon, or empty.
        menu: the menu it stands in, or `None`.
        group: actions of one group stand together in a menu.
        submenu: the submenu of that menu, or `None`.
        enabled: whether it can be done now, given the owner.
        checked: whether it is on now, for one that is switched; `None` for others.
        short: the text on a tool row, where it is shorter.
    """

    id: str
    owner: Owner
    text: Message
    does: Callable[[Any], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    menu: Menu | None = None
    group: str = ""
    submenu: Message | None = None
    enabled: Callable[[Any], bool] = always
    checked: Callable[[Any], bool] | None = None
    short: Message | None = None

"""The menu bar, made from the table of actions."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtWidgets import QMenu, QMenuBar

from app.desktop.actions.action import Action, Menu
from app.desktop.actions.bench import Bench
from app.desktop.interpreter import INTERPRETER
from seminar.messages import Message, message

MENUS: dict[Menu, Message] = {
    "file": message("&File"),
    "edit": message("&Edit"),
    "insert": message("&Insert"),
    "view": message("&View"),
    "documents": message("&Documents"),
    "help": message("&Help"),
}
"""The menus in order."""
ON_START: frozenset[Menu] = frozenset({"file", "view", "help"})
"""Those that are there without a seminar."""


class Menus:
    """Fills a menu bar and shows the menus that there is something for.

    Args:
        bar: the window's.
        bench: the actions.
    """

    def __init__(self, bar: QMenuBar, bench: Bench) -> None:
        self._menus: dict[Menu, QMenu] = {}
        for id_, title in MENUS.items():
            actions = [action for action in bench.table.values() if action.menu == id_]
            if actions:
                self._menus[id_] = _filled(bar.addMenu(""), actions, bench)
                INTERPRETER.say(self._menus[id_].setTitle, title)

    def menu(self, id_: Menu) -> QMenu:
        """Return a menu."""
        return self._menus[id_]

    def show(self, *, with_seminar: bool) -> None:
        """Show the menus of an open seminar, or those of the start."""
        for id_, menu in self._menus.items():
            menu.menuAction().setVisible(with_seminar or id_ in ON_START)


def _filled(menu: QMenu, actions: list[Action], bench: Bench) -> QMenu:
    submenus: dict[str, QMenu] = {}
    for number, (_group, members) in enumerate(groupby(actions, key=lambda one: one.group)):
        if number:
            menu.addSeparator()
        for action in members:
            target = menu if action.submenu is None else _submenu(menu, action.submenu, submenus)
            target.addAction(bench.action(action.id))
    return menu


def _submenu(menu: QMenu, title: Message, there: dict[str, QMenu]) -> QMenu:
    if title.original not in there:
        there[title.original] = menu.addMenu("")
        INTERPRETER.say(there[title.original].setTitle, title)
    return there[title.original]

"""The actions as Qt knows them: one QAction each, shared by menus, tool rows and keys.

Whoever owns an action is asked for when it is triggered, so that an action of tables acts on the
table that is used now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.desktop.actions.action import Action, Owner
from app.desktop.interpreter import INTERPRETER
from app.desktop.theme.icons import icon

_IN_THEIR_WIDGET: frozenset[Owner] = frozenset({"table", "files", "quick", "problems"})
"""Owners whose keys act only where the focus is in them."""


class Bench(QObject):
    """The actions of a window.

    Args:
        table: the actions there are.
        parent: the window.
    """

    refreshed = Signal()
    """What can be done may be another now."""

    def __init__(self, table: Iterable[Action], parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._owners: dict[Owner, Callable[[], QObject | None]] = {}
        self.table = {action.id: action for action in table}
        self._made = {action.id: self._make(action) for action in self.table.values()}

    def _make(self, action: Action) -> QAction:
        made = QAction(self)
        made.setObjectName(action.id)
        INTERPRETER.say(made.setText, action.text)
        INTERPRETER.say(made.setIconText, action.short or action.text)
        made.setShortcuts([_sequence(key) for key in action.keys])
        if action.icon:
            made.setIcon(icon(action.icon))
        made.setCheckable(action.checked is not None)
        made.triggered.connect(lambda: self.do(action.id))
        if action.owner in _IN_THEIR_WIDGET:
            made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            self._window.addAction(made)
        return made

    def own(self, owner: Owner, who: Callable[[], QObject | None]) -> None:
        """Say who does the actions of an owner now: `who` returns it, or `None` for nobody."""
        self._owners[owner] = who

    def let_keys_act_in(self, widget: QWidget, owner: Owner) -> None:
        """Let the keys of an owner's actions act while the focus is within `widget`."""
        for action in self.table.values():
            if action.owner == owner:
                widget.addAction(self._made[action.id])

    def action(self, id_: str) -> QAction:
        """Return an action for a menu or a button."""
        return self._made[id_]

    def can(self, id_: str) -> bool:
        """Whether an action can be done now."""
        action = self.table[id_]
        owner = self._owner(action)
        return owner is not None and action.enabled(owner)

    def do(self, id_: str) -> None:
        """Do an action, if it can be done."""
        action = self.table[id_]
        owner = self._owner(action)
        if owner is not None and action.enabled(owner):
            action.does(owner)
        self.refresh()

    def _owner(self, action: Action) -> QObject | None:
        who = self._owners.get(action.owner)
        return who() if who is not None else None

    def refresh(self) -> None:
        """Look anew at what can be done."""
        if not isValid(self._window):  # The focus leaves a window that is being taken down, too.
            return
        owners = {owner: who() for owner, who in self._owners.items()}
        for id_, made in self._made.items():
            action = self.table[id_]
            owner = owners.get(action.owner)
            made.setEnabled(owner is not None and action.enabled(owner))
            if action.checked is not None and owner is not None:
                made.setChecked(action.checked(owner))
        self.refreshed.emit()


def _sequence(key: str) -> QKeySequence:
    """Return a key by its English name; Qt would look names up in the person's language, too."""
    return QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText)

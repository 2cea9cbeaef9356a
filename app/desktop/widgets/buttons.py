"""Buttons: outlined, filled for a page's main act, flat in tool rows, links, icons alone."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QToolButton

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from app.desktop.theme.icons import Tint, icon, retinted
from app.desktop.theme.sizes import ICON
from seminar.messages import Message

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
ButtonLook = Literal["outlined", "filled", "flat", "link", "small"]


_GAP = 3
"""Qt leaves 4 px between icon and text; so much more looks calm."""


class Button(QPushButton):
    """A button with a text.

    Args:
        text: what it does, as a verb.
        look: how it stands out; "small" stands in strips and rows.
        picture: the name of the icon before the text, or empty.
    """

    def __init__(
        self, text: Message | None = None, look: ButtonLook = "outlined", picture: str = ""
    ) -> None:
        super().__init__()
        self._look: ButtonLook = look
        self.setProperty("look", look)
        self.setAutoDefault(False)
        THEME.fit(self._fit_icon, ICON, _GAP)
        if look == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if picture:
            self.put_icon(picture)
        if text is not None:
            self.say(text)

    def say(self, text: Message) -> None:
        """Write something on the button, also in the languages to come."""
        INTERPRETER.say(self.setText, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter too, not by Space alone."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def put_icon(self, name: str) -> None:
        """Put an icon before the text, in its colour."""
        tints: dict[ButtonLook, Tint] = {"filled": "bright", "link": "accent"}
        self.setIcon(icon(name, tints.get(self._look, "text")))

    def _fit_icon(self, side: int, gap: int) -> None:
        self.setIconSize(QSize(side + gap, side))


class IconButton(QToolButton):
    """A button with an icon alone; its name is its tooltip, without the key.

    Args:
        name: what it does.
        picture: the name of the icon.
        tint: the icon's colour.
    """

    def __init__(self, name: Message | None, picture: str, tint: Tint = "text") -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        THEME.fit(self._fit_icon, ICON)
        if picture:
            self.setIcon(icon(picture, tint, on="accent"))
        if name is not None:
            self.say(name)

    def say(self, name: Message) -> None:
        """Give the button another name."""
        INTERPRETER.say(self.setToolTip, name)
        INTERPRETER.say(self.setAccessibleName, name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter too, not by Space alone."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def _fit_icon(self, side: int) -> None:
        self.setIconSize(QSize(side, side))


# --- for actions ---


def button_for(action: QAction, look: ButtonLook = "flat") -> Button:
    """Return a button with the text, the icon and the state of an action."""
    button = Button(look=look)
    _Wire(button, action, "bright" if look == "filled" else "text")
    return button


def icon_button_for(action: QAction) -> IconButton:
    """Return a button with an action's icon; its text is the name and, with the key, the tip."""
    button = IconButton(None, "")
    _Wire(button, action, "text")
    return button


class _Wire(QObject):
    """Keeps a button as its action is; it lives as long as the button."""

    def __init__(self, button: Button | IconButton, action: QAction, tint: Tint) -> None:
        super().__init__(button)
        self._button = button
        self._action = action
        self._tint: Tint = tint
        self._follow()
        action.changed.connect(self._follow)
        button.clicked.connect(action.trigger)

    def _follow(self) -> None:
        button, action = self._button, self._action
        name = plain(action.text())
        button.setEnabled(action.isEnabled())
        button.setCheckable(action.isCheckable())
        button.setChecked(action.isChecked())
        button.setAccessibleName(name)
        button.setToolTip(with_key(name, action))
        button.setIcon(retinted(action.icon(), self._tint))
        if isinstance(button, Button):
            button.setText(action.iconText())


def plain(text: str) -> str:
    """Return the text of an action without the mark of its letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def with_key(name: str, action: QAction) -> str:
    """Return a tip: what an action is called and its first key."""
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{name} ({key})" if key else name

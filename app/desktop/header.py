"""The header of a page: its title, what it holds in figures, its main acts, undo and redo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.desktop.actions.bench import Bench
from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER
from app.desktop.page import Page
from app.desktop.theme import THEME
from app.desktop.theme.sizes import HEADER
from app.desktop.widgets.buttons import Button, IconButton, button_for, icon_button_for
from app.desktop.widgets.elided import Elided
from app.desktop.widgets.giving_way import GivingWay
from app.desktop.widgets.looks import Text, UprightHairline, put_look
from seminar.messages import message

_AROUND = 16
"""What the line before undo takes with the room around it, in the guide's px."""


class MoreButton(IconButton):
    """The button of the acts that the header has no room for.

    Args:
        bench: the actions.
    """

    def __init__(self, bench: Bench) -> None:
        super().__init__(message("More"), "ellipsis")
        self._bench = bench
        self.held: tuple[str, ...] = ()
        self.setMenu(QMenu(self))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.hide()

    def hold(self, ids: tuple[str, ...]) -> None:
        """Hold these actions; without any there is no button."""
        self.held = ids
        self.setVisible(bool(ids))
        self.menu().clear()
        for id_ in ids:
            self.menu().addAction(self._bench.action(id_))


class Header(GivingWay):
    """What stands over every page.

    Args:
        desk: the open seminar.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        put_look(self, "header")
        self._desk = desk
        self._page: Page | None = None
        self.title = Text("title")
        self.figures = Elided("note")
        self._acts = QHBoxLayout()
        self._own: tuple[QWidget, ...] = ()
        self._buttons: dict[str, Button] = {}
        self._main_takes = 0
        self.more = MoreButton(desk.bench)
        self.undo = icon_button_for(desk.bench.action("edit.undo"))
        self.redo = icon_button_for(desk.bench.action("edit.redo"))
        self._lay_out()
        INTERPRETER.say(self.setAccessibleName, message("Header"))
        INTERPRETER.changed.connect(self.refresh)
        INTERPRETER.changed.connect(self._measure_anew)
        THEME.changed.connect(self._measure_anew)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.title)
        words.addWidget(self.figures)
        words.addStretch()
        self._row = row = QHBoxLayout(self)
        THEME.fit(row.setContentsMargins, 24, 0, 16, 0)
        THEME.fit(row.setSpacing, 8)
        row.addLayout(words, 1)
        row.addLayout(self._acts)
        row.addWidget(self.more)
        row.addWidget(UprightHairline(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        THEME.fit(self.setFixedHeight, HEADER)
        self.figures.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_page(self, page: Page) -> None:
        """Show the title and the acts of a page."""
        self._page = page
        self.title.say(page.title)
        while (entry := self._acts.takeAt(0)) is not None:
            widget: QWidget | None = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._own = page.own_acts()
        self._buttons = {
            id_: button_for(
                self._desk.bench.action(id_), "filled" if id_ == page.filled else "outlined"
            )
            for id_ in page.acts
        }
        for widget in (*self._own, *self._buttons.values()):
            self._acts.addWidget(widget)
        self.more.hold(())
        self._main_takes = 0
        self.refresh()
        self.fit_room()

    # --- the room ---

    def fit_room(self) -> None:
        """Show all acts if there is room for them; else those that are not filled in a menu."""
        if self._page is None:
            return
        page, is_tight = self._page, self._wide() > self.width()
        if main := self._buttons.get(page.filled):
            main.setMinimumWidth(0 if is_tight else self._main_takes)
        others = tuple(id_ for id_ in self._buttons if id_ != page.filled)
        held = (*page.own_act_ids, *others) if is_tight and page.filled else ()
        if held == self.more.held:  # Else what is shown and hidden would ask for room again.
            return
        self.more.hold(held)
        for widget in self._own:
            widget.setVisible(not held)
        for id_, button in self._buttons.items():
            button.setVisible(id_ not in held)

    def _filled(self) -> str:
        return self._page.filled if self._page else ""

    def _main_act_takes(self) -> int:
        """Return what the main act has taken at most, so that what stands before it stays there."""
        main = self._buttons.get(self._filled())
        if main is not None:
            self._main_takes = max(self._main_takes, main.sizeHint().width())
        return self._main_takes

    def _measure_anew(self) -> None:
        """Forget what the main act has taken: texts or sizes are others."""
        self._main_takes = 0
        self.fit_room()

    def _wide(self) -> int:
        """Return how wide the header would be with all acts."""
        sides = self._row.contentsMargins().left() + self._row.contentsMargins().right()
        others = [button for id_, button in self._buttons.items() if id_ != self._filled()]
        shown = (self.title, *self._own, *others, self.undo, self.redo)
        widths = [*(one.sizeHint().width() for one in shown), self._main_act_takes()]
        return sides + sum(widths) + len(widths) * self._row.spacing() + THEME.px(_AROUND)

    def refresh(self) -> None:
        """Say the figures anew."""
        if self._page is not None:
            self.figures.setText(self._page.figures())

"""The header of a page: its title, what it holds in figures, its main acts, undo and redo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER
from app.desktop.page import Page
from app.desktop.theme import THEME
from app.desktop.theme.sizes import HEADER
from app.desktop.widgets.buttons import button_for, icon_button_for
from app.desktop.widgets.looks import Text, UprightHairline, put_look
from seminar.messages import message


class Header(QFrame):
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
        self.figures = Text("note")
        self.figures.setWordWrap(False)
        self._acts = QHBoxLayout()
        self.undo = icon_button_for(desk.bench.action("edit.undo"))
        self.redo = icon_button_for(desk.bench.action("edit.redo"))
        self._lay_out()
        INTERPRETER.say(self.setAccessibleName, message("Header"))
        INTERPRETER.changed.connect(self.refresh)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.title)
        words.addWidget(self.figures)
        words.addStretch()
        row = QHBoxLayout(self)
        THEME.fit(row.setContentsMargins, 24, 0, 16, 0)
        THEME.fit(row.setSpacing, 8)
        row.addLayout(words, 1)
        row.addLayout(self._acts)
        row.addWidget(UprightHairline(), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        THEME.fit(self.setFixedHeight, HEADER)

    def show_page(self, page: Page) -> None:
        """Show the title and the acts of a page."""
        self._page = page
        self.title.say(page.title)
        while (entry := self._acts.takeAt(0)) is not None:
            widget: QWidget | None = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for widget in page.own_acts():
            self._acts.addWidget(widget)
        for id_ in page.acts:
            look = "filled" if id_ == page.filled else "outlined"
            self._acts.addWidget(button_for(self._desk.bench.action(id_), look))
        self.refresh()

    def refresh(self) -> None:
        """Say the figures anew."""
        if self._page is not None:
            self.figures.setText(self._page.figures())

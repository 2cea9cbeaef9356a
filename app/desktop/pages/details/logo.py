"""The coat of arms: which picture it is, how it looks, and how to choose another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from app.desktop.desk import Desk
from app.desktop.document import Change
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.details.ties import spot_of_field
from app.desktop.theme import THEME
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.looks import Text
from seminar.editing.details import set_organisation
from seminar.media import take_in
from seminar.messages import PlenumError, message

_SIDE = 56
_PICTURES = "*.png *.jpg *.jpeg"


class Logo(QWidget):
    """Shows the coat of arms and lets another be chosen, which is copied into the seminar.

    Args:
        desk: the open seminar.
    """

    chosen = Signal(Path)
    """A picture was chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._document = desk.document
        self.picture = QLabel()
        self.name = Text("body")
        self.choose = Button(message("Choose a picture …"))
        self.remove = Button(message("Remove"), "flat")
        self._lay_out()
        self.choose.clicked.connect(self.ask)
        self.remove.clicked.connect(lambda: self._set(""))
        self.chosen.connect(self.take)
        self._document.changed.connect(self._on_change)
        self._document.read_only_changed.connect(self.refresh)
        THEME.changed.connect(self.refresh)
        INTERPRETER.changed.connect(self.refresh)
        INTERPRETER.say(self.setAccessibleName, message("Coat of arms"))
        self.setFocusProxy(self.choose)
        self.refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        THEME.fit(row.setSpacing, 12)
        row.addWidget(self.picture)
        row.addWidget(self.name, 1)
        row.addWidget(self.remove)
        row.addWidget(self.choose)

    def _on_change(self, change: Change) -> None:
        if change.touches("organisation"):
            self.refresh()

    def refresh(self) -> None:
        """Show the picture that the seminar names."""
        logo = self._document.seminar.organisation.logo
        self.name.setText(Path(logo).name or words().text("No picture"))
        shown = QPixmap(str(self._document.folder / logo)) if logo else QPixmap()
        side = THEME.px(_SIDE)
        self.picture.setVisible(not shown.isNull())
        if not shown.isNull():
            smooth = Qt.TransformationMode.SmoothTransformation
            keep = Qt.AspectRatioMode.KeepAspectRatio
            self.picture.setPixmap(shown.scaled(side, side, keep, smooth))
        self.remove.setVisible(bool(logo))
        for button in (self.choose, self.remove):
            button.setEnabled(not self._document.read_only)

    # --- choosing ---

    def ask(self) -> None:
        """Ask for a picture."""
        dialog = QFileDialog(self, words().text("Choose the coat of arms"))
        dialog.setNameFilter(f"{words().text('Pictures')} ({_PICTURES})")
        dialog.fileSelected.connect(lambda path: self.chosen.emit(Path(path)))
        dialog.open()

    def take(self, source: Path) -> None:
        """Copy a picture into the seminar's folder and make it the coat of arms."""
        try:
            self._set(take_in(self._document.folder, source))
        except PlenumError as error:
            self._desk.tell(error.message)

    def _set(self, path: str) -> None:
        edit = set_organisation(self._document.seminar, "logo", path)
        self._document.edit(edit.sentence, edit.change, spot_of_field("logo"))

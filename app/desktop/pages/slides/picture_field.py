"""The field for a slide's picture: how it looks, what it is called, and how to choose another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.slides.open_slide import OpenSlide
from app.desktop.pages.slides.pictures import all_taken_in, holds_picture, taken_in
from app.desktop.theme import THEME
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.looks import Text
from seminar.editing.slide_contents import set_slide
from seminar.media import ENDINGS
from seminar.messages import PlenumError, message
from seminar.model import PictureSlide

_SIDE = 72


class _Choosing(Button):
    """The button that opens the choice; with the focus on it, a picture can be pasted."""

    pasted = Signal()

    def paste(self) -> None:
        """Take the picture on the clipboard."""
        self.pasted.emit()


class PictureField(QWidget):
    """Shows the picture of a slide and lets another be chosen, dropped or pasted.

    Args:
        desk: the open seminar.
        opened: the slide that is edited.
    """

    chosen = Signal(Path)
    """A picture was chosen."""

    def __init__(self, desk: Desk, opened: OpenSlide) -> None:
        super().__init__()
        self._desk = desk
        self._opened = opened
        self.picture = QLabel()
        self.name = Text("body")
        self.name.setWordWrap(True)
        self.choose = _Choosing(message("Choose a picture …"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        THEME.fit(row.setSpacing, 12)
        row.addWidget(self.picture)
        row.addWidget(self.name, 1)
        row.addWidget(self.choose)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.choose)
        self.choose.clicked.connect(self.ask)
        self.choose.pasted.connect(lambda: self.put_in(QGuiApplication.clipboard().mimeData()))
        self.chosen.connect(self.take)
        desk.document.changed.connect(self.refresh)
        desk.document.read_only_changed.connect(self.refresh)
        opened.changed.connect(self.refresh)
        INTERPRETER.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the picture that the slide names."""
        slide = self._opened.slide()
        path = slide.picture if isinstance(slide, PictureSlide) else ""
        self.name.setText(Path(path).name or words().text("No picture yet. Drop one here."))
        shown = QPixmap(str(self._desk.document.folder / path)) if path else QPixmap()
        self.picture.setVisible(not shown.isNull())
        if not shown.isNull():
            side = THEME.px(_SIDE)
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self.picture.setPixmap(shown.scaled(side, side, keep, smooth))
        self.choose.setEnabled(not self._desk.document.read_only)

    def wants(self) -> bool:
        """Whether the open slide is one of a picture, and has none."""
        slide = self._opened.slide()
        return isinstance(slide, PictureSlide) and not slide.picture

    def ask(self) -> None:
        """Ask for a picture."""
        dialog = QFileDialog(self, words().text("Choose a picture"))
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        dialog.setNameFilter(f"{words().text('Pictures')} ({endings})")
        dialog.fileSelected.connect(lambda path: self.chosen.emit(Path(path)))
        dialog.open()

    def take(self, source: Path) -> None:
        """Copy a picture into the seminar's folder and show it on the slide."""
        try:
            (path,) = all_taken_in((source,), self._desk.document.folder)
            self._put(path)
        except PlenumError as error:
            self._desk.tell(error.message)

    def _put(self, path: str) -> None:
        document = self._desk.document
        edit = set_slide(document.seminar, self._opened.known(), "picture", path)
        document.edit(edit.sentence, edit.change, self._opened.spot("picture"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a picture in."""
        if holds_picture(event.mimeData()) and not self._desk.document.read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show the picture that is dropped."""
        event.acceptProposedAction()
        self.put_in(event.mimeData())

    def put_in(self, data: QMimeData) -> None:
        """Show the first picture in what is dropped or pasted, if there is one."""
        document = self._desk.document
        if document.read_only or not holds_picture(data):
            return
        try:
            paths = taken_in(data, document.folder, words().text("Picture"))
        except PlenumError as error:
            self._desk.tell(error.message)
            return
        if paths:
            self._put(paths[0])

"""Slides of pictures that come from outside the window: dropped, or pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from app.desktop.desk import Desk
from app.desktop.interpreter import words
from app.desktop.pages.slides.editor import SlideEditor
from app.desktop.pages.slides.outline import Outline
from app.desktop.pages.slides.picture_field import PictureField
from app.desktop.pages.slides.pictures import taken_in
from seminar.editing.edit import Edit
from seminar.messages import PlenumError
from seminar.model import PictureSlide, Slide


class PictureSlides:
    """Takes pictures into the seminar's folder and puts a slide for each.

    Args:
        desk: the open seminar.
        outline: where the slides come.
        editor: where one writes what they show.
        is_ready: whether slides can be added now, with what is being typed taken.
    """

    def __init__(
        self, desk: Desk, outline: Outline, editor: SlideEditor, is_ready: Callable[[], bool]
    ) -> None:
        self._desk = desk
        self._outline = outline
        self._editor = editor
        self._is_ready = is_ready

    def drop(self, data: QMimeData) -> None:
        """Show a picture on the open slide if that wants one; else put slides after it."""
        field = self._editor.field("picture")
        if isinstance(field, PictureField) and field.wants():
            field.put_in(data)
        else:
            self._take(data, self._after_current)

    def drop_before(self, data: QMimeData, place: int) -> None:
        """Put slides before the row at a place of the outline."""
        seminar = self._desk.document.seminar
        self._take(data, lambda slides: self._outline.put_before(seminar, slides, place))

    def paste(self) -> None:
        """Put a slide of the picture on the clipboard after the open one."""
        self._take(QGuiApplication.clipboard().mimeData(), self._after_current)

    def _after_current(self, slides: Sequence[Slide]) -> Edit:
        current = self._outline.view.current_id()
        return self._outline.put_in(self._desk.document.seminar, slides, current)

    def _take(self, data: QMimeData, put: Callable[[Sequence[Slide]], Edit]) -> None:
        """Put a slide for each picture somewhere, and ask what the picture shows."""
        if not self._is_ready():
            return
        try:
            paths = taken_in(data, self._desk.document.folder, words().text("Picture"))
        except PlenumError as error:
            self._desk.tell(error.message)
            return
        slides = [PictureSlide(picture=path) for path in paths]
        if slides and self._outline.view.do(lambda: put(slides)):
            field = self._editor.field("alternative_text")
            if field is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)

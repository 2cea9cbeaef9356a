"""The choice in the header between this year's statements and those that are looked back on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.desktop.document import Document
from app.desktop.interpreter import INTERPRETER
from app.desktop.pages.outcomes.look_back import heading
from app.desktop.widgets.segmented import Segmented
from seminar.editing.look_back import earlier
from seminar.messages import message


class YearChoice(QWidget):
    """Two segments with how many statements there are.

    Args:
        document: the document.
    """

    chosen = Signal(object)
    """Whether the look-back was chosen."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.segments = self._made()
        document.changed.connect(self._refresh)
        self._refresh()

    def _made(self) -> Segmented:
        back = heading(self._document.seminar)
        made = Segmented(message("Which year"), ((False, message("This year")), (True, back)))
        made.chosen.connect(self.chosen)
        self._heading = back
        self._row.addWidget(made)
        return made

    def choose(self, back: bool) -> None:  # noqa: FBT001 - the value of the choice
        """Choose one of them, without telling anybody."""
        self.segments.choose(back)

    def _refresh(self) -> None:
        seminar = self._document.seminar
        self.segments.show_figure(False, str(len(seminar.outcomes)))  # noqa: FBT003 - the value
        self.segments.show_figure(True, str(len(earlier(seminar))))  # noqa: FBT003 - the value
        if heading(seminar) != self._heading:
            self._heading = heading(seminar)
            INTERPRETER.say(self.segments.segment(True).write, self._heading)  # noqa: FBT003 - so too
            self.segments.updateGeometry()

"""What was typed here and what another program has saved of the workbook, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.survey import saying
from app.desktop.theme import THEME
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.looks import Hairline, Text, TextLook, put_look
from app.desktop.widgets.scrolled import Scrolled
from seminar.messages import message
from seminar.survey_editing import Beside, GridCell

_HEADINGS = (message("Cell"), message("Here"), message("In the file"))
_HIGH = 260


class DifferencesDialog(Dialog):
    """Shows both; "join" when mine is to be put into the file's, "theirs" when that is to be used.

    Args:
        parent: the window.
        cells: those that were changed here or in the file.
    """

    def __init__(self, parent: QWidget | None, cells: Sequence[Beside]) -> None:
        super().__init__(parent, message("The survey was changed by others"))
        self.say(
            message("What differs"),
            message(
                "What was changed is bold. Where both changed a cell, yours is taken when it is put"
                " into the file’s. Nothing is saved before you save."
            ),
            "git-compare",
            "warning",
        )
        self.cells = tuple(cells)
        self.body.addWidget(self._rows())
        self.offer_cancel()
        self.offer(message("Use the file’s"), "theirs")
        self.offer(message("Put mine into it"), "join", "main")

    def lines(self) -> list[tuple[str, str, str]]:
        """Return what is shown: the cell, how it is here, how it is in the file."""
        return [
            (f"{each.row}, {each.wave}", _said(each.mine), _said(each.theirs))
            for each in self.cells
        ]

    def _rows(self) -> QScrollArea:
        inside = QFrame()
        put_look(inside, "base")
        grid = QGridLayout(inside)
        for column, title in enumerate(_HEADINGS):
            grid.addWidget(Text("note", title), 0, column)
            grid.setColumnStretch(column, 1)
        for number, (cell, texts) in enumerate(zip(self.cells, self.lines(), strict=True)):
            grid.addWidget(Hairline(), 2 * number + 1, 0, 1, len(_HEADINGS))
            bold = (False, cell.is_mine, cell.is_theirs)
            for column, text in enumerate(texts):
                look: TextLook = "section" if bold[column] else "body"
                label = Text(look)
                label.setText(text)
                grid.addWidget(label, 2 * number + 2, column)
        grid.setRowStretch(2 * len(self.cells) + 1, 1)
        THEME.fit(grid.setSpacing, 8)
        area = Scrolled(inside)
        INTERPRETER.say(area.setAccessibleName, message("What differs"))
        THEME.fit(area.setMinimumHeight, _HIGH)
        return area


def _said(cell: GridCell | None) -> str:
    """Return a cell in words; of one that is held back, no figure."""
    if cell is None:
        return words().text("not there")
    score = saying.score(words(), cell) or "–"
    return score if cell.answers is None or cell.is_hidden else f"{score} ({cell.answers})"

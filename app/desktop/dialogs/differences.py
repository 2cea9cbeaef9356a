"""What differs between what stands here and what others saved, and whose is taken."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.sentences import ready
from app.desktop.theme import THEME
from app.desktop.widgets.dialog import Dialog
from app.desktop.widgets.inputs import Dot
from app.desktop.widgets.looks import Hairline, Text, put_look
from seminar.differences import Contrast, Key, Side
from seminar.messages import Message, message

_SIDES: tuple[tuple[Side, Message], ...] = (
    ("mine", message("Mine")),
    ("theirs", message("Theirs")),
)
_HIGH = 360


class DifferencesDialog(Dialog):
    """Shows what each side changed; "merge" when both are to become one.

    Where both changed the same, a dot chooses; mine at first.

    Args:
        parent: the window.
        contrasts: what each side changed.
    """

    def __init__(self, parent: QWidget | None, contrasts: tuple[Contrast, ...]) -> None:
        super().__init__(parent, message("The seminar was changed by others"))
        self._groups: dict[Key, QButtonGroup] = {}
        self.dots: dict[tuple[Key, Side], Dot] = {}
        number = sum(contrast.conflict for contrast in contrasts)
        self.say(message("What differs"), ready(_to_choose(number)), "git-compare", "warning")
        self.body.addWidget(self._rows(contrasts))
        self.offer_cancel()
        self.offer(message("Merge"), "merge", "main")

    def choices(self) -> Mapping[Key, Side]:
        """Return whose is to be taken where both changed the same."""
        return {key: side for (key, side), dot in self.dots.items() if dot.isChecked()}

    def _rows(self, contrasts: tuple[Contrast, ...]) -> QScrollArea:
        inside = QFrame()
        put_look(inside, "base")
        grid = QGridLayout(inside)
        for column, (_, title) in enumerate(_SIDES):
            grid.addWidget(Text("note", title), 0, column)
            grid.setColumnStretch(column, 1)
        for number, contrast in enumerate(contrasts):
            grid.addWidget(Hairline(), 2 * number + 1, 0, 1, len(_SIDES))
            self._add(grid, 2 * number + 2, contrast)
        grid.setRowStretch(2 * len(contrasts) + 2, 1)
        THEME.fit(grid.setSpacing, 8)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        INTERPRETER.say(scroll.setAccessibleName, message("What differs"))
        THEME.fit(scroll.setMinimumHeight, _HIGH)
        return scroll

    def _add(self, grid: QGridLayout, row: int, contrast: Contrast) -> None:
        for column, (side, title) in enumerate(_SIDES):
            lines = contrast.mine if side == "mine" else contrast.theirs
            said = "\n".join(words().say(line) for line in lines)
            cell = self._choice(contrast.key, side, title, said) if contrast.conflict else Text()
            if isinstance(cell, Text):
                cell.setText(said)
            grid.addWidget(cell, row, column)

    def _choice(self, key: Key, side: Side, title: Message, said: str) -> QWidget:
        """Return a dot that takes this side, above what that side did."""
        dot = Dot(message("Take mine") if side == "mine" else message("Take theirs"))
        text = Text()
        text.setText(said)
        dot.setAccessibleDescription(f"{words().say(title)}: {said}")
        group = self._groups.setdefault(key, QButtonGroup(self))
        group.addButton(dot)
        dot.setChecked(side == "mine")
        self.dots[key, side] = dot
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(text)
        column.addWidget(dot)
        column.addStretch()
        return cell


def _to_choose(number: int) -> str:
    if not number:
        return words().text(
            "Nothing was changed in both places, so both can become one. Nothing is saved before"
            " you save."
        )
    count = words().number_word(number)
    return words().plural(
        "In one place both changed the same: choose. Nothing is saved before you save.",
        "In {count} places both changed the same: choose. Nothing is saved before you save.",
        number,
        count=count,
    )

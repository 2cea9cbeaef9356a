"""The fields of a task that are seldom needed: label, aim, and the two sides that take turns."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.desktop.binding import Binding, LineBinding, TickBinding
from app.desktop.document import Document
from app.desktop.interpreter import INTERPRETER
from app.desktop.pages.tasks.open_task import OpenTask
from app.desktop.theme import THEME
from app.desktop.widgets.fold import Fold
from app.desktop.widgets.inputs import Line, Tick
from app.desktop.widgets.labelled import Labelled
from app.desktop.widgets.looks import Text
from app.desktop.widgets.side_by_side import SideBySide
from seminar.messages import Message, message

_SIDES = (message("First side"), message("Second side"))
_FIELDS: tuple[tuple[str, Message, Message], ...] = (
    ("name", message("Who"), message("such as: unit leaders")),
    ("joined_by", message("Together with"), message("such as: with the unions")),
    ("order", message("Turn"), message("such as: tells first")),
    ("duty", message("Does besides"), message("such as: takes notes")),
)
"""The fields of a side by the model's names: what they are called, and an example."""


class MoreFields(QWidget):
    """A fold at the page's end.

    Args:
        document: the document.
        opened: the task that is edited.
    """

    def __init__(self, document: Document, opened: OpenTask) -> None:
        super().__init__()
        self._opened = opened
        self.label: Labelled[QLineEdit] = Labelled(
            message("Label"), Line(message("Instead of a number, such as: Reflection task"))
        )
        self.aim: Labelled[QLineEdit] = Labelled(
            message("Aim"), Line(message("What the task is to find out, in one line"))
        )
        self.in_turns = Tick(message("Two sides take turns to tell and to listen"))
        self.sides = tuple(_side_lines(side) for side in _SIDES)
        self._grid = QWidget()
        self.fold = Fold(message("More: label, aim and sides"), self._content())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)
        self._bindings = self._bound(document)
        opened.changed.connect(self._show)
        document.changed.connect(self._show_sides)
        self._show_sides()

    def _content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SideBySide(((self.label, 2), (self.aim, 3)), 420))
        column.addWidget(self.in_turns)
        self._lay_out_sides()
        column.addWidget(self._grid)
        THEME.fit(column.setSpacing, 8)
        return content

    def _lay_out_sides(self) -> None:
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        for row, (_, heading, _) in enumerate(_FIELDS, 1):
            grid.addWidget(Text("note", heading), row, 0)
        for column, (heading, lines) in enumerate(zip(_SIDES, self.sides, strict=True), 1):
            grid.addWidget(Text("note", heading), 0, column)
            for row, line in enumerate(lines.values(), 1):
                grid.addWidget(line, row, column)
            grid.setColumnStretch(column, 1)
        # One goes through one side and then through the other.
        stops = [line for lines in self.sides for line in lines.values()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        THEME.fit(grid.setSpacing, 6)

    def _bound(self, document: Document) -> tuple[Binding[str] | Binding[bool], ...]:
        opened = self._opened
        sides = (
            LineBinding(line, document, opened.tie_side(place, field))
            for place, lines in enumerate(self.sides)
            for field, line in lines.items()
        )
        return (
            LineBinding(self.label.field, document, opened.tie("label")),
            LineBinding(self.aim.field, document, opened.tie("aim")),
            TickBinding(self.in_turns, document, opened.tie_in_turns()),
            *sides,
        )

    # --- what they show ---

    def _show(self) -> None:
        for binding in self._bindings:
            binding.show()
        self._show_sides()

    def _show_sides(self) -> None:
        task = self._opened.task()
        self._grid.setVisible(task is not None and bool(task.sides))

    def field(self, name: str) -> QWidget | None:
        """Return the field of this name, by the model's names, with the fold open for it."""
        found = self._found(name)
        if found is not None:
            self.fold.open()
        return found

    def _found(self, name: str) -> QWidget | None:
        head, _, rest = name.partition(".")
        if head == "sides" and rest:
            place, _, field = rest.partition(".")
            lines = self.sides[int(place)] if int(place) < len(self.sides) else {}
            return lines.get(field, self.in_turns)
        plain: dict[str, QWidget] = {
            "label": self.label.field,
            "aim": self.aim.field,
            "sides": self.in_turns,
        }
        return plain.get(name)


def _side_lines(side: Message) -> dict[str, QLineEdit]:
    """Return the lines of a side by the model's names, each with its spoken name."""
    lines: dict[str, QLineEdit] = {}
    for field, heading, example in _FIELDS:
        lines[field] = Line(example)
        spoken = message("{side}: {field}", side=side, field=heading)
        INTERPRETER.say(lines[field].setAccessibleName, spoken)
    return lines

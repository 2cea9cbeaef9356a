"""The four figures over the groups: how well they are mixed."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.groups import saying
from app.desktop.theme import THEME
from app.desktop.theme.icons import Tint
from app.desktop.widgets.icon_label import IconLabel
from app.desktop.widgets.looks import Text
from seminar.drawing import Balance
from seminar.messages import Message, message

_SIGNS: dict[bool | None, tuple[str, Tint]] = {
    True: ("circle-check", "ok"),
    False: ("triangle-alert", "warning"),
    None: ("info", "muted"),
}


class BalanceFigure(QWidget):
    """One figure: what it is of, whether it is as good as can be, and what it says.

    Args:
        heading: what it is of.
    """

    def __init__(self, heading: Message) -> None:
        super().__init__()
        self.heading = Text("note", heading)
        self.sign = IconLabel("circle-check", "ok")
        self.figure = Text("section")
        self.rest = Text("note")
        for text in (self.heading, self.rest):
            text.setWordWrap(False)
        line = QHBoxLayout()
        for widget in (self.sign, self.figure, self.rest):
            line.addWidget(widget)
        line.addStretch()
        THEME.fit(line.setSpacing, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.heading)
        column.addLayout(line)
        THEME.fit(column.setSpacing, 3)

    def show_figure(self, said: tuple[str, str], *, good: bool | None) -> None:
        """Show what the figure says, and whether it is as good as can be; `None`: not known."""
        self.figure.setText(said[0])
        self.rest.setText(said[1])
        self.sign.put(*_SIGNS[good])
        if good is None:
            self.setAccessibleName(f"{self.heading.text()}: {said[1]}")
            return
        verdict = words().text("good") if good else words().text("could be better")
        self.setAccessibleName(f"{self.heading.text()}: {' '.join(said)}, {verdict}")


class BalanceLine(QWidget):
    """The four figures; two and two, or one by one, where there is no room for all in a line."""

    def __init__(self) -> None:
        super().__init__()
        self.politicians = BalanceFigure(message("Politicians in each group"))
        self.party = BalanceFigure(message("From the same party"))
        self.unit = BalanceFigure(message("From the same unit"))
        self.met = BalanceFigure(message("Pairs from before"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._told: Balance | None = None
        for place, figure in enumerate(self.figures()):
            self._grid.addWidget(figure, 0, place)
        THEME.fit(self._grid.setHorizontalSpacing, 12)
        THEME.fit(self._grid.setVerticalSpacing, 8)
        INTERPRETER.say(self.setAccessibleName, message("How well the groups are mixed"))
        INTERPRETER.changed.connect(self._say)

    def figures(self) -> tuple[BalanceFigure, ...]:
        """Return the figures as one reads them."""
        return (self.politicians, self.party, self.unit, self.met)

    def show_balance(self, told: Balance) -> None:
        """Show how well groups are mixed."""
        self._told = told
        self._say()

    def _say(self) -> None:
        told, said = self._told, words()
        if told is None:
            return
        self.politicians.show_figure(saying.politicians(said, told), good=told.politicians.is_even)
        self.party.show_figure(saying.together(said, told.party), good=told.party.is_least)
        self.unit.show_figure(saying.together(said, told.unit), good=told.unit.is_least)
        self.met.show_figure(
            saying.met(said, told), good=not told.met if told.knows_earlier else None
        )

    def fit_width(self, width: int) -> None:
        """Stand in one line, two and two, or under each other."""
        widths = [figure.sizeHint().width() for figure in self.figures()]
        beside = max(widths[:1] + widths[2:3]) + max(widths[1::2]) + THEME.px(12)
        columns = 4 if width >= sum(widths) + THEME.px(36) else 2 if width >= beside else 1
        for place, figure in enumerate(self.figures()):
            self._grid.addWidget(figure, *divmod(place, columns))
        for column in range(4):
            self._grid.setColumnStretch(column, int(column < columns))

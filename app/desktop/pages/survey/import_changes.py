"""The last step of the import: what will change in the workbook, cell by cell."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.desktop.interpreter import words
from app.desktop.pages.survey.import_work import Outcome
from app.desktop.theme import THEME
from app.desktop.widgets.looks import Text
from builders.survey_import import Cell, Change
from seminar.messages import Message, message
from seminar.survey_import import Source
from seminar.texts import shown


class ChangesStep(QWidget):
    """What will change."""

    def __init__(self) -> None:
        super().__init__()
        self.note = Text("section")
        self.note.setWordWrap(True)
        self.source = Text("note")
        self.remarks = Text("note")
        self._grid = QGridLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.note)
        column.addWidget(self.source)
        column.addLayout(self._grid)
        column.addWidget(self.remarks)
        column.addStretch()
        THEME.fit(column.setSpacing, 10)
        THEME.fit(self._grid.setHorizontalSpacing, 20)
        THEME.fit(self._grid.setVerticalSpacing, 4)

    def show_outcome(self, outcome: Outcome, source: Source) -> None:
        """Show what bringing the results in would change, and where they were read."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        prepared = outcome.prepared
        self.note.say(_heading(outcome))
        self.source.say(
            message(
                "Read from {file}, sheet “{sheet}”.",
                file=source.path.name,
                sheet=shown(source.sheet),
            )
        )
        for row, change in enumerate(prepared.changes):
            self._add(row, change)
        said = "\n".join(words().say(remark) for remark in outcome.remarks)
        self.remarks.setText(said)
        self.remarks.setVisible(bool(said))

    def _add(self, row: int, change: Change) -> None:
        before = _said(change.before) if change.before else ""
        texts = (change.dimension, change.wave, before, "→" if before else "", _said(change.after))
        for place, text in enumerate(texts):
            label = Text("body" if place in (0, 4) else "note")
            label.setText(text)
            label.setWordWrap(place == 0)
            self._grid.addWidget(label, row, place)
        self._grid.setColumnStretch(0, 1)

    def lines(self) -> list[str]:
        """Return what is shown, a cell a line, for those who hear it."""
        rows = range(self._grid.rowCount())
        cells = ([self._grid.itemAtPosition(row, place) for place in range(5)] for row in rows)
        return [
            " ".join(
                widget.text()
                for item in row
                if item is not None and isinstance(widget := item.widget(), Text)
            )
            for row in cells
        ]


def _heading(outcome: Outcome) -> Message:
    prepared = outcome.prepared
    count = len(prepared.changes)
    if not prepared.is_change:
        return message("The seminar holds these results already; nothing would change.")
    if prepared.new_waves and count:
        return message(
            "The wave “{wave}” comes in. {n} cells change:", wave=prepared.new_waves[0], n=count
        )
    if not count:
        return message("No score changes.")
    return message("{n} cells change:", n=count)


def _said(cell: Cell) -> str:
    if cell.withheld:
        return words().text("hidden")
    if cell.value is None:
        return "–"
    score = words().number(cell.value)
    return score if cell.answers is None else f"{score} ({cell.answers})"

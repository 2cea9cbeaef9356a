"""The second and third step of the import: which heading is what, and which score a text is."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from app.desktop.widgets.inputs import Choice, Line
from app.desktop.widgets.labelled import Labelled
from app.desktop.widgets.looks import Text
from seminar.answer_map import AnswerColumn, AnswerMap
from seminar.messages import Message, message
from seminar.spreadsheet.answers import Export
from seminar.survey_import.texts import AnswerText, texts_of, with_score
from seminar.texts import shown

_LONGEST = 70
"""Letters of a heading that are shown."""
_LEFT_OUT, _WAVE, _BACKGROUND = "left_out", "wave", "background"
_DIMENSION = "dimension:"


class ColumnsStep(QWidget):
    """Which heading is which dimension; columns that tell who somebody is are not offered."""

    def __init__(self) -> None:
        super().__init__()
        self.note = Text("note")
        self.wave: Labelled[QLineEdit] = Labelled(
            message("What the wave is called"), Line(message("Such as: April 2026"))
        )
        self.choices: dict[str, Choice] = {}
        self._names: tuple[str, ...] = ()
        self._grid = QGridLayout()
        self._map = AnswerMap()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.note)
        column.addWidget(self.wave)
        column.addLayout(self._grid)
        column.addStretch()
        THEME.fit(column.setSpacing, 10)
        THEME.fit(self._grid.setHorizontalSpacing, 12)
        THEME.fit(self._grid.setVerticalSpacing, 6)

    def show_map(
        self, export: Export, answer_map: AnswerMap, names: Sequence[str], wave: str
    ) -> None:
        """Show how an export is understood.

        Args:
            export: the answers.
            answer_map: how its columns are taken now.
            names: the dimensions that there are.
            wave: what the wave is called.
        """
        _clear(self._grid)
        self._map = answer_map
        self.wave.field.setText(wave)
        known = {each.heading.casefold(): each for each in answer_map.columns}
        own = [each.dimension for each in answer_map.columns if each.use == "dimension"]
        self._names = tuple(dict.fromkeys((*names, *own)))
        self.choices = {}
        for row, column in enumerate(each for each in export.columns if not each.personal):
            taken = known.get(column.heading.casefold()) or AnswerColumn(heading=column.heading)
            self._add(row, taken)
        self._show_wave()

    def _add(self, row: int, column: AnswerColumn) -> None:
        heading = Text("body")
        heading.setText(shown(column.heading, _LONGEST))
        heading.setToolTip(column.heading)
        choice = Choice()
        choice.offer(tuple(self._entries(column)))
        choice.setCurrentIndex(max(0, choice.findData(_value(column))))
        choice.setAccessibleName(column.heading)
        choice.activated.connect(self._show_wave)
        heading.setBuddy(choice)
        self._grid.addWidget(heading, row, 0)
        self._grid.addWidget(choice, row, 1)
        self._grid.setColumnStretch(0, 1)
        self.choices[column.heading] = choice

    def _entries(self, column: AnswerColumn) -> list[tuple[object, Message]]:
        names = list(self._names)
        new = " ".join(column.heading.split())
        if new.casefold() not in {name.casefold() for name in names}:
            names.append(new)
        return [
            (_LEFT_OUT, message("Left out")),
            *(
                (f"{_DIMENSION}{name}", message("Dimension: {name}", name=shown(name, 40)))
                for name in names
            ),
            (_BACKGROUND, message("Background, not used")),
            (_WAVE, message("Which wave it was")),
        ]

    def _show_wave(self) -> None:
        told = any(choice.currentData() == _WAVE for choice in self.choices.values())
        self.wave.setVisible(not told)

    def answer_map(self) -> AnswerMap:
        """Return the map as it is chosen now."""
        chosen = {heading: choice.currentData() for heading, choice in self.choices.items()}
        kept = tuple(each for each in self._map.columns if each.heading not in chosen)
        columns = tuple(_column(heading, value) for heading, value in chosen.items())
        grouped = self._map.grouped_by
        return replace(
            self._map,
            columns=(*kept, *columns),
            grouped_by=grouped if chosen.get(grouped) == _BACKGROUND else "",
        )


def _value(column: AnswerColumn) -> str:
    return f"{_DIMENSION}{column.dimension}" if column.use == "dimension" else column.use


def _column(heading: str, value: object) -> AnswerColumn:
    match str(value):
        case "wave":
            return AnswerColumn(heading=heading, use="wave")
        case "background":
            return AnswerColumn(heading=heading, use="background")
        case other if other.startswith(_DIMENSION):
            name = other.removeprefix(_DIMENSION)
            return AnswerColumn(heading=heading, use="dimension", dimension=name)
        case _:
            return AnswerColumn(heading=heading)


class TextsStep(QWidget):
    """Which score each text is."""

    def __init__(self) -> None:
        super().__init__()
        self.note = Text("note")
        self.choices: dict[str, Choice] = {}
        self._grid = QGridLayout()
        self._map = AnswerMap()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.note)
        column.addLayout(self._grid)
        column.addStretch()
        THEME.fit(column.setSpacing, 10)
        THEME.fit(self._grid.setHorizontalSpacing, 12)
        THEME.fit(self._grid.setVerticalSpacing, 6)

    def show_map(self, export: Export, answer_map: AnswerMap, scale: tuple[int, int]) -> None:
        """Show which score the texts of an export are.

        Args:
            export: the answers.
            answer_map: which score they are now.
            scale: the lowest and the highest score.
        """
        _clear(self._grid)
        self._map = answer_map
        self.choices = {}
        texts = texts_of(export, answer_map)
        INTERPRETER.say(self.note.setText, _texts_note(texts))
        for row, text in enumerate(texts):
            self._add(row, text, scale)

    def _add(self, row: int, text: AnswerText, scale: tuple[int, int]) -> None:
        label, times, choice = Text("body"), Text("note"), Choice()
        label.setText(shown(text.text, _LONGEST))
        times.setText(f"× {text.times}")
        nothing: tuple[tuple[object, Message], ...] = ((None, message("Choose a score")),)
        scores: range = range(scale[0], scale[1] + 1)
        entries: tuple[tuple[object, Message], ...] = tuple(
            (score, message("{text}", text=str(score))) for score in scores
        )
        choice.offer((*nothing, *entries) if text.score is None else entries)
        choice.setCurrentIndex(max(0, choice.findData(text.score)))
        choice.setAccessibleName(text.text)
        label.setBuddy(choice)
        for place, widget in enumerate((label, times, choice)):
            self._grid.addWidget(widget, row, place)
        self._grid.setColumnStretch(0, 1)
        self.choices[text.text] = choice

    def missing(self) -> tuple[str, ...]:
        """Return the texts that nobody has said a score of."""
        return tuple(text for text, choice in self.choices.items() if choice.currentData() is None)

    def answer_map(self) -> AnswerMap:
        """Return the map as it is chosen now."""
        answer_map = self._map
        for text, choice in self.choices.items():
            score = choice.currentData()
            if score is not None:
                answer_map = with_score(answer_map, text, int(score))
        return answer_map


def _texts_note(texts: tuple[AnswerText, ...]) -> Message:
    if not texts:
        return message("All answers are numbers on the scale. Nothing is to be said here.")
    return message("Which score is each text? Beside it stands how many answered so.")


def _clear(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()

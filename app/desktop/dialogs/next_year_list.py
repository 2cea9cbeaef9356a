"""The list of what comes along to next year's seminar, and of the texts that would be changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from app.desktop.interpreter import INTERPRETER
from app.desktop.theme import THEME
from app.desktop.widgets.inputs import Tick
from app.desktop.widgets.looks import Hairline, Text, put_look
from app.desktop.widgets.scrolled import Scrolled
from seminar.messages import Message, message
from seminar.rollover import NAMES, USUAL, LeftAlone, Line, Proposal, RolloverPart
from seminar.texts import shown

_COLUMNS = 3
_LEAST, _SHARE = 330, 0.5
"""The height that the list wishes for: this many of the guide's px, or a part of the screen's."""
_WIDE = 640
_BESIDE_TICK = 28
_QUOTED = 32
"""Characters of a text that are shown of it."""


class NextYearList(Scrolled):
    """What comes along, ticked; beneath it the changes of texts, ticked where they are usual."""

    parts_changed = Signal()
    """Something else comes along."""

    def __init__(self) -> None:
        inside = QFrame()
        put_look(inside, "base")
        self.parts: dict[RolloverPart, Tick] = {}
        self.texts: list[tuple[Proposal, Tick]] = []
        self._told: dict[RolloverPart, tuple[Text, Text]] = {}
        self._choices: dict[tuple[str, ...], bool] = {}
        self._column = QVBoxLayout(inside)
        self._rest: QWidget | None = None
        self._changes: QWidget | None = None
        self._left: QWidget | None = None
        super().__init__(inside)
        INTERPRETER.say(self.setAccessibleName, message("What comes along"))
        self._column.addWidget(self._table())
        self._column.addStretch()
        self._column.setContentsMargins(0, 0, 0, 0)
        THEME.fit(self._column.setSpacing, 16)

    def _table(self) -> QWidget:
        table, grid = _grid(
            message("This comes along"), message("Last year"), message("In the new seminar")
        )
        for row, part in enumerate(NAMES, 1):
            tick = Tick(NAMES[part])
            tick.setChecked(part in USUAL)
            tick.toggled.connect(self.parts_changed)
            had, becomes = Text("note"), Text("body")
            self.parts[part], self._told[part] = tick, (had, becomes)
            _put_row(grid, row, (tick, had, becomes))
        return table

    def sizeHint(self) -> QSize:
        """Return a size with room for all that comes along, on a screen that has it."""
        most = max(THEME.px(_LEAST), round(self.screen().availableSize().height() * _SHARE))
        width = THEME.px(_WIDE)
        return QSize(width, min(self._column.totalHeightForWidth(width), most))

    # --- what is told ---

    def chosen_parts(self) -> frozenset[RolloverPart]:
        """Return what comes along."""
        return frozenset(part for part, tick in self.parts.items() if tick.isChecked())

    def chosen_texts(self) -> tuple[Proposal, ...]:
        """Return the changes of texts that are to be made."""
        return tuple(proposal for proposal, tick in self.texts if tick.isChecked())

    def choices(self) -> dict[tuple[str, ...], bool]:
        """Return whether each change of a text is ticked, also of those that do not stand there."""
        return self._choices | {_key(one): tick.isChecked() for one, tick in self.texts}

    def choose(self, parts: frozenset[RolloverPart], choices: dict[tuple[str, ...], bool]) -> None:
        """Tick these parts, and the changes of texts as they were."""
        self._choices, self.texts = choices, []
        for part, tick in self.parts.items():
            blocked = tick.blockSignals(True)  # noqa: FBT003 - Qt's
            tick.setChecked(part in parts)
            tick.blockSignals(blocked)

    def tell(
        self, lines: Sequence[Line], proposals: Sequence[Proposal], left: Sequence[LeftAlone] = ()
    ) -> None:
        """Say how much there was of each part and what becomes of it, and which texts change.

        Args:
            lines: what becomes of each part.
            proposals: the changes of texts.
            left: days that nothing changes, to be looked at.
        """
        for line in lines:
            if line.part:
                had, becomes = self._told[line.part]
                had.say(line.had)
                becomes.say(line.becomes)
                what = message("{one}, {other}", one=line.had, other=line.becomes)
                INTERPRETER.say(self.parts[line.part].setAccessibleDescription, what)
        self._choices = self.choices()
        self._remove(self._rest, self._changes, self._left)
        self._rest, self._changes, self._left, self.texts = None, None, None, []
        if rest := [line for line in lines if not line.part]:
            self._rest = _others(rest)
            self._column.insertWidget(1, self._rest)
        if proposals:
            self._changes = self._texts(proposals)
            self._column.insertWidget(self._column.count() - 1, self._changes)
        if left:
            self._left = _to_look_at(left)
            self._column.insertWidget(self._column.count() - 1, self._left)

    def _remove(self, *tables: QWidget | None) -> None:
        for table in filter(None, tables):
            self._column.removeWidget(table)
            table.hide()
            table.deleteLater()

    def _texts(self, proposals: Sequence[Proposal]) -> QWidget:
        table, grid = _grid(
            message("Change these texts"), message("To this"), message("Where it stands")
        )
        for row, one in enumerate(proposals, 1):
            old, new = _quoted(one.old), _quoted(one.new)
            tick = Tick(old)
            tick.setChecked(self._choices.get(_key(one), one.is_usual))
            place = message(
                "{one}, {other}", one=one.where, other=message("“{text}”", text=one.around)
            )
            what = message("{new}, {place}", new=new, place=place)
            INTERPRETER.say(tick.setAccessibleDescription, what)
            self.texts.append((one, tick))
            _put_row(grid, row, (tick, Text("body", new), Text("note", place)))
        return table


def _others(lines: Sequence[Line]) -> QWidget:
    """Return a table of what nobody is asked about."""
    table, grid = _grid(
        message("This follows by itself"), message("Last year"), message("In the new seminar")
    )
    for row, line in enumerate(lines, 1):
        name = Text("body", line.name)
        THEME.fit(name.setIndent, _BESIDE_TICK)
        _put_row(grid, row, (name, Text("note", line.had), Text("body", line.becomes)))
    return table


def _to_look_at(left: Sequence[LeftAlone]) -> QWidget:
    """Return a table of the days that nothing here can change."""
    table, grid = _grid(
        message("Last year’s days that you have to change yourself"), message("Where it stands")
    )
    for row, one in enumerate(left, 1):
        text = Text("body", message("“{text}”", text=one.text))
        THEME.fit(text.setIndent, _BESIDE_TICK)
        _put_row(grid, row, (text, Text("note", one.where)))
    return table


def _key(proposal: Proposal) -> tuple[str, ...]:
    """Return what tells a change from others, whichever ids the new seminar has got."""
    return str(proposal.where), proposal.place.field, str(proposal.start), proposal.old


def _quoted(text: str) -> Message:
    """Return a text with its middle left out where it is long; what changes stands at its ends."""
    if len(text) > _QUOTED:
        half = _QUOTED // 2
        text = f"{text[:half].rsplit(' ', 1)[0]} … {text[-half:].split(' ', 1)[-1]}"
    return message("“{text}”", text=shown(text))


def _grid(*headings: Message) -> tuple[QWidget, QGridLayout]:
    """Return a table with headings."""
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    for column, heading in enumerate(headings):
        grid.addWidget(Text("note", heading), 0, column)
        grid.setColumnStretch(column, (5, 5, 7)[column])
    THEME.fit(grid.setHorizontalSpacing, 12)
    THEME.fit(grid.setVerticalSpacing, 2)
    return table, grid


def _put_row(grid: QGridLayout, row: int, cells: Sequence[QWidget]) -> None:
    grid.addWidget(Hairline(), 2 * row - 1, 0, 1, _COLUMNS)
    for column, cell in enumerate(cells):
        grid.addWidget(cell, 2 * row, column)

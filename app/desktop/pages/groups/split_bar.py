"""How participants are divided: by number or size, what is mixed, and what that gives."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.binding import Tie
from app.desktop.desk import Desk
from app.desktop.document import Change
from app.desktop.entry import Entry
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.groups.number_field import NumberField
from app.desktop.spot import Spot
from app.desktop.theme import THEME
from app.desktop.widgets.flow import Flow
from app.desktop.widgets.icon_label import IconLabel
from app.desktop.widgets.inputs import Tick
from app.desktop.widgets.looks import Text
from app.desktop.widgets.segmented import Segmented
from app.entry.group_numbers import LIMITS, read_group_number
from seminar.drawing import groups_asked, number_asked, split_in_words
from seminar.editing.drawing import set_avoid_earlier, set_mixed, set_number, set_split
from seminar.editing.edit import Edit
from seminar.messages import Message, message
from seminar.model import MixedBy, Seminar


def _note(what: Message) -> Text:
    note = Text("note", what)
    note.setWordWrap(False)
    return note


def _beside(*widgets: QWidget) -> QWidget:
    """Return widgets that stay side by side."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
    THEME.fit(row.setSpacing, 8)
    return both


def _number_edit(seminar: Seminar, text: str) -> Edit:
    return set_number(seminar, read_group_number(text, seminar.drawing.split))


_NUMBER = Spot(page="groups", field="number")
_STEPS = "groups.number.step"
_TIE: Tie[str] = Tie(
    read=lambda seminar: str(number_asked(seminar)),
    make=_number_edit,
    spot=lambda: _NUMBER,
    key=lambda: "groups.number",
)


class SplitBar(QWidget):
    """Two lines over the groups.

    Args:
        desk: the open seminar.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._document = desk.document
        self.split = Segmented(
            message("Divide by"),
            (("groups", message("Number of groups")), ("size", message("Size"))),
        )
        self.number = NumberField()
        self._typed = Entry(
            self.number.lineEdit(), self.number, desk.document, _TIE, field=self.number
        )
        self.gives = Text("note")
        self.mixed: dict[MixedBy, Tick] = {
            "role": Tick(message("Roles")),
            "party": Tick(message("Parties")),
            "unit": Tick(message("Units")),
        }
        self.avoid = Tick(message("Avoid pairs from before"))
        INTERPRETER.say(self.setAccessibleName, message("How groups are divided"))
        INTERPRETER.changed.connect(self.show_settings)
        self._lay_out()
        self._connect(desk)
        self.show_settings()

    def _lay_out(self) -> None:
        by, mix = _note(message("Divide by")), _note(message("Mix"))
        self.gives.setWordWrap(False)
        legend = _beside(
            IconLabel("pencil", "muted", 14),
            _note(message("writes")),
            IconLabel("lock", "muted", 14),
            _note(message("locked")),
        )
        first, second = Flow(), Flow()
        for widget in (by, self.split, _beside(self.number, self.gives)):
            first.addWidget(widget)
        for widget in (mix, *self.mixed.values(), self.avoid, legend):
            second.addWidget(widget)
        self._flows = (first, second)
        THEME.fit(self._space, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(first)
        column.addWidget(self.number.reason)
        column.addLayout(second)
        THEME.fit(column.setSpacing, 8)

    def _space(self, between: int, below: int) -> None:
        for flow in self._flows:
            flow.set_gaps(between, below)

    def _connect(self, desk: Desk) -> None:
        desk.document.changed.connect(self._changed)
        desk.document.read_only_changed.connect(self.show_settings)
        self.split.chosen.connect(self._split)
        self.number.stepped.connect(self._step)
        for by in self.mixed:
            self._connect_tick(by)
        self.avoid.clicked.connect(self._avoid)

    def _connect_tick(self, by: MixedBy) -> None:
        self.mixed[by].clicked.connect(lambda on: self._mix(by, on))

    # --- showing ---

    def _changed(self, change: Change) -> None:
        if change.touches("drawing", "participants", "groups"):
            self.show_settings()

    def show_settings(self) -> None:
        """Show the settings as they are, and what they give."""
        seminar = self._document.seminar
        drawing, people = seminar.drawing, len(seminar.participants)
        self.split.choose(drawing.split)
        is_groups = drawing.split == "groups"
        name = message("Number of groups") if is_groups else message("People in each group")
        INTERPRETER.say(self.number.setAccessibleName, name)
        gives = message("gives {what}", what=split_in_words(people, groups_asked(seminar)))
        self.gives.setText(words().say(gives) if people else "")
        for by, tick in self.mixed.items():
            tick.setChecked(by in drawing.mixed)
        self.avoid.setChecked(drawing.avoid_earlier)
        for widget in (self.split, *self.mixed.values(), self.avoid):
            widget.setEnabled(not self._document.read_only)

    # --- what is chosen ---

    def _ask(self, edit: Edit, field: str) -> None:
        self._document.edit(edit.sentence, edit.change, Spot(page="groups", field=field))
        self.show_settings()

    def _split(self, split: object) -> None:
        self._ask(
            set_split(self._document.seminar, "size" if split == "size" else "groups"), "split"
        )

    def _step(self, by: int) -> None:
        """Ask for more or less; steps in a row are one edit."""
        if not self.commit():
            return
        seminar, (low, high) = self._document.seminar, LIMITS
        number = max(low, min(high, number_asked(seminar) + by))
        before = self._document.before_typing(_STEPS)
        sentence = set_number(before, number).sentence
        change = set_number(seminar, number).change
        self._document.edit(sentence, change, _NUMBER, _STEPS)
        self.number.selectAll()

    def commit(self) -> bool:
        """Take the number that is being typed; return whether it does, or else why is shown."""
        return self._typed.commit()

    def _mix(self, by: MixedBy, on: bool) -> None:  # noqa: FBT001 - Qt's own
        self._ask(set_mixed(self._document.seminar, by, on=on), by)

    def _avoid(self, on: bool) -> None:  # noqa: FBT001 - Qt's own
        self._ask(set_avoid_earlier(self._document.seminar, on=on), "avoid_earlier")

    def field(self, name: str) -> QWidget | None:
        """Return the field of a setting."""
        if name == "split":
            return self.split.segment(self.split.value())
        if name == "number":
            return self.number
        if name == "avoid_earlier":
            return self.avoid
        return next((tick for by, tick in self.mixed.items() if by == name), None)

"""The details pane: all of the selected item, or what several selected ones share."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.desktop.binding import ChoiceBinding, LineBinding, TextBinding
from app.desktop.desk import Desk
from app.desktop.entry import Entry
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.programme.chosen import Chosen
from app.desktop.pages.programme.edits import set_items
from app.desktop.pages.programme.minutes_field import MinutesField
from app.desktop.pages.programme.rows import names_used
from app.desktop.pages.programme.start_choice import StartChoice
from app.desktop.pages.programme.task_link import TaskLink
from app.desktop.theme import THEME
from app.desktop.theme.sizes import DETAILS
from app.desktop.widgets.buttons import IconButton
from app.desktop.widgets.inputs import Choice, Line, TextArea
from app.desktop.widgets.labelled import Labelled
from app.desktop.widgets.looks import Text, put_look
from app.desktop.widgets.scrolled import Scrolled
from app.entry.minutes import LIMITS
from seminar.items import KIND_NAMES
from seminar.messages import Message, message

_DIFFERENT = message("Different")
_NONE = message("Nothing selected")


class ItemDetails(QFrame):
    """The pane beside the table.

    Args:
        desk: the open seminar.
        chosen: the selected items.
    """

    leads_to = Signal(object)
    """A link was followed to a `Spot`."""
    closed = Signal()
    """The person put the pane away."""

    def __init__(self, desk: Desk, chosen: Chosen) -> None:
        super().__init__()
        put_look(self, "base")
        self._document = desk.document
        self._chosen = chosen
        self.heading = Text("pane")
        self.close_button = IconButton(message("Close the details"), "x")
        self.close_button.clicked.connect(self.closed)
        self._make_fields()
        self._lay_out()
        self._bind()
        THEME.fit(self.setFixedWidth, DETAILS)
        INTERPRETER.say(self.setAccessibleName, message("Details of the item"))
        INTERPRETER.changed.connect(self.show_items)
        desk.document.changed.connect(self.show_items)
        desk.document.read_only_changed.connect(self.show_items)
        chosen.changed.connect(self.show_others)
        self.show_items()

    def _make_fields(self) -> None:
        self.title: Labelled[QLineEdit] = Labelled(message("Title"), Line())
        self.kind: Labelled[Choice] = Labelled(message("Kind"), Choice())
        self.kind.field.offer(tuple(KIND_NAMES.items()))
        self.minutes: Labelled[MinutesField] = Labelled(message("Minutes"), MinutesField())
        self.start = StartChoice(self._chosen)
        self.presenter: Labelled[QLineEdit] = Labelled(message("Presenter"), Line())
        self.place: Labelled[QLineEdit] = Labelled(message("Place"), Line())
        self.notes: Labelled[QPlainTextEdit] = Labelled(message("Run sheet note"), TextArea())
        self.task = TaskLink(self._chosen)
        self.task.leads_to.connect(self.leads_to)
        THEME.fit(self.minutes.setFixedWidth, 80)

    # --- layout ---

    def _lay_out(self) -> None:
        edge = QFrame()
        put_look(edge, "hairline")
        edge.setFixedWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(edge)
        column = QVBoxLayout()
        row.addLayout(column, 1)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(Scrolled(self._body()), 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        THEME.fit(head.setContentsMargins, 16, 4, 12, 0)
        return head

    def _body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        THEME.fit(column.setContentsMargins, 16, 8, 16, 12)
        THEME.fit(column.setSpacing, 9)
        column.addWidget(self.title)
        column.addLayout(_beside(self.kind, self.minutes))
        column.addWidget(self.start)
        column.addLayout(_beside(self.presenter, self.place))
        column.addWidget(self.notes)
        column.addWidget(self.task)
        column.addStretch()
        return body

    # --- ties ---

    def _bind(self) -> None:
        document, chosen = self._document, self._chosen
        presenter = LineBinding(self.presenter.field, document, chosen.tie("presenter"))
        self._complete(self.presenter.field, presenter)
        self._bindings = (
            LineBinding(self.title.field, document, chosen.tie_one("title")),
            ChoiceBinding(self.kind.field, document, chosen.tie_kind()),
            presenter,
            LineBinding(self.place.field, document, chosen.tie("place")),
            TextBinding(self.notes.field, document, chosen.tie_one("notes")),
        )
        field = self.minutes.field
        self._minutes = Entry(
            field.lineEdit(), self.minutes, document, chosen.tie_minutes(), field=field
        )
        field.stepped.connect(self._step_minutes)
        self._entries = (self._minutes, self.start.entry)

    def _complete(self, line: QLineEdit, binding: LineBinding) -> None:
        """Let the names used before be offered while one is typed."""
        self._names = QStringListModel(line)
        completer = QCompleter(self._names, line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
        line.textEdited.connect(self._offer_names)
        # The line takes the completion over itself; the document hears of it afterwards.
        completer.activated.connect(lambda _name: QTimer.singleShot(0, line, binding.take))

    def _offer_names(self) -> None:
        names = set(names_used(self._document.seminar)) - {self.presenter.field.text()}
        offered = sorted(names, key=str.casefold)
        if offered != self._names.stringList():
            self._names.setStringList(offered)

    def _step_minutes(self, by: int) -> None:
        """Make the items longer or shorter; steps in a row are one edit."""
        if not self._minutes.commit():
            return
        items = self._chosen.items()
        if not items:
            return
        low, high = LIMITS
        minutes = max(low, min(high, items[0].minutes + by))
        ids = self._chosen.ids
        typing = f"programme.minutes.step:{','.join(ids)}"
        self._chosen.edit(lambda now: set_items(now, ids, "minutes", minutes), "minutes", typing)
        self.minutes.field.selectAll()

    # --- what it shows ---

    def show_others(self) -> None:
        """Show items that have been selected; what was typed for others has been taken or goes."""
        for entry in self._entries:
            entry.forget()
        for binding in self._bindings:
            binding.show()
        if not self._chosen.ids:
            self._empty()
        for entry in self._entries:
            entry.show()
        self.show_items()

    def _empty(self) -> None:
        """Show nothing of the item that was selected last."""
        for line in (self.title, self.presenter, self.place):
            line.field.clear()
        self.notes.field.clear()
        self.kind.field.setCurrentIndex(-1)

    def show_items(self) -> None:
        """Show what the document says of the selected items."""
        items = self._chosen.items()
        INTERPRETER.say(self.heading.setText, self._heading())
        several = len(items) > 1
        self.title.setVisible(not several)
        self.notes.setVisible(not several)
        self._hint(self.presenter.field, differ=several and self._chosen.differ("presenter"))
        self._hint(self.place.field, differ=several and self._chosen.differ("place"))
        self._hint(self.minutes.field.lineEdit(), differ=self._chosen.differ("minutes"))
        self.start.show_items()
        self.task.show_items()

    def _hint(self, line: QLineEdit, *, differ: bool) -> None:
        """Say in an empty field that the items do not share a value."""
        line.setPlaceholderText(words().say(_DIFFERENT) if differ else "")

    def _heading(self) -> Message:
        items, row = self._chosen.items(), self._chosen.one()
        if row is not None:
            return message("Item {n}", n=row.number)
        return message("{n} items selected", n=len(items)) if items else _NONE

    # --- focus ---

    def commit(self) -> bool:
        """Take what is being typed; return whether it was understood. Else it is shown."""
        return all(entry.commit() for entry in self._entries)

    def focus_field(self, name: str) -> bool:
        """Put the focus into the field of this name; return whether the pane has it."""
        fields: dict[str, QWidget] = {
            "title": self.title.field,
            "kind": self.kind.field,
            "minutes": self.minutes.field,
            "start": self.start.clock,
            "presenter": self.presenter.field,
            "place": self.place.field,
            "notes": self.notes.field,
            "task": self.task.choice,
        }
        field = fields.get(name)
        if field is None or not field.isEnabled() or not field.isVisibleTo(self):
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def _beside(left: QWidget, right: QWidget) -> QGridLayout:
    """Return two fields side by side; the labels stand in line."""
    grid = QGridLayout()
    top = Qt.AlignmentFlag.AlignTop
    grid.addWidget(left, 0, 0, top)
    grid.addWidget(right, 0, 1, top)
    grid.setColumnStretch(0, 1)
    if right.maximumWidth() > DETAILS:
        grid.setColumnStretch(1, 1)
    THEME.fit(grid.setHorizontalSpacing, 8)
    return grid

"""The details pane: all of the selected statement, with where it comes from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.desktop.binding import ChoiceBinding, LineBinding, TextBinding, TickBinding, Tie
from app.desktop.desk import Desk
from app.desktop.entry import Entry
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.outcomes import saying
from app.desktop.pages.outcomes.columns import now, typed_due
from app.desktop.pages.outcomes.rows import StatementRow, found_statement
from app.desktop.pages.outcomes.shown import Shown
from app.desktop.pages.programme.rows import names_used
from app.desktop.tables.commands import Ids
from app.desktop.theme import THEME
from app.desktop.theme.sizes import DETAILS
from app.desktop.widgets.buttons import IconButton
from app.desktop.widgets.inputs import Choice, Line, TextArea, Tick
from app.desktop.widgets.labelled import Labelled
from app.desktop.widgets.looks import Text, put_look
from app.desktop.widgets.scrolled import Scrolled
from seminar.editing.fields import StatementField
from seminar.editing.statement_rows import move_to_task
from seminar.editing.statements import highlight_statements, set_statement
from seminar.emphasis import plain
from seminar.messages import Message, message
from seminar.model import Seminar, Statement, Task
from seminar.statement_kinds import STATEMENT_KINDS
from seminar.tasks import task_in_words

_SHORT = Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class StatementDetails(QFrame):
    """The pane beside the table.

    Args:
        desk: the open seminar.
        shown: what is shown.
        chosen: returns the ids of the selected statements.
    """

    closed = Signal()
    """The person put the pane away."""

    def __init__(self, desk: Desk, shown: Shown, chosen: Callable[[], Ids]) -> None:
        super().__init__()
        put_look(self, "base")
        self._document = desk.document
        self._shown = shown
        self._chosen = chosen
        self._ids: Ids = ()
        self.heading = Text("pane")
        self.close_button = IconButton(message("Close the details"), "x")
        self.close_button.clicked.connect(self.closed)
        self._make_fields()
        self._lay_out()
        self._bind()
        THEME.fit(self.setFixedWidth, DETAILS)
        INTERPRETER.say(self.setAccessibleName, message("Details of the statement"))
        INTERPRETER.changed.connect(self._tell)
        desk.document.changed.connect(self._tell)
        self.show_others()

    def _make_fields(self) -> None:
        self.text: Labelled[QPlainTextEdit] = Labelled(message("Statement"), TextArea(least=3))
        self.kind: Labelled[Choice] = Labelled(message("Kind"), Choice())
        self.kind.field.offer(tuple(STATEMENT_KINDS.items()))
        self.task: Labelled[Choice] = Labelled(message("Task"), Choice())
        self.task.field.setSizeAdjustPolicy(_SHORT)
        self.task.field.setMinimumContentsLength(8)
        self.owner: Labelled[QLineEdit] = Labelled(message("Owner"), Line())
        self.due: Labelled[QLineEdit] = Labelled(message("Due"), Line())
        self.star = Tick(message("Highlighted"))
        self.source, self.changed, self.parts = Text("note"), Text("note"), Text("note")

    # --- layout ---

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        edge = QFrame()
        put_look(edge, "hairline")
        edge.setFixedWidth(1)
        row.addWidget(edge)
        column = QVBoxLayout()
        row.addLayout(column, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        THEME.fit(head.setContentsMargins, 16, 4, 12, 0)
        column.addLayout(head)
        column.addWidget(Scrolled(self._body()), 1)

    def _body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        THEME.fit(column.setContentsMargins, 16, 8, 16, 12)
        THEME.fit(column.setSpacing, 9)
        fields = (self.text, self.star, self.kind, self.task, self.owner, self.due)
        for widget in (*fields, self.source, self.parts, self.changed):
            column.addWidget(widget)
        column.addStretch()
        return body

    # --- ties ---

    def _bind(self) -> None:
        document = self._document
        owner = LineBinding(self.owner.field, document, self._tie("owner"))
        self._complete(self.owner.field, owner)
        self._bindings = (
            TextBinding(self.text.field, document, self._tie("text")),
            owner,
            ChoiceBinding(self.kind.field, document, self._tie_kind()),
            ChoiceBinding(self.task.field, document, self._tie_task()),
            TickBinding(self.star, document, self._tie_star()),
        )
        INTERPRETER.changed.connect(self._say_date)
        self._due = Entry(self.due.field, self.due, document, self._tie_due())

    def _say_date(self) -> None:
        """Say the date in another language, unless another one is being typed."""
        self._due.show()

    def _known(self) -> str:
        return self._ids[0] if len(self._ids) == 1 else ""

    def _tie(self, field: StatementField) -> Tie[str]:
        return Tie(
            read=lambda seminar: self._read(seminar, lambda said: getattr(said, field)),
            make=lambda seminar, text: set_statement(seminar, self._known(), field, text, now()),
            spot=lambda: self._shown.spot(self._ids, field),
            key=lambda: f"outcomes.{field}:{self._known()}",
        )

    def _tie_kind(self) -> Tie[object]:
        tie = self._tie("kind")
        return Tie(
            read=tie.read,
            make=lambda seminar, kind: tie.make(seminar, str(kind)),
            spot=tie.spot,
            key=tie.key,
        )

    def _tie_task(self) -> Tie[object]:
        return Tie(
            read=lambda seminar: self._read(seminar, lambda said: said.task or ""),
            make=lambda seminar, task: move_to_task(
                seminar, [self._known()], str(task) or None, now()
            ),
            spot=lambda: self._shown.spot(self._ids, "task"),
            key=lambda: f"outcomes.task:{self._known()}",
        )

    def _tie_star(self) -> Tie[bool]:
        return Tie(
            read=self._read_star,
            make=lambda seminar, on: highlight_statements(seminar, [self._known()], now(), on=on),
            spot=lambda: self._shown.spot(self._ids, "highlight"),
            key=lambda: f"outcomes.highlight:{self._known()}",
        )

    def _read_star(self, seminar: Seminar) -> bool | None:
        said = found_statement(seminar, self._known())
        return said.highlight if said else None

    def _tie_due(self) -> Tie[str]:
        return Tie(
            read=lambda seminar: self._read(seminar, _due),
            make=lambda seminar, text: typed_due(
                seminar, StatementRow(_said(seminar, self._known()), (), None), text
            ),
            spot=lambda: self._shown.spot(self._ids, "due"),
            key=lambda: f"outcomes.due:{self._known()}",
        )

    def _read(self, seminar: Seminar, field: Callable[[Statement], str]) -> str | None:
        said = found_statement(seminar, self._known())
        return field(said) if said else None

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
        names = set(names_used(self._document.seminar)) - {self.owner.field.text()}
        offered = sorted(names, key=str.casefold)
        if offered != self._names.stringList():
            self._names.setStringList(offered)

    # --- what it shows ---

    def show_others(self) -> None:
        """Show the statement that has been selected; what was typed for another one goes."""
        ids = self._chosen()
        if ids != self._ids:
            self._due.forget()
            self._document.settle()
        self._ids = ids
        self._tell()
        for binding in self._bindings:
            binding.show()
        if not self._known():
            self._empty()
        self._due.show()

    def _empty(self) -> None:
        """Show nothing of the statement that was selected last."""
        for line in (self.owner, self.due):
            line.field.clear()
        self.text.field.clear()
        self.star.setChecked(False)
        for box in (self.kind.field, self.task.field):
            box.setCurrentIndex(-1)

    def _tell(self) -> None:
        seminar = self._document.seminar
        said = found_statement(seminar, self._known())
        self.heading.say(self._heading())
        tasks = ((task.id, _task(seminar, task)) for task in seminar.tasks)
        self.task.field.offer((*tasks, ("", message("Without a task"))))
        for text in (self.source, self.parts, self.changed):
            text.hide()
        if said is None:
            return
        self.task.field.setCurrentIndex(self.task.field.findData(said.task or ""))
        self.source.say(saying.source(said))
        self.source.show()
        self.parts.setText("\n".join(saying.parts(words(), seminar, said)))
        self.parts.setVisible(bool(said.merged))
        if changed := saying.when_changed(said):
            self.changed.say(changed)
            self.changed.show()

    def _heading(self) -> Message:
        if len(self._ids) > 1:
            return message("{n} statements selected", n=len(self._ids))
        return message("Statement") if self._ids else message("Nothing selected")

    # --- focus ---

    def commit(self) -> bool:
        """Take what is being typed; return whether it was understood. Else it is shown."""
        return self._due.commit()

    def focus_field(self, name: str) -> bool:
        """Put the focus into the field of this name; return whether the pane has it."""
        fields: dict[str, QWidget] = {
            "text": self.text.field,
            "kind": self.kind.field,
            "task": self.task.field,
            "owner": self.owner.field,
            "due": self.due.field,
        }
        field = fields.get(name)
        if field is None or not field.isEnabled() or not field.isVisibleTo(self):
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def _said(seminar: Seminar, id_: str) -> Statement:
    said = found_statement(seminar, id_)
    if said is None:
        raise LookupError(id_)
    return said


def _due(said: Statement) -> str:
    return words().date(said.due) if said.due else ""


def _task(seminar: Seminar, task: Task) -> Message:
    title = " ".join(plain(task.title).split())
    called = task_in_words(seminar, task)
    return message("{called}: {title}", called=called, title=title or message("Untitled"))

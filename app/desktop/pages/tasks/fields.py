"""The fields of the open task: title, theme, introduction, how groups work and where answers go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.desktop.binding import ChoiceBinding, LineBinding, TextBinding
from app.desktop.document import Change, Document
from app.desktop.pages.tasks.open_task import OpenTask
from app.desktop.theme import THEME
from app.desktop.widgets.free_choice import FreeChoice, FreeChoiceBinding
from app.desktop.widgets.inputs import Choice, Line, TextArea
from app.desktop.widgets.labelled import Labelled
from app.desktop.widgets.side_by_side import SideBySide
from seminar.language import language
from seminar.messages import Message, message
from seminar.model import Seminar, Task
from seminar.tasks import DIVISIONS

_WRITERS = (
    message("The group's own writer"),
    message("Somebody from the administration"),
    message("Each for themselves"),
)
_PLACES = (
    message("Answer sheet in the group folder"),
    message("Flip chart"),
    message("Notes on the wall"),
    message("Told in plenary"),
)


class TaskFields(QWidget):
    """The fields over the questions.

    Args:
        document: the document.
        opened: the task that is edited.
    """

    def __init__(self, document: Document, opened: OpenTask) -> None:
        super().__init__()
        self._document = document
        self.title: Labelled[QLineEdit] = Labelled(message("Title"), Line())
        self.theme: Labelled[QLineEdit] = Labelled(message("Theme"), Line())
        self.introduction: Labelled[QPlainTextEdit] = Labelled(message("Introduction"), TextArea())
        self.division: Labelled[Choice] = Labelled(message("Division"), Choice())
        self.writer = self._free(message("Who writes"), lambda task: task.writer, _WRITERS)
        self.answers = self._free(message("Answers go to"), lambda task: task.answers_in, _PLACES)
        self._offer_divisions()
        self._lay_out()
        self._bindings = (
            LineBinding(self.title.field, document, opened.tie("title")),
            LineBinding(self.theme.field, document, opened.tie("theme")),
            TextBinding(self.introduction.field, document, opened.tie("introduction")),
            ChoiceBinding(self.division.field, document, opened.tie_division()),
            FreeChoiceBinding(self.writer.field, document, opened.tie("writer")),
            FreeChoiceBinding(self.answers.field, document, opened.tie("answers_in")),
        )
        opened.changed.connect(self._show)
        document.changed.connect(self._changed)

    def _free(
        self, label: Message, used: Callable[[Task], str], usual: tuple[Message, ...]
    ) -> Labelled[FreeChoice]:
        return Labelled(label, FreeChoice(lambda: _texts(self._document.seminar, used, usual)))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SideBySide(((self.title, 3), (self.theme, 1)), 420))
        column.addWidget(self.introduction)
        three = ((self.division, 1), (self.writer, 1), (self.answers, 1))
        column.addWidget(SideBySide(three, 480))
        THEME.fit(column.setSpacing, 6)
        # Long names of groups must not make the page wider than the window.
        self.division.field.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.division.field.setMinimumContentsLength(8)

    # --- what they show ---

    def _show(self) -> None:
        for binding in self._bindings:
            binding.show()

    def _changed(self, change: Change) -> None:
        if len(change.before.groups) != len(change.after.groups):
            self._offer_divisions()

    def _offer_divisions(self) -> None:
        count = len(self._document.seminar.groups)
        mixed = message("Mixed groups ({n})", n=count) if count else DIVISIONS["mixed"]
        self.division.field.offer(tuple({**DIVISIONS, "mixed": mixed}.items()))

    # --- focus ---

    def field(self, name: str) -> QWidget | None:
        """Return the field of this name, by the model's names, or `None`."""
        fields: dict[str, QWidget] = {
            "title": self.title.field,
            "theme": self.theme.field,
            "introduction": self.introduction.field,
            "division": self.division.field,
            "writer": self.writer.field,
            "answers_in": self.answers.field,
        }
        return fields.get(name)


def _texts(
    seminar: Seminar, used: Callable[[Task], str], usual: tuple[Message, ...]
) -> tuple[str, ...]:
    """Return what other tasks say there, then what is usual, in the seminar's language."""
    said = language(seminar.language)
    before = (used(task).strip() for task in seminar.tasks)
    return (*filter(None, dict.fromkeys(before)), *(said.say(one) for one in usual))

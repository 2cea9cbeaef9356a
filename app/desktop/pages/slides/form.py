"""The form of one kind of slide: its fields, tied to the slide that is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.desktop.binding import (
    Binding,
    ChoiceBinding,
    LineBinding,
    LinesBinding,
    TextBinding,
    TickBinding,
)
from app.desktop.desk import Desk
from app.desktop.entry import Entry
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.pages.slides.fields import CHART_FORMS, FORMS, FormField
from app.desktop.pages.slides.open_slide import OpenSlide
from app.desktop.pages.slides.pairs import DEFINITIONS, LEVELS, PairTable
from app.desktop.pages.slides.picks import Picks
from app.desktop.pages.slides.picture_field import PictureField
from app.desktop.tables.fitted import FittedTable
from app.desktop.theme import THEME
from app.desktop.widgets.inputs import Choice, Line, TextArea, Tick
from app.desktop.widgets.labelled import Labelled
from seminar.checks.headings import most_characters
from seminar.emphasis import plain
from seminar.messages import message
from seminar.model import DefinitionsSlide, PictureSlide, Seminar
from seminar.slide_kinds import SlideKind
from seminar.tasks import task_in_words

_NO_TEXT = message("Write what the picture shows, for those who cannot see it.")


class KindForm(QWidget):
    """The fields of one kind of slide.

    Args:
        desk: the open seminar.
        opened: the slide that is edited.
        kind: the kind.
    """

    def __init__(self, desk: Desk, opened: OpenSlide, kind: SlideKind) -> None:
        super().__init__()
        self._desk = desk
        self._opened = opened
        self._kind = kind
        self._widgets: dict[str, QWidget] = {}
        self._marked: list[QWidget] = []
        self._bindings: list[Binding[Any]] = []
        self._counted: list[tuple[FormField, Labelled[Any]]] = []
        self._described: Labelled[Any] | None = None
        self._picking: Labelled[Picks] | None = None
        self.entries: list[Entry] = []
        self.pairs: PairTable | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        THEME.fit(self._column.setSpacing, 8)
        for field in FORMS[kind]:
            self._add(field)
        INTERPRETER.changed.connect(self.refresh)

    # --- making it ---

    def _add(self, field: FormField) -> None:
        make: dict[str, Callable[[FormField], None]] = {
            "line": self._line,
            "area": self._area,
            "points": self._points,
            "pairs": self._pairs,
            "column": self._column_of,
            "picture": self._picture,
            "tick": self._tick,
            "address": self._address,
            "task": self._task,
            "chart": self._chart,
            "picks": self._picks,
        }
        make[field.way](field)

    def _put(self, name: str, labelled: Labelled[Any], field: FormField) -> None:
        self._widgets[name] = labelled.field
        if not field.is_plain:
            self._marked.append(labelled.field)
        if field.is_heading:
            self._counted.append((field, labelled))
        if field.name == "alternative_text":
            self._described = labelled
        self._column.addWidget(labelled)

    def _line(self, field: FormField) -> None:
        made = Labelled(field.label, Line())
        tie = self._opened.tie(field.name)
        self._bindings.append(LineBinding(made.field, self._desk.document, tie))
        self._put(field.name, made, field)

    def _area(self, field: FormField) -> None:
        made = Labelled(field.label, TextArea())
        tie = self._opened.tie(field.name)
        self._bindings.append(TextBinding(made.field, self._desk.document, tie))
        self._put(field.name, made, field)

    def _points(self, field: FormField) -> None:
        made = Labelled(field.label, TextArea(least=4, most=14))
        tie = self._opened.tie(field.name)
        self._bindings.append(LinesBinding(made.field, self._desk.document, tie))
        self._put(field.name, made, field)

    def _column_of(self, field: FormField) -> None:
        name = Labelled(field.label, Line())
        points: Labelled[QPlainTextEdit] = Labelled(message("Points, one a line"), TextArea(3, 10))
        document, opened = self._desk.document, self._opened
        self._bindings.append(LineBinding(name.field, document, opened.tie_name(field.name)))
        self._bindings.append(LinesBinding(points.field, document, opened.tie_points(field.name)))
        self._put(f"{field.name}.name", name, field)
        self._put(f"{field.name}.bullets", points, field)

    def _pairs(self, field: FormField) -> None:
        kind = DEFINITIONS if self._kind is DefinitionsSlide else LEVELS
        self.pairs = PairTable(self._desk, self._opened, kind)
        self._column.addWidget(self.pairs.tools)
        self._column.addWidget(self.pairs.view)
        self._widgets[field.name] = self.pairs.view

    def _picture(self, field: FormField) -> None:
        self._put(field.name, Labelled(field.label, PictureField(self._desk, self._opened)), field)

    def _tick(self, field: FormField) -> None:
        box = Tick(field.label)
        tie = self._opened.tie(field.name)
        self._bindings.append(TickBinding(box, self._desk.document, tie))
        self._widgets[field.name] = box
        self._column.addWidget(box)

    def _address(self, field: FormField) -> None:
        made: Labelled[QLineEdit] = Labelled(
            field.label, Line(message("An address that begins with https://"))
        )
        tie = self._opened.tie(field.name)
        self.entries.append(Entry(made.field, made, self._desk.document, tie))
        self._put(field.name, made, field)

    def _task(self, field: FormField) -> None:
        made = Labelled(field.label, _shrinking(Choice()))
        made.field.offer(_tasks(self._desk.document.seminar))
        binding = ChoiceBinding(made.field, self._desk.document, self._opened.tie_task())
        self._bindings.append(binding)
        self._put(field.name, made, field)
        self._tasks = made.field

    def _chart(self, field: FormField) -> None:
        made = Labelled(field.label, _shrinking(Choice()))
        made.field.offer(CHART_FORMS)
        binding = ChoiceBinding(made.field, self._desk.document, self._opened.tie(field.name))
        self._bindings.append(binding)
        self._put(field.name, made, field)

    def _picks(self, field: FormField) -> None:
        self._picking = Labelled(field.label, Picks(self._desk, self._opened, field.name))
        self._put(field.name, self._picking, field)

    # --- what it shows ---

    def refresh(self) -> None:
        """Show the open slide, how long its heading is, and whether its picture is told of."""
        if "task" in self._widgets:
            self._tasks.offer(_tasks(self._desk.document.seminar))
        for binding in self._bindings:
            binding.show()
        for entry in self.entries:
            entry.show()
        slide = self._opened.slide()
        for field, labelled in self._counted:
            length, most = len(plain(getattr(slide, field.name, ""))), most_characters(self._kind)
            labelled.show_figure(words().text("{n} of {most} characters", n=length, most=most))
        if self._picking is not None:
            self._picking.field.refresh()
            self._picking.setVisible(bool(self._picking.field.count()))
            self._picking.show_figure(self._picking.field.figure())
        self._ask_for_description()

    def _ask_for_description(self) -> None:
        """Say that a picture wants to be told in words, until it is."""
        slide, asked = self._opened.slide(), self._described
        if asked is None or not isinstance(slide, PictureSlide):
            return
        if slide.picture and not slide.alternative_text.strip():
            asked.refuse(_NO_TEXT)
        else:
            asked.accept()

    # --- what is asked of it ---

    def field(self, name: str) -> QWidget | None:
        """Return the field of this name, by the model's names, or `None`."""
        head = name.split(".", maxsplit=1)[0]
        return (
            self._widgets.get(name) or self._widgets.get(head) or self._widgets.get(f"{head}.name")
        )

    def name_of(self, widget: QWidget | None) -> str:
        """Return the name of the field that a widget is; empty for none."""
        return next((name for name, one in self._widgets.items() if one is widget), "")

    def takes_marks(self, widget: QWidget | None) -> bool:
        """Whether bold and italic mean something where the focus is."""
        view = self.pairs.view if self.pairs is not None else None
        in_cell = view is not None and widget is not None and view.isAncestorOf(widget)
        return widget in self._marked or (in_cell and isinstance(widget, QLineEdit))

    def takes_any_marks(self) -> bool:
        """Whether bold and italic mean something in any field."""
        return bool(self._marked)

    def table(self) -> FittedTable | None:
        """Return the table of terms or steps, if there is one."""
        return self.pairs.view if self.pairs is not None else None

    def commit(self) -> bool:
        """Take what is being typed; return whether it serves. Else it is shown."""
        table = self.table()
        return (table is None or table.commit_open_editor()) and all(
            entry.commit() for entry in self.entries
        )

    def first(self) -> QWidget | None:
        """Return the field in which one begins."""
        heading = next((one for field, one in self._counted), None)
        return heading.field if heading is not None else next(iter(self._widgets.values()), None)


def _shrinking(choice: Choice) -> Choice:
    """Return a choice that may be narrower than its longest entry."""
    choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(8)
    return choice


def _tasks(seminar: Seminar) -> tuple[tuple[object, Any], ...]:
    entries = [
        (task.id, message("{task}: {title}", task=task_in_words(seminar, task), title=task.title))
        for task in seminar.tasks
    ]
    return (("", message("None")), *entries)

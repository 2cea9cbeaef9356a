"""The page Details: one column of fields, in sections by what they are about."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.desktop.binding import ChoiceBinding, LineBinding, LinesBinding, TextBinding, TickBinding
from app.desktop.desk import Desk
from app.desktop.document import Change
from app.desktop.interpreter import INTERPRETER, words
from app.desktop.languages import LANGUAGES
from app.desktop.page import Page
from app.desktop.pages.details.logo import Logo
from app.desktop.pages.details.rows import days_table, practical_table
from app.desktop.pages.details.ties import (
    spot_of_field,
    tie_document,
    tie_organisation,
    tie_position,
    tie_seminar,
)
from app.desktop.spot import Spot
from app.desktop.tables.view import TableView
from app.desktop.theme import THEME
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.inputs import Choice, Line, TextArea, Tick
from app.desktop.widgets.labelled import Labelled
from app.desktop.widgets.looks import Text, put_look
from seminar.editing.fields import DocumentField, SeminarField
from seminar.messages import Message, message
from seminar.model import PrintedParticipants

_WIDEST = 760
_Widget = TypeVar("_Widget", bound=QWidget)

PRINTED: tuple[tuple[PrintedParticipants, Message], ...] = (
    ("name_and_role", message("Names and roles")),
    ("name", message("Names alone")),
    ("nothing", message("No list of participants")),
)


class DetailsPage(Page):
    """What is said of the seminar as a whole.

    Args:
        desk: the open seminar.
    """

    id = "details"
    title = message("Details")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.fields: dict[str, QWidget] = {}
        self._adding: list[Button] = []
        self._here = "title"
        self.days = days_table(desk)
        self.practical = practical_table(desk)
        self._column = QVBoxLayout()
        self._add_seminar()
        self._add_days()
        self._add_organisation()
        self._add_documents()
        self._column.addStretch()
        self._area = self._scrolled()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
        desk.document.changed.connect(self._on_change)
        desk.document.read_only_changed.connect(self._let_edit)
        self._let_edit()
        INTERPRETER.changed.connect(self.figures_changed)

    # --- sections ---

    def _add_seminar(self) -> None:
        self._add(
            self._line("title", message("Title"), message("Such as Dialogue seminar 2026")),
            self._line("subtitle", message("Subtitle"), message("What kind of meeting it is")),
            self._line("theme", message("Theme")),
        )
        language = Choice()
        language.offer(tuple(LANGUAGES.items()))
        ChoiceBinding(language, self.document, tie_seminar("language"))
        row = QHBoxLayout()
        THEME.fit(row.setSpacing, 16)
        row.addWidget(self._line("venue", message("Venue")), 1)
        row.addWidget(
            self._named("language", Labelled(message("Language of the documents"), language))
        )
        self._add(row)

    def _add_days(self) -> None:
        self._head(message("Days"), self.days, message("New day"))
        self._add(self._named("days", self.days))

    def _add_organisation(self) -> None:
        self._section(message("Organiser"))
        name = Line(message("The municipality"))
        LineBinding(name, self.document, tie_organisation("name"))
        names = TextArea(hint=message("One name a line, such as the Sámi one"))
        LinesBinding(names, self.document, tie_organisation("parallel_names"))
        self._add(
            self._named("name", Labelled(message("Name"), name)),
            self._named("parallel_names", Labelled(message("Names in parallel languages"), names)),
            self._named("logo", Labelled(message("Coat of arms"), Logo(self.desk))),
        )

    def _add_documents(self) -> None:
        self._section(message("To those who take part"))
        self._add(self._text("welcome", message("Welcome")))
        self._head(message("Practical matters"), self.practical, message("New practical matter"))
        printed = Choice()
        printed.offer(PRINTED)
        ChoiceBinding(printed, self.document, tie_document("show_participants"))
        position = Tick(message("Begin each session with the day's programme on a slide"))
        TickBinding(position, self.document, tie_position())
        self._add(
            self._named("practical", self.practical),
            self._text("contact", message("Contact")),
            self._named(
                "show_participants", Labelled(message("Printed of the participants"), printed)
            ),
            self._named("show_position", position),
        )

    # --- pieces ---

    def _line(self, field: SeminarField, label: Message, hint: Message | None = None) -> QWidget:
        line = Line(hint)
        LineBinding(line, self.document, tie_seminar(field))
        return self._named(field, Labelled(label, line))

    def _text(self, field: DocumentField, label: Message) -> QWidget:
        area = TextArea()
        TextBinding(area, self.document, tie_document(field))
        return self._named(field, Labelled(label, area))

    def _named(self, field: str, widget: _Widget) -> _Widget:
        self.fields[field] = widget
        return widget

    def _add(self, *pieces: QWidget | QLayout) -> None:
        for piece in pieces:
            if isinstance(piece, QWidget):
                self._column.addWidget(piece)
            else:
                self._column.addLayout(piece)

    def _section(self, title: Message) -> None:
        self._column.addSpacing(THEME.px(12))
        self._column.addWidget(Text("section", title))

    def _head(self, title: Message, table: TableView, new: Message) -> None:
        """Add the heading of a table with the button that adds a row."""
        button = Button(new, "flat", "plus")
        button.clicked.connect(table.new_row)
        self._adding.append(button)
        row = QHBoxLayout()
        row.addWidget(Text("section", title))
        row.addStretch()
        row.addWidget(button)
        self._column.addSpacing(THEME.px(12))
        self._column.addLayout(row)

    def _scrolled(self) -> QScrollArea:
        form = QWidget()
        put_look(form, "base")
        row = QHBoxLayout(form)
        row.addLayout(self._column, 1)
        row.addStretch()
        THEME.fit(self._column.setSpacing, 12)
        THEME.fit(row.setContentsMargins, 24, 20, 24, 24)
        THEME.fit(form.setMaximumWidth, _WIDEST + 48)
        area = QScrollArea()
        area.setWidget(form)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        put_look(area, "base")
        INTERPRETER.say(area.setAccessibleName, message("Details"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        return area

    # --- what the window asks ---

    def figures(self) -> str:
        """Return what the documents' language is, and whose seminar this is."""
        seminar = self.document.seminar
        language = words().say(LANGUAGES[seminar.language])
        return " · ".join(filter(None, (seminar.organisation.name, language)))

    def panes(self) -> tuple[QWidget, ...]:
        """Return the form."""
        return (self._area,)

    def table(self) -> QWidget | None:
        """Return the table that has the focus."""
        focused = QApplication.focusWidget()
        for table in (self.days, self.practical):
            if focused is not None and (table is focused or table.isAncestorOf(focused)):
                return table
        return None

    def spot(self) -> Spot:
        """Return which field has the focus, or had it last."""
        return spot_of_field(self._here)

    def go(self, spot: Spot) -> None:
        """Put the focus on a field, and on a row in a table."""
        field, _, column = spot.field.partition(".")
        table = {"practical": self.practical}.get(field)
        if spot.day is not None:
            table, column, field = self.days, spot.field, "days"
        widget = self.fields.get(field, self.fields["title"])
        if table is not None:
            table.select_ids(spot.rows, column)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(widget)

    def commit(self) -> bool:
        """Take over what is typed in a table's cell."""
        return self.days.commit_open_editor() and self.practical.commit_open_editor()

    def _let_edit(self) -> None:
        for button in self._adding:
            button.setEnabled(not self.document.read_only)

    def _on_change(self, change: Change) -> None:
        if change.touches("organisation", "language"):
            self.figures_changed.emit()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Remember which field has the focus, and let what is scrolled away be seen."""
        for field, widget in self.fields.items():
            if new is not None and (widget is new or widget.isAncestorOf(new)):
                self._here = field
                self._area.ensureWidgetVisible(new)

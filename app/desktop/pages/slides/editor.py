"""The editor: the slide's kind, the form for it, its notes, and where a live slide comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.desktop.binding import ChoiceBinding, TextBinding
from app.desktop.desk import Desk
from app.desktop.interpreter import INTERPRETER
from app.desktop.pages.slides import saying
from app.desktop.pages.slides.form import KindForm
from app.desktop.pages.slides.open_slide import OpenSlide
from app.desktop.problem_places import page_name
from app.desktop.spot import Spot
from app.desktop.theme import THEME
from app.desktop.widgets.inputs import Choice, TextArea
from app.desktop.widgets.labelled import Labelled
from app.desktop.widgets.looks import Text, put_look
from app.desktop.widgets.strip import Strip
from seminar.editing.emphasising import toggled
from seminar.messages import Message, message
from seminar.model import Slide
from seminar.slide_kinds import SLIDE_KINDS, SlideKind

_POSITION = message(
    "This slide marks where in the programme we are. It follows the programme by itself."
)
_MARKS = message("Ctrl+B gives **bold** and Ctrl+I gives *italic*.")


class SlideEditor(QScrollArea):
    """The pane in which a slide is written.

    Args:
        desk: the open seminar.
        opened: the slide that is edited.
    """

    leads_to = Signal(object)
    """A link was followed to a `Spot`."""

    def __init__(self, desk: Desk, opened: OpenSlide) -> None:
        super().__init__()
        self._desk = desk
        self._opened = opened
        self._forms: dict[SlideKind, KindForm] = {}
        self.form: KindForm | None = None
        self._said: tuple[Message | None, Spot | None] = (None, None)
        self.kind: Labelled[Choice] = Labelled(message("Kind of slide"), Choice())
        self.kind.field.offer(tuple(SLIDE_KINDS.items()))
        self.strip = Strip(picture="refresh-cw")
        self.marks = Text("note", _MARKS)
        self.notes: Labelled[QPlainTextEdit] = Labelled(
            message("Notes for who presents it"), TextArea(3, 10)
        )
        self.notes.label.setWordWrap(False)
        self._lay_out()
        document = desk.document
        self._bindings = (
            ChoiceBinding(self.kind.field, document, opened.tie_kind()),
            TextBinding(self.notes.field, document, opened.tie("notes")),
        )
        opened.changed.connect(self.show_slide)
        document.changed.connect(self.show_slide)
        document.read_only_changed.connect(self.show_slide)
        INTERPRETER.say(self.setAccessibleName, message("The slide"))
        self.show_slide()

    def _lay_out(self) -> None:
        body = QWidget()
        put_look(body, "base")
        column = QVBoxLayout(body)
        THEME.fit(column.setContentsMargins, 24, 14, 24, 12)
        THEME.fit(column.setSpacing, 8)
        self._place = QVBoxLayout()
        column.addWidget(self.kind)
        column.addWidget(self.strip)
        column.addLayout(self._place)
        column.addWidget(self.marks)
        column.addWidget(self.notes)
        column.addStretch()
        self.marks.setWordWrap(True)
        self.marks.setTextFormat(Qt.TextFormat.PlainText)
        self.kind.field.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.kind.field.setMinimumContentsLength(10)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # --- what it shows ---

    def show_slide(self) -> None:
        """Show the form of the open slide's kind, with what the slide says."""
        slide = self._opened.slide()
        self.kind.setVisible(slide is not None)
        self.notes.setVisible(slide is not None)
        for binding in self._bindings:
            binding.show()
        self._show_form(type(slide) if slide is not None else None)
        self._show_source()
        if self.form is not None:
            self.form.refresh()

    def _show_form(self, kind: SlideKind | None) -> None:
        wanted = self._made(kind) if kind is not None else None
        if wanted is not self.form:
            if self.form is not None:
                self.form.hide()
            self.form = wanted
            if wanted is not None:
                wanted.show()
        self.marks.setVisible(wanted is not None and bool(wanted.takes_any_marks()))

    def _made(self, kind: SlideKind) -> KindForm:
        if kind not in self._forms:
            form = KindForm(self._desk, self._opened, kind)
            self._forms[kind] = form
            self._place.addWidget(form)
            table = form.table()
            if table is not None:
                table.reached.connect(lambda _cell, table=table: self.ensureWidgetVisible(table))
        return self._forms[kind]

    def _show_source(self) -> None:
        """Say of a slide that is made from other data where that is, with the way there."""
        slide, item = self._opened.slide(), self._opened.item() or ""
        said = saying.came_from(slide) if slide is not None else None
        if slide is None and self._opened.id is not None:
            said = _POSITION
        spot = self._source(slide, item)
        if (said, spot) == self._said:  # Else the focus would be lost from the button.
            return
        self._said = said, spot
        if said is None:
            self.strip.hide()
        elif spot is not None:
            way = message("Go to {page}", page=page_name(spot.page))
            self.strip.say(said, (way, lambda: self.leads_to.emit(spot)))
        else:
            self.strip.say(said)

    def source(self) -> Spot | None:
        """Return where the open slide is made from other data; `None` where no page has that."""
        _, spot = self._said
        return spot

    def _source(self, slide: Slide | None, item: str) -> Spot | None:
        seminar = self._desk.document.seminar
        if slide is not None:
            return saying.source_of(seminar, slide, item)
        return saying.spot_of_item(seminar, item) if item else None

    # --- what is asked of it ---

    def field(self, name: str) -> QWidget | None:
        """Return the field of this name, by the model's names, or `None`."""
        if name in ("kind", "notes"):
            return self.kind.field if name == "kind" else self.notes.field
        return self.form.field(name) if self.form is not None and name else None

    def name_of(self, widget: QWidget | None) -> str:
        """Return the name of the field that a widget is; empty for none."""
        if widget in (self.kind.field, self.notes.field):
            return "kind" if widget is self.kind.field else "notes"
        return self.form.name_of(widget) if self.form is not None else ""

    def first(self) -> QWidget:
        """Return the field in which one begins to write."""
        first = self.form.first() if self.form is not None else None
        if first is not None:
            return first
        return self.notes.field if self._opened.slide() is not None else self.strip

    def commit(self) -> bool:
        """Take what is being typed; return whether it serves. Else it is shown."""
        return self.form is None or self.form.commit()

    def can_emphasise(self, widget: QWidget | None) -> bool:
        """Whether what is selected there can be set bold or italic."""
        return (
            self.form is not None
            and self.form.takes_marks(widget)
            and isinstance(widget, QLineEdit | QPlainTextEdit)
            and not widget.isReadOnly()
        )

    def emphasise(self, widget: QWidget | None, mark: str) -> None:
        """Set what is selected in a field bold or italic, or plain again."""
        if not self.can_emphasise(widget):
            return
        if isinstance(widget, QLineEdit):
            _emphasise_line(widget, mark)
        elif isinstance(widget, QPlainTextEdit):
            _emphasise_text(widget, mark)


def _emphasise_line(line: QLineEdit, mark: str) -> None:
    start = line.selectionStart() if line.hasSelectedText() else line.cursorPosition()
    end = line.selectionEnd() if line.hasSelectedText() else start
    made = toggled(line.text(), start, end, mark)
    line.selectAll()
    line.insert(made.text)
    line.setSelection(made.start, made.end - made.start)
    if made.start == made.end:
        line.setCursorPosition(made.start)


def _emphasise_text(field: QPlainTextEdit, mark: str) -> None:
    """Do it to one paragraph: marks do not reach from one to the next."""
    cursor = field.textCursor()
    block = field.document().findBlock(cursor.selectionStart())
    begin = block.position()
    start = cursor.selectionStart() - begin
    end = min(cursor.selectionEnd() - begin, len(block.text()))
    made = toggled(block.text(), start, end, mark)
    cursor.setPosition(begin)
    cursor.setPosition(begin + len(block.text()), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(made.text)
    cursor.setPosition(begin + made.start)
    cursor.setPosition(begin + made.end, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)

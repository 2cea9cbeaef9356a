"""Fields bound to the document: what is typed is an edit, and what changes elsewhere is shown."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.desktop.binding import ChoiceBinding, LineBinding, TextBinding, Tie
from app.desktop.document import Document
from app.desktop.spot import Spot
from seminar.editing.edit import Edit
from seminar.messages import message
from seminar.model import Seminar

HERE = Spot(page="details")


def _renaming(field: str, value: str, old: str) -> Edit:
    return Edit(
        message("From {old} to {new}", old=old, new=value),
        lambda seminar: msgspec.structs.replace(seminar, **{field: value}),
    )


def _tie(document: Document, field: str):
    return document, Tie(
        lambda seminar: getattr(seminar, field),
        lambda seminar, value: _renaming(field, value, getattr(seminar, field)),
        lambda: HERE,
        lambda: field,
    )


@pytest.fixture
def document(qapp, tmp_path: Path) -> Document:
    return Document(Seminar(title="Før", venue="Her"), tmp_path)


class Form(QWidget):
    """A window with a title, a venue, a theme of several lines, and the window's undo."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.title, self.venue, self.theme = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.language = QComboBox()
        for code in ("nb", "nn", "en"):
            self.language.addItem(code, code)
        layout = QVBoxLayout(self)
        for field in (self.title, self.venue, self.theme, self.language):
            layout.addWidget(field)
        LineBinding(self.title, *_tie(document, "title"))
        LineBinding(self.venue, *_tie(document, "venue"))
        TextBinding(self.theme, *_tie(document, "theme"))
        ChoiceBinding(self.language, *_tie(document, "language"))
        undo = QAction(self)
        undo.setShortcuts([QKeySequence("Ctrl+Z")])
        undo.triggered.connect(document.undo)
        self.addAction(undo)


@pytest.fixture
def form(qtbot, document) -> Form:
    form = Form(document)
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    form.activateWindow()
    form.title.setFocus()
    qtbot.waitUntil(form.title.hasFocus)
    return form


def test_what_is_typed_stands_in_the_document_at_once(qtbot, document, form: Form):
    form.title.selectAll()
    qtbot.keyClicks(form.title, "Dialog")
    assert document.seminar.title == "Dialog"
    assert document.stack.count() == 1
    step = document.last_step()
    assert step is not None
    assert str(step.sentence) == "From Før to Dialog"


def test_leaving_the_field_ends_the_step(qtbot, document, form: Form):
    qtbot.keyClicks(form.title, "1")
    form.venue.setFocus()
    form.title.setFocus()
    qtbot.keyClicks(form.title, "2")
    assert document.stack.count() == 2


def test_undo_in_the_field_takes_the_typing_back_first(qtbot, document, form: Form):
    qtbot.keyClicks(form.title, "1")
    qtbot.keyClick(form.title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.seminar.title == "Før"
    assert document.stack.count() == 0


def test_undo_in_a_field_without_typing_is_the_windows(qtbot, document, form: Form):
    qtbot.keyClicks(form.title, "1")
    form.venue.setFocus()
    qtbot.keyClick(form.venue, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.seminar.title == "Før"
    assert form.title.text() == "Før"


def test_the_cursor_stays_where_it_is_while_one_types_in_the_middle(qtbot, form: Form):
    form.title.setCursorPosition(1)
    qtbot.keyClicks(form.title, "xy")
    assert form.title.text() == "Fxyør"
    assert form.title.cursorPosition() == 3


def test_several_lines_are_typed_and_shown(qtbot, document, form: Form):
    form.theme.setFocus()
    qtbot.keyClicks(form.theme, "Ett")
    qtbot.keyClick(form.theme, Qt.Key.Key_Return)
    qtbot.keyClicks(form.theme, "To")
    assert document.seminar.theme == "Ett\nTo"
    assert document.stack.count() == 1
    document.undo()
    assert form.theme.toPlainText() == ""


def test_what_is_pasted_is_cleaned(document, form, qapp):
    qapp.clipboard().setText("a\u0007b")
    form.title.selectAll()
    form.title.paste()
    assert document.seminar.title == "ab"


def test_a_choice_is_one_step(qtbot, document, form: Form):
    form.language.setFocus()
    qtbot.keyClick(form.language, Qt.Key.Key_Down)
    assert document.seminar.language == "nn"
    assert document.stack.count() == 1


def test_what_is_open_for_reading_can_be_selected_and_not_typed_in(qtbot, document, form: Form):
    document.set_read_only(read_only=True)
    qtbot.keyClicks(form.title, "x")
    assert form.title.text() == "Før"
    assert form.title.isEnabled()
    assert not form.language.isEnabled()

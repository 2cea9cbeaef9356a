"""The status line names the last step, and nothing that is not so any more."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.desktop.document import Document
from app.desktop.interpreter import INTERPRETER
from app.desktop.spot import Spot
from app.desktop.status_line import StatusLine
from seminar.language import screen_language
from seminar.messages import message
from seminar.model import Seminar


@pytest.fixture
def document(tmp_path: Path) -> Document:
    return Document(Seminar(title="Før"), tmp_path)


@pytest.fixture
def line(qtbot: QtBot, document: Document) -> StatusLine:
    INTERPRETER.speak(screen_language("nb"))
    line = StatusLine()
    qtbot.addWidget(line)
    document.stepped.connect(line.tell_step)
    return line


def _edit(document: Document, title: str, typing: str = "") -> None:
    document.edit(
        message("Renamed to {title}", title=title),
        lambda seminar: replace(seminar, title=title),
        Spot(page="details"),
        typing,
    )


def _said(line: StatusLine) -> tuple[str, bool]:
    """Return what the line says of steps, and whether it offers to undo."""
    return line.said.text(), not line.way_back.isHidden()


def test_it_names_the_last_step_and_what_became_of_it(document, line):
    _edit(document, "Etter")
    assert _said(line) == ("Renamed to Etter", True)
    document.undo()
    assert _said(line) == ("Angret: Renamed to Etter", False)
    document.redo()
    assert _said(line) == ("Gjort om: Renamed to Etter", True)


def test_a_step_that_was_withdrawn_is_not_named_any_more(document, line):
    _edit(document, "Etter")
    document.withdraw()
    assert _said(line) == ("", False)


def test_after_a_withdrawal_it_names_the_step_before(document, line):
    _edit(document, "Første")
    _edit(document, "Andre")
    document.withdraw()
    assert _said(line) == ("Renamed to Første", True)


def test_typing_that_comes_back_to_where_it_began_is_not_named(document, line):
    _edit(document, "Etter", "title")
    _edit(document, "Før", "title")
    assert _said(line) == ("", False)


def test_a_long_sentence_leaves_room_for_what_is_said_of_saving(document, line):
    line.resize(600, line.height())
    line.tell_saved(None)
    line.show()
    _edit(document, "En tittel som er så lang at den alene fyller hele linja og mer enn det " * 2)
    line.layout().activate()
    assert line.saved.geometry().right() <= line.width()
    assert line.saved.width() >= line.saved.sizeHint().width()
    assert line.said.toolTip() == line.said.text()

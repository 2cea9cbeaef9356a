"""The pages of a document beside the table: turned one by one, or said why there are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.desk import Desk
from app.desktop.document import Document
from app.desktop.full_screen import FullScreen
from app.desktop.pages.documents.page_preview import PagePreview
from app.desktop.pages.documents.rows import DocumentRow
from app.desktop.window import Window
from builders.states import State
from builders.workshop import Order, Workshop
from seminar.model import DocumentId, Seminar
from tests.sample import SAMPLE

_LONG = 60_000
_KEY = Qt.Key


def made(document: DocumentId, folder: Path) -> DocumentRow:
    """Build a document of the sample, and return its row."""
    (built,) = Workshop(SAMPLE, Order(only=(document,))).documents()
    path = folder / built.name
    path.write_bytes(built.data)
    return at(path, document)


def at(path: Path, document: DocumentId = "program") -> DocumentRow:
    state = State(document=document, kind="current", files=(path,))
    return DocumentRow(id=document, state=state)


@pytest.fixture
def program(tmp_path: Path) -> DocumentRow:
    return made("program", tmp_path)


@pytest.fixture
def preview(window: Window, tmp_path: Path, qtbot: QtBot) -> PagePreview:
    document = Document(Seminar(), tmp_path)
    document.setParent(window)
    shown = PagePreview(Desk(document, window.bench, window.operations))
    qtbot.addWidget(shown)
    shown.resize(260, 500)
    return shown


def test_a_document_is_shown_page_by_page(
    preview: PagePreview, program: DocumentRow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(preview.drawn, timeout=_LONG):
        preview.show_row(program)
    assert preview.place.text() == "1 av 2"
    assert preview.picture.accessibleName() == "Side 1 av 2"
    first = preview.picture.data
    preview.next.click()
    assert preview.place.text() == "2 av 2"
    assert preview.picture.data != first
    assert not preview.next.isEnabled()
    preview.previous.click()
    assert preview.picture.data == first


def test_pages_are_turned_with_keys_and_opened_with_a_click(
    preview: PagePreview, program: DocumentRow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(preview.drawn, timeout=_LONG):
        preview.show_row(program)
    QTest.keyClick(preview.next, _KEY.Key_Return)
    assert preview.place.text() == "2 av 2"
    QTest.keyClick(preview.previous, _KEY.Key_Space)
    assert preview.place.text() == "1 av 2"
    QTest.mouseClick(preview.picture, Qt.MouseButton.LeftButton)
    screen = full_screen()
    qtbot.waitUntil(lambda: not screen._shown.isNull(), timeout=_LONG)
    QTest.keyClick(screen, _KEY.Key_End)
    assert screen.accessibleName() == "Side 2 av 2"
    QTest.keyClick(screen, _KEY.Key_Escape)
    assert preview.place.text() == "2 av 2"


def full_screen() -> FullScreen:
    found = (one for one in QApplication.topLevelWidgets() if isinstance(one, FullScreen))
    return next(one for one in found if one.isVisible())


def test_where_nothing_is_built_and_nothing_can_be_there_is_no_preview(
    preview: PagePreview, tmp_path: Path
) -> None:
    preview.show_row(at(tmp_path / "deck.pptx"))
    assert not preview.isVisible()
    preview.show_row(None)
    assert not preview.isVisible()


@pytest.mark.invalid_office_files
def test_a_document_that_cannot_be_drawn_says_why(
    preview: PagePreview, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "broken.docx"
    path.write_bytes(b"no document")
    with qtbot.waitSignal(preview.drawn, timeout=_LONG):
        preview.show_row(at(path))
    assert preview.why.isVisible()
    assert preview.why.text().startswith("Forhåndsvisningen kunne ikke tegnes")


@pytest.mark.rendering
def test_exact_pages_take_the_place_of_the_quick_ones_on_the_same_page(
    preview: PagePreview, program: DocumentRow, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(preview.drawn, timeout=_LONG):
        preview.show_row(program)
    assert preview.note.isVisible()
    assert preview.note.text().startswith("Rask tegning")
    preview.next.click()
    quick = preview.picture.data
    with qtbot.waitSignal(preview.drawn, timeout=120_000):
        pass
    assert preview.place.text() == "2 av 2"
    assert preview.picture.data != quick
    assert not preview.note.isVisible()


def test_without_libreoffice_the_quick_pages_stay_and_say_so(
    preview: PagePreview, program: DocumentRow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with qtbot.waitSignal(preview.drawn, timeout=_LONG):
        preview.show_row(program)
    assert preview.note.isVisible()
    assert not preview.drawing.is_lingering()


def test_whoever_goes_on_to_another_document_gets_that_one(
    preview: PagePreview, program: DocumentRow, tmp_path: Path, qtbot: QtBot
) -> None:
    others = made("group-list", tmp_path)
    with qtbot.waitSignal(preview.drawn, timeout=_LONG):
        preview.show_row(others)
    wanted = preview.picture.data
    preview.show_row(program)
    preview.show_row(others)
    qtbot.waitUntil(lambda: preview.picture.data == wanted, timeout=_LONG)

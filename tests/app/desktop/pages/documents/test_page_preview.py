"""The pages of a built document beside the table: turned one by one, or said why there are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.desktop.desk import Desk
from app.desktop.document import Document
from app.desktop.pages.documents.page_preview import PagePreview
from app.desktop.window import Window
from builders.workshop import Order, Workshop
from seminar.model import Seminar
from tests.sample import SAMPLE


@pytest.fixture
def program(tmp_path: Path) -> Path:
    (made,) = Workshop(SAMPLE, Order(only=("program",))).documents()
    path = tmp_path / made.name
    path.write_bytes(made.data)
    return path


@pytest.fixture
def preview(window: Window, tmp_path: Path, qtbot: QtBot) -> PagePreview:
    document = Document(Seminar(), tmp_path)
    document.setParent(window)
    made = PagePreview(Desk(document, window.bench, window.operations))
    qtbot.addWidget(made)
    made.resize(260, 500)
    return made


def test_a_document_is_shown_page_by_page(
    preview: PagePreview, program: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(preview.drawn, timeout=60_000):
        preview.show_files((program,))
    assert preview.place.text() == "1 av 2"
    first = preview.picture.data
    preview.next.click()
    assert preview.place.text() == "2 av 2"
    assert preview.picture.data != first
    assert not preview.next.isEnabled()
    preview.previous.click()
    assert preview.picture.data == first


def test_what_is_no_word_document_has_no_preview(preview: PagePreview, tmp_path: Path) -> None:
    preview.show_files((tmp_path / "deck.pptx",))
    assert not preview.isVisible()
    preview.show_files(())
    assert not preview.isVisible()


@pytest.mark.invalid_office_files
def test_a_document_that_cannot_be_drawn_says_why(
    preview: PagePreview, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "broken.docx"
    path.write_bytes(b"no document")
    with qtbot.waitSignal(preview.drawn, timeout=60_000):
        preview.show_files((path,))
    assert preview.why.isVisible()
    assert preview.why.text().startswith("Forhåndsvisningen kunne ikke tegnes")

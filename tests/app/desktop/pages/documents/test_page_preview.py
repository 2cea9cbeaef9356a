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


@pytest.mark.rendering
def test_exact_pages_take_the_place_of_the_quick_ones_on_the_same_page(
    preview: PagePreview, program: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(preview.drawn, timeout=60_000):
        preview.show_files((program,))
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
    preview: PagePreview, program: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with qtbot.waitSignal(preview.drawn, timeout=60_000):
        preview.show_files((program,))
    assert preview.note.isVisible()
    assert not preview._lingering.isActive()


def test_whoever_goes_on_to_another_document_gets_that_one(
    preview: PagePreview, program: Path, qtbot: QtBot
) -> None:
    (made,) = Workshop(SAMPLE, Order(only=("group-list",))).documents()
    other = program.with_name(made.name)
    other.write_bytes(made.data)
    preview.show_files((program,))
    preview.show_files((other,))
    drawing, width = preview._drawing, preview.picture.pixels
    qtbot.waitUntil(
        lambda: bool(preview.pages) and preview.pages == drawing.kept(made.data, width()),
        timeout=60_000,
    )

"""Pictures of documents, page by page."""

from __future__ import annotations

import sys

import pytest

from builders.preview import CannotDraw, DocumentPictures
from builders.rendering import Stopped
from builders.workshop import Order, Workshop
from tests.sample import SAMPLE


@pytest.fixture(scope="module")
def program() -> bytes:
    (made,) = Workshop(SAMPLE, Order(only=("program",))).documents()
    return made.data


def test_each_page_is_a_picture_as_wide_as_asked_for(program: bytes) -> None:
    pages = DocumentPictures().quick(program, 600)
    assert len(pages) == 2
    for page in pages:
        width, height = page.size
        assert pytest.approx(width, abs=2) == 600
        assert height == pytest.approx(width * 297 / 210, abs=4)
    assert pages[0].data != pages[1].data


def test_what_is_no_document_cannot_be_drawn() -> None:
    with pytest.raises(CannotDraw, match="could not be drawn"):
        DocumentPictures().quick(b"no document", 600)


def test_without_the_renderer_a_sentence_says_so(
    program: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "rdocx", None)
    with pytest.raises(CannotDraw, match="not installed"):
        DocumentPictures().quick(program, 600)


def test_what_is_drawn_once_is_kept_and_the_exact_pages_come_first(program: bytes) -> None:
    pictures = DocumentPictures()
    assert pictures.kept(program, 300) is None
    quick = pictures.quick(program, 300)
    assert not any(page.exact for page in quick)
    assert pictures.quick(program, 300) == quick
    assert pictures.kept(program, 300) == quick


@pytest.mark.rendering
def test_exact_pages_are_those_that_libreoffice_sets(program: bytes) -> None:
    pictures = DocumentPictures()
    pages = pictures.exact(program, 300, "nb-NO")
    assert len(pages) == 2
    assert all(page.exact for page in pages)
    assert pages[0].size[0] == pytest.approx(300, abs=2)
    assert pictures.kept(program, 300) == pages


@pytest.mark.rendering
def test_pages_nobody_wants_any_more_are_left(program: bytes) -> None:
    with pytest.raises(Stopped):
        DocumentPictures().exact(program, 300, "nb-NO", lambda: True)


def test_without_libreoffice_there_are_no_exact_pages(
    program: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CannotDraw, match="quick preview"):
        DocumentPictures().exact(program, 300, "nb-NO")

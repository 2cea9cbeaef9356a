"""Pictures of documents, page by page."""

from __future__ import annotations

import sys

import pytest

from builders.preview import CannotDraw, document_pages
from builders.workshop import Order, Workshop
from tests.sample import SAMPLE


@pytest.fixture(scope="module")
def program() -> bytes:
    (made,) = Workshop(SAMPLE, Order(only=("program",))).documents()
    return made.data


def test_each_page_is_a_picture_as_wide_as_asked_for(program: bytes) -> None:
    pages = document_pages(program, 600)
    assert len(pages) == 2
    for page in pages:
        width, height = page.size
        assert pytest.approx(width, abs=2) == 600
        assert height == pytest.approx(width * 297 / 210, abs=4)
    assert pages[0].data != pages[1].data


def test_what_is_no_document_cannot_be_drawn() -> None:
    with pytest.raises(CannotDraw, match="could not be drawn"):
        document_pages(b"no document", 600)


def test_without_the_renderer_a_sentence_says_so(
    program: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "rdocx", None)
    with pytest.raises(CannotDraw, match="not installed"):
        document_pages(program, 600)

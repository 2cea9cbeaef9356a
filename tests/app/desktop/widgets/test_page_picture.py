"""A picture of a slide or page on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.desktop.widgets.page_picture import pixmap_of
from builders.preview import DeckViewer, ViewedDeck
from seminar.folder import open_seminar
from tests.sample import SAMPLE


@pytest.fixture(scope="module")
def deck() -> ViewedDeck:
    return DeckViewer(SAMPLE).look(open_seminar(SAMPLE))


@pytest.mark.parametrize("width", [253, 256, 358])
def test_a_dark_slide_has_no_light_edge(qapp: QApplication, deck: ViewedDeck, width: int) -> None:
    assert qapp is not None
    shown = pixmap_of(deck.pictures.quick(deck.sheet(1), width)).toImage()
    edge, inside = (shown.pixelColor(5, shown.height() - row) for row in (1, 2))
    assert edge == inside
    assert shown.height() == pytest.approx(width * 9 / 16, abs=1)

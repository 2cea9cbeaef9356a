"""Slides and pages by their numbers, asked in one way whatever draws them."""

from __future__ import annotations

import pytest

from builders.preview import (
    CannotDraw,
    DeckViewer,
    DocumentPictures,
    Paged,
    PagedDeck,
    PagedDocument,
)
from builders.workshop import Order, Workshop
from seminar.folder import open_seminar
from seminar.language import screen_language
from tests.sample import SAMPLE

_NB = screen_language("nb")


@pytest.fixture(scope="module")
def deck() -> Paged:
    return PagedDeck(DeckViewer(SAMPLE).look(open_seminar(SAMPLE)))


@pytest.fixture(scope="module")
def document() -> Paged:
    (made,) = Workshop(SAMPLE, Order(only=("program",))).documents()
    return PagedDocument(made.data, "nb-NO", DocumentPictures())


def test_a_decks_slides_are_named_by_their_titles(deck: Paged) -> None:
    assert deck.total > 1
    assert _NB.say(deck.name(1)).startswith("Lysbilde 1: ")


def test_how_many_pages_a_document_has_is_known_when_one_is_drawn(document: Paged) -> None:
    document.quick(1, 120)
    assert document.total == 2
    assert _NB.say(document.name(2)) == "Side 2 av 2"


def test_what_is_drawn_is_kept(deck: Paged, document: Paged) -> None:
    for paged in (deck, document):
        drawn = paged.quick(2, 130)
        assert paged.kept(2, 130) == drawn
        assert paged.kept(2, 131) is None


def test_beyond_the_last_page_is_the_last(deck: Paged, document: Paged) -> None:
    for paged in (deck, document):
        last = paged.quick(paged.total, 120)
        assert paged.quick(paged.total + 1, 120) == last


@pytest.mark.parametrize("room", [(1920, 1080), (1280, 800), (600, 1000)])
def test_a_page_that_fills_the_screen_is_sharp(
    deck: Paged, document: Paged, room: tuple[int, int]
) -> None:
    wide, high = room
    assert deck.width_within(wide, high) == wide
    drawn = document.quick(1, document.width_within(wide, high)).size
    assert drawn[0] >= wide - 1 or drawn[1] >= high - 1


def test_what_is_no_document_cannot_be_drawn() -> None:
    with pytest.raises(CannotDraw):
        PagedDocument(b"none", "nb-NO", DocumentPictures()).quick(1, 120)

"""Contact sheets of the sample seminar's deck, six slides a sheet."""

from __future__ import annotations

from builders.deck import build_deck, built_in_template
from seminar.folder import open_seminar, read_survey_of
from tools.pictures.pages import SAMPLE, clear, pages, pdfs, save, sheet

_ACROSS, _ON_A_SHEET = 2, 6
_WIDTH = 720


def draw_deck() -> None:
    """Build the sample's deck and lay its slides on sheets."""
    seminar = open_seminar(SAMPLE)
    deck = build_deck(seminar, read_survey_of(SAMPLE, seminar), built_in_template(), SAMPLE)
    slides = pages(pdfs({"deck.pptx": deck.data})["deck.pptx"], _WIDTH)
    clear("deck-*")
    for number, at in enumerate(range(0, len(slides), _ON_A_SHEET), 1):
        save(sheet(slides[at : at + _ON_A_SHEET], _ACROSS), f"deck-{number:02}")

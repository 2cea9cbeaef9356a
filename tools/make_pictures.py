"""Draws `docs/pictures/` anew: `make pictures`; needs LibreOffice, poppler, Xvfb and openbox."""

from __future__ import annotations

from tools.pictures.deck import draw_deck
from tools.pictures.documents import draw_documents
from tools.pictures.pages import PICTURES
from tools.pictures.screens import draw_screens
from tools.pictures.templates import draw_templates
from tools.pictures.year import draw_year


def main() -> None:
    """Draw decks, documents, templates, a year and the window."""
    for draw in (draw_deck, draw_documents, draw_templates, draw_year, draw_screens):
        draw()
    print(f"{len(list(PICTURES.glob('*.png')))} pictures are in {PICTURES}.")


if __name__ == "__main__":
    main()

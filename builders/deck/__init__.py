"""The slide deck: a plan and a template in, a PowerPoint file out. Draws and decides nothing."""

from __future__ import annotations

from builders.deck.build import BuiltDeck, build_deck, slide_numbers
from builders.deck.template import Template, built_in_template, read_template

__all__ = [
    "BuiltDeck",
    "Template",
    "build_deck",
    "built_in_template",
    "read_template",
    "slide_numbers",
]

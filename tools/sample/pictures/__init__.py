"""The sample's own drawings, made of flat shapes in the deck's palette."""

from __future__ import annotations

from pathlib import Path

from tools.sample.pictures.bridge import bridge
from tools.sample.pictures.fjord import fjord
from tools.sample.pictures.ideas import ideas
from tools.sample.pictures.round_table import round_table

PICTURES = {
    "rundt-bord.png": round_table,
    "fjord.png": fjord,
    "samtale.png": ideas,
    "bru.png": bridge,
}
"""Which function draws which file of `media/`."""


def draw_pictures(media: Path) -> None:
    """Draw every picture into the folder `media`, which is made where it is missing."""
    media.mkdir(parents=True, exist_ok=True)
    for name, draw in PICTURES.items():
        draw().save(media / name)

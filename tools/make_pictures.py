"""Draws `docs/pictures/` anew: contact sheets of the sample seminar's deck, six slides a sheet.

Run as `python -m tools.make_pictures`; needs LibreOffice and poppler-utils.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from builders.deck import build_deck, built_in_template
from builders.rendering import to_pdfs
from seminar.folder import open_seminar, read_survey_of

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "sample_inputs" / "dialogseminar-2025"
PICTURES = ROOT / "docs" / "pictures"
LANGUAGE = "nb-NO"
"""The language of the sample."""
ACROSS, DOWN = 2, 3
WIDTH, HEIGHT, GAP = 720, 405, 16
GREY = (217, 219, 220)
COLOURS = 128
"""Colours in a sheet: enough for flat grounds, and a third of the size."""


def main() -> None:
    """Build the sample's deck, render it, and lay its slides on sheets."""
    seminar = open_seminar(SAMPLE)
    deck = build_deck(seminar, read_survey_of(SAMPLE, seminar), built_in_template(), SAMPLE)
    PICTURES.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.glob("deck-*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as place:
        slides = render(deck.data, Path(place))
        sheets = groups(slides, ACROSS * DOWN)
        for number, group in enumerate(sheets, 1):
            sheet(group).save(PICTURES / f"deck-{number:02}.png", optimize=True)
    print(f"{len(slides)} slides on {len(sheets)} sheets in {PICTURES}")


def render(deck: bytes, place: Path) -> list[Path]:
    """Return a picture of each slide, in order, drawn into `place`."""
    pdf = place / "deck.pdf"
    pdf.write_bytes(to_pdfs({"deck.pptx": deck}, LANGUAGE).made["deck.pptx"])
    size = ["-scale-to-x", str(WIDTH), "-scale-to-y", str(HEIGHT)]
    subprocess.run(["pdftoppm", "-png", *size, str(pdf), str(place / "slide")], check=True)
    return sorted(place.glob("slide-*.png"))


def groups(slides: Sequence[Path], size: int) -> list[Sequence[Path]]:
    """Return the slides in groups of `size`, the last one perhaps smaller."""
    return [slides[at : at + size] for at in range(0, len(slides), size)]


def sheet(slides: Sequence[Path]) -> Image.Image:
    """Return up to six slides side by side and under each other."""
    rows = -(-len(slides) // ACROSS)
    across, down = ACROSS * (WIDTH + GAP) + GAP, rows * (HEIGHT + GAP) + GAP
    laid = Image.new("RGB", (across, down), GREY)
    for at, path in enumerate(slides):
        row, column = divmod(at, ACROSS)
        with Image.open(path) as slide:
            laid.paste(slide, (GAP + column * (WIDTH + GAP), GAP + row * (HEIGHT + GAP)))
    return laid.quantize(COLOURS)


if __name__ == "__main__":
    main()

"""Office files as pictures of their pages, and pages laid side by side on a sheet."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image

from builders.rendering import to_pdfs

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "sample_inputs" / "dialogseminar-2025"
NYNORSK = ROOT / "sample_inputs" / "dialogdag-2025-nynorsk"
PICTURES = ROOT / "docs" / "pictures"
LANGUAGE = "nb-NO"
"""The language of the sample."""
GAP = 16
GREY = (217, 219, 220)
COLOURS = 255
"""Colours in a picture: enough for flat grounds, and a third of the size."""


def pdfs(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return Office files as PDF, by name, made in one start of LibreOffice."""
    return to_pdfs(files, LANGUAGE).made


def pages(pdf: bytes, width: int) -> list[Image.Image]:
    """Return a picture of each page, `width` pixels wide."""
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "pages.pdf"
        source.write_bytes(pdf)
        size = ["-scale-to-x", str(width), "-scale-to-y", "-1"]
        subprocess.run(
            ["pdftoppm", "-png", *size, str(source), str(Path(place) / "page")], check=True
        )
        return [_loaded(path) for path in sorted(Path(place).glob("page-*.png"))]


def _loaded(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        return picture.convert("RGB")


def sheet(pictures: Sequence[Image.Image], across: int) -> Image.Image:
    """Return pictures of one size side by side, `across` of them in a row."""
    wide, high = pictures[0].size
    across = min(across, len(pictures))
    down = -(-len(pictures) // across)
    laid = Image.new("RGB", (across * (wide + GAP) + GAP, down * (high + GAP) + GAP), GREY)
    for at, picture in enumerate(pictures):
        row, column = divmod(at, across)
        laid.paste(picture, (GAP + column * (wide + GAP), GAP + row * (high + GAP)))
    return laid


def save(picture: Image.Image, name: str) -> None:
    """Keep a picture under a name without ending."""
    # An octree keeps the few dots of an accent, which other methods mix with their surroundings.
    flat = picture.quantize(COLOURS, Image.Quantize.FASTOCTREE)
    flat.save(PICTURES / f"{name}.png", optimize=True)


def clear(names: str) -> None:
    """Take the old pictures away whose names match."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.glob(f"{names}.png"):
        old.unlink()

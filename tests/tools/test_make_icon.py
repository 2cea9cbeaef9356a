"""Plenum's icon: drawn by its tool, in every size that systems ask for."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from tools.make_icon import EMBLEM, MAC_SIDES, PROGRAMS, SIDES, WINDOWS_SIDES, files, rendered

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def drawn() -> dict[Path, bytes]:
    return dict(files())


def test_the_tool_draws_exactly_these_files(drawn: dict[Path, bytes]):
    kept = {*EMBLEM.iterdir(), *PROGRAMS.iterdir()}
    assert kept == set(drawn), "run `python -m tools.make_icon`"
    for path, content in drawn.items():
        if path.suffix == ".svg":
            assert path.read_bytes() == content, "run `python -m tools.make_icon`"
        else:
            same_picture(path.read_bytes(), content)


def same_picture(one: bytes, other: bytes) -> None:
    """Another Qt may smooth an edge otherwise."""
    with Image.open(BytesIO(one)) as a, Image.open(BytesIO(other)) as b:
        difference = ImageChops.difference(a.convert("RGBA"), b.convert("RGBA"))
    assert max(difference.tobytes()) <= 8


def test_windows_and_macos_find_every_size_they_ask_for():
    with Image.open(PROGRAMS / "plenum.ico") as icon:
        assert icon.info["sizes"] == {(side, side) for side in WINDOWS_SIDES}
    with Image.open(PROGRAMS / "plenum.icns") as icon:
        sides = {width * scale for width, _, scale in icon.info["sizes"]}
        assert sides <= set(MAC_SIDES)
        assert {16 * 2, 128, 256, 512, 1024} <= sides


@pytest.mark.parametrize("side", SIDES)
def test_it_shows_benches_and_a_speaker_on_a_ground_with_round_corners(side: int):
    icon = rendered(side)
    assert icon.getpixel((0, 0)) == (0, 0, 0, 0)
    assert icon.getpixel((side // 2, side - 2)) == (0x0D, 0x64, 0x72, 255)
    colours = {colour for _, colour in icon.getcolors(side * side) or ()}
    assert (0xFF, 0xFF, 0xFF, 255) in colours
    assert (0xD8, 0xAE, 0x58, 255) in colours

"""Colours of a template, and which text is legible on which ground."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.colour import AA, MARK, luminance
from builders.deck.ink import Palette
from builders.look import (
    APRICOT,
    HAIRLINE,
    INK,
    LINEN,
    MUTED,
    RUST,
    SLATE,
    SOUND,
    THEME,
    WHITE,
    Colour,
)

OURS = Palette(
    tuple(
        (name, THEME[slot])
        for name, slot in {
            "tx1": "dk1",
            "bg1": "lt1",
            "tx2": "dk2",
            "bg2": "lt2",
            "accent1": "accent1",
            "accent2": "accent2",
            "accent3": "accent3",
        }.items()
    )
)
rgbs = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")
palettes = st.tuples(*[rgbs] * 7).map(
    lambda values: Palette(tuple(zip(dict(OURS.slots), values, strict=True)))
)
colours = st.sampled_from([INK, WHITE, LINEN, SOUND, RUST, SLATE, MUTED, APRICOT])


@pytest.mark.parametrize(
    "rgb, light", [("000000", 0.0), ("FFFFFF", 1.0), ("FF0000", 0.2126), ("808080", 0.2159)]
)
def test_luminance_is_wcags(rgb: str, light: float):
    assert luminance(rgb) == pytest.approx(light, abs=1e-4)


@pytest.mark.parametrize(
    "colour, ground, ratio",
    [
        (INK, "FFFFFF", 15.2),
        (RUST, "FFFFFF", 5.6),
        (RUST, "F3EEE4", 4.8),
        (MUTED, "FFFFFF", 6.4),
        (APRICOT, "103B45", 4.8),
        (SLATE, "FFFFFF", 3.5),
    ],
)
def test_contrasts_are_those_of_the_design_guide(colour: Colour, ground: str, ratio: float):
    assert OURS.contrast(colour, ground) == pytest.approx(ratio, abs=0.1)


@pytest.mark.parametrize("colour, rgb", [(APRICOT, "EA8A57"), (MUTED, "4C6368"), (INK, "1E2729")])
def test_a_derived_colour_looks_as_the_design_guide_says(colour: Colour, rgb: str):
    pairs = [(OURS.rgb(colour)[at : at + 2], rgb[at : at + 2]) for at in (0, 2, 4)]
    assert all(abs(int(one, 16) - int(other, 16)) <= 1 for one, other in pairs)


@given(palettes, colours, rgbs)
def test_text_is_legible_on_any_ground_in_any_palette(
    palette: Palette, wanted: Colour, ground: str
):
    chosen = palette.legible(wanted, ground)
    assert palette.contrast(chosen, ground) >= AA
    assert palette.contrast(wanted, ground) < AA or chosen == wanted


@given(palettes, colours, rgbs)
def test_a_mark_can_be_seen_on_any_ground_in_any_palette(
    palette: Palette, wanted: Colour, ground: str
):
    chosen = palette.visible(wanted, ground)
    assert palette.contrast(chosen, ground) >= MARK
    # Slate gives way to what can be told from sound, too.
    assert wanted == SLATE or palette.contrast(wanted, ground) < MARK or chosen == wanted


WHITE_ACCENTS = Palette(
    (
        ("tx1", "000000"),
        ("bg1", "FFFFFF"),
        ("tx2", "FFF8E0"),
        ("bg2", "EEEEEE"),
        ("accent1", "FFFFFF"),
        ("accent2", "FFFFFF"),
        ("accent3", "FFFFFF"),
    )
)


@pytest.mark.parametrize("ground", ["FFFFFF", "101418"])
def test_both_measurements_can_be_told_apart_in_a_theme_of_white_accents(ground: str):
    dark = ground != "FFFFFF"
    slots = dict(WHITE_ACCENTS.slots) | ({"tx1": "FFFFFF", "bg1": ground} if dark else {})
    palette = Palette(tuple(slots.items()))
    later, earlier = palette.visible(SOUND, ground), palette.visible(SLATE, ground)
    assert palette.contrast(later, palette.rgb(earlier)) >= MARK


@pytest.mark.parametrize("ground", ["FFFFFF", "101418"])
def test_thin_lines_are_quiet_on_light_and_dark(ground: str):
    text = "000000" if ground == "FFFFFF" else "FFFFFF"
    palette = Palette((*((n, c) for n, c in WHITE_ACCENTS.slots if n != "tx1"), ("tx1", text)))
    assert 1.1 <= palette.contrast(palette.quiet(HAIRLINE, ground), ground) <= 2.5


def test_the_themes_own_text_colour_comes_before_black():
    assert OURS.legible(SLATE, "FFFFFF") == INK
    assert OURS.legible(INK, "103B45") == WHITE

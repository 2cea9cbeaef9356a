"""Sizes follow the system's font and the chosen text size; nothing gets too small to read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.desktop.theme.sizes import BAR, NOTE, TEXT_SIZES, Sizes, next_text_size, sizes_for


def test_the_guide_holds_for_its_own_font():
    sizes = sizes_for(13, 100)
    assert (sizes.px(64), sizes.text(13), sizes.text(12), sizes.bar_text()) == (64, 13, 12, 11)


def test_a_larger_system_font_makes_everything_larger():
    assert sizes_for(26, 100).px(30) == 60


def test_a_smaller_system_font_makes_nothing_smaller():
    assert sizes_for(12, 100) == sizes_for(13, 100)


@given(st.floats(6, 40), st.sampled_from(TEXT_SIZES))
def test_texts_are_never_too_small(system_font: float, percent: int):
    sizes = sizes_for(system_font, percent)
    assert sizes.text(NOTE) >= 12
    assert sizes.bar_text(BAR) >= 11


@given(st.floats(0.5, 4), st.floats(0.1, 400))
def test_a_line_never_vanishes(unit: float, guide: float):
    assert Sizes(unit).px(guide) >= 1
    assert Sizes(unit).px(0) == 0


def test_text_sizes_go_up_and_down_and_stop_at_the_ends():
    assert next_text_size(100, 1) == 110
    assert next_text_size(100, -1) == 90
    assert next_text_size(200, 1) == 200
    assert next_text_size(80, -1) == 80

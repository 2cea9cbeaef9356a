"""The look of the deck, held against its own rules."""

from __future__ import annotations

import colorsys
from itertools import pairwise

import pytest

from builders.look import (
    BODY,
    FLOOR,
    GROUNDS,
    LAYOUTS,
    SLIDE,
    THEME,
    Colour,
    LayoutLook,
    Place,
    Region,
    cm,
    column,
    layout_look,
    mark,
)

SLOTS = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
SMALL: tuple[Region, ...] = ("footer", "date", "number", "credit", "arms")

every_layout = pytest.mark.parametrize("look", LAYOUTS, ids=lambda look: look.role)


def rgb(colour: Colour) -> tuple[float, ...]:
    slot = THEME[SLOTS.get(colour.scheme, colour.scheme)]
    hue, light, saturation = colorsys.rgb_to_hls(
        *(int(slot[at : at + 2], 16) / 255 for at in (0, 2, 4))
    )
    light = min(1, light * colour.lum_mod / 100 + colour.lum_off / 100)
    return colorsys.hls_to_rgb(hue, light, saturation)


def luminance(colour: Colour) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb(colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def faults(look: LayoutLook, place: Place) -> list[str]:
    """Return which levels of a place are too weak on the layout's ground or too small."""
    ground = GROUNDS[look.ground]
    weak = [one for one in place.levels if contrast(one.colour, ground) < 4.5]
    small = [one for one in place.levels if one.size < FLOOR and place.region not in SMALL]
    return [f"{place.name}: {one}" for one in (*weak, *small)]


@every_layout
def test_every_text_is_legible_on_its_ground_and_no_smaller_than_the_floor(look: LayoutLook):
    assert [fault for place in look.places for fault in faults(look, place)] == []


@every_layout
def test_every_place_lies_on_the_slide(look: LayoutLook):
    for place in look.places:
        assert place.rect.x >= 0, place.name
        assert place.rect.y >= 0, place.name
        # A picture reaches the edge, whose centimetres are rounded up.
        assert place.rect.right <= SLIDE.right + cm(0.01), place.name
        assert place.rect.bottom <= SLIDE.bottom, place.name


@every_layout
def test_content_ends_above_the_footer(look: LayoutLook):
    for place in look.places:
        if place.region not in {"picture", "footer", "date", "number", "time_and_place"}:
            assert place.rect.bottom <= BODY.bottom, place.name


@every_layout
def test_the_footer_s_texts_stand_side_by_side(look: LayoutLook):
    feet = [look.place(region) for region in ("footer", "date", "number")]
    across = [place.rect for place in feet if place]
    across.sort(key=lambda rect: rect.x)
    assert all(left.right <= right.x for left, right in pairwise(across))


def test_tight_lines_and_letters_belong_to_large_bold_text():
    for look in LAYOUTS:
        for level in (level for place in look.places for level in place.levels):
            assert (level.line == 90) == (level.bold and level.size >= 36)
            assert level.tracking == 0 or (level.bold and level.size >= 44)


def test_names_and_roles_are_unique():
    assert len({look.name for look in LAYOUTS}) == len(LAYOUTS)
    assert {layout_look(look.role) for look in LAYOUTS} == set(LAYOUTS)


def test_the_twelve_columns_reach_from_margin_to_margin():
    assert column(0, 12) == (BODY.x, pytest.approx(BODY.w, abs=cm(0.01)))
    assert sum(column(11, 1)) == pytest.approx(BODY.right, abs=cm(0.01))


def test_the_mark_is_seen_on_every_ground():
    for ground, colour in GROUNDS.items():
        left, right = mark(ground)
        assert right.x > left.x
        assert contrast(right.colour, colour) >= 3

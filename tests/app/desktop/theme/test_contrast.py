"""What is read has a contrast of 4.5:1, marks and rings 3:1, in light and in dark."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette

from app.desktop.theme import colours, palette
from app.desktop.theme.colours import Colours

Role = QPalette.ColorRole
SURFACES = (Role.Base, Role.Window, Role.AlternateBase, Role.Highlight, Role.Button, Role.Midlight)
SCHEMES = [
    pytest.param(palette.light, colours.LIGHT, id="light"),
    pytest.param(palette.dark, colours.DARK, id="dark"),
]
both = pytest.mark.parametrize("make, outside", SCHEMES)
either = pytest.mark.parametrize("make", [palette.light, palette.dark], ids=["light", "dark"])


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_measure_is_that_of_the_guideline():
    assert contrast(QColor("#000"), QColor("#fff")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("#fff")) == pytest.approx(4.54, abs=0.01)


@either
@pytest.mark.parametrize("surface", SURFACES, ids=lambda role: role.name)
@pytest.mark.parametrize(
    "text",
    [Role.Text, Role.WindowText, Role.ButtonText, Role.PlaceholderText, Role.Link],
    ids=lambda role: role.name,
)
def test_texts_are_read_on_every_surface(make, text, surface):
    roles = make()
    assert contrast(roles.color(text), roles.color(surface)) >= 4.5


@either
def test_what_is_selected_or_filled_is_read(make):
    roles = make()
    assert contrast(roles.color(Role.HighlightedText), roles.color(Role.Highlight)) >= 4.5
    assert contrast(roles.color(Role.BrightText), roles.color(Role.Accent)) >= 4.5
    assert contrast(roles.color(Role.BrightText), roles.color(Role.Link)) >= 4.5
    assert contrast(roles.color(Role.ToolTipText), roles.color(Role.ToolTipBase)) >= 4.5


@both
@pytest.mark.parametrize("surface", SURFACES, ids=lambda role: role.name)
@pytest.mark.parametrize("signal", ["warning", "error", "ok", "by_hand"])
def test_signals_are_read_on_every_surface(make, outside: Colours, signal, surface):
    assert contrast(outside.signal(signal), make().color(surface)) >= 4.5


@both
@pytest.mark.parametrize("signal", ["warning", "error", "ok", "by_hand"])
def test_strips_are_read(make, outside: Colours, signal):
    tint = outside.strip_tint(signal)
    assert contrast(outside.signal(signal), tint) >= 4.5
    assert contrast(make().color(Role.Text), tint) >= 4.5


@both
@pytest.mark.parametrize("surface", SURFACES[:4], ids=lambda role: role.name)
@pytest.mark.parametrize("kind", ["frame", "talk", "task", "plenary", "rest"])
def test_marks_are_seen_also_on_a_selected_row(make, outside: Colours, kind, surface):
    assert contrast(outside.kind(kind), make().color(surface)) >= 3


@both
@pytest.mark.parametrize("kind", ["frame", "talk", "task", "plenary", "rest"])
def test_bars_have_a_foot_that_is_seen_and_a_text_that_is_read(make, outside: Colours, kind):
    tint = outside.bar_tint(kind)
    assert contrast(outside.kind(kind), tint) >= 3
    assert contrast(make().color(Role.Text), tint) >= 4.5


@either
@pytest.mark.parametrize("surface", [Role.Base, Role.Window, Role.Highlight], ids=lambda r: r.name)
def test_the_ring_of_the_focus_is_seen(make, surface):
    roles = make()
    assert contrast(roles.color(Role.Accent), roles.color(surface)) >= 3


@either
def test_the_border_of_fields_is_seen(make):
    roles = make()
    assert contrast(roles.color(Role.Dark), roles.color(Role.Base)) >= 3


@either
def test_high_contrast_makes_hints_text_and_hairlines_lines(make):
    roles = palette.sharper(make())
    for faint in (Role.PlaceholderText, Role.Dark, Role.Mid):
        assert contrast(roles.color(faint), roles.color(Role.Base)) >= 7
    assert contrast(roles.color(Role.Midlight), roles.color(Role.Base)) >= 3


def test_every_role_is_ours():
    given = set(palette.LIGHT)
    assert given == set(palette.DARK)
    assert given == set(Role) - {Role.NoRole, Role.NColorRoles}

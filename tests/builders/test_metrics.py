"""Widths and lines of the faces that texts are measured by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.metrics import face

KNOWN = ("Arial", "Calibri", "Times New Roman", "Verdana")
TEXTS = st.text(st.characters(codec="utf-8"), max_size=30)


@pytest.mark.parametrize(
    ("family", "text", "regular", "bold"),
    [
        ("Arial", "W", 0.944, 0.944),
        ("Arial", "a", 0.556, 0.556),
        ("Times New Roman", "a", 0.444, 0.5),
        ("Calibri", "n", 0.525, 0.537),
        ("Verdana", "i", 0.278, 0.343),
        ("Verdana", ":", 0.454, 0.402),
    ],
)
def test_characters_are_as_wide_as_their_makers_say(family, text, regular, bold):
    assert face(family).em_width(text) == pytest.approx(regular, abs=0.001)
    assert face(family).em_width(text, bold=True) == pytest.approx(bold, abs=0.001)


@pytest.mark.parametrize(
    ("family", "twin"),
    [("CALIBRI", "Carlito"), ("calibri  light", "Calibri"), ("Helvetica", "liberation sans")],
)
def test_a_family_is_found_by_any_spelling_of_its_name_and_its_twins(family, twin):
    text = "Dialogseminar 2025"
    assert face(family).em_width(text) == face(twin).em_width(text)
    assert face(family) is face(family)


@given(TEXTS, st.booleans())
def test_an_unknown_family_is_measured_by_the_widest_face(text, bold):
    unknown = face("Fylkeskommunal Grotesk").em_width(text, bold=bold)
    assert all(unknown >= face(known).em_width(text, bold=bold) for known in KNOWN)


def test_a_family_near_arial_is_measured_wider_than_arial_but_nearer_than_any():
    text = "Kommunestyret og administrasjonen"
    arial, aptos, unknown = (face(name).em_width(text) for name in ("Arial", "Aptos", "?"))
    assert 1.04 * arial < aptos < unknown


def test_a_family_that_is_not_known_gets_generous_lines():
    for family in KNOWN:
        assert 1.216 <= face(family).line_height < face("Aptos").line_height
        assert face(family).line_height < face("Fylkeskommunal Grotesk").line_height


@pytest.mark.parametrize("family", KNOWN)
def test_the_letters_of_the_country_are_known_in_every_face(family):
    for weight in face(family).weights:
        missing = [c for c in "æøåÆØÅéèêòôóüöäáčđŋšŧžÁČĐŊŠŦŽïÏ«»–—…’•→\u00a0" if c not in weight]
        assert missing == []


def test_a_no_break_space_is_as_wide_as_a_space():
    for family in (*KNOWN, "Aptos"):
        assert face(family).em_width("\u00a0") == face(family).em_width(" ")


def test_a_decomposed_letter_is_as_wide_as_its_base():
    assert face("Calibri").em_width("a\u030a") == face("Calibri").em_width("a")


@pytest.mark.parametrize(("text", "width"), [("漢", 1.0), ("😀", 1.4), ("\u200b", 0.0), ("ꙮ", 1.0)])
def test_a_character_that_the_face_lacks_is_measured_with_care(text, width):
    assert face("Calibri").em_width(text) == width


@given(TEXTS, TEXTS)
def test_widths_add_up(one, other):
    calibri = face("Calibri")
    together = calibri.em_width(one) + calibri.em_width(other)
    assert calibri.em_width(one + other) == pytest.approx(together)

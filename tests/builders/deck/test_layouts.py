"""How the text of a foreign layout is set: spacing in either notation, of a line or in points."""

from __future__ import annotations

import pytest
from lxml import etree

from builders.deck.layouts import _type  # pyright: ignore[reportPrivateUsage]
from builders.deck.quantities import NotANumber, percent, whole
from builders.look import Type
from tests.read_deck import NS


def set_as(*levels: str) -> Type:
    """Return how text is set by levels with this content, the nearest first."""
    space = f'xmlns:a="{NS["a"]}"'
    size = '<a:defRPr sz="2000"/>'
    return _type(
        [etree.fromstring(f"<a:lvl1pPr {space}>{one}{size}</a:lvl1pPr>") for one in levels]
    )


def spaced(name: str, kind: str, value: str) -> str:
    return f'<a:{name}><a:{kind} val="{value}"/></a:{name}>'


@pytest.mark.parametrize("value", ["90000", "90%", "90.0%"])
def test_line_spacing_means_the_same_in_both_notations(value: str):
    assert set_as(spaced("lnSpc", "spcPct", value)).line == 90


@pytest.mark.parametrize("value", ["50000", "50%"])
def test_the_space_before_is_a_share_of_a_line_in_both_notations(value: str):
    assert set_as(spaced("spcBef", "spcPct", value)).before == pytest.approx(12)


def test_spacing_in_points_counts_as_spacing_in_percent():
    look = set_as(spaced("lnSpc", "spcPts", "3600") + spaced("spcBef", "spcPts", "1000"))
    assert look.line == 150
    assert look.before == pytest.approx(10)


def test_the_nearest_spacing_counts_whatever_its_notation():
    far = spaced("lnSpc", "spcPct", "90%") + spaced("spcBef", "spcPct", "50%")
    near = spaced("lnSpc", "spcPts", "2400") + spaced("spcBef", "spcPts", "300")
    assert set_as(near, far).line == 100
    assert set_as(near, far).before == pytest.approx(3)
    assert set_as(far, near).line == 90
    assert set_as(far, near).before == pytest.approx(12)


def test_text_that_says_nothing_of_its_spacing_is_set_single():
    assert (set_as("").line, set_as("").before) == (100, 0)


@pytest.mark.parametrize("text", ["", "%", "9x", "1e3", "nan", "9" * 400, "٣", "1_0"])
def test_what_is_no_number_is_told_apart(text: str):
    for read in (whole, percent):
        with pytest.raises(NotANumber):
            read(text)

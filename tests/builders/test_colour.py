"""The arithmetic of colours."""

from __future__ import annotations

import pytest

from builders.colour import blended, contrast, encoded, lightened, linear


def test_black_on_white_has_the_highest_contrast_and_a_colour_on_itself_the_lowest() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("17616E", "17616E") == 1


def test_contrast_does_not_ask_which_of_the_two_is_the_ground() -> None:
    assert contrast("767676", "FFFFFF") == contrast("FFFFFF", "767676") == pytest.approx(4.54, 1e-3)


def test_lightness_is_kept_in_part_and_added_to() -> None:
    assert lightened("000000", 0.5, 0.5) == "808080"
    assert lightened("4472C4", 1, 0) == "4472C4"
    assert lightened("4472C4", 2, 1) == "FFFFFF"


def test_a_colour_that_is_half_opaque_lets_half_of_the_ground_through() -> None:
    assert blended("FFFFFF", "000000", 0.5) == "808080"
    assert blended("17616E", "FFFFFF", 1) == "17616E"


def test_light_is_encoded_as_it_is_decoded() -> None:
    assert [encoded(linear(step / 20)) for step in range(21)] == pytest.approx(
        [step / 20 for step in range(21)]
    )

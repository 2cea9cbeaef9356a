"""The cover of the booklet: drawn by its tool, in the proportion of its frame."""

from __future__ import annotations

import pytest
from PIL import Image

from tools.make_cover import TARGET, cover
from tools.word_templates.handout import COVER


def test_the_tool_draws_exactly_this_picture():
    with Image.open(TARGET) as kept:
        assert kept.convert("RGB").tobytes() == cover().convert("RGB").tobytes(), (
            "run `python -m tools.make_cover`"
        )


def test_the_picture_has_the_proportion_of_its_frame():
    with Image.open(COVER.file) as kept:
        assert kept.width / kept.height == pytest.approx(COVER.width / COVER.height, rel=0.001)

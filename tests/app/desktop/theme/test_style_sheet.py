"""The style sheet: what only shows at sizes between the whole ones."""

from __future__ import annotations

import re

import pytest

from app.desktop.theme.sizes import TEXT_SIZES, sizes_for
from app.desktop.theme.style_sheet import style_sheet

_DOT = re.compile(r"QRadioButton::indicator(?::checked)? \{(.*?)\}", re.DOTALL)


def _px(rule: str, name: str) -> int:
    found = re.search(rf"\b{name}: (\d+)px", rule)
    assert found, rule
    return int(found[1])


@pytest.mark.parametrize("percent", TEXT_SIZES)
@pytest.mark.parametrize("font", [13, 15, 16, 17])
def test_a_dot_is_round_at_every_size(percent: int, font: int) -> None:
    rules = _DOT.findall(style_sheet(sizes_for(font, percent), "light"))
    assert len(rules) == 2
    for rule in rules:
        side = _px(rule, "width") + 2 * _px(rule, "border")
        assert side - 1 <= 2 * _px(rule, "border-radius") <= side, "with more, Qt draws a square"

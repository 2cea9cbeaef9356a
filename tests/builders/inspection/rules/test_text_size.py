"""The size of text: what may be small."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.inspection.defects.overflow import BODY, LIST, scale
from tests.builders.inspection.defects.overlap import add, box
from tests.builders.inspection.planted_deck import found
from tests.builders.inspection.planting import Members

pytestmark = pytest.mark.invalid_office_files
RULES = ("slide-text-too-small", "slide-text-small")


def _small(members: Members, text: str, top: int) -> None:
    shape = box((720_000, top, 5_000_000, 400_000), text=text)
    for run in shape.iter("{*}rPr"):
        run.set("sz", "1000")
    add(members, shape)


@pytest.mark.parametrize("rule", RULES)
def test_a_line_that_says_where_something_comes_from_may_be_small(
    rule: str, tmp_path: Path
) -> None:
    assert found(tmp_path, rule, lambda members: _small(members, "Kilde: SSB", 4_600_000)) == []


@pytest.mark.parametrize("rule", RULES)
def test_a_line_at_the_foot_of_the_slide_may_be_small(rule: str, tmp_path: Path) -> None:
    assert found(tmp_path, rule, lambda members: _small(members, "SSB 2024", 6_100_000)) == []


def test_the_same_line_in_the_middle_may_not(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, RULES[0], lambda members: _small(members, "SSB 2024", 4_600_000))
    assert str(finding.sentence) == "“SSB 2024” is set in 10 points; it needs 12."


@pytest.mark.parametrize("rule", RULES)
def test_a_raised_figure_may_be_small(rule: str, tmp_path: Path) -> None:
    def raised(members: Members) -> None:
        run = members.find(LIST, BODY + "//a:rPr")
        run.set("baseline", "30000")
        run.set("sz", "1100")

    assert found(tmp_path, rule, raised) == []


def test_18_points_are_enough(tmp_path: Path) -> None:
    assert found(tmp_path, "slide-text-small", lambda members: scale(members, 1800)) == []

"""The section about drawing groups says what was measured, and stands before the desktop's."""

from __future__ import annotations

from itertools import product

import pytest

from benchmarks.drawing.exact import Small, best_weight
from benchmarks.drawing.preparing import GROUPS, PEOPLE, large_seminar, seminar_of
from benchmarks.drawing.rounds import Round
from benchmarks.drawing.section import put, section
from seminar.drawing.search import weight_of
from seminar.drawing.weighing import scales

REPORT = "# Performance\n\n## The desktop\n\nfast\n\n## What was measured\n\nall\n"


def measured(seconds: float) -> str:
    return section([Round(seconds, 101, 100, 140)] * 3, [Small(20, 20)] * 7 + [Small(21, 20)])


def test_the_time_is_held_against_the_target_and_the_weight_against_the_least() -> None:
    assert "| 0.5 s | 0.20 (0.20–0.20) s | yes |" in measured(0.2)
    assert "| 0.5 s | 0.60 (0.60–0.60) s | **no** |" in measured(0.6)
    assert "| Plenum | 1.01 (1.01–1.01) × |" in measured(0.2)
    assert "| a plain lot | 1.40 (1.40–1.40) × |" in measured(0.2)


def test_it_is_said_how_far_small_lists_are_from_the_best() -> None:
    text = " ".join(measured(0.2).split())
    assert "of 8 lists" in text
    assert "the best was drawn of 7, and the farthest was 5.0% above it" in text


@pytest.mark.parametrize("people, groups", [(8, 3), (9, 4)])
def test_the_best_is_the_best_of_all_groupings(people: int, groups: int) -> None:
    seminar = seminar_of(people, groups, 2, 5)
    weights = scales(seminar).weights
    least, most = people // groups, -(-people // groups)
    weighed = (
        weight_of(weights, chosen)
        for chosen in product(range(groups), repeat=people)
        if all(least <= chosen.count(group) <= most for group in range(groups))
    )
    assert best_weight(weights, groups) == min(weighed)


def test_the_section_is_put_before_the_desktop_s_and_renewed() -> None:
    once = put(measured(0.2), REPORT)
    assert once == REPORT.replace("## The desktop", measured(0.2) + "## The desktop")
    assert put(measured(0.6), once) == put(measured(0.6), REPORT)


def test_the_list_is_as_large_as_the_section_says() -> None:
    seminar = large_seminar()
    assert (len(seminar.participants), len(seminar.groups)) == (PEOPLE, GROUPS)

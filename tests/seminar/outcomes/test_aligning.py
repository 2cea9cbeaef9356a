"""Points find their former selves: by what they say, and not by where they stand."""

from __future__ import annotations

import pytest

from seminar.outcomes.aligning import ALIKE, Former, aligned, likeness_of_versions


def former(*texts: str) -> list[Former]:
    return [
        Former(text, is_as_made=True, is_plain=True, statement=f"s{n}")
        for n, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (["A", "B"], ["A", "B"], {0: 0, 1: 1}),
        (["A", "B"], ["Ny", "A", "B"], {1: 0, 2: 1}),
        (["A", "B"], ["B", "A"], {0: 1, 1: 0}),
        (["A", "B"], ["B"], {0: 1}),
        (["A"], ["A", "A"], {0: 0}),
        (["God tone"], ["God  tone"], {0: 0}),
        (["Møtes oftere", "God tone"], ["God tonen", "Møtes oftre"], {0: 1, 1: 0}),
        (["Lunsjen var god"], ["Budsjettet må drøftes tidligere"], {}),
        (["Faste møteplasser."], ["Faste møteplasser fire ganger i året for alle"], {0: 0}),
        ([""], ["A"], {}),
    ],
)
def test_which_point_is_which(before: list[str], now: list[str], expected: dict[int, int]) -> None:
    assert aligned(former(*before), now) == expected


def test_of_equal_points_the_one_that_was_worked_on_is_kept() -> None:
    worked_on = Former("A", is_as_made=False, is_plain=False, statement="z")
    assert aligned([*former("A", "A"), worked_on], ["A"]) == {0: 2}


def test_and_then_the_one_that_is_a_highlight() -> None:
    highlight = Former("A", is_as_made=True, is_plain=False, statement="z")
    assert aligned([*former("A", "A"), highlight], ["A"]) == {0: 2}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Møtes oftere", "Møtest oftare"),
        ("Vi møtes for lite", "Vi møtes for lite utenom møtene"),
        ("MØTES OFTERE", "Møtes oftere"),
    ],
)
def test_versions_of_a_point_are_alike(old: str, new: str) -> None:
    assert likeness_of_versions(old, new) >= ALIKE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("God tone i møtene", "Faste møteplasser i kommunen"),
        ("Mer tid til dialog", "Opplæring av folkevalgte"),
        ("Ja", "Nei"),
    ],
)
def test_other_points_are_not(old: str, new: str) -> None:
    assert likeness_of_versions(old, new) < ALIKE

"""A stretched seminar is a valid one whose deck has exactly so many slides, in words of its own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.rewording import Rewording
from benchmarks.stretching import stretch
from builders.plan import plan
from seminar import model
from seminar.folder import open_seminar
from seminar.rules import violations

SAMPLE = Path(__file__).resolve().parents[2] / "sample_inputs" / "dialogseminar-2025"


@pytest.fixture(scope="module")
def sample() -> model.Seminar:
    return open_seminar(SAMPLE)


@pytest.fixture(scope="module")
def stretched(sample: model.Seminar) -> model.Seminar:
    return stretch(sample, 130)


@pytest.mark.parametrize("slides", [30, 61, 62])
def test_its_deck_has_exactly_the_slides_asked_for(sample: model.Seminar, slides: int) -> None:
    assert len(plan(stretch(sample, slides)).slides) == slides


def test_it_breaks_no_rule(stretched: model.Seminar) -> None:
    assert len(plan(stretched).slides) == 130
    assert violations(stretched) == ()


def test_every_slide_has_notes(stretched: model.Seminar) -> None:
    assert all(slide.notes for slide in plan(stretched).slides)


def test_its_kinds_are_mixed_as_in_the_sample(
    sample: model.Seminar, stretched: model.Seminar
) -> None:
    wanted, there = kinds(sample), kinds(stretched)
    common = set(wanted) - {"PictureSlide", "SurveyChartSlide", "SurveyTableSlide"}
    assert set(there) == common
    assert all(there[kind] >= wanted[kind] for kind in common)


def kinds(seminar: model.Seminar) -> Counter[str]:
    shown = (slide for day in seminar.programme for item in day.items for slide in item.slides)
    return Counter(type(slide).__name__ for slide in shown)


def test_no_two_weeks_say_the_same(stretched: model.Seminar) -> None:
    said = [
        slide.text
        for day in stretched.programme
        for item in day.items
        for slide in item.slides
        if isinstance(slide, model.StatementSlide) and len(slide.text) > 40
    ]
    assert len(said) > 3
    assert len(set(said)) == len(said)


def test_the_same_seed_says_the_same(sample: model.Seminar) -> None:
    assert stretch(sample, 30, seed=5) == stretch(sample, 30, seed=5)
    assert stretch(sample, 30, seed=5) != stretch(sample, 30, seed=6)


def test_other_words_keep_length_capitals_marks_and_figures() -> None:
    rewording = Rewording(["hus båt sjø", "kirke skole"], seed=3)
    text = rewording.of("**Hus** og 24 skoler, *båt*: Kirke?")
    assert len(text) == len("**Hus** og 24 skoler, *båt*: Kirke?")
    assert text.startswith("**")
    assert "** og 24 skoler, *" in text
    assert text[2].isupper()
    assert text[-6:-1] in ("Kirke", "Skole")

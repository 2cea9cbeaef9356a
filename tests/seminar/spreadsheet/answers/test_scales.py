"""Scales in words are known whole, in three languages, and nobody's sentence is a step."""

from __future__ import annotations

from itertools import pairwise

import pytest

from seminar.spreadsheet.answers.ladders import LADDERS
from seminar.spreadsheet.answers.scales import is_step, ladders_of, numbered, rivals, same_wordings


@pytest.mark.parametrize(
    "texts",
    [
        ("Helt uenig", "Litt uenig", "Verken enig eller uenig", "Litt enig", "Helt enig"),
        ("Heilt ueinig", "Litt ueinig", "Verken einig eller ueinig", "Litt einig", "Heilt einig"),
        ("Svært uenig", "Uenig", "Nøytral", "Enig", "Svært enig"),
        ("Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"),
        ("I svært liten grad", "I liten grad", "I nokon grad", "I stor grad", "I svært stor grad"),
        ("Aldri", "Sjeldan", "Av og til", "Ofte", "Alltid"),
        ("Very poor", "Poor", "Fair", "Good", "Very good"),
        ("Svært dårlig", "Dårlig", "Middels", "Bra", "Svært bra"),
        ("Svært misfornøyd", "Misfornøyd", "hverken fornøyd eller misfornøyd", "Fornøyd", "x"),
    ],
)
def test_a_scale_is_known_in_three_languages(texts: tuple[str, ...]) -> None:
    (ladder,) = ladders_of(texts, 5)
    for text, step in zip(texts, ladder.steps, strict=True):
        assert text.casefold() in step or text == "x"


def test_a_scale_has_as_many_steps_as_the_survey() -> None:
    (four,) = ladders_of(["Helt uenig", "Uenig", "Enig", "Helt enig"], 4)
    assert [step[0] for step in four.steps] == ["helt uenig", "uenig", "enig", "helt enig"]
    (seven,) = ladders_of(["Uenig", "Litt uenig", "Helt enig"], 7)
    assert [seven.steps[place][0] for place in (1, 2, 6)] == ["uenig", "litt uenig", "helt enig"]
    assert ladders_of(["Helt enig"], 6) == ()
    assert ladders_of(["Nord", "Sør"], 5) == ()


@pytest.mark.parametrize("steps", LADDERS)
def test_every_ladder_has_its_steps_and_says_nothing_twice(steps: int) -> None:
    for ladder in LADDERS[steps]:
        said = [wording for step in ladder.steps for wording in step]
        assert (len(ladder.steps), len(said)) == (steps, len(set(said)))
        assert all(wording == " ".join(wording.split()) != "" for wording in said)


def test_what_is_one_step_in_one_language_rivals_and_no_other_does() -> None:
    assert {"litt enig", "delvis enig"} <= rivals("Enig", 5)
    assert not {"agree", "einig", "litt einig", "helt enig", "uenig"} & rivals("Enig", 5)
    assert "litt enig" not in rivals("Enig", 7)
    assert "verken enig eller uenig" in rivals("Nøytral", 5)
    assert rivals("Enig", 6) == rivals("Nord", 5) == frozenset()


def test_other_wordings_of_one_step_are_the_same() -> None:
    assert "verken enig eller uenig" in same_wordings("Både/og")
    assert "litt enig" not in same_wordings("Enig")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5 - Helt enig", (5, "helt enig")),
        ("Helt  enig (5)", (5, "helt enig")),
        ("5 (Helt enig)", (5, "helt enig")),
        ("1. I svært liten grad", (1, "i svært liten grad")),
        ("Både/og – 3", (3, "både/og")),
        ("6 - Vet ikke", (6, "vet ikke")),
        ("5", None),
        ("5 - Topp", None),
        ("2 - fordi Leder 3 aldri svarer på e-post", None),
        ("Bedre før, i 1998 ga jeg 5 (1)", None),
        ("Helt enig 5", None),
    ],
)
def test_a_number_belongs_to_a_known_wording_alone(text: str, told: object) -> None:
    assert numbered(text) == told
    assert is_step(text) == (told is not None)


def test_the_ends_of_ladders_differ() -> None:
    for ladder in LADDERS[5]:
        assert all(not set(low) & set(high) for low, high in pairwise(ladder.steps))

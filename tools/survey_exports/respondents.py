"""The invented respondents: 120 in each of two waves, whose means are the sample's figures.

Nobody of them exists, and no answer was ever given. The same people are drawn at every run.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from tools.sample.levanger.survey import FIGURES, INDEX, WAVES

PEOPLE = 120
SCALE = (1, 5)
UNITS = {
    "Oppvekst": 38,
    "Helse og velferd": 36,
    "Teknisk": 21,
    "Folkevalgte": 14,
    "Stab": 7,
    "Kultur": 4,
}
"""How many belong to each; fewer than five in the last, which is therefore not to be shown."""
ROLES = ("Leder", "Tillitsvalgt", "Folkevalgt", "Rådgiver")
UNDECIDED = {"Problemløsning": 10, "Innovasjon": 10}
"""How many did not answer; the others answered everything."""
SPREAD = 0.9
BEGUN: Mapping[str, dt.datetime] = dict(
    zip(
        WAVES,
        (dt.datetime(2024, 4, 8, 8, 2, 11), dt.datetime(2024, 11, 11, 8, 5, 43)),  # noqa: DTZ001
        strict=True,
    )
)
"""When the first of each wave began, as the clock on the wall showed it."""
APART = dt.timedelta(minutes=37)

STATEMENTS: Mapping[str, str] = {
    "Bidrar": "Hver av oss gjør sitt for at det skal gå bra.",
    "Kunnskapsdeling": "Det én av oss vet, når fram til dem som trenger det.",
    "Gjensidig kjennskap": "Vi vet hva de andre driver med, og hvorfor.",
    "Problemløsning": "Når noe skjærer seg, rydder vi opp i fellesskap.",
    "Innovasjon": "Vi våger å prøve det vi ikke har gjort før.",
    "Respekt": "Det jeg mener og det jeg gjør, blir tatt på alvor.",
}
"""What people were asked to agree with, by the dimension that it measures."""


class Respondent(Struct, frozen=True):
    """One row of an export; an answer is `None` where somebody did not know."""

    number: int
    wave: str
    began: dt.datetime
    unit: str
    role: str
    answers: Mapping[str, int | None]


def respondents() -> tuple[Respondent, ...]:
    """Return everybody, the first wave first."""
    return tuple(one for place, wave in enumerate(WAVES) for one in _of_wave(place, wave))


def _of_wave(place: int, wave: str) -> list[Respondent]:
    chance = random.Random(f"Plenum, {wave}")
    columns = {
        name: _answers(chance, Decimal(str(figures[place])), UNDECIDED.get(name, 0))
        for name, *figures in FIGURES
        if name != INDEX
    }
    units = [unit for unit, people in UNITS.items() for _ in range(people)]
    chance.shuffle(units)
    return [
        Respondent(
            number=place * PEOPLE + one + 1,
            wave=wave,
            began=BEGUN[wave] + one * APART,
            unit=units[one],
            role="Folkevalgt" if units[one] == "Folkevalgte" else chance.choice(ROLES),
            answers={name: column[one] for name, column in columns.items()},
        )
        for one in range(PEOPLE)
    ]


def _answers(chance: random.Random, mean: Decimal, undecided: int) -> list[int | None]:
    """Return the answers to one statement, in any order, whose mean is exactly `mean`."""
    low, high = SCALE
    given = [
        min(max(round(chance.gauss(float(mean), SPREAD)), low), high)
        for _ in range(PEOPLE - undecided)
    ]
    _settle(chance, given, mean * len(given))
    answers: list[int | None] = [*given, *[None] * undecided]
    chance.shuffle(answers)
    return answers


def _settle(chance: random.Random, given: list[int], total: Decimal) -> None:
    """Change answers by one step until they add up to `total`, which is a whole number."""
    while step := (sum(given) < total) - (sum(given) > total):
        one = chance.randrange(len(given))
        if SCALE[0] <= given[one] + step <= SCALE[1]:
            given[one] += step


def of_wave(everybody: Sequence[Respondent], wave: str) -> list[Respondent]:
    """Return the respondents of one wave."""
    return [one for one in everybody if one.wave == wave]

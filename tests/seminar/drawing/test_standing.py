"""In what capacity people take part, as their roles say it."""

from __future__ import annotations

import pytest

from seminar.drawing import Standing, party_of, standing_of, unit_of
from seminar.model import Participant


@pytest.mark.parametrize(
    "role, standing",
    [
        *((role, "politician") for role in ("Politiker", "Folkevald", "Varaordfører", "Ordførar")),
        *((role, "politician") for role in ("Kommunestyremedlem", "Utvalgsleder", "Councillor")),
        *((role, "representative") for role in ("Tillitsvalgt", "Hovudtillitsvald", "HTV")),
        *((role, "representative") for role in ("Hovedverneombud", "Union representative")),
        *((role, "employee") for role in ("Kommunedirektør", "Enhetsleder", "HR-sjef", "Ansatt")),
        ("", "other"),
    ],
)
def test_the_words_of_a_role_tell_it(role: str, standing: Standing) -> None:
    assert standing_of(Participant(role=role)) == standing


def test_without_a_role_a_well_known_party_makes_a_politician() -> None:
    assert standing_of(Participant(unit="MDG")) == "politician"
    assert standing_of(Participant(unit="Helse")) == "other"


def test_a_politician_has_a_party_and_others_a_unit() -> None:
    politician = Participant(role="Politiker", unit="Ap")
    leader = Participant(role="Enhetsleder", unit="Skole  og barnehage")
    assert (party_of(politician), unit_of(politician)) == ("ap", "")
    assert (party_of(leader), unit_of(leader)) == ("", "skole og barnehage")

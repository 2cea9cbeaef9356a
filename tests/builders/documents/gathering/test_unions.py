"""Nobody's membership of a trade union is printed, whatever was typed where."""

from __future__ import annotations

import pytest

from builders.documents.gathering.unions import without_union

OFFICES = [
    ("Hovedtillitsvalgt", "Fagforbundet", "Hovedtillitsvalgt"),
    ("Hovedtillitsvalgt Utdanningsforbundet", "", "Hovedtillitsvalgt"),
    ("Hovudtillitsvald (NSF)", "", "Hovudtillitsvald"),
    ("Fagforbundet, hovedtillitsvalgt", "Helse", "Hovedtillitsvalgt"),
    ("Tillitsvalgte", "Delta", "Tillitsvalgte"),
    ("Klubbleder", "NITO", "Klubbleder"),
    ("Union representative", "Parat", "Union representative"),
]


@pytest.mark.parametrize(("role", "unit", "printed"), OFFICES)
def test_of_an_elected_representative_only_the_office_is_printed(
    role: str, unit: str, printed: str
) -> None:
    assert without_union(role, unit) == (printed, "")


@pytest.mark.parametrize(
    "unit", ["Norsk Sykepleierforbund", "Utdanningsforbundet", "NITO", "Skolenes landsforbund"]
)
def test_a_unit_that_is_a_union_is_not_printed(unit: str) -> None:
    assert without_union("Leder", unit) == ("Leder", "")


@pytest.mark.parametrize(
    ("role", "printed"),
    [
        ("Leder i Fagforbundet", "Leder"),
        ("Sykepleier (NSF)", "Sykepleier"),
        ("Fagforbundet", ""),
    ],
)
def test_a_union_in_a_role_is_taken_out(role: str, printed: str) -> None:
    assert without_union(role, "Helse") == (printed, "Helse")


@pytest.mark.parametrize(
    ("role", "unit"),
    [
        ("Ordfører", "Parti A"),
        ("Kommunestyret", "Sp"),
        ("Enhetsleder", "Delta barnehage"),
        ("Rådgiver for forbundsløse", "Samfunn og forbundne kommuner"),
        ("Folkevalgt", "Høyre"),
        ("", ""),
    ],
)
def test_other_roles_and_units_stay_as_they_are(role: str, unit: str) -> None:
    assert without_union(role, unit) == (role, unit)

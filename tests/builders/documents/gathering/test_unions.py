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
    ("HTV Fagforbundet", "", "HTV"),
    ("Fagforbundet, PTV", "Delta Direkte", "PTV"),
    ("htv", "Delta", "HTV"),
]


@pytest.mark.parametrize(("role", "unit", "printed"), OFFICES)
def test_of_an_elected_representative_only_the_office_is_printed(
    role: str, unit: str, printed: str
) -> None:
    assert without_union(role, unit) == (printed, "")


@pytest.mark.parametrize(
    "unit",
    [
        "Norsk Sykepleierforbund",
        "Utdanningsforbundet",
        "NITO",
        "tekna",
        "Skolenes landsforbund",
        "Fagforbundet Nordvik avd. 12",
        "Utdanningsforbundet Nordvik",
        "Utdanningsforbundets klubb",
        "NITO Nordvik",
        "Norsk Sykepleierforbund (NSF)",
        "Delta Direkte",
        "Delta",
        "Delta avd. 12",
        "Parat, avd. 3",
        "Helse (LO)",
        "Fellesforbundet avd. 1",
        "Forbundet for Ledelse og Teknikk",
        "Den norske legeforening",
        "Jordmorforeininga",
    ],
)
def test_a_unit_that_is_a_union_is_not_printed(unit: str) -> None:
    assert without_union("Leder", unit) == ("Leder", "")


@pytest.mark.parametrize(
    ("role", "printed"),
    [
        ("Leder i Fagforbundet", "Leder"),
        ("Sykepleier (NSF)", "Sykepleier"),
        ("Fagforbundet", ""),
        ("Delta", ""),
        ("Leder i Delta", "Leder"),
        ("Leder i Fagforbundet Nordvik og verneombud", "Leder og verneombud"),
        ("Leder i EL og IT Forbundet", "Leder"),
        ("Verneombud (Fagforbundet, avd. 3)", "Verneombud"),
        ("Verneombud (Fagforbundet", "Verneombud"),
        ("Verneombud, Fagforbundet, avd. 3", "Verneombud"),
        ("Verneombud – Tekna", "Verneombud"),
        ("Leder (NSF) (vara)", "Leder (vara)"),
        ("Fagforbundet Nordvik, leder", "Leder"),
        ("Fagforbundets leder", "Leder"),
        ("NITO-koordinator", "Koordinator"),
        ("Fagforbundet-Nordvik", ""),
        ("(Fagforbundet)", ""),
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
        ("Enhetsleder Delta barnehage", ""),
        ("Enhetsleder i Delta barnehage", "Parat skole og SFO"),
        ("LO-koordinator", "LO-kontoret i Nordvik"),
        ("Rådgiver (plan, bygg) – skole / SFO", "Plan, bygg (teknisk)"),
        ("Leder,  vara", "Nordvik velforening"),
        ("Rådgiver for forbundsløse", "Samfunn og forbundne kommuner"),
        ("Folkevalgt", "Høyre"),
        ("", ""),
    ],
)
def test_other_roles_and_units_stay_as_they_are(role: str, unit: str) -> None:
    assert without_union(role, unit) == (role, unit)

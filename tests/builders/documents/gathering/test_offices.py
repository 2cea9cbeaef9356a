"""Inside brackets roles and units begin small, and names keep their capital."""

from __future__ import annotations

import pytest

from builders.documents.gathering.offices import role_in_brackets, unit_in_brackets


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Enhetsleder", "enhetsleder"),
        ("Enhetsleder, ", "enhetsleder, "),
        ("Ordførar", "ordførar"),
        ("Leiar av NAV", "leiar av NAV"),
        ("HR-sjef", "HR-sjef"),
        ("KrF-gruppa", "KrF-gruppa"),
        ("Høyre-politiker", "Høyre-politiker"),
        ("IT", "IT"),
        ("", ""),
    ],
)
def test_a_role_begins_small(typed, said):
    assert role_in_brackets(typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Skole", "skole"),
        ("Brann og redning", "brann og redning"),
        ("Kommunedirektørens stab", "kommunedirektørens stab"),
        ("Kommunestyret", "kommunestyret"),
        ("Home care", "home care"),
    ],
)
def test_a_unit_of_the_administration_begins_small(typed, said):
    assert unit_in_brackets(typed) == said


@pytest.mark.parametrize(
    "name", ["Parti A", "Høyre", "Sp", "NAV", "Levanger bibliotek", "Senterpartiet", "Rødt", ""]
)
def test_names_of_parties_and_places_and_short_forms_stand_as_typed(name):
    assert unit_in_brackets(name) == name

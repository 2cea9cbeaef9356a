"""The four figures over the groups, and who sat together before."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from seminar.drawing import (
    as_earlier,
    balance,
    earlier_pairs,
    groups_asked,
    number_asked,
    number_for,
    split_in_words,
)
from seminar.model import Drawing, EarlierGroups, Group, Participant, Seminar
from tests.seminar.drawing.lists import seminar_of

PEOPLE = (
    Participant(id="a", name="Politiker 1", role="Politiker", unit="Ap"),
    Participant(id="b", name="Politiker 2", role="Politiker", unit="Ap"),
    Participant(id="c", name="Politiker 3", role="Politiker", unit="H"),
    Participant(id="d", name="Enhetsleder 1", role="Enhetsleder", unit="Skole"),
    Participant(id="e", name="Enhetsleder 2", role="Enhetsleder", unit="Skole"),
    Participant(id="f", name="Enhetsleder 3", role="Enhetsleder", unit="Helse"),
)
MIXED = Seminar(
    participants=PEOPLE,
    groups=(
        Group(id="g1", members=("a", "c", "d")),
        Group(id="g2", members=("b", "e", "f")),
        Group(id="g3"),
    ),
)


def test_the_figures_tell_how_well_groups_with_members_are_mixed() -> None:
    told = balance(MIXED)
    assert (told.groups, told.pairs, told.met) == (2, 6, 0)
    assert (told.politicians.least, told.politicians.most, told.politicians.is_even) == (1, 2, True)
    assert (told.party.most, told.party.possible, told.party.is_least) == (1, 1, True)
    assert (told.unit.most, told.unit.is_least) == (1, True)


def test_what_could_be_better_is_told() -> None:
    groups = (Group(id="g1", members=("a", "b", "c")), Group(id="g2", members=("d", "e", "f")))
    told = balance(replace(MIXED, groups=groups))
    assert (told.politicians.is_even, told.party.is_least, told.unit.is_least) == (False,) * 3


def test_pairs_who_sat_together_before_are_counted_and_their_groups_named() -> None:
    before = EarlierGroups(name="2025", groups=(("POLITIKER 1", "Enhetsleder 1", "Rådmann"),))
    told = balance(replace(MIXED, drawing=Drawing(earlier=(before,))))
    assert (told.met, told.groups_that_met, told.knows_earlier) == (1, {"g1"}, True)
    assert not balance(MIXED).knows_earlier


def test_of_several_with_one_name_nobody_is_known_again() -> None:
    twins = (Participant(id="x", name="Lik"), Participant(id="y", name="lik"), PEOPLE[0])
    before = EarlierGroups(groups=(("Lik", "Politiker 1"),))
    seminar = Seminar(participants=twins, drawing=Drawing(earlier=(before,)))
    assert not earlier_pairs(seminar)


def test_the_groups_of_a_seminar_are_kept_by_name_for_the_next() -> None:
    kept = as_earlier(MIXED, "2026")
    assert kept == EarlierGroups(
        name="2026",
        groups=(
            ("Politiker 1", "Politiker 3", "Enhetsleder 1"),
            ("Politiker 2", "Enhetsleder 2", "Enhetsleder 3"),
        ),
    )


def test_a_seminar_without_groups_has_nothing_to_tell() -> None:
    told = balance(Seminar())
    assert (told.groups, told.pairs, told.politicians.most, told.party.most) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    "people, groups, said",
    [
        (42, 6, "6 groups of 7"),
        (44, 6, "6 groups of 7 or 8"),
        (5, 1, "one group of 5"),
        (2, 3, "more groups than participants"),
    ],
)
def test_what_a_split_gives_is_said(people: int, groups: int, said: str) -> None:
    assert str(split_in_words(people, groups)) == said


def test_the_number_of_groups_follows_from_what_is_asked_for() -> None:
    base = replace(seminar_of(44, 8), drawing=Drawing())
    assert (groups_asked(base), number_asked(base)) == (8, 8)
    assert groups_asked(replace(base, groups=())) == 6
    by_size = replace(base, drawing=Drawing(split="size", number=10))
    assert (groups_asked(by_size), number_asked(by_size)) == (4, 10)
    assert (number_for(by_size, "groups"), number_for(base, "size")) == (4, 6)
    assert number_asked(replace(base, drawing=Drawing(split="size"))) == 6

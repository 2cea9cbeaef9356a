"""Who said something is named in the order of the groups."""

from __future__ import annotations

import pytest

from builders.documents.gathering.people import group_fields
from builders.documents.gathering.sources import Sources
from builders.documents.gathering.voices import group_list, voices
from seminar.language import language
from seminar.model import Group, LanguageCode, Seminar

BOUND = "\N{NO-BREAK SPACE}"


def named(code: LanguageCode, *names: str) -> str:
    return group_list(language(code), names)


@pytest.mark.parametrize(
    ("code", "names", "told"),
    [
        ("nb", ["Gruppe 2"], "gruppe 2"),
        ("nb", ["Gruppe 1", "Gruppe 2", "Gruppe 4"], "gruppe 1, 2 og 4"),
        ("nn", ["Gruppe 1", "Gruppe 4"], "gruppe 1 og 4"),
        ("en", ["Group 1", "Group 2", "Group 4"], "groups 1, 2 and 4"),
        ("en", ["Group 3"], "group 3"),
        ("nb", ["Gruppe 03", "Gruppe 12"], "gruppe 3 og 12"),
        ("nb", ["Gruppe 1", "Gruppe 2", "Gruppe 3"], "gruppe 1, 2 og 3"),
        ("nb", [f"Gruppe {n}" for n in (1, 3, 4, 5, 6, 9)], "gruppe 1, 3–6 og 9"),
        ("nb", ["Bord 1", "Bord 2"], "bord 1 og 2"),
        ("nb", ["Fjellet"], "Fjellet"),
        ("nb", ["Fjellet", "Gruppe 2"], "Fjellet og Gruppe 2"),
        ("nb", ["Bord 1", "Gruppe 2"], "Bord 1 og Gruppe 2"),
        ("nb", [], ""),
    ],
)
def test_groups_are_named(code, names, told):
    assert named(code, *names).replace(BOUND, " ") == told


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["Gruppe 5"], f"gruppe{BOUND}5"),
        (["Gruppe 1", "Gruppe 2"], f"gruppe{BOUND}1 og 2"),
        (["Bord 1", "Bord 4"], f"bord{BOUND}1 og 4"),
        (["Fjellet", "Gruppe 2"], f"Fjellet og Gruppe{BOUND}2"),
    ],
)
def test_the_first_number_stays_on_the_line_of_its_word(names, told):
    assert named("nb", *names) == told


def of(*ids: str, groups: int = 3) -> str:
    made = tuple(Group(id=f"g{n}", name=f"Gruppe {n}") for n in range(1, groups + 1))
    sources = Sources(Seminar(groups=made), language("nb"))
    return voices(sources, group_fields(sources), ids)


def test_groups_stand_in_their_own_order_and_the_plenary_last():
    assert of("", "g3", "g1") == f"gruppe{BOUND}1 og 3, plenum"


def test_nobody_in_particular_is_the_plenary():
    assert of("") == "plenum"


def test_from_ten_groups_on_the_numbers_are_plain_all_the_same():
    assert of("g2", "g11", groups=12) == f"gruppe{BOUND}2 og 11"


def test_without_groups_nobody_is_named():
    assert of("", groups=0) == ""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from seminar.alphabet import sort_key


def ordered(*names: str) -> list[str]:
    return sorted(names, key=sort_key)


def test_ae_oe_and_aa_with_a_ring_stand_last() -> None:
    names = ["Aas", "Berg", "Zahl", "Ærø", "Øverås", "Ås"]
    assert ordered(*reversed(names)) == names


def test_swedish_letters_stand_with_their_norwegian_kin() -> None:
    assert ordered("Öberg", "Ødegård", "Ärlig", "Ærø") == ["Ärlig", "Ærø", "Öberg", "Ødegård"]


def test_sami_letters_stand_with_those_they_look_like() -> None:
    assert ordered("Čáppi", "Dahl", "Đorđe", "Šimon", "Solli", "Áile", "Bakk", "Ŋálbmi", "Nes") == [
        "Áile",
        "Bakk",
        "Čáppi",
        "Dahl",
        "Đorđe",
        "Ŋálbmi",
        "Nes",
        "Šimon",
        "Solli",
    ]


def test_case_and_hyphens_make_no_difference() -> None:
    assert ordered("berg-Olsen", "Berg Nilsen", "BERG", "Bergh") == [
        "BERG",
        "Berg Nilsen",
        "berg-Olsen",
        "Bergh",
    ]


def test_numbers_stand_by_their_value() -> None:
    assert ordered("Leder 12", "Leder 2", "Leder 1") == ["Leder 1", "Leder 2", "Leder 12"]


def test_a_ring_that_stands_apart_is_the_letter_with_the_ring() -> None:
    assert ordered("A\N{COMBINING RING ABOVE}s", "Zahl")[0] == "Zahl"


@given(st.text(), st.text())
def test_different_texts_never_have_the_same_place(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (one == other)

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders.plan.people import on_cards


def shown(*names: str, most: int = 14) -> list[str]:
    return on_cards(names, [lambda name: len(name) <= most] * len(names))


def test_a_name_that_fits_stays_as_it_is() -> None:
    assert shown("Unni Testesen") == ["Unni Testesen"]


def test_a_long_name_loses_its_surname_to_an_initial() -> None:
    assert shown("Unni Prøvenes-Testesen") == ["Unni P."]


def test_a_name_still_too_long_loses_its_middle_names() -> None:
    assert shown("Unni Eksempelia Prøvenes Testesen") == ["Unni T."]
    assert shown("Unni Eksempelia Prøvenes Testesen", most=20) == ["Unni T."]
    assert shown("Unni Mari Testesen-Prøvenes", most=14) == ["Unni Mari T."]


def test_two_that_would_read_alike_keep_what_tells_them_apart() -> None:
    assert shown("Unni Testesen-Lang", "Unni Tilfelle-Lang") == ["Unni T.", "Unni Ti."]


def test_the_same_name_twice_stays_twice() -> None:
    assert shown("Ordfører", "Ordfører") == ["Ordfører", "Ordfører"]


def test_a_role_keeps_its_number_when_it_is_cut() -> None:
    assert shown("Virksomhetsleder 12") == ["Virksomhet… 12"]


def test_a_single_long_word_is_cut() -> None:
    assert shown("Kommunedirektøren") == ["Kommunedirekt…"]


def test_a_person_without_a_name_is_still_seen() -> None:
    assert shown("") == [""]


@given(st.lists(st.text("abø 1-", max_size=30), max_size=12), st.integers(3, 20))
def test_every_name_gets_a_line_that_fits(names: list[str], most: int) -> None:
    made = shown(*names, most=most)
    assert len(made) == len(names)
    assert all(len(name) <= most for name in made)

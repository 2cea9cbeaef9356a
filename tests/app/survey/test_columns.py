"""Text in columns: nothing is wider than its column, and a word that is parted says so."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.survey.columns import width, wrapped

WORDS = st.text(st.sampled_from("abcæøåÅ-語\u0301"), min_size=1, max_size=12)


@given(st.lists(WORDS, max_size=5), st.integers(3, 12))
def test_no_line_is_too_wide_and_no_letter_is_lost(words: list[str], columns: int) -> None:
    lines = wrapped(" ".join(words), columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == "".join(words).replace("-", "")


def test_a_word_that_does_not_fit_is_parted_by_a_hyphen() -> None:
    assert wrapped("Kunnskapsdeling i praksis", 10) == ["Kunnskaps-", "deling i", "praksis"]


def test_a_word_with_a_hyphen_gets_no_other() -> None:
    assert wrapped("medarbeider-dialogen", 12) == ["medarbeider-", "dialogen"]


def test_a_word_that_fits_is_whole() -> None:
    assert wrapped("Innovasjon", 10) == ["Innovasjon"]

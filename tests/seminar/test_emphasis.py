from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar.emphasis import Run, parse, plain


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("", ()),
        ("Tillit", (Run("Tillit"),)),
        ("**Samspill** krever mot", (Run("Samspill", bold=True), Run(" krever mot"))),
        ("Vi *vil* dette", (Run("Vi "), Run("vil", italic=True), Run(" dette"))),
        (
            "**Fet og *begge deler***",
            (Run("Fet og ", bold=True), Run("begge deler", bold=True, italic=True)),
        ),
        ("***Begge***", (Run("Begge", bold=True, italic=True),)),
        ("*a **b** c*", (Run("a ", False, True), Run("b", True, True), Run(" c", False, True))),
        ("**a**b**c**", (Run("a", True), Run("b"), Run("c", True))),
        ("(*her*)", (Run("("), Run("her", italic=True), Run(")"))),
        ("fylkes*kommunale*", (Run("fylkes"), Run("kommunale", italic=True))),
    ],
)
def test_marks_become_runs(text: str, runs: tuple[Run, ...]) -> None:
    assert parse(text) == runs


@pytest.mark.parametrize(
    "text",
    [
        "2 * 3 * 4",
        "2*3*4",
        "5*6 og 7*8",
        "*",
        "**",
        "* punkt",
        "a * b*",
        "** a **",
        "*uten slutt",
        "slutt*",
        "a****b",
    ],
)
def test_what_has_no_partner_stays_as_text(text: str) -> None:
    assert parse(text) == (Run(text),)
    assert plain(text) == text


def test_asterisks_left_over_stand_outside_the_emphasis() -> None:
    assert parse("**a*") == (Run("*"), Run("a", italic=True))
    assert parse("*a**") == (Run("a", italic=True), Run("*"))


def test_a_mark_inside_a_closed_pair_opens_nothing_after_it() -> None:
    assert parse("*a**b* c**") == (Run("a**b", italic=True), Run(" c**"))


@given(st.text(alphabet="* ab.\n", max_size=40))
def test_only_asterisks_are_ever_taken_away(text: str) -> None:
    runs = parse(text)
    assert plain(text) == "".join(run.text for run in runs)
    assert plain(text).replace("*", "") == text.replace("*", "")
    assert all(run.text for run in runs)
    looks = [(run.bold, run.italic) for run in runs]
    assert all(one != other for one, other in pairwise(looks))


@given(st.text(max_size=40).filter(lambda text: "*" not in text))
def test_a_text_without_asterisks_is_itself(text: str) -> None:
    assert plain(text) == text
    assert parse(text) == ((Run(text),) if text else ())


@given(st.text(alphabet="ab ", min_size=1, max_size=9).filter(lambda text: text == text.strip()))
def test_bold_words_come_back_bold(words: str) -> None:
    assert parse(f"**{words}**") == (Run(words, bold=True),)

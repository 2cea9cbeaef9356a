"""The points of an answer: a paragraph each, and what people do besides pressing Enter."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders.answers.lines import Line
from builders.answers.points import points


def of(*texts: str) -> tuple[str, ...]:
    """Return the points of paragraphs."""
    return points(Line(text=text) for text in texts)


def of_list(*levels: tuple[int, str]) -> tuple[str, ...]:
    """Return the points of paragraphs at levels of a list."""
    return points(Line(text=text, level=level) for level, text in levels)


def test_a_paragraph_is_a_point() -> None:
    assert of("Mer tid", "Færre møter") == ("Mer tid", "Færre møter")


@pytest.mark.parametrize(
    "blank", ["", " ", "\t", "\xa0", "\u200b", " \ufeff ", "\n", "-", "•", "–  "]
)
def test_blanks_and_bullets_alone_are_no_points(blank: str) -> None:
    assert of("Mer tid", blank, "Færre møter") == ("Mer tid", "Færre møter")


def test_spaces_are_one_and_what_cannot_be_stored_goes() -> None:
    assert of("  Mer \t tid\x07 ") == ("Mer tid",)
    assert of("10\xa0000 kroner") == ("10\xa0000 kroner",)
    assert of("A\u030angstrom") == ("Ångstrom",)


# --- soft line breaks -----------------------------------------------------------------------------


def test_a_soft_line_break_is_a_space() -> None:
    assert of("Mer tid\ntil å snakke") == ("Mer tid til å snakke",)


@pytest.mark.parametrize("mark", ["-", "–", "•", "2.", "2)"])
def test_a_soft_line_break_before_a_bullet_or_number_begins_a_point(mark: str) -> None:
    first = {"2.": "1. ", "2)": "1) "}.get(mark, "- ")
    assert of(f"{first}Mer tid\n{mark} Færre møter") == ("Mer tid", "Færre møter")


def test_a_number_after_a_soft_line_break_is_kept_if_it_is_no_number_of_a_point() -> None:
    assert of("Mer tid\n3 av 5 er enige") == ("Mer tid", "3 av 5 er enige")


# --- lists ----------------------------------------------------------------------------------------


def test_a_lower_level_joins_the_point_above() -> None:
    assert of_list((0, "Møter"), (1, "færre"), (0, "Tid")) == ("Møter: færre", "Tid")


def test_more_of_a_lower_level_follow_after_semicolons() -> None:
    said = of_list((0, "Møter"), (1, "færre"), (1, "kortere"), (2, "30 minutter"), (1, "ute"))
    assert said == ("Møter: færre; kortere: 30 minutter; ute",)


def test_a_colon_that_is_there_is_enough() -> None:
    assert of_list((0, "Møter:"), (1, "færre")) == ("Møter: færre",)


def test_a_list_that_begins_below_the_top_counts_from_there() -> None:
    assert of_list((1, "Møter"), (1, "Tid"), (0, "Rom")) == ("Møter", "Tid", "Rom")


# --- typed bullets and numbers --------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    ["- Tid", "– Tid", "— Tid", "-Tid", "• Tid", "•Tid", "* Tid", "· Tid", "▪\tTid", "○ Tid"],
)
def test_a_typed_bullet_goes(typed: str) -> None:
    assert of(typed) == ("Tid",)


@pytest.mark.parametrize(
    "typed",
    [
        "-5 grader",
        "*Tid*",
        "**Tid** nå",
        "o Tid",
        "1. april",
        "2. divisjon",
        "17. mai-komité",
        "2024 var bra",
        "3 av 5",
        "1.5 stilling",
        "10 000",
    ],
)
def test_what_only_resembles_a_bullet_or_number_stays(typed: str) -> None:
    assert of(typed) == (typed,)


def test_typed_numbers_go() -> None:
    assert of("1. Tid", "2. Rom", "3. mat") == ("Tid", "Rom", "mat")
    assert of("1) tid") == ("tid",)
    assert of("1. Tid") == ("Tid",)
    assert of("Dette mener vi:", "1. Tid", "2. Rom") == ("Dette mener vi:", "Tid", "Rom")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1.Alfa", "2.Beta"),
        ("a) Alfa", "b) Beta"),
        ("(1) Alfa", "(2) Beta"),
        ("1. Alfa", "2. Beta"),
    ],
)
def test_other_forms_of_typed_numbers_go(first: str, second: str) -> None:
    assert of(first, second) == ("Alfa", "Beta")
    assert of(first) == ("Alfa",)
    assert of(second) == (second,)


@pytest.mark.parametrize(
    "word",
    [
        "halvår: kartlegge",
        "kvartal",
        "mai",
        "april: frist",
        "klasse",
        "trinnet",
        "Mai",
        "prioritet",
    ],
)
def test_numbers_in_a_row_stay_where_they_are_part_of_what_is_said(word: str) -> None:
    assert of(f"1. {word}", f"2. {word}") == (f"1. {word}", f"2. {word}")
    assert of(f"1. {word}\n2. {word}") == (f"1. {word}", f"2. {word}")


def test_a_number_of_a_point_in_a_list_with_a_date_stays_too() -> None:
    assert of("1. mai er fri", "2. mer tid") == ("1. mai er fri", "2. mer tid")


@pytest.mark.parametrize("typed", ["1.a", "1.A og 1.B", "a) er best", "(1) er flest", "(3) Tre"])
def test_a_number_or_letter_that_may_be_something_else_stays(typed: str) -> None:
    assert of(typed) == (typed,)


def test_dates_in_any_order_stay() -> None:
    assert of("1. april: frist", "15. mai: møte") == ("1. april: frist", "15. mai: møte")


# --- semicolons -----------------------------------------------------------------------------------


def test_semicolons_divide_where_they_are_unmistakable() -> None:
    assert of("tid; rom; mat") == ("tid", "rom", "mat")
    assert of("tid; rom;") == ("tid", "rom")
    assert of("for lite tid; for små rom; mat") == ("for lite tid", "for små rom", "mat")


@pytest.mark.parametrize(
    "typed",
    [
        "Vi møtes sjelden; det merkes",
        "Vi møtes sjelden; det merkes. Derfor mer tid; mer rom",
        "Tre ting: tid; rom; mat",
        "Mer (tid; rom; mat) til alle",
        "Noen sier «tid; rom; mat» hver gang",
        "Vi er uenige; men vi lytter; og vi lærer",
        "Prisen er 5; 6; 7",
        "&amp;lt;&gt;",
        "https://kommunen.no/a;b;c",
        "a;;b",
        ";;;",
        f"tid; {'veldig lang tekst ' * 6}; rom",
    ],
)
def test_other_semicolons_stay(typed: str) -> None:
    assert of(typed) == (typed.strip(),)


def test_semicolons_do_not_divide_what_a_lower_level_was_joined_to() -> None:
    assert of_list((0, "Tid; rom; mat"), (1, "nå")) == ("Tid; rom; mat: nå",)


# --- lists in one paragraph -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        "1) Tid 2) Rom 3) Mat",
        "1) Tid, 2) Rom; 3) Mat",
        "1)Tid 2)Rom 3)Mat",
        "(1) Tid (2) Rom (3) Mat",
        "a) Tid b) Rom c) Mat",
        "1. Tid 2. Rom 3. Mat",
        "1.Tid 2.Rom 3.Mat",
        "• Tid • Rom • Mat",
        "•Tid •Rom •Mat",
        "• Tid• Rom • Mat •",
        "▪ Tid ▪ Rom ▪ Mat",
        "‣ Tid\t‣ Rom\t‣ Mat",
        "◦ Tid; ◦ Rom; ◦ Mat",
    ],
)
def test_a_list_in_one_paragraph_is_as_many_points(typed: str) -> None:
    assert of(typed) == ("Tid", "Rom", "Mat")


def test_a_list_may_go_on_in_the_next_paragraph_and_begin_anew_there() -> None:
    assert of("1. Tid 2. Rom", "3. Mat") == ("Tid", "Rom", "Mat")
    assert of("1. Tid 2. Rom", "1. Mat 2. Folk") == ("Tid", "Rom", "Mat", "Folk")


def test_a_list_in_one_paragraph_below_a_point_is_joined_to_it() -> None:
    assert of_list((0, "Møter"), (1, "1) færre 2) kortere")) == ("Møter: færre; kortere",)


@pytest.mark.parametrize(
    "typed",
    [
        "1) lytte mer og 2) svare før",
        "1) Ett 3) Tre",
        "2) To 3) Tre",
        "1) Ett (se 2) under)",
        "1) Det som står i 2) er viktigst",
        "(1) Ett (3) Tre",
        "1. tid 2. rom",
        "1. linje, 2. linje og 3. linje",
        "1. Trinn og 2. Trinn",
        "1. halvår plan 2. halvår drift",
        "Vi må 1) lytte 2) svare",
        "□ ja □ nei",
        "○○● Middels",
        "1. Ett 2. To 3. Tre",
        "• Ett (• To) • Tre",
        "• •• Tre",
    ],
)
def test_what_may_be_no_list_keeps_all_its_marks(typed: str) -> None:
    assert of(typed) == (typed,)


@pytest.mark.parametrize(
    ("typed", "point"),
    [
        ("1. Møte kl. 12. Bra", "Møte kl. 12. Bra"),
        ("1. Vi rykker opp fra 2. divisjon", "Vi rykker opp fra 2. divisjon"),
        ("1) Ett 2. To", "Ett 2. To"),
        ("• Ett ▪ To", "Ett ▪ To"),
        ("- Mer tid - mindre mas", "Mer tid - mindre mas"),
    ],
)
def test_another_sign_or_number_within_a_point_does_not_keep_its_mark(
    typed: str, point: str
) -> None:
    assert of(typed) == (point,)


WORDS = st.lists(
    st.sampled_from(["Tid", "rom", "folk", "2026", "50 %", "Å"]), min_size=1, max_size=5
).map(" ".join)
SIGNS = st.sampled_from(["{n}) ", "({n}) ", "{n}. Ja, ", "• ", "▪ ", "‣", "◦\t"])


@given(sign=SIGNS, texts=st.lists(WORDS, min_size=2, max_size=12))
def test_the_points_of_any_list_in_one_paragraph_come_back(sign: str, texts: list[str]) -> None:
    said = sign[sign.find(" ") + 1 :] if "{n}." in sign else ""
    typed = " ".join(f"{sign.format(n=n)}{text}" for n, text in enumerate(texts, 1))
    assert of(typed) == tuple(f"{said}{text}" for text in texts)


@given(
    st.lists(
        st.sampled_from([*"•▪-–", "1)", "2)", "3)", "(1)", "(2)", "1.", "2.", "a)", "b)"])
        | st.sampled_from(["Tid", "rom", "og", "(se", "kl. 12.", "mai", ",", ";", "\n"]),
        max_size=12,
    )
)
def test_whatever_marks_stand_where_no_word_is_lost(typed: list[str]) -> None:
    words = re.compile(r"[^\W\d_]{2,}")
    assert words.findall(" ".join(of(" ".join(typed)))) == words.findall(" ".join(typed))

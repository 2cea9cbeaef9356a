"""The fast entry line of the outcomes: what it takes for group, question and kind, and what not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from app.entry.not_understood import NotUnderstood
from app.entry.statement_line import (
    LETTERS,
    Standing,
    StatementLine,
    read_statement_line,
    said,
    understood,
)
from seminar.language import screen_language
from seminar.model import Group, Question, Seminar, Task

NB = screen_language("nb")
SEMINAR = Seminar(
    tasks=(Task(id="t", questions=(Question(id="q1"), Question(id="q2"))), Task(id="talk")),
    groups=tuple(Group(id=f"g{n}") for n in range(1, 7)),
)
BEFORE = Standing("t", "g1", "q1", "observation")


def read(text: str, standing: Standing = BEFORE, seminar: Seminar = SEMINAR) -> StatementLine:
    return read_statement_line(text, seminar, standing)


def refusal(text: str, standing: Standing = BEFORE, seminar: Seminar = SEMINAR) -> str:
    with pytest.raises(NotUnderstood) as caught:
        read(text, standing, seminar)
    return NB.say(caught.value.message)


def test_the_line_of_the_guide() -> None:
    line = read("g4 s2 e Felles time hver måned *")
    assert line == StatementLine(
        "Felles time hver måned", Standing("t", "g4", "q2", "agreement"), highlight=True
    )
    assert NB.say(understood(line, SEMINAR)) == (
        "Gruppe 4, spørsmål 2, enighet, uthevet: «Felles time hver måned»"
    )


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Felles time", BEFORE),
        ("g3 Felles time", replace(BEFORE, group="g3")),
        ("gr3 Felles time", replace(BEFORE, group="g3")),
        ("G3 Felles time", replace(BEFORE, group="g3")),
        ("g0 Felles time", replace(BEFORE, group=None)),
        ("s2 Felles time", replace(BEFORE, question="q2")),
        ("sp2 Felles time", replace(BEFORE, question="q2")),
        ("q2 Felles time", replace(BEFORE, question="q2")),
        ("s0 Felles time", replace(BEFORE, question=None)),
        ("t s2 g6 Felles time", Standing("t", "g6", "q2", "action")),
        ("  f   Felles   time  ", replace(BEFORE, kind="proposal")),
    ],
)
def test_what_is_said_is_taken_and_the_rest_stays_as_it_was(text: str, standing: Standing) -> None:
    assert read(text) == StatementLine("Felles time", standing)


@pytest.mark.parametrize(("letter", "kind"), LETTERS.items())
def test_the_letters_of_the_kinds_in_three_languages(letter: str, kind: str) -> None:
    assert read(f"{letter} Felles time").standing.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "e-post til alle før møtet",
        "E-post til alle",
        "g",
        "g er en bokstav",
        "Gruppe 4 mener noe annet",
        "gruppe4 mener noe annet",
        "g20-landene gjør det slik",
        "F og H er enige",
        "A shared hour every month",
        "a shared hour every month",
        "og så må vi snakke sammen",
        "tiltak må ha frist",
        "s-en er borte",
        "Dette er **viktig**",
        "måned*",
        "* punkt fra en liste",
        "9 av 10 er enige",
    ],
)
def test_words_stay_words(text: str) -> None:
    assert read(text) == StatementLine(text, BEFORE)


@pytest.mark.parametrize("text", ["f f Felles time", "f p Felles time"])
def test_the_same_said_twice_is_said_once(text: str) -> None:
    assert read(text) == StatementLine("Felles time", replace(BEFORE, kind="proposal"))
    assert read("g4 gr04 Felles time") == StatementLine("Felles time", replace(BEFORE, group="g4"))


def test_without_a_statement_the_line_only_chooses() -> None:
    line = read("g4 t")
    assert line == StatementLine("", replace(BEFORE, group="g4", kind="action"))
    assert NB.say(understood(line, SEMINAR)) == "Fra nå av: Gruppe 4, spørsmål 1, tiltak"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("g99 Felles time", "Det finnes ingen gruppe «g99». Skriv 1–6, eller 0 for plenum."),
        (f"g{'9' * 5000} x", "Skriv 1–6, eller 0 for plenum."),
        ("s3 Felles time", "Det finnes ikke noe spørsmål «s3». Skriv 1–2, eller 0 for ingen"),
        ("g4 g5 Felles time", "Linjen sier både «g4» og «g5». Ta bort en av dem."),
        ("o f Felles time", "Linjen sier både «o» og «f»"),
        ("s 2 er bra", "Mente du «s2»? Skriv det i ett ord; for en enighet, skriv «e»."),
        ("g4 s 2", "Mente du «s2»?"),
        ("g 4 er bra", "Mente du «g4»? Skriv det i ett ord."),
        ("e g 4 er bra", "Mente du «g4»?"),
        ("", "Det står ikke noe utsagn. Skriv hva som ble sagt."),
        ("*", "Det står ikke noe utsagn"),
        ("g4 *", "Det står ikke noe utsagn"),
    ],
)
def test_what_is_not_there_or_said_twice_is_refused_with_its_reason(text: str, reason: str) -> None:
    assert reason.rstrip(".") in refusal(text)


def test_where_there_are_none_that_is_said() -> None:
    assert "Seminaret har ingen grupper ennå" in refusal("g1 x", Standing(), Seminar())
    assert "Ingen spørsmål hører til her" in refusal("s1 x", Standing("talk"))
    assert "Ingen spørsmål hører til her" in refusal("s1 x", Standing(None))
    one = replace(SEMINAR, groups=SEMINAR.groups[:1])
    assert "Skriv 1, eller 0 for plenum" in refusal("g2 x", seminar=one)


# --- whatever is typed ----------------------------------------------------------------------------

WORDS = st.lists(
    st.sampled_from(["g4", "g9", "s2", "e", "F", "g", "*", "måned", "e-post", "**", "0", "f*"]),
    max_size=7,
).map(" ".join)
STANDINGS = st.builds(
    Standing,
    st.just("t"),
    st.sampled_from([None, "g1", "g6"]),
    st.sampled_from([None, "q1", "q2"]),
    st.sampled_from(["observation", "proposal", "agreement", "action"]),
)


def outcome(text: str, standing: Standing) -> StatementLine | None:
    try:
        return read(text, standing)
    except NotUnderstood:
        return None


@given(text=WORDS | st.text(), standing=STANDINGS)
def test_no_word_is_lost_and_none_is_made_up(text: str, standing: Standing) -> None:
    line = outcome(text, standing)
    if line is None:
        return
    typed, kept = text.split(), line.text.split()
    if not any(ord(letter) < 32 or ord(letter) > 126 for letter in text.replace("å", "a")):
        rest = typed[: len(typed) - 1] if line.highlight else typed
        assert kept == rest[len(rest) - len(kept) :]
        assert len(set(rest[: len(rest) - len(kept)])) <= 3


@given(text=WORDS | st.text(), standing=STANDINGS, other=STANDINGS)
def test_the_full_form_says_the_same_whatever_stood_before(
    text: str, standing: Standing, other: Standing
) -> None:
    line = outcome(text, standing)
    if line is not None and line.text:
        assert read(said(line, SEMINAR), other) == line

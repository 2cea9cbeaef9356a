"""What a quick line is understood as, and what is left to the person to say more clearly."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.entry.kinds import USUAL_MINUTES
from app.entry.not_understood import NotUnderstood
from app.entry.quick_line import QuickLine, read_quick_line, said, understood
from seminar.language import language
from seminar.model import ItemKind

ELEVEN = 11 * 60


def line(title: str, kind: ItemKind, minutes: int, start: str = "") -> QuickLine:
    return QuickLine(title, kind, minutes, dt.time.fromisoformat(start) if start else None)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Pause 15", line("Pause", "break", 15)),
        ("10:30 Innlegg om budsjett 40", line("Innlegg om budsjett", "talk", 40, "10:30")),
        ("Pause", line("Pause", "break", USUAL_MINUTES["break"])),
        ("lunsj 1t", line("lunsj", "meal", 60)),
        ("Middag 1 t 30 min", line("Middag", "meal", 90)),
        ("Plenum 1,5t", line("Plenum", "plenary", 90)),
        ("Åpning", line("Åpning", "opening", USUAL_MINUTES["opening"])),
        ("Avslutning 1:30", line("Avslutning", "closing", 90)),
        ("Sosialt: kveldstur 45", line("Sosialt: kveldstur", "social", 45)),
        ("Oppgave: Klare roller", line("Oppgave: Klare roller", "task", USUAL_MINUTES["task"])),
        ("Oppgåve 2 40 min", line("Oppgåve 2", "task", 40)),
        ("Group work 25", line("Group work", "task", 25)),
        ("Dinner", line("Dinner", "meal", USUAL_MINUTES["meal"])),
        ("Veien videre", line("Veien videre", "talk", USUAL_MINUTES["talk"])),
        ("Velkommen (15 min)", line("Velkommen", "opening", 15)),
        ("Kaffe og frukt, 20 min.", line("Kaffe og frukt", "talk", 20)),
    ],
)
def test_text_and_minutes_are_told_apart_and_the_first_word_gives_the_kind(
    text: str, expected: QuickLine
) -> None:
    assert read_quick_line(text) == expected


@pytest.mark.parametrize(
    "text, start",
    [
        ("9 Kaffe", "09:00"),
        ("930 Kaffe", "09:30"),
        ("0930 kaffe", "09:30"),
        ("9.30 kaffe", "09:30"),
        ("9:30: kaffe", "09:30"),
        ("kl 9.30 kaffe", "09:30"),
        ("kl. 9 kaffe", "09:00"),
        ("09:30 – kaffe", "09:30"),
        ("12 lunsj", "12:00"),
        ("2000 Middag", "20:00"),
    ],
)
def test_a_clock_time_first_is_the_start(text: str, start: str) -> None:
    found = read_quick_line(text)
    assert found.start == dt.time.fromisoformat(start)
    assert found.title.casefold() in ("kaffe", "lunsj", "middag")


def test_a_stretch_first_gives_start_and_length() -> None:
    assert read_quick_line("09:00–09:30 Kaffe") == line("Kaffe", "talk", 30, "09:00")
    assert read_quick_line("9.00 - 9.30 Kaffe 30") == line("Kaffe", "talk", 30, "09:00")
    assert read_quick_line("2024-2026 i tall") == line("2024-2026 i tall", "talk", 30)


@pytest.mark.parametrize(
    "text, start, minutes",
    [
        ("9:30 9:45 Kaffe", "09:30", 15),
        ("9.30 10.15 Kaffe", "09:30", 45),
        ("0930 0945 Kaffe", "09:30", 15),
        ("kl 9 9:45 Kaffe", "09:00", 45),
        ("9 9:45 Kaffe", "09:00", 45),
        ("9-10 Kaffe", "09:00", 60),
        ("9 – 9.45 Kaffe", "09:00", 45),
        ("kl 9-10 Kaffe", "09:00", 60),
        ("kl. 9.30-10 kaffe", "09:30", 30),
        ("22:00-24:00 Kaffe", "22:00", 120),
        ("23:30 Kaffe til 24:00", "23:30", 30),
    ],
)
def test_two_clock_times_first_are_from_when_to_when(text: str, start: str, minutes: int) -> None:
    found = read_quick_line(text)
    assert (found.title.casefold(), found.minutes) == ("kaffe", minutes)
    assert found.start == dt.time.fromisoformat(start)


def test_two_bare_numbers_before_a_small_letter_begin_the_title() -> None:
    assert read_quick_line("9-10 prosent av budsjettet").title == "9-10 prosent av budsjettet"
    assert read_quick_line("2-3 Ting å ta med").title == "2-3 Ting å ta med"


def test_an_end_is_counted_from_the_start_or_from_where_the_item_goes() -> None:
    assert read_quick_line("11:30 Lunsj til 12:30") == line("Lunsj", "meal", 60, "11:30")
    assert read_quick_line("Lunsj til 11.45", ELEVEN) == line("Lunsj", "meal", 45)
    with pytest.raises(NotUnderstood, match=r"no start"):
        read_quick_line("Lunsj til 11.45")


@pytest.mark.parametrize(
    "text, title, minutes",
    [
        ("Budsjett 2026", "Budsjett 2026", 30),
        ("Versjon 2.0", "Versjon 2.0", 30),
        ("Planen 2024-2026", "Planen 2024-2026", 30),
        ("Plan 2030 45 min", "Plan 2030", 45),
        ("Plan 2030 45", "Plan 2030", 45),
        ("Oppgave 1", "Oppgave 1", 45),
        ("Oppgave 1 45", "Oppgave 1", 45),
        ("Oppgave 45", "Oppgave", 45),
        ("Gruppene deler fra oppgave 1", "Gruppene deler fra oppgave 1", 30),
        ("Gruppene deler fra oppgave 1 og 2", "Gruppene deler fra oppgave 1 og 2", 30),
        ("Økt 3 20", "Økt 3", 20),
        ("Samling i rom 204", "Samling i rom 204", 30),
        ("Uke 12", "Uke 12", 30),
        ("Veien til 2030", "Veien til 2030", 30),
        ("Veien til 2030 60", "Veien til 2030", 60),
        ("Fra 5 til 12", "Fra 5 til 12", 30),
        ("Frist 19.03 15", "Frist 19.03", 15),
        ("25 år med dialog", "25 år med dialog", 30),
        ("3 på gangen 20", "3 på gangen", 20),
        ("100 dager etter 30 min", "100 dager etter", 30),
        ("Visjon mot 100", "Visjon mot 100", 30),
    ],
)
def test_numbers_of_a_title_are_not_taken_for_minutes(text: str, title: str, minutes: int) -> None:
    found = read_quick_line(text)
    assert (found.title, found.minutes) == (title, minutes)


@pytest.mark.parametrize(
    "text, reason",
    [
        ("", "no title"),
        ("10:30", "no title"),
        ("45 min", "no title"),
        ("9", "no title"),
        ("kl", "no title"),
        ("10 år med dialog", "start or part"),
        ("2026 i tall", "start or part"),
        ("2 Pause", "start or part"),
        ("Lunsj 12:00", "start or part"),
        ("Lunsj 12.30", "start or part"),
        ("Lunsj kl 12", "start or part"),
        ("Middag kl. 19:00", "start or part"),
        ("Lunsj til 12", "end or part"),
        ("Fest til 24", "end or part"),
        ("Middag 19", "19:00.*19 min"),
        ("Middag 1930", "19:30.*1930 min"),
        ("Felles middag 19", "19:00.*19 min"),
        ("Sosialt 21", "21:00.*21 min"),
        ("9:30 9:15 Kaffe", "cannot end"),
        ("9:00-9:30 9:45 Kaffe", "start or part"),
        ("24:00 Kaffe", "00:00 to 23:59"),
        ("Lunsj 12:00-13:00", "start or part"),
        ("Lunsj kl 12-13", "start or part"),
        ("Lunsj 12-13", "is not a length"),
        ("Pause 1.5", "is not a length"),
        ("Pause -5", "is not a length"),
        ("Pause 0", "0 min. Write from 1 to 720"),
        ("Pause 800", "800 min. Write from 1 to 720"),
        ("Pause 2026", "2026 min. Write from 1 to 720"),
        ("Tillit 12345", "from 1 to 720"),
        ("Kaffe 1 t 0,5 t", "ends on a length"),
        ("Kaffe 30 min 45 min", "ends on a length"),
        ("Kaffe 1 t og", "ends on a length"),
        ("25:00 Kaffe", "00:00 to 23:59"),
        ("Pause 0 min", "from 1 to 720"),
        ("Pause 800 min", "from 1 to 720"),
        ("23:50 Pause", "at most 10"),
        ("12:30 Lunsj til 12:00", "cannot end"),
        ("09:00–09:30 Kaffe 45", "both"),
    ],
)
def test_what_can_be_read_in_two_ways_or_none_is_refused_with_its_reason(
    text: str, reason: str
) -> None:
    with pytest.raises(NotUnderstood, match=reason):
        read_quick_line(text)


def test_what_was_understood_is_said_in_words_with_a_colon_in_the_time() -> None:
    found = read_quick_line("1030 Pause")
    assert language("nb").say(understood(found)) == "«Pause» kl. 10:30, 15 min (Pause)"
    assert language("nb").say(understood(read_quick_line("Pause 5"))) == "«Pause», 5 min (Pause)"
    task = understood(read_quick_line("Oppgave om tillit 30"))
    assert language("nb").say(task) == "«Oppgave om tillit», 30 min (Oppgave)"


_TOKENS = st.sampled_from(
    (
        *(
            "Pause",
            "Lunsj",
            "Oppgave",
            "oppgave",
            "Budsjett",
            "og",
            "til",
            "kl",
            "kl.",
            "rom",
            "år",
        ),
        *("1", "2", "9", "12", "15", "45", "60", "204", "930", "0930", "2026", "2030", "9:30"),
        *("9.30", "12:00", "1:30", "0:30", "45 min", "min", "1t", "1 t", "1t30", "1,5 t", "0,5 t"),
        *("t", "h", "-", "–", "9-10", "09:00–09:30", "(15 min)", "(", ")", "«Sammen»", "+", "%"),
        *("timer", "1 t og", "til 11:35", ":", "1:", "19.3", "½", "٣", "3 and", "\u00a0", "\u0000"),
    )
)
_LINES = st.text(max_size=25) | st.lists(_TOKENS, max_size=7).map(" ".join)
_BEGINNINGS = st.none() | st.integers(0, 3000)


@given(_LINES, _BEGINNINGS)
def test_any_line_is_read_or_refused_and_what_is_said_reads_to_the_same(
    text: str, begins: int | None
) -> None:
    try:
        found = read_quick_line(text, begins)
    except NotUnderstood:
        return
    assert found.title
    assert 1 <= found.minutes <= 720
    assert read_quick_line(said(found), begins) == found


@given(_LINES, st.integers(1, 720))
def test_minutes_with_their_unit_last_in_the_line_always_are_the_length(
    text: str, minutes: int
) -> None:
    try:
        found = read_quick_line(f"{text} ; {minutes} min")
    except NotUnderstood:
        return
    assert found.minutes == minutes

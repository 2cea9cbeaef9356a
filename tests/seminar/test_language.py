from __future__ import annotations

import datetime as dt
import os
import sys
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seminar.language import interface_language, language
from seminar.messages import PlenumError, message

NB, NN, EN = language("nb"), language("nn"), language("en")
CODES = ("nb", "nn", "en")


def days(*texts: str) -> list[dt.date]:
    return [dt.date.fromisoformat(text) for text in texts]


def test_a_language_is_made_once() -> None:
    assert language("nn") is NN
    assert repr(NN) == "language('nn')"


def test_a_sentence_is_said_with_its_fields() -> None:
    assert NB.text("{items} and {last}", items="mot", last="tillit") == "mot og tillit"
    assert EN.text("{items} and {last}", items="mot", last="tillit") == "mot and tillit"


def test_braces_in_a_field_are_text() -> None:
    assert NB.text("{items} and {last}", items="{x}", last="{0}") == "{x} og {0}"


def test_messages_among_the_fields_are_said_too() -> None:
    both = message("{items} and {last}", items=message("Thank you"), last=message("Closing"))
    assert NB.say(both) == "Takk for oss og Avslutning"
    assert NN.say(both) == "Takk for oss og Avslutning"
    assert str(both) == EN.say(both) == "Thank you and Closing"
    assert str(PlenumError("{what}!", what=both)) == "Thank you and Closing!"


def test_numbers_times_and_dates_among_the_fields_follow_the_language() -> None:
    fields = message("{items} and {last}", items=3.6, last=dt.time(9, 5))
    assert NB.say(fields) == "3,6 og 09.05"
    assert EN.say(fields) == "3.6 and 09:05"
    assert NN.text("{items} and {last}", items=7, last=days("2025-03-20")[0]) == (
        "7 og 20. mars 2025"
    )


def test_one_and_many_are_told_apart() -> None:
    assert EN.plural("{n} day in {place}", "{n} days in {place}", 1, place="March") == (
        "1 day in March"
    )
    assert EN.plural("{n} day in {place}", "{n} days in {place}", 0, place="March") == (
        "0 days in March"
    )


def test_what_is_not_translated_stays_in_the_original() -> None:
    assert NB.text("A sentence nobody translated") == "A sentence nobody translated"


@pytest.mark.parametrize(
    ("when", "said"),
    [(dt.time(9, 0), "09.00"), (0, "00.00"), (615, "10.15"), (1440, "00.00"), (1505, "01.05")],
)
def test_clock_times_have_a_full_stop_in_norwegian(when: dt.time | int, said: str) -> None:
    assert NB.clock(when) == NN.clock(when) == said
    assert EN.clock(when) == said.replace(".", ":")


def test_a_date_is_said_in_full_or_with_its_weekday() -> None:
    (day,) = days("2025-03-20")
    assert [lang.date(day) for lang in (NB, NN, EN)] == [
        "20. mars 2025",
        "20. mars 2025",
        "20 March 2025",
    ]
    assert NB.weekday_date(day) == "torsdag 20. mars"
    assert EN.weekday_date(day) == "Thursday 20 March"
    assert NN.weekday_date(day - dt.timedelta(5)) == "laurdag 15. mars"


@pytest.mark.parametrize(
    ("texts", "nb", "en"),
    [
        ([], "", ""),
        (["2025-03-20"], "20. mars 2025", "20 March 2025"),
        (["2025-03-20", "2025-03-21"], "20.–21. mars 2025", "20–21 March 2025"),
        (["2025-03-21", "2025-03-20", "2025-03-20"], "20.–21. mars 2025", "20–21 March 2025"),
        (["2025-03-31", "2025-04-01"], "31. mars–1. april 2025", "31 March–1 April 2025"),
        (
            ["2025-12-31", "2026-01-01"],
            "31. desember 2025–1. januar 2026",
            "31 December 2025–1 January 2026",
        ),
        (["2025-03-20", "2025-03-27"], "20. og 27. mars 2025", "20 and 27 March 2025"),
        (
            ["2025-02-28", "2025-03-01", "2025-03-04"],
            "28. februar, 1. og 4. mars 2025",
            "28 February, 1 and 4 March 2025",
        ),
    ],
)
def test_several_dates_share_what_they_have_in_common(texts: list[str], nb: str, en: str) -> None:
    assert NB.dates(days(*texts)) == nb
    assert EN.dates(days(*texts)) == en


@pytest.mark.parametrize(
    ("value", "decimals", "said"),
    [
        (3.65, 1, "3,7"),
        (3.25, 1, "3,3"),
        (2.675, 2, "2,68"),
        (-0.25, 1, "−0,3"),
        (-0.04, 1, "0,0"),
        (4, 1, "4,0"),
        (3.5, 0, "4"),
        (1e-7, 1, "0,0"),
        (Decimal("0.05"), 1, "0,1"),
        (12345.6, 1, "12345,6"),
    ],
)
def test_numbers_are_rounded_half_away_from_zero(value: float, decimals: int, said: str) -> None:
    assert NB.number(value, decimals) == said
    assert EN.number(value, decimals) == said.replace(",", ".")


@given(st.floats(-1e6, 1e6), st.integers(0, 3))
def test_a_printed_number_is_never_further_off_than_half_a_step(value: float, places: int) -> None:
    printed = Decimal(EN.number(value, places).replace("−", "-"))
    assert abs(printed - Decimal(str(value))) <= Decimal(5).scaleb(-places - 1)


def test_numbers_up_to_twelve_are_words() -> None:
    assert [NB.number_word(n) for n in (0, 1, 5, 7, 12, 13)] == [
        "ingen",
        "én",
        "fem",
        "sju",
        "tolv",
        "13",
    ]
    assert NN.number_word(1) == "éin"
    assert EN.number_word(12) == "twelve"
    assert EN.number_word(-1) == "-1"


def test_a_list_ends_with_and() -> None:
    assert NB.listing(("a", "b", "c")) == "a, b og c"
    assert EN.listing(("a", "b")) == "a and b"
    assert NN.listing(("a",)) == "a"
    assert NB.listing(()) == ""


@pytest.mark.parametrize(
    ("environ", "code"),
    [
        ({"LANG": "nb_NO.UTF-8"}, "nb"),
        ({"LANG": "no_NO"}, "nb"),
        ({"LANG": "nn_NO.UTF-8"}, "nn"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "nb_NO", "LC_ALL": "nn_NO"}, "nn"),
        ({"LANG": "nb_NO", "LC_MESSAGES": "en_US"}, "en"),
        ({"LC_ALL": "en_US", "LANGUAGE": "se:nn:en"}, "nn"),
        ({"LANGUAGE": "nn", "PLENUM_LANGUAGE": "nb"}, "nb"),
        ({"PLENUM_LANGUAGE": "", "LANG": "nn_NO"}, "nn"),
        ({"PLENUM_LANGUAGE": "nb-NO"}, "nb"),
    ],
)
def test_a_person_is_addressed_in_the_first_language_the_environment_names(
    environ: dict[str, str], code: str
) -> None:
    assert interface_language(environ) == code


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the system names a language")
def test_where_nothing_names_a_language_it_is_bokmal() -> None:
    assert interface_language({}) == "nb"


def test_the_real_environment_gives_a_language() -> None:
    assert interface_language(os.environ) in CODES

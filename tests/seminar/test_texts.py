from __future__ import annotations

import json
from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from seminar.messages import message
from seminar.texts import capital, clean_text, in_words, is_clean, shown, within_sentence

any_text = st.text(st.characters(exclude_categories=[]))


@pytest.mark.parametrize(
    "text", ["", "Åpenhet\n\tog tillit", "a\u00a0b\u00ad\u200d", "😀", "tjïelte"]
)
def test_ordinary_text_is_clean(text: str) -> None:
    assert is_clean(text)


@pytest.mark.parametrize(
    "text",
    ["\x00", "a\x07", "\r\n", "\x1b[0m", "\x7f", "\x9c", "\ud83d", "\ufffe", "\uffff"],
)
def test_what_xml_or_a_reader_cannot_take_is_not_clean(text: str) -> None:
    assert not is_clean(text)


@given(any_text)
def test_clean_text_can_stand_in_xml(text: str) -> None:
    element = etree.Element("t")
    element.text = clean_text(text)
    assert etree.fromstring(etree.tostring(element)).text == (clean_text(text) or None)


@given(any_text)
def test_cleaning_makes_clean_and_composed_and_does_it_once(text: str) -> None:
    once = clean_text(text)
    assert is_clean(once)
    assert is_normalized("NFC", once)
    assert clean_text(once) == once


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Mn"], max_codepoint=0x2FF)))
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert clean_text(text) == text


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", "\n"])
def test_every_line_break_becomes_a_plain_one(line_break: str) -> None:
    assert clean_text(f"Først{line_break}så") == "Først\nså"


def test_letters_with_accents_apart_are_put_together() -> None:
    assert clean_text("a\u030angst, tji\u0308elte") == "ångst, tjïelte"


@given(any_text)
def test_what_is_shown_is_short_clean_and_on_one_line(text: str) -> None:
    assert len(shown(text)) <= 40
    assert is_clean(shown(text))
    assert "\n" not in shown(text)


def test_a_long_text_is_shown_by_its_beginning() -> None:
    assert shown("a" * 40) == "a" * 40
    assert shown("a" * 41) == "a" * 39 + "…"


@pytest.mark.parametrize(
    "source, words",
    [('"ti"', '"ti"'), ("null", "null"), ("true", "true"), ("2.5", "2.5"), ('"å\\n"', '"å\\n"')],
)
def test_a_value_is_quoted_as_it_stands_in_the_file(source: str, words: str) -> None:
    assert in_words(json.loads(source)) == words


def test_lists_and_objects_are_named_by_their_kind() -> None:
    assert in_words([[[]]]) == message("a list")
    assert in_words({"a": 1}) == message("fields in curly brackets")


@pytest.mark.parametrize(
    ("text", "begun"), [("ørret og laks", "Ørret og laks"), ("HTV", "HTV"), ("", "")]
)
def test_a_sentence_begins_with_a_large_letter(text: str, begun: str) -> None:
    assert capital(text) == begun


@pytest.mark.parametrize(
    ("name", "inside"), [("Gruppearbeid", "gruppearbeid"), ("IGP", "IGP"), ("I", "i"), ("", "")]
)
def test_a_name_begins_small_within_a_sentence_unless_it_is_a_short_form(
    name: str, inside: str
) -> None:
    assert within_sentence(name) == inside

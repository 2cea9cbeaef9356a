"""Tags and bookmarks of answer fields are short enough for Word, and tell fields apart."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from builders.answer_marks import (
    PROMPTS,
    PROPERTIES,
    TEXTS,
    answer_tag,
    bookmark,
    highlight_tag,
    read_marks,
    read_text_marks,
    text_mark,
    text_marks,
)
from builders.documents.finishing.properties import Properties, property_links, property_parts
from builders.opc import Package, Part

IDS = st.text("abcxyz0189_-", min_size=1, max_size=24)


@given(IDS, IDS)
def test_tags_of_the_longest_ids_are_as_long_as_word_allows(task: str, question: str) -> None:
    assert len(answer_tag(task, question)) <= 64
    assert answer_tag("t" * 24, "q" * 24) == f"plenum.answer:{'t' * 24}.{'q' * 24}"
    assert len(highlight_tag(task)) <= 64


@given(IDS, IDS)
def test_a_tag_can_be_taken_apart_again(task: str, question: str) -> None:
    _, _, ids = answer_tag(task, question).partition(":")
    assert ids.split(".") == [task, question]


@given(st.text())
def test_bookmarks_are_names_that_word_accepts(tag: str) -> None:
    assert re.fullmatch(r"_\w{1,39}", bookmark(tag), re.ASCII)


@given(st.text(), st.text())
def test_different_tags_have_different_bookmarks(one: str, other: str) -> None:
    assert (bookmark(one) == bookmark(other)) == (one == other)


@given(st.dictionaries(st.sampled_from(["PlenumSeminar", "PlenumTask"]), IDS, min_size=1))
def test_marks_are_read_as_they_were_written(marks: dict[str, str]) -> None:
    properties = Properties("t", "o", "s", "nb-NO", custom=marks)
    parts = {part.name: part for part in property_parts(properties)}
    assert read_marks(Package("x", parts, tuple(property_links(properties)))) == marks


@given(st.lists(st.text(), max_size=150))
def test_what_a_sheet_itself_says_is_known_by_properties_that_word_keeps_whole(
    texts: list[str],
) -> None:
    written = text_marks(TEXTS, texts) | text_marks(PROMPTS, ["Skriv her"])
    assert all(len(value) <= 255 for value in written.values())
    assert set(written) <= set(PROPERTIES)
    known = read_text_marks(TEXTS, written)
    assert known == {text_mark(text) for text in texts if text.strip()}
    assert read_text_marks(PROMPTS, written) == {text_mark(" Skriv  her ")}


def test_a_file_without_marks_or_with_damaged_ones_has_none() -> None:
    marked = Properties("t", "o", "s", "nb-NO", custom={"PlenumTask": "t"})
    links = tuple(property_links(marked))
    assert read_marks(Package("x", {}, ())) == {}
    broken = Part("/docProps/custom.xml", "application/xml", b"<Properties")
    assert read_marks(Package("x", {broken.name: broken}, links)) == {}

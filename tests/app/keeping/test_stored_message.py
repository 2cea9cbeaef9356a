from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.keeping.stored_message import NotAMessage, from_data, to_data
from seminar.messages import Field, Message, beginning, message

plain_fields = (
    st.text(st.characters(codec="utf-8", exclude_characters="{}"))
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.dates()
    | st.times()
)


def messages(fields: st.SearchStrategy[Field]) -> st.SearchStrategy[Message]:
    named = st.dictionaries(st.sampled_from("abc"), fields, max_size=3)
    return named.map(lambda given: message(" ".join(f"{{{name}}}" for name in given), **given))


@given(
    st.recursive(plain_fields, messages, max_leaves=6).flatmap(lambda one: messages(st.just(one)))
)
def test_a_message_comes_back_as_it_was_with_the_kinds_of_its_fields(said: Message) -> None:
    again = from_data(json.loads(json.dumps(to_data(said))))
    assert again == said
    assert [type(value) for _, value in again.fields] == [type(value) for _, value in said.fields]


def test_a_message_that_begins_a_sentence_still_does() -> None:
    said = beginning(message("{day}", day=dt.date(2026, 3, 19)))
    assert from_data(to_data(said)) == said


@pytest.mark.parametrize(
    "data",
    [
        None,
        "Saved",
        {},
        {"original": "Saved", "begins": False},
        {"original": 3, "fields": [], "begins": False},
        {"original": "{a}", "fields": [], "begins": False},
        {"original": "{a}", "fields": [["a", "date", "soon"]], "begins": False},
        {"original": "{a}", "fields": [["a", "person", "x"]], "begins": False},
        {"original": "{a}", "fields": [["a", "text", 3]], "begins": False},
        {"original": "{a.b}", "fields": [["a", "text", "x"]], "begins": False},
    ],
)
def test_what_is_no_message_is_refused(data: object) -> None:
    with pytest.raises(NotAMessage):
        from_data(data)

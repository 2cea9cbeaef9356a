from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seminar.syntax import BadSyntax, parse


def fault(content: bytes | str) -> str:
    with pytest.raises(BadSyntax) as caught:
        parse(content.encode() if isinstance(content, str) else content)
    return str(caught.value)


def test_an_object_becomes_its_fields() -> None:
    content = '{"format": 1, "a": [1.5, null, true, {"å": "ø\\n😀"}]}'
    assert parse(content.encode()) == {"format": 1, "a": [1.5, None, True, {"å": "ø\n😀"}]}


# --- encodings ------------------------------------------------------------------------------------


def test_a_byte_order_mark_is_passed_over() -> None:
    assert parse(b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_utf_16_is_refused_with_what_to_do(encoding: str) -> None:
    assert "save it as UTF-8" in fault('{"title": "Dialog"}'.encode(encoding))


def test_latin_1_is_refused_with_the_line() -> None:
    content = '{\n"a": "ren",\n"title": "Åpenhet"}'.encode("latin-1")
    assert fault(content) == "line 3 is not UTF-8; save it as UTF-8"


@pytest.mark.parametrize("content", [b"", b" \n", b"\0" * 4096])
def test_an_empty_file_is_called_empty(content: bytes) -> None:
    assert fault(content) == "it is empty"


# --- what is not JSON -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content, said",
    [
        ('{"a": 1', "it ends too early, at line 1, column 8"),
        ('{"a":\n"b', "it ends in the middle of the text that begins at line 2, column 1"),
        ('{"a" 1}', "line 1, column 6: a colon is missing before this"),
        (
            '{"a": 1 "b": 2}',
            "line 1, column 9: a comma or a closing bracket is missing before this",
        ),
        ("{a: 1}", "line 1, column 2: expected the name of a field in quotation marks"),
        ('{"a": nei}', "line 1, column 7: expected a value"),
        ('{"a": "\\å"}', "line 1, column 8: a backslash in a text must be doubled"),
        ('{"a": "\\u12"}', "line 1, column 9: a backslash in a text must be doubled"),
        ("{}\n{}", "line 2, column 1: there is more after the last closing bracket"),
        (
            '{\n"a": "b\n"}',
            "line 2, column 8: a line break or tab in a text must be written as \\n or \\t,"
            " and the text closed",
        ),
    ],
)
def test_a_slip_of_the_hand_is_named_with_line_and_column(content: str, said: str) -> None:
    assert fault(content) == said


def test_a_comma_too_many_is_named_with_line_and_column() -> None:
    assert fault('{"a": 1,}').startswith("line 1, column ")


@pytest.mark.parametrize(
    "content, found", [("[1]", "a list"), ("3", "3"), ('"tekst"', '"tekst"'), ("null", "null")]
)
def test_anything_but_an_object_is_refused(content: str, found: str) -> None:
    assert fault(content) == f"expected fields in curly brackets, got {found}"


@pytest.mark.parametrize("start", ["[", '{"a":', '{"a":[', "[[],"])
def test_brackets_without_end_are_refused(start: str) -> None:
    assert fault(start * 100_000) == "its brackets are nested too deep"


def test_a_number_without_end_is_refused() -> None:
    assert fault('{"a": ' + "1" * 10_000 + "}") == "it holds a number with too many digits"


# --- fields given twice ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content, place",
    [
        ('{"a": 1, "b": 2, "a": 3}', "a"),
        ('{"a": [0, {"b": 1, "b": 1}]}', "a[1].b"),
        ('{"a": {"b": 1, "b": 2}, "a": {"b": 3}}', "a"),
        ('{"a": {"c": {"b": 1, "b": 2}}, "d": [{}, {}]}', "a.c.b"),
        ('{"\\ud800": 1, "\\ud800": 1}', "\N{REPLACEMENT CHARACTER}"),
    ],
)
def test_a_field_given_twice_is_named_with_its_place(content: str, place: str) -> None:
    assert fault(content) == f"{place}: this field is given twice"


def test_equal_fields_of_different_objects_are_no_doubles() -> None:
    assert parse(b'{"a": [{"b": 1}, {"b": 1}], "b": 1}')["b"] == 1


# --- anything -------------------------------------------------------------------------------------

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@settings(max_examples=50)
@given(st.dictionaries(st.text(), values, max_size=3))
def test_whatever_is_json_is_read(fields: dict[str, object]) -> None:
    assert parse(json.dumps(fields).encode()) == fields


@given(st.binary() | st.text('{}[]":,\\u1aå \n-+.eE').map(str.encode))
def test_whatever_is_not_json_is_refused_with_a_sentence(content: bytes) -> None:
    said = ""
    try:
        parse(content)
    except BadSyntax as error:
        said = str(error)
    assert "\n" not in said

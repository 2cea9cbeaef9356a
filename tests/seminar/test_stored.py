from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from seminar.language import language
from seminar.messages import PlenumError
from seminar.migrations import NewerFormat
from seminar.model import Seminar, Task
from seminar.rules import InvalidSeminar
from seminar.stored import LARGEST, TooLarge, decode, encode
from seminar.syntax import BadSyntax
from tests.strategies import seminars

CONTENT = (Path(__file__).parent / "fixtures" / "format-2" / "seminar.json").read_bytes()
SEMINAR = decode(CONTENT)


@settings(max_examples=30)
@given(seminars())
def test_what_was_encoded_decodes_to_the_same_seminar(seminar: Seminar) -> None:
    assert decode(encode(seminar)) == seminar


# --- what the file looks like ---------------------------------------------------------------------


def test_the_file_begins_with_its_format_and_ends_with_a_line_break() -> None:
    content = encode(SEMINAR)
    assert content.startswith(b'{\n  "format": 5,\n  "id": "seminar",\n  "title": "Dialogseminar')
    assert content.endswith(b"\n}\n")
    assert b"\r" not in content


def test_letters_stand_as_they_are() -> None:
    assert "Eksempel tjïelte".encode() in encode(SEMINAR)


def test_every_field_is_written_so_that_no_default_changes_a_file() -> None:
    fields = json.loads(encode(Seminar(tasks=(Task(),))))
    assert list(fields) == ["format", *Seminar.__struct_fields__]
    assert list(fields["tasks"][0]) == list(Task.__struct_fields__)


def test_a_changed_value_is_a_changed_line() -> None:
    before = encode(SEMINAR).splitlines()
    after = encode(replace(SEMINAR, theme="Tillit")).splitlines()
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert changed == [(b'  "theme": "Godt samspill",', b'  "theme": "Tillit",')]


def test_an_invalid_seminar_is_not_encoded() -> None:
    with pytest.raises(InvalidSeminar):
        encode(Seminar(title="\ud800"))


# --- what is refused ------------------------------------------------------------------------------


def altered(old: str, new: str) -> bytes:
    content = CONTENT.decode()
    assert content.count(old) == 1
    return content.replace(old, new).encode()


def test_a_misfit_is_refused_with_place_and_value() -> None:
    with pytest.raises(InvalidSeminar) as caught:
        decode(altered('"minutes": 60', '"minutes": "ti"'))
    assert str(caught.value) == (
        'programme[1].items[0].minutes: expected a whole number, got "ti".'
    )


def test_a_broken_rule_is_refused_with_place_and_value() -> None:
    with pytest.raises(InvalidSeminar) as caught:
        decode(altered('"minutes": 60', '"minutes": 6000'))
    assert str(caught.value) == ("programme[1].items[0].minutes: must be from 1 to 1440, not 6000.")


def test_a_missing_id_is_refused_for_every_opening_would_give_another() -> None:
    with pytest.raises(InvalidSeminar) as caught:
        decode(altered('"id": "q2",', ""))
    places = [violation.place for violation in caught.value.violations]
    assert places == ["tasks[0].questions[1]", "outcomes[0].question"]


def test_a_text_that_looks_like_an_id_does_not_hide_a_missing_one() -> None:
    tricky = altered('"id": "q2",', "").replace(b"Kulturhuset", rb"{\"id\":\"q2\"} \"id\":")
    with pytest.raises(InvalidSeminar, match="id"):
        decode(tricky)


def test_a_newer_format_is_refused_whatever_else_it_holds() -> None:
    with pytest.raises(NewerFormat):
        decode(b'{"format": 99, "slides": {"unheard": "of"}}')


def test_a_file_larger_than_any_seminar_is_refused_before_it_is_read() -> None:
    with pytest.raises(TooLarge, match="20 MB"):
        decode(b"[" * (LARGEST + 1))


def test_a_million_misfits_are_one_sentence() -> None:
    with pytest.raises(InvalidSeminar) as caught:
        decode(b'{"format": 5, "tasks": [' + b"1," * 1_000_000 + b"1]}")
    assert len(caught.value.violations) == 100


# --- damage ---------------------------------------------------------------------------------------


def in_one_sentence(content: bytes) -> None:
    """Check that `content` is a seminar, or refused with one line that can be said and shown."""
    try:
        decode(content)
    except PlenumError as error:
        for said in (str(error), language("nb").say(error.message)):
            said.encode()
            assert "\n" not in said
            assert 0 < len(said) < 600


def test_a_file_cut_off_anywhere_is_refused() -> None:
    for length in range(0, len(CONTENT) - 2, 17):
        with pytest.raises(BadSyntax):
            decode(CONTENT[:length])
        in_one_sentence(CONTENT[:length])


@given(
    st.lists(
        st.tuples(st.integers(0, len(CONTENT) - 1), st.integers(0, 255)), min_size=1, max_size=9
    )
)
def test_changed_bytes_are_refused_in_one_sentence(changes: list[tuple[int, int]]) -> None:
    content = bytearray(CONTENT)
    for place, byte in changes:
        content[place] = byte
    in_one_sentence(bytes(content))


@given(st.randoms(use_true_random=False))
def test_lines_lost_or_doubled_are_refused_in_one_sentence(chance: random.Random) -> None:
    lines = CONTENT.splitlines(keepends=True)
    start, length, times = (
        chance.randrange(len(lines)),
        chance.randrange(1, 9),
        chance.choice([0, 2]),
    )
    in_one_sentence(
        b"".join(lines[:start] + lines[start : start + length] * times + lines[start + length :])
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32-be", "latin-1", "cp037"])
def test_another_encoding_is_refused_in_one_sentence(encoding: str) -> None:
    content = CONTENT.decode().encode(encoding)
    with pytest.raises(BadSyntax):
        decode(content)
    in_one_sentence(content)


def test_a_byte_order_mark_changes_nothing() -> None:
    assert decode(b"\xef\xbb\xbf" + CONTENT) == SEMINAR


@pytest.mark.parametrize(
    "value", ["[" * 100_000, "[" * 900 + "]" * 900, "1" * 5000, "NaN", "1e999"]
)
def test_odd_values_are_refused_in_one_sentence(value: str) -> None:
    for field in ('"theme": "Godt samspill"', '"minutes": 60'):
        content = altered(field, f"{field.partition(':')[0]}: {value}")
        with pytest.raises(PlenumError):
            decode(content)
        in_one_sentence(content)


@pytest.mark.parametrize(
    "field",
    ['"theme": "Godt samspill"', '"date": "2025-03-21"', '"language": "nn"', '"kind": "meal"'],
)
def test_half_a_character_anywhere_is_refused_in_one_sentence(field: str) -> None:
    name = field.partition(":")[0]
    for content in (
        altered(field, rf'{name}: "\ud800"'),
        altered(field, rf'"\udfff": 1, {field}'),
        altered('"kind": "bullets"', '"kind": "\\ud800"'),
    ):
        with pytest.raises(InvalidSeminar):
            decode(content)
        in_one_sentence(content)


_AT_ONCE = """
import sys, threading
from pathlib import Path
from seminar.stored import decode

def understand():
    together.wait()
    decode(content)

sys.setswitchinterval(1e-6)
content = Path(sys.argv[1]).read_bytes()
together = threading.Barrier(8)
threads = [threading.Thread(target=understand) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


def test_several_threads_may_be_the_first_to_open_a_seminar() -> None:
    path = Path(__file__).parent / "fixtures" / "format-2" / "seminar.json"
    ran = subprocess.run([sys.executable, "-c", _AT_ONCE, path], capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")

"""Damaged sheets: no traceback, each read or named, the others read, within bounds."""

from __future__ import annotations

import inspect
import sys
import time
from pathlib import Path

import pytest

from tests.bounded import problems
from tests.builders.answers import fuzzing
from tests.builders.answers.marking_up import in_field, put, r
from tests.builders.answers.rooms import ANSWER, FIRST, SECOND, Room, faults, said

FAST = 100
SLOW = 1000
CHUNK = 250


def wrong(start: int, count: int) -> str:
    """Return what went wrong with the sheets of these seeds."""
    return problems(fuzzing.__file__, start, count)


def test_some_damaged_sheets_are_told_of_and_the_others_read() -> None:
    assert not wrong(SLOW, FAST)


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, SLOW, CHUNK))
def test_a_thousand_damaged_sheets_are_told_of_and_the_others_read(start: int) -> None:
    assert not wrong(start, CHUNK)


def test_a_seed_gives_the_same_sheet_again() -> None:
    assert [fuzzing.damaged(seed) for seed in range(20)] == [
        fuzzing.damaged(seed) for seed in range(20)
    ]


@pytest.mark.invalid_office_files
@pytest.mark.parametrize("sign", ["D800", "D83D", "DFFF", "110000", "-1", "zz", ""])
def test_a_sign_that_no_text_can_hold_is_read_as_some_sign(tmp_path: Path, sign: str) -> None:
    room = Room(tmp_path)
    runs = f'{r("Mer ")}<w:r><w:sym w:font="X" w:char="{sign}"/></w:r>{r("tid")}'
    room.edit(FIRST, lambda root: put(root, ANSWER, in_field(runs)))
    (point,) = said(room.read())
    assert point.startswith("Mer ")
    assert point.endswith("tid")
    assert point.encode()


def test_a_paragraph_in_very_many_pieces_is_read_at_once(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.edit(FIRST, lambda root: put(root, ANSWER, in_field(r("a") * 40_000)))
    started = time.process_time()
    assert said(room.read()) == ("a" * 40_000,)
    assert time.process_time() - started < 10


@pytest.mark.invalid_office_files
def test_a_file_in_which_something_unforeseen_happens_is_told_of_and_the_others_read(
    tmp_path: Path,
) -> None:
    room = Room(tmp_path)
    room.fill(SECOND, "Mer tid")
    deep = in_field(f"{'<w:hyperlink>' * 200}{r('Tid')}{'</w:hyperlink>' * 200}")
    room.edit(FIRST, lambda root: put(root, ANSWER, deep))
    assert not faults(room.read())
    usual = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(len(inspect.stack(0)) + 150)
        reading = room.read()
    finally:
        sys.setrecursionlimit(usual)
    (sentence,) = faults(reading)
    assert sentence.startswith(f"groups/{FIRST} could not be read")
    assert said(reading, group="g2") == ("Mer tid",)

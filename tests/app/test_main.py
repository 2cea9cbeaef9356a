"""Starting Plenum: the window by itself or by a seminar's path, else a command."""

from __future__ import annotations

import pytest

from app.__main__ import asks_for_window


def test_without_a_word_the_window_opens():
    assert asks_for_window([])


@pytest.mark.parametrize(
    "path", ["/felles/Dialogseminar 2026", "./demo", "demo/seminar.json", "../check"]
)
def test_a_path_opens_the_window(path: str):
    assert asks_for_window([path])


@pytest.mark.parametrize(
    "arguments", [["demo"], ["check", "./demo"], ["--help"], ["--config=/etc/plenum"], ["a/b", "c"]]
)
def test_anything_else_is_a_command(arguments: list[str]):
    assert not asks_for_window(arguments)

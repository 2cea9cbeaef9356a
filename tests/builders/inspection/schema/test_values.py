"""Kinds of values: what they accept."""

from __future__ import annotations

import pytest

from builders.inspection.schema.tables import check


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("switch", ["0", "1", "true", "false", " 1 "], ["", "on", "yes", "True"]),
        ("on-off", ["on", "off", "0"], ["ON", "2"]),
        ("whole 0 100", ["0", "100", "+7", " 5 "], ["-1", "101", "1.0", "", "1e1", "٣", "1" * 99]),
        ("whole - -", ["-27273042329600", "12345678901234567890"], ["x", "--1"]),
        ("number - -", ["1", "-1.5", ".5", "1e-3", "NaN", "INF"], ["1,5", "", "e3"]),
        ("number 2 1000", ["2", "10.5"], ["1.9", "1001"]),
        ("hex 3", ["FF0000", "abcdef"], ["FF00", "#FF0000", "red", "FF000G", "FF00000"]),
        ("length - 3", ["", "abc"], ["abcd"]),
        ("one-of a:ST_TextAlignType", ["l", "ctr"], ["left", ""]),
        ("pattern [01]*", ["", "0101"], ["2"]),
        ("name", ["a.b-c", "_x"], ["", "1a", "a b"]),
        ("date", ["2025-01-31T12:00:00Z", "2025-01-31"], ["31.1.2025", "", "2025-01-31T12"]),
        ("list-of whole 256 300", ["256 257", "", "300"], ["1", "256,257"]),
    ],
)
def test_a_kind_accepts_what_it_should(kind: str, good: list[str], bad: list[str]) -> None:
    one = check(kind)
    assert one is not None
    assert [text for text in good if not one.accepts(text)] == []
    assert [text for text in bad if one.accepts(text)] == []
    assert [text for text in good if not one.accepts(text)] == []


def test_of_several_kinds_any_will_do() -> None:
    one = check(("one-of w:ST_HexColorAuto", "hex 3"))
    assert one is not None
    assert one.accepts("auto")
    assert one.accepts("00FF00")
    assert not one.accepts("green")


def test_any_text_needs_no_check() -> None:
    assert check("") is None

"""A programme that is pasted as lines of text."""

from __future__ import annotations

from app.entry.programme_lines import taken_apart
from app.entry.programme_rows import programme_rows, proposed_mapping
from app.entry.table import read_table


def _said(text: str) -> list[tuple[str, int]]:
    table = taken_apart(read_table(text))
    return [
        (item.title, item.minutes) for item in programme_rows(table, proposed_mapping(table)).items
    ]


def test_lines_with_times_are_taken_apart() -> None:
    text = "09.00 Kaffe og registrering\n\n09.30 Velkommen 10 min\nkl 9.40-10.30: Tillit\nOg mer\n"
    assert taken_apart(read_table(text)) == (
        ("09:00", "Kaffe og registrering", ""),
        ("09:30", "Velkommen", "10 min"),
        ("09:40–10:30", "Tillit", ""),
        ("", "Og mer", ""),
    )
    assert _said(text)[:3] == [("Kaffe og registrering", 30), ("Velkommen", 10), ("Tillit", 50)]


def test_without_lengths_there_is_no_column_for_them() -> None:
    assert taken_apart((("09:00 Kaffe",), ("9-10 Tillit",))) == (
        ("09:00", "Kaffe"),
        ("09:00–10:00", "Tillit"),
    )


def test_other_lines_and_tables_stay_as_they_are() -> None:
    for table in (
        (),
        (("Kaffe",), ("Tillit",)),
        (("09:00 Kaffe", "x"),),
        (("1. Kaffe",), ("9:00 a",)),
    ):
        assert taken_apart(table) == table

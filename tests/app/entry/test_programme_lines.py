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
        (("•", "Kaffe"), ("Tillit", "45")),
    ):
        assert taken_apart(table) == table


def test_lines_from_word_lose_their_bullets_and_numbers_and_say_lengths() -> None:
    for text in (
        "Foredrag om barnevern\n• Pause\n1. Lunsj 45\n",
        "Foredrag om barnevern\n•\tPause\n1.\tLunsj 45\n",
        "Program\nForedrag om barnevern\n\uf0b7\tPause\n1.\tLunsj 45\n",
    ):
        table = taken_apart(read_table(text))
        items = programme_rows(table, proposed_mapping(table)).items
        assert [(item.title, item.kind, item.minutes) for item in items] == [
            ("Foredrag om barnevern", "talk", 30),
            ("Pause", "break", 15),
            ("Lunsj", "meal", 45),
        ]


def test_a_heading_above_lines_with_times_does_not_hide_the_times() -> None:
    assert _said("Program\n09:00 Kaffe\n09:20 Tillit 40\n") == [("Kaffe", 20), ("Tillit", 40)]


def test_a_number_in_front_of_a_time_goes() -> None:
    assert taken_apart((("1. Kaffe",), ("2. 9:00 Tillit",))) == (
        ("", "Kaffe"),
        ("09:00", "Tillit"),
    )

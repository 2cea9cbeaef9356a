"""Signs that a font keeps to itself, and hints for dividing words."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.answers.signs import private_sign, readable
from tests.builders.answers.open_sheets import OpenSheet, p
from tests.builders.answers.rooms import Room, said


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Mer tid \uf0e0 ro", "Mer tid → ro"),
        ("Godt \uf04a", "Godt ☺"),
        ("\uf0a7 Rom", "• Rom"),
        ("Rom\uf0a7mat", "Rom mat"),
        ("sam\u00adarbeid", "samarbeid"),
        ("Blåbær \ue000", "Blåbær \ue000"),
        ("Mer tid", "Mer tid"),
    ],
)
def test_signs_are_read_as_what_they_look_like(text: str, read: str) -> None:
    assert readable(text, begins_line=True) == read


def test_a_bullet_begins_a_line() -> None:
    assert readable("\uf0a7", begins_line=True) == "•"
    assert readable("\uf0a7", begins_line=False) == " "


def test_a_sign_of_wingdings_is_known_by_its_place_in_the_font() -> None:
    assert private_sign(0xE0) == private_sign(0xF0E0) == "\uf0e0"


def test_in_word(room: Room) -> None:
    room.fill("Gruppe 1/Gruppe 1 Oppgave 1 Svarark.docx", "sam\u00adarbeid \uf0e0 ro")
    assert said(room.read()) == ("samarbeid → ro",)


def test_as_libreoffice_writes_them(tmp_path: Path) -> None:
    points = OpenSheet(tmp_path).answered(p("\uf0a7Mer <text:span>\uf0e0</text:span> tid\u00ad"))
    assert points == ("Mer → tid",)

"""What a build says of a template that stops it: the cause, its place, and the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders.template_check.word.stopping import what_stops
from seminar.language import language
from tests.builders.template_check.word.planted import PLANTED
from tests.builders.template_check.word.tiny import saved

pytestmark = pytest.mark.invalid_office_files


def said(folder: Path, name: str) -> str:
    one = PLANTED[name]
    stops = what_stops(saved(folder, *one.more, change=one.change, name=one.file))
    assert stops is not None
    return language("nb").say(stops)


def test_a_loop_without_end_is_told_at_its_beginning(tmp_path: Path) -> None:
    assert said(tmp_path, "a loop never closed") == (
        "Under overskriften «{{ day.heading }}» («{%p for task in seminar.tasks %}»): "
        "«{%p for task in seminar.tasks %}» blir aldri avsluttet. "
        "Skriv «{%p endfor %}» der den skal slutte."
    )


def test_a_single_sign_of_equality_is_told_without_a_programmers_words(tmp_path: Path) -> None:
    sentence = said(tmp_path, "a single sign of equality")
    assert "Et enkelt «=» betyr ingenting i en kode. Skriv «==»" in sentence
    assert "token" not in sentence


def test_what_is_no_fault_of_the_text_is_not_told_here(tmp_path: Path) -> None:
    assert what_stops(saved(tmp_path)) is None

"""The page of a year: every command in it runs, and prints what the page says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from seminar.folder import open_seminar
from tools.year import by_hand
from tools.year.page import PAGE, ByHand, Command, Output, steps
from tools.year.walking import Walked, walk

SMALL = """
Text.
```sh
plenum new "Et seminar"  # new
```
<!-- by hand: plan -->
```text
Klar.
```
"""
ADVICE = "check"
"""The command that ends with 1 when it has advice."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("year")


@pytest.fixture(scope="module")
def walked(place: Path) -> Sequence[Walked]:
    return list(walk(place))


def test_a_page_is_read_step_by_step() -> None:
    assert list(steps(SMALL)) == [
        Command(("plenum", "new", "Et seminar")),
        ByHand("plan"),
        Output("Klar.\n"),
    ]


def test_every_command_of_the_page_runs(walked: Sequence[Walked]) -> None:
    assert [one.words for one in walked if one.status > (ADVICE in one.words)] == []
    assert {one.words[1] for one in walked} == {"new", "check", "build", "collect"}


def test_the_page_says_what_is_printed(walked: Sequence[Walked]) -> None:
    said = [one for one in walked if one.shown is not None]
    assert len(said) == 3
    for one in said:
        assert one.printed == one.shown, "renew the page with python -m tools.year"


def test_all_that_is_done_by_hand_is_on_the_page() -> None:
    named = [step.name for step in steps(PAGE.read_text("utf-8")) if isinstance(step, ByHand)]
    assert named == [*by_hand.ACTS]


def test_what_the_page_says_of_the_window_stands_in_the_window() -> None:
    with Path("seminar/locale/nb/LC_MESSAGES/plenum.po").open("rb") as file:
        said = {one.string for one in read_po(file, locale="nb") if isinstance(one.string, str)}
    named = re.findall(r"\*\*([^*]+)\*\*", PAGE.read_text("utf-8"))
    in_the_window = {name for name in named if not name.endswith(".")}
    assert {"Resultater", "Slå sammen", "Ansvarlig", "Frist"} <= in_the_window
    assert in_the_window - said == set()


@pytest.mark.usefixtures("walked")
def test_the_next_year_looks_back_on_this_one(place: Path) -> None:
    this, following = (
        open_seminar(place / name) for name in (by_hand.THIS_YEAR, by_hand.NEXT_YEAR)
    )
    assert following.look_back is not None
    assert following.look_back.year == 2026
    highlighted = [one.text for one in this.outcomes if one.highlight]
    looked_back_on = [one.text for one in following.look_back.statements if one.highlight]
    assert looked_back_on == highlighted
    assert len(highlighted) == 5

"""What a deck is built like when something that it names cannot be shown."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation

from builders.deck import build_deck, built_in_template
from seminar.model import Day, Item, Organisation, Seminar, TitleSlide


@pytest.mark.parametrize("content", [None, b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_a_coat_of_arms_that_cannot_be_shown_leaves_no_gap_on_the_title(
    content: bytes | None, tmp_path: Path
) -> None:
    if content:
        (tmp_path / "arms.svg").write_bytes(content)
    item = Item(id="i", title="Åpning", minutes=10, slides=(TitleSlide(id="s"),))
    seminar = Seminar(
        id="x",
        title="Dialog",
        organisation=Organisation(name="Kommunen", logo="arms.svg"),
        programme=(Day(id="d", date=dt.date(2025, 3, 20), items=(item,)),),
    )
    built = build_deck(seminar, None, built_in_template(), tmp_path)
    (slide,) = Presentation(BytesIO(built.data)).slides
    assert slide.slide_layout.name == "Tittel"
    assert len(built.faults) == 1

"""Whether every text has its place when LibreOffice draws the deck; see `tests.misplaced`."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Cm, Pt

from builders.deck import build_deck, built_in_template, read_template
from tests import corporate, generated
from tests.dyed import dye
from tests.misplaced import misplaced
from tests.rendering import Page, Word, text_boxes, to_pdf
from tests.sample import NYNORSK, SAMPLE, sample_deck

pytestmark = [pytest.mark.rendering, pytest.mark.slow]

AT_ONCE = 25
ON_EACH_TEMPLATE = 8
MAKERS = dict(enumerate(corporate.TEMPLATES))


def saved(decks: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """Leave the decks in `folder`, where the Open XML SDK judges them when the run ends."""
    for name, data in decks.items():
        (folder / f"{name}.pptx").write_bytes(data)
    return decks


# Generated texts are words of one language drawn at random, long ones too, in seminars of another.
RANDOM = ("word-too-wide", "slide-text-in-other-language", "notes-in-other-language")


@pytest.mark.inspection_allows(*RANDOM, reason="words drawn at random")
@pytest.mark.parametrize("first", range(0, generated.COUNT, AT_ONCE))
def test_every_text_of_a_generated_deck_stands_in_its_place(first: int, tmp_path: Path):
    template = built_in_template()
    decks = {
        f"seminar {number}": build_deck(
            generated.seminar(number), generated.survey(number), template
        ).data
        for number in range(first, first + AT_ONCE)
    }
    assert misplaced(saved(decks, tmp_path)) == []


@pytest.mark.parametrize("folder", [SAMPLE, NYNORSK], ids=lambda folder: folder.name)
def test_every_text_of_a_sample_deck_stands_in_its_place(folder: Path, tmp_path: Path):
    decks = {folder.name: sample_deck(folder=folder).data}
    assert misplaced(saved(decks, tmp_path)) == []


@pytest.mark.inspection_allows(*RANDOM, reason="words drawn at random")
@pytest.mark.inspection_allows("slide-text-contrast", reason="the templates' footers are pale")
@pytest.mark.parametrize("place", MAKERS, ids=lambda place: MAKERS[place].__name__)
def test_every_text_stands_in_its_place_on_a_foreign_template(place: int, tmp_path: Path):
    template = read_template(MAKERS[place](tmp_path))
    first = place * ON_EACH_TEMPLATE
    decks = {"sample": sample_deck(template).data} | {
        f"seminar {number}": build_deck(
            generated.seminar(number), generated.survey(number), template
        ).data
        for number in range(first, first + ON_EACH_TEMPLATE)
    }
    assert misplaced(saved(decks, tmp_path)) == []


# --- the measuring itself -------------------------------------------------------------------------


@pytest.mark.inspection_allows(*RANDOM, reason="words drawn at random")
@pytest.mark.inspection_allows("slide-text-contrast", reason="dyed in other colours on purpose")
@pytest.mark.parametrize("place", [None, 0], ids=["built-in template", "foreign template"])
def test_what_is_measured_is_drawn_as_the_deck_itself(place: int | None, tmp_path: Path):
    template = None if place is None else read_template(MAKERS[place](tmp_path))
    deck = saved({"deck": sample_deck(template).data}, tmp_path)["deck"]
    dye(deck, tmp_path / "dyed.pptx")
    pdfs = to_pdf([tmp_path / "deck.pptx", tmp_path / "dyed.pptx"], tmp_path)
    for itself, copy in zip(*map(text_boxes, pdfs), strict=True):
        for one, other in zip(ordered(itself), ordered(copy), strict=True):
            assert one.text == other.text
            assert one.box.holds(other.box, 1.5)


def ordered(page: Page) -> list[Word]:
    return sorted(page.words, key=lambda word: (word.text, round(word.box.top), word.box.left))


def spoil(change: Callable[[Any], None]) -> list[str]:
    """Return what is found in the sample deck when one of its slides has been changed by hand."""
    presentation = Presentation(BytesIO(sample_deck(folder=NYNORSK).data))
    change(presentation.slides)
    changed = BytesIO()
    presentation.save(changed)
    return misplaced({"deck": changed.getvalue()})


def longest_text(slides: Any) -> Any:
    frames = [
        shape.text_frame for slide in slides for shape in slide.shapes if shape.has_text_frame
    ]
    return max(frames, key=lambda frame: len(frame.text))


def first_table(slides: Any) -> Any:
    return next(shape for slide in slides for shape in slide.shapes if shape.has_table).table


def test_a_text_too_long_for_its_shape_is_found():
    def change(slides: Any) -> None:
        longest_text(slides).paragraphs[-1].runs[-1].text *= 30

    assert any("passes" in fault for fault in spoil(change))


def test_a_table_that_grows_is_found():
    def change(slides: Any) -> None:
        cell = first_table(slides).cell(1, 1)
        cell.text_frame.paragraphs[0].runs[0].text = "Et innhold på mange linjer. " * 5

    assert any("row 2" in fault and "passes" in fault for fault in spoil(change))


def test_two_texts_on_each_other_are_found():
    def change(slides: Any) -> None:
        shapes = slides[2].shapes
        box = shapes.add_textbox(*(getattr(shapes.title, name) for name in ("left", "top")), 0, 0)
        box.width, box.height = shapes.title.width, Cm(2)
        box.text_frame.text = "Oppå tittelen"
        box.text_frame.paragraphs[0].runs[0].font.size = Pt(32)

    assert any("touch" in fault for fault in spoil(change))


def test_a_small_text_is_found():
    def change(slides: Any) -> None:
        longest_text(slides).paragraphs[0].runs[0].font.size = Pt(16)

    assert any("is drawn at 16.0 points" in fault for fault in spoil(change))

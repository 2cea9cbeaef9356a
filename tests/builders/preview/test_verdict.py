"""The verdict on a slide's text, from the builder's own measuring."""

from __future__ import annotations

import datetime as dt

import pytest

from builders.canvas import built_in_canvas
from builders.plan import plan
from builders.preview import Verdict, verdict_of
from seminar.language import language
from seminar.model import (
    BulletsSlide,
    Column,
    Day,
    Definition,
    DefinitionsSlide,
    Item,
    QuoteSlide,
    SectionSlide,
    Seminar,
    Slide,
    TwoColumnsSlide,
)
from tests.sample import sample

LONG = "Vi møtes hver måned og snakker om det som er vanskelig, før det blir en sak."


def verdict(slide: Slide) -> Verdict:
    item = Item(id="i", title="Innlegg", slides=(slide,))
    day = Day(id="d", date=dt.date(2026, 3, 19), items=(item,))
    planned = plan(Seminar(id="x", title="Dialog", programme=(day,)))
    return verdict_of(planned.slides, built_in_canvas())


def said(verdict: Verdict) -> str:
    return language("nb").say(verdict.sentence)


def test_a_short_list_has_room_in_large_type() -> None:
    found = verdict(BulletsSlide(title="Tre ting", bullets=("Ett", "To", "Tre")))
    assert found == Verdict(slides=1, smallest=32)
    assert found.fits
    assert said(found) == "Alt får plass. Minste skrift er 32 pt."


def test_a_long_list_is_split_and_keeps_a_type_that_can_be_read() -> None:
    found = verdict(BulletsSlide(title="Mye å si", bullets=(LONG,) * 11))
    assert found.slides == 3
    assert found.smallest >= 20
    assert said(found).startswith("Deles på 3 lysbilder")


def test_a_heading_that_is_cut_says_how_many_lines_too_long_it_is() -> None:
    short = verdict(BulletsSlide(title=f"{LONG} " * 5, bullets=("Ett", "To")))
    longer = verdict(BulletsSlide(title=f"{LONG} " * 9, bullets=("Ett", "To")))
    assert 0 < short.over < longer.over
    assert not short.fits
    assert said(longer).startswith(f"For mye tekst: {longer.over} linjer over")


def test_one_line_too_many_is_one_line() -> None:
    assert said(Verdict(1, 20, over=1)).startswith("For mye tekst: 1 linje over")


def test_a_word_that_is_wider_than_its_line_is_named() -> None:
    long = "Kommunestyrerepresentantopplæringen"
    term = Definition(term=long, meaning="Arbeidsmiljøutvalgsmøteinnkallingssaksbehandlingsrutine")
    found = verdict(DefinitionsSlide(title="Ord", definitions=(term,) * 4))
    assert not found.fits
    assert said(found) == f"«{long}» er bredere enn linja, så ordet brytes midt i."


def test_of_a_word_without_end_the_beginning_is_named() -> None:
    found = verdict(BulletsSlide(title="Ett ord", bullets=("Samhandling" * 20,)))
    assert said(found) == (
        "«SamhandlingSamhandlingSamhandlingSamhan…» er bredere enn linja, så ordet brytes midt i."
    )


def test_a_word_that_stands_whole_and_an_address_are_not_broken() -> None:
    address = "https://www.eksempel.no/" + "rutiner-og-vedlegg/" * 6
    found = verdict(BulletsSlide(title="Rutiner", bullets=("Møteinnkalling", address)))
    assert not found.broken


def test_no_word_of_the_sample_breaks() -> None:
    canvas = built_in_canvas()
    slides = plan(*sample()).slides
    assert not [slide.title for slide in slides if verdict_of([slide], canvas).broken]


def test_an_empty_slide_says_that_nothing_is_written() -> None:
    found = verdict(BulletsSlide())
    # The heading is the item's, for no slide is without one.
    assert found.slides == 1
    assert found.fits


def test_what_no_place_of_the_slide_takes_is_said_to_stand_in_the_notes() -> None:
    left = Column(name="Politikk", bullets=("Ett",))
    found = verdict(TwoColumnsSlide(title="To roller", left=left, right=Column(name="Fag")))
    assert found.is_left_out
    assert said(found) == "Noe av teksten står bare i notatene."


@pytest.mark.parametrize(
    "slide",
    [
        SectionSlide(title=LONG * 6),
        QuoteSlide(theme="Tillit", quote=f"{LONG} " * 40),
        DefinitionsSlide(
            title="Ord", definitions=(Definition(term=f"{LONG} " * 12, meaning=LONG),)
        ),
    ],
)
def test_whatever_is_too_long_is_never_said_to_have_room(slide: Slide) -> None:
    assert not verdict(slide).fits


def test_the_samples_slides_have_room() -> None:
    seminar, survey = sample()
    planned = plan(seminar, survey).slides
    for id_ in {one.source.slide for one in planned if one.source.slide}:
        slides = [one for one in planned if one.source.slide == id_]
        assert not verdict_of(slides, built_in_canvas()).over

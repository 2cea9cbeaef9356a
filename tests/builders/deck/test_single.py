"""One slide of a deck as a file of its own: the slide that stands in the deck, and little else."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from PIL import Image
from pptx import Presentation
from pptx.parts.image import ImagePart

from builders.deck import built_in_template
from builders.deck.single import SlidePress, sheet_of
from builders.plan import plan
from builders.plan.scene import DeckPlan
from tests.sample import SAMPLE, corporate_templates, sample, sample_deck

FIELD = re.compile(rb"</?a:(fld|r)( [^>]*)?>")
LINKS = re.compile(rb' r:(id|embed)="[^"]*"')


@pytest.fixture(scope="module")
def planned() -> DeckPlan:
    return plan(*sample())


def slide_xml(data: bytes, number: int) -> bytes:
    part = Presentation(BytesIO(data)).slides[number - 1].part
    return FIELD.sub(b"", LINKS.sub(b"", part.blob))


def test_a_slide_alone_is_drawn_as_in_the_deck_with_its_number(planned: DeckPlan) -> None:
    deck, press = sample_deck(), SlidePress(built_in_template(), SAMPLE)
    for number in range(1, len(planned.slides) + 1):
        alone = press.package(sheet_of(planned, number))
        assert slide_xml(alone, 1) == slide_xml(deck.data, number)


def test_it_carries_one_layout_and_its_pictures_alone(planned: DeckPlan, tmp_path) -> None:
    press = SlidePress(built_in_template(), SAMPLE)
    sheets = [sheet_of(planned, number) for number in range(1, len(planned.slides) + 1)]
    shown = next(sheet for sheet in sheets if sheet.pictures)
    chart = next(sheet for sheet in sheets if sheet.has_chart)
    for name, sheet in (("picture", shown), ("chart", chart), ("title", sheets[0])):
        data = press.package(sheet)
        (tmp_path / f"{name}.pptx").write_bytes(data)
        opened = Presentation(BytesIO(data))
        assert len(opened.slide_layouts) == 1
        assert len(opened.slides) == 1


def test_its_pictures_may_be_smaller_copies_that_stand_where_they_would(planned: DeckPlan) -> None:
    deck, press = sample_deck(), SlidePress(built_in_template(), SAMPLE)
    shown = [n for n in range(1, len(planned.slides) + 1) if sheet_of(planned, n).pictures]
    for number in shown:
        data = press.package(sheet_of(planned, number), 300)
        assert slide_xml(data, 1) == slide_xml(deck.data, number)
        slide = Presentation(BytesIO(data)).slides[0]
        images = [part for part in slide.part.package.iter_parts() if isinstance(part, ImagePart)]
        sides = [Image.open(BytesIO(one.blob)).size for one in images]
        assert sides
        assert max(max(each) for each in sides) <= 300


def test_the_same_slide_gives_the_same_bytes(planned: DeckPlan) -> None:
    sheet, again = sheet_of(planned, 2), sheet_of(plan(*sample()), 2)
    presses = [SlidePress(built_in_template(), SAMPLE) for _ in range(2)]
    assert presses[0].package(sheet) == presses[1].package(again)


@pytest.mark.inspection_allows("slide-text-contrast", reason="the templates' own footer")
def test_every_template_serves(tmp_path) -> None:
    for name, template in corporate_templates(tmp_path).items():
        press, made = SlidePress(template, SAMPLE), plan(*sample(), template.canvas)
        for number in (1, 3, 10):
            data = press.package(sheet_of(made, number))
            (tmp_path / f"one-{name}-{number}.pptx").write_bytes(data)
            assert len(Presentation(BytesIO(data)).slides) == 1


def test_what_is_said_beside_the_slide_is_no_part_of_how_it_looks(planned: DeckPlan) -> None:
    sheet = sheet_of(planned, 4)
    assert not sheet.slide.notes
    assert not sheet.slide.section.id
    assert hash(sheet) == hash(sheet_of(planned, 4))

"""The corporate templates that other tests build with are sound, and unlike ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Cm, Inches

from builders.look import LAYOUTS
from builders.opc import OPENXML, read_package
from tests import corporate
from tests.validator import validate

Maker = Callable[[Path], Path]
every_template = pytest.mark.parametrize(
    "make", corporate.TEMPLATES, ids=lambda make: make.__name__
)


@every_template
def test_it_is_valid(make: Maker, tmp_path: Path):
    assert validate(make(tmp_path)) == []


@every_template
def test_it_has_none_of_our_layouts(make: Maker, tmp_path: Path):
    ours = {look.name.encode() for look in LAYOUTS}
    package = read_package(make(tmp_path))
    assert not [
        part.name
        for part in package.parts.values()
        if part.name.startswith("/ppt/slideLayouts/")
        and any(b'<p:cSld name="' + name + b'"' in part.data for name in ours)
    ]


@pytest.mark.parametrize("make", corporate.TEMPLATES[:-1], ids=lambda make: make.__name__)
def test_a_slide_on_each_layout_can_be_made(make: Maker, tmp_path: Path):
    presentation = Presentation(str(make(tmp_path)))
    for layout in presentation.slide_layouts:
        slide = presentation.slides.add_slide(layout)
        assert slide.slide_layout.name == layout.name


def test_four_by_three_has_that_shape_and_english_names(tmp_path: Path):
    presentation = Presentation(str(corporate.four_by_three(tmp_path)))
    assert (presentation.slide_width, presentation.slide_height) == (Inches(10), Inches(7.5))
    assert presentation.slide_layouts[2].name == "Section Header"


def test_norwegian_names_have_missing_and_wrong_types_and_a_slide_left_in(tmp_path: Path):
    presentation = Presentation(str(corporate.norwegian_names(tmp_path)))
    types = {layout.name: layout._element.get("type") for layout in presentation.slide_layouts}
    assert types["Tittellysbilde"] is None
    assert types["Bare tittel"] is None
    assert types["Inndelingsoverskrift"] == "obj"
    assert len(presentation.slides) == 1


def test_few_layouts_has_neither_section_nor_heading_alone(tmp_path: Path):
    presentation = Presentation(str(corporate.few_layouts(tmp_path)))
    types = {layout._element.get("type") for layout in presentation.slide_layouts}
    assert types == {"title", "obj", "blank"}


def test_dark_maps_the_ground_to_a_dark_colour_and_uses_another_font(tmp_path: Path):
    package = read_package(corporate.dark(tmp_path))
    assert b'bg1="dk1"' in package.parts["/ppt/slideMasters/slideMaster1.xml"].data
    assert package.parts["/ppt/theme/theme1.xml"].data.count(b'<a:latin typeface="Verdana"') == 2


def test_odd_places_has_the_title_below_a_small_body_and_odd_indices(tmp_path: Path):
    presentation = Presentation(str(corporate.odd_places(tmp_path)))
    title, body, *_ = presentation.slide_master.placeholders
    assert title.top > body.top + body.height
    assert body.height < Cm(8)
    content = presentation.slide_layouts.get_by_name("Tittel og innhald")
    assert content is not None
    assert [one.placeholder_format.idx for one in content.placeholders] == [
        0,
        1007,
        1070,
        1077,
        1084,
    ]
    assert (content.placeholders[1].left, content.placeholders[1].top) == (body.left, body.top)


def test_two_masters_is_a_template_without_notes_master(tmp_path: Path):
    package = read_package(corporate.two_masters(tmp_path))
    main = package.main_part()
    assert main.content_type == f"{OPENXML}presentationml.template.main+xml"
    assert len(main.related("slideMaster")) == 2
    assert main.related("notesMaster") == []
    layouts = [package.parts[name].related("slideLayout") for name in main.related("slideMaster")]
    assert [len(names) for names in layouts] == [11, 11]
    assert len({*layouts[0], *layouts[1]}) == 22

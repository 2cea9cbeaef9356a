"""Reading templates: ours, those made from it, foreign ones, and files that are none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from msgspec.structs import replace
from pptx import Presentation

from builders.canvas import built_in_canvas
from builders.colour import AA, luminance
from builders.colour import MARK as SIGN
from builders.deck import Template, build_deck, built_in_template, read_template
from builders.deck.ink import Palette
from builders.look import BODY, LAYOUTS, Colour, Rect, Role, cm
from builders.opc import Part, UnreadableOfficeFile, read_package, write_package
from builders.plan import plan
from builders.plan.scene import MARK
from seminar import model
from seminar.language import language
from tests import corporate, generated
from tests.good_seminar import GOOD, GOOD_SURVEY
from tests.read_deck import NS, ReadDeck
from tests.sample import SAMPLE, corporate_templates, sample_deck

A, P = f"{{{NS['a']}}}", f"{{{NS['p']}}}"
OWN = Path(str(files("templates").joinpath("deck.pptx")))
Change = Callable[[dict[str, Part]], None]


def changed(folder: Path, change: Change, name: str = "mal.pptx") -> Path:
    """Return the built-in template, changed and saved under another name."""
    package = read_package(OWN)
    parts = dict(package.parts)
    change(parts)
    write_package(folder / name, parts.values(), package.relationships)
    return folder / name


def layout_part(parts: dict[str, Part], role: Role) -> Part:
    number = next(n for n, look in enumerate(LAYOUTS, 1) if look.role == role)
    return parts[f"/ppt/slideLayouts/slideLayout{number}.xml"]


def edited(part: Part, edit: Callable[[etree._Element], None]) -> Part:
    root = etree.fromstring(part.data)
    edit(root)
    return replace(part, data=etree.tostring(root))


# --- ours -----------------------------------------------------------------------------------------


def test_the_built_in_template_gives_exactly_the_canvas_that_the_look_describes():
    assert built_in_template().canvas == built_in_canvas()


def test_the_built_in_template_has_no_faults():
    assert built_in_template().faults == ()


def test_the_built_in_template_is_ours_under_any_name(tmp_path: Path):
    copy = tmp_path / "Kommunens mal.pptx"
    copy.write_bytes(OWN.read_bytes())
    assert read_template(copy).canvas == built_in_canvas()


def move_content(where: Rect) -> Change:
    """Return what puts the bullets of the built-in template elsewhere."""

    def move(root: etree._Element) -> None:
        for shape in root.iter(f"{P}sp"):
            if shape.find(".//p:ph[@idx='14']", NS) is not None:
                offset, extent = shape.find(".//a:off", NS), shape.find(".//a:ext", NS)
                assert offset is not None
                assert extent is not None
                for place, name, value in (
                    (offset, "x", where.x),
                    (offset, "y", where.y),
                    (extent, "cx", where.w),
                    (extent, "cy", where.h),
                ):
                    place.set(name, str(value))

    def change(parts: dict[str, Part]) -> None:
        part = layout_part(parts, "bullets")
        parts[part.name] = edited(part, move)

    return change


def test_a_place_that_its_owner_has_moved_is_filled_where_it_is(tmp_path: Path):
    where = Rect(cm(12), cm(6), cm(10), cm(9))
    template = read_template(changed(tmp_path, move_content(where)))
    assert template.canvas.layout("bullets").frames["content"].rect == where
    assert template.faults == ()
    slide = model.BulletsSlide(
        id="s", title="Punkter", bullets=("Et punkt av ti eller tolv ord",) * 4
    )
    item = model.Item(id="i", title="Økt", slides=(slide,))
    day = model.Day(id="d", date=GOOD.programme[0].date, items=(item,))
    seminar = model.Seminar(programme=(day,), deck=model.DeckSettings(show_position=False))
    narrow, own = plan(seminar, None, template.canvas), plan(seminar)
    sizes = [one.slides[0].fills[-1].paragraphs[0].size or 0 for one in (narrow, own)]
    assert sizes[0] < sizes[1]


def test_a_footer_that_its_owner_has_taken_away_is_not_drawn(tmp_path: Path):
    def take_away(root: etree._Element) -> None:
        for shape in list(root.iter(f"{P}sp")):
            if shape.find(".//p:ph[@type='ftr']", NS) is not None:
                parent = shape.getparent()
                assert parent is not None
                parent.remove(shape)

    def change(parts: dict[str, Part]) -> None:
        for look in LAYOUTS:
            part = layout_part(parts, look.role)
            parts[part.name] = edited(part, take_away)

    template = read_template(changed(tmp_path, change))
    assert template.canvas.layout("quote").frames.keys() == (
        built_in_canvas().layout("quote").frames.keys() - {"footer"}
    )
    deck = ReadDeck(sample_deck(template).data)
    assert not any(deck.tree(name).findall(".//p:ph[@type='ftr']", NS) for name in deck.slides)


def test_without_its_layout_a_kind_is_drawn_on_the_plain_one(tmp_path: Path):
    def rename(parts: dict[str, Part]) -> None:
        part = layout_part(parts, "quote")
        data = part.data.replace(b'name="Sitat"', b'name="Noe annet"', 1)
        parts[part.name] = replace(part, data=data)

    template = read_template(changed(tmp_path, rename))
    quote = template.canvas.layout("quote")
    assert quote.frames["quote"].placeholder is None
    assert not quote.own
    assert template.faults == ()


# --- foreign templates ----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Template]:
    return corporate_templates(tmp_path_factory.mktemp("templates"))


every_template = pytest.mark.parametrize("name", [make.__name__ for make in corporate.TEMPLATES])


@every_template
def test_every_role_has_a_layout_with_a_title(name: str, templates: dict[str, Template]):
    template = templates[name]
    roles: set[Role] = {look.role for look in LAYOUTS}
    assert template.canvas.layouts.keys() == template.layouts.keys() == roles
    for role in roles:
        assert "title" in template.canvas.layout(role).frames


@every_template
def test_every_place_lies_on_the_slide_and_holds_a_line(name: str, templates: dict[str, Template]):
    canvas = templates[name].canvas
    for role, layout in canvas.layouts.items():
        for region, frame in layout.frames.items():
            where = frame.rect
            assert where.x >= 0, (role, region)
            assert where.y >= 0, (role, region)
            assert where.right <= canvas.slide.w, (role, region)
            assert where.bottom <= canvas.slide.h, (role, region)
            if frame.placeholder is None:
                assert where.h >= cm(0.9), (role, region)


@every_template
def test_the_area_to_compose_in_is_free_of_heading_and_foot(
    name: str, templates: dict[str, Template]
):
    for role, layout in templates[name].canvas.layouts.items():
        if role in ("title", "title_with_arms", "section", "two_columns"):
            continue
        for region in ("title", "footer", "number"):
            frame = layout.frames.get(region)
            if frame is not None:
                above, below = (
                    frame.rect.bottom <= layout.body.y,
                    frame.rect.y >= layout.body.bottom,
                )
                assert above or below, (role, region)


def test_a_cramped_body_is_told_of(templates: dict[str, Template]):
    (fault,) = templates["odd_places"].faults
    assert "Tittel og innhald" in language("nb").say(fault)


def test_a_missing_section_layout_is_told_of(templates: dict[str, Template]):
    said = [language("nb").say(fault) for fault in templates["few_layouts"].faults]
    assert any("ny del" in sentence for sentence in said)


def of_default(folder: Path, change: Callable[[Any], None], *sizes: float) -> Path:
    """Return python-pptx's default template after `change`, on slides of these sizes in cm."""
    made: Any = Presentation()
    if sizes:
        made.slide_width, made.slide_height = (cm(size) for size in sizes)
    change(made)
    made.save(folder / "mal.pptx")
    return folder / "mal.pptx"


def only_blank(made: Any) -> None:
    for one in list(made.slide_layouts):
        if one.name != "Blank":
            made.slide_layouts.remove(one)


def place_body(*where: float) -> Callable[[Any], None]:
    def place(made: Any) -> None:
        for shape in made.slide_master.placeholders:
            if shape.placeholder_format.type == 2:
                shape.left, shape.top, shape.width, shape.height = map(cm, where)

    return place


def test_without_a_title_on_the_layout_heading_and_kicker_stand_apart(tmp_path: Path):
    template = read_template(of_default(tmp_path, only_blank))
    for role, layout in template.canvas.layouts.items():
        title, kicker = layout.frames["title"].rect, layout.frames.get("kicker")
        assert title.bottom <= layout.body.y, role
        assert kicker is None or title.bottom <= kicker.rect.y, role
    said = [language("nb").say(fault) for fault in template.faults]
    assert len([one for one in said if "har ingen tittel" in one]) == 1


def test_lists_use_the_free_area_where_the_body_is_tiny(tmp_path: Path):
    template = read_template(of_default(tmp_path, place_body(16, 12, 6, 3)))
    content = template.canvas.layout("bullets").frames["content"]
    assert content.moved
    assert content.rect.h > cm(10)
    deck = ReadDeck(build_deck(GOOD, GOOD_SURVEY, template, SAMPLE).data)
    assert f'cy="{content.rect.h}"' in "".join(
        etree.tostring(deck.tree(name)).decode() for name in deck.slides
    )


def test_a_heading_in_the_middle_is_no_obstacle_to_two_columns(tmp_path: Path):
    def lower(made: Any) -> None:
        for one in (made.slide_master, *made.slide_layouts):
            for shape in one.placeholders:
                if shape.placeholder_format.type == 1:
                    shape.left, shape.top, shape.width, shape.height = map(cm, (1, 8, 23, 2))

    canvas = read_template(of_default(tmp_path, lower)).canvas
    frames = dict(canvas.layout("two_columns").frames)
    title = frames.pop("title").rect
    for region in ("left_name", "left_text", "right_name", "right_text"):
        where = frames[region].rect
        assert where.bottom <= title.y or where.y >= title.bottom, region


def test_lists_get_marks_where_the_layout_has_none(tmp_path: Path):
    def unmark(made: Any) -> None:
        for level in made.slide_master.element.iter(f"{A}lvl1pPr"):
            for mark in level.findall("a:buChar", NS):
                level.remove(mark)

    template = read_template(of_default(tmp_path, unmark))
    assert template.canvas.layout("bullets").frames["content"].levels[0].bullet == "•"
    deck = ReadDeck(build_deck(GOOD, None, template, SAMPLE).data)
    marks = [mark for name in deck.slides for mark in deck.tree(name).iter(f"{A}buChar")]
    assert marks


def test_slides_too_small_for_a_deck_are_refused(tmp_path: Path):
    with pytest.raises(UnreadableOfficeFile) as caught:
        read_template(of_default(tmp_path, lambda _: None, 12, 3))
    assert "12 x 3" in language("nb").say(caught.value.message)


def test_strict_open_xml_is_refused_with_the_way_out(tmp_path: Path):
    def strict(parts: dict[str, Part]) -> None:
        main = parts["/ppt/presentation.xml"]
        data = main.data.replace(
            P[1:-1].encode(), b"http://purl.oclc.org/ooxml/presentationml/main"
        )
        parts[main.name] = replace(main, data=data)

    with pytest.raises(UnreadableOfficeFile) as caught:
        read_template(changed(tmp_path, strict, "mal.strict"))
    assert "Strict Open XML" in language("nb").say(caught.value.message)


def test_accents_as_pale_as_the_ground_are_told_of(tmp_path: Path):
    def pale(parts: dict[str, Part]) -> None:
        for name, part in parts.items():
            if "/theme/" in name:
                data = re.sub(
                    rb"(<a:accent\d>).*?(</a:accent\d>)",
                    rb'\1<a:srgbClr val="FFFFFF"/>\2',
                    part.data,
                    flags=re.DOTALL,
                )
                parts[name] = replace(part, data=data)

    (fault,) = read_template(changed(tmp_path, pale)).faults
    assert "Uthevingsfargene" in language("nb").say(fault)


def test_the_fonts_and_the_colours_are_the_templates_own(templates: dict[str, Template]):
    dark = templates["dark"]
    assert dark.canvas.body_font == dark.canvas.heading_font == "Verdana"
    assert dark.layouts["bullets"].palette.rgb(Colour("tx1")) == "F7F7F2"
    assert dark.layouts["bullets"].ground == "12151C"


@pytest.mark.inspection_allows("slide-text-contrast", reason="the template's footers are pale")
def test_a_template_of_the_potx_kind_becomes_a_presentation(
    templates: dict[str, Template], tmp_path: Path
):
    path = tmp_path / "deck.pptx"
    path.write_bytes(build_deck(GOOD, GOOD_SURVEY, templates["two_masters"], SAMPLE).data)
    assert len(Presentation(str(path)).slides) > 20


def test_slides_that_a_template_brings_stay_behind(templates: dict[str, Template]):
    deck = ReadDeck(build_deck(GOOD, GOOD_SURVEY, templates["norwegian_names"], SAMPLE).data)
    planned = plan(GOOD, GOOD_SURVEY, templates["norwegian_names"].canvas)
    assert len([name for name in deck.parts if name.startswith("ppt/slides/")]) == len(
        planned.slides
    )


def test_a_template_without_a_notes_master_gets_ours(templates: dict[str, Template]):
    deck = ReadDeck(build_deck(GOOD, None, templates["two_masters"], SAMPLE).data)
    assert len([name for name in deck.parts if "notesMasters/" in name]) == 1


def test_where_a_layout_has_no_place_for_it_nothing_is_lost(templates: dict[str, Template]):
    own = plan(GOOD, GOOD_SURVEY)
    texts = {text for slide in own.slides for fill in slide.fills for text in said(fill)}
    for template in templates.values():
        planned = plan(GOOD, GOOD_SURVEY, template.canvas)
        everything = "\n".join(map(repr, planned.slides))
        lost = [text for text in texts if repr(text)[1:-1] not in everything]
        # Quotation marks are decoration, and where a table stands for the chart it needs no legend.
        assert [text for text in lost if not text.startswith(("«", MARK))] == []


def said(fill) -> Iterator[str]:
    for paragraph in fill.paragraphs:
        yield from paragraph.text.split("\n")


# --- legible --------------------------------------------------------------------------------------


def fills(element: etree._Element, palette: Palette) -> str | None:
    """Return what a shape or cell is filled with, six hexadecimal digits, or `None`."""
    fill = element.find("a:solidFill/a:schemeClr", NS)
    return None if fill is None else rgb(fill, palette)


def rgb(colour: etree._Element, palette: Palette) -> str:
    def percent(name: str, usual: int) -> int:
        change = colour.find(f"a:{name}", NS)
        return usual if change is None else int(change.get("val", "0")) // 1000

    scheme = colour.get("val", "")
    return palette.rgb(Colour(scheme, percent("lumMod", 100), percent("lumOff", 0)))  # type: ignore[arg-type]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def weak(
    deck: ReadDeck, template: Template, roles: Sequence[Role]
) -> Iterator[tuple[str, str, str]]:
    """Yield each text with too little contrast to what it stands on, with both colours."""
    for slide, role in zip(deck.slides, roles, strict=True):
        own = template.layouts[role]
        for holder in deck.tree(slide).iter(f"{P}sp", f"{A}tc"):
            look = holder.find("p:spPr" if holder.tag == f"{P}sp" else "a:tcPr", NS)
            assert look is not None
            ground = fills(look, own.palette) or own.ground
            for run in holder.iter(f"{A}r"):
                colour = run.find("a:rPr/a:solidFill/a:schemeClr", NS)
                text = "".join(map(str, run.itertext())).strip()
                least = SIGN if text == MARK else AA
                if colour is not None and contrast(rgb(colour, own.palette), ground) < least:
                    yield text, rgb(colour, own.palette), ground


@pytest.mark.parametrize("name", ["built_in", *(make.__name__ for make in corporate.TEMPLATES)])
def test_every_coloured_text_is_legible(name: str, templates: dict[str, Template]):
    template = templates.get(name) or built_in_template()
    for seminar, survey in ((GOOD, GOOD_SURVEY), (generated.seminar(7), generated.survey(7))):
        deck = ReadDeck(build_deck(seminar, survey, template, SAMPLE).data)
        roles: list[Role] = [slide.role for slide in plan(seminar, survey, template.canvas).slides]
        assert list(weak(deck, template, roles)) == []


@pytest.mark.parametrize(
    "fill, seen",
    [
        ('<a:schemeClr val="bg1"/>', "FFFFFF"),
        ('<a:schemeClr val="tx2"/>', "103B45"),
        ('<a:schemeClr val="dk2"/>', "103B45"),
        (
            '<a:schemeClr val="accent2"><a:lumMod val="60000"/>'
            '<a:lumOff val="40000"/></a:schemeClr>',
            "EA8A57",
        ),
        ('<a:srgbClr val="777777"/>', "777777"),
    ],
)
def test_a_layouts_background_is_seen_as_it_is(fill: str, seen: str, tmp_path: Path):
    def paint(root: etree._Element) -> None:
        old = root.find("p:cSld/p:bg", NS)
        assert old is not None
        space = f'xmlns:a="{NS["a"]}" xmlns:p="{NS["p"]}"'
        new = etree.fromstring(
            f"<p:bg {space}><p:bgPr><a:solidFill>{fill}</a:solidFill><a:effectLst/></p:bgPr></p:bg>"
        )
        old.getparent().replace(old, new)  # type: ignore[union-attr]

    def change(parts: dict[str, Part]) -> None:
        part = layout_part(parts, "statement")
        parts[part.name] = edited(part, paint)

    assert read_template(changed(tmp_path, change)).layouts["statement"].ground == seen


# --- files that are no templates ------------------------------------------------------------------


def without_layouts(parts: dict[str, Part]) -> None:
    master = parts["/ppt/slideMasters/slideMaster1.xml"]
    links = tuple(link for link in master.relationships if link.kind != "slideLayout")
    parts[master.name] = replace(master, relationships=links)


def without_master(parts: dict[str, Part]) -> None:
    main = parts["/ppt/presentation.xml"]
    links = tuple(link for link in main.relationships if link.kind != "slideMaster")
    parts[main.name] = replace(main, relationships=links)


def torn(name: str) -> Change:
    def tear(parts: dict[str, Part]) -> None:
        parts[name] = replace(parts[name], data=parts[name].data[:200])

    return tear


def as_document(parts: dict[str, Part]) -> None:
    main = parts["/ppt/presentation.xml"]
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts[main.name] = replace(main, content_type=kind)


BROKEN = {
    "no layouts": without_layouts,
    "no master": without_master,
    "torn master": torn("/ppt/slideMasters/slideMaster1.xml"),
    "torn layout": torn("/ppt/slideLayouts/slideLayout4.xml"),
    "torn theme": torn("/ppt/theme/theme1.xml"),
    "torn presentation": torn("/ppt/presentation.xml"),
    "a Word document": as_document,
}


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableOfficeFile) as caught:
        read_template(path)
    return language("nb").say(caught.value.message)


@pytest.mark.invalid_office_files
@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_template_is_refused_with_its_name_and_the_way_out(fault: str, tmp_path: Path):
    sentence = refusal(changed(tmp_path, BROKEN[fault], "Kommunens mal.pptx"))
    assert "Kommunens mal.pptx" in sentence
    assert "\n" not in sentence
    assert re.search(r"[.!] [A-ZÅ]", sentence), sentence
    assert sentence.endswith(".")


@pytest.mark.invalid_office_files
@pytest.mark.parametrize(
    "content",
    [b"", b"not a zip", OWN.read_bytes()[:5000], b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 99],
)
def test_what_is_no_office_file_is_refused(content: bytes, tmp_path: Path):
    path = tmp_path / "mal.pptx"
    path.write_bytes(content)
    assert "mal.pptx" in refusal(path)


def test_a_template_that_is_not_there_is_refused(tmp_path: Path):
    assert "borte.pptx" in refusal(tmp_path / "borte.pptx")


def test_the_area_of_our_layouts_is_the_looks():
    assert {layout.body for layout in built_in_template().canvas.layouts.values()} == {BODY}

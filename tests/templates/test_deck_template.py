"""The built-in PowerPoint template."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation
from pptx.presentation import Presentation as PresentationType

from builders.look import GROUNDS, LAYOUTS, SLIDE, THEME, LayoutLook, Place, Role
from builders.opc import Package, read_package
from tests.validator import validate
from tools.deck_template.package import write_template
from tools.deck_template.prompts import prompt

TEMPLATE = Path(__file__).parents[2] / "templates" / "deck.pptx"
NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}


@pytest.fixture(scope="module")
def package() -> Package:
    return read_package(TEMPLATE)


@pytest.fixture(scope="module")
def presentation() -> PresentationType:
    return Presentation(str(TEMPLATE))


def root(package: Package, name: str) -> etree._Element:
    return etree.fromstring(package.parts[name].data)


def layout_root(package: Package, look: LayoutLook) -> etree._Element:
    return root(package, f"/ppt/slideLayouts/slideLayout{LAYOUTS.index(look) + 1}.xml")


def trees(package: Package) -> dict[str, etree._Element]:
    """Return every part with a shape tree."""
    found = {
        name: etree.fromstring(part.data)
        for name, part in package.parts.items()
        if name.endswith(".xml")
    }
    return {name: tree for name, tree in found.items() if tree.find(".//p:spTree", NS) is not None}


def find(tree: etree._Element, path: str) -> etree._Element:
    found = tree.find(path, NS)
    assert found is not None, path
    return found


def value(tree: etree._Element, path: str, attribute: str) -> str:
    return find(tree, path).get(attribute, "")


def shapes(tree: etree._Element) -> list[etree._Element]:
    return tree.findall(".//p:sp", NS)


def placeholder(shape: etree._Element) -> etree._Element | None:
    return shape.find("p:nvSpPr/p:nvPr/p:ph", NS)


every_layout = pytest.mark.parametrize("look", LAYOUTS, ids=lambda look: look.role)


def test_the_tool_makes_exactly_this_file():
    made = io.BytesIO()
    write_template(made)
    assert made.getvalue() == TEMPLATE.read_bytes(), "run `python -m tools.make_template`"


def test_the_sdk_finds_nothing_wrong():
    assert validate(TEMPLATE) == []


@pytest.mark.inspection_allows(
    "slide-without-title", "empty-placeholder", "slide-title-twice", reason="nothing is filled in"
)
def test_a_slide_on_every_layout_is_valid_too(tmp_path: Path, presentation: PresentationType):
    for layout in presentation.slide_layouts:
        slide = presentation.slides.add_slide(layout)
        slide.notes_slide.notes_text_frame.text = "Notat"  # type: ignore[union-attr]
    presentation.save(str(tmp_path / "slides.pptx"))
    assert validate(tmp_path / "slides.pptx") == []


def test_the_slides_are_wide_and_the_palette_is_the_look_s(package: Package):
    size = find(root(package, "/ppt/presentation.xml"), "p:sldSz")
    assert (size.get("cx"), size.get("cy")) == (str(SLIDE.w), str(SLIDE.h))
    scheme = find(root(package, "/ppt/theme/theme1.xml"), ".//a:clrScheme")
    assert {etree.QName(slot).localname: slot[0].get("val") for slot in scheme} == THEME


def test_python_pptx_sees_the_layouts_in_the_look_s_order(presentation: PresentationType):
    assert [layout.name for layout in presentation.slide_layouts] == [look.name for look in LAYOUTS]


@every_layout
def test_every_place_stands_where_the_look_says(look: LayoutLook, presentation: PresentationType):
    layout = presentation.slide_layouts.get_by_name(look.name)
    assert layout is not None
    found = [
        (one.name, one.placeholder_format.idx, (one.left, one.top, one.width, one.height))
        for one in layout.placeholders
    ]
    assert found == [
        (one.name, one.idx or 0, (one.rect.x, one.rect.y, one.rect.w, one.rect.h))
        for one in look.places
    ]


@every_layout
def test_types_grounds_and_the_master_s_mark_are_the_look_s(look: LayoutLook, package: Package):
    layout = layout_root(package, look)
    assert layout.get("type") == look.type
    ground = value(layout, "p:cSld/p:bg/p:bgPr/a:solidFill/a:schemeClr", "val")
    assert ground == GROUNDS[look.ground].scheme
    assert layout.get("showMasterSp", "1") == ("0" if look.ground == "fjord" else "1")
    marks = [
        one for one in layout.findall(".//p:cNvPr", NS) if one.get("name", "").startswith("Merke")
    ]
    assert len(marks) == (2 if look.ground == "fjord" and look.place("footer") else 0)


@every_layout
def test_text_stands_on_the_grid_and_is_set_as_the_look_says(look: LayoutLook, package: Package):
    named = {name(one): one for one in shapes(layout_root(package, look))}
    for place in look.places:
        body = find(named[place.name], "p:txBody/a:bodyPr")
        assert {body.get(side) for side in ("lIns", "tIns", "rIns", "bIns")} == {"0"}
        assert body.get("anchor") == place.anchor
        assert body.find("a:noAutofit", NS) is not None
        assert levels(named[place.name], len(place.levels)) == said(place)


def said(place: Place) -> list[tuple[object, ...]]:
    return [
        (
            str(round(look.size * 100)),
            look.bold,
            look.colour.scheme,
            str(look.line * 1000),
            str(round(look.before * 100)),
            str(round(look.tracking * 100)),
            look.align,
            look.bullet,
        )
        for look in place.levels
    ]


def levels(shape: etree._Element, count: int) -> list[tuple[object, ...]]:
    return [level(one) for one in list(find(shape, "p:txBody/a:lstStyle"))[:count]]


def level(style: etree._Element) -> tuple[object, ...]:
    letters = find(style, "a:defRPr")
    mark = style.find("a:buChar", NS)
    numbered = style.find("a:buAutoNum", NS) is not None
    return (
        letters.get("sz"),
        letters.get("b") == "1",
        value(letters, "a:solidFill/a:schemeClr", "val"),
        value(style, "a:lnSpc/a:spcPct", "val"),
        value(style, "a:spcBef/a:spcPts", "val"),
        letters.get("spc"),
        style.get("algn"),
        "1." if numbered else "" if mark is None else mark.get("char"),
    )


@every_layout
def test_decoration_lies_behind_and_is_marked_as_such(look: LayoutLook, package: Package):
    found = shapes(layout_root(package, look))
    bare = [one for one in found if placeholder(one) is None]
    assert found[: len(bare)] == bare
    assert all(one.find(".//adec:decorative[@val='1']", NS) is not None for one in bare)
    drawn = [value(one, "p:spPr/a:prstGeom", "prst") for one in bare]
    assert drawn.count("rect") == len(look.bars)
    assert drawn.count("pie") == len(look.discs) + 2 * any("Merke" in name(one) for one in bare)


def name(shape: etree._Element) -> str:
    return value(shape, "p:nvSpPr/p:cNvPr", "name")


@every_layout
def test_the_title_comes_first_among_the_placeholders(look: LayoutLook, package: Package):
    kinds = [placeholder(one) for one in shapes(layout_root(package, look))]
    first = next(kind for kind in kinds if kind is not None)
    assert first.get("type") in {"title", "ctrTitle"}


def test_every_text_place_asks_in_norwegian_and_none_for_what_powerpoint_fills_in(package: Package):
    for look in LAYOUTS:
        for shape in shapes(layout_root(package, look)):
            kind = placeholder(shape)
            if kind is None:
                continue
            place = next(one for one in look.places if one.name == name(shape))
            asks = kind.get("hasCustomPrompt") == "1"
            assert asks == (place.region not in {"footer", "number", "date"})
            if asks:
                assert texts(shape) == prompt(look.role, place.region)


def texts(shape: etree._Element) -> tuple[str, ...]:
    return tuple("".join(map(str, one.itertext())) for one in shape.findall("p:txBody/a:p", NS))


@pytest.mark.parametrize("role", ["title", "section", "quote", "break"])
def test_the_title_asks_for_what_the_layout_is_for(role: Role):
    assert prompt(role, "title") != prompt("bullets", "title")


# --- what the SDK does not see ----------------------------------------------------------------


def test_shape_ids_names_and_placeholder_indices_are_unique_in_every_part(package: Package):
    for part, tree in trees(package).items():
        ids = [one.get("id") for one in tree.findall(".//p:cNvPr", NS)]
        assert len(set(ids)) == len(ids), part
        kinds = [kind for kind in map(placeholder, shapes(tree)) if kind is not None]
        places = [
            (kind.get("idx"), kind.get("type") if kind.get("idx") is None else "") for kind in kinds
        ]
        assert len(set(places)) == len(places), part
        names = [name(one) for one in shapes(tree) if placeholder(one) is not None]
        assert len(set(names)) == len(names), part


def test_ids_of_master_and_layouts_do_not_meet(package: Package):
    master = root(package, "/ppt/slideMasters/slideMaster1.xml")
    ids = [int(one.get("id", "")) for one in master.findall(".//p:sldLayoutId", NS)]
    presentation = root(package, "/ppt/presentation.xml")
    ids += [int(one.get("id", "")) for one in presentation.findall(".//p:sldMasterId", NS)]
    assert len(set(ids)) == len(LAYOUTS) + 1
    assert min(ids) >= 2**31


def test_every_part_is_linked_and_every_link_has_its_part(package: Package):
    linked = {link.target for link in package.relationships}
    for part in package.parts.values():
        linked |= {link.target for link in part.relationships}
        used = set(re.findall(rb'r:(?:id|embed)="([^"]+)"', part.data))
        assert used <= {link.id.encode() for link in part.relationships}, part.name
    assert linked == set(package.parts)


def test_every_run_is_in_norwegian(package: Package):
    for part, tree in trees(package).items():
        for run in tree.iterfind(".//a:r/a:rPr", NS):
            assert run.get("lang") == "nb-NO", part
    assert value(root(package, "/ppt/presentation.xml"), ".//a:defPPr/a:defRPr", "lang") == "nb-NO"


def test_no_text_body_is_without_a_paragraph(package: Package):
    for part, tree in trees(package).items():
        assert all(one.find("a:p", NS) is not None for one in tree.iterfind(".//p:txBody", NS)), (
            part
        )


def test_a_person_s_own_table_gets_the_quiet_style(package: Package):
    styles = root(package, "/ppt/tableStyles.xml")
    assert [one.get("styleId") for one in styles] == [styles.get("def")]
    assert {fill.tag for fill in styles.iterfind(".//a:tcStyle/a:fill/*", NS)} == {
        f"{{{NS['a']}}}noFill"
    }

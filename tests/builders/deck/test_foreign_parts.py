"""What a deck leaves behind of its template: links to its slides, its password, its numbering."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from lxml import etree
from msgspec.structs import replace

from builders.deck import build_deck, read_template
from builders.deck.presentation import numbered
from builders.look import Colour
from builders.opc import (
    RELATIONSHIPS,
    Part,
    Relationship,
    UnreadableOfficeFile,
    read_package,
    write_package,
)
from seminar import model
from seminar.language import language
from tests.good_seminar import GOOD
from tests.read_deck import NS, R, ReadDeck

OWN = Path(str(files("templates").joinpath("deck.pptx")))
MAIN = "/ppt/presentation.xml"
MASTER = "/ppt/slideMasters/slideMaster1.xml"
LAYOUT = "/ppt/slideLayouts/slideLayout4.xml"


def template(folder: Path, name: str, change: Callable[[Part], Part]) -> Path:
    """Return the built-in template with one part changed."""
    package = read_package(OWN)
    parts = {**package.parts, name: change(package.parts[name])}
    write_package(folder / "mal.pptx", parts.values(), package.relationships)
    return folder / "mal.pptx"


def deck_of(path: Path, folder: Path, seminar: model.Seminar | None = None) -> ReadDeck:
    """Return a deck made from a template, left in `folder` for the Open XML SDK."""
    item = model.Item(id="i", title="Økt", slides=(model.SectionSlide(id="s", title="Del"),))
    day = model.Day(id="d", date=GOOD.programme[0].date, items=(item,))
    data = build_deck(seminar or model.Seminar(programme=(day,)), None, read_template(path)).data
    (folder / "deck.pptx").write_bytes(data)
    return ReadDeck(data)


def with_a_show_of_two_slides(part: Part) -> Part:
    """Return the properties of a presentation whose show is its second and third slide."""
    show = b'<p:showPr><p:sldRg st="2" end="3"/></p:showPr>'
    opening = part.data.index(b">", part.data.index(b"<p:presentationPr"))
    if part.data[opening - 1 : opening] == b"/":
        data = part.data[: opening - 1] + b">" + show + b"</p:presentationPr>"
    else:
        data = part.data[: opening + 1] + show + part.data[opening + 1 :]
    return replace(part, data=data)


@pytest.mark.inspection_allows(
    "show-settings", reason="the template shows slides that were deleted since"
)
def test_a_deck_shows_all_its_slides_whatever_show_its_template_was_set_to(
    tmp_path: Path,
) -> None:
    deck = deck_of(template(tmp_path, "/ppt/presProps.xml", with_a_show_of_two_slides), tmp_path)
    assert b"sldRg" in read_package(tmp_path / "mal.pptx").parts["/ppt/presProps.xml"].data
    assert b"showPr" not in deck.members["ppt/presProps.xml"]


def with_links_to_a_slide(part: Part) -> Part:
    """Return a part with a link of a shape, when clicked and when hovered over, to a slide."""
    root = etree.fromstring(part.data)
    shape = root.find(".//p:sp/p:nvSpPr/p:cNvPr", NS)
    assert shape is not None
    for name in ("hlinkHover", "hlinkClick"):
        link = etree.Element(f"{{{NS['a']}}}{name}", {f"{R}id": "rId900"})
        link.set("action", "ppaction://hlinksldjump")
        shape.insert(0, link)
    slide = Relationship("rId900", f"{RELATIONSHIPS}slide", "/ppt/slides/slide9.xml")
    return replace(part, data=etree.tostring(root), relationships=(*part.relationships, slide))


@pytest.mark.invalid_office_files
@pytest.mark.parametrize("name", [MASTER, LAYOUT])
def test_a_link_to_a_slide_of_the_templates_stays_behind_with_its_mark(
    name: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
):
    path = template(tmp_path, name, with_links_to_a_slide)
    deck = deck_of(path, tmp_path_factory.mktemp("decks"))
    root, links = deck.tree(name[1:]), {link.id for link in deck.links(name[1:])}
    assert "rId900" not in links
    used = {value for one in root.iter("*") for key, value in one.items() if str(key).startswith(R)}
    assert used <= links
    assert root.find(".//a:hlinkClick", NS) is None
    assert root.find(".//a:hlinkHover", NS) is None
    assert root.find(".//p:sp/p:nvSpPr/p:cNvPr", NS) is not None


def test_the_password_and_the_numbering_of_the_template_are_not_the_decks(tmp_path: Path):
    def protect(part: Part) -> Part:
        root = etree.fromstring(part.data)
        root.set("removePersonalInfoOnSave", "1")
        root.set("firstSlideNum", "17")
        verifier = etree.Element(f"{{{NS['p']}}}modifyVerifier")
        verifier.set("algorithmName", "SHA-512")
        verifier.set("hashValue", "c2Vr")
        verifier.set("saltValue", "c2Fs")
        verifier.set("spinValue", "100000")
        styles = root.find("p:defaultTextStyle", NS)
        assert styles is not None
        styles.addnext(verifier)
        return replace(part, data=etree.tostring(root))

    root = deck_of(template(tmp_path, MAIN, protect), tmp_path).tree("ppt/presentation.xml")
    assert root.find("p:modifyVerifier", NS) is None
    assert root.get("removePersonalInfoOnSave") is None
    assert root.get("firstSlideNum") is None


def test_two_items_of_one_name_are_two_sections_with_ids_of_their_own(tmp_path: Path):
    items = tuple(
        model.Item(id=one, title="Økt", slides=(model.SectionSlide(id=f"s{one}", title="Del"),))
        for one in ("a", "b")
    )
    day = model.Day(id="d", date=GOOD.programme[0].date, items=items)
    root = deck_of(OWN, tmp_path, model.Seminar(programme=(day,))).tree(MAIN[1:])
    sections = list(root.iter(f"{{{NS['p14']}}}section"))
    assert [one.get("name") for one in sections] == ["Økt", "Økt"]
    assert len({one.get("id") for one in sections}) == 2


# --- numbers --------------------------------------------------------------------------------------

NOT_NUMBERS = {
    "a place": (LAYOUT, "a:off", "x"),
    "a size of text": (LAYOUT, "a:defRPr", "sz"),
    "a line spacing": (LAYOUT, "a:spcPct", "val"),
    "the slide's size": (MAIN, "p:sldSz", "cx"),
}


@pytest.mark.invalid_office_files
@pytest.mark.parametrize("which", NOT_NUMBERS)
@pytest.mark.parametrize("value", ["bred", "9" * 5000])
def test_words_where_numbers_must_stand_are_a_damaged_template(
    which: str, value: str, tmp_path: Path
):
    name, tag, attribute = NOT_NUMBERS[which]

    def spoil(part: Part) -> Part:
        root = etree.fromstring(part.data)
        for one in root.iterfind(f".//{tag}", NS):
            one.set(attribute, value)
        return replace(part, data=etree.tostring(root))

    with pytest.raises(UnreadableOfficeFile) as caught:
        read_template(template(tmp_path, name, spoil))
    sentence = language("nb").say(caught.value.message)
    assert sentence.startswith("mal.pptx er ikke en PowerPoint-")


@pytest.mark.invalid_office_files
def test_a_place_whose_number_is_a_raised_two_is_a_damaged_template(tmp_path: Path):
    def spoil(part: Part) -> Part:
        return replace(
            part, data=re.sub(rb'(<p:ph [^>]*)idx="\d+"', b'\\1idx="\xc2\xb2"', part.data)
        )

    with pytest.raises(UnreadableOfficeFile):
        read_template(template(tmp_path, LAYOUT, spoil))


def test_relationships_may_have_any_ids():
    def rename(part: Part) -> Part:
        odd = Relationship("rId²", "urn:x", "https://example.org", external=True)
        long = Relationship("rId" + "9" * 5000, "urn:x", "https://example.org", external=True)
        return replace(part, relationships=(*part.relationships, odd, long))

    package = read_package(OWN)
    assert numbered(rename(package.main_part()), ["/ppt/slides/slide1.xml"])


@pytest.mark.parametrize("light, dark", [("window", "windowText"), ("infoBk", "infoText")])
def test_a_theme_may_leave_its_colours_to_the_system(light: str, dark: str, tmp_path: Path):
    def leave(part: Part) -> Part:
        root = etree.fromstring(part.data)
        for slot, value in (("lt1", light), ("dk1", dark)):
            place = root.find(f".//a:clrScheme/a:{slot}", NS)
            assert place is not None
            place[:] = [etree.Element(f"{{{NS['a']}}}sysClr", {"val": value})]
        return replace(part, data=etree.tostring(root))

    path = template(tmp_path, "/ppt/theme/theme1.xml", leave)
    palette = read_template(path).layouts["plain"].palette
    assert (palette.rgb(Colour("bg1")), palette.rgb(Colour("tx1"))) == ("FFFFFF", "000000")

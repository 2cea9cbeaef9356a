"""The faults that are planted in PowerPoint templates, and what is to be told of each."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lxml import etree
from msgspec.structs import replace

from builders.opc import Part, Relationship
from seminar.severity import Severity
from tests import corporate
from tests.builders.template_check.powerpoint.foreign import (
    NS,
    SPACES,
    A,
    Change,
    R,
    colour,
    put,
    remove,
    set_level,
    shape,
)
from tests.corporate import MASTER, PRESENTATION, Draft, find, xml

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships/"


class Planted(NamedTuple):
    """A change of the clean template, and what is to be told of it and nothing else."""

    change: Change
    rule: str
    severity: Severity
    place: str
    words: tuple[str, ...]
    also: tuple[str, ...] = ()
    """Rules that the same change breaks."""


def of_layout(name: str, change: Callable[[etree._Element], None]) -> Change:
    return lambda draft: change(draft.layouts()[name])


def _of_master(change: Callable[[etree._Element], None]) -> Change:
    return lambda draft: change(draft.tree(MASTER))


def _called(old: str, new: str) -> Change:
    """Give a layout another name, and no type that tells what it is for."""

    def change(draft: Draft) -> None:
        layout = draft.layouts()[old]
        find(layout, "p:cSld").set("name", new)
        layout.set("type", "cust")

    return change


def _without(kind: str) -> Callable[[etree._Element], None]:
    return lambda tree: remove(shape(tree, kind))


def all_without(kind: str) -> Change:
    def change(draft: Draft) -> None:
        for layout in draft.layouts().values():
            remove(shape(layout, kind))

    return change


def _bodiless(layout: etree._Element) -> None:
    layout.set("type", "cust")
    remove(shape(layout, "obj"))


def _narrow_title(draft: Draft) -> None:
    put(shape(draft.layouts()["Bare tittel"], "title"), 1.5, 1, 4, 2)


def _flat_title(draft: Draft) -> None:
    put(shape(draft.layouts()["Bare tittel"], "title"), 1.5, 1, 28, 0.8)


def sized(width: float, height: float) -> Change:
    return lambda draft: corporate.resize(draft, width, height)


def _logo(*where: float, description: str | None = "Kommunevåpenet til Nordvik") -> Change:
    def change(draft: Draft) -> None:
        corporate.add_logo(draft, *where)
        properties = find(draft.tree(MASTER), ".//p:pic/p:nvPicPr/p:cNvPr")
        properties.attrib.pop("descr")
        if description:
            properties.set("descr", description)

    return change


def _ungiven(draft: Draft) -> None:
    """Take every language off the text."""
    for name in (PRESENTATION, MASTER):
        for run in draft.tree(name).iter(f"{A}defRPr"):
            run.attrib.pop("lang", "")


def _english(draft: Draft) -> None:
    for run in draft.tree(PRESENTATION).iter(f"{A}defRPr"):
        run.set("lang", "en-US")


def _protected(draft: Draft) -> None:
    styles = find(draft.tree(PRESENTATION), "p:defaultTextStyle")
    styles.addnext(
        xml(
            f'<p:modifyVerifier {SPACES} cryptProviderType="rsaAES" cryptAlgorithmClass="hash"'
            ' cryptAlgorithmType="typeAny" cryptAlgorithmSid="14" spinCount="100000"'
            ' saltData="c2Fs" hashData="c2Vr"/>'
        )
    )


def _with_fonts(draft: Draft) -> None:
    name = "/ppt/fonts/font1.fntdata"
    draft.parts[name] = Part(name, "application/x-fontdata", b"font")
    corporate.link(draft, PRESENTATION, "rId80", "font", name)
    sizes = find(draft.tree(PRESENTATION), "p:notesSz")
    sizes.addnext(
        xml(
            f"<p:embeddedFontLst {SPACES}><p:embeddedFont>"
            '<p:font typeface="Nordvik Sans"/><p:regular r:id="rId80"/>'
            "</p:embeddedFont></p:embeddedFontLst>"
        )
    )


def with_macros(draft: Draft) -> None:
    name = "/ppt/vbaProject.bin"
    draft.parts[name] = Part(name, "application/vnd.ms-office.vbaProject", b"macros")
    link = Relationship("rId81", f"{_MICROSOFT}vbaProject", name)
    main = draft.parts[PRESENTATION]
    draft.parts[PRESENTATION] = replace(main, relationships=(*main.relationships, link))


def linked_picture(draft: Draft) -> None:
    _logo(32.4, 2, 1.2, 1)(draft)
    master = draft.parts[MASTER]
    outside = Relationship("rId91", f"{_OFFICE}image", "https://nordvik.example/v.png", True)
    draft.parts[MASTER] = replace(master, relationships=(*master.relationships, outside))
    find(draft.tree(MASTER), ".//p:pic//a:blip").set(f"{R}link", "rId91")


def link_to_a_disk(draft: Draft) -> None:
    master = draft.parts[MASTER]
    outside = Relationship("rId92", f"{_OFFICE}hyperlink", "file:///H:/maler/les.docx", True)
    draft.parts[MASTER] = replace(master, relationships=(*master.relationships, outside))
    name = find(shape(draft.tree(MASTER), "ftr"), ".//p:cNvPr")
    name.append(xml(f'<a:hlinkClick {SPACES} r:id="rId92"/>'))


def _two_of_a_name(draft: Draft) -> None:
    find(draft.layouts()["To innholdsdeler"], "p:cSld").set("name", "Sammenligning")


def _nameless(layout: etree._Element) -> None:
    find(layout, "p:cSld").attrib.pop("name")


def _unmarked(tree: etree._Element) -> None:
    level = find(tree, ".//p:bodyStyle/a:lvl1pPr")
    level.replace(find(level, "a:buChar"), xml(f"<a:buNone {SPACES}/>"))


def _gradient(layout: etree._Element) -> None:
    ground = xml(
        f'<p:bg {SPACES}><p:bgPr><a:gradFill><a:gsLst><a:gs pos="0"><a:schemeClr val="bg1"/></a:gs>'
        '<a:gs pos="100000"><a:srgbClr val="F4F4F4"/></a:gs></a:gsLst></a:gradFill><a:effectLst/>'
        "</p:bgPr></p:bg>"
    )
    find(layout, "p:cSld").insert(0, ground)


def twice_the_index(layout: etree._Element) -> None:
    first, second = layout.findall(".//p:ph[@sz='half']", NS)[:2]
    second.set("idx", first.get("idx", ""))


def _set(kind: str, inside: str = "", **attributes: str) -> Callable[[etree._Element], None]:
    return lambda tree: set_level(shape(tree, kind), inside, **attributes)


def _unsized(tree: etree._Element) -> None:
    for run in find(tree, ".//p:titleStyle").iter(f"{A}defRPr"):
        run.attrib.pop("sz", "")


def fontless(draft: Draft) -> None:
    corporate.refont(draft, "")


def no_theme(draft: Draft) -> None:
    master = draft.parts[MASTER]
    links = tuple(link for link in master.relationships if link.kind != "theme")
    draft.parts[MASTER] = replace(master, relationships=links)


def _own_font(tree: etree._Element) -> None:
    find(tree, ".//p:titleStyle/a:lvl1pPr/a:defRPr/a:latin").set("typeface", "Georgia")


def _outside(draft: Draft) -> None:
    put(shape(draft.layouts()["Inndelingsoverskrift"], "body"), 34.5, 8, 12, 4)


PLANTED: dict[str, Planted] = {
    "no layout for sections": Planted(
        _called("Inndelingsoverskrift", "Bilde med tekst"),
        "layout-missing", "warning", "Oppsettene",
        ("innleder en ny del", "«Bare tittel»"),
    ),
    "a layout for sections under a name of its own": Planted(
        _called("Inndelingsoverskrift", "Nytt kapittel"),
        "layout-missing", "warning", "Oppsettene",
        ("Kanskje er «Nytt kapittel» ment for dette",),
    ),
    "a layout for lists without text": Planted(
        of_layout("Tittel og innhold", _bodiless),
        "layout-missing", "warning", "Oppsettene",
        ("«Tittel og innhold» ser ut til å være ment for dette", "ingen plass til tekst"),
    ),
    "a title layout without a title": Planted(
        of_layout("Tittellysbilde", _without("ctrTitle")),
        "layout-missing", "warning", "Oppsettene",
        ("«Tittellysbilde» ser ut til å være ment", "det har ingen tittel"),
    ),
    "no layout with a heading alone": Planted(
        _called("Bare tittel", "Utsagn"),
        "layout-missing", "warning", "Oppsettene",
        ("med bare en overskrift", "«Tittel og innhold»"),
    ),
    "no slide number": Planted(
        of_layout("Tittel og innhold", _without("sldNum")),
        "slide-number-missing", "warning", "Oppsett «Tittel og innhold»", ("lysbildenummer",),
    ),
    "no footer": Planted(
        of_layout("Bare tittel", _without("ftr")),
        "footer-missing", "tip", "Oppsett «Bare tittel»", ("bunntekst",),
    ),
    "a title too narrow": Planted(
        _narrow_title, "placeholder-too-small", "warning", "Oppsett «Bare tittel»",
        ("«Title 1»", "kommunedirektøren"),
    ),
    "a title too low": Planted(
        _flat_title, "placeholder-too-small", "warning", "Oppsett «Bare tittel»", ("20 punkt",),
    ),
    "a body too small": Planted(
        of_layout("Tittel og innhold", lambda one: put(shape(one, "obj"), 16, 12, 6, 3)),
        "body-too-small", "warning", "Oppsett «Tittel og innhold»", ("for lite",),
    ),
    "no room at all": Planted(
        of_layout("Tittel og innhold", lambda one: put(shape(one, "title"), 1.5, 1, 30, 15)),
        "room-too-small", "error", "Oppsett «Tittel og innhold»", ("for liten plass",),
    ),
    "slides of another shape": Planted(
        sized(25.4, 19.05), "slide-format", "tip", "Presentasjon", ("25,4 cm",),
    ),
    "text below the floor": Planted(
        of_layout("Tittel og innhold", _set("obj", sz="1600")),
        "text-below-floor", "tip", "Oppsett «Tittel og innhold»",
        ("«Content Placeholder 2»", "16 punkt"),
    ),
    "headings without a size": Planted(
        _of_master(_unsized), "text-without-size", "tip", "Lysbildemal",
        ("hvor stor", "«Tittel og innhold»", "«Bare tittel»"),
    ),
    "lists without marks": Planted(
        _of_master(_unmarked), "list-without-marks", "tip", "Oppsett «Tittel og innhold»",
        ("«Content Placeholder 2»", "punkttegn"),
    ),
    "a pale footer": Planted(
        _of_master(_set("ftr", colour("BBBBBB"))),
        "layout-text-contrast", "warning", "Lysbildemal", ("«Footer Placeholder 4»", "1,9"),
    ),
    "a pale title on one layout": Planted(
        of_layout("Inndelingsoverskrift", _set("title", colour("CCCCCC"))),
        "layout-text-contrast", "warning", "Oppsett «Inndelingsoverskrift»", ("«Title 1»", "1,6"),
    ),
    "a tiny footer": Planted(
        _of_master(_set("ftr", sz="600")),
        "layout-text-too-small", "warning", "Lysbildemal", ("«Footer Placeholder 4»", "6 punkt"),
    ),
    "a place beside the slide": Planted(
        _outside, "placeholder-off-slide", "warning", "Oppsett «Inndelingsoverskrift»",
        ("«Text Placeholder 2»",),
    ),
    "a pale text colour": Planted(
        lambda draft: corporate.recolour(draft, {"dk1": "9A9A9A"}),
        "theme-text-pale", "warning", "Tema",
        ("tekstfargen, 9A9A9A", "2,8", "svart"), ("layout-text-contrast",),
    ),
    "an accent too pale for text": Planted(
        lambda draft: corporate.recolour(draft, {"accent1": "4F81BD"}),
        "theme-colour-pale", "tip", "Tema", ("uthevingsfarge 1, 4F81BD", "4,0", "tekstfargen"),
    ),
    "an accent too pale for bars": Planted(
        lambda draft: corporate.recolour(draft, {"accent2": "E2A100"}),
        "theme-accents-pale", "warning", "Tema", ("uthevingsfarge 2, E2A100", "2,2"),
    ),
    "accents that are alike": Planted(
        lambda draft: corporate.recolour(draft, {"accent3": "00565B"}),
        "theme-accents-pale", "warning", "Tema", ("1 og 3", "00565B"),
    ),
    "a background of many colours": Planted(
        of_layout("Bare tittel", _gradient),
        "background-of-many-colours", "tip", "Oppsett «Bare tittel»", ("fargeovergang",),
    ),
    "a font that nobody knows": Planted(
        lambda draft: corporate.refont(draft, "Nordvik Sans"),
        "font-unmeasured", "tip", "Tema", ("Nordvik Sans",),
    ),
    "a font beside the theme": Planted(
        _of_master(_own_font), "font-not-of-theme", "warning", "Lysbildemal",
        ("Georgia", "Calibri"),
    ),
    "a picture that says nothing": Planted(
        _logo(32.4, 2, 1.2, 1, description=None),
        "picture-without-alternative-text", "warning", "Lysbildemal", ("«Logo»",),
    ),
    "a picture that says its file's name": Planted(
        _logo(32.4, 2, 1.2, 1, description="vaapen.png"),
        "picture-description-says-nothing", "tip", "Lysbildemal", ("«vaapen.png»",),
    ),
    "a logo in the title's way": Planted(
        _logo(29, 1, 3, 2), "picture-in-the-way", "warning", "Lysbildemal", ("«Logo»", "«Title 1»"),
    ),
    "another language than its names": Planted(
        _english, "language-differs", "warning", "Presentasjon", ("engelsk", "en-US"),
    ),
    "no language": Planted(_ungiven, "language-missing", "tip", "Presentasjon", ("språk",)),
    "a password": Planted(
        _protected, "password-stays-behind", "tip", "Presentasjon", ("passord",),
    ),
    "fonts that go along": Planted(
        _with_fonts, "fonts-embedded", "tip", "Presentasjon", ("Nordvik Sans",),
    ),
    "two layouts of one name": Planted(
        _two_of_a_name, "layout-name-twice", "tip", "Oppsett «Sammenligning»", ("2 oppsett",),
    ),
    "a layout without a name": Planted(
        of_layout("To innholdsdeler", _nameless), "layout-without-name", "tip", "Oppsett «»",
        ("ikke noe navn",),
    ),
}  # fmt: skip

"""Corporate templates that Plenum has never seen, each unlike ours in its own way.

For tests of what the deck builder makes of them. They are python-pptx's default template, changed
as real ones are: other sizes, names, types, fonts, colours, places. Lengths are centimetres.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from importlib.resources import files
from pathlib import Path

from lxml import etree
from msgspec.structs import replace
from PIL import Image

from builders.look import cm
from builders.opc import OPENXML, RELATIONSHIPS, Part, Relationship, read_package, write_package

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
MASTER = "/ppt/slideMasters/slideMaster1.xml"
PRESENTATION = "/ppt/presentation.xml"
THEME = "/ppt/theme/theme1.xml"
_SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NS.items())
_WIDE = (33.867, 19.05)
_BOKMAL = {
    "Title Slide": "Tittellysbilde",
    "Title and Content": "Tittel og innhold",
    "Section Header": "Inndelingsoverskrift",
    "Two Content": "To innholdsdeler",
    "Comparison": "Sammenligning",
    "Title Only": "Bare tittel",
    "Blank": "Tomt",
    "Content with Caption": "Innhold med tekst",
    "Picture with Caption": "Bilde med tekst",
    "Title and Vertical Text": "Tittel og loddrett tekst",
    "Vertical Title and Text": "Loddrett tittel og tekst",
}
_NYNORSK = {
    "Title Slide": "Tittellysbilete",
    "Title and Content": "Tittel og innhald",
    "Section Header": "Delingsoverskrift",
    "Title Only": "Berre tittel",
    "Blank": "Tomt",
}


class Draft:
    """A template under change: its parts, and the XML of those that are being changed."""

    def __init__(self) -> None:
        default = files("pptx") / "templates" / "default.pptx"
        self._package = read_package(default.read_bytes(), "default.pptx")
        self.parts = dict(self._package.parts)
        self._trees: dict[str, etree._Element] = {}

    @property
    def relationships(self) -> tuple[Relationship, ...]:
        """The links of the template itself."""
        return self._package.relationships

    def tree(self, name: str) -> etree._Element:
        """Return the XML of a part, for changing."""
        if name not in self._trees:
            self._trees[name] = etree.fromstring(self.parts[name].data)
        return self._trees[name]

    def layouts(self) -> dict[str, etree._Element]:
        """Return the layouts by name, in the master's order."""
        trees = map(self.tree, self.parts[MASTER].related("slideLayout"))
        return {value(tree, "p:cSld", "name"): tree for tree in trees}

    def keep_bytes(self, name: str) -> None:
        """Save a part as its bytes are, be they XML or not."""
        self._trees.pop(name, None)

    def forget(self, name: str) -> None:
        """Take a part out."""
        del self.parts[name]
        self._trees.pop(name, None)

    def settle(self) -> dict[str, Part]:
        """Return the parts with all changes."""
        for name, tree in self._trees.items():
            data = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
            self.parts[name] = replace(self.parts[name], data=data)
        return self.parts

    def save(self, path: Path) -> Path:
        """Write the template to `path` and return that."""
        write_package(path, self.settle().values(), self._package.relationships)
        return path


# --- the templates ---------------------------------------------------------------------------


def four_by_three(folder: Path) -> Path:
    """4:3 with English names, a template as Office made them for years."""
    return Draft().save(folder / "four by three.pptx")


def norwegian_names(folder: Path) -> Path:
    """16:9 with bokmål names, types that are missing or wrong, a logo, and a slide left in it."""
    draft = Draft()
    resize(draft, *_WIDE)
    rename(draft, _BOKMAL)
    for name, layout in draft.layouts().items():
        layout.attrib.pop("type", "")
        # A layout that began as a copy of another keeps the other's type.
        if name in {"Tittel og innhold", "Inndelingsoverskrift", "Innhold med tekst"}:
            layout.set("type", "obj")
    recolour(draft, {"dk2": "0B3D2E", "accent1": "00704A", "accent2": "E2A100"})
    refont(draft, "Arial")
    add_logo(draft, 29, 0.6, 4, 1.4)
    _add_example_slide(draft)
    return draft.save(folder / "norske navn.pptx")


def few_layouts(folder: Path) -> Path:
    """Title, content and blank only: no section, no heading alone, no picture."""
    draft = Draft()
    resize(draft, *_WIDE)
    keep(draft, ("Title Slide", "Title and Content", "Blank"))
    return draft.save(folder / "few layouts.pptx")


def dark(folder: Path) -> Path:
    """Light text on a dark ground by way of the colour map, set in Verdana."""
    draft = Draft()
    resize(draft, *_WIDE)
    colour_map = find(draft.tree(MASTER), "p:clrMap")
    for slot, colour in {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}.items():
        colour_map.set(slot, colour)
    colours = {"dk1": "12151C", "lt1": "F7F7F2", "dk2": "262D3D", "lt2": "DDE3EE"}
    recolour(draft, colours | {"accent1": "6FC3DF"})
    refont(draft, "Verdana")
    return draft.save(folder / "dark.pptx")


def odd_places(folder: Path) -> Path:
    """25.4 x 14.3 cm: capitals at the bottom, little room, a band at the left, odd indices."""
    draft = Draft()
    resize(draft, 25.4, 14.2875)
    rename(draft, _NYNORSK)
    keep(draft, _NYNORSK.values())
    place(draft, "title", 6, 11.4, 18.4, 1.8)
    place(draft, "body", 7.5, 2.2, 13, 7.6)
    for letters in find(draft.tree(MASTER), ".//p:titleStyle").iterfind(".//a:defRPr", NS):
        letters.set("cap", "all")
        letters.set("sz", "2800")
    _add_band(draft, 4.5, 14.2875)
    add_logo(draft, 0.8, 0.8, 2.9, 2.9)
    for layout in draft.layouts().values():
        inherit_places(layout)
        _renumber(layout)
    return draft.save(folder / "rare plassar.pptx")


def two_masters(folder: Path) -> Path:
    """A .potx with two masters whose layouts bear the same names, and no notes master."""
    draft = Draft()
    resize(draft, *_WIDE)
    draft.parts = _with_second_master(draft.settle())
    main = draft.parts[PRESENTATION]
    kind = f"{OPENXML}presentationml.template.main+xml"
    draft.parts[PRESENTATION] = replace(main, content_type=kind)
    masters = find(draft.tree(PRESENTATION), "p:sldMasterIdLst")
    masters.append(xml(f'<p:sldMasterId {_SPACES} id="{2**31 + 900}" r:id="rId99"/>'))
    link(draft, PRESENTATION, "rId99", "slideMaster", _copy_name(MASTER))
    return draft.save(folder / "two masters.potx")


TEMPLATES: tuple[Callable[[Path], Path], ...] = (
    four_by_three,
    norwegian_names,
    few_layouts,
    dark,
    odd_places,
    two_masters,
)
"""Makers of all templates; each takes a folder and returns the file it made there."""


# --- the changes -----------------------------------------------------------------------------


def xml(text: str) -> etree._Element:
    """Return the element that `text` is."""
    return etree.fromstring(text)


def find(tree: etree._Element, path: str) -> etree._Element:
    """Return the element at `path`, which is there."""
    found = tree.find(path, NS)
    assert found is not None, path
    return found


def value(tree: etree._Element, path: str, attribute: str) -> str:
    """Return an attribute of the element at `path`."""
    return find(tree, path).get(attribute, "")


def resize(draft: Draft, width: float, height: float) -> None:
    """Stretch master and layouts to slides of `width` x `height`."""
    size = find(draft.tree(PRESENTATION), "p:sldSz")
    across, down = cm(width) / int(size.get("cx", "")), cm(height) / int(size.get("cy", ""))
    size.attrib.pop("type", "")
    size.set("cx", str(cm(width)))
    size.set("cy", str(cm(height)))
    for tree in (draft.tree(MASTER), *draft.layouts().values()):
        for place in tree.iterfind(".//p:sp/p:spPr/a:xfrm/*", NS):
            for name, share in (("x", across), ("cx", across), ("y", down), ("cy", down)):
                if place.get(name):
                    place.set(name, str(round(int(place.get(name, "")) * share)))


def rename(draft: Draft, names: dict[str, str]) -> None:
    """Give layouts other names."""
    for name, layout in draft.layouts().items():
        find(layout, "p:cSld").set("name", names.get(name, name))


def keep(draft: Draft, names: Iterable[str]) -> None:
    """Take out every layout that is not among `names`."""
    kept = set(names)
    links = draft.parts[MASTER].relationships
    gone = {
        link
        for link in links
        if link.kind == "slideLayout"
        and value(draft.tree(link.target), "p:cSld", "name") not in kept
    }
    entries = find(draft.tree(MASTER), "p:sldLayoutIdLst")
    for entry in list(entries):
        if entry.get(f"{{{NS['r']}}}id") in {link.id for link in gone}:
            entries.remove(entry)
    left = tuple(link for link in links if link not in gone)
    draft.parts[MASTER] = replace(draft.parts[MASTER], relationships=left)
    for link in gone:
        draft.forget(link.target)


def recolour(draft: Draft, colours: dict[str, str]) -> None:
    """Give slots of the theme other colours."""
    for slot, rgb in colours.items():
        element = find(draft.tree(THEME), f".//a:clrScheme/a:{slot}")
        element[:] = [xml(f'<a:srgbClr {_SPACES} val="{rgb}"/>')]


def refont(draft: Draft, face: str) -> None:
    """Set headings and text in another font."""
    for font in draft.tree(THEME).iterfind(".//a:fontScheme/*/a:latin", NS):
        font.set("typeface", face)


def place(draft: Draft, kind: str, x: float, y: float, width: float, height: float) -> None:
    """Put the master's placeholder of type `kind` where it is told."""
    for shape in draft.tree(MASTER).iterfind(".//p:sp", NS):
        if value(shape, ".//p:ph", "type") == kind:
            old = find(shape, "p:spPr/a:xfrm")
            shape_look = find(shape, "p:spPr")
            shape_look.replace(old, find(_look(x, y, width, height), "a:xfrm"))


def _look(x: float, y: float, width: float, height: float, fill: str = "") -> etree._Element:
    return xml(
        f'<p:spPr {_SPACES}><a:xfrm><a:off x="{cm(x)}" y="{cm(y)}"/>'
        f'<a:ext cx="{cm(width)}" cy="{cm(height)}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}</p:spPr>'
    )


def _add_band(draft: Draft, width: float, height: float) -> None:
    band = xml(
        f'<p:sp {_SPACES}><p:nvSpPr><p:cNvPr id="91" name="Band"/><p:cNvSpPr/>'
        '<p:nvPr userDrawn="1"/></p:nvSpPr></p:sp>'
    )
    fill = '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>'
    band.append(_look(0, 0, width, height, fill))
    find(draft.tree(MASTER), "p:cSld/p:spTree").insert(2, band)


def add_logo(draft: Draft, x: float, y: float, width: float, height: float) -> None:
    """Put a picture onto the master."""
    picture = io.BytesIO()
    Image.new("RGB", (round(width * 40), round(height * 40)), "#00704A").save(picture, "PNG")
    draft.parts["/ppt/media/logo.png"] = Part(
        "/ppt/media/logo.png", "image/png", picture.getvalue()
    )
    link(draft, MASTER, "rId90", "image", "/ppt/media/logo.png")
    logo = xml(
        f'<p:pic {_SPACES}><p:nvPicPr><p:cNvPr id="90" name="Logo" descr="Logo"/><p:cNvPicPr/>'
        '<p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId90"/><a:stretch>'
        "<a:fillRect/></a:stretch></p:blipFill></p:pic>"
    )
    logo.append(_look(x, y, width, height))
    find(draft.tree(MASTER), "p:cSld/p:spTree").append(logo)


def inherit_places(layout: etree._Element) -> None:
    """Take the places off a layout, which then stands as its master does."""
    for look in layout.iterfind(".//p:sp/p:spPr", NS):
        look[:] = []


def _renumber(layout: etree._Element) -> None:
    for place in layout.iterfind(".//p:ph[@idx]", NS):
        place.set("idx", str(1000 + 7 * int(place.get("idx", ""))))


def _add_example_slide(draft: Draft) -> None:
    """Leave a slide in the template, as its makers do to show how it is used."""
    layout = draft.parts[MASTER].related("slideLayout")[1]
    tree = find(draft.tree(layout), "p:cSld/p:spTree")
    slide = xml(f"<p:sld {_SPACES}><p:cSld/></p:sld>")
    slide[0].append(xml(etree.tostring(tree).decode()))
    name = "/ppt/slides/slide1.xml"
    draft.parts[name] = Part(name, f"{OPENXML}presentationml.slide+xml", etree.tostring(slide))
    link(draft, name, "rId1", "slideLayout", layout)
    link(draft, PRESENTATION, "rId98", "slide", name)
    listing = xml(f'<p:sldIdLst {_SPACES}><p:sldId id="256" r:id="rId98"/></p:sldIdLst>')
    find(draft.tree(PRESENTATION), "p:sldMasterIdLst").addnext(listing)


def link(draft: Draft, source: str, id_: str, kind: str, target: str) -> None:
    """Add a relationship to a part."""
    part = draft.parts[source]
    link = Relationship(id_, RELATIONSHIPS + kind, target)
    draft.parts[source] = replace(part, relationships=(*part.relationships, link))


def _with_second_master(parts: dict[str, Part]) -> dict[str, Part]:
    """Return `parts` with master, layouts and theme twice."""
    copied = {
        name: _copy_name(name)
        for name in parts
        if name.startswith(("/ppt/slideMasters/", "/ppt/slideLayouts/", "/ppt/theme/"))
    }
    return parts | {new: _copied(parts[name], copied) for name, new in copied.items()}


def _copy_name(name: str) -> str:
    """Return the name of a numbered part's copy: `…/theme1.xml` becomes `…/theme51.xml`."""
    stem = name.removesuffix(".xml").rstrip("0123456789")
    return f"{stem}{50 + int(name.removeprefix(stem).removesuffix('.xml'))}.xml"


def _copied(part: Part, names: dict[str, str]) -> Part:
    tree = etree.fromstring(part.data)
    for entry in tree.iterfind(".//p:sldLayoutId", NS):
        entry.set("id", str(int(entry.get("id", "")) + 1000))
    for font in tree.iterfind(".//a:fontScheme/*/a:latin", NS):
        font.set("typeface", "Times New Roman")
    links = tuple(
        replace(link, target=names.get(link.target, link.target)) for link in part.relationships
    )
    return Part(names[part.name], part.content_type, etree.tostring(tree), links)

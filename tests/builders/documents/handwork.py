"""What a communications worker does to a template in Word, done to the template's parts."""

from __future__ import annotations

import re
from copy import deepcopy
from io import BytesIO

from lxml import etree
from msgspec.structs import replace

from builders.documents.blocks import MediaParts, PartLinks, Place
from builders.documents.picture import InlinePicture
from builders.documents.template import DOCUMENT_TYPE, TEMPLATE_TYPE
from builders.documents.templating.tags import Element, W, text_of
from builders.image_file import read_image
from builders.opc import RELATIONSHIPS, Part, Relationship, read_package, write_package
from tests.sample import SAMPLE
from tools.word_templates.markup import Blocks, Runs, paragraph
from tools.word_templates.tables import row, table

HEADING_INK, HEADING_SIZE = "9C1C5B", "46"
"""The colour that Heading 1 is given, and its size in half points."""
OLD_INK, NEW_INK = "17616E", "5B3A9E"
"""A colour of the theme, and what it becomes."""
PARAGRAPH = "Vi gleder oss til to gode dager. Hilsen kommunikasjon."
TABLE = ("Utstyr", "Hentes hos", "Navneskilt", "Resepsjonen")
"""The words of an own table, row by row."""
LINK, ADDRESS = "Les mer om dialogseminaret", "https://www.nordvik.example/dialogseminar"
PICTURE = "Kommunens merke"
"""The alternative text of a picture in the header."""
_LOGO = "/word/media/image77.png"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TAGS = re.compile(r"\{%p (for|if|endfor|endif)")


class Desk:
    """A template open on a desk: its parts as trees, until it is saved."""

    def __init__(self, data: bytes) -> None:
        self._package = read_package(data, "mal.docx")
        self.trees = {
            part.name: etree.fromstring(part.data)
            for part in self._package.parts.values()
            if part.content_type.endswith("+xml")
        }
        self._more: list[Part] = []
        self._links: dict[str, list[Relationship]] = {}

    @property
    def body(self) -> Element:
        """The text."""
        found = self.trees[self._package.main_part().name].find(W + "body")
        assert found is not None
        return found

    def beside(self, kind: str) -> Element:
        """Return the tree of a part beside the text, such as `styles`."""
        return self.trees[self._package.main_part().related(kind)[0]]

    def link(self, kind: str, part: str, id_: str, target: str, *, external: bool = False) -> None:
        """Let a part refer to another, or to an address."""
        made = Relationship(id_, RELATIONSHIPS + kind, target, external)
        self._links.setdefault(part, []).append(made)

    def add(self, part: Part) -> None:
        """Put another part into the package."""
        self._more.append(part)

    def main_name(self) -> str:
        """Return the name of the text's part."""
        return self._package.main_part().name

    def header_name(self) -> str:
        """Return the name of the first header."""
        return self._package.main_part().related("header")[0]

    def saved(self, *, as_template: bool = False) -> bytes:
        """Return the file, as a .docx or a .dotx."""
        parts = [self._saved(part, as_template) for part in self._package.parts.values()]
        target = BytesIO()
        write_package(target, [*parts, *self._more], self._package.relationships)
        return target.getvalue()

    def _saved(self, part: Part, as_template: bool) -> Part:
        kind = part.content_type
        if as_template and kind == DOCUMENT_TYPE:
            kind = TEMPLATE_TYPE
        links = (*part.relationships, *self._links.get(part.name, ()))
        tree = self.trees.get(part.name)
        data = part.data if tree is None else etree.tostring(tree, encoding="UTF-8")
        return replace(part, content_type=kind, data=data, relationships=links)


# --- what is done ---------------------------------------------------------------------------------


def change(desk: Desk, section: tuple[str, str] | None, column: str) -> None:
    """Do all of it.

    Args:
        desk: the template.
        section: what the section that is moved begins with, and what it is put before.
        column: the heading of the table column that goes; empty for none.
    """
    if section is not None:
        move_section(desk.body, *section)
    restyle_heading(desk.beside("styles"))
    recolour(desk.beside("theme"))
    add_logo(desk)
    if column:
        delete_column(desk.body, column)
    make_half_a_tag_bold(desk.body)
    write_own_text(desk)
    leave_traces(desk.body)


def move_section(body: Element, begins: str, before: str) -> None:
    """Cut a section out, its tags with it, and paste it before another place, or at the end."""
    blocks = list(body)
    start = next(at for at, one in enumerate(blocks) if _says(one).startswith(begins))
    *_, last = body.iterfind(W + "p")
    found = (one for one in blocks if before and _says(one).startswith(before))
    target = next(found, last)
    depth, section = 0, []
    for one in blocks[start:]:
        section.append(one)
        tag = _TAGS.match(_says(one))
        depth += 0 if tag is None else -1 if tag[1].startswith("end") else 1
        if depth == 0:
            break
    for one in section:
        target.addprevious(one)


def _says(block: Element) -> str:
    return text_of(block) if block.tag == W + "p" else ""


def restyle_heading(styles: Element) -> None:
    """Give the style Heading 1 another colour and size."""
    letters = next(
        style.find(W + "rPr")
        for style in styles.iterfind(W + "style")
        if _name(style).casefold() == "heading 1"
    )
    assert letters is not None
    ink, size = letters.find(W + "color"), letters.find(W + "sz")
    assert ink is not None
    assert size is not None
    ink.attrib.clear()
    ink.set(W + "val", HEADING_INK)
    size.set(W + "val", HEADING_SIZE)


def _name(style: Element) -> str:
    name = style.find(W + "name")
    return "" if name is None else name.get(W + "val", "")


def recolour(theme: Element) -> None:
    """Choose other colours for the theme."""
    for ink in theme.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}srgbClr"):
        if ink.get("val") == OLD_INK:
            ink.set("val", NEW_INK)


def add_logo(desk: Desk) -> None:
    """Put a picture into the header, with an alternative text."""
    links = PartLinks(MediaParts())
    picture = InlinePicture(read_image(SAMPLE, "media/bru.png"), 10, PICTURE)
    xml = picture.xml(links, Place()).replace(links.added[0].id, "rId77")
    lines = desk.trees[desk.header_name()].iterfind(W + "p")
    *_, letterhead = (one for one in lines if "organisation.name" in text_of(one))
    letterhead.append(_parsed(xml))
    desk.add(Part(_LOGO, "image/png", picture.image.data))
    desk.link("image", desk.header_name(), "rId77", _LOGO)


def delete_column(body: Element, heading: str) -> None:
    """Delete the column with a heading from every table that has it."""
    for grid in body.iter(W + "tbl"):
        rows = grid.findall(W + "tr")
        headings = ["".join(map(str, one.itertext())) for one in rows[0].findall(W + "tc")]
        if heading in headings:
            at = headings.index(heading)
            gone = grid.findall(f"{W}tblGrid/{W}gridCol")[at]
            whole = grid.find(f"{W}tblPr/{W}tblW")
            assert whole is not None
            left = int(whole.get(W + "w", "0")) - int(gone.get(W + "w", "0"))
            whole.set(W + "w", str(left))
            for one in (gone, *(line.findall(W + "tc")[at] for line in rows)):
                one.getparent().remove(one)  # type: ignore[union-attr]


def make_half_a_tag_bold(body: Element) -> None:
    """Make the second half of a printed field bold, so that Word divides the tag into runs."""
    text = next(one for one in body.iter(W + "t") if "{{ " in (one.text or ""))
    run = text.getparent()
    assert run is not None
    said = text.text or ""
    at = said.index("{{ ") + 6
    twin = deepcopy(run)
    later = twin.find(W + "t")
    assert later is not None
    text.text, later.text = said[:at], said[at:]
    looks = twin.find(W + "rPr")
    if looks is None:
        looks = etree.Element(W + "rPr")
        twin.insert(0, looks)
    looks.append(etree.Element(W + "b"))
    looks.append(etree.Element(W + "lang", {W + "val": "en-US"}))
    run.addnext(twin)
    run.addnext(etree.Element(W + "proofErr", {W + "type": "spellStart"}))
    twin.addnext(etree.Element(W + "proofErr", {W + "type": "spellEnd"}))


def write_own_text(desk: Desk) -> None:
    """Write a paragraph, a table and a link at the end."""
    heads, cells = TABLE[:2], TABLE[2:]
    own = table((60, 60), heads, [row(*cells)], title="Utstyr", description="Utstyr og sted.")
    link = (
        f'<w:hyperlink xmlns:r="{_R}" r:id="rId78"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/>'
        f"</w:rPr><w:t>{LINK}</w:t></w:r></w:hyperlink>"
    )
    written = (
        paragraph("BodyText", PARAGRAPH),
        own,
        paragraph("BodyText", Runs(link)),
    )
    for one in written:
        desk.body[-1].addprevious(_parsed(one))
    desk.link("hyperlink", desk.main_name(), "rId78", ADDRESS, external=True)


def leave_traces(body: Element) -> None:
    """Leave what Word leaves where one has typed with changes tracked and accepted them."""
    typed = next(one for one in body.iterfind(W + "p") if text_of(one) == PARAGRAPH)
    typed.set(W + "rsidR", "00AB12CD")
    typed.append(etree.Element(W + "bookmarkStart", {W + "id": "0", W + "name": "_GoBack"}))
    typed.append(etree.Element(W + "bookmarkEnd", {W + "id": "0"}))
    for run in typed.iterfind(W + "r"):
        run.set(W + "rsidRPr", "00AB12CD")
        run.insert(0, etree.Element(W + "lastRenderedPageBreak"))


def _parsed(xml: Blocks | str) -> Element:
    spaces = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    )
    return etree.fromstring(f"<x {spaces}>{xml}</x>")[0]


# --- how it is saved ------------------------------------------------------------------------------


def with_norwegian_ids(desk: Desk) -> None:
    """Let styles have the ids that another Word gives them; their names in the file stay."""
    for style in desk.beside("styles").iterfind(W + "style"):
        style.set(W + "styleId", _renamed(style.get(W + "styleId", "")))
    names = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
    for name, tree in desk.trees.items():
        if "glossary" not in name:
            for reference in tree.iter(*(W + one for one in names)):
                reference.set(W + "val", _renamed(reference.get(W + "val", "")))


def _renamed(id_: str) -> str:
    return {"Heading1": "Overskrift1", "Strong": "Sterk"}.get(id_, f"X{id_}")

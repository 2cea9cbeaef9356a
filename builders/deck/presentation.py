"""The presentation part and the properties: which slides there are, in which order and sections."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from uuid import UUID, uuid5

from lxml import etree
from msgspec import Struct

from builders.deck.kept import LEFT_OUT
from builders.deck.layouts import A, Element, P, R, parse
from builders.deck.markup import escape
from builders.opc import RELATIONSHIPS, Part, Relationship
from builders.plan.scene import DeckPlan, PlannedSlide

PRESENTATION_TYPE = (
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
)
FIRST_SLIDE_ID = 256
"""The least id of a slide (ISO/IEC 29500-1, 19.7.13)."""
_SECTIONS_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_NAMESPACE = UUID("6f2b1c9e-3a54-4a0e-9d5b-7c1e8a2f4d60")
"""Section ids are derived in it, so that the same seminar gives the same ids."""
_OF_THE_TEMPLATE = ("notesMasterIdLst", "sldIdLst", "custShowLst", "modifyVerifier")
"""Elements that are the template's own affair: its slides, and its password for changing it."""
_RESET = ("removePersonalInfoOnSave", "firstSlideNum")
"""Attributes that fall back on the usual: a deck keeps its properties and counts from one."""
_HEADING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Numbered(Struct, frozen=True):
    """A slide's part with its id in the presentation and the relationship that leads to it."""

    part: str
    id: int
    relationship: str


def numbered(template: Part, parts: Sequence[str]) -> list[Numbered]:
    """Return ids for slide parts that no relationship of the template's presentation bears."""
    taken = [link.id.removeprefix("rId") for link in template.relationships]
    first = (
        max((int(number) for number in taken if re.fullmatch("[0-9]{1,15}", number)), default=0) + 2
    )
    return [
        Numbered(part, FIRST_SLIDE_ID + position, f"rId{first + position}")
        for position, part in enumerate(parts)
    ]


def presentation_part(
    template: Part, file: str, plan: DeckPlan, slides: Sequence[Numbered], notes_master: str
) -> Part:
    """Return the presentation of the deck, made from the template's.

    Args:
        template: the template's main part.
        file: the template's name, for messages.
        plan: the deck.
        slides: its slides in order.
        notes_master: the part name of the notes master.
    """
    root = parse(template, file)
    kept = [link for link in template.relationships if link.kind not in LEFT_OUT]
    notes = next((link for link in kept if link.kind == "notesMaster"), None)
    if notes is None:
        notes = Relationship(_notes_id(slides, kept), f"{RELATIONSHIPS}notesMaster", notes_master)
        kept.append(notes)
    for name in _OF_THE_TEMPLATE:
        _remove(root, f"{P}{name}")
    for name in _RESET:
        root.attrib.pop(name, "")
    _insert(root, _notes_list(notes.id), ("sldMasterIdLst",))
    if slides:
        _insert(root, _slide_list(slides), ("handoutMasterIdLst", "notesMasterIdLst"))
    _sections(root, plan.slides, slides)
    links = [Relationship(one.relationship, f"{RELATIONSHIPS}slide", one.part) for one in slides]
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return Part(template.name, PRESENTATION_TYPE, data, (*kept, *links))


def _notes_id(slides: Sequence[Numbered], kept: Sequence[Relationship]) -> str:
    """Return the relationship id that `numbered` left free before the first slide's."""
    if slides:
        return f"rId{int(slides[0].relationship.removeprefix('rId')) - 1}"
    return f"rId{len(kept) + 1000}"


def _remove(root: Element, tag: str) -> None:
    for element in root.findall(tag):
        root.remove(element)


def _insert(root: Element, xml: str, after: Sequence[str]) -> None:
    """Insert `xml` behind the last of the elements `after`, as the schema's order asks."""
    tags = {f"{P}{name}" for name in after}
    places = [at for at, child in enumerate(root) if child.tag in tags]
    root.insert(max(places, default=-1) + 1, etree.fromstring(xml))


def _list(name: str, content: str) -> str:
    spaces = f'xmlns:p="{P[1:-1]}" xmlns:r="{R[1:-1]}" xmlns:a="{A[1:-1]}"'
    return f"<p:{name} {spaces}>{content}</p:{name}>"


def _notes_list(relationship: str) -> str:
    return _list("notesMasterIdLst", f'<p:notesMasterId r:id="{relationship}"/>')


def _slide_list(slides: Sequence[Numbered]) -> str:
    items = (f'<p:sldId id="{one.id}" r:id="{one.relationship}"/>' for one in slides)
    return _list("sldIdLst", "".join(items))


def _sections(root: Element, planned: Sequence[PlannedSlide], slides: Sequence[Numbered]) -> None:
    """Give the presentation a section for each programme item, in place of the template's."""
    extensions = root.find(f"{P}extLst")
    if extensions is None:
        extensions = etree.SubElement(root, f"{P}extLst")
    for extension in extensions.findall(f"{P}ext"):
        if extension.get("uri") == _SECTIONS_URI:
            extensions.remove(extension)
    content = "".join(_section_xml(planned, slides))
    if content:
        extension = etree.SubElement(extensions, f"{P}ext", uri=_SECTIONS_URI)
        extension.append(
            etree.fromstring(f'<p14:sectionLst xmlns:p14="{_P14}">{content}</p14:sectionLst>')
        )
    if len(extensions) == 0:
        root.remove(extensions)


def _section_xml(planned: Sequence[PlannedSlide], slides: Sequence[Numbered]) -> Iterator[str]:
    pairs = zip(planned, slides, strict=True)
    for section, members in groupby(pairs, key=lambda pair: pair[0].section):
        ids = "".join(f'<p14:sldId id="{one.id}"/>' for _, one in members)
        guid = str(uuid5(_NAMESPACE, section.id)).upper()
        name = escape(section.name)
        yield (
            f'<p14:section name="{name}" id="{{{guid}}}">'
            f"<p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>"
        )


def property_parts(plan: DeckPlan) -> tuple[Part, Part]:
    """Return the core and the extended properties; their date is the seminar's, not the clock's."""
    day = plan.date.isoformat() if plan.date else "2000-01-01"
    stamp = f'xsi:type="dcterms:W3CDTF">{day}T00:00:00Z'
    core = (
        f'{_HEADING}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
        'metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(plan.title)}</dc:title><dc:creator>{escape(plan.organisation)}"
        f"</dc:creator><cp:lastModifiedBy>{escape(plan.organisation)}</cp:lastModifiedBy>"
        f"<dcterms:created {stamp}</dcterms:created><dcterms:modified {stamp}</dcterms:modified>"
        f"<dc:language>{plan.language}</dc:language></cp:coreProperties>"
    )
    extended = (
        f'{_HEADING}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>Plenum</Application>'
        f"<Slides>{len(plan.slides)}</Slides><Company>{escape(plan.organisation)}</Company>"
        "</Properties>"
    )
    return (
        Part(
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            core.encode(),
        ),
        Part(
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            extended.encode(),
        ),
    )

"""The template as a package: its parts, and how they hang together."""

from __future__ import annotations

from typing import BinaryIO

from builders.look import LAYOUTS, SLIDE, LayoutLook
from builders.opc import OPENXML, RELATIONSHIPS, Part, Relationship, write_package
from tools.deck_template.drawing import HEADING, NAMESPACES
from tools.deck_template.layouts import layout_xml
from tools.deck_template.master import ALL_LEVELS, MASTER_ID, OTHER, master_xml
from tools.deck_template.notes import NOTES_PAGE, notes_master_xml
from tools.deck_template.placeholders import LANGUAGE
from tools.deck_template.tables import table_styles_xml
from tools.deck_template.theme import theme_xml
from tools.deck_template.typesetting import BODY_TEXT, list_style

_PRESENTATION = f"{OPENXML}presentationml."
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_LINK = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CORE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_APP_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_MASTER = "/ppt/slideMasters/slideMaster1.xml"
_NOTES_MASTER = "/ppt/notesMasters/notesMaster1.xml"
_LAYOUTS = tuple(f"/ppt/slideLayouts/slideLayout{n}.xml" for n in range(1, len(LAYOUTS) + 1))


def write_template(target: BinaryIO) -> None:
    """Write the template to `target`, stored rather than compressed.

    What a compressor makes differs between its versions; stored, the bytes are the same wherever
    the template is made.
    """
    links = [
        Relationship("rId1", f"{RELATIONSHIPS}officeDocument", "/ppt/presentation.xml"),
        Relationship("rId2", _CORE_LINK, "/docProps/core.xml"),
        Relationship("rId3", f"{RELATIONSHIPS}extended-properties", "/docProps/app.xml"),
    ]
    write_package(target, template_parts(), links)


def template_parts() -> list[Part]:
    """Return the parts of the template, the presentation first."""
    return [
        _presentation(),
        _slide_master(),
        *map(_layout, _LAYOUTS, LAYOUTS),
        _theme(1, "Plenum"),
        _notes_master(),
        _theme(2, "Plenum, notater"),
        _settings("presProps", f"<p:presentationPr {NAMESPACES}/>"),
        _settings("viewProps", f"<p:viewPr {NAMESPACES}/>"),
        _part("/ppt/tableStyles.xml", f"{_PRESENTATION}tableStyles+xml", table_styles_xml()),
        *_properties(),
    ]


def _part(name: str, content_type: str, xml: str, *links: tuple[str, str]) -> Part:
    """Return a part linked to (kind, name) pairs as rId1, rId2, …."""
    relationships = tuple(
        Relationship(f"rId{number}", RELATIONSHIPS + kind, target)
        for number, (kind, target) in enumerate(links, 1)
    )
    return Part(name, content_type, xml.encode(), relationships)


def _presentation() -> Part:
    own_text = list_style((OTHER,), BODY_TEXT, ALL_LEVELS)
    xml = (
        f'{HEADING}<p:presentation {NAMESPACES} firstSlideNum="1" saveSubsetFonts="1" '
        f'autoCompressPictures="0"><p:sldMasterIdLst><p:sldMasterId id="{MASTER_ID}" r:id="rId1"/>'
        '</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/>'
        f'</p:notesMasterIdLst><p:sldSz cx="{SLIDE.w}" cy="{SLIDE.h}"/>'
        f'<p:notesSz cx="{NOTES_PAGE.w}" cy="{NOTES_PAGE.h}"/><p:defaultTextStyle><a:defPPr>'
        f'<a:defRPr lang="{LANGUAGE}"/></a:defPPr>{own_text}</p:defaultTextStyle></p:presentation>'
    )
    return _part(
        "/ppt/presentation.xml",
        f"{_PRESENTATION}presentation.main+xml",
        xml,
        ("slideMaster", _MASTER),
        ("notesMaster", _NOTES_MASTER),
        ("presProps", "/ppt/presProps.xml"),
        ("viewProps", "/ppt/viewProps.xml"),
        ("theme", _theme_name(1)),
        ("tableStyles", "/ppt/tableStyles.xml"),
    )


def _slide_master() -> Part:
    # The layouts first: the master's list names them rId1, rId2, ….
    links = [*(("slideLayout", name) for name in _LAYOUTS), ("theme", _theme_name(1))]
    return _part(_MASTER, f"{_PRESENTATION}slideMaster+xml", master_xml(len(LAYOUTS)), *links)


def _layout(name: str, look: LayoutLook) -> Part:
    kind = f"{_PRESENTATION}slideLayout+xml"
    return _part(name, kind, layout_xml(look), ("slideMaster", _MASTER))


def _notes_master() -> Part:
    kind = f"{_PRESENTATION}notesMaster+xml"
    return _part(_NOTES_MASTER, kind, notes_master_xml(), ("theme", _theme_name(2)))


def _theme_name(number: int) -> str:
    return f"/ppt/theme/theme{number}.xml"


def _theme(number: int, title: str) -> Part:
    return _part(_theme_name(number), f"{OPENXML}theme+xml", theme_xml(title))


def _settings(name: str, element: str) -> Part:
    return _part(f"/ppt/{name}.xml", f"{_PRESENTATION}{name}+xml", HEADING + element)


def _properties() -> tuple[Part, Part]:
    core = (
        f'{HEADING}<cp:coreProperties xmlns:cp="{_CORE_NAMESPACE}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Plenum</dc:title>'
        f"<dc:creator>Plenum</dc:creator><dc:language>{LANGUAGE}</dc:language>"
        "</cp:coreProperties>"
    )
    app = (
        f'{HEADING}<Properties xmlns="{_APP_NAMESPACE}"><Application>Plenum</Application>'
        "</Properties>"
    )
    return (
        _part("/docProps/core.xml", _CORE_TYPE, core),
        _part("/docProps/app.xml", f"{OPENXML}extended-properties+xml", app),
    )

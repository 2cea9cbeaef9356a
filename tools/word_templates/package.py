"""A template as a file: its parts, and how they hang together."""

from __future__ import annotations

from typing import BinaryIO
from xml.sax.saxutils import escape

from builders.opc import OPENXML, RELATIONSHIPS, Part, Relationship, write_package
from seminar.language import Language
from tools.deck_template.theme import theme_xml
from tools.word_templates.glossary import GLOSSARY_LINK, GLOSSARY_NAME, glossary_parts
from tools.word_templates.markup import Blocks
from tools.word_templates.numbering import numbering_xml
from tools.word_templates.pages import first_section
from tools.word_templates.settings import fonts_xml, settings_xml
from tools.word_templates.styles import styles_xml
from tools.word_templates.template import Definition, Template

_HEADING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_WORD = f"{OPENXML}wordprocessingml."
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_CORE_LINK = f"{_PACKAGE}relationships/metadata/core-properties"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_TAGS = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
_ASIDE = (
    ("styles", "/word/styles.xml"),
    ("numbering", "/word/numbering.xml"),
    ("settings", "/word/settings.xml"),
    ("fontTable", "/word/fontTable.xml"),
    ("theme", "/word/theme/theme1.xml"),
)
_MARGINS = (("header", "first"), ("header", "default"), ("footer", "first"), ("footer", "default"))
"""Headers and footers in their order in the package, and the pages they stand on."""


def write_template(target: BinaryIO, definition: Definition, words: Language) -> None:
    """Write a template in the language of `words` to `target`, the same bytes each time."""
    links = [
        Relationship("rId1", f"{RELATIONSHIPS}officeDocument", "/word/document.xml"),
        Relationship("rId2", _CORE_LINK, "/docProps/core.xml"),
        Relationship("rId3", f"{RELATIONSHIPS}extended-properties", "/docProps/app.xml"),
    ]
    write_package(target, _parts(definition(words), _TAGS[words.code]), links)


def _parts(template: Template, tag: str) -> list[Part]:
    text = template.page.text
    return [
        _document(template),
        _part("/word/styles.xml", "styles", styles_xml(_SPACES, tag, template.headings, text)),
        _part("/word/numbering.xml", "numbering", numbering_xml(_SPACES)),
        _part("/word/settings.xml", "settings", settings_xml(_SPACES, tag)),
        _part("/word/fontTable.xml", "fontTable", fonts_xml(_SPACES)),
        Part("/word/theme/theme1.xml", f"{OPENXML}theme+xml", theme_xml("Plenum").encode()),
        *_headers_and_footers(template),
        *glossary_parts(template.prompts, _SPACES, tag),
        *(Part(one.part, "image/png", one.file.read_bytes()) for one in template.pictures),
        *_properties(template.name, tag),
    ]


def _part(name: str, kind: str, xml: str, links: tuple[Relationship, ...] = ()) -> Part:
    return Part(name, f"{_WORD}{kind}+xml", (_HEADING + xml).encode(), links)


def _document(template: Template) -> Part:
    targets = [*_ASIDE, *((kind, _margin_name(at)) for at, (kind, _) in enumerate(_MARGINS))]
    if template.prompts:
        targets.append((GLOSSARY_LINK, GLOSSARY_NAME))
    links = tuple(
        Relationship(f"rId{number}", RELATIONSHIPS + kind, name)
        for number, (kind, name) in enumerate(targets, 1)
    )
    shown = [Relationship(p.link, f"{RELATIONSHIPS}image", p.part) for p in template.pictures]
    body = first_section(template.body + template.last_section, _references())
    xml = f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>"
    return _part("/word/document.xml", "document.main", xml, (*links, *shown))


def _references() -> str:
    """Return the links to headers and footers."""
    return "".join(
        f'<w:{kind}Reference w:type="{pages}" r:id="rId{number}"/>'
        for number, (kind, pages) in enumerate(_MARGINS, len(_ASIDE) + 1)
    )


def _margin_name(at: int) -> str:
    kind, _ = _MARGINS[at]
    return f"/word/{kind}{at % 2 + 1}.xml"


def _headers_and_footers(template: Template) -> list[Part]:
    contents = (template.first_header, template.header, template.first_footer, template.footer)
    return [_margin(at, content) for at, content in enumerate(contents)]


def _margin(at: int, content: Blocks) -> Part:
    kind, _ = _MARGINS[at]
    tag = "hdr" if kind == "header" else "ftr"
    return _part(_margin_name(at), kind, f"<w:{tag} {_SPACES}>{content}</w:{tag}>")


def _properties(title: str, tag: str) -> tuple[Part, Part]:
    core = (
        f'{_HEADING}<cp:coreProperties xmlns:cp="{_PACKAGE}metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title>'
        f"<dc:creator>Plenum</dc:creator><dc:language>{tag}</dc:language></cp:coreProperties>"
    )
    app = (
        f'{_HEADING}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>Plenum</Application></Properties>'
    )
    return (
        Part("/docProps/core.xml", _CORE_TYPE, core.encode()),
        Part("/docProps/app.xml", f"{OPENXML}extended-properties+xml", app.encode()),
    )

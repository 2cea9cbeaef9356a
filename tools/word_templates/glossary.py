"""The glossary: the building blocks that Word shows in controls whose text was deleted.

It is a document of its own within the document, with styles and lists of its own (ISO/IEC 29500-1,
11.3.8 and 17.12).
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5

from builders.opc import OPENXML, RELATIONSHIPS, Part, Relationship
from tools.word_templates.controls import PROMPT_STYLE, Prompt
from tools.word_templates.markup import paragraph, styled
from tools.word_templates.numbering import numbering_xml
from tools.word_templates.settings import fonts_xml, settings_xml
from tools.word_templates.styles import field_styles_xml

GLOSSARY_LINK = "glossaryDocument"
GLOSSARY_NAME = "/word/glossary/document.xml"
_HEADING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def glossary_parts(prompts: Sequence[Prompt], spaces: str, tag: str) -> list[Part]:
    """Return the parts of the glossary; none where there are no prompts.

    Args:
        prompts: what empty controls show.
        spaces: the namespaces.
        tag: the language's, such as `nb-NO`.
    """
    if not prompts:
        return []
    aside = {
        "styles": field_styles_xml(spaces, tag),
        "numbering": numbering_xml(spaces),
        "settings": settings_xml(spaces, tag),
        "fontTable": fonts_xml(spaces),
    }
    links = tuple(
        Relationship(f"rId{at}", RELATIONSHIPS + kind, f"/word/glossary/{kind}.xml")
        for at, kind in enumerate(aside, 1)
    )
    entries = "".join(map(_entry, prompts))
    xml = f"<w:glossaryDocument {spaces}><w:docParts>{entries}</w:docParts></w:glossaryDocument>"
    return [
        _part("document", "document.glossary", xml, links),
        *(_part(kind, kind, content) for kind, content in aside.items()),
    ]


def _part(name: str, kind: str, xml: str, links: tuple[Relationship, ...] = ()) -> Part:
    return Part(
        f"/word/glossary/{name}.xml",
        f"{OPENXML}wordprocessingml.{kind}+xml",
        (_HEADING + xml).encode(),
        links,
    )


def _entry(prompt: Prompt) -> str:
    """Return a building block of the kind that Word keeps for prompts."""
    guid = str(uuid5(NAMESPACE_URL, f"{prompt.name} {prompt.text}")).upper()
    return (
        f'<w:docPart><w:docPartPr><w:name w:val="{prompt.name}"/><w:category>'
        '<w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>'
        '<w:types><w:type w:val="bbPlcHdr"/></w:types>'
        '<w:behaviors><w:behavior w:val="content"/></w:behaviors>'
        f'<w:guid w:val="{{{guid}}}"/></w:docPartPr><w:docPartBody>'
        f"{paragraph(prompt.style, styled(PROMPT_STYLE, prompt.text))}</w:docPartBody></w:docPart>"
    )

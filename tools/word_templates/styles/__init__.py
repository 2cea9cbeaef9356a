"""The style sheet of the documents: every style of the design guide, for one kind of document."""

from __future__ import annotations

from builders.look import INK, MUTED, RUST, SOUND
from tools.word_templates.inks import letters
from tools.word_templates.styles.kinds import Letters, character_style, paragraph_style
from tools.word_templates.styles.paragraphs import Headings, field_styles, paragraph_styles
from tools.word_templates.styles.tables import table_styles

_FONT = (
    '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" '
    'w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
)
_SHOWN = (
    "Normal",
    "heading 1",
    "heading 2",
    "heading 3",
    "toc 1",
    "caption",
    "Title",
    "Subtitle",
    "Body Text",
    "List Bullet",
    "List Number",
    "Strong",
    "Emphasis",
    "Quote",
    "Intense Quote",
    "Intense Emphasis",
    "TOC Heading",
)
"""The built-in styles that Word offers; it hides the others of its hundreds."""
_PROMPT = "Placeholder Text"
_CHARACTERS = {
    "Strong": Letters(bold=True),
    "Emphasis": Letters(italic=True),
    "Intense Emphasis": Letters(bold=True, italic=True),
    "Hyperlink": Letters(underline=True, colour=SOUND),
    _PROMPT: Letters(colour=MUTED),
    "Plenum Dempet": Letters(colour=MUTED),
    "Plenum Merke": Letters(bold=True, colour=RUST),
}

__all__ = ["Headings", "field_styles_xml", "styles_xml"]


def styles_xml(spaces: str, tag: str, headings: Headings, width: float) -> str:
    """Return the style sheet.

    Args:
        spaces: the namespaces.
        tag: the language's, such as `nb-NO`.
        headings: how Heading 1 is set.
        width: of the text, in millimetres.
    """
    paragraphs = "".join(map(paragraph_style, paragraph_styles(headings, width)))
    characters = "".join(character_style(name, look) for name, look in _CHARACTERS.items())
    return (
        f"<w:styles {spaces}>{_defaults(tag)}{_latent()}{_normal()}{paragraphs}{characters}"
        f"{table_styles()}</w:styles>"
    )


def field_styles_xml(spaces: str, tag: str) -> str:
    """Return the style sheet of what stands in fields, as the glossary needs it.

    Args:
        spaces: the namespaces.
        tag: the language's, such as `nb-NO`.
    """
    paragraphs = "".join(map(paragraph_style, field_styles()))
    prompt = character_style(_PROMPT, _CHARACTERS[_PROMPT])
    return f"<w:styles {spaces}>{_defaults(tag)}{_normal()}{paragraphs}{prompt}</w:styles>"


def _defaults(tag: str) -> str:
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{_FONT}<w:sz w:val="22"/><w:szCs w:val="22"/>'
        f'<w:lang w:val="{tag}" w:eastAsia="{tag}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )


def _latent() -> str:
    shown = "".join(
        f'<w:lsdException w:name="{name}" w:semiHidden="0" w:uiPriority="1" '
        'w:unhideWhenUsed="0" w:qFormat="1"/>'
        for name in _SHOWN
    )
    return (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        f'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376">{shown}</w:latentStyles>'
    )


def _normal() -> str:
    """Return Normal and the defaults of characters, tables and lists."""
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:qFormat/><w:pPr><w:spacing w:before="0" w:after="120" w:line="276" '
        f'w:lineRule="auto"/></w:pPr><w:rPr>{letters(INK)}</w:rPr></w:style>'
        f"{_default('character', 'DefaultParagraphFont', 'Default Paragraph Font', 1)}"
        f"{_default('table', 'TableNormal', 'Normal Table', 99, _TABLE)}"
        f"{_default('numbering', 'NoList', 'No List', 99)}"
    )


_TABLE = (
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)


def _default(kind: str, id_: str, name: str, priority: int, inside: str = "") -> str:
    return (
        f'<w:style w:type="{kind}" w:default="1" w:styleId="{id_}"><w:name w:val="{name}"/>'
        f'<w:uiPriority w:val="{priority}"/><w:semiHidden/><w:unhideWhenUsed/>{inside}</w:style>'
    )

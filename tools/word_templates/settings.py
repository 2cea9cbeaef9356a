"""Settings, fonts and properties of a document."""

from __future__ import annotations

_WORD = "http://schemas.microsoft.com/office/word"
_NEWER = (
    "overrideTableStyleFontSizeAndJustification",
    "enableOpenTypeFeatures",
    "doNotFlipMirrorIndents",
    "differentiateMultirowTableHeaders",
)
_SLOTS = {
    "bg1": "light1",
    "t1": "dark1",
    "bg2": "light2",
    "t2": "dark2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hyperlink": "hyperlink",
    "followedHyperlink": "followedHyperlink",
}


def settings_xml(spaces: str, tag: str) -> str:
    """Return the settings: Word 2013 and later, the language, and nothing that asks at opening.

    Args:
        spaces: the namespaces.
        tag: the language's, such as `nb-NO`.
    """
    modes = {"compatibilityMode": "15", **dict.fromkeys(_NEWER, "1")}
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{_WORD}" w:val="{value}"/>'
        for name, value in modes.items()
    )
    mapping = " ".join(f'w:{slot}="{value}"' for slot, value in _SLOTS.items())
    decimal, between = (".", ",") if tag.startswith("en") else (",", ";")
    return (
        f'<w:settings {spaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        '<w:hyphenationZone w:val="425"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:compat>{compat}</w:compat><w:themeFontLang w:val="{tag}"/>'
        f'<w:clrSchemeMapping {mapping}/><w:decimalSymbol w:val="{decimal}"/>'
        f'<w:listSeparator w:val="{between}"/></w:settings>'
    )


def fonts_xml(spaces: str) -> str:
    """Return the table of fonts."""
    return (
        f'<w:fonts {spaces}><w:font w:name="Calibri"><w:panose1 w:val="020F0502020204030204"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
        "</w:fonts>"
    )

"""How the clean document looks: styles, lists, settings and fonts."""

from __future__ import annotations

from tests.builders.inspection.planting import NS

SPACES = " ".join(
    f'xmlns:{prefix}="{NS[prefix]}"' for prefix in ("w", "w14", "r", "wp", "a", "c", "mc")
)
_FONT = (
    '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" '
    'w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
)
_TEXT = '<w:color w:val="1E2729" w:themeColor="text1"/>'
_FJORD = '<w:color w:val="103B45" w:themeColor="text2"/>'
_SOUND = '<w:color w:val="17616E" w:themeColor="accent1"/>'
_TABS = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9071"/></w:tabs>'


def _style(kind: str, id_: str, name: str, inside: str, *, default: bool = False) -> str:
    start = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}"{start} w:styleId="{id_}"><w:name w:val="{name}"/>'
        f"{inside}</w:style>"
    )


def _text(id_: str, name: str, p: str = "", r: str = "", *, after: str = "Normal") -> str:
    properties = (f"<w:pPr>{p}</w:pPr>" if p else "") + (f"<w:rPr>{r}</w:rPr>" if r else "")
    inside = f'<w:basedOn w:val="Normal"/><w:next w:val="{after}"/><w:qFormat/>{properties}'
    return _style("paragraph", id_, name, inside)


def _heading(level: int, size: int, before: int) -> str:
    p = (
        f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="120"/>'
        f'<w:outlineLvl w:val="{level - 1}"/>'
    )
    r = f'<w:b/>{_FJORD}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    return _text(f"Overskrift{level}", f"heading {level}", p, r)


def _character(id_: str, name: str, r: str) -> str:
    inside = f'<w:basedOn w:val="Standardskriftforavsnitt"/><w:rPr>{r}</w:rPr>'
    return _style("character", id_, name, inside)


def styles() -> str:
    """Return the styles, with the ids that a Norwegian Word gives them."""
    return f"<w:styles {SPACES}>{_defaults()}{_paragraphs()}{_characters()}{_tables()}</w:styles>"


def _defaults() -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_FONT}"
        '<w:sz w:val="22"/><w:szCs w:val="22"/>'
        '<w:lang w:val="nb-NO" w:eastAsia="nb-NO" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )


def _paragraphs() -> str:
    normal = f"<w:qFormat/><w:rPr>{_TEXT}</w:rPr>"
    title = f'<w:b/>{_FJORD}<w:sz w:val="56"/><w:szCs w:val="56"/>'
    small = '<w:sz w:val="18"/><w:szCs w:val="18"/>'
    right = '<w:tabs><w:tab w:val="right" w:pos="{}"/></w:tabs>'
    return "".join(
        (
            _style("paragraph", "Normal", "Normal", normal, default=True),
            _text("Tittel", "Title", '<w:spacing w:after="80"/>', title),
            *(_heading(level, size, before) for level, size, before in _HEADINGS),
            _text("Punktliste", "List Bullet", _listed(1), after="Punktliste"),
            _text("Nummerertliste", "List Number", _listed(2), after="Nummerertliste"),
            _text("Bildetekst", "caption", '<w:spacing w:after="240"/>', small),
            _text("INNH1", "toc 1", _TABS),
            _text("INNH2", "toc 2", f'{_TABS}<w:ind w:left="220"/>'),
            _text("INNH3", "toc 3", f'{_TABS}<w:ind w:left="440"/>'),
            _text("Topptekst", "header", right.format(9_071), small),
            _text("Bunntekst", "footer", right.format(9_071), small),
            _text("Fotnotetekst", "footnote text", '<w:spacing w:after="0"/>', small),
            _text("Tabelltekst", "Tabelltekst", '<w:spacing w:before="40" w:after="40"/>'),
        )
    )


_HEADINGS = ((1, 36, 360), (2, 28, 280), (3, 24, 200))


def _listed(number: int) -> str:
    return f'<w:numPr><w:numId w:val="{number}"/></w:numPr><w:contextualSpacing/>'


def _characters() -> str:
    font = '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/>'
    return "".join(
        (
            _style(
                "character",
                "Standardskriftforavsnitt",
                "Default Paragraph Font",
                font,
                default=True,
            ),
            _character("Sterk", "Strong", "<w:b/><w:bCs/>"),
            _character("Utheving", "Emphasis", "<w:i/><w:iCs/>"),
            _character("Hyperkobling", "Hyperlink", f'{_SOUND}<w:u w:val="single"/>'),
            _character("Plassholdertekst", "Placeholder Text", _TEXT),
            _character(
                "Fotnotereferanse", "footnote reference", '<w:vertAlign w:val="superscript"/>'
            ),
        )
    )


def _tables() -> str:
    plain = (
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" '
        'w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )
    line = 'w:val="single" w:sz="4" w:space="0" w:color="778C92" w:themeColor="accent3"'
    sides = "".join(f"<w:{side} {line}/>" for side in ("top", "bottom", "insideH"))
    ruled = (
        '<w:basedOn w:val="Vanligtabell"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/>{_FJORD}</w:rPr></w:tblStylePr>'
    )
    none = '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    return (
        _style("table", "Vanligtabell", "Normal Table", plain, default=True)
        + _style("table", "Linjetabell", "Linjetabell", ruled)
        + _style("numbering", "Ingenliste", "No List", none, default=True)
    )


# --- lists ----------------------------------------------------------------------------------------


def numbering() -> str:
    """Return a bulleted list, number 1, and a numbered one, number 2, each with two levels."""
    bullets = _level(0, "bullet", "•", "Punktliste") + _level(1, "bullet", "–")
    numbers = _level(0, "decimal", "%1.", "Nummerertliste") + _level(1, "lowerLetter", "%2)")
    return (
        f"<w:numbering {SPACES}>{_abstract(0, bullets)}{_abstract(1, numbers)}"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )


def _abstract(id_: int, levels: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{id_}"><w:nsid w:val="1A2B3C4{id_}"/>'
        f'<w:multiLevelType w:val="hybridMultilevel"/><w:tmpl w:val="5D6E7F8{id_}"/>'
        f"{levels}</w:abstractNum>"
    )


def _level(level: int, format_: str, text: str, style: str = "") -> str:
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format_}"/>{linked}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{360 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    )


# --- settings and fonts ---------------------------------------------------------------------------


def settings() -> str:
    """Return the settings: Word 2013 and later, Norwegian, and nothing that asks at opening."""
    names = (
        "overrideTableStyleFontSizeAndJustification",
        "enableOpenTypeFeatures",
        "doNotFlipMirrorIndents",
        "differentiateMultirowTableHeaders",
    )
    word = "http://schemas.microsoft.com/office/word"
    modes = [("compatibilityMode", "15"), *((name, "1") for name in names)]
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{word}" w:val="{value}"/>'
        for name, value in modes
    )
    slots = "bg1=light1 t1=dark1 bg2=light2 t2=dark2 followedHyperlink=followedHyperlink"
    pairs = [slot.split("=") for slot in slots.split()]
    pairs += [[name, name] for name in (*(f"accent{n}" for n in range(1, 7)), "hyperlink")]
    mapping = " ".join(f'w:{slot}="{value}"' for slot, value in sorted(pairs))
    return (
        f'<w:settings {SPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>'
        '<w:hyphenationZone w:val="425"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f'<w:compat>{compat}</w:compat><w:themeFontLang w:val="nb-NO"/>'
        f'<w:clrSchemeMapping {mapping}/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
        "</w:settings>"
    )


def fonts() -> str:
    """Return the table of fonts."""
    return (
        f'<w:fonts {SPACES}><w:font w:name="Calibri"><w:panose1 w:val="020F0502020204030204"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
        "</w:fonts>"
    )

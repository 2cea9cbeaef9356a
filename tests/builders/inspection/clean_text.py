"""What stands in the clean document: body, headers, footers, footnotes."""

from __future__ import annotations

from itertools import count

from tests.builders.inspection.clean_styles import SPACES

TITLE = "Hva vi lærte på seminaret"
HEADER, FOOTER, WIDE_HEADER, WIDE_FOOTER, PICTURE, CHART, ADDRESS = (
    f"rId{number}" for number in range(7, 14)
)
"""The ids of the main part's relationships."""
_CM = 360_000
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def document() -> str:
    """Return the main part."""
    ids = count(0x10000001)
    body = _opening() + _results() + _end_of_section() + _measures()
    while '<w:p w14:paraId=""' in body:
        body = body.replace('<w:p w14:paraId=""', f'<w:p w14:paraId="{next(ids):08X}"', 1)
    return (
        f'<w:document {SPACES} mc:Ignorable="w14"><w:body>{body}'
        f"{_section(WIDE_HEADER, WIDE_FOOTER, 16_838, 11_906, wide=True)}</w:body></w:document>"
    )


# --- small pieces ---------------------------------------------------------------------------------


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    return f'<w:r>{_own("r", properties)}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph; text among the content that is no markup becomes a run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(each if each.startswith("<") else run(each) for each in content if each)
    return f'<w:p w14:paraId="">{_own("p", named + properties)}{inside}</w:p>'


def field(instruction: str, result: str, properties: str = "") -> str:
    """Return a complex field with the result it shows."""
    own = _own("r", properties)
    begin, middle, end = (
        f'<w:r>{own}<w:fldChar w:fldCharType="{kind}"/></w:r>'
        for kind in ("begin", "separate", "end")
    )
    asked = f'<w:r>{own}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{begin}{asked}{middle}{run(result, properties)}{end}"


def bookmark(number: int, name: str, content: str) -> str:
    """Return content with a bookmark around it."""
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def _own(kind: str, properties: str) -> str:
    return f"<w:{kind}Pr>{properties}</w:{kind}Pr>" if properties else ""


def _heading(level: int, number: int, text: str, properties: str = "") -> str:
    mark = bookmark(number, f"_Toc20250{number}", run(text))
    return paragraph(mark, style=f"Overskrift{level}", properties=properties)


def _inside(anchor: str, content: str) -> str:
    return f'<w:hyperlink w:anchor="{anchor}" w:history="1">{content}</w:hyperlink>'


def _link(text: str) -> str:
    return run(text, '<w:rStyle w:val="Hyperkobling"/>')


# --- page 1 ---------------------------------------------------------------------------------------


def _opening() -> str:
    return (
        paragraph(TITLE, style="Tittel")
        + paragraph(
            "Her er det ",
            run("viktigste", '<w:rStyle w:val="Sterk"/>'),
            " fra to dager med samtaler, og det vi ",
            run("sammen", "<w:i/>"),
            " gjør videre. På engelsk heter formen ",
            run("appreciative inquiry", '<w:i/><w:lang w:val="en-GB"/>'),
            ".",
        )
        + _contents()
        + _heading(1, 1, "Bakgrunn")
        + paragraph(
            "Kommunen inviterte politikere og ledere.",
            '<w:r><w:rPr><w:rStyle w:val="Fotnotereferanse"/></w:rPr>'
            '<w:footnoteReference w:id="1"/></w:r>',
            " Mer om slike møter står i ",
            f'<w:hyperlink r:id="{ADDRESS}" w:history="1">'
            f"{_link('regjeringens sider om kommunene')}</w:hyperlink>",
            ".",
        )
        + _heading(2, 2, "Slik arbeidet vi")
        + paragraph("Gruppene svarte på det samme:")
        + "".join(
            paragraph(text, style="Punktliste")
            for text in ("Hva får vi til i dag?", "Hva vil vi ha mer av?", "Hva begynner vi med?")
        )
        + _heading(3, 3, "Rekkefølgen")
        + "".join(
            paragraph(text, style="Nummerertliste")
            for text in ("Hver for seg", "I gruppa", "I plenum")
        )
        + _picture()
    )


def _contents() -> str:
    """Return the table of contents, with entries that are right."""
    entries = (
        (1, 1, "Bakgrunn", 1),
        (2, 2, "Slik arbeidet vi", 1),
        (3, 3, "Rekkefølgen", 1),
        (1, 4, "Svarene", 2),
        (2, 5, "Om dette skjemaet", 2),
        (1, 6, "Tiltak", 3),
    )
    last = len(entries) - 1
    lines = "".join(
        _entry(*entry, _TOC if place == 0 else "", _TOC_END if place == last else "")
        for place, entry in enumerate(entries)
    )
    return (
        '<w:sdt><w:sdtPr><w:alias w:val="Innhold"/><w:id w:val="20250100"/><w:docPartObj>'
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{lines}</w:sdtContent></w:sdt>"
    )


_TOC = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> '
    r'TOC \o "1-3" \h \z \u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_TOC_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def _entry(level: int, number: int, text: str, page: int, before: str, after: str) -> str:
    anchor = f"_Toc20250{number}"
    inside = run(text) + "<w:r><w:tab/></w:r>" + field(rf"PAGEREF {anchor} \h", str(page))
    return paragraph(before, _inside(anchor, inside), after, style=f"INNH{level}")


def _picture() -> str:
    width, height = 12 * _CM, 5 * _CM
    graphic = (
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic xmlns:pic="{_PICTURE}">'
        '<pic:nvPicPr><pic:cNvPr id="0" name="Bilde 1"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{PICTURE}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic>"
    )
    said = "Tre runde bord med fire plasser rundt hvert."
    drawn = _inline(1, "Bilde 1", said, graphic, (width, height))
    return paragraph(drawn, properties="<w:keepNext/>") + _caption("Bordene slik de sto.", 1)


def _inline(number: int, name: str, said: str, graphic: str, size: tuple[int, int]) -> str:
    """Return a drawing in line with text.

    Args:
        number: its id.
        name: as the selection pane shows it.
        said: its alternative text.
        graphic: what is drawn.
        size: width and height in EMU.
    """
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{size[0]}" cy="{size[1]}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{said}"/><wp:cNvGraphicFramePr/>'
        f"{graphic}</wp:inline></w:drawing></w:r>"
    )


def _caption(text: str, number: int) -> str:
    counted = rf'<w:fldSimple w:instr=" SEQ Figur \* ARABIC ">{run(str(number))}</w:fldSimple>'
    return paragraph("Figur ", counted, f". {text}", style="Bildetekst")


# --- page 2 ---------------------------------------------------------------------------------------


def _results() -> str:
    broken = "<w:r><w:lastRenderedPageBreak/><w:t>Svarene</w:t></w:r>"
    return (
        paragraph(
            bookmark(4, "_Toc202504", broken),
            style="Overskrift1",
            properties="<w:pageBreakBefore/>",
        )
        + paragraph(
            "Tilliten er størst, som ",
            _inside("figur_svar", _link("figuren under")),
            " viser. Tiltakene står i ",
            field(r"REF tabell_tiltak \h", "tabellen over tiltak"),
            " på side ",
            field(r"PAGEREF tabell_tiltak \h", "3"),
            ".",
        )
        + _chart()
        + _heading(2, 5, "Om dette skjemaet")
        + _controls()
    )


def _chart() -> str:
    graphic = (
        f'<a:graphic><a:graphicData uri="{_CHART}"><c:chart r:id="{CHART}"/>'
        "</a:graphicData></a:graphic>"
    )
    said = "Liggende stolpediagram på skalaen 1 til 5: Tillit 3,8, Dialog 3,4, Innovasjon 2,9."
    drawn = _inline(2, "Diagram 1", said, graphic, (15 * _CM, 6 * _CM))
    line = paragraph(bookmark(7, "figur_svar", drawn), properties="<w:keepNext/>")
    return line + _caption("Gjennomsnitt av svarene, 2025.", 2)


def _control(number: int, alias: str, tag: str, kind: str, content: str) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="{tag}"/>'
        f'<w:id w:val="{number}"/>{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
    )


def _controls() -> str:
    box = (
        '<w14:checkbox><w14:checked w14:val="1"/><w14:checkedState w14:val="2612" '
        'w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>'
        "</w14:checkbox>"
    )
    ticked = run("☒", '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/>')
    items = "".join(
        f'<w:listItem w:displayText="{text}" w:value="{text}"/>' for text in ("Lav", "Høy")
    )
    choice = f"<w:dropDownList>{items}</w:dropDownList>"
    written = _control(20250104, "Oppsummert", "oppsummert", "", paragraph("Vi vil møtes oftere."))
    return (
        paragraph("Gruppe: ", _control(20250101, "Gruppe", "gruppe", "<w:text/>", run("Gruppe 3")))
        + paragraph(_control(20250102, "Levert", "levert", box, ticked), " Svaret er levert")
        + paragraph("Hast: ", _control(20250103, "Hast", "hast", choice, run("Høy")))
        + written
    )


# --- page 3 ---------------------------------------------------------------------------------------


def _end_of_section() -> str:
    return paragraph(
        "Svarene er samlet inn med navn på gruppe, ikke på person.",
        properties=_section(HEADER, FOOTER, 11_906, 16_838, wide=False),
    )


def _section(header: str, footer: str, width: int, height: int, *, wide: bool) -> str:
    lying = ' w:orient="landscape"' if wide else ""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>'
        f'<w:footerReference w:type="default" r:id="{footer}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{lying}/><w:pgMar w:top="1417" w:right="1417" '
        'w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>'
        '<w:cols w:space="708"/></w:sectPr>'
    )


_ROWS = (
    ("Tiltak", "Ansvarlig", "Frist"),
    ("Felles formannskap og ledermøte hvert halvår", "Kommunedirektør", "1. september 2025"),
    ("Innbyggertorg på biblioteket", "Enhetsleder kultur", "15. oktober 2025"),
)
_WIDTHS = (7_003, 4_000, 3_000)


def _measures() -> str:
    named = bookmark(8, "tabell_tiltak", run("tabellen over tiltak"))
    return (
        _heading(1, 6, "Tiltak")
        + paragraph("Dette ble seminaret enig om i ", named, ":")
        + _table()
        + paragraph(
            "Tiltakene følges opp i neste seminar.", properties='<w:spacing w:before="160"/>'
        )
    )


def _table() -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    rows = "".join(_row(row, head=place == 0) for place, row in enumerate(_ROWS))
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Linjetabell"/><w:tblW w:w="14003" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" '
        'w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        '<w:tblCaption w:val="Tiltak"/><w:tblDescription w:val="Tiltak, ansvarlig og frist."/>'
        f"</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(texts: tuple[str, ...], *, head: bool) -> str:
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{paragraph(text, style='Tabelltekst')}</w:tc>"
        for text, width in zip(texts, _WIDTHS, strict=True)
    )
    flags = "<w:cantSplit/><w:tblHeader/>" if head else "<w:cantSplit/>"
    return f"<w:tr><w:trPr>{flags}</w:trPr>{cells}</w:tr>"


# --- beside the body ------------------------------------------------------------------------------


def _story(kind: str, content: str) -> str:
    return f"<w:{kind} {SPACES}>{content}</w:{kind}>".replace(' w14:paraId=""', "")


def header(right: int) -> str:
    """Return a header whose second text ends `right` twentieths of a point from the margin."""
    text = paragraph(
        "Eksempel kommune", "<w:r><w:tab/></w:r>", TITLE, **_tabbed("Topptekst", right)
    )
    return _story("hdr", text)


def footer(right: int) -> str:
    """Return a footer with the number of the page; `right` as in `header`."""
    pages = (field("PAGE", "1"), " av ", field("NUMPAGES", "3"))
    text = paragraph(
        "Oppsummering", "<w:r><w:tab/></w:r>", "Side ", *pages, **_tabbed("Bunntekst", right)
    )
    return _story("ftr", text)


def _tabbed(style: str, right: int) -> dict[str, str]:
    own = f'<w:tab w:val="clear" w:pos="9071"/><w:tab w:val="right" w:pos="{right}"/>'
    return {"style": style, "properties": f"<w:tabs>{own}</w:tabs>" if right != 9_071 else ""}


def footnotes() -> str:
    """Return the footnotes: the two lines that part them from the text, and one note."""
    mark = '<w:r><w:rPr><w:rStyle w:val="Fotnotereferanse"/></w:rPr><w:footnoteRef/></w:r>'
    lines = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" '
        f'w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for kind, number in (("separator", -1), ("continuationSeparator", 0))
    )
    note = paragraph(mark, " Til sammen 62 personer deltok.", style="Fotnotetekst")
    return _story("footnotes", f'{lines}<w:footnote w:id="1">{note}</w:footnote>')

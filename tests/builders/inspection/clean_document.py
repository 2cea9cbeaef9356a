"""A Word document with nothing wrong: every kind of content once, and each made as it should be.

`clean_text` writes what stands in it, `clean_styles` how it looks.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO

from msgspec.structs import replace
from PIL import Image, ImageDraw

from builders.chart import ON_SLIDES, Bar, ChartData, Series
from builders.chart.native import chart_part
from builders.look import SOUND
from builders.opc import OPENXML, RELATIONSHIPS, Part, Relationship, write_package
from tests.builders.chart.charts import WORDS
from tests.builders.inspection import clean_styles, clean_text
from tools.deck_template.theme import theme_xml

_WORD = OPENXML + "wordprocessingml."
_HEADING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


@cache
def clean_document() -> bytes:
    """Return the document."""
    target = BytesIO()
    links = [
        _link("rId1", "officeDocument", "/word/document.xml"),
        Relationship("rId2", _CORE, "/docProps/core.xml"),
        _link("rId3", "extended-properties", "/docProps/app.xml"),
    ]
    write_package(target, [_main(), *_beside(), *_media(), *_properties()], links)
    return target.getvalue()


def _link(id_: str, kind: str, target: str) -> Relationship:
    return Relationship(id_, RELATIONSHIPS + kind, target, target.startswith("https:"))


def _part(name: str, kind: str, text: str, *links: Relationship) -> Part:
    return Part(name, kind, (_HEADING + text).encode(), links)


def _main() -> Part:
    return _part(
        "/word/document.xml",
        _WORD + "document.main+xml",
        clean_text.document(),
        _link("rId1", "styles", "/word/styles.xml"),
        _link("rId2", "numbering", "/word/numbering.xml"),
        _link("rId3", "settings", "/word/settings.xml"),
        _link("rId4", "theme", "/word/theme/theme1.xml"),
        _link("rId5", "fontTable", "/word/fontTable.xml"),
        _link("rId6", "footnotes", "/word/footnotes.xml"),
        _link(clean_text.HEADER, "header", "/word/header1.xml"),
        _link(clean_text.FOOTER, "footer", "/word/footer1.xml"),
        _link(clean_text.WIDE_HEADER, "header", "/word/header2.xml"),
        _link(clean_text.WIDE_FOOTER, "footer", "/word/footer2.xml"),
        _link(clean_text.PICTURE, "image", "/word/media/image1.png"),
        _link(clean_text.CHART, "chart", "/word/charts/chart1.xml"),
        _link(clean_text.ADDRESS, "hyperlink", "https://www.regjeringen.no/no/tema/kommuner"),
    )


def _beside() -> list[Part]:
    return [
        _part("/word/styles.xml", _WORD + "styles+xml", clean_styles.styles()),
        _part("/word/numbering.xml", _WORD + "numbering+xml", clean_styles.numbering()),
        _part("/word/settings.xml", _WORD + "settings+xml", clean_styles.settings()),
        _part("/word/theme/theme1.xml", OPENXML + "theme+xml", _theme()),
        _part("/word/fontTable.xml", _WORD + "fontTable+xml", clean_styles.fonts()),
        _part("/word/footnotes.xml", _WORD + "footnotes+xml", clean_text.footnotes()),
        _part("/word/header1.xml", _WORD + "header+xml", clean_text.header(9_071)),
        _part("/word/footer1.xml", _WORD + "footer+xml", clean_text.footer(9_071)),
        _part("/word/header2.xml", _WORD + "header+xml", clean_text.header(14_003)),
        _part("/word/footer2.xml", _WORD + "footer+xml", clean_text.footer(14_003)),
    ]


def _theme() -> str:
    text = theme_xml("Eksempel")
    return text[text.index("?>") + 2 :].lstrip()


def _media() -> list[Part]:
    chart, workbook = chart_part(_chart(), "nb-NO", replace(ON_SLIDES, size=10))
    link = _link("rId1", "package", "/word/embeddings/Microsoft_Excel_Sheet1.xlsx")
    return [
        Part("/word/media/image1.png", "image/png", _picture()),
        Part("/word/charts/chart1.xml", OPENXML + "drawingml.chart+xml", chart, (link,)),
        Part(link.target, OPENXML + "spreadsheetml.sheet", workbook),
    ]


def _chart() -> ChartData:
    bars = {"Tillit": (3.8, "3,8"), "Dialog": (3.4, "3,4"), "Innovasjon": (2.9, "2,9")}
    series = Series("2025", tuple(Bar(*bar) for bar in bars.values()), SOUND)
    return ChartData(tuple(bars), (series,), (1, 5), WORDS)


def _picture() -> bytes:
    """Return a drawing of three tables with people around them."""
    picture = Image.new("RGB", (480, 200), "#F3EEE4")
    draw = ImageDraw.Draw(picture)
    for x in (90, 240, 390):
        draw.ellipse((x - 40, 60, x + 40, 140), fill="#17616E")
        for dx, dy in ((-60, 0), (60, 0), (0, -60), (0, 60)):
            draw.ellipse((x + dx - 12, 88 + dy, x + dx + 12, 112 + dy), fill="#103B45")
    target = BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()


def _properties() -> list[Part]:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{clean_text.TITLE}</dc:title><dc:creator>Eksempel kommune</dc:creator>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2025-03-21T12:00:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2025-03-21T12:00:00Z</dcterms:modified>'
        "<dc:language>nb-NO</dc:language></cp:coreProperties>"
    )
    app = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>Microsoft Office Word</Application>'
        "<Company>Eksempel kommune</Company><AppVersion>16.0000</AppVersion></Properties>"
    )
    core_type = "application/vnd.openxmlformats-package.core-properties+xml"
    return [
        _part("/docProps/core.xml", core_type, core),
        _part("/docProps/app.xml", OPENXML + "extended-properties+xml", app),
    ]

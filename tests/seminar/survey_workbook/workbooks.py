"""Workbooks as organisers have them, made by script, with the same survey's table in all of them.

The table: names in A, April in B and C (scores, answers), November in D and E, and in F how much
the score has changed; headings in row 1, six dimensions below, the index in row 8.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image as Picture
from openpyxl.formatting.rule import DataBarRule
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from seminar.spreadsheet.found import FoundRow, FoundTable, WaveColumn

SHEET = "Måling"
NAMES = ("Tillit", "Mot", "Åpenhet", "Respekt", "Bidrag", "Nytenkning")
APRIL = (3.4, 3.0, 3.9, 3.5, 4.0, 3.2)
NOVEMBER = (3.6, 3.1, 3.8, 4.0, 4.4, 3.8)
TABLE = FoundTable(
    sheet=SHEET,
    heading_row=0,
    name_column=0,
    waves=(
        WaveColumn("april 2024", 1, (0, 1), 2),
        WaveColumn("november 2024", 3, (0, 3), 4),
    ),
    rows=(*(FoundRow(name, row) for row, name in enumerate(NAMES, 1)), FoundRow("Indeks", 7, True)),
)


def pixel() -> bytes:
    """A picture of one black pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">L", len(data)) + body + struct.pack(">L", zlib.crc32(body))

    head = struct.pack(">2L5B", 1, 1, 8, 0, 0, 0, 0)
    data = zlib.compress(b"\0\0")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def write(
    path: Path,
    besides: Callable[[Any, Any], object] = lambda _book, _sheet: None,
    *,
    computed: bool = False,
    with_index: bool = True,
) -> Path:
    """Write a workbook with the table; `besides` adds what else there is.

    Args:
        path: where to.
        besides: gets the workbook and the sheet, as xlsxwriter has them.
        computed: whether index and change are formulas; otherwise the index is plain figures, and
            there is no change.
        with_index: whether there is an index.
    """
    book: Any = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet(SHEET)
    one_decimal = book.add_format({"num_format": "0.0"})
    bold = book.add_format({"bold": True, "num_format": "0.00"})
    sheet.write_row(0, 0, ["Dimensjon", "april 2024", "Svar", "november 2024", "Svar"], bold)
    for row, (name, april, november) in enumerate(zip(NAMES, APRIL, NOVEMBER, strict=True), 1):
        sheet.write_string(row, 0, name)
        sheet.write_number(row, 1, april, one_decimal)
        sheet.write_number(row, 2, 41)
        sheet.write_number(row, 3, november, one_decimal)
        sheet.write_number(row, 4, 44)
    if with_index:
        sheet.write_string(7, 0, "Indeks", bold)
    if computed:
        sheet.write_string(0, 5, "Endring", bold)
        for row, (april, november) in enumerate(zip(APRIL, NOVEMBER, strict=True), 1):
            change = f"=D{row + 1}-B{row + 1}"
            sheet.write_formula(row, 5, change, one_decimal, november - april)
        for column, figures in ((1, APRIL), (3, NOVEMBER)):
            letter = "ABCD"[column]
            mean = f"=AVERAGE({letter}2:{letter}7)"
            sheet.write_formula(7, column, mean, bold, sum(figures) / 6)
    elif with_index:
        sheet.write_number(7, 1, 3.5, bold)
        sheet.write_number(7, 3, 3.8, bold)
    besides(book, sheet)
    book.close()
    return path


# --- what else organisers' workbooks hold ---------------------------------------------------------


def everything(book: Any, sheet: Any) -> None:
    """Charts, pictures, text boxes, sparklines, rules, names, comments, macros, other sheets."""
    _drawn(book, sheet)
    _ruled(book, sheet)
    _other_sheets(book)
    vba = Path(book.filename).with_suffix(".bin")
    vba.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    book.add_vba_project(str(vba))


def _drawn(book: Any, sheet: Any) -> None:
    chart = book.add_chart({"type": "bar"})
    for column in (1, 3):
        chart.add_series(
            {
                "name": [SHEET, 0, column],
                "categories": [SHEET, 1, 0, 6, 0],
                "values": [SHEET, 1, column, 6, column],
            }
        )
    sheet.insert_chart("H2", chart)
    sheet.insert_textbox("H20", "Snitt på en skala fra 1 til 5 <ikke rør>")
    sheet.insert_image("H25", "prikk.png", {"image_data": BytesIO(pixel())})
    for row in range(1, 7):
        area = f"{SHEET}!B{row + 1}:D{row + 1}"
        sheet.add_sparkline(row, 6, {"range": area, "markers": True})


def _ruled(book: Any, sheet: Any) -> None:
    red = book.add_format({"bg_color": "#FFC7CE"})
    sheet.conditional_format("B2:B7", {"type": "data_bar", "data_bar_2010": True})
    sheet.conditional_format(
        "D2:D7", {"type": "cell", "criteria": "<", "value": 3.5, "format": red}
    )
    sheet.data_validation(
        "B2:E7", {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 999}
    )
    sheet.write_comment("A2", "Spurt første gang i 2023")
    sheet.write_url("A20", "https://example.org/undersøkelse", string="Om undersøkelsen")
    sheet.merge_range("A22:C22", "Svarene er anonyme")
    book.define_name("Snitt", f"={SHEET}!$B$8")


def _other_sheets(book: Any) -> None:
    summary = book.add_worksheet("Oversikt")
    summary.write_formula(0, 0, f"={SHEET}!B2", None, 3.4)
    summary.write_formula(1, 0, "=Snitt*2", None, 7.0)
    summary.write_formula(2, 0, "=A2+1", None, 8.0)
    summary.write_formula(3, 0, "=1+1", None, 2)
    summary.write_array_formula(4, 0, 4, 0, f"{{=SUM({SHEET}!B2:B7*1)}}", None, 21.0)
    book.add_worksheet("Ærlig & åpent").write_string(0, 0, "fritekst")
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": ["Oversikt", 0, 0, 3, 0]})
    book.add_chartsheet("Diagram").set_chart(chart)


def two_tables(book: Any, sheet: Any) -> None:
    """The survey's cells as a table of Excel's, and another table below."""
    del book
    headings = ("Dimensjon", "april 2024", "Svar", "november 2024", "Svar2")
    sheet.add_table(
        "A1:E7", {"name": "Maaling", "columns": [{"header": each} for each in headings]}
    )
    sheet.add_table(
        "A12:B14", {"name": "Svarprosent", "columns": [{"header": "År"}, {"header": "%"}]}
    )


def repacked(path: Path, change: Mapping[str, Callable[[str], str] | str]) -> Path:
    """Rewrite parts of a workbook: a text is a new part, a function changes one that is there."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, new in change.items():
        parts[name] = (new if isinstance(new, str) else new(parts[name].decode())).encode()
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def write_with_openpyxl(path: Path) -> Path:
    """Write the table as openpyxl does, without results of formulas, and much beside it."""
    book = openpyxl.Workbook()
    sheet: Any = book.worksheets[0]
    sheet.title = SHEET
    sheet.append(["Dimensjon", "april 2024", "Svar", "november 2024", "Svar"])
    for name, april, november in zip(NAMES, APRIL, NOVEMBER, strict=True):
        sheet.append([name, april, 41, november, 44])
    sheet.append(["Indeks", "=AVERAGE(B2:B7)", None, "=AVERAGE(D2:D7)"])
    sheet["A3"].comment = Comment("Nytt i 2023", "organisasjon")
    sheet.add_image(Picture(BytesIO(pixel())), "H20")
    chart = BarChart()
    chart.add_data(Reference(sheet, 2, 1, 4, 7), titles_from_data=True)
    sheet.add_chart(chart, "H2")
    check = DataValidation(type="decimal", operator="between", formula1="1", formula2="5")
    check.add("B2:B7")
    sheet.add_data_validation(check)
    sheet.conditional_formatting.add("D2:D7", DataBarRule("num", 1, "num", 5, "638EC6"))
    book.defined_names["Tall"] = DefinedName("Tall", attr_text=f"{SHEET}!$B$2:$B$7")
    other = book.create_sheet("Vernet")
    other["A1"] = f"={SHEET}!B2*2"
    other.protection.sheet = True
    book.save(path)
    return path


# --- a pivot table, which no library at hand writes -----------------------------------------------

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def with_pivot(path: Path) -> Path:
    """Add a pivot table of the survey's table on a second sheet, which must be there."""
    cache = "xl/pivotCache/pivotCacheDefinition1.xml"
    links = "xl/worksheets/_rels/sheet2.xml.rels"
    return repacked(
        path,
        {
            "[Content_Types].xml": lambda text: text.replace(
                "</Types>",
                f'<Override PartName="/{cache}" ContentType="{_TYPE}.pivotCacheDefinition+xml"/>'
                '<Override PartName="/xl/pivotCache/pivotCacheRecords1.xml"'
                f' ContentType="{_TYPE}.pivotCacheRecords+xml"/>'
                '<Override PartName="/xl/pivotTables/pivotTable1.xml"'
                f' ContentType="{_TYPE}.pivotTable+xml"/></Types>',
            ),
            "xl/_rels/workbook.xml.rels": lambda text: text.replace(
                "</Relationships>",
                _link("rId99", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml")
                + "</Relationships>",
            ),
            "xl/workbook.xml": lambda text: text.replace(
                "</workbook>",
                '<pivotCaches><pivotCache cacheId="1" r:id="rId99"/></pivotCaches></workbook>',
            ),
            links: _links(_link("rId1", "pivotTable", "../pivotTables/pivotTable1.xml")),
            cache: _pivot_cache(),
            "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": _links(
                _link("rId1", "pivotCacheRecords", "pivotCacheRecords1.xml")
            ),
            "xl/pivotCache/pivotCacheRecords1.xml": _pivot_records(),
            "xl/pivotTables/pivotTable1.xml": _pivot_table(),
            "xl/pivotTables/_rels/pivotTable1.xml.rels": _links(
                _link("rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml")
            ),
        },
    )


def _links(links: str) -> str:
    return f'{_XML}<Relationships xmlns="{_LINKS}">{links}</Relationships>'


def _link(link: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{link}" Type="{_DOCUMENT}/{kind}" Target="{target}"/>'


def _pivot_cache() -> str:
    names = "".join(f'<s v="{name}"/>' for name in NAMES)
    return (
        f'{_XML}<pivotCacheDefinition xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}" r:id="rId1"'
        ' recordCount="6"><cacheSource type="worksheet"><worksheetSource ref="A1:B7"'
        f' sheet="{SHEET}"/></cacheSource><cacheFields count="2"><cacheField name="Dimensjon"'
        f' numFmtId="0"><sharedItems count="6">{names}</sharedItems></cacheField>'
        '<cacheField name="april 2024" numFmtId="0"><sharedItems containsSemiMixedTypes="0"'
        ' containsString="0" containsNumber="1" minValue="3" maxValue="4"/></cacheField>'
        "</cacheFields></pivotCacheDefinition>"
    )


def _pivot_records() -> str:
    rows = "".join(f'<r><x v="{row}"/><n v="{value}"/></r>' for row, value in enumerate(APRIL))
    return f'{_XML}<pivotCacheRecords xmlns="{_MAIN}" count="6">{rows}</pivotCacheRecords>'


def _pivot_table() -> str:
    items = "".join(f'<item x="{row}"/>' for row in range(6)) + '<item t="default"/>'
    rows = "<i><x/></i>" + "".join(f'<i><x v="{row}"/></i>' for row in range(1, 6))
    return (
        f'{_XML}<pivotTableDefinition xmlns="{_MAIN}" name="Pivot1" cacheId="1" dataCaption="V">'
        '<location ref="A3:B10" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>'
        f'<pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="7">{items}'
        '</items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields>'
        f'<rowFields count="1"><field x="0"/></rowFields><rowItems count="7">{rows}'
        '<i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems>'
        '<dataFields count="1"><dataField name="Sum" fld="1"/></dataFields></pivotTableDefinition>'
    )

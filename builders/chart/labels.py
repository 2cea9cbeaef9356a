"""Labels of a chart that come from cells of its workbook (data label range, [MS-ODRAWXML] 2.24.3).

Each label is a field that shows one cell of the range. The field holds the cell's text too, for
programs that do not know such fields.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from lxml import etree

Element = etree._Element  # pyright: ignore[reportPrivateUsage]

_URI = "http://schemas.microsoft.com/office/drawing/2012/chart"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C15 = f"{{{_URI}}}"
_LABELS = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
_RANGE = "{02D57815-91ED-43cb-92C2-25804820EDAC}"
"""What the extensions of labels and of series are known by."""
_LABEL_PATH = f"{_C}dLbls/{_C}dLbl"
_MARK_PATHS = (f"{_C}val//{_C}pt", f"{_C}xVal//{_C}pt")
_FIELDS = uuid.UUID("a86f3c1e-5f0b-5d0c-9a52-3d9b8e3f6c11")
"""What the fields' ids are derived from."""


def show_cells(series: Element, cells: str, texts: Sequence[str]) -> None:
    """Make the labels of a series show cells of the workbook.

    Args:
        series: its element, each label with a text of one run.
        cells: the range, as a formula names it.
        texts: what the cells say, one a point of the series.
    """
    labels = _first(series, f"{_C}dLbls")
    for label in labels.iterfind(f"{_C}dLbl"):
        _show_cell(label, cells)
        _show_range(label, shown=True)
    marks = max(len(series.findall(path)) for path in _MARK_PATHS)
    _show_range(labels, shown=len(series.findall(_LABEL_PATH)) == marks)
    _add_range(_extension(series, _RANGE), cells, texts)


def _show_cell(label: Element, cells: str) -> None:
    """Make a field of the label's run."""
    run = _first(label, f".//{_A}r")
    number = _first(label, f"{_C}idx").get("val")
    field = etree.Element(f"{_A}fld", type="CELLRANGE")
    field.set("id", f"{{{str(uuid.uuid5(_FIELDS, f'{cells} {number}')).upper()}}}")
    field.extend([_first(run, f"{_A}rPr"), etree.Element(f"{_A}pPr"), _first(run, f"{_A}t")])
    _first(label, f".//{_A}p").replace(run, field)


def _show_range(labels: Element, *, shown: bool) -> None:
    """Say that the cell is shown, and not the bare figure; or neither, where few have a label."""
    _first(labels, f"{_C}showVal").set("val", "0")
    etree.SubElement(_extension(labels, _LABELS), f"{_C15}showDataLabelsRange", val=str(int(shown)))


def _add_range(extension: Element, cells: str, texts: Sequence[str]) -> None:
    labels = etree.SubElement(extension, f"{_C15}datalabelsRange")
    etree.SubElement(labels, f"{_C15}f").text = cells
    cache = etree.SubElement(labels, f"{_C15}dlblRangeCache")
    etree.SubElement(cache, f"{_C}ptCount", val=str(len(texts)))
    for number, text in enumerate(texts):
        if text:
            point = etree.SubElement(cache, f"{_C}pt", idx=str(number))
            etree.SubElement(point, f"{_C}v").text = text


def _extension(element: Element, uri: str) -> Element:
    """Return an element's extension of a kind, which is made if it is not there yet."""
    extensions = element.find(f"{_C}extLst")
    if extensions is None:
        extensions = etree.SubElement(element, f"{_C}extLst")
    there = extensions.find(f'{_C}ext[@uri="{uri}"]')
    if there is None:
        there = etree.SubElement(extensions, f"{_C}ext", nsmap={"c15": _URI}, uri=uri)
    return there


def _first(element: Element, path: str) -> Element:
    return element.findall(path)[0]

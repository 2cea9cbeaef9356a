"""What a workbook's package says of itself: its sheets, names, tables, charts and pivot tables."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cached_property

from lxml import etree
from msgspec import Struct

from seminar.survey_workbook.areas import Area
from seminar.survey_workbook.markup import BadMarkup
from seminar.survey_workbook.package import Package

Element = etree._Element  # pyright: ignore[reportPrivateUsage]


class Sheet(Struct, frozen=True):
    """A sheet: its name and the part it stands in."""

    name: str
    part: str


class Table(Struct, frozen=True):
    """A part of a sheet that Excel knows as a table.

    Args:
        name: by which formulas know it.
        area: headings and totals included.
        heading_rows, total_rows: how many of its first and last rows the table's part repeats.
    """

    name: str
    area: Area
    heading_rows: int
    total_rows: int


class DefinedName(Struct, frozen=True):
    """A name for cells or a formula; `sheet` is where it holds, or empty for everywhere."""

    name: str
    formula: str
    sheet: str


class Book:
    """A workbook's package, asked what stands where."""

    def __init__(self, package: Package) -> None:
        self.package = package

    # --- sheets ---

    @cached_property
    def part(self) -> str:
        """The name of the workbook's own part.

        Raises:
            KeyError: there is none.
        """
        part = next(self._targets("", "officeDocument"), None)
        if part is None:
            raise KeyError("officeDocument")
        return part

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets with cells, in their order."""
        parts = dict(self._links(self.part, "worksheet"))
        return tuple(
            Sheet(element.get("name", ""), parts[link])
            for element in _named(self._root(self.part), "sheet")
            if (link := _link(element)) in parts
        )

    def sheet(self, name: str) -> Sheet:
        """Return the sheet with a name, whatever its case.

        Raises:
            KeyError: there is none.
        """
        for sheet in self.sheets:
            if sheet.name.casefold() == name.casefold():
                return sheet
        raise KeyError(name)

    @cached_property
    def names(self) -> tuple[DefinedName, ...]:
        """The names that the workbook gives to cells and formulas."""
        order = [element.get("name", "") for element in _named(self._root(self.part), "sheet")]
        return tuple(
            DefinedName(
                element.get("name", ""),
                element.text or "",
                order[int(scope)] if (scope := element.get("localSheetId")) else "",
            )
            for element in _named(self._root(self.part), "definedName")
        )

    # --- what stands on sheets ---

    def tables(self, sheet: Sheet) -> tuple[Table, ...]:
        """Return the tables on a sheet."""
        return tuple(self._tables(sheet))

    def _tables(self, sheet: Sheet) -> Iterator[Table]:
        for part in self._targets(sheet.part, "table"):
            root = self._root(part)
            area = Area.named(root.get("ref", ""))
            if area:
                heading_rows = int(root.get("headerRowCount", "1"))
                total_rows = int(root.get("totalsRowCount", "0"))
                name = root.get("displayName") or root.get("name", "")
                yield Table(name, area, heading_rows, total_rows)

    def pivots(self, sheet: Sheet) -> Iterator[Area]:
        """Yield where pivot tables stand on a sheet."""
        for part in self._targets(sheet.part, "pivotTable"):
            for element in _named(self._root(part), "location"):
                area = Area.named(element.get("ref", ""))
                if area:
                    yield area

    def comments(self, sheet: Sheet) -> Iterator[str]:
        """Yield the cells of a sheet with a comment, by their names."""
        for part in self._targets(sheet.part, "comments"):
            yield from (element.get("ref", "") for element in _named(self._root(part), "comment"))

    # --- what cells refer to ---

    def shared_texts(self) -> Iterator[Element]:
        """Yield the texts that cells refer to by number."""
        for part in self._targets(self.part, "sharedStrings"):
            yield from _named(self._root(part), "si")

    def shows_percent(self, style: str) -> bool:
        """Whether a cell of a format, given by its number, shows 0.72 as 72 %."""
        return style in self._percent_styles

    @cached_property
    def _percent_styles(self) -> frozenset[str]:
        found: set[str] = set()
        for part in self._targets(self.part, "styles"):
            root = self._root(part)
            codes = {
                element.get("numFmtId", ""): element.get("formatCode", "")
                for element in _named(root, "numFmt")
            }
            percent = {code for code, said in codes.items() if "%" in said} | {"9", "10"}
            for formats in _named(root, "cellXfs"):
                found |= {
                    str(number)
                    for number, each in enumerate(formats)
                    if each.get("numFmtId") in percent
                }
        return frozenset(found)

    # --- what reckons from sheets, besides formulas in cells ---

    def pivot_sources(self) -> Iterator[tuple[str, str]]:
        """Yield sheet and area, or a name without a sheet, that pivot tables sum up."""
        for part in self._targets(self.part, "pivotCacheDefinition"):
            for element in _named(self._root(part), "worksheetSource"):
                yield element.get("sheet", ""), element.get("ref") or element.get("name", "")

    def chart_formulas(self) -> Iterator[str]:
        """Yield what the charts take their figures and words from."""
        for part in self.package.names:
            folder, _, name = part.rpartition("/")
            if folder.endswith(("charts", "chartEx")) and name.endswith(".xml"):
                yield from (element.text or "" for element in _named(self._root(part), "f"))

    @property
    def is_signed(self) -> bool:
        """Whether somebody has put a digital signature on the workbook."""
        return any(name.startswith("_xmlsignatures/") for name in self.package.names)

    @cached_property
    def is_reserved(self) -> bool:
        """Whether somebody has set a password for changing the workbook."""
        passwords = ("reservationPassword", "hashValue")
        return any(
            element.get(password)
            for element in _named(self._root(self.part), "fileSharing")
            for password in passwords
        )

    @property
    def has_order_of_formulas(self) -> bool:
        """Whether a part lists all cells with formulas, and would name one that is gone."""
        return next(self._targets(self.part, "calcChain"), None) is not None

    # --- parts ---

    def _targets(self, part: str, kind: str) -> Iterator[str]:
        return (target for _, target in self._links(part, kind))

    def _links(self, part: str, kind: str) -> Iterator[tuple[str, str]]:
        """Yield id and part of each relationship of a kind, be it strict or transitional."""
        folder, name = posixpath.split(part)
        links = posixpath.join(folder, "_rels", f"{name}.rels")
        if links not in self.package.names:
            return
        for element in _named(self._root(links), "Relationship"):
            is_kind = element.get("Type", "").rpartition("/")[2] == kind
            if is_kind and element.get("TargetMode") != "External":
                target = posixpath.join("/", folder, element.get("Target", ""))
                yield element.get("Id", ""), posixpath.normpath(target).lstrip("/")

    def _root(self, part: str) -> Element:
        return _parsed(self.package.part(part))


def _parsed(part: bytes) -> Element:
    try:
        return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise BadMarkup(str(error)) from error


def _named(root: Element, name: str) -> Iterator[Element]:
    return root.iter(f"{{*}}{name}")


def _link(element: Element) -> str:
    """Return the id of a relationship, whose namespace differs in strict workbooks."""
    return next(
        (str(value) for name, value in element.attrib.items() if str(name).endswith("}id")), ""
    )

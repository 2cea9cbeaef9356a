"""Which formulas of a workbook reckon from certain cells, directly or by way of others.

When in doubt, a formula does: to compute one anew too many costs nothing, and to show an old figure
as if it were new is an error nobody sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from msgspec import Struct

from seminar.survey_workbook.areas import Area, Reference, joined, references
from seminar.survey_workbook.book import Book, Sheet
from seminar.survey_workbook.cell_text import Place
from seminar.survey_workbook.markup import BadMarkup
from seminar.survey_workbook.sheet_text import Cell, SheetText
from seminar.workbook import cell_name

_OTHER_WORKBOOK = re.compile(r"'?\[(?!0\])")
_DEEPEST = 20
"""Names that stand for names; more is a circle."""


class Computed(Struct, frozen=True):
    """A cell with a formula, and what that reckons from.

    Args:
        sheet: the sheet's name.
        cell: as it stands there.
        formula: written out, also where the cell shares another one's; empty where it cannot be.
        sources: the cells it names, with the names of their sheets.
        is_open: whether it may reckon from cells that it does not name.
    """

    sheet: str
    cell: Cell
    formula: str
    sources: tuple[Reference, ...]
    is_open: bool

    @property
    def area(self) -> Area:
        """The cells it fills: more than one for an array formula."""
        formula = self.cell.formula
        own = Area(self.cell.row, self.cell.column, self.cell.row, self.cell.column)
        if formula is None or formula.kind not in ("array", "dataTable"):
            return own
        return Area.named(formula.area) or own

    @property
    def place(self) -> Place:
        """Row and column of the cell."""
        return self.cell.row, self.cell.column

    @property
    def name(self) -> str:
        """What a person calls the cell."""
        return cell_name(self.cell.row, self.cell.column)


class Formulas:
    """All formulas in the cells of a workbook."""

    def __init__(self, book: Book, sheets: Mapping[str, SheetText]) -> None:
        """Look at a workbook.

        Args:
            book: the workbook.
            sheets: those of its sheets that are read already, by their names.
        """
        self._book = book
        self._sheets = sheets

    @cached_property
    def all(self) -> tuple[Computed, ...]:
        """Every cell with a formula."""
        return tuple(cell for sheet in self._book.sheets for cell in self._on(sheet))

    def after(self, sheet: str, places: Iterable[Place]) -> tuple[Computed, ...]:
        """Return the formulas that have to be computed anew when some cells of a sheet change."""
        cells = [Area(row, column, row, column) for row, column in places]
        changed = {sheet.casefold(): joined(cells)}
        found: list[Computed] = []
        left = list(self.all)
        while changed:
            sorted_out = [(_reckons_from(computed, changed), computed) for computed in left]
            hit = [computed for is_hit, computed in sorted_out if is_hit]
            left = [computed for is_hit, computed in sorted_out if not is_hit]
            found += hit
            sheets = {computed.sheet for computed in hit}
            changed = {
                name.casefold(): joined(each.area for each in hit if each.sheet == name)
                for name in sheets
            }
        return tuple(found)

    def sources(self, sheet: str, formula: str) -> tuple[tuple[Reference, ...], bool]:
        """Return what a formula on a sheet reckons from, and whether that may be more.

        Args:
            sheet: where it stands; empty for a chart or a name, which name the sheet themselves.
            formula: without its equals sign.
        """
        found: list[Reference] = []
        is_open = self._gather(sheet, formula, found, _DEEPEST)
        return tuple(found), is_open

    # --- reading ---

    def _on(self, sheet: Sheet) -> list[Computed]:
        part = self._book.package.part(sheet.part)
        if b"<f" not in part and b":f" not in part and not part.startswith((b"\xff", b"\xfe")):
            return []
        text = self._sheets.get(sheet.name) or SheetText(part)
        try:
            cells = [cell for row in text.each_row() for cell in row.cells if cell.formula]
        except BadMarkup:
            return []
        masters = _masters(cells)
        return [self._computed(sheet.name, cell, masters) for cell in cells]

    def _computed(self, sheet: str, cell: Cell, masters: Mapping[str, Cell]) -> Computed:
        formula = _written_out(cell, masters)
        if not formula:
            return Computed(sheet, cell, "", (), is_open=True)
        sources, is_open = self.sources(sheet, formula)
        return Computed(sheet, cell, formula, sources, is_open)

    def _gather(self, sheet: str, formula: str, found: list[Reference], depth: int) -> bool:
        named = references(formula)
        found += [Reference(each.sheet or sheet, each.area, each.alone) for each in named.areas]
        opens = [self._name(sheet, name, found, depth) for name in named.names]
        return named.is_open or any(opens)

    def _name(self, sheet: str, name: str, found: list[Reference], depth: int) -> bool:
        """Add what a name stands for, and return whether that may be more than can be told."""
        if _is_outside(name):
            return False
        bare = name.rpartition("!")[2].casefold()
        for table_name, area in self._tables.items():
            if bare.partition("[")[0] == table_name:
                found.append(Reference(*area))
                return False
        matches = [each for each in self._book.names if each.name.casefold() == bare]
        if not matches or not depth:
            return True
        opens = [self._gather(sheet, each.formula, found, depth - 1) for each in matches]
        return any(opens)

    @cached_property
    def _tables(self) -> dict[str, tuple[str, Area]]:
        return {
            table.name.casefold(): (sheet.name, table.area)
            for sheet in self._book.sheets
            for table in self._book.tables(sheet)
        }


def _reckons_from(computed: Computed, changed: Mapping[str, tuple[Area, ...]]) -> bool:
    """Whether a formula reckons from changed areas, given by the sheets' names in small letters."""
    return computed.is_open or any(
        source.area.meets(area)
        for source in computed.sources
        for area in changed.get(source.sheet.casefold(), ())
    )


def _is_outside(name: str) -> bool:
    """Whether a name in a formula stands for no cell of this workbook.

    It is in another workbook (number 0 is this one), an error, or a parameter of the formula's own.
    """
    other_workbook = _OTHER_WORKBOOK.match(name) and "!" in name
    return bool(other_workbook) or "#REF!" in name or name.lower().startswith("_xlpm.")


# --- formulas that cells share --------------------------------------------------------------------


def _masters(cells: Iterable[Cell]) -> dict[str, Cell]:
    """Return the cells that write out a formula which others share, by its number."""
    return {
        cell.formula.shared: cell
        for cell in cells
        if cell.formula and cell.formula.kind == "shared" and cell.formula.text
    }


def _written_out(cell: Cell, masters: Mapping[str, Cell]) -> str:
    """Return a cell's formula, or nothing where it cannot be told."""
    formula = cell.formula
    if formula is None or formula.kind == "dataTable":
        return ""
    if formula.text:
        return formula.text
    master = masters.get(formula.shared)
    if master is None or master.formula is None:
        return ""
    return moved(master.formula.text, (master.row, master.column), (cell.row, cell.column))


def moved(formula: str, start: Place, end: Place) -> str:
    """Return a formula as it reads when it is copied from one cell to another."""
    from openpyxl.formula.translate import Translator  # noqa: PLC0415 - slow to import

    translator: Any = Translator(f"={formula}", cell_name(*start))
    copied = translator.translate_formula(cell_name(*end))
    return str(copied).removeprefix("=")

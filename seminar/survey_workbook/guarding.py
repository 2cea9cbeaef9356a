"""Whether a cell may be written: what protects it, computes it or repeats it elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from seminar.messages import message
from seminar.survey_workbook.areas import Area
from seminar.survey_workbook.book import Book, Sheet, Table
from seminar.survey_workbook.cell_text import Place
from seminar.survey_workbook.refusing import Where
from seminar.survey_workbook.sheet_text import SheetText
from seminar.texts import shown

_TRUE = ("1", "true", "on")


class Guard:
    """The cells of one sheet that may not be written."""

    def __init__(self, book: Book, sheet: Sheet, text: SheetText, where: Where) -> None:
        self._book = book
        self._sheet = sheet
        self._text = text
        self._where = where

    @property
    def tables(self) -> tuple[Table, ...]:
        """What Excel knows as tables on the sheet."""
        return self._book.tables(self._sheet)

    def check(self, places: Iterable[Place], emptied: Iterable[Place] = ()) -> None:
        """Make sure that cells may be written.

        Args:
            places: those that get another content.
            emptied: those among them that lose what they hold, formulas included.

        Raises:
            CannotEdit: the workbook is signed, the sheet protected, or a cell computed, merged
                with others, part of a pivot table, or repeated by the part of a table.
        """
        self._check_whole()
        gone = set(emptied)
        for place in places:
            self._check_formula(place, is_gone=place in gone)
            self._check_merge(place)
            self._check_pivot(place)

    def check_words(self, place: Place) -> None:
        """Make sure that a text may change in a cell, besides what `check` says.

        Raises:
            CannotEdit: it is a heading that a table's part repeats.
        """
        for table in self.tables:
            area = table.area
            first = area.top + table.heading_rows
            last = area.bottom - table.total_rows
            if place in area and not first <= place[0] <= last:
                what = message(
                    "a heading of the table “{table}”, which Excel keeps in two places; rename it"
                    " in Excel.",
                    table=shown(table.name),
                )
                raise self._where.refused_at(place, what)

    # --- what protects a cell ---

    def _check_whole(self) -> None:
        if self._book.is_signed:
            raise self._where.refused(
                message(
                    "the workbook is signed, and a change would break the signature; remove it in"
                    " Excel under File, Info."
                )
            )
        if self._book.is_reserved:
            raise self._where.refused(
                message(
                    "the workbook has a password for changing it; remove it in Excel under Save"
                    " as, Tools."
                )
            )
        for tag in self._text.outside("sheetProtection"):
            if tag.attributes.get("sheet") in _TRUE:
                raise self._where.refused(
                    message("protected; remove the protection in Excel under Review.")
                )

    def _check_formula(self, place: Place, *, is_gone: bool) -> None:
        cell = self._text.cell(*place)
        formula = cell.formula if cell else None
        plain = formula is not None and formula.kind == "normal"
        if plain and is_gone and not self._book.has_order_of_formulas:
            return
        if formula is not None or any(place in area for area in self._filled()):
            what = message(
                "computed by a formula; change the figures that it is computed from, or the"
                " formula in Excel."
            )
            raise self._where.refused_at(place, what)

    def _filled(self) -> Iterator[Area]:
        """Yield the areas that one formula fills."""
        for row in self._text.rows.values():
            for cell in row.cells:
                if cell.formula and cell.formula.kind in ("array", "dataTable"):
                    area = Area.named(cell.formula.area)
                    if area:
                        yield area

    def _check_merge(self, place: Place) -> None:
        for area in self.merged():
            if place in area and place != (area.top, area.left):
                what = message("merged with others in {area}; split them in Excel.", area=str(area))
                raise self._where.refused_at(place, what)

    def merged(self) -> Iterator[Area]:
        """Yield the areas of cells that are merged into one."""
        for tag in self._text.outside("mergeCell"):
            area = Area.named(tag.attributes.get("ref", ""))
            if area:
                yield area

    def _check_pivot(self, place: Place) -> None:
        if any(place in area for area in self._book.pivots(self._sheet)):
            what = message("part of a pivot table; change what the pivot table is made from.")
            raise self._where.refused_at(place, what)

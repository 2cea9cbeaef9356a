"""A workbook with a survey's table in it, opened: what stands on the sheet and around it."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from pathlib import Path

from seminar.spreadsheet.found import FoundTable
from seminar.survey_workbook.book import Book, Sheet
from seminar.survey_workbook.cell_text import Place
from seminar.survey_workbook.dependents import Formulas
from seminar.survey_workbook.following import Followers
from seminar.survey_workbook.guarding import Guard
from seminar.survey_workbook.package import Archive, Package, UnusualArchive
from seminar.survey_workbook.refusing import Where
from seminar.survey_workbook.sheet_text import SheetText
from seminar.survey_workbook.words import Words, tidy
from seminar.workbook.refusals import content_of, not_a_workbook, too_large
from seminar.workbook.sheet import TooLarge


class Opened:
    """A table in a workbook's package; each thing is looked up when it is asked for, and once."""

    def __init__(self, path: Path, package: Package, table: FoundTable) -> None:
        self.package = package
        self.table = table
        self.where = Where(path, table.sheet)

    @cached_property
    def book(self) -> Book:
        """What the package says of itself."""
        return Book(self.package)

    @cached_property
    def sheet(self) -> Sheet:
        """The table's sheet."""
        return self.book.sheet(self.table.sheet)

    @cached_property
    def text(self) -> SheetText:
        """The sheet's XML."""
        return SheetText(self.package.part(self.sheet.part))

    @cached_property
    def sheets(self) -> dict[str, SheetText]:
        """The sheets that are read already, by their names."""
        return {self.sheet.name: self.text}

    @cached_property
    def formulas(self) -> Formulas:
        """The workbook's formulas."""
        return Formulas(self.book, self.sheets)

    @cached_property
    def words(self) -> Words:
        """What the cells say."""
        return Words(self.book)

    @cached_property
    def guard(self) -> Guard:
        """What keeps cells of the sheet from being written."""
        return Guard(self.book, self.sheet, self.text, self.where)

    @cached_property
    def followers(self) -> Followers:
        """What refers to cells of the sheet."""
        return Followers(self.book, self.sheet, self.text, self.formulas)

    def style(self, row: int, column: int) -> str:
        """Return the number of a cell's format; empty where it has none."""
        cell = self.text.cell(row, column)
        return cell.attributes.get("s", "") if cell else ""

    def near_style(self, place: Place) -> str:
        """Return a cell's format, or where there is no cell that of the nearest dimension's."""
        cell = self.text.cell(*place)
        if cell is not None:
            return cell.attributes.get("s", "")
        near = sorted(self.table.dimensions, key=lambda row: abs(row.row - place[0]))
        return next(filter(None, (self.style(row.row, place[1]) for row in near)), "")

    def holds(self, place: Place, number: Decimal) -> bool:
        """Whether a cell holds this number already."""
        cell = self.text.cell(*place)
        if cell is None or cell.value is None or cell.attributes.get("t", "n") != "n":
            return False
        try:
            return Decimal(repr(float(cell.value))) == number
        except ValueError:
            return False

    def said(self, place: Place) -> str:
        """Return what a cell says in words; empty where it says nothing."""
        return self.words.of(self.text.cell(*place)) or ""

    def look_at_all(self) -> None:
        """Read once whatever an edit may ask for, so that damage shows before the first edit.

        Raises:
            UnusualArchive, TooLarge, ValueError, LookupError: something is damaged, or too large.
        """
        _ = [*self.guard.tables, *self.guard.merged(), *self.book.pivots(self.sheet)]
        _ = self.book.has_order_of_formulas, self.book.shows_percent(""), self.words.shared
        _ = self.followers.first(lambda _: False)

    @property
    def fits(self) -> bool:
        """Whether the table's names stand where it says."""
        return all(
            said is None or said == tidy(row.name)
            for row in self.table.rows
            for said in [self.words.of(self.text.cell(row.row, self.table.name_column))]
        )


def read_package(path: Path, table: FoundTable) -> Package:
    """Return the package of a workbook in which a table was found, after a look at all of it.

    Raises:
        SpreadsheetError: there is no such file, or it is no workbook that can be read.
        WorkbookChanged: the table does not stand there any more.
    """
    return package_of(content_of(path), path, table)


def package_of(content: bytes, path: Path, table: FoundTable) -> Package:
    """Return the package that a file's bytes are, also of one that is not written yet.

    Raises:
        SpreadsheetError, WorkbookChanged: as `read_package` does.
    """
    try:
        opened = Opened(path, Package(Archive(content), {}), table)
        opened.look_at_all()
        fits = opened.fits
    except TooLarge as error:
        raise too_large(path) from error
    except (UnusualArchive, ValueError, LookupError) as error:
        raise not_a_workbook(path) from error
    if not fits:
        raise opened.where.moved()
    return opened.package

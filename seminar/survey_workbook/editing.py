"""The organiser's own workbook, in which single cells of the survey's table are changed.

Every edit gives a new value and leaves the one before as it was, so that to undo is to go back to
that. What stands in the file besides the table is never touched; see
`docs/decisions/survey-workbook.md`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from msgspec.structs import replace

from seminar import atomic
from seminar.messages import message
from seminar.spreadsheet.found import FoundTable, WaveColumn
from seminar.survey_workbook import cell_text
from seminar.survey_workbook.cell_text import NOTHING, Content, Place, with_cells
from seminar.survey_workbook.counting import Counting
from seminar.survey_workbook.growing import Growing
from seminar.survey_workbook.layout import next_wave, with_row
from seminar.survey_workbook.naming import renamed, usable
from seminar.survey_workbook.opened import Opened, package_of, read_package
from seminar.survey_workbook.other_sheets import with_rows
from seminar.survey_workbook.package import Archive, Package
from seminar.survey_workbook.people import People, with_answers, with_too_few
from seminar.survey_workbook.recalculation import recalculated
from seminar.survey_workbook.refusing import no_answers_column
from seminar.survey_workbook.shrinking import Shrinking
from seminar.survey_workbook.swapping import Swapping


class SurveyWorkbook:
    """A workbook with a survey's table in it; get one with `read`.

    Dimensions and waves are given by their place in `table.rows` and `table.waves`.
    """

    def __init__(self, path: Path, package: Package, table: FoundTable) -> None:
        self.path = path
        self._opened = Opened(path, package, table)

    @property
    def table(self) -> FoundTable:
        """Where the survey's table stands now."""
        return self._opened.table

    @staticmethod
    def read(path: Path, table: FoundTable) -> SurveyWorkbook:
        """Return the workbook at `path`, with a table that was found in it.

        Raises:
            SpreadsheetError: there is no such file, or it is no workbook that can be read.
            WorkbookChanged: the table does not stand there any more.
        """
        return SurveyWorkbook(path, read_package(path, table), table)

    @staticmethod
    def of(content: bytes, path: Path, table: FoundTable) -> SurveyWorkbook:
        """Return the workbook that a file's bytes are, with a table that was found in them.

        Args:
            content: the bytes, of a file that need not be written yet.
            path: where it stands, or will.
            table: the table.

        Raises:
            SpreadsheetError, WorkbookChanged: as `read` does.
        """
        return SurveyWorkbook(path, package_of(content, path, table), table)

    def with_table(self, table: FoundTable) -> SurveyWorkbook:
        """Return the same workbook with its table as it was found anew."""
        return SurveyWorkbook(self.path, self._opened.package, table)

    def content(self) -> bytes:
        """Return the workbook as the bytes of its file."""
        return self._opened.package.content()

    @property
    def is_changed(self) -> bool:
        """Whether it differs from what was read."""
        return (
            bool(self._opened.package.replaced)
            and self.content() != self._opened.package.archive.content
        )

    def save(self) -> SurveyWorkbook:
        """Write the workbook to its file and return it as it is then read.

        Raises:
            WorkbookChanged: the file is not any more what was read, or is gone.
            CannotWrite: the system refuses; the file is as it was.
        """
        if not self.is_changed:
            return self
        content = self.content()
        if atomic.write_all({self.path: content}, self._is_as_read):
            raise self._opened.where.changed()
        return SurveyWorkbook(self.path, Package(Archive(content), {}), self.table)

    def _is_as_read(self, path: Path) -> bool:
        try:
            return path.read_bytes() == self._opened.package.archive.content
        except FileNotFoundError:
            return False

    # --- figures ---

    def is_computed(self, row: int, wave: int) -> bool:
        """Whether a score is what a formula gives."""
        cell = self._opened.text.cell(self.table.rows[row].row, self.table.waves[wave].column)
        return cell is not None and cell.formula is not None

    def set_score(self, row: int, wave: int, score: Decimal | None) -> SurveyWorkbook:
        """Return the workbook with another score in a dimension and a wave; `None` empties it.

        In cells that show percentages a score of 72 becomes 72 %.

        Raises:
            CannotEdit: the cell may not be written; the sentence says why.
        """
        place = (self.table.rows[row].row, self.table.waves[wave].column)
        return self._with_number(place, score)

    def hold_back(self, row: int, wave: int, limit: int) -> SurveyWorkbook:
        """Return the workbook with "<5" instead of a score, and no number of answers beside it.

        Args:
            row: the dimension's place.
            wave: the wave's.
            limit: how many must have answered for a score to be shown.

        Raises:
            CannotEdit: the cell may not be written; the sentence says why.
        """
        place = (self.table.rows[row].row, self.table.waves[wave].column)
        book = self._with_words(place, f"<{limit}", self.table)
        if self.table.waves[wave].answers_column is None:
            return book
        return book.set_answers(row, wave, None)

    def set_answers(self, row: int, wave: int, answers: int | None) -> SurveyWorkbook:
        """Return the workbook with another number of answers behind a score.

        Raises:
            CannotEdit: the cell may not be written, or the wave has no column for them.
        """
        column = self.table.waves[wave].answers_column
        if column is None:
            what = no_answers_column(self.table.waves[wave].label)
            raise self._opened.where.refused(what)
        place = (self.table.rows[row].row, column)
        return self._with_number(place, None if answers is None else Decimal(answers))

    def set_wave_answers(self, wave: int, answers: int | None) -> SurveyWorkbook:
        """Return the workbook with another number of answers for a whole wave.

        Raises:
            CannotEdit: the cell may not be written, or the table has no row for them.
        """
        people = People(self._opened, wave)
        if people.heading and answers is not None:
            return self._telling(people, wave, with_answers(people.heading, answers))
        return self._with_number(people.cell(), None if answers is None else Decimal(answers))

    def hold_back_wave(self, wave: int, limit: int) -> SurveyWorkbook:
        """Return the workbook with "<5" instead of the number of answers for a whole wave.

        Args and Raises: as for `hold_back` and `set_wave_answers`.
        """
        people = People(self._opened, wave)
        if people.heading:
            return self._telling(people, wave, with_too_few(people.heading, limit))
        return self._with_words(people.cell(), f"<{limit}", self.table)

    def _telling(self, people: People, wave: int, heading: str) -> SurveyWorkbook:
        place = self.table.waves[wave].label_cell
        return self._with_words(place, heading, people.told(heading))

    def _with_number(self, place: Place, number: Decimal | None) -> SurveyWorkbook:
        self._opened.guard.check([place])
        if number is None:
            cell = self._opened.text.cell(*place)
            is_empty = cell is None or not cell.inner
            return self if is_empty else self._with({place: NOTHING}, self.table)
        style = self._opened.near_style(place)
        written = number / 100 if self._opened.book.shows_percent(style) else number
        if self._opened.holds(place, written):
            return self
        return self._with({place: cell_text.number(written, self._opened.text, style)}, self.table)

    # --- names ---

    def rename_dimension(self, row: int, name: str) -> SurveyWorkbook:
        """Return the workbook with another name for a dimension or the index.

        Raises:
            CannotEdit: the cell may not be written, or the name is empty, too long or taken.
        """
        found = self.table.rows[row]
        name = usable(name, [each.name for each in self.table.rows if each != found])
        rows = [*self.table.rows]
        rows[row] = replace(found, name=name)
        place = (found.row, self.table.name_column)
        return self._with_words(place, name, replace(self.table, rows=tuple(rows)))

    def rename_wave(self, wave: int, label: str) -> SurveyWorkbook:
        """Return the workbook with another heading over a wave.

        Raises:
            CannotEdit: the cell may not be written, or the label is empty, too long or taken.
        """
        found = self.table.waves[wave]
        label = usable(label, [each.label for each in self.table.waves if each != found])
        waves = [*self.table.waves]
        waves[wave] = replace(found, label=label)
        heading = renamed(self._opened.said(found.label_cell), found, label)
        book = self._with_words(found.label_cell, heading, replace(self.table, waves=tuple(waves)))
        return book._with_answers_of(found, label)

    def _with_answers_of(self, wave: WaveColumn, label: str) -> SurveyWorkbook:
        """Return the workbook whose column of answers names a wave by its new label, if by any."""
        if wave.answers_column is None:
            return self
        place = (self.table.heading_row, wave.answers_column)
        said = self._opened.said(place)
        if place == wave.label_cell or wave.label not in said:
            return self
        return self._with_words(place, said.replace(wave.label, label), self.table)

    def _with_words(self, place: Place, words: str, table: FoundTable) -> SurveyWorkbook:
        self._opened.guard.check([place])
        if self._opened.said(place) == words:
            return SurveyWorkbook(self.path, self._opened.package, table)
        self._opened.guard.check_words(place)
        return self._with(
            {place: cell_text.text(words, self._opened.text, self._opened.near_style(place))}, table
        )

    # --- dimensions and waves ---

    def add_dimension(self, name: str) -> SurveyWorkbook:
        """Return the workbook with a dimension more, below the last one, without figures.

        An index right below moves down with its figures.

        Raises:
            CannotEdit: there is no room, something would have to follow, or the name is empty, too
                long or taken.
        """
        name = usable(name, [each.name for each in self.table.rows])
        contents = Growing(self._opened).row(name)
        return self._with(contents, with_row(self.table, name))

    def remove_dimension(self, row: int) -> SurveyWorkbook:
        """Return the workbook without a dimension, or without the index.

        The dimensions below it move up, cell by cell, and the last row is emptied.

        Raises:
            CannotEdit: it is the last, or something would have to follow.
        """
        found = self.table.rows[row]
        if self.table.dimensions == (found,):
            raise self._opened.where.refused(message("a survey has at least one dimension."))
        return self._with(*Shrinking(self._opened).row(found))

    def swap_dimensions(self, row: int, other: int) -> SurveyWorkbook:
        """Return the workbook with two dimensions in each other's place, with their figures.

        Raises:
            CannotEdit: a cell may not be written, or something would have to follow.
        """
        rows = self.table.rows
        return self._with(*Swapping(self._opened).rows(rows[row], rows[other]))

    def add_wave(self, label: str) -> SurveyWorkbook:
        """Return the workbook with a wave more, right of the others, without figures.

        Where the others have a column for numbers of answers, so has the new one; an index that is
        computed from its own column is computed in the new one as well.

        Raises:
            CannotEdit: there is no room, something would have to follow, or the label is empty, too
                long or taken.
        """
        label = usable(label, [each.label for each in self.table.waves])
        wave = next_wave(self.table, label)
        contents = Growing(self._opened).column(wave)
        return self._with(contents, replace(self.table, waves=(*self.table.waves, wave)))

    def add_answers_column(self, wave: int, words: str) -> SurveyWorkbook:
        """Return the workbook with a column for the numbers of answers behind a wave's scores.

        Args:
            wave: the wave's place.
            words: what numbers of answers are called in the heading, before the wave's label.

        Raises:
            CannotEdit: the wave has one, there is no room, or something would take it for scores.
        """
        return self._with(*Counting(self._opened).answers(wave, words))

    def remove_wave(self, wave: int) -> SurveyWorkbook:
        """Return the workbook without a wave.

        The waves right of it move to the left, cell by cell, and the last column is emptied.

        Raises:
            CannotEdit: it is the last, or something would have to follow.
        """
        found = self.table.waves[wave]
        if len(self.table.waves) == 1:
            raise self._opened.where.refused(message("a survey has at least one wave."))
        return self._with(*Shrinking(self._opened).column(found))

    # --- a sheet of its own ---

    def with_rows_on(self, sheet: str, rows: Sequence[Sequence[str | int]]) -> SurveyWorkbook:
        """Return the workbook with rows from the first cell of another sheet on, and no others.

        A sheet that is not there yet comes after all others. Of one that is there, only the cells
        that differ are changed.

        Raises:
            CannotEdit: the workbook's structure or the sheet is protected, or it holds formulas.
        """
        return SurveyWorkbook(self.path, with_rows(self._opened, sheet, rows), self.table)

    # --- the new value ---

    def _with(self, contents: Mapping[Place, Content], table: FoundTable) -> SurveyWorkbook:
        """Return the workbook with other contents in cells, and what reckons from them."""
        package = self._opened.package.replacing(
            {self._opened.sheet.part: with_cells(self._opened.text, contents)}
        )
        after = Opened(self.path, package, table)
        stale = recalculated(after, {*contents})
        return SurveyWorkbook(self.path, package.replacing(stale), table)

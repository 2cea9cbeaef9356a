"""Room for one dimension or one wave more, and what stands in its cells at first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from seminar.messages import Message, message
from seminar.spreadsheet.found import WaveColumn
from seminar.survey_workbook import cell_text
from seminar.survey_workbook.areas import Area, references
from seminar.survey_workbook.cell_text import Content, Place
from seminar.survey_workbook.dependents import Computed, moved
from seminar.survey_workbook.following import Follower
from seminar.survey_workbook.layout import (
    figure_columns,
    figure_rows,
    last_dimension,
    row_cells,
    rows_after,
    wave_cells,
    wave_columns,
)
from seminar.survey_workbook.opened import Opened
from seminar.survey_workbook.refusing import CannotEdit
from seminar.texts import shown


class Growing:
    """A table that is to have a row or a column more."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._table = opened.table
        self._text = opened.text
        self._guard = opened.guard
        self._where = opened.where

    # --- a row ---

    def row(self, name: str) -> dict[Place, Content]:
        """Return the cells of a new dimension, and of the rows that move down for it.

        Raises:
            CannotEdit: something is in the way, or would be left behind.
        """
        table, last = self._table, last_dimension(self._table)
        new, down = last + 1, [*rows_after(table)]
        end = down[-1] + 1 if down else new
        self._check_room(row_cells(table, end))
        self._check_row_is_seen(end)
        cells = [place for row in (*down, new) for place in row_cells(table, row)]
        self._guard.check([*cells, *row_cells(table, end)])
        way = message(
            "insert a row called “{dimension}” in Excel, with a figure in it, save, and try again",
            dimension=shown(name),
        )
        self._check_tables(row_cells(table, last), row_cells(table, end), way)
        self._check_row_followers(last, new, down, way)
        contents = self._moved_down(down)
        contents |= {
            place: Content(style=self._opened.style(last, place[1]))
            for place in row_cells(table, new)
        }
        contents[new, table.name_column] = cell_text.text(
            name, self._text, self._opened.style(last, table.name_column)
        )
        return contents | self._filled_down(last, new, down)

    def _moved_down(self, rows: Sequence[int]) -> dict[Place, Content]:
        return {
            (row + 1, column): cell_text.copied(self._text.cell(row, column))
            for row in rows
            for _, column in row_cells(self._table, row)
        }

    def _check_row_is_seen(self, row: int) -> None:
        if row in self._text.rows and self._text.rows[row].is_hidden:
            place = (row, self._table.name_column)
            raise self._where.refused_at(
                place, message("the row is hidden; show it in Excel first.")
            )

    def _check_row_followers(self, last: int, new: int, down: Sequence[int], way: Message) -> None:
        columns = [self._table.name_column, *figure_columns(self._table)]
        rows = [row.row for row in self._table.dimensions]

        def is_left_behind(follower: Follower) -> bool:
            area = follower.area
            if not any(area.left <= column <= area.right for column in columns):
                return False
            spanned = [row for row in rows if area.top <= row <= area.bottom]
            ends_here = last in spanned and not area.top <= new <= area.bottom
            is_column = follower.alone and area.left == area.right and len(rows) == 1
            if ends_here and (len(spanned) > 1 or is_column):
                return True
            if _holds(area, new) and not _holds(area, last):
                return True
            return any(_holds(area, row) != _holds(area, row + 1) for row in down)

        follower = self._opened.followers.first(is_left_behind)
        if follower:
            raise self._outgrown((new, self._table.name_column), follower.who, way)

    def _filled_down(self, last: int, new: int, down: Sequence[int]) -> dict[Place, Content]:
        """Return the formulas of the row above that reckon from their own row alone."""
        own = {column for _, column in row_cells(self._table, last)}
        return {
            (new, computed.cell.column): self._formula(computed, (new, computed.cell.column))
            for computed in self._formulas_here()
            if computed.cell.row == last
            and not down
            and computed.cell.column not in own
            and _reckons_within(computed, Area(last, 0, last, computed.cell.column))
            and self._text.is_empty(new, computed.cell.column)
        }

    # --- a column ---

    def column(self, wave: WaveColumn) -> dict[Place, Content]:
        """Return the cells of a new wave.

        Raises:
            CannotEdit: something is in the way, or would be left behind.
        """
        table, last = self._table, self._table.waves[-1]
        cells = wave_cells(table, wave)
        self._check_room(cells)
        self._check_columns_are_seen(wave)
        self._guard.check(cells)
        way = message(
            "insert columns headed “{wave}” in Excel right of the other waves, extend what shows"
            " them, save, and try again",
            wave=shown(wave.label),
        )
        self._check_tables(wave_cells(table, last), cells, way)
        self._check_column_followers(wave, way)
        contents = {place: Content(style=self._style_beside(place, wave)) for place in cells}
        contents |= self._headings(wave)
        return contents | self._filled_right(wave)

    def _headings(self, wave: WaveColumn) -> dict[Place, Content]:
        """Return the new wave's headings, worded as the last one's are."""
        last = self._table.waves[-1]
        contents: dict[Place, Content] = {}
        for old, new in zip(wave_columns(last), wave_columns(wave), strict=True):
            place = (self._table.heading_row, new)
            said = self._opened.words.of(self._text.cell(self._table.heading_row, old)) or ""
            words = said.replace(last.label, wave.label)
            if words:
                contents[place] = cell_text.text(words, self._text, self._style_beside(place, wave))
        style = self._style_beside(wave.label_cell, wave)
        contents[wave.label_cell] = cell_text.text(wave.label, self._text, style)
        return contents

    def _filled_right(self, wave: WaveColumn) -> dict[Place, Content]:
        """Return the formulas beside that reckon from their own column alone."""
        last, rows = self._table.waves[-1], figure_rows(self._table)
        beside = dict(zip(wave_columns(last), wave_columns(wave), strict=True))
        contents: dict[Place, Content] = {}
        for computed in self._formulas_here():
            row, column = computed.place
            whole = Area(0, column, 2**20 - 1, column)
            if row in rows and column in beside and _reckons_within(computed, whole):
                place = (row, beside[column])
                contents[place] = self._formula(computed, place)
        return contents

    def _check_columns_are_seen(self, wave: WaveColumn) -> None:
        for tag in self._text.outside("col"):
            hidden = tag.attributes.get("hidden") in ("1", "true")
            ends = [tag.attributes.get(end, "") for end in ("min", "max")]
            first, last = (int(end) if end.isdecimal() else 0 for end in ends)
            if hidden and any(first <= column + 1 <= last for column in wave_columns(wave)):
                raise self._where.refused_at(
                    wave.label_cell, message("the column is hidden; show it in Excel first.")
                )

    def _check_column_followers(self, wave: WaveColumn, way: Message) -> None:
        rows = figure_rows(self._table)
        top, bottom = self._table.waves[-1].label_cell[0], rows[-1]
        last, columns = self._table.waves[-1].column, [each.column for each in self._table.waves]

        def is_left_behind(follower: Follower) -> bool:
            area = follower.area
            if area.bottom < top or area.top > bottom:
                return False
            spanned = [column for column in columns if area.left <= column <= area.right]
            ends_here = last in spanned and not area.left <= wave.column <= area.right
            return ends_here and len(spanned) > 1

        follower = self._opened.followers.first(is_left_behind)
        if follower:
            raise self._outgrown(wave.label_cell, follower.who, way)

    # --- both ---

    def _check_room(self, places: Sequence[Place]) -> None:
        for place in places:
            merged = any(place in area for area in self._guard.merged())
            if merged or not self._text.is_empty(*place):
                what = message("something stands where the new cells belong; move it in Excel.")
                raise self._where.refused_at(place, what)

    def _outgrown(self, place: Place, who: Message, way: Message) -> CannotEdit:
        """Return the error that `who` would be left behind, with the way out."""
        what = message("{what} would not follow; {way}.", what=who, way=way)
        return self._where.refused_at(place, what)

    def _check_tables(self, old: Sequence[Place], new: Sequence[Place], way: Message) -> None:
        """Make sure that no table of Excel's holds some of the cells and not the others."""
        for table in self._guard.tables:
            holds_old = any(place in table.area for place in old)
            holds_new = any(place in table.area for place in new)
            all_new = all(place in table.area for place in new)
            if (holds_old and not all_new) or (holds_new and not holds_old):
                who = message("the table “{table}”", table=shown(table.name))
                raise self._outgrown(new[0], who, way)

    def _formulas_here(self) -> Iterator[Computed]:
        return (
            each
            for each in self._opened.formulas.all
            if each.sheet.casefold() == self._table.sheet.casefold()
        )

    def _formula(self, computed: Computed, place: Place) -> Content:
        style = computed.cell.attributes.get("s", "")
        return cell_text.formula(moved(computed.formula, computed.place, place), self._text, style)

    def _style_beside(self, place: Place, wave: WaveColumn) -> str:
        """Return the format of the last wave's cell in the same row."""
        beside = dict(zip(wave_columns(wave), wave_columns(self._table.waves[-1]), strict=True))
        return self._opened.style(place[0], beside[place[1]])


def _holds(area: Area, row: int) -> bool:
    return area.top <= row <= area.bottom


def _reckons_within(computed: Computed, area: Area) -> bool:
    """Whether a formula names cells of an area of its own sheet, and nothing else."""
    kind = computed.cell.formula.kind if computed.cell.formula else ""
    if kind not in ("normal", "shared") or not computed.formula:
        return False
    named = references(computed.formula)
    if named.names or named.is_open or not named.areas:
        return False
    return all(
        not each.sheet
        and area.around([(each.area.top, each.area.left)]) == area
        and area.around([(each.area.bottom, each.area.right)]) == area
        for each in named.areas
    )

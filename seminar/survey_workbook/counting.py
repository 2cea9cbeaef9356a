"""Room for the numbers of answers behind a wave's scores, where a workbook has none."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from seminar.messages import Message, message
from seminar.spreadsheet.found import FoundTable, WaveColumn
from seminar.survey_workbook import cell_text
from seminar.survey_workbook.cell_text import Content, Place
from seminar.survey_workbook.growing import Growing
from seminar.survey_workbook.layout import figure_columns, figure_rows

_FARTHEST = 20
"""So many columns right of the figures room is looked for, past what is computed and remarked."""


class Counting(Growing):
    """A table in which a wave is to have a column for its numbers of answers."""

    def answers(self, wave: int, words: str) -> tuple[dict[Place, Content], FoundTable]:
        """Return the cells of the new column, and the table as it is then.

        It stands in the first free column right of the figures, for no column is moved; so its
        heading names the wave.

        Args:
            wave: the wave's place.
            words: what numbers of answers are called in its heading.

        Raises:
            CannotEdit: the wave has such a column, or something is in the way.
        """
        found = self._table.waves[wave]
        if found.answers_column is not None:
            what = message("“{wave}” has a column for numbers of answers.", wave=found.label)
            raise self._where.refused(what)
        counted = replace(found, answers_column=self._free_column())
        cells = self._cells(counted)
        self._check(counted, cells)
        contents = {place: Content(style=self._style_of_others(place)) for place in cells}
        place, over = cells[0], (self._table.heading_row, found.column)
        heading = f"{words} {found.label}"
        contents[place] = cell_text.text(heading, self._text, self._opened.style(*over))
        waves = [counted if each is found else each for each in self._table.waves]
        return contents, replace(self._table, waves=tuple(waves))

    def _cells(self, wave: WaveColumn) -> list[Place]:
        """Return the heading's cell and those of the figures."""
        rows = (self._table.heading_row, *figure_rows(self._table))
        return [(row, wave.answers_column or 0) for row in rows]

    def _free_column(self) -> int:
        """Return the first column whose cells are empty; without one, the first of all."""
        first = figure_columns(self._table)[-1] + 1
        return next(filter(self._is_free, range(first, first + _FARTHEST)), first)

    def _is_free(self, column: int) -> bool:
        rows = (self._table.heading_row, *figure_rows(self._table))
        merged = self._guard.merged()
        return all(
            self._text.is_empty(row, column) and not any((row, column) in area for area in merged)
            for row in rows
        )

    def _check(self, wave: WaveColumn, cells: list[Place]) -> None:
        self._check_room(cells)
        self._check_columns_are_seen(wave)
        self._guard.check(cells)
        for who in self._in_the_way(cells):
            what = message(
                "{what} takes in the cells where the numbers of answers would stand; make the"
                " column in Excel.",
                what=who,
            )
            raise self._where.refused_at(cells[0], what)

    def _in_the_way(self, cells: list[Place]) -> Iterator[Message]:
        """Yield what would show or reckon with the numbers of answers as if they were scores."""
        for table in self._guard.tables:
            if any(place in table.area for place in cells):
                yield message("the table “{table}”", table=table.name)
        follower = self._opened.followers.first(
            lambda each: not each.is_name and any(place in each.area for place in cells)
        )
        if follower:
            yield follower.who

    def _style_of_others(self, place: Place) -> str:
        """Return the format of another wave's numbers of answers in this row; empty for none."""
        others = (wave.answers_column for wave in self._table.waves)
        styles = (self._opened.style(place[0], each) for each in others if each is not None)
        return next(styles, "")

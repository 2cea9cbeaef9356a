"""A dimension or a wave less: what comes after it moves up, and the last place is emptied.

Only contents move; formats stay where they are, and so do formulas, which must read alike in every
row or column that is moved.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from seminar.messages import message
from seminar.spreadsheet.found import FoundRow, FoundTable, WaveColumn
from seminar.survey_workbook.cell_text import NOTHING, Content, Place
from seminar.survey_workbook.following import Follower
from seminar.survey_workbook.layout import row_cells, rows_after, wave_cells
from seminar.survey_workbook.moving import Lane, Moving
from seminar.texts import shown


class Shrinking(Moving):
    """A table that is to have a row or a column less."""

    def row(self, found: FoundRow) -> tuple[dict[Place, Content], FoundTable]:
        """Return what cells hold without a dimension or the index, and the table as it is then.

        Raises:
            CannotEdit: something would be left behind.
        """
        table = self.opened.table
        after = [] if found.is_index else [row.row for row in table.dimensions]
        after = [row for row in after if row > found.row]
        below = [] if found.is_index else self._rows_below()
        rows = [found.row, *after, *below]
        return self._without([row_cells(table, row) for row in rows]), _without_row(table, rows)

    def _rows_below(self) -> list[int]:
        """Return the rows right below the dimensions that move with them, as nothing is computed.

        A formula stays where it is, and then so does its row.
        """
        below = [*rows_after(self.opened.table)]
        cells = [place for row in below for place in row_cells(self.opened.table, row)]
        return [] if any(self.computed(place) for place in cells) else below

    def column(self, found: WaveColumn) -> tuple[dict[Place, Content], FoundTable]:
        """Return what cells hold without a wave, and the table as it is then.

        Raises:
            CannotEdit: something would be left behind, or the waves are not laid out alike.
        """
        table = self.opened.table
        waves = table.waves[table.waves.index(found) :]
        lanes = [wave_cells(table, wave) for wave in waves]
        if len({tuple(row for row, _ in lane) for lane in lanes}) > 1:
            raise self.opened.where.refused_at(
                found.label_cell, message("the waves are not laid out alike; remove it in Excel.")
            )
        return self._without(lanes), _without_wave(table, found)

    # --- moving ---

    def _without(self, lanes: Sequence[Lane]) -> dict[Place, Content]:
        contents: dict[Place, Content] = {}
        for target, source in pairwise(lanes):
            contents |= self.moved(source, target)
        contents |= {place: NOTHING for place in lanes[-1] if not self.is_empty(place)}
        self._check(lanes, contents)
        return contents

    # --- what is in the way ---

    def _check(self, lanes: Sequence[Lane], contents: dict[Place, Content]) -> None:
        emptied = [place for place, content in contents.items() if content == NOTHING]
        self.opened.guard.check(contents, emptied)
        for place in contents:
            self.opened.guard.check_words(place)
        places = {place for lane in lanes for place in lane}
        self._check_tables(places)
        follower = self.opened.followers.first(lambda each: _is_wronged(each, lanes, places))
        if follower:
            raise self.opened.where.left_behind(lanes[0][0], follower.who)

    def _check_tables(self, places: set[Place]) -> None:
        for table in self.opened.guard.tables:
            held = sorted(place for place in places if place in table.area)
            if held:
                who = message("the table “{table}”", table=shown(table.name))
                raise self.opened.where.left_behind(held[0], who)


def _is_wronged(follower: Follower, lanes: Sequence[Lane], places: set[Place]) -> bool:
    """Whether something would show or reckon wrong when what comes after moves up.

    Not what only names cells, what moves with them, and what takes all those rows or columns
    together, passing over the one that becomes empty, and has more than that one.
    """
    if follower.is_name or follower.at in places:
        return False
    held = [[place in follower.area for place in lane] for lane in lanes]
    if not any(any(lane) for lane in held):
        return False
    takes_all = follower.alone and all(lane == held[0] for lane in held)
    return not (takes_all and follower.area.size > sum(held[0]))


def _without_wave(table: FoundTable, found: WaveColumn) -> FoundTable:
    number = table.waves.index(found)
    left = [*table.waves[:number], *table.waves[number + 1 :]]
    waves = [
        replace(place, label=wave.label, answers=wave.answers)
        for place, wave in zip(table.waves, left, strict=False)
    ]
    return replace(table, waves=tuple(waves))


def _without_row(table: FoundTable, rows: Sequence[int]) -> FoundTable:
    """Return the table without the first of some rows, each of the others in the place before."""
    places = {row: before for before, row in pairwise(rows)}
    answers = table.answers_row
    left = (row for row in table.rows if row.row != rows[0])
    moved_up = (replace(row, row=places.get(row.row, row.row)) for row in left)
    return replace(
        table,
        rows=tuple(sorted(moved_up, key=lambda row: row.row)),
        answers_row=None if answers is None else places.get(answers, answers),
    )

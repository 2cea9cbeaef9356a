"""Two dimensions that change places: their names and figures, cell by cell.

What reads both rows together, or each for itself, is right afterwards; what reads one of them alone
would tell of the other then, and is a reason not to do it.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from seminar.messages import message
from seminar.spreadsheet.found import FoundRow, FoundTable
from seminar.survey_workbook.cell_text import NOTHING, Content, Place
from seminar.survey_workbook.following import Follower
from seminar.survey_workbook.layout import row_cells
from seminar.survey_workbook.moving import Lane, Moving


class Swapping(Moving):
    """A table in which two dimensions are to change places."""

    def rows(self, one: FoundRow, other: FoundRow) -> tuple[dict[Place, Content], FoundTable]:
        """Return what cells hold when two dimensions have changed places, and the table then.

        Raises:
            CannotEdit: something would be left behind, or a cell may not be written.
        """
        table = self.opened.table
        lanes = row_cells(table, one.row), row_cells(table, other.row)
        contents = self.moved(*lanes) | self.moved(lanes[1], lanes[0])
        self._check(lanes, contents)
        names = {one.row: other.name, other.row: one.name}
        rows = (replace(row, name=names.get(row.row, row.name)) for row in table.rows)
        return contents, replace(table, rows=tuple(rows))

    def _check(self, lanes: tuple[Lane, Lane], contents: dict[Place, Content]) -> None:
        emptied = [place for place, content in contents.items() if content == NOTHING]
        self.opened.guard.check(contents, emptied)
        for place in contents:
            self.opened.guard.check_words(place)
        for place in self._beside(lanes):
            what = message("what stands beside the table")
            raise self.opened.where.left_behind(place, what)
        follower = self.opened.followers.first(lambda each: _is_wronged(each, lanes))
        if follower:
            raise self.opened.where.left_behind(lanes[0][0], follower.who)

    def _beside(self, lanes: tuple[Lane, Lane]) -> Iterator[Place]:
        """Yield the cells of both rows, outside the table, that hold something of their own."""
        for lane in lanes:
            row = self.opened.text.rows.get(lane[0][0])
            for cell in row.cells if row else ():
                place = (lane[0][0], cell.column)
                is_own = cell.formula is None and not self.is_empty(place)
                if is_own and place not in lane:
                    yield place


def _is_wronged(follower: Follower, lanes: tuple[Lane, Lane]) -> bool:
    """Whether something that reads one of two rows would tell of the other."""
    if follower.is_name:
        return False
    one, other = ([place in follower.area for place in lane] for lane in lanes)
    rows = {lane[0][0] for lane in lanes}
    area = follower.area
    reads_its_own = follower.at is not None and {follower.at[0]} == {area.top, area.bottom}
    if reads_its_own and follower.at is not None and follower.at[0] in rows:
        return False
    return one != other

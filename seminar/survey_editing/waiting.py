"""What was typed in the survey while its file could not be written, put into it as it is then.

Somebody may have the workbook open in Excel. What is typed in Plenum meanwhile waits, and another
program may have saved the file before it is closed. So what waits is found by comparing the
workbook with what it came from, and done once more to what is there.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from seminar.messages import PlenumError
from seminar.spreadsheet.words import key
from seminar.survey_editing.cells import Filled, TooFew, fill
from seminar.survey_editing.grid import Grid, GridCell, GridRow, grid_of
from seminar.survey_editing.names import add_dimension, add_wave
from seminar.survey_editing.sheet import Sheet
from seminar.texts import shown


class Waiting(Struct, frozen=True):
    """What was typed in a cell and is not in the file yet.

    Args:
        row: the name of the dimension or the index.
        wave: what the wave is called.
        before: the cell as it is in the file.
        after: as it is to be.
    """

    row: str
    wave: str
    before: GridCell | None
    after: GridCell


class Beside(Struct, frozen=True):
    """A cell that was changed here, or in the file, since both were the same.

    Args:
        row: the name of the dimension or the index.
        wave: what the wave is called.
        mine: the cell as it is here; `None` where there is none.
        theirs: as it is in the file; likewise.
        is_mine, is_theirs: who has changed it; both may have.
    """

    row: str
    wave: str
    mine: GridCell | None
    theirs: GridCell | None
    is_mine: bool
    is_theirs: bool


class NotJoined(PlenumError):
    """What waits cannot be put into what another program has saved."""


def waiting(saved: Sheet, mine: Sheet) -> tuple[Waiting, ...]:
    """Return the cells that differ from the file, without those that a formula gives.

    Args:
        saved: the survey as it stands in the file.
        mine: the survey as it is here.
    """
    there, here = grid_of(saved), grid_of(mine)
    return tuple(
        Waiting(row.name, label, before, cell)
        for row in here.rows
        for label, cell in zip(here.waves, row.cells, strict=True)
        for before in [_cell(there, row, label)]
        # An index that is left out, another cell decides of.
        if not cell.computed and cell.state != "incomplete" and _differ(before, cell)
    )


def beside(base: Sheet, mine: Sheet, theirs: Sheet) -> tuple[Beside, ...]:
    """Return the cells that were changed here or in the file, in the order of the grid.

    Args:
        base: what both began with.
        mine: the survey as it is here.
        theirs: as it stands in the file now.
    """
    here = {(key(each.row), key(each.wave)): each for each in waiting(base, mine)}
    there = {(key(each.row), key(each.wave)): each for each in waiting(base, theirs)}
    ours, others = grid_of(mine), grid_of(theirs)
    changed = {**here, **there}
    return tuple(
        Beside(
            each.row,
            each.wave,
            _named_cell(ours, each.row, each.wave),
            _named_cell(others, each.row, each.wave),
            place in here,
            place in there,
        )
        for place, each in sorted(changed.items(), key=lambda one: _order(ours, others, one[0]))
    )


def _order(ours: Grid, others: Grid, place: tuple[str, str]) -> tuple[int, int]:
    """Return where a cell stands: first what is in the grid here, then what the file has more."""
    rows = [key(row.name) for row in (*ours.rows, *others.rows)]
    return rows.index(place[0]), [key(each) for each in (*ours.waves, *others.waves)].index(
        place[1]
    )


def _named_cell(grid: Grid, name: str, label: str) -> GridCell | None:
    row = next((each for each in grid.rows if key(each.name) == key(name)), None)
    return None if row is None else _cell(grid, row, label)


def _cell(grid: Grid, row: GridRow, label: str) -> GridCell | None:
    """Return the cell of a row and a wave by their names, where there is one."""
    labels = [key(each) for each in grid.waves]
    same = next((each for each in grid.rows if key(each.name) == key(row.name)), None)
    if same is None or key(label) not in labels:
        return None
    return same.cells[labels.index(key(label))]


def _differ(before: GridCell | None, after: GridCell) -> bool:
    if before is None:
        return after.state != "empty" or after.answers is not None
    return (before.state, before.value, before.answers) != (
        after.state,
        after.value,
        after.answers,
    )


def onto(base: Sheet, mine: Sheet, theirs: Sheet) -> Sheet:
    """Return what another program saved, with what was typed here put into it.

    Args:
        base: what both began with.
        mine: the survey as it is here.
        theirs: as it stands in the file now.

    Raises:
        NotJoined: a row or a wave was renamed or removed here, or theirs lacks one of them.
        CannotEdit: a cell of theirs may not be written; the sentence says why.
    """
    _refuse_other_shape(base, mine)
    sheet = _with_new_names(base, mine, theirs)
    grid = grid_of(sheet)
    cells = [filled for each in waiting(base, mine) for filled in _filled(grid, each)]
    return fill(sheet, cells).sheet if cells else sheet


def _refuse_other_shape(base: Sheet, mine: Sheet) -> None:
    """Refuse where names that were there before are gone here: nobody knows what became of them."""
    here = {key(row.name) for row in mine.book.table.rows}
    labels = {key(label) for label in mine.survey.waves}
    gone = [row.name for row in base.book.table.rows if key(row.name) not in here]
    gone += [label for label in base.survey.waves if key(label) not in labels]
    if gone:
        raise _not_joined(gone[0])


def _with_new_names(base: Sheet, mine: Sheet, theirs: Sheet) -> Sheet:
    """Return what another program saved, with the dimensions and waves that are new here."""
    sheet = theirs
    before = {key(row.name) for row in base.book.table.rows}
    for row in mine.book.table.dimensions:
        there = {key(each.name) for each in sheet.book.table.rows}
        if key(row.name) not in before | there:
            sheet = add_dimension(sheet, row.name).sheet
    old = {key(label) for label in base.survey.waves}
    for label in mine.survey.waves:
        if key(label) not in old | {key(each) for each in sheet.survey.waves}:
            sheet = add_wave(sheet, label).sheet
    return sheet


def _filled(grid: Grid, cell: Waiting) -> list[Filled]:
    """Return how a waiting cell is filled in another grid.

    Raises:
        NotJoined: it has no such cell.
    """
    row = next((each for each in grid.rows if key(each.name) == key(cell.row)), None)
    labels = [key(label) for label in grid.waves]
    if row is None or key(cell.wave) not in labels:
        raise _not_joined(cell.row if row is None else cell.wave)
    wave = labels.index(key(cell.wave))
    if cell.after.is_hidden:
        return [] if row.cells[wave].is_hidden else [Filled(row.id, wave, TooFew())]
    value = cell.after.value
    score = None if value is None else Decimal(repr(value))
    found = [Filled(row.id, wave, score)]
    if grid.counted[wave] and not row.is_index:
        found.append(Filled(row.id, wave, cell.after.answers, is_answers=True))
    return found


def _not_joined(name: str) -> NotJoined:
    return NotJoined(
        "“{name}” is not in both, so what was typed here cannot be put into the workbook as it is"
        " now.",
        name=shown(name),
    )

"""A table's columns: which are waves, which hold their numbers of answers, which are neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from seminar.messages import message
from seminar.model import LanguageCode, SurveySettings
from seminar.spreadsheet.found import WaveColumn
from seminar.spreadsheet.repeated import refuse_repeated
from seminar.spreadsheet.values import (
    NO_RESULT_YET,
    are_counts,
    error_fault,
    heading_of,
    is_blank,
    is_figure,
    whole_number,
)
from seminar.spreadsheet.words import (
    ANSWERS,
    COMPUTED,
    COUNTED,
    MEANS,
    REMARKS,
    first_word,
    key,
)
from seminar.texts import shown
from seminar.workbook import NO_RESULT, ErrorValue, Sheet

_IN_HEADING = re.compile(r"\s*[(,;]?\s*\bn\s*=\s*([0-9][0-9 ]*)\)?\s*$", re.IGNORECASE)


class Block(Struct, frozen=True):
    """The cells of a table: headings above, names to the left, and where it ends."""

    sheet: Sheet
    heading_row: int
    name_column: int
    last_row: int

    @property
    def body(self) -> range:
        """The rows below the headings."""
        return range(self.heading_row + 1, self.last_row + 1)

    @property
    def right_of_names(self) -> range:
        """The columns right of the names, to where an empty column ends the table."""
        width = max(
            (len(self.sheet.rows[row]) for row in (self.heading_row, *self.body)), default=0
        )
        first = self.name_column + 1
        used = first
        while used < width and self._is_used(used):
            used += 1
        return range(first, used if used > first else width)

    def _is_used(self, column: int) -> bool:
        return any(
            self.sheet.value(row, column) is not None for row in (self.heading_row, *self.body)
        )


class _Heading(Struct, frozen=True):
    """A column's label and, where it stands in a line of its own below, what the column holds."""

    column: int
    label: str
    cell: tuple[int, int]
    measure: str = ""


def waves_of(block: Block, settings: SurveySettings, code: LanguageCode) -> tuple[WaveColumn, ...]:
    """Return the table's waves with their columns.

    Raises:
        SpreadsheetError: a column of figures has no heading, a heading stands twice, or nobody can
            tell which wave some numbers of answers belong to; or there is no wave.
    """
    headings = [*_headings(block, code)]
    counts = [each for each in headings if _is_count(block, each, settings)]
    scores = [each for each in headings if each not in counts and _is_wave(block, each, settings)]
    if len(scores) > 1:
        scores = [each for each in scores if each.measure or key(each.label) not in MEANS] or scores
    if not scores:
        raise block.sheet.fault(
            message(
                "no waves; the row above the scores needs a heading over each column, such as the"
                " month they were collected."
            )
        )
    refuse_repeated(block.sheet, [(*each.cell, each.label) for each in scores])
    return _with_answers(block, [_wave(each) for each in scores], counts)


def _headings(block: Block, code: LanguageCode) -> Iterator[_Heading]:
    for column in block.right_of_names:
        heading = _heading(block, column, code)
        if heading.label:
            yield heading
        elif any(not is_blank(block.sheet.value(row, column)) for row in block.body):
            what = message("the column below has no heading; give it one.")
            raise block.sheet.cell_fault(block.heading_row, column, what)


def _heading(block: Block, column: int, code: LanguageCode) -> _Heading:
    own = _text(block, block.heading_row, column, code)
    upper = _upper(block, column)
    if upper is not None and (not own or first_word(own) in MEANS | COUNTED | ANSWERS | COMPUTED):
        label = _text(block, *upper, code)
        if label:
            return _Heading(column, label, upper, own)
    row, left = block.sheet.first_of(block.heading_row, column)
    return _Heading(column, own or _text(block, row, left, code), (row, left))


def _upper(block: Block, column: int) -> tuple[int, int] | None:
    """Return the cell of a label that stands over several columns, this one among them."""
    if not block.heading_row:
        return None
    above = block.heading_row - 1
    first = block.sheet.first_of(above, column)
    merged = first != (above, column) or block.sheet.first_of(above, column + 1) == first
    if merged:
        return first if first[1] > block.name_column else None
    # Not merged, a label over two columns stands over the first of them.
    left = column
    while left > block.name_column and is_blank(block.sheet.value(above, left)):
        left -= 1
    return (above, left) if left > block.name_column else None


def _text(block: Block, row: int, column: int, code: LanguageCode) -> str:
    value = block.sheet.value(row, column)
    if value is NO_RESULT:
        raise block.sheet.cell_fault(row, column, NO_RESULT_YET)
    if isinstance(value, ErrorValue):
        raise error_fault(block.sheet, row, column, value)
    return heading_of(value, code)


# --- what a column holds --------------------------------------------------------------------------


def _is_count(block: Block, heading: _Heading, settings: SurveySettings) -> bool:
    """Whether a column holds numbers of answers."""
    values = _filled(block, heading.column)
    return are_counts(heading.measure or heading.label, values, settings)


def _is_wave(block: Block, heading: _Heading, settings: SurveySettings) -> bool:
    """Whether a column holds scores: it is not computed, and not a column of remarks."""
    if first_word(heading.measure or heading.label) in COMPUTED | REMARKS:
        return False
    values = _filled(block, heading.column)
    return not values or not _is_remark(block, heading, settings, values)


def _is_remark(
    block: Block, heading: _Heading, settings: SurveySettings, values: Sequence[object]
) -> bool:
    """Whether a column holds only texts, while others hold figures."""
    others = [column for column in block.right_of_names if column != heading.column]
    return (
        all(isinstance(value, str) and not is_figure(value, settings) for value in values)
        and all(whole_number(value) is None for value in values)
        and any(is_figure(value, settings) for other in others for value in _filled(block, other))
    )


def _filled(block: Block, column: int) -> list[object]:
    values = (block.sheet.value(row, column) for row in block.body)
    return [value for value in values if not is_blank(value)]


# --- waves and their numbers of answers -----------------------------------------------------------


def _wave(heading: _Heading) -> WaveColumn:
    told = _IN_HEADING.search(heading.label)
    if not told or not told.start():
        return WaveColumn(heading.label, heading.column, heading.cell)
    return WaveColumn(
        heading.label[: told.start()].rstrip(),
        heading.column,
        heading.cell,
        answers=whole_number(told[1].strip()),
    )


def _with_answers(
    block: Block, waves: list[WaveColumn], counts: list[_Heading]
) -> tuple[WaveColumn, ...]:
    """Return the waves, each with the column that holds its numbers of answers."""
    if not counts:
        return tuple(waves)
    pairs = {_wave_of(block, each, waves, counts): each.column for each in counts}
    return tuple(replace(wave, answers_column=pairs.get(wave.column)) for wave in waves)


def _wave_of(
    block: Block, count: _Heading, waves: Sequence[WaveColumn], counts: Sequence[_Heading]
) -> int:
    """Return the column of the wave whose numbers of answers stand under a heading.

    It is the wave that the heading names; else, with as many such columns as waves, the one in the
    same place; else the only wave.
    """
    text = key(f"{count.label} {count.measure}")
    named = [wave.column for wave in waves if key(wave.label) in text]
    if named:
        return named[-1]
    if len(counts) == len(waves):
        return waves[counts.index(count)].column
    if len(waves) == 1:
        return waves[0].column
    what = message(
        "nobody can tell which wave “{heading}” belongs to; name the wave in this heading too.",
        heading=shown(count.label),
    )
    raise block.sheet.cell_fault(*count.cell, what)

"""A table's columns: which are waves, which hold their numbers of answers, which are neither."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from seminar.messages import message
from seminar.model import LanguageCode, SurveySettings
from seminar.spreadsheet.found import WaveColumn
from seminar.spreadsheet.people import told_in
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
    ASKED,
    COMPUTED,
    COUNTED,
    MEANS,
    REMARKS,
    first_word,
    key,
)
from seminar.texts import shown
from seminar.workbook import NO_RESULT, ErrorValue, Sheet, column_name


class Block(Struct, frozen=True):
    """The cells of a table: headings above, names to the left, and where it ends.

    Args:
        sheet: where it stands, as one sees it.
        whole: the same sheet with what is hidden: numbers of answers count there too.
        heading_row, name_column, last_row: its bounds.
    """

    sheet: Sheet
    whole: Sheet
    heading_row: int
    name_column: int
    last_row: int

    @property
    def body(self) -> range:
        """The rows below the headings."""
        return range(self.heading_row + 1, self.last_row + 1)

    @property
    def with_hidden_columns(self) -> Block:
        """The table with the columns that are hidden, and without the rows that are."""
        return replace(self, sheet=self.whole.without_hidden_rows())


class _Heading(Struct, frozen=True):
    """A column's label and, where it stands in a line of its own below, what the column holds."""

    column: int
    label: str
    cell: tuple[int, int]
    measure: str = ""


def waves_of(block: Block, settings: SurveySettings, code: LanguageCode) -> tuple[WaveColumn, ...]:
    """Return the table's waves with their columns.

    A wave whose scores are hidden is none; numbers of answers are read where they are hidden too.

    Raises:
        SpreadsheetError: a column of figures has no heading, a heading stands twice, or nobody can
            tell which wave some numbers of answers belong to; or there is no wave.
    """
    seen, block = block.sheet, block.with_hidden_columns
    headings = [*_headings(block, settings, code)]
    counts = [
        each
        for each in headings
        if _is_count(block, each, settings) or _counts_another(block, each, headings)
    ]
    scores = [each for each in headings if each not in counts and _is_wave(block, each, settings)]
    hidden = block.sheet.hidden_columns
    if len([each for each in scores if each.column not in hidden]) > 1:
        scores = [each for each in scores if each.measure or key(each.label) not in MEANS] or scores
    visible = [each for each in scores if each.column not in hidden]
    if not visible:
        raise seen.fault(
            message(
                "no waves; the row above the scores needs a heading over each column, such as the"
                " month they were collected."
            )
        )
    refuse_repeated(seen, [(*each.cell, each.label) for each in visible])
    answered = [each for each in counts if not _is_of_asked(each)]
    waves = _with_answers(block, [_wave(each) for each in scores], answered)
    return tuple(each for each in waves if each.column not in hidden)


def _is_of_asked(heading: _Heading) -> bool:
    """Whether a column tells how many were asked, and not how many answered."""
    return bool(ASKED & set(key(f"{heading.label} {heading.measure}").split()))


def _headings(block: Block, settings: SurveySettings, code: LanguageCode) -> Iterator[_Heading]:
    for column in columns_of(block, settings, code):
        is_hidden = column in block.sheet.hidden_columns
        heading = _heading(block, column, code)
        if heading.label:
            yield heading
        elif not is_hidden and _filled(block, column):
            what = message("the column below has no heading; give it one.")
            raise block.sheet.cell_fault(block.heading_row, column, what)


def columns_of(block: Block, settings: SurveySettings, code: LanguageCode) -> range:
    """Return the columns right of the names, to where the table ends.

    An empty column does not end it while a column with a heading over scores or numbers of answers
    follows; another table beside it begins with names.
    """
    rows = (block.heading_row, *block.body)
    width = max((len(block.sheet.rows[row]) for row in rows), default=0)
    first = end = block.name_column + 1
    is_after_gap = False
    for column in range(first, width):
        if all(block.sheet.value(row, column) is None for row in rows):
            is_after_gap = True
        elif not is_after_gap or _goes_on(block, column, settings, code):
            end, is_after_gap = column + 1, False
        elif not _is_beside(block, column, code):
            break
    return range(first, end if end > first else width)


def _goes_on(block: Block, column: int, settings: SurveySettings, code: LanguageCode) -> bool:
    """Whether a column after an empty one is headed, and holds scores or numbers of answers."""
    heading, values = _heading(block, column, code), _filled(block, column)
    figures = sum(is_figure(value, settings) for value in values)
    return bool(heading.label) and (
        _is_count(block, heading, settings) or 2 * figures > len(values) > 0
    )


def _is_beside(block: Block, column: int, code: LanguageCode) -> bool:
    """Whether a column holds remarks, or what is computed: no other table begins with it."""
    return first_word(_heading(block, column, code).label) in COMPUTED | REMARKS


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


def _counts_another(block: Block, heading: _Heading, headings: Sequence[_Heading]) -> bool:
    """Whether a column of small whole numbers is headed "Svar april" beside one headed "April"."""
    words = key(heading.label).split()
    wave = " ".join(word for word in words if word not in ANSWERS)
    others = [key(each.label) for each in headings if each is not heading]
    return (
        0 < len(wave) < len(key(heading.label))
        and any(wave in other for other in others)
        and all(whole_number(value) is not None for value in _filled(block, heading.column))
    )


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
    width = max(len(block.sheet.rows[row]) for row in block.body)
    others = [each for each in range(block.name_column + 1, width) if each != heading.column]
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
    label, count = told_in(heading.label)
    return WaveColumn(
        label, heading.column, heading.cell, answers=count.number, few_answers=count.few
    )


def _with_answers(
    block: Block, waves: list[WaveColumn], counts: list[_Heading]
) -> tuple[WaveColumn, ...]:
    """Return the waves, each with the column that holds its numbers of answers."""
    pairs: dict[int, int] = {}
    for count in counts:
        wave = _wave_of(block, count, waves, counts)
        if wave in pairs:
            what = message(
                "numbers of answers for this wave stand in column {column} already; keep the right"
                " ones.",
                column=column_name(pairs[wave]),
            )
            raise block.sheet.cell_fault(*count.cell, what)
        pairs[wave] = count.column
    return tuple(replace(wave, answers_column=pairs.get(wave.column)) for wave in waves)


def _wave_of(
    block: Block, count: _Heading, waves: Sequence[WaveColumn], counts: Sequence[_Heading]
) -> int:
    """Return the column of the wave whose numbers of answers stand under a heading.

    It is the wave that the heading names; else, with as many such columns as waves, the one in the
    same place, be it among those that are seen; else the only wave.
    """
    text = key(f"{count.label} {count.measure}")
    named = [wave.column for wave in waves if key(wave.label) in text]
    if named:
        return named[-1]
    hidden = block.sheet.hidden_columns
    seen = [each for each in waves if each.column not in hidden]
    seen_counts = [each for each in counts if each.column not in hidden]
    for some, of in ((counts, waves), (counts, seen), (seen_counts, seen)):
        if len(some) == len(of) and count in some:
            return of[some.index(count)].column
    if len(waves) == 1:
        return waves[0].column
    what = message(
        "nobody can tell which wave “{heading}” belongs to; name the wave in this heading too.",
        heading=shown(count.label),
    )
    raise block.sheet.cell_fault(*count.cell, what)

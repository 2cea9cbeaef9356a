"""A table's rows: which are dimensions, which is the index, which holds the numbers of answers."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from seminar.messages import message
from seminar.model import SurveySettings
from seminar.rounding import half_away
from seminar.spreadsheet.columns import Block
from seminar.spreadsheet.found import FoundRow, WaveColumn
from seminar.spreadsheet.repeated import refuse_repeated
from seminar.spreadsheet.values import (
    are_counts,
    is_blank,
    is_figure,
    is_held_back,
    score_of,
    text_of,
)
from seminar.spreadsheet.words import (
    ANSWERS,
    ASKED,
    COMPUTED,
    INDEX_NAMES,
    counts_alone,
    first_word,
    key,
)

Scores = tuple[Decimal | None, ...]

_FEWEST_DIMENSIONS = 3
"""With fewer, a row may well be the mean of the others by chance."""


class ReadRow(Struct, frozen=True):
    """A row of the table with its scores, one a wave."""

    name: str
    row: int
    scores: Scores
    held_back: tuple[bool, ...] = ()
    """In which waves the cell says that too few answered."""


class ReadRows(Struct, frozen=True):
    """The dimensions, the index, and where it stands how many answered and were asked."""

    dimensions: tuple[ReadRow, ...]
    index: ReadRow | None
    answers_row: int | None
    asked_row: int | None
    beside_hidden: tuple[bool, ...] = ()
    """In which waves a hidden row, which is not read, holds a score."""

    def found(self) -> tuple[FoundRow, ...]:
        """Return where dimensions and index stand, from above."""
        index = () if self.index is None else (self.index,)
        rows = sorted((*self.dimensions, *index), key=lambda each: each.row)
        return tuple(FoundRow(each.name, each.row, each is self.index) for each in rows)


def read_rows(block: Block, waves: Sequence[WaveColumn], settings: SurveySettings) -> ReadRows:
    """Return the rows of a table.

    A row without scores, such as a note, is passed over unless it bears the name of the index or of
    one of the settings' dimensions.

    Raises:
        SpreadsheetError: a cell holds no score, a row has no name or another's, or there is no row
            with scores.
    """
    expected = {key(each.name) for each in settings.dimensions} | _index_names(settings)
    counts = [row for row in block.body if _counts_people(block, row, waves, settings)]
    read = [
        _read(block, row, waves, settings)
        for row in block.body
        if row not in counts and (_name(block, row) in expected or not _is_computed(block, row))
    ]
    kept = [
        each
        for each in read
        if any(_known(each)) or (each.name and any(each.held_back)) or key(each.name) in expected
    ]
    refuse_repeated(block.sheet, [(each.row, block.name_column, each.name) for each in kept])
    index = _index(kept, settings)
    dimensions = tuple(each for each in kept if each is not index)
    if not dimensions:
        raise block.sheet.fault(
            message("no scores; give each dimension a row, with its name in the first column.")
        )
    asked = [row for row in counts if ASKED & set(_name(block, row).split())]
    return ReadRows(
        dimensions,
        index,
        _answers_row(block, counts, waves, settings),
        next(iter(asked), None),
        _beside_hidden(block, waves, settings),
    )


def _beside_hidden(
    block: Block, waves: Sequence[WaveColumn], settings: SurveySettings
) -> tuple[bool, ...]:
    """Return in which waves a hidden row holds a dimension's score."""
    whole = replace(block, sheet=block.whole)
    index = _index_names(settings)
    rows = [
        row
        for row in block.body
        if row in block.whole.hidden_rows
        and _name(whole, row)
        and _name(whole, row) not in index
        and not _is_computed(whole, row)
        and not _counts_people(whole, row, waves, settings)
    ]
    return tuple(
        any(is_figure(whole.sheet.value(row, wave.column), settings) for row in rows)
        for wave in waves
    )


def _answers_row(
    block: Block, counts: Sequence[int], waves: Sequence[WaveColumn], settings: SurveySettings
) -> int | None:
    """Return the row that tells how many answered: one that is seen, else one that is hidden.

    "Antall svar" is preferred to "Antall ansatte".
    """
    whole = replace(block, sheet=block.whole)
    hidden = [
        row
        for row in block.body
        if row in block.whole.hidden_rows and _counts_people(whole, row, waves, settings)
    ]
    rows = [row for row in (*counts, *hidden) if not ASKED & set(_name(whole, row).split())]
    of_answers = (row for row in rows if _is_of_answers(_name(whole, row)))
    return next(of_answers, next(iter(rows), None))


def _is_of_answers(name: str) -> bool:
    return counts_alone(name) or bool(ANSWERS & set(name.split()))


def _known(row: ReadRow) -> list[bool]:
    return [score is not None for score in row.scores]


def _read(block: Block, row: int, waves: Sequence[WaveColumn], settings: SurveySettings) -> ReadRow:
    name = text_of(block.sheet.value(row, block.name_column))
    if _is_note(block, row, waves):
        return ReadRow(name, row, (None,) * len(waves), (False,) * len(waves))
    scores = tuple(_score(block, row, wave.column, settings) for wave in waves)
    if not name and any(score is not None for score in scores):
        what = message("the scores beside it have no name; write the dimension's here.")
        raise block.sheet.cell_fault(row, block.name_column, what)
    held_back = tuple(is_held_back(block.sheet.value(row, wave.column)) for wave in waves)
    return ReadRow(name, row, scores, held_back)


def _is_note(block: Block, row: int, waves: Sequence[WaveColumn]) -> bool:
    """Whether a row holds no figure, and a text that was merged with the cells right of it."""
    places = [(row, wave.column) for wave in waves]
    firsts = {block.sheet.first_of(*place) for place in places} - {*places}
    return (
        bool(firsts)
        and all(first == (row, block.name_column) for first in firsts)
        and all(is_blank(block.sheet.value(*place)) for place in places)
    )


def _score(block: Block, row: int, column: int, settings: SurveySettings) -> Decimal | None:
    first = block.sheet.first_of(row, column)
    if first != (row, column) and not is_blank(block.sheet.value(*first)):
        what = message("the cell is merged with others; part them, and give each its own score.")
        raise block.sheet.cell_fault(row, column, what)
    return score_of(block.sheet, row, column, settings)


# --- rows that are no dimensions ------------------------------------------------------------------


def _name(block: Block, row: int) -> str:
    return key(text_of(block.sheet.value(row, block.name_column)))


def _counts_people(
    block: Block, row: int, waves: Sequence[WaveColumn], settings: SurveySettings
) -> bool:
    """Whether a row holds how many answered in each wave, or were asked."""
    values = [block.sheet.value(row, wave.column) for wave in waves]
    return are_counts(_name(block, row), values, settings)


def _is_computed(block: Block, row: int) -> bool:
    return first_word(_name(block, row)) in COMPUTED


def _index_names(settings: SurveySettings) -> set[str]:
    return {key(settings.index_name)} if settings.index_name else set(INDEX_NAMES)


def _index(rows: Sequence[ReadRow], settings: SurveySettings) -> ReadRow | None:
    """Return the row that sums up the others: by its name, else by being their mean."""
    names = _index_names(settings)
    by_name = next((each for each in rows if key(each.name) in names), None)
    if by_name is not None or settings.index_name or not rows:
        return by_name
    dimensions = {key(each.name) for each in settings.dimensions}
    ends = [each for each in (rows[0], rows[-1]) if key(each.name) not in dimensions]
    return next((each for each in ends if _is_mean_of_others(each, rows)), None)


def _is_mean_of_others(row: ReadRow, rows: Sequence[ReadRow]) -> bool:
    """Whether a row is the mean of the others in every wave.

    One wave is proof enough only where the figure is finer than one decimal; and where all are
    alike, any of them is the mean.
    """
    others = [each for each in rows if each is not row]
    if len(others) < _FEWEST_DIMENSIONS or len({each.scores for each in others}) == 1:
        return False
    columns = [[each.scores[wave] for each in others] for wave in range(len(row.scores))]
    pairs = [*zip(row.scores, columns, strict=True)]
    is_fine = any(score is not None and score != half_away(score, 1) for score, _ in pairs)
    return (len(pairs) > 1 or is_fine) and all(is_mean(score, column) for score, column in pairs)


def is_mean(score: Decimal | None, others: Sequence[Decimal | None]) -> bool:
    """Whether a score is the mean of the others as far as its decimals go, none of them missing."""
    known = [each for each in others if each is not None]
    if score is None or len(known) < len(others):
        return False
    mean = sum(known, Decimal()) / len(known)
    decimals = min(max(1, -_exponent(score)), 6)
    return half_away(score, decimals) == half_away(mean, decimals)


def _exponent(score: Decimal) -> int:
    exponent = score.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0

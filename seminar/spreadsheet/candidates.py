"""Where on a sheet a summary table may begin: its heading row and its column of names.

Every row with something that may be a heading is weighed by what stands below it: figures on the
scale speak for it, other things in the same columns against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from seminar.model import SurveySettings
from seminar.spreadsheet.answers.scales import is_step
from seminar.spreadsheet.values import is_blank, is_figure, is_period, number_of, text_of
from seminar.spreadsheet.words import INDEX_NAMES, MEANS, NAME_HEADINGS, first_word, is_of_time, key
from seminar.workbook import Sheet

MOST_ROWS = 100
"""What has more rows with figures is a list of answers, not of dimensions."""

_BLANK, _FIGURE, _TEXT, _STEP, _PERIOD, _OTHER = range(6)
_FOR_A_NAME_HEADING = 2
_FOR_A_USUAL_NAME = 3
_FOR_AN_EXPECTED_NAME = 1_000


class Candidate(Struct, frozen=True, order=True):
    """A place where a table may begin; the greater one is the more likely."""

    weight: int
    heading_row: int
    name_column: int
    names: int = 0
    """How many different names stand in the column."""


def best_candidate(sheet: Sheet, settings: SurveySettings) -> Candidate | None:
    """Return the likeliest place of a table of scores; `None` where there is none."""
    return max(_candidates(sheet, settings), key=_likelihood, default=None)


def _likelihood(candidate: Candidate) -> tuple[int, int, int, int]:
    """Prefer the weightiest; of equals the one with most names, furthest to the left, lowest."""
    return (
        candidate.weight,
        candidate.names,
        -candidate.name_column,
        candidate.heading_row,
    )


def begins_another(sheet: Sheet, row: int, settings: SurveySettings) -> bool:
    """Whether, after an empty row, a row of words begins another table, and ends the one above.

    Two words from the first column on may be a name and a remark; they are headings where the
    second one is a wave's, over a figure.
    """
    filled = [column for column, value in enumerate(sheet.rows[row]) if not is_blank(value)]
    if len(filled) < 2 or not all(map(is_blank, sheet.rows[row - 1])):
        return False
    if (
        len(filled) == 2
        and not filled[0]
        and not _is_over_a_figure(sheet, row, filled[1], settings)
    ):
        return False
    kinds = {_kind(sheet.value(row, column), settings) for column in filled}
    return kinds <= {_TEXT, _STEP, _PERIOD}


def _is_over_a_figure(sheet: Sheet, row: int, column: int, settings: SurveySettings) -> bool:
    heading = sheet.value(row, column)
    is_heading = is_period(heading, settings) or (
        isinstance(heading, str) and (is_of_time(heading) or first_word(heading) in MEANS)
    )
    return is_heading and is_figure(sheet.value(row + 1, column), settings)


def _candidates(sheet: Sheet, settings: SurveySettings) -> Iterator[Candidate]:
    """Yield every place, from the lowest row up, counting what stands below as it goes."""
    width = max((len(row) for row in sheet.rows), default=0)
    names = _weights(settings)
    below = [_Below() for _ in range(width)]
    for row in range(len(sheet.rows) - 1, -1, -1):
        values = [sheet.value(row, column) for column in range(width)]
        kinds = _kinds(values, settings)
        yield from _of_row(sheet, row, kinds, below)
        for column, kind in enumerate(kinds):
            name = key(text_of(values[column])) if kind in {_TEXT, _STEP} else ""
            below[column].add(kind, name, names.get(name, 0))
        if row and begins_another(sheet, row, settings):
            below = [_Below() for _ in range(width)]


def _weights(settings: SurveySettings) -> dict[str, int]:
    """Return what names speak for a table, and how much: those of the settings above all."""
    expected = [*(each.name for each in settings.dimensions), settings.index_name]
    usual = dict.fromkeys(INDEX_NAMES, _FOR_A_USUAL_NAME)
    return {**usual, **{key(name): _FOR_AN_EXPECTED_NAME for name in expected if name}}


class _Below:
    """What a column holds below a row."""

    def __init__(self) -> None:
        self.figures = self.others = self.texts = self.named = 0
        self.names: set[str] = set()

    def add(self, kind: int, name: str, named: int) -> None:
        """Count one more cell: its text, if it is one, and what that speaks for a table."""
        self.names |= {name} - {""}
        self.figures += kind == _FIGURE
        self.texts += bool(name)
        self.others += kind not in {_BLANK, _FIGURE}
        self.named += named


def _of_row(
    sheet: Sheet, row: int, kinds: Sequence[int], below: Sequence[_Below]
) -> Iterator[Candidate]:
    """Yield the candidates with this heading row, one a column that may hold the names."""
    weight = figures = 0
    for column in range(len(kinds) - 1, -1, -1):
        if figures and below[column].texts and below[column].texts >= below[column].figures:
            named = _weight_of_names(sheet.value(row, column), below[column])
            if weight + named > 0:
                yield Candidate(weight + named, row, column, len(below[column].names))
        under = below[column]
        if kinds[column] in {_TEXT, _PERIOD} and 0 < under.figures <= MOST_ROWS:
            weight += under.figures - under.others
            figures += under.figures


def _weight_of_names(heading: object, names: _Below) -> int:
    is_empty = is_blank(heading)
    is_usual = isinstance(heading, str) and first_word(heading) in NAME_HEADINGS
    return _FOR_A_NAME_HEADING * (is_empty or is_usual) + names.named


def _kinds(values: Sequence[object], settings: SurveySettings) -> list[int]:
    """Return what the cells of a row are; right of "Dimensjon", numbers are headings too."""
    kinds = [_kind(value, settings) for value in values]
    names = (at for at, each in enumerate(values) if _is_name_heading(each))
    first = next(names, len(kinds))
    later = [_PERIOD if kind == _FIGURE else kind for kind in kinds[first:]]
    return [*kinds[:first], *later]


def _is_name_heading(value: object) -> bool:
    return isinstance(value, str) and key(value) in NAME_HEADINGS


def _kind(value: object, settings: SurveySettings) -> int:
    if is_blank(value):
        return _BLANK
    if is_period(value, settings):
        return _PERIOD
    if is_figure(value, settings):
        return _FIGURE
    if isinstance(value, str) and number_of(value) is None and not _is_numbering(value):
        return _STEP if is_step(value) else _TEXT
    return _OTHER


def _is_numbering(text: str) -> bool:
    """Whether a text is the number of a line, such as "1." or "3)"."""
    return text_of(text).rstrip(".)").isdecimal()

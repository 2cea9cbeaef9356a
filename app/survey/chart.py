"""A survey's figures as bars of letters on the whole scale, for any terminal and code page."""

from __future__ import annotations

from collections.abc import Iterator

from app.answers import sign
from app.survey.columns import GAP, beside, left, right, room, width, wrapped
from app.survey.table import cell_text
from builders.survey_import.differing import cell_of
from seminar.survey import Survey, SurveyRow

_WIDEST_NAME, _WIDEST_WAVE = 30, 16
_SHORTEST_BAR, _LONGEST_BAR = 8, 48
_SHORT_LINE = 64


def chart_lines(survey: Survey) -> Iterator[str]:
    """Yield the lines of the chart: the scale's ends, then a bar for each dimension and wave.

    Where lines are short, names stand above their bars.
    """
    rows = [*survey.rows, *([survey.index] if survey.index else [])]
    is_short = room() < _SHORT_LINE
    name = 0 if is_short else min(max(width(row.name) for row in rows), _WIDEST_NAME)
    indent = "" if is_short else left("", name) + GAP
    wave = min(max(map(width, survey.waves), default=0), _WIDEST_WAVE)
    value = max(width(cell_text(cell_of(row, each))) for row in rows for each in _waves(survey))
    bar = max(min(room() - len(indent) - wave - value - 2 * len(GAP), _LONGEST_BAR), _SHORTEST_BAR)
    low, high = survey.scale
    ends = str(low) + right(str(high), bar - width(str(low)))
    yield f"{indent}{left('', wave)}{GAP}{ends}"
    for row in rows:
        lines = _bars(survey, row, wave, bar)
        if is_short:
            yield from wrapped(row.name, room())
            yield from lines
        else:
            yield from beside(wrapped(row.name, name), name, [lines])


def _bars(survey: Survey, row: SurveyRow, wave: int, bar: int) -> list[str]:
    """Return the lines of a dimension's bars, which are all of one width."""
    lines: list[str] = []
    for place in _waves(survey):
        first, *more = wrapped(survey.waves[place], wave)
        lines += [f"{left(first, wave)}{GAP}{_cells(survey, row, place, bar)}", *more]
    widest = max(map(width, lines), default=0)
    return [left(line, widest) for line in lines]


def _waves(survey: Survey) -> range:
    return range(len(survey.waves))


def _cells(survey: Survey, row: SurveyRow, wave: int, columns: int) -> str:
    """Return a bar as long as the score is far from the scale's lowest, and the score."""
    cell = cell_of(row, wave)
    text = cell_text(cell)
    if cell.value is None or cell.withheld:
        return f"{left('', columns)}{GAP}{text}"
    low, high = survey.scale
    share = min(max((cell.value - low) / (high - low), 0.0), 1.0)
    filled = round(share * columns)
    bar = sign("█", "#") * filled + sign("·", ".") * (columns - filled)
    return f"{bar}{GAP}{text}"
